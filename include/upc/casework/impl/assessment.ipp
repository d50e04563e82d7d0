// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/detail/assessment.hpp>
#include <upc/casework/detail/removal.hpp>
#include <upc/casework/detail/selectors.hpp>
#include <upc/restriction/validity.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace detail {

UPC_INLINE Assessment::Assessment(const Event& event, const Context& context) : event_(event), context_(context) {
  if (context_.facts.partnership) {
    reasons_.add(Code::out_of_scope, Provision::partnerships);
    return;
  }
  if (reasons_.outside(event_, context_.edition)) return;
  note_terms();
  const bool mark = event_.type == EventType::duty_done;
  reasons_.check_order_and_role(
      event_, context_.state.latest,
      mark ? context_.edition.bearers[static_cast<std::size_t>(event_.duty)] : context_.edition.act(event_.type).by, own());
  for (const Requirement& requirement : requirements_of(event_.type))
    if (!removed(Removable::requirement, requirements, requirement))
      check(requirement);
}

UPC_INLINE void Assessment::check(const Requirement& r) {
  const auto need = [&](bool met, std::string_view detail) {
    if (!met) reasons_.missing(r.cites, detail);
  };
  switch (r.check) {
    case Check::right_of_appeal:
    case Check::new_issue_waiting:
    case Check::exclusion_to_change:
    case Check::exclusion_in_force:
    case Check::decided_apart:
    case Check::duty_open:
    case Check::duty_by_hand: return check_existence(r);
    case Check::in_time: return check_time(r.cites);
    case Check::appeal_decided: return check_appeal(r.cites);
    case Check::appeal_decided_to_replace:
      if (replaces()) check_appeal(r.cites);
      return;
    case Check::in_writing:
      if (!event_.in_writing && !form_is_free()) reasons_.add(Code::not_in_writing, r.cites);
      return;
    case Check::consulted: return check_consulted(r.cites);
    case Check::consulted_to_replace:
      if (replaces()) check_consulted(r.cites);
      return;
    case Check::consulted_to_change:
      if (event_.change != ExclusionChange::unchanged) check_consulted(r.cites);
      return;
    case Check::reasons:
    case Check::reasons_against:
    case Check::reasons_of_review:
    case Check::reasons_if_not_adhered:
      if (is_blank(event_.reasons) && !no_reasons_needed(r.check) && !form_is_free())
        reasons_.add(Code::no_reasons, r.cites);
      return;
    case Check::behaviours: return need(!event_.behaviours.empty(), "behaviours");
    case Check::summary_of_other:
      return need(!event_.behaviours.contains(Behaviour::other) || !is_blank(event_.summary), "summary");
    case Check::letter_states:
      event_.states.missing(context_.edition.act(event_.type).states).for_each([&](Statement statement) {
        reasons_.missing(r.cites, name(statement));
      });
      return;
    case Check::letter_copied:
      event_.copied_to.missing(context_.edition.act(event_.type).copied_to).for_each([&](Role role) {
        reasons_.missing(r.cites, "copied_to").with(ArgKey::role, role);
      });
      return;
    case Check::restrictions:
      if (event_.restrictions.empty()) rest_on(rests_on_, Term::status_alone, context_.edition.terms);
      return need(!event_.restrictions.empty() || context_.edition.terms.status_alone, "restrictions");
    case Check::services:
      return need(event_.scope != Scope::services || !event_.services.empty(), "services");
    case Check::replacements: return need(!replaces() || !event_.restrictions.empty(), "restrictions");
    case Check::remove_for_review:
    case Check::remove_to_lift: return;  // asked by the row that moves
    case Check::contact_considered: return need(event_.contact_considered, "contact_considered");
    case Check::caller_warned: return need(event_.warned, "warned");
    case Check::imminent_risk: return need(event_.imminent_risk, "imminent_risk");
    case Check::incident_form: return need(event_.incident_form, "incident_form");
    case Check::establishments: return need(!event_.establishments.empty(), "establishments");
    case Check::establishment: return need(!is_blank(event_.establishment), "establishment");
    case Check::until_to_extend:
      need(event_.change != ExclusionChange::extended || until_extends(), "until");
      return check_changed_exclusions(r.cites);
    case Check::until_not_before: return need(event_.until.is_not_a_date() || event_.until >= event_.on, "until");
    case Check::valid_restrictions: return check_restriction_set(r.cites);
    case Check::valid_replacements:
      if (replaces()) check_restriction_set(r.cites);
      return;
  }
}

