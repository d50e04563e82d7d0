// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What each event must bring, whatever the state, as data: the check, and the provision a refusal cites. Rows of
/// the transition table add only extras. Who must be consulted or copied, and what a letter must say, is the
/// edition's.

#include <upc/policy/restriction_rules.hpp>
#include <upc/policy/terms.hpp>
#include <upc/vocabulary/duty_name.hpp>
#include <upc/vocabulary/effect.hpp>
#include <upc/vocabulary/event_type.hpp>
#include <upc/vocabulary/provision.hpp>

#include <cstddef>
#include <iterator>

UPC_BEGIN_NAMESPACE

namespace detail {

/// Something that can be asked of an event.
enum class Check : std::uint8_t {
  // what makes the move exist: without it nothing moves, audited or not
  right_of_appeal,      ///< there is a decision that can be appealed against, and the appeal is against it
  new_issue_waiting,    ///< an open duty to reconsider
  exclusion_to_change,  ///< a Stage 2 exclusion in force
  exclusion_in_force,   ///< any exclusion in force there
  decided_apart,        ///< the edition has a review recommend and another decide
  duty_open,            ///< the duty is waiting to be done
  duty_by_hand,         ///< no event decides the duty
  // what must be in order
  in_time,                ///< within the appeal window
  appeal_decided,         ///< no appeal waits, where the edition asks that
  appeal_decided_to_replace,  ///< the same, where restrictions replace others
  in_writing,             ///< made in writing
  consulted,              ///< everybody whom the edition names
  consulted_to_replace,   ///< the same, where restrictions replace others
  consulted_to_change,    ///< the same, unless nothing changes
  reasons,                ///< reasons, not blank
  reasons_against,        ///< reasons where a recommendation is not endorsed
  reasons_of_review,      ///< reasons where the review itself decides
  reasons_if_not_adhered, ///< reasons where the policy was not adhered to
  behaviours,             ///< at least one
  summary_of_other,       ///< in words what "other" was
  letter_states,          ///< every statement that the edition names
  letter_copied,          ///< to everybody whom the edition names
  restrictions,           ///< at least one, unless the edition lets the status stand alone
  services,               ///< which, where a decision reaches several
  replacements,           ///< at least one, where they replace others
  remove_for_review,      ///< indexes that say which part; looked at only where there is a move
  remove_to_lift,         ///< the same, and absent means all
  contact_considered,     ///< the contact information was before the review
  caller_warned,          ///< the caller was told first
  imminent_risk,          ///< of harm
  incident_form,          ///< HS V1
  establishments,         ///< at least one
  establishment,          ///< which building
  until_to_extend,        ///< a later last day than now
  until_not_before,       ///< not before the event
  valid_restrictions,     ///< no findings
  valid_replacements      ///< no findings, where they replace others
};

}  // namespace detail

template <>
struct Names<detail::Check> {
  static constexpr std::string_view what = "requirement";
  static constexpr std::string_view list[] = {
      "right_of_appeal", "new_issue_waiting", "exclusion_to_change", "exclusion_in_force", "decided_apart", "duty_open",
      "duty_by_hand", "in_time", "appeal_decided", "appeal_decided_to_replace", "in_writing", "consulted", "consulted_to_replace", "consulted_to_change", "reasons",
      "reasons_against", "reasons_of_review", "reasons_if_not_adhered", "behaviours", "summary_of_other", "letter_states",
      "letter_copied", "restrictions", "services", "replacements", "remove_for_review", "remove_to_lift", "contact_considered",
      "caller_warned", "imminent_risk", "incident_form", "establishments", "establishment", "until_to_extend",
      "until_not_before", "valid_restrictions", "valid_replacements"};
};

