// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// One case counted: its events while they are applied, then how it stands.

#include <upc/registry/report.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace detail {

constexpr bool is_final(Stage stage) noexcept {
  return stage == Stage::not_unreasonable || stage == Stage::closed || stage == Stage::overturned;
}

constexpr bool is_final(Protocol state) noexcept {
  return state == Protocol::identified || state == Protocol::policy_invoked || state == Protocol::referred_to_police;
}

/// What an event came to, in names as files spell them; nothing that anybody wrote.
inline std::vector<std::string_view> details_of(const Event& event) {
  std::vector<std::string_view> list;
  const auto either = [&](bool which, std::string_view yes, std::string_view no) { list.push_back(which ? yes : no); };
  switch (event.type) {
    case EventType::behaviour_reported: event.behaviours.for_each([&](Behaviour kind) { list.push_back(name(kind)); }); break;
    case EventType::behaviour_assessed: either(event.unreasonable, "unreasonable", "not_unreasonable"); break;
    case EventType::appeal_received: list.push_back(name(event.against)); break;
    case EventType::appeal_determined: either(event.upheld, "upheld", "not_upheld"); break;
    case EventType::restrictions_determined:
    case EventType::new_issue_considered:
      if (event.type == EventType::new_issue_considered) either(event.appropriate, "appropriate", "not_appropriate");
      for (const Restriction& restriction : event.restrictions) list.push_back(name(restriction.kind));
      break;
    case EventType::review_held: list.push_back(name(event.recommendation)); break;
    case EventType::recommendation_determined: either(event.endorsed, "endorsed", "not_endorsed"); break;
    case EventType::exclusion_changed: list.push_back(name(event.change)); break;
    case EventType::recording_requested: either(event.agreed, "agreed", "not_agreed"); break;
    case EventType::committee_reviewed: either(event.adhered, "adhered", "not_adhered"); break;
    case EventType::duty_done: list.push_back(name(event.duty)); break;
    default: break;  // its type says all
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
    ReportedEvent told{event.on,      event.type,    event.by, outcome.accepted, details_of(event),
                       event.reasons, event.exceptional_reasons, {}};
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

/// A case of the kind `upc`.
class CaseTally : public Tally<Case> {
 public:
  using Tally::Tally;

  Outcome apply(const Event& event) {
    const Stage stage = held_.state().stage;
    const Duty* const review = held_.state().open_duty(DutyName::review);
    const Date review_due = review == nullptr ? Date() : review->due;
    Outcome outcome = held_.apply(event);
    note(event, outcome);
    if (outcome.accepted) {
      went_on_ |= stage == Stage::warned && held_.state().stage == Stage::continuing;
      if (event.type == EventType::appeal_received) in_time_ = !is_late(outcome);
    }
    if (in_period(event.on) && !held_.facts().partnership) {
      if (event.type == EventType::appeal_received) count_appeal(outcome);
      else if (outcome.accepted) count_act(event, stage, review_due);
    }
    return outcome;
  }

  ReportedCase conclude() {
    const CaseState& state = held_.state();
    if (state.stage == Stage::warned && !went_on_)
      count(in_period(state.warned_on) ? Figure::warnings_sufficed : Figure::earlier_warnings_sufficed);
    if (state.appeal == AppealStage::lodged && in_time_) count(Figure::appeals_undecided);
    if (state.restrictions_apply()) count(Figure::cases_restricted);
    if (state.stage == Stage::review_recommended) count(Figure::recommendations_undecided);
    for (const Duty& duty : state.duties)
      if (duty.name == DutyName::review && duty.open())
        count(duty.status(to_) == DutyStatus::overdue ? Figure::reviews_overdue : Figure::reviews_to_come);
    bool in_force = false;
    for (const Exclusion& exclusion : state.exclusions) {
      if (!exclusion.in_force(to_)) continue;
      count(exclusion.long_term ? Figure::long_term_exclusions_in_force : Figure::temporary_exclusions_in_force);
      in_force = true;
    }
    for (const Restriction& restriction : state.restrictions) {
      if (!state.restrictions_apply() || !restriction.in_force(to_)) continue;
      ++counts()[restriction.kind].in_force;
      if (is_exclusion(restriction.kind)) count(Figure::stage_2_exclusions_in_force);
      in_force = true;
    }
    return Tally::conclude(name(state.stage), in_force);
  }

 private:
  static bool is_late(const Outcome& outcome) {
    return std::any_of(outcome.reasons.begin(), outcome.reasons.end(),
                       [](const Reason& reason) { return reason.code == Code::out_of_time; });
  }

  void count_appeal(const Outcome& outcome) {
    count(Figure::appeals_received);
    if (!outcome.accepted) count(Figure::appeals_not_open);
    else count(is_late(outcome) ? Figure::appeals_out_of_time : Figure::appeals_lodged);
  }

  void count_set(const Event& event, int KindCount::* of) {
    for (const Restriction& restriction : event.restrictions) {
      ++(counts()[restriction.kind].*of);
      if (is_exclusion(restriction.kind)) count(Figure::stage_2_exclusions);
    }
  }

  void count_decision(const Event& event, Stage before) {
    if (before == Stage::restricted) {
      count(Figure::restrictions_varied);
      count_set(event, &KindCount::revised);
      return;
    }
    count_set(event, &KindCount::imposed);
    if (before == Stage::warned || before == Stage::continuing) {
      count(Figure::restricted_after_warning);
      return;
    }
    count(Figure::restricted_at_once);
    if (!is_blank(event.exceptional_reasons)) count(Figure::restricted_at_once_for_reasons);
  }

  void count_act(const Event& event, Stage before, Date review_due) {
    const Stage after = held_.state().stage;
    if (!is_final(before) && is_final(after)) count(Figure::cases_ended);
    switch (event.type) {
      case EventType::behaviour_reported:
      case EventType::recording_shared:
        count(Figure::behaviour_reports);
        if (before == Stage::warned && after == Stage::continuing) count(Figure::further_behaviour);
        break;
      case EventType::behaviour_assessed:
        count(event.unreasonable ? Figure::assessed_unreasonable : Figure::assessed_not_unreasonable);
        break;
      case EventType::warning_issued: count(Figure::warnings_issued); break;
      case EventType::appeal_determined:
        count(event.upheld ? Figure::appeals_upheld : Figure::appeals_not_upheld);
        break;
      case EventType::restrictions_determined: count_decision(event, before); break;
      case EventType::restrictions_declined: count(Figure::restrictions_declined); break;
      case EventType::restrictions_lifted:
        count(after == Stage::closed ? Figure::restrictions_lifted_in_full : Figure::restrictions_lifted_in_part);
        break;
      case EventType::review_held:
        count(Figure::reviews_held);
        if (!review_due.is_not_a_date() && event.on > review_due) count(Figure::reviews_held_late);
        count(recommended(event.recommendation));
        break;
      case EventType::recommendation_determined:
        count(event.endorsed ? Figure::recommendations_endorsed : Figure::recommendations_not_endorsed);
        break;
      case EventType::contact_received: count(Figure::contacts_received); break;
      case EventType::call_terminated: count(Figure::calls_ended); break;
      case EventType::new_issue_considered:
        count(Figure::new_issues_considered);
        if (event.appropriate || event.restrictions.empty()) break;
        count(Figure::restrictions_replaced);
        count_set(event, &KindCount::revised);
        break;
      case EventType::exclusion_ignored: count(Figure::exclusions_ignored); break;
      case EventType::exclusion_changed: count(changed(event.change)); break;
      case EventType::threat_reported: count(Figure::threats_reported); break;
      case EventType::temporary_exclusion: count(Figure::temporary_exclusions); break;
      case EventType::long_term_exclusion: count(Figure::long_term_exclusions); break;
      case EventType::exclusion_lifted: count(Figure::exclusions_lifted); break;
      case EventType::conduct_letter: count(Figure::conduct_letters); break;
      case EventType::harassment_referred: count(Figure::harassment_referrals); break;
      case EventType::police_report: count(Figure::police_reports); break;
      case EventType::recording_requested:
        count(event.agreed ? Figure::recordings_agreed : Figure::recordings_refused);
        break;
      case EventType::committee_reviewed:
        count(event.adhered ? Figure::committee_found_adhered : Figure::committee_found_not_adhered);
        break;
      default: break;  // a duty that is done counts by its date; an appeal was counted before
    }
  }

  static constexpr Figure recommended(Recommendation recommendation) noexcept {
    switch (recommendation) {
      case Recommendation::continue_: return Figure::recommended_to_continue;
      case Recommendation::remove_part: return Figure::recommended_to_remove_part;
      case Recommendation::remove_all: break;
    }
    return Figure::recommended_to_remove_all;
  }

  static constexpr Figure changed(ExclusionChange change) noexcept {
    switch (change) {
      case ExclusionChange::unchanged: return Figure::exclusions_kept;
      case ExclusionChange::extended: return Figure::exclusions_extended;
      case ExclusionChange::permanent: break;
    }
    return Figure::exclusions_made_permanent;
  }

  bool went_on_ = false;  ///< behaviour, after the warning
  bool in_time_ = false;  ///< the appeal on file was
};

/// A case of anonymous correspondence.
class CorrespondenceTally : public Tally<Correspondence> {
 public:
  using Tally::Tally;

  Outcome apply(const Event& event) {
    const Protocol before = held_.state().protocol;
    Outcome outcome = held_.apply(event);
    note(event, outcome);
    if (!outcome.accepted || !in_period(event.on)) return outcome;
    const Protocol after = held_.state().protocol;
    if (!is_final(before) && is_final(after)) count(Figure::cases_ended);
    switch (event.type) {
      case EventType::correspondence_received:
        count(Figure::correspondence_received);
        if (outcome.contact && outcome.contact->disposition == Disposition::file_only) count(Figure::correspondence_filed);
        if (after == Protocol::policy_invoked && before != after) count(Figure::policy_invoked);
        break;
      case EventType::identity_requested: count(Figure::identities_requested); break;
      case EventType::identity_given: count(Figure::identities_given); break;
      case EventType::identity_refused: count(Figure::identities_refused); break;
      case EventType::threat_to_safety: count(Figure::correspondence_to_police); break;
      default: break;  // a duty that is done counts by its date
    }
    return outcome;
  }

  ReportedCase conclude() {
    const Protocol state = held_.state().protocol;
    ReportedCase told = Tally::conclude(name(state), false);
    if (told.counts[Figure::cases_on_file] > 0 && !held_.facts().partnership) ++told.counts[state];
    return told;
  }
};

/// The case as it is told, its counts with it.
template <class Counting>
ReportedCase tell(const CaseHistory& history, Date from, Date to, bool by_case) {
  Counting tally(history, from, to, by_case);
  fold(history.events, to, tally);
  return tally.conclude();
}

}  // namespace detail

UPC_END_NAMESPACE
