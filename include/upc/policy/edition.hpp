// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// An edition of a policy as data: offices, clauses, who may do what and after asking whom, which duties follow,
/// and the terms. Rules cite neutral provisions; the edition says which of its clauses each one is.

#include <upc/policy/clause.hpp>
#include <upc/policy/reading.hpp>
#include <upc/policy/restriction_rules.hpp>
#include <upc/policy/terms.hpp>
#include <upc/vocabulary/duty_name.hpp>
#include <upc/vocabulary/effect.hpp>
#include <upc/vocabulary/event_type.hpp>
#include <upc/vocabulary/policy_part.hpp>
#include <upc/vocabulary/provision.hpp>
#include <upc/vocabulary/role.hpp>
#include <upc/vocabulary/statement.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

/// An office or a body that a policy gives something to do.
struct Office {
  std::string id;    ///< as files spell it, "head_of_service"
  std::string name;  ///< as a person reads it, "Head of Service"
  bool staff;        ///< a member of staff, as opposed to a Member, a committee or the customer
  std::string name_cy{};  ///< the name in Welsh; empty: the English stands for it

  UPC_API friend bool operator==(const Office& a, const Office& b);
};

/// What an edition asks of one kind of event.
struct ActRule {
  RoleSet by;           ///< who may do it
  RoleSet consulted;    ///< who must have been consulted, all of them
  RoleSet copied_to;    ///< who must have had a copy, all of them
  StatementSet states;  ///< what the letter must say

  UPC_API friend bool operator==(const ActRule& a, const ActRule& b);
};

/// A duty that follows from an effect, and the provision that asks for it.
struct RaisedDuty {
  DutyName duty;
  Provision cites;

  friend bool operator==(const RaisedDuty& a, const RaisedDuty& b) { return a.duty == b.duty && a.cites == b.cites; }
};

/// An edition of a policy: an immutable value once made, shared by the cases that follow it. Members are public so
/// that it can be made as plain data; hold it as `std::shared_ptr<const Edition>`.
class UPC_API Edition {
 public:
  std::string id;                                                 ///< "rct-2013"
  std::string body;                                               ///< whose policy it is
  std::string title;                                              ///< what the policy is called
  std::string approved;                                           ///< year and month, "2013-03"
  Period reviewed_every{3, PeriodUnit::years};                    ///< the policy's own review
  std::vector<Office> offices;                                    ///< a Role is an index into them; at most 64
  std::vector<Clause> clauses;                                    ///< every clause, in the policy's order
  std::vector<Reading> readings;                                  ///< where the policy is silent, and how it is read
  std::array<std::string, count_of<Provision>> provisions;        ///< the clause id of each provision
  std::array<ActRule, count_of<EventType>> acts;                  ///< what each kind of event needs
  std::array<RoleSet, count_of<DutyName>> bearers;                ///< whose each duty is
  std::array<std::vector<RaisedDuty>, count_of<Effect>> raises;   ///< which duties follow from each effect, in order
  Terms terms;
  RestrictionRules restrictions;  ///< which restrictions there are, and who may decide which
  PolicyPartSet outside;  ///< the parts that are not this policy's: their events are out of its scope
  std::string body_cy;   ///< the body in Welsh; empty, as of the title: the English stands for it
  std::string title_cy;  ///< the title in Welsh

  Edition();
  Edition(const Edition&);
  Edition(Edition&&) noexcept;
  Edition& operator=(const Edition&);
  Edition& operator=(Edition&&) noexcept;
  ~Edition();

  /// The clause id that a provision is in this edition; its data() ends with a null, and lives as long as the edition.
  std::string_view clause(Provision provision) const noexcept;
  /// What the edition asks of an event of this type.
  const ActRule& act(EventType type) const noexcept;
  /// Whether that part is in the edition.
  bool has(PolicyPart part) const noexcept { return !outside.contains(part); }
  /// Whether an event, a duty, a provision or a term is of a part that is in the edition.
  template <class Name>
  bool has(Name name) const noexcept {
    return has(part_of(name));
  }
  /// Whether a term is one of this policy: of a part that is in it, and about appeals only where it gives any.
  bool says(Term term) const noexcept {
    return has(term) && (terms.appeal != AppealRight::none || !is_of_appeals(term));
  }
  /// The office a role is. Bounds: the role is one of this edition's.
  const Office& office(Role role) const noexcept;
  /// The role of that office id, or nothing.
  std::optional<Role> role(std::string_view office_id) const noexcept;
  /// Every office, as a set.
  RoleSet everybody() const noexcept;

  UPC_API friend bool operator==(const Edition& a, const Edition& b);
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/policy/impl/edition.ipp>
#endif