namespace detail {

/// An event asks this, and cites that.
struct Requirement {
  EventType event;
  Check check;
  Provision cites;
};

// Of one event in the order of its fields: what is missing is listed in that order.
// clang-format off
inline constexpr Requirement requirements[] = {
  {EventType::behaviour_reported, Check::behaviours, Provision::behaviours_described},
  {EventType::behaviour_reported, Check::summary_of_other, Provision::behaviours_described},
  {EventType::behaviour_assessed, Check::reasons, Provision::stage_1_assess},
  {EventType::warning_issued, Check::consulted, Provision::stage_1_warn},
  {EventType::warning_issued, Check::letter_states, Provision::stage_1_letter},
  {EventType::warning_issued, Check::letter_copied, Provision::stage_1_letter},
  {EventType::appeal_received, Check::right_of_appeal, Provision::appeal_window},
  {EventType::appeal_received, Check::in_time, Provision::appeal_window},
  {EventType::appeal_received, Check::in_writing, Provision::appeal_form},
  {EventType::appeal_received, Check::reasons, Provision::appeal_form},
  {EventType::appeal_determined, Check::reasons, Provision::appeal_consider},
  {EventType::restrictions_determined, Check::appeal_decided, Provision::appeal_refer},
  {EventType::restrictions_determined, Check::consulted, Provision::stage_2_decide},
  {EventType::restrictions_determined, Check::restrictions, Provision::stage_2_decide},
  {EventType::restrictions_determined, Check::services, Provision::service_only},
  {EventType::restrictions_determined, Check::valid_restrictions, Provision::stage_2_decide},
  {EventType::restrictions_determined, Check::reasons, Provision::proportionate},
  {EventType::restrictions_declined, Check::consulted, Provision::further_behaviour},
  {EventType::restrictions_declined, Check::reasons, Provision::further_behaviour},
  {EventType::restrictions_lifted, Check::remove_to_lift, Provision::reconsider},
  {EventType::restrictions_lifted, Check::reasons, Provision::reconsider},
  {EventType::review_held, Check::remove_for_review, Provision::review_recommend},
  {EventType::review_held, Check::contact_considered, Provision::review_hold},
  {EventType::review_held, Check::reasons_of_review, Provision::review_decide},
  {EventType::recommendation_determined, Check::decided_apart, Provision::review_decide},
  {EventType::recommendation_determined, Check::reasons_against, Provision::review_decide},
  {EventType::call_terminated, Check::caller_warned, Provision::call_warn},
  {EventType::new_issue_considered, Check::new_issue_waiting, Provision::reconsider},
  {EventType::new_issue_considered, Check::appeal_decided_to_replace, Provision::appeal_refer},
  {EventType::new_issue_considered, Check::replacements, Provision::reconsider},
  {EventType::new_issue_considered, Check::services, Provision::service_only},
  {EventType::new_issue_considered, Check::valid_replacements, Provision::reconsider},
  {EventType::new_issue_considered, Check::consulted_to_replace, Provision::stage_2_decide},
  {EventType::new_issue_considered, Check::reasons, Provision::reconsider},
  {EventType::exclusion_ignored, Check::exclusion_in_force, Provision::exclusion_ignored},
  {EventType::exclusion_ignored, Check::establishment, Provision::exclusion_ignored},
  {EventType::exclusion_changed, Check::exclusion_to_change, Provision::exclusion_review},
  {EventType::exclusion_changed, Check::until_to_extend, Provision::exclusion_review},
  {EventType::exclusion_changed, Check::consulted_to_change, Provision::stage_2_decide},
  {EventType::exclusion_changed, Check::reasons, Provision::exclusion_review},
  {EventType::threat_reported, Check::in_writing, Provision::threat_report},
  {EventType::threat_reported, Check::reasons, Provision::threat_report},
  {EventType::temporary_exclusion, Check::imminent_risk, Provision::temporary_exclusion},
  {EventType::temporary_exclusion, Check::establishments, Provision::temporary_exclusion},
  {EventType::temporary_exclusion, Check::reasons, Provision::temporary_exclusion},
  {EventType::long_term_exclusion, Check::incident_form, Provision::incident_form},
  {EventType::long_term_exclusion, Check::establishments, Provision::long_term_exclusion},
  {EventType::long_term_exclusion, Check::until_not_before, Provision::long_term_exclusion},
  {EventType::long_term_exclusion, Check::reasons, Provision::long_term_exclusion},
  {EventType::conduct_letter, Check::reasons, Provision::conduct_letter},
  {EventType::harassment_referred, Check::reasons, Provision::harassment},
  {EventType::committee_reviewed, Check::reasons_if_not_adhered, Provision::adherence},
  {EventType::duty_done, Check::duty_open, Provision::stage_1_assess},     // cites the duty's own provision
  {EventType::duty_done, Check::duty_by_hand, Provision::stage_1_assess},  // likewise
};
// clang-format on

/// What one event asks: a part of the list.
class Requirements {
 public:
  constexpr Requirements() noexcept = default;
  constexpr Requirements(const Requirement* first, const Requirement* last) noexcept : first_(first), last_(last) {}
  constexpr const Requirement* begin() const noexcept { return first_; }
  constexpr const Requirement* end() const noexcept { return last_; }

