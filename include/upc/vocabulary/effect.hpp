// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What an accepted event has brought about. A row of the transition table names its effect; the edition says which
/// duties follow from it.

#include <upc/vocabulary/names.hpp>

UPC_BEGIN_NAMESPACE

/// What an event brought about.
enum class Effect : std::uint8_t {
  none,  ///< nothing beyond the record
  first_reported,  ///< behaviour is reported for the first time
  continued,  ///< behaviour went on after the warning
  assault_reported,  ///< an assault is among what was reported
  assessed,  ///< behaviour was assessed
  warned,  ///< a warning was issued
  appeal_lodged,  ///< an appeal was made
  appeal_decided,  ///< an appeal was decided
  overturned,  ///< an upheld appeal ended the case
  upheld_in_force,  ///< an appeal was upheld while restrictions are in force
  restricted,  ///< contact was restricted after a warning
  restricted_at_once,  ///< contact was restricted without a warning
  varied,  ///< restrictions were replaced by others
  replaced,  ///< restrictions were replaced for a new issue
  declined,  ///< further behaviour, and no restriction
  lifted_part,  ///< some restrictions were lifted
  lifted_all,  ///< all restrictions were lifted
  review_held,  ///< a review was held
  review_continued,  ///< restrictions continue after the review
  review_reduced,  ///< a part of them is removed after the review
  review_ended,  ///< all are removed after the review
  lapsed,  ///< restrictions lapsed as no review was held in time
  issue_considered,  ///< the restrictions remain right for a new issue
  new_issue_raised,  ///< a customer under restriction raised a new issue
  correspondence_unread,  ///< correspondence that nobody has read for new issues
  call_ended,  ///< a call was ended
  exclusion_ignored,  ///< an excluded customer came all the same
  exclusion_kept,  ///< a Stage 2 exclusion stays as it is
  exclusion_changed,  ///< a Stage 2 exclusion was extended or made permanent
  threatened,  ///< staff felt threatened
  excluded_temporarily,  ///< a safety exclusion for the time being
  excluded_long_term,  ///< a safety exclusion on a long-term basis
  exclusion_lifted,  ///< a safety exclusion ended
  harassment_referred,  ///< repeated abusive calls were referred
  reported_to_police,  ///< the matter was reported to the police
  identity_revealed,  ///< the individual said who they are
  identity_withheld,  ///< the individual refused to say
  service_concerned,  ///< and the matter is a service's
  policy_invoked,  ///< anonymous correspondence escalated
  duty_marked  ///< a duty was marked as done
};

template <>
struct Names<Effect> {
  static constexpr std::string_view what = "effect";
  static constexpr std::string_view list[] = {
      "none",
      "first_reported",
      "continued",
      "assault_reported",
      "assessed",
      "warned",
      "appeal_lodged",
      "appeal_decided",
      "overturned",
      "upheld_in_force",
      "restricted",
      "restricted_at_once",
      "varied",
      "replaced",
      "declined",
      "lifted_part",
      "lifted_all",
      "review_held",
      "review_continued",
      "review_reduced",
      "review_ended",
      "lapsed",
      "issue_considered",
      "new_issue_raised",
      "correspondence_unread",
      "call_ended",
      "exclusion_ignored",
      "exclusion_kept",
      "exclusion_changed",
      "threatened",
      "excluded_temporarily",
      "excluded_long_term",
      "exclusion_lifted",
      "harassment_referred",
      "reported_to_police",
      "identity_revealed",
      "identity_withheld",
      "service_concerned",
      "policy_invoked",
      "duty_marked"};
};

UPC_END_NAMESPACE
