// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/deadline.hpp>
#include <upc/casework/detail/advice_rules.hpp>
#include <upc/casework/detail/effects.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace detail {

/// The severest measures: contact ended, or a building closed to the customer for good.
inline bool is_severe(const Restriction& r) noexcept {
  return r.kind == RestrictionKind::termination || r.kind == RestrictionKind::permanent_exclusion;
}

/// What a letter should say that this one does not (D-60); empty for any other duty.
inline StatementSet missing_statements(const Event& event, const CaseState& state) {
  const Duty* duty = event.type == EventType::duty_done ? state.open_duty(event.duty) : nullptr;
  if (duty == nullptr) return {};
  if (duty->name == DutyName::write_to_customer && duty->cites == Provision::stage_2_write)
    return event.states.missing({Statement::restrictions, Statement::reasons, Statement::duration, Statement::review,
                                 Statement::ombudsman});
  if (duty->name == DutyName::notify_review_outcome)
    return event.states.missing({Statement::outcome, Statement::reasons, Statement::review});
  return {};
}

UPC_INLINE std::vector<Reason> advices_on(const Row& row, const Event& event, const Context& before,
                                          const Outcome& outcome) {
  std::vector<Reason> advices;
  const CaseState& state = before.state;
  const auto advise = [&](Code code) -> Reason& {
    advices.push_back(advice(code));
    return advices.back();
  };
  const auto any = [&](auto&& test) {
    return std::any_of(event.restrictions.begin(), event.restrictions.end(), test);
  };
  const bool at_once = row.effect == Effect::restricted_at_once;
  const bool restricts = at_once || row.effect == Effect::restricted || row.effect == Effect::varied ||
                         row.effect == Effect::replaced;

  if (restricts && !is_blank(event.person) && event.person == state.appeal_person)
    advise(Code::same_person).with(ArgKey::person, event.person);
  // Where the edition refuses it, an audit has a breach that says so already.
  if (restricts && state.appeal == AppealStage::lodged &&
      before.edition.terms.decide_during_appeal == DuringAppeal::advise)
    advise(Code::appeal_undecided);
  if (const auto& old = before.edition.terms.warning_is_old_after;
      row.from == Node::continuing && restricts && old &&
      event.on > end_or_beyond(state.warned_on, *old, before.facts.calendar))
    advise(Code::old_warning).with(ArgKey::warned_on, state.warned_on);
  if (at_once && any(is_severe)) advise(Code::severe_without_warning);
  if ((restricts && any([](const Restriction& r) { return is_severe(r) && r.until.is_not_a_date(); })) ||
      (row.effect == Effect::exclusion_changed && event.change == ExclusionChange::permanent))
    advise(Code::permanent_needs_review);
  if (row.effect == Effect::assessed && !event.unreasonable && before.edition.has(Provision::covert_recording) && state.reported.contains(Behaviour::covert_recording))
    advise(Code::contradicts_definition);
  if (restricts && !state.evidence_recorded &&
      std::all_of(event.evidence.begin(), event.evidence.end(), [](const std::string& e) { return is_blank(e); }))
    advise(Code::no_evidence_recorded);
  if ((restricts || row.effect == Effect::excluded_long_term) && !event.adjustments_considered)
    advise(Code::adjustments_not_recorded);
  if (event.type == EventType::recommendation_determined && event.endorsed && row.effect != Effect::review_ended &&
      is_blank(event.reasons))
    advise(Code::continued_without_reasons);
  if (const StatementSet missing = missing_statements(event, state); !missing.empty()) {
    std::vector<std::string> names;
    missing.for_each([&](Statement statement) { names.emplace_back(name(statement)); });
    advise(Code::letter_incomplete).with(ArgKey::missing, std::move(names)).cites = state.open_duty(event.duty)->cites;
  }
  if (outcome.contact && outcome.contact->disposition == Disposition::refuse_entry && event.matter == Matter::protected_)
    advise(Code::protected_refused).with(ArgKey::establishment, event.establishment);
  if (row.from == Node::warned && row.when == Pick::before_warning) {
    const Date last = warning_counts_until(before);
    if (!last.is_not_a_date() && event.occurred_on() > last)
      advise(Code::warning_expired).with(ArgKey::warned_on, state.warned_on).with(ArgKey::until, last);
  }
  if (event.type == EventType::appeal_received && before.edition.terms.appeal_form == AppealForm::advised) {
    std::vector<std::string> missing;
    if (!event.in_writing) missing.emplace_back("in_writing");
    if (is_blank(event.reasons)) missing.emplace_back("reasons");
    if (!missing.empty()) advise(Code::appeal_form).with(ArgKey::missing, std::move(missing));
  }
  drop_removed(advices);
  return advices;
}

}  // namespace detail

UPC_END_NAMESPACE