/// In time are all appeals where the policy sets no last day, and one that was admitted although late.
UPC_INLINE void Assessment::check_time(Provision cites) {
  const Terms& terms = context_.edition.terms;
  const Date last = context_.state.appeal_until;
  if (reasons_.has(Code::no_right_of_appeal)) return;
  rest_on(rests_on_, Term::appeal_window, terms);
  if (last.is_not_a_date() || event_.on <= last) return;
  rest_on(rests_on_, Term::appeal_clock, terms);
  rest_on(rests_on_, Term::late_appeals, terms);
  const RoleSet may_admit = context_.edition.act(EventType::appeal_determined).by;
  const bool admissible = terms.late_appeals == LateAppeals::group_director_may_admit;
  if (admissible && event_.admitted_by && may_admit.contains(*event_.admitted_by)) return;
  Reason& late = reasons_.add(Code::out_of_time, cites).with(ArgKey::date, event_.on).with(ArgKey::deadline, last);
  if (admissible) late.with(ArgKey::detail, std::string("admitted_by")).with(ArgKey::allowed, may_admit);
}

/// Where the edition says so, nothing is decided at Stage 2 while the appeal waits (I-6).
UPC_INLINE void Assessment::check_appeal(Provision cites) {
  if (context_.state.appeal != AppealStage::lodged) return;
  rest_on(rests_on_, Term::decide_during_appeal, context_.edition.terms);
  if (context_.edition.terms.decide_during_appeal == DuringAppeal::refuse) reasons_.add(Code::appeal_pending, cites);
}

/// Whether the event is an appeal, and its form only advised (I-21).
UPC_INLINE bool Assessment::form_is_free() {
  if (event_.type != EventType::appeal_received) return false;
  rest_on(rests_on_, Term::appeal_form, context_.edition.terms);
  return context_.edition.terms.appeal_form == AppealForm::advised;
}

UPC_INLINE void Assessment::check_existence(const Requirement& r) {
  const CaseState& state = context_.state;
  const auto exists = [&](bool does) {
    if (!does) no_move(r.cites);
  };
  switch (r.check) {
    case Check::right_of_appeal:
      if (event_.against == Against::restriction && !state.restricted_at_once_on.is_not_a_date())
        rest_on(rests_on_, Term::appeal_immediate_stage_2, context_.edition.terms);
      rest_on(rests_on_, Term::appeal, context_.edition.terms);
      if (!can_be_appealed(event_.against, state, context_.edition.terms)) {
        Reason& none = reasons_.add(Code::no_right_of_appeal,
            event_.against == Against::safety_exclusion && context_.edition.has(PolicyPart::safety)
                ? Provision::no_safety_appeal
                : r.cites)
            .with(ArgKey::against, std::string(name(event_.against)));
        if (context_.edition.terms.appeal == AppealRight::none) none.with(ArgKey::detail, std::string(name(Term::appeal)));
      }
      return;
    case Check::new_issue_waiting: return exists(state.open_duty(DutyName::reconsider_restrictions) != nullptr);
    case Check::exclusion_to_change: return exists(state.stage_2_exclusion_in_force(event_.on, event_.establishment));
    case Check::exclusion_in_force:
      return exists(state.stage_2_exclusion_in_force(event_.on, event_.establishment) ||
                    state.safety_exclusion_in_force(event_.on, event_.establishment));
    case Check::decided_apart:
      if (context_.edition.terms.review_steps == ReviewSteps::one) reasons_.add(Code::review_decides, r.cites);
      return;
    case Check::duty_open:
      if (state.open_duty(event_.duty) == nullptr)
        reasons_.add(Code::duty_not_open, own()).with(ArgKey::duty, std::string(name(event_.duty)));
      return;
    case Check::duty_by_hand:
      if (state.open_duty(event_.duty) != nullptr && done_by_event_only(event_.duty))
        reasons_.add(Code::done_by_event, own()).with(ArgKey::duty, std::string(name(event_.duty)));
      return;
    default: return;
  }
}

UPC_INLINE bool Assessment::permits(const Row& row) {
  if (removed(Removable::row, rows, row) || !picks(row.when, event_, context_)) return false;
  row_ = &row;
  for (const Requirement& requirement : requirements_of(event_.type))
    if (!removed(Removable::requirement, requirements, requirement))
      check_move(requirement.check, requirement.cites);
  if (!removed(Removable::need, static_cast<std::size_t>(row.needs))) check_row(row.needs);
  return reasons_.let_move(context_.state.mode);
}

