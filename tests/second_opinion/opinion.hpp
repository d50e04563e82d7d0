// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A second implementation of the policy, written from its text and the contract alone: a plain switch over events.
/// It shares the vocabulary, the event and the calendar with the library and not one check. What is compared with it
/// is everything a case answers, so that a slip in either shows as a difference.

#include <upc/calendar/working_days.hpp>
#include <upc/casework/event.hpp>
#include <upc/casework/state.hpp>
#include <upc/vocabulary/code.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace second_opinion {

/// A reason, a finding or an advice.
struct Why {
  upc::Code code;
  std::string_view clause;
  std::string_view detail;    ///< of `missing_detail`: what is missing; of `not_consulted`: nothing
  int index = -1;             ///< of a finding
  std::vector<Why> findings;  ///< of `invalid_restriction`
};

/// A duty on record.
struct Task {
  upc::DutyName name;
  std::string_view clause;
  upc::Date raised;
  upc::Date due;
  upc::Date done;
};

/// What a contact meets.
struct Meeting {
  upc::Disposition disposition;
  std::vector<std::string_view> clauses;
  std::vector<upc::Restriction> open_ways;
};

/// What became of an event.
struct Answer {
  bool accepted = false;
  std::vector<Why> reasons;
  std::string_view clause;  ///< of an accepted event: the first of its clauses; empty for a contact
  std::vector<Why> advices;
  std::optional<Meeting> meeting;
};

/// A last day.
struct LastDay {
  std::string_view name;
  upc::Date date;
  std::string_view clause;
  bool passed;
  upc::EventType start;  ///< what the period runs from
  upc::Date from;        ///< its day
  bool earlier;          ///< a decision set an earlier day than the period's last
};

/// A step that may come next.
struct Step {
  upc::EventType event;
  upc::RoleSet by;
  upc::Date until;
  std::vector<std::string_view> clauses;
};

/// Who may record an event of that type, in any state; nobody in particular for `duty_done`.
upc::RoleSet allowed(upc::EventType type);
/// Whose a duty is.
upc::RoleSet bearers(upc::DutyName name);
/// The clause that a refusal of an event cites where nothing else does; none for `duty_done`.
std::string_view own_clause(upc::EventType type);
/// The clause of a duty, the first where it has several.
std::string_view clause_of_duty(upc::DutyName name);
/// Everything wrong with a set of restrictions decided on a day.
std::vector<Why> findings(upc::Date decided, upc::Scope scope, upc::Date review_by,
                          const std::vector<upc::Restriction>& set);

/// A case as the second opinion keeps it.
class Opinion {
 public:
  Opinion(std::string own_service, bool partnered, upc::WorkingDays days, upc::Mode how)
      : service(std::move(own_service)), partnership(partnered), calendar(std::move(days)), mode(how) {}

  Answer apply(const upc::Event& event);

  std::vector<LastDay> deadlines(upc::Date as_of) const;
  std::vector<Step> next(upc::Date as_of) const;
  std::vector<Why> advices(upc::Date as_of) const;
  int overdue(upc::Date as_of) const;
  Meeting meet(const upc::Event& contact) const;

  std::string service;
  bool partnership;
  upc::WorkingDays calendar;
  upc::Mode mode;

  upc::Stage stage = upc::Stage::open;
  upc::AppealStage appeal = upc::AppealStage::none;
  upc::Safety safety = upc::Safety::none;
  upc::Date latest;
  upc::Date latest_any;
  upc::Date warned_on;
  upc::Date appeal_until;
  std::pair<upc::EventType, upc::Date> review_starts;  ///< what the period of the latest review runs from
  std::string appeal_person;
  std::optional<upc::Recommendation> recommendation;
  std::vector<int> recommended_removal;
  upc::BehaviourSet reported;
  bool evidence = false;
  std::vector<upc::Restriction> restrictions;
  std::vector<upc::Exclusion> exclusions;
  std::vector<Task> tasks;
  int breaches = 0;

  bool in_effect() const { return stage == upc::Stage::restricted || stage == upc::Stage::review_recommended; }
  /// The oldest open duty of that name, or null.
  const Task* open(upc::DutyName name) const;
  /// Whether a Stage 2 exclusion is in force; with an establishment, one that names it.
  bool kept_out(upc::Date on, const std::string& establishment) const;
  bool kept_out_for_safety(upc::Date on, const std::string& establishment) const;

 private:
  std::vector<Why> faults(const upc::Event& event, bool& moves) const;
  std::string_view effects(const upc::Event& event, std::vector<Why>& advices);
  void advise_on_restricting(const upc::Event& event, bool immediate, std::vector<Why>& advices) const;
  void raise(upc::DutyName name, std::string_view clause, upc::Date on, upc::Date due = {});
  void finish(upc::DutyName name, upc::Date on);
  void close(upc::Date on);
  void restrict_contact(const upc::Event& event, bool immediate);
  bool acted_on(const upc::Restriction& restriction, const upc::Event& event) const;
  bool extends(const upc::Event& event) const;
};

}  // namespace second_opinion
