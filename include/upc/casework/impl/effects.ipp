// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/deadline.hpp>
#include <upc/casework/detail/effects.hpp>
#include <upc/casework/detail/removal.hpp>
#include <upc/casework/detail/selectors.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace detail {

/// The staged state while an effect is brought about.
class Commit {
 public:
  Commit(const Event& event, const Context& before, CaseState& state, Outcome& outcome)
      : event_(event), before_(before), state_(state), outcome_(outcome), duties_(state.duties, event.on, outcome) {}

  void bring_about(const Row& row) {
    change_facts(row);
    if (discharging.contains(row.effect))
      for (const Discharge& d : discharges)
        if (d.effect == row.effect && !removed(Removable::discharge, discharges, d)) duties_.discharge(d.duty);
    if (event_.type == EventType::long_term_exclusion && event_.incident_form)
      duties_.discharge(DutyName::complete_incident_form);
    raise_for(row.effect);
    if (event_.type == EventType::behaviour_reported && event_.behaviours.contains(Behaviour::assault))
      raise_for(Effect::assault_reported);
    if (event_.type == EventType::contact_received) meet_contact();
    if (event_.type == EventType::call_terminated && !is_blank(event_.note)) duties_.mark_last();
    if (event_.type == EventType::duty_done) duties_.mark_oldest(event_.duty);
  }

 private:
  void change_facts(const Row& row) {
    switch (row.effect) {
      case Effect::warned:
        state_.warned_on = event_.on;
        return open_window();
      case Effect::appeal_decided: state_.appeal_person = is_blank(event_.person) ? std::string() : event_.person; return;
      case Effect::restricted_at_once:
        rest_on(Term::appeal_immediate_stage_2);
        state_.restricted_at_once_on = event_.on;
        if (terms().appeal_immediate_stage_2) open_window();
        return take_restrictions();
      case Effect::restricted:
      case Effect::varied:
      case Effect::replaced: return take_restrictions();
      case Effect::lifted_part: return remove(event_.remove.value_or(std::vector<int>()));
      case Effect::review_held:
        state_.recommendation = PendingRecommendation{event_.recommendation, {}};
        if (event_.recommendation == Recommendation::remove_part)
          state_.recommendation->remove = event_.remove.value_or(std::vector<int>());
        return;
      case Effect::review_reduced:
        remove(state_.recommendation ? state_.recommendation->remove : event_.remove.value_or(std::vector<int>()));
        state_.recommendation.reset();
        return;
      case Effect::overturned: state_.lapsed_on = Date(); return;
      case Effect::lapsed:
        state_.lapsed_on = event_.on;
        return end_restrictions();
      case Effect::review_continued: state_.recommendation.reset(); return;
      case Effect::review_ended:
        state_.recommendation.reset();
        return end_restrictions();
      case Effect::lifted_all: return end_restrictions();
      case Effect::exclusion_changed: return change_exclusions();
      case Effect::excluded_temporarily: return exclude(false);
      case Effect::excluded_long_term:
        state_.exclusions.clear();
        return exclude(true);
      case Effect::exclusion_lifted: state_.exclusions.clear(); return;
      default: break;
    }
    if (row.when == Pick::since_warning || row.when == Pick::before_warning) note_when_warned();
    if (event_.type == EventType::behaviour_reported || row.effect == Effect::first_reported) record_report();
  }

  /// The window to appeal against the decision of today.
  void open_window() {
    rest_on(Term::appeal);
    if (terms().appeal == AppealRight::none) return;
    rest_on(Term::appeal_window);
    if (terms().appeal_window) rest_on(Term::appeal_clock);
    state_.appeal_until = last_day_to_appeal(event_.on, terms(), before_.facts.calendar);
  }

  /// Notes what it rests on whether behaviour counts as despite the warning.
  void note_when_warned() {
    const Date day = event_.occurred_on();
    const Date letter = before_.state.warned_on;
    if (day >= counts_from(letter, terms(), before_.facts.calendar)) rest_on(Term::warning_expires_after);
    if (day >= letter && day < receipt_or_beyond(letter, before_.facts.calendar)) rest_on(Term::appeal_clock);
  }

  void record_report() {
    state_.reported |= event_.behaviours;
    state_.evidence_recorded = state_.evidence_recorded || has_evidence(event_);
  }

  void take_restrictions() {
    state_.restrictions = event_.restrictions;
    state_.lapsed_on = Date();
    // In an audit a decision that would reach further than any may is one of the case's own service.
    state_.scope = before_.edition.restrictions.scopes.contains(event_.scope) ? event_.scope : Scope::service;
    state_.services = state_.scope == Scope::services ? event_.services : std::vector<std::string>();
    for (Restriction& r : state_.restrictions) {
      if (r.from.is_not_a_date()) r.from = event_.on;
      if (!r.until.is_not_a_date() || r.kind == RestrictionKind::permanent_exclusion) continue;
      rest_on(Term::restriction_default_length);
      if (const auto& length = terms().restriction_default_length)
        r.until = end_of_period(r.from, *length, before_.facts.calendar);
    }
  }

  void end_restrictions() {
    state_.restrictions.clear();
    state_.scope = Scope::service;
    state_.services.clear();
  }

  void remove(const std::vector<int>& indexes) {
    std::vector<Restriction> kept;
    for (std::size_t i = 0; i < state_.restrictions.size(); ++i)
      if (std::find(indexes.begin(), indexes.end(), static_cast<int>(i)) == indexes.end())
        kept.push_back(std::move(state_.restrictions[i]));
    state_.restrictions = std::move(kept);
  }

