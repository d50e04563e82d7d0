// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The parts of a policy, of which an edition may leave some out.

#include <upc/vocabulary/duty_name.hpp>
#include <upc/vocabulary/event_type.hpp>
#include <upc/vocabulary/provision.hpp>

UPC_BEGIN_NAMESPACE

/// A part of a policy. The procedure is in every edition; the others may be settled elsewhere, in a policy of their
/// own, or not at all.
enum class PolicyPart : std::uint8_t {
  procedure,                ///< reports, warnings, appeals, restrictions, reviews and reporting
  safety,                   ///< threats, exclusions for the safety of staff, calls to the police (part 3)
  recording,                ///< customers who record (part 4)
  anonymous_correspondence  ///< individuals who do not say who they are (appendix 2)
};

template <>
struct Names<PolicyPart> {
  static constexpr std::string_view what = "part of a policy";
  static constexpr std::string_view list[] = {"procedure", "safety", "recording", "anonymous_correspondence"};
};

using PolicyPartSet = SetOf<PolicyPart>;

/// The part an event belongs to. Calls that are ended are of the procedure, as restrictions may limit their length;
/// `duty_done` is, as every part has duties.
constexpr PolicyPart part_of(EventType type) noexcept {
  if (type >= EventType::threat_reported && type <= EventType::police_report) return PolicyPart::safety;
  if (type == EventType::recording_requested || type == EventType::recording_shared) return PolicyPart::recording;
  return is_of_correspondence(type) ? PolicyPart::anonymous_correspondence : PolicyPart::procedure;
}

/// The part a duty belongs to.
constexpr PolicyPart part_of(DutyName duty) noexcept {
  switch (duty) {
    case DutyName::complete_incident_form:
    case DutyName::record_incident:
    case DutyName::report_to_police:
      return PolicyPart::safety;
    default:
      return is_of_correspondence(duty) ? PolicyPart::anonymous_correspondence : PolicyPart::procedure;
  }
}

/// The part a provision belongs to.
constexpr PolicyPart part_of(Provision provision) noexcept {
  switch (provision) {
    case Provision::call_warn:
    case Provision::call_end:
    case Provision::call_note:
      return PolicyPart::procedure;
    case Provision::covert_recording:
      return PolicyPart::recording;
    default:
      break;
  }
  if (provision >= Provision::threat_report && provision <= Provision::no_safety_appeal) return PolicyPart::safety;
  if (provision >= Provision::recording_asked && provision <= Provision::recording_private) return PolicyPart::recording;
  return provision >= Provision::anonymous_received ? PolicyPart::anonymous_correspondence : PolicyPart::procedure;
}
/// Whether an event, a duty or a provision is about appeals, and there for nothing where a policy gives none. What says
/// that there is none is the provision on the window.
constexpr bool is_of_appeals(EventType type) noexcept {
  return type == EventType::appeal_received || type == EventType::appeal_determined;
}
constexpr bool is_of_appeals(DutyName duty) noexcept {
  return duty == DutyName::refer_appeal || duty == DutyName::determine_appeal || duty == DutyName::inform_appellant;
}
constexpr bool is_of_appeals(Provision provision) noexcept {
  return provision >= Provision::appeal_form && provision <= Provision::appeal_inform;
}

/// Whether it is about a recommendation of a review, and there for nothing where the review decides itself.
constexpr bool is_of_recommendations(EventType type) noexcept { return type == EventType::recommendation_determined; }
constexpr bool is_of_recommendations(DutyName duty) noexcept {
  return duty == DutyName::refer_recommendation || duty == DutyName::decide_recommendation;
}
constexpr bool is_of_recommendations(Provision provision) noexcept {
  return provision == Provision::review_recommend || provision == Provision::review_refer ||
         provision == Provision::review_tell;
}

static_assert(part_of(static_cast<Provision>(count_of<Provision> - 1)) == PolicyPart::anonymous_correspondence);

UPC_END_NAMESPACE