UPC_INLINE void Assessment::check_move(Check check, Provision cites) {
  const std::size_t size = context_.state.restrictions.size();
  bool sound = true;
  if (check == Check::remove_for_review && event_.recommendation == Recommendation::remove_part) {
    const std::vector<int> remove = event_.remove.value_or(std::vector<int>());
    sound = !remove.empty() && all_within(remove, size) && left_without(remove, size) > 0;
  }
  if (check == Check::remove_to_lift && event_.remove) sound = !event_.remove->empty() && all_within(*event_.remove, size);
  if (sound) return;
  reasons_.missing(cites, "remove");
  // `remove` stands before the other fields that can be missing, and only now is it known that it is looked at.
  reasons_.last_to_front();
}

UPC_INLINE void Assessment::check_row(Needs needs) {
  switch (needs) {
    case Needs::nothing: return;
    case Needs::exceptional_reasons:
      if (is_blank(event_.exceptional_reasons)) reasons_.add(Code::no_prior_warning, Provision::immediate_stage_2);
      return;
    case Needs::further_behaviour:
      reasons_.add(Code::no_further_behaviour, Provision::stage_2_trigger).with(ArgKey::warned_on, context_.state.warned_on);
      return;
    case Needs::agreed_long_term: {
      const RoleSet agreed_by = context_.edition.act(EventType::long_term_exclusion).by;
      if (agreed_by.contains(event_.by)) return;
      // Whom the event asks for besides is said narrower: the cure names nobody who would be refused too.
      Reason* said = reasons_.find(Code::wrong_role);
      Reason& reason = said != nullptr ? *said : reasons_.add(Code::wrong_role, Provision::long_term_exclusion);
      reason.args.clear();
      reason.with(ArgKey::role, event_.by).with(ArgKey::allowed, agreed_by);
      return;
    }
  }
}

UPC_INLINE std::vector<Reason> Assessment::conclude() {
  const bool said = reasons_.has(Code::out_of_scope) || reasons_.has(Code::no_right_of_appeal) ||
                    reasons_.has(Code::review_decides) || reasons_.has(Code::restrictions_lapsed) ||
                    reasons_.has(Code::not_permitted_in_state);
  if (row_ == nullptr && !said) no_move(own());
  return reasons_.conclude();
}

/// Notes that there is no move; of what needs restrictions, that they have lapsed, where they have.
UPC_INLINE void Assessment::no_move(Provision cites) {
  const CaseState& state = context_.state;
  const bool needs_restrictions = std::any_of(std::begin(rows), std::end(rows), [&](const Row& row) {
    return row.from == Node::restricted && row.event == on(event_.type);
  });
  if (state.stage != Stage::lapsed || !needs_restrictions)
    return reasons_.not_permitted(cites, event_.type, state_of_region());
  reasons_.add(Code::restrictions_lapsed, Provision::review_due)
      .with(ArgKey::date, state.lapsed_on)
      .with(ArgKey::deadline, state.lapsed_on - boost::gregorian::days(1));
}

/// The terms that every answer to such an event rests on.
UPC_INLINE void Assessment::note_terms() {
  const Terms& terms = context_.edition.terms;
  if (event_.type == EventType::review_held || event_.type == EventType::recommendation_determined)
    rest_on(rests_on_, Term::review_steps, terms);
  const Duty* const review = context_.state.open_duty(DutyName::review);
  if (context_.state.stage == Stage::restricted && review != nullptr && review->status(event_.on) == DutyStatus::overdue)
    rest_on(rests_on_, Term::missed_review, terms);
}

/// The state of the region that owns the event: the stage's for records.
UPC_INLINE std::string_view Assessment::state_of_region() const noexcept {
  const auto* row = std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return r.event == on(event_.type); });
  if (row != std::end(rows) && part_of(row->from) == Part::appeal) return name(context_.state.appeal);
  if (row != std::end(rows) && part_of(row->from) == Part::safety) return name(context_.state.safety);
  return name(context_.state.stage);
}

UPC_INLINE void Assessment::check_consulted(Provision cites) {
  const RoleSet absent = event_.consulted.missing(context_.edition.act(event_.type).consulted);
  if (absent.empty()) return;
  Reason& reason = reasons_.add(Code::not_consulted, cites);
  absent.for_each([&](Role role) { reason.with(ArgKey::role, role); });
}

