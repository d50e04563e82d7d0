// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// One case counted: its events while they are applied, then how it stands.

#include <upc/registry/counts.hpp>

#include <utility>

UPC_BEGIN_NAMESPACE

namespace detail {

/// What an event came to, in names as files spell them; nothing that anybody wrote.
inline std::vector<std::string_view> details_of(const Event& event) {
  std::vector<std::string_view> list;
  const auto either = [&](bool which, std::string_view yes, std::string_view no) { list.push_back(which ? yes : no); };
  switch (event.type) {
    case EventType::behaviour_reported:
      event.behaviours.for_each([&](Behaviour kind) { list.push_back(name(kind)); });
      break;
    case EventType::behaviour_assessed:
      either(event.unreasonable, "unreasonable", "not_unreasonable");
      break;
    case EventType::appeal_received:
      list.push_back(name(event.against));
      break;
    case EventType::appeal_determined:
      either(event.upheld, "upheld", "not_upheld");
      break;
    case EventType::restrictions_determined:
    case EventType::new_issue_considered:
      if (event.type == EventType::new_issue_considered) either(event.appropriate, "appropriate", "not_appropriate");
      for (const Restriction& restriction : event.restrictions) list.push_back(name(restriction.kind));
      break;
    case EventType::review_held:
      list.push_back(name(event.recommendation));
      break;
    case EventType::recommendation_determined:
      either(event.endorsed, "endorsed", "not_endorsed");
      break;
    case EventType::exclusion_changed:
      list.push_back(name(event.change));
      break;
    case EventType::recording_requested:
      either(event.agreed, "agreed", "not_agreed");
      break;
    case EventType::committee_reviewed:
      either(event.adhered, "adhered", "not_adhered");
      break;
    case EventType::duty_done:
      list.push_back(name(event.duty));
      break;
    default:
      break;  // its type says all
  }
  return list;
}

/// Applies events to a case and counts those of the period.
template <class Held>
class Tally {
 public:
  Tally(const CaseHistory& history, Date from, Date to, bool by_case)
      : held_(history.facts, history.edition, Mode::audit), from_(from), to_(to), by_case_(by_case) {
    told_.case_id = history.facts.case_id;
    told_.kind = history.kind;
    told_.service = history.facts.service;
    told_.edition = history.edition;
  }

 protected:
  Counts& counts() noexcept { return told_.counts; }
  bool in_period(Date day) const { return from_ <= day && day <= to_; }
  void count(Figure figure, int n = 1) { told_.counts[figure] += n; }

  /// What counts for an event of every kind; what is only to be told is kept where it is asked for.
  void note(const Event& event, const Outcome& outcome) {
    if (earliest_.is_not_a_date() || event.on < earliest_) earliest_ = event.on;
    if (!in_period(event.on)) return;
    told_.of_the_period = true;
    count(Figure::breaches, static_cast<int>(outcome.reasons.size()));
    if (!outcome.reasons.empty()) count(Figure::events_in_breach);
    for (const Reason& reason : outcome.reasons) ++counts()[reason.code];
    if (!by_case_) return;
    ReportedEvent told{
        event.on, event.type, event.by, outcome.accepted, details_of(event), event.reasons, event.exceptional_reasons,
        {}};
    for (const Reason& reason : outcome.reasons) told.breaches.push_back(reason.code);
    told_.events.push_back(std::move(told));
  }

  /// What counts once all events are in.
  ReportedCase conclude(std::string_view stands, bool in_force) {
    told_.stands = stands;
    if (earliest_.is_not_a_date()) return std::move(told_);
    count(Figure::cases_on_file);
    if (in_period(earliest_)) count(Figure::cases_opened);
    if (held_.facts().partnership) count(Figure::cases_outside_the_policy);
    for (const Duty& duty : held_.state().duties) count_duty(duty);
    told_.of_the_period |= in_force || counts()[Figure::duties_not_done] > 0;
    if (!told_.of_the_period) return std::move(told_);
    count(Figure::cases_of_the_period);
    told_.adhered = counts()[Figure::breaches] == 0 && counts()[Figure::duties_done_late] == 0 &&
                    counts()[Figure::duties_overdue] == 0;
    count(told_.adhered ? Figure::cases_adhered : Figure::cases_not_adhered);
    return std::move(told_);
  }

  Held held_;
  Date from_;
  Date to_;

 private:
  void count_duty(const Duty& duty) {
    DutyCount& of_name = counts()[duty.name];
    const DutyStatus status = duty.status(to_);
    if (duty.open()) {
      const int overdue = status == DutyStatus::overdue ? 1 : 0;
      ++of_name.not_done;
      of_name.overdue += overdue;
      count(Figure::duties_not_done);
      count(Figure::duties_overdue, overdue);
      if (by_case_) told_.not_done.push_back(duty);
      return;
    }
    if (!in_period(duty.done)) return;
    const int late = status == DutyStatus::done_late ? 1 : 0;
    ++of_name.done;
    of_name.done_late += late;
    count(Figure::duties_done);
    count(Figure::duties_done_late, late);
  }

  bool by_case_;
  Date earliest_;
  ReportedCase told_;
};

}  // namespace detail

UPC_END_NAMESPACE
