// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A case of the kind `upc` counted.

#include <upc/registry/detail/tally.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace detail {

constexpr bool is_final(Stage stage) noexcept {
  return stage == Stage::not_unreasonable || stage == Stage::closed || stage == Stage::overturned;
}

/// A case of the kind `upc`.
class CaseTally : public Tally<Case> {
 public:
  using Tally::Tally;

  Outcome apply(const Event& event) {
    // What stood before is that of the day, restrictions lapsed by then; applying goes on from what is on record.
    if (held_.lapses_by(event.on)) held_ = held_.as_of(event.on);
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
      if (event.type == EventType::appeal_received)
        count_appeal(outcome);
      else if (outcome.accepted)
        count_act(event, stage, review_due);
    }
    return outcome;
  }

  ReportedCase conclude() {
    held_ = held_.as_of(to_);
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
    if (!outcome.accepted)
      count(Figure::appeals_not_open);
    else
      count(is_late(outcome) ? Figure::appeals_out_of_time : Figure::appeals_lodged);
  }

  void count_set(const Event& event, int KindCount::*of) {
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
    if (!held_.state().warned_on.is_not_a_date()) {
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
      case EventType::warning_issued:
        count(Figure::warnings_issued);
        break;
      case EventType::appeal_determined:
        count(event.upheld ? Figure::appeals_upheld : Figure::appeals_not_upheld);
        break;
      case EventType::restrictions_determined:
        count_decision(event, before);
        break;
      case EventType::restrictions_declined:
        count(Figure::restrictions_declined);
        break;
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
      case EventType::contact_received:
        count(Figure::contacts_received);
        break;
      case EventType::call_terminated:
        count(Figure::calls_ended);
        break;
      case EventType::new_issue_considered:
        count(Figure::new_issues_considered);
        if (event.appropriate || event.restrictions.empty()) break;
        count(Figure::restrictions_replaced);
        count_set(event, &KindCount::revised);
        break;
      case EventType::exclusion_ignored:
        count(Figure::exclusions_ignored);
        break;
      case EventType::exclusion_changed:
        count(changed(event.change));
        break;
      case EventType::threat_reported:
        count(Figure::threats_reported);
        break;
      case EventType::temporary_exclusion:
        count(Figure::temporary_exclusions);
        break;
      case EventType::long_term_exclusion:
        count(Figure::long_term_exclusions);
        break;
      case EventType::exclusion_lifted:
        count(Figure::exclusions_lifted);
        break;
      case EventType::conduct_letter:
        count(Figure::conduct_letters);
        break;
      case EventType::harassment_referred:
        count(Figure::harassment_referrals);
        break;
      case EventType::police_report:
        count(Figure::police_reports);
        break;
      case EventType::recording_requested:
        count(event.agreed ? Figure::recordings_agreed : Figure::recordings_refused);
        break;
      case EventType::committee_reviewed:
        count(event.adhered ? Figure::committee_found_adhered : Figure::committee_found_not_adhered);
        break;
      default:
        break;  // a duty that is done counts by its date; an appeal was counted before
    }
  }

  static constexpr Figure recommended(Recommendation recommendation) noexcept {
    switch (recommendation) {
      case Recommendation::continue_:
        return Figure::recommended_to_continue;
      case Recommendation::remove_part:
        return Figure::recommended_to_remove_part;
      case Recommendation::remove_all:
        break;
    }
    return Figure::recommended_to_remove_all;
  }

  static constexpr Figure changed(ExclusionChange change) noexcept {
    switch (change) {
      case ExclusionChange::unchanged:
        return Figure::exclusions_kept;
      case ExclusionChange::extended:
        return Figure::exclusions_extended;
      case ExclusionChange::permanent:
        break;
    }
    return Figure::exclusions_made_permanent;
  }

  bool went_on_ = false;  ///< behaviour, after the warning
  bool in_time_ = false;  ///< the appeal on file was
};

}  // namespace detail

UPC_END_NAMESPACE
