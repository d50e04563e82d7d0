// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The events of a case, in the order of the interchange contract.

#include <upc/vocabulary/names.hpp>

UPC_BEGIN_NAMESPACE

/// What happened. The order is the one in which what may come next is listed.
enum class EventType : std::uint8_t {
  behaviour_reported,  ///< an officer or Member reports behaviour (5.1.S1.report)
  behaviour_assessed,  ///< whether it was unreasonable (5.1.S1.assess)
  warning_issued,  ///< the Stage 1 warning letter (5.1.S1.warn)
  appeal_received,  ///< the customer appeals (6.1)
  appeal_determined,  ///< the appeal is upheld or not (5.1.S1.appeal_consider)
  restrictions_determined,  ///< contact is restricted, or the restrictions varied (5.1.S2.decide)
  restrictions_declined,  ///< further behaviour, and no restriction (6.3)
  restrictions_lifted,  ///< some or all restrictions end between reviews (9.1.reconsider)
  review_held,  ///< the review and its recommendation (7.2)
  recommendation_determined,  ///< the recommendation is endorsed or not (7.4.decide)
  contact_received,  ///< the customer makes contact (5.1.S2.contact)
  call_terminated,  ///< an abusive call was ended (3.4.end)
  new_issue_considered,  ///< whether the restrictions remain right for a new issue (9.1.reconsider)
  exclusion_ignored,  ///< the customer came to a building all the same (5.6.ignored)
  exclusion_changed,  ///< a Stage 2 exclusion is kept, extended or made permanent (5.6.review)
  threat_reported,  ///< staff felt threatened (3.1)
  temporary_exclusion,  ///< excluded at once on imminent risk (3.2.temporary)
  long_term_exclusion,  ///< excluded on a long-term basis (3.2.long_term)
  exclusion_lifted,  ///< a safety exclusion ends
  conduct_letter,  ///< a letter on behaviour, with conditions perhaps (3.3.i)
  harassment_referred,  ///< repeated abusive calls are referred (3.5.repeated)
  police_report,  ///< the matter is reported to the police (3.3.ii)
  recording_requested,  ///< the customer asks to record (4.1)
  recording_shared,  ///< an agreed recording was passed on (4.3)
  committee_reviewed,  ///< the committee reviewed the case (8.2)
  correspondence_received,  ///< anonymous correspondence came in (A2.1)
  identity_requested,  ///< the individual was asked who they are (A2.3)
  identity_given,  ///< and said so (A2.4)
  identity_refused,  ///< and refused (A2.5)
  threat_to_safety,  ///< so extreme that it threatens a Member's safety (A2.7)
  duty_done  ///< a duty that no event decides was done
};

template <>
struct Names<EventType> {
  static constexpr std::string_view what = "event type";
  static constexpr std::string_view list[] = {
      "behaviour_reported",
      "behaviour_assessed",
      "warning_issued",
      "appeal_received",
      "appeal_determined",
      "restrictions_determined",
      "restrictions_declined",
      "restrictions_lifted",
      "review_held",
      "recommendation_determined",
      "contact_received",
      "call_terminated",
      "new_issue_considered",
      "exclusion_ignored",
      "exclusion_changed",
      "threat_reported",
      "temporary_exclusion",
      "long_term_exclusion",
      "exclusion_lifted",
      "conduct_letter",
      "harassment_referred",
      "police_report",
      "recording_requested",
      "recording_shared",
      "committee_reviewed",
      "correspondence_received",
      "identity_requested",
      "identity_given",
      "identity_refused",
      "threat_to_safety",
      "duty_done"};
};

/// Whether the event belongs to anonymous correspondence (appendix 2); `duty_done` belongs to both kinds of case.
constexpr bool is_of_correspondence(EventType type) noexcept {
  return type >= EventType::correspondence_received && type <= EventType::threat_to_safety;
}

UPC_END_NAMESPACE