 private:
  const Requirement* first_ = nullptr;
  const Requirement* last_ = nullptr;
};

/// The parts of the list by event, found once.
struct RequirementsByEvent {
  Requirements of[count_of<EventType>];

  constexpr RequirementsByEvent() noexcept {
    for (const Requirement* at = std::begin(requirements); at != std::end(requirements);) {
      const Requirement* last = at;
      while (last != std::end(requirements) && last->event == at->event) ++last;
      of[static_cast<std::size_t>(at->event)] = {at, last};
      at = last;
    }
  }
};
inline constexpr RequirementsByEvent requirements_by_event;

/// What an event of that type asks, in the order of the list. Bounds: those of one event stand together in it.
constexpr Requirements requirements_of(EventType type) noexcept {
  return requirements_by_event.of[static_cast<std::size_t>(type)];
}

/// Whether anything is asked of an event there: what is asked of reviews in one step, and of an appeal, is not where
/// there are none.
inline bool is_asked(const Requirement& requirement, const Terms& terms, const RestrictionRules& rules) noexcept {
  if (requirement.check == Check::services) return rules.scopes.contains(Scope::services);
  if (requirement.check == Check::reasons_of_review) return terms.review_steps == ReviewSteps::one;
  if (requirement.event == EventType::recommendation_determined)
    return (terms.review_steps == ReviewSteps::one) == (requirement.check == Check::decided_apart);
  return true;
}

/// The events that alone do a duty. `duty_done` can do a duty only where no event decides it (D-7).
struct Discharge {
  Effect effect;
  DutyName duty;
};

// clang-format off
inline constexpr Discharge discharges[] = {
  {Effect::assessed, DutyName::assess_behaviour},
  {Effect::restricted, DutyName::assess_behaviour},
  {Effect::restricted, DutyName::decide_restrictions},
  {Effect::restricted, DutyName::reconsider_restrictions},
  {Effect::restricted_at_once, DutyName::assess_behaviour},
  {Effect::restricted_at_once, DutyName::decide_restrictions},
  {Effect::restricted_at_once, DutyName::reconsider_restrictions},
  {Effect::varied, DutyName::assess_behaviour},
  {Effect::varied, DutyName::decide_restrictions},
  {Effect::varied, DutyName::reconsider_restrictions},
  {Effect::declined, DutyName::decide_restrictions},
  {Effect::overturned, DutyName::decide_restrictions},
  {Effect::appeal_decided, DutyName::determine_appeal},
  {Effect::review_held, DutyName::review},
  {Effect::review_continued, DutyName::decide_recommendation},
  {Effect::review_continued, DutyName::review},
  {Effect::review_reduced, DutyName::decide_recommendation},
  {Effect::review_reduced, DutyName::review},
  {Effect::review_ended, DutyName::decide_recommendation},
  {Effect::review_ended, DutyName::review},
  {Effect::review_ended, DutyName::reconsider_restrictions},
  {Effect::review_ended, DutyName::review_exclusion},
  {Effect::lifted_part, DutyName::reconsider_restrictions},
  {Effect::lifted_all, DutyName::reconsider_restrictions},
  {Effect::lifted_all, DutyName::review},
  {Effect::lifted_all, DutyName::review_exclusion},
  {Effect::lapsed, DutyName::review},
  {Effect::lapsed, DutyName::reconsider_restrictions},
  {Effect::lapsed, DutyName::review_exclusion},
  {Effect::issue_considered, DutyName::reconsider_restrictions},
  {Effect::replaced, DutyName::reconsider_restrictions},
  {Effect::exclusion_kept, DutyName::review_exclusion},
  {Effect::exclusion_changed, DutyName::review_exclusion},
  {Effect::excluded_long_term, DutyName::review_exclusion},
  {Effect::exclusion_lifted, DutyName::review_exclusion},
  {Effect::reported_to_police, DutyName::report_to_police},
};
// clang-format on

/// The effects that stand in that list.
inline constexpr SetOf<Effect> discharging = [] {
  SetOf<Effect> all;
  for (const Discharge& d : discharges) all.insert(d.effect);
  return all;
}();

}  // namespace detail

UPC_END_NAMESPACE
