// SPDX-License-Identifier: BSL-1.0

#include "checks.hpp"

#include "menu.hpp"

#include <upc/calendar/period.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>

namespace exploration {
namespace {

namespace office = upc::rct_2013;
using upc::CaseState;
using upc::Code;
using upc::DutyName;
using upc::EventType;
using upc::Stage;

bool is_final(Stage stage) {
  return stage == Stage::not_unreasonable || stage == Stage::closed || stage == Stage::overturned;
}

bool is_final(upc::AppealStage appeal) {
  return appeal == upc::AppealStage::upheld || appeal == upc::AppealStage::not_upheld;
}

/// Whether one of a list of exclusions, of either kind, keeps a customer out of a building on a day.
template <class Excluding>
bool keeps_out(const Excluding& e, upc::Date day, const std::string& where) {
  const bool names_it = upc::is_blank(where) || std::count(e.establishments.begin(), e.establishments.end(), where) > 0;
  return names_it && e.from <= day && (e.until.is_not_a_date() || day <= e.until);
}

bool stage_2_keeps_out(const CaseState& state, const upc::Event& event) {
  if (state.stage != Stage::restricted && state.stage != Stage::review_recommended) return false;
  return std::any_of(state.restrictions.begin(), state.restrictions.end(), [&](const upc::Restriction& r) {
    return (r.kind == upc::RestrictionKind::premises_exclusion ||
            r.kind == upc::RestrictionKind::permanent_exclusion) &&
           keeps_out(r, event.on, event.establishment);
  });
}

bool safety_keeps_out(const CaseState& state, const upc::Event& event) {
  return std::any_of(state.exclusions.begin(), state.exclusions.end(),
                     [&](const upc::Exclusion& e) { return keeps_out(e, event.on, event.establishment); });
}

/// Restrictions, or an exclusion in them, that were not there before: those have to be decided as 5.1 says.
bool imposes(const CaseState& before, const CaseState& after) {
  return std::any_of(after.restrictions.begin(), after.restrictions.end(), [&](const upc::Restriction& r) {
    return std::find(before.restrictions.begin(), before.restrictions.end(), r) == before.restrictions.end();
  });
}

const upc::Duty* open_review(const CaseState& state) {
  const auto found = std::find_if(state.duties.begin(), state.duties.end(), [](const upc::Duty& duty) {
    return duty.name == DutyName::review && duty.done.is_not_a_date();
  });
  return found == state.duties.end() ? nullptr : &*found;
}

void check_decision(const Step& step, Ledger& ledger, const Story& story) {
  const CaseState& before = step.before.state();
  const CaseState& after = step.after.state();
  const upc::Event& event = step.event;
  if (!imposes(before, after)) return;
  if (before.restrictions.empty()) {
    const bool warned = !step.past.warned_on.is_not_a_date();
    ledger.check(Rule::restricted_after_warning, warned ? step.past.further : !upc::is_blank(event.exceptional_reasons),
                 story);
  }
  ledger.check(Rule::never_council_wide, event.scope == upc::Scope::service, story);
  ledger.check(Rule::restricted_by_group_director,
               event.by == office::group_director && event.consulted.contains(office::monitoring_officer), story);
  ledger.check(Rule::restricted_with_reasons, !upc::is_blank(event.reasons), story);
}

/// A review that is due stays due, no later than before, until it is held or the case closes; where the edition has a
/// decision start it anew, within a year of that.
void check_review(const Step& step, Ledger& ledger, const Story& story) {
  const upc::Duty* before = open_review(step.before.state());
  const upc::Duty* after = open_review(step.after.state());
  if (before == nullptr) {
    if (after == nullptr) return;
    const bool starts = step.event.type == EventType::restrictions_determined ||
                        step.event.type == EventType::recommendation_determined;
    ledger.check(Rule::review_within_a_year,
                 starts && after->raised == step.event.on && after->due <= upc::add_months(step.event.on, 12), story);
    return;
  }
  const bool decides = step.event.type == EventType::restrictions_determined ||
                       (step.event.type == EventType::new_issue_considered && !step.event.appropriate);
  if (step.before.edition().terms.variation_restarts_review && decides) {
    ledger.check(Rule::review_within_a_year,
                 after != nullptr && after->raised == step.event.on && after->due <= upc::add_months(step.event.on, 12),
                 story);
    return;
  }
  const bool ended = step.event.type == EventType::review_held || step.after.state().stage == Stage::closed;
  ledger.check(
      Rule::review_never_put_off,
      ended ? after == nullptr : after != nullptr && after->raised == before->raised && after->due <= before->due,
      story);
}

/// A mark does the oldest open duty of its name and nothing else.
void check_mark(const Step& step, Ledger& ledger, const Story& story) {
  CaseState expected = step.before.state();
  const auto oldest = std::find_if(expected.duties.begin(), expected.duties.end(), [&](const upc::Duty& duty) {
    return duty.name == step.event.duty && duty.done.is_not_a_date();
  });
  const bool there = oldest != expected.duties.end() && !by_event_alone(step.event.duty);
  if (there) oldest->done = step.event.on;
  expected.latest = step.event.on;
  expected.latest_any = step.after.state().latest_any;
  ledger.check(Rule::mark_does_one_duty, there && expected == step.after.state(), story);
  ledger.check(Rule::mark_by_bearer, allowed(step.event, step.before.edition()).contains(step.event.by), story);
}

}  // namespace

bool has_move(const CaseState& state, const upc::Terms& terms, const upc::Event& event) {
  const Stage stage = state.stage;
  const bool restricting = stage == Stage::restricted || stage == Stage::review_recommended;
  switch (event.type) {
    case EventType::behaviour_reported:
    case EventType::recording_shared:
      return !is_final(stage);
    case EventType::behaviour_assessed:
      return stage == Stage::reported;
    case EventType::warning_issued:
      return stage == Stage::unreasonable;
    case EventType::appeal_received:
      return can_appeal(event.against, state, terms) && state.appeal == upc::AppealStage::none;
    case EventType::appeal_determined:
      return state.appeal == upc::AppealStage::lodged;
    case EventType::restrictions_determined:
      return stage == Stage::reported || stage == Stage::unreasonable || stage == Stage::warned ||
             stage == Stage::continuing || stage == Stage::restricted;
    case EventType::restrictions_declined:
      return stage == Stage::continuing;
    case EventType::restrictions_lifted:
    case EventType::review_held:
      return stage == Stage::restricted;
    case EventType::recommendation_determined:
      return stage == Stage::review_recommended;
    case EventType::new_issue_considered:
      return count_open(state, DutyName::reconsider_restrictions) > 0 &&
             (event.appropriate ? restricting : stage == Stage::restricted);
    case EventType::exclusion_ignored:
      return stage_2_keeps_out(state, event) || safety_keeps_out(state, event);
    case EventType::exclusion_changed:
      return stage_2_keeps_out(state, event);
    case EventType::exclusion_lifted:
      return state.safety != upc::Safety::none;
    case EventType::duty_done:
      return count_open(state, event.duty) > 0 && !by_event_alone(event.duty);
    case EventType::correspondence_received:
    case EventType::identity_requested:
    case EventType::identity_given:
    case EventType::identity_refused:
    case EventType::threat_to_safety:
      return false;
    default:
      return true;
  }
}

bool says_no_move(Code code) {
  return code == Code::out_of_scope || code == Code::not_permitted_in_state || code == Code::no_right_of_appeal ||
         code == Code::duty_not_open || code == Code::done_by_event;
}

bool is_a_step(const upc::Case& held, EventType type, upc::Date day) {
  const CaseState& state = held.state();
  switch (type) {
    case EventType::behaviour_reported:
    case EventType::recording_shared:
      return state.stage == Stage::open ||
             (state.stage == Stage::warned && warning_on(state.warned_on, day, held) == Warning::counts);
    case EventType::temporary_exclusion:
      return state.safety == upc::Safety::none;
    case EventType::long_term_exclusion:
      return state.safety != upc::Safety::long_term;
    case EventType::contact_received:
    case EventType::call_terminated:
    case EventType::exclusion_ignored:
    case EventType::threat_reported:
    case EventType::conduct_letter:
    case EventType::harassment_referred:
    case EventType::police_report:
    case EventType::recording_requested:
    case EventType::committee_reviewed:
      return false;
    default:
      return true;
  }
}

void check_outcome(const CaseState& before, const upc::Terms& terms, const upc::Event& event,
                   const upc::Outcome& outcome, Ledger& ledger, const Story& story) {
  const auto& reasons = outcome.reasons;
  ledger.check(Rule::accepted_without_reasons, outcome.accepted == reasons.empty(), story);
  bool ordered = true;
  for (std::size_t i = 1; i < reasons.size(); ++i)
    ordered = ordered && (reasons[i - 1].code < reasons[i].code ||
                          (reasons[i].code == Code::missing_detail && reasons[i - 1].code == Code::missing_detail));
  ledger.check(Rule::reasons_in_order, ordered, story);
  const bool stopped =
      std::any_of(reasons.begin(), reasons.end(), [](const upc::Reason& r) { return says_no_move(r.code); });
  ledger.check(Rule::moves_where_it_may, stopped != has_move(before, terms, event), story);
  if (!before.latest.is_not_a_date() && event.on < before.latest)
    ledger.check(Rule::never_back_in_time, !outcome.accepted, story);
}

void check_step(const Step& step, Ledger& ledger, const Story& story) {
  const CaseState& before = step.before.state();
  const CaseState& after = step.after.state();
  check_decision(step, ledger, story);
  check_review(step, ledger, story);
  if (step.event.type == EventType::duty_done) check_mark(step, ledger, story);
  if (step.event.type == EventType::appeal_received) {
    const upc::Terms& terms = step.before.edition().terms;
    const bool at_once = step.past.warned_on.is_not_a_date() && step.past.decided && terms.appeal_immediate_stage_2;
    ledger.check(Rule::appeal_against_warning,
                 step.event.against == (at_once ? upc::Against::restriction : upc::Against::warning), story);
    const bool admitted = terms.late_appeals == upc::LateAppeals::group_director_may_admit &&
                          step.event.admitted_by == office::group_director;
    ledger.check(Rule::appeal_in_time,
                 (at_once || !before.warned_on.is_not_a_date()) && (step.event.on <= before.appeal_until || admitted),
                 story);
    ledger.check(Rule::one_appeal, before.appeal == upc::AppealStage::none, story);
  }
  if (is_final(before.stage)) ledger.check(Rule::final_stage_stays, after.stage == before.stage, story);
  if (is_final(before.appeal)) ledger.check(Rule::final_appeal_stays, after.appeal == before.appeal, story);
  for (const upc::Duty& duty : step.outcome.raised)
    ledger.check(Rule::duty_has_bearer, !step.before.edition().bearers[static_cast<std::size_t>(duty.name)].empty(),
                 story);
}

void check_state(const upc::Case& held, Ledger& ledger, const Story& story) {
  const CaseState& state = held.state();
  const bool restricting = state.stage == Stage::restricted || state.stage == Stage::review_recommended;
  ledger.check(Rule::restrictions_in_stage, state.restrictions.empty() != restricting, story);
  if (state.stage == Stage::restricted)
    ledger.check(Rule::review_open,
                 count_open(state, DutyName::review) == 1 && count_open(state, DutyName::decide_recommendation) == 0,
                 story);
  if (state.stage == Stage::review_recommended)
    ledger.check(Rule::recommendation_waits,
                 count_open(state, DutyName::review) == 0 && count_open(state, DutyName::decide_recommendation) == 1,
                 story);
}

}  // namespace exploration