  /// Extends or makes permanent each Stage 2 exclusion in force that the event is about (D-28).
  void change_exclusions() {
    const auto about = [&](const Restriction& r) {
      return is_exclusion(r.kind) && r.in_force(event_.on) && keeps_out_of(r.establishments, event_.establishment);
    };
    const auto extends = [&](const Restriction& r) { return !r.until.is_not_a_date() && r.until < event_.until; };
    if (event_.change == ExclusionChange::extended) {
      // In an audit an end that does not extend every one of them extends none.
      if (event_.until.is_not_a_date() || event_.until <= event_.on) return;
      for (const Restriction& r : state_.restrictions)
        if (about(r) && !extends(r)) return;
    }
    for (Restriction& r : state_.restrictions) {
      if (!about(r)) continue;
      if (event_.change == ExclusionChange::extended) {
        r.until = event_.until;
      } else {
        r.kind = RestrictionKind::permanent_exclusion;
        if (!is_blank(event_.reasons)) r.reasons = event_.reasons;
        r.until = Date();
      }
    }
  }

  void exclude(bool long_term) {
    Exclusion exclusion;
    exclusion.long_term = long_term;
    exclusion.establishments = event_.establishments;
    exclusion.from = event_.on;
    if (!long_term) {
      rest_on(Term::temporary_exclusion_limit);
      if (terms().temporary_exclusion_limit)
        exclusion.until = end_of_period(event_.on, *terms().temporary_exclusion_limit, before_.facts.calendar);
    } else {
      if (!event_.until.is_not_a_date() && event_.until >= event_.on) exclusion.until = event_.until;
      exclusion.review_by = event_.review_by;
    }
    state_.exclusions.push_back(std::move(exclusion));
  }

  void meet_contact() {
    const ContactRules rules{state_.restrictions, state_.restrictions_apply(), state_.exclusions, before_.facts.service,
                             &before_.edition.restrictions, state_.scope, &state_.services};
    const ContactAnswer answer = answer_contact(event_.contact(), rules);
    outcome_.contact = ContactOutcome{answer.disposition, {}};
    for (std::size_t i : answer.open_ways) outcome_.contact->open_ways.push_back(state_.restrictions[i]);
    outcome_.cites = answer.cites;
    const bool elsewhere = is_elsewhere(event_.service, before_.facts.service, state_.scope, &state_.services);
    if (event_.matter == Matter::new_issue && state_.restrictions_apply() && !elsewhere &&
        answer.disposition != Disposition::not_restricted)
      raise_for(Effect::new_issue_raised);
    if (answer.disposition == Disposition::consider_first) raise_for(Effect::correspondence_unread);
  }

  void raise_for(Effect effect) {
    for (const RaisedDuty& raised : before_.edition.raises[static_cast<std::size_t>(effect)])
      raised.duty == DutyName::review ? raise_review(raised) : duties_.raise(raised);
  }

  void raise_review(const RaisedDuty& raised) {
    const bool later = event_.type == EventType::recommendation_determined || event_.type == EventType::review_held;
    rest_on(Term::review_within);
    if (later) rest_on(Term::later_review_within);
    const Date from = later ? event_.on : review_counted_from();
    const Terms::Length& length =
        later && terms().later_review_within ? terms().later_review_within : terms().review_within;
    const auto earlier = [](Date a, Date b) { return a.is_not_a_date() || (!b.is_not_a_date() && b < a) ? b : a; };
    const Date set = length ? end_of_period(from, *length, before_.facts.calendar) : Date();
    Duty* const open = duties_.open(DutyName::review);
    if (open == nullptr) {
      start_review(from);
      return duties_.raise(raised, earlier(set, event_.review_by));
    }
    // A variation brings an open review forward where it says so; it puts none off unless the edition says so (I-11).
    rest_on(Term::variation_restarts_review);
    if (terms().variation_restarts_review) {
      start_review(from);
      open->raised = event_.on;
      open->due = set;
    }
    open->due = earlier(open->due, event_.review_by);
  }

  /// What the review raised now is counted from.
  void start_review(Date from) {
    state_.review_started_by = event_.type;
    state_.review_counted_from = from == event_.on ? Date() : from;
  }

  /// The day from which the time to a first review runs: that of the decision, or of the earliest start of what it
  /// restricts.
  Date review_counted_from() {
    if (state_.restrictions.empty()) return event_.on;
    const Date start = std::min_element(state_.restrictions.begin(), state_.restrictions.end(),
                                        [](const Restriction& a, const Restriction& b) { return a.from < b.from; })
                           ->from;
    if (start != event_.on) rest_on(Term::review_from);
    return terms().review_from == ReviewFrom::start ? start : event_.on;
  }

  const Terms& terms() const noexcept { return before_.edition.terms; }
  void rest_on(Term term) noexcept { detail::rest_on(outcome_.not_specified, term, terms()); }

  const Event& event_;
  const Context& before_;
  CaseState& state_;
  Outcome& outcome_;
  DutyBook duties_;

 public:
  /// Whether an event names evidence that is not blank.
  static bool has_evidence(const Event& event) {
    return std::any_of(event.evidence.begin(), event.evidence.end(), [](const std::string& e) { return !is_blank(e); });
  }
};

UPC_INLINE void bring_about(const Row& row, const Event& event, const Context& before, CaseState& state, Outcome& outcome) {
  if (event.type == EventType::duty_done) {
    outcome.cites = {before.state.open_duty(event.duty)->cites};
  } else if (event.type != EventType::contact_received && outcome.cites.empty()) {
    for (Provision provision : row.cites) outcome.cites.push_back(provision);
  }
  Commit(event, before, state, outcome).bring_about(row);
}

}  // namespace detail

UPC_END_NAMESPACE
