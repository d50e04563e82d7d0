// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What does a contact meet? The first of ten rules that fits, with its clauses; nothing is recorded here.

#include <upc/policy/restriction_rules.hpp>
#include <upc/restriction/restriction.hpp>
#include <upc/vocabulary/list.hpp>

#include <optional>
#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// What a contact is about, where whoever takes it knows.
enum class Matter : std::uint8_t {
  new_issue,  ///< "new": something not raised before (9.1)
  pending,    ///< an issue still being dealt with
  addressed,  ///< an issue already addressed (5.2)
  protected_  ///< "protected": an appeal, a review, a statutory request, an emergency
};

template <>
struct Names<Matter> {
  static constexpr std::string_view what = "matter";
  static constexpr std::string_view list[] = {"new", "pending", "addressed", "protected"};
};

/// A contact that a customer makes. What it does not say is blank or empty, and cannot be wrong.
struct Contact {
  Date on;
  int minute = 0;  ///< minutes after midnight, local time
  Channel channel = Channel::in_person;
  std::optional<Matter> matter;
  std::string service;        ///< blank: the case's own
  std::string with;           ///< the officer or team asked for
  std::string establishment;  ///< where, of a visit
  bool abusive = false;
  bool through_representative = false;  ///< made by somebody who speaks for the customer
  std::string about;                    ///< opaque: which matter, where that is known
};

/// What a contact meets, in the order of strictness of the contract's rules.
enum class Disposition : std::uint8_t {
  end_call,        ///< say that the call will be ended, then end it (3.4)
  refuse_entry,    ///< not in this building
  not_restricted,  ///< no restriction touches it
  permitted,       ///< goes on, as it is
  new_issue,       ///< on its merits, and the restrictions are reconsidered (9.1)
  consider_first,  ///< to be read for new issues before anything is filed (5.2)
  file_only,       ///< placed on file
  decline,         ///< not taken, noted on file
  redirect         ///< goes on, but another way
};

template <>
struct Names<Disposition> {
  static constexpr std::string_view what = "disposition";
  static constexpr std::string_view list[] = {"end_call",       "refuse_entry", "not_restricted", "permitted", "new_issue",
                                              "consider_first", "file_only",    "decline",        "redirect"};
};

/// The answer to a contact.
struct ContactAnswer {
  Disposition disposition = Disposition::not_restricted;
  int rule = 3;                              ///< which of the ten rules fitted, 1 to 10
  ShortList<Provision, 8> cites;             ///< the provisions it rests on
  InlineList<std::size_t, 8> open_ways;      ///< of `redirect`: indexes of the restrictions a way must keep to
  bool own_restrictions_in_force = false;    ///< whether a restriction of the case's own service was in force
};

/// What a contact is held against: the restrictions of one case (`from` set), the safety exclusions, its service.
struct ContactRules {
  const std::vector<Restriction>& restrictions;  ///< looked at only while they are in effect
  bool restrictions_apply;                       ///< whether the stage puts them in effect
  const std::vector<Exclusion>& exclusions;      ///< safety exclusions, whatever the stage
  const std::string& service;                    ///< the case's own
  const RestrictionRules* kinds = nullptr;       ///< the edition's, for the kinds it names itself
  Scope scope = Scope::service;                  ///< how far the decision reaches
  const std::vector<std::string>* services = nullptr;  ///< of `services`: which, besides the case's own
};

/// Whether a contact with a service lies outside what a decision of that scope reaches; blank is the case's own.
UPC_API bool is_elsewhere(const std::string& asked, const std::string& own, Scope scope,
                          const std::vector<std::string>* services);

/// The first rule that fits. Allocates only for a `redirect` with more than eight restrictions to keep to.
UPC_API ContactAnswer answer_contact(const Contact& contact, const ContactRules& rules);

/// Whether `a` is stricter than `b`, for a customer with several cases: the earlier rule, but what is permitted comes
/// after every limit, and what is not restricted at all last.
UPC_API bool is_stricter(const ContactAnswer& a, const ContactAnswer& b) noexcept;

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/restriction/impl/contact.ipp>
#endif