UPC_INLINE void Assessment::check_restriction_set(Provision cites) {
  if (!event_.review_by.is_not_a_date()) rest_on(rests_on_, Term::review_within, context_.edition.terms);
  const Terms& terms = context_.edition.terms;
  for (const Restriction& r : event_.restrictions) {
    if (r.kind != RestrictionKind::permanent_exclusion)
      rest_on(rests_on_, r.until.is_not_a_date() ? Term::restriction_end_required : Term::restriction_longest, terms);
    if (r.kind == RestrictionKind::termination) rest_on(rests_on_, Term::way_kept_open, terms);
  }
  std::vector<Reason> findings =
      check_restrictions({event_.on, event_.scope, event_.review_by, event_.by}, event_.restrictions, terms,
                         context_.facts.calendar, context_.edition.restrictions);
  if (findings.empty()) return;
  Reason& reason = reasons_.add(Code::invalid_restriction, cites);
  reason.cites = findings.front().cites;
  reason.findings = std::move(findings);
}

/// What the edition does not let a decision to restrict do, a change of an exclusion may not do either.
UPC_INLINE void Assessment::check_changed_exclusions(Provision cites) {
  const Terms& terms = context_.edition.terms;
  const auto& set = context_.state.restrictions;
  const bool extends = event_.change == ExclusionChange::extended && terms.restriction_longest && !event_.until.is_not_a_date();
  const bool forever = event_.change == ExclusionChange::permanent &&
                       !context_.edition.restrictions.kinds.contains(RestrictionKind::permanent_exclusion);
  if (!context_.state.restrictions_apply() || (!extends && !forever)) return;
  std::vector<Reason> findings;
  for (std::size_t i = 0; i < set.size(); ++i) {
    const Restriction& r = set[i];
    if (!is_exclusion(r.kind) || !r.in_force(event_.on) || !keeps_out_of(r.establishments, event_.establishment)) continue;
    const Date latest = extends ? end_of_period(r.from, *terms.restriction_longest, context_.facts.calendar) : Date();
    if (extends && event_.until <= latest) continue;
    Reason found(extends ? Code::too_long : Code::kind_not_allowed, Provision::stage_2_decide);
    found.restriction = static_cast<int>(i);
    found.with(ArgKey::kind, std::string(name(forever ? RestrictionKind::permanent_exclusion : r.kind)));
    if (extends) found.with(ArgKey::from, r.from).with(ArgKey::until, event_.until).with(ArgKey::latest, latest);
    findings.push_back(std::move(found));
  }
  if (findings.empty()) return;
  Reason& reason = reasons_.add(Code::invalid_restriction, cites);
  reason.cites = findings.front().cites;
  reason.findings = std::move(findings);
}

/// Whether `until` is after the event and after the end of each exclusion that it would extend (D-28).
UPC_INLINE bool Assessment::until_extends() const {
  if (event_.until.is_not_a_date() || event_.until <= event_.on) return false;
  const auto& set = context_.state.restrictions;
  return std::all_of(set.begin(), set.end(), [&](const Restriction& r) {
    const bool extends = context_.state.restrictions_apply() && is_exclusion(r.kind) && r.in_force(event_.on) &&
                         keeps_out_of(r.establishments, event_.establishment);
    return !extends || (!r.until.is_not_a_date() && r.until < event_.until);
  });
}

UPC_INLINE bool Assessment::no_reasons_needed(Check check) const noexcept {
  return (check == Check::reasons_against && event_.endorsed) ||
         (check == Check::reasons_of_review && context_.edition.terms.review_steps == ReviewSteps::two) ||
         (check == Check::reasons_if_not_adhered && event_.adhered);
}

UPC_INLINE bool Assessment::replaces() const noexcept { return !event_.appropriate; }

/// What a refusal cites where nothing else is said (D-49).
UPC_INLINE Provision Assessment::own() const noexcept {
  if (event_.type == EventType::duty_done) {
    const Duty* open = context_.state.open_duty(event_.duty);
    return open != nullptr ? open->cites : provision_of(event_.duty);
  }
  if (event_.type == EventType::exclusion_lifted)
    return context_.state.safety == Safety::long_term ? Provision::long_term_exclusion : Provision::temporary_exclusion;
  return own_provision(event_.type);
}

}  // namespace detail

UPC_END_NAMESPACE
