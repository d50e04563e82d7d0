// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What the rules cite. A provision is neutral; an edition says which of its clauses it is. Beside each stands the
/// clause of `rct-2013`.

#include <upc/vocabulary/names.hpp>

UPC_BEGIN_NAMESPACE

/// Something that a policy says and a rule rests on.
enum class Provision : std::uint8_t {
  behaviours_described,  ///< which behaviour (2.3)
  covert_recording,  ///< covert recording is unreasonable (4.4)
  partnerships,  ///< outside partnerships (1.2.partnership)
  services_kept,  ///< services are neither restricted nor diminished (1.2.services)
  two_stages,  ///< a warning first, restrictions only after it (5.1)
  stage_1_report,  ///< 5.1.S1.report
  stage_1_assess,  ///< 5.1.S1.assess
  stage_1_warn,  ///< 5.1.S1.warn
  stage_1_letter,  ///< 5.1.S1.letter
  stage_1_record,  ///< 5.1.S1.record
  appeal_window,  ///< 6.1.window
  appeal_form,  ///< 6.1.form
  appeal_refer,  ///< 6.2
  appeal_notify_director,  ///< 5.1.S1.appeal_refer
  appeal_consider,  ///< 5.1.S1.appeal_consider
  appeal_inform,  ///< 5.1.S1.appeal_inform
  stage_2_trigger,  ///< 5.1.S2.trigger
  stage_2_decide,  ///< 5.1.S2.decide
  stage_2_write,  ///< 5.1.S2.write
  stage_2_record,  ///< 5.1.S2.record
  stage_2_contact,  ///< 5.1.S2.contact
  immediate_stage_2,  ///< 5.1.note
  further_behaviour,  ///< 6.3
  decision_letter,  ///< 6.4.write
  decision_report,  ///< 6.4.report
  proportionate,  ///< 5.2.proportionate
  new_issue_check,  ///< 5.2.new_issue_check
  restrict_time,  ///< 5.3.time
  restrict_named,  ///< 5.3.named
  restrict_telephone,  ///< 5.3.telephone
  restrict_premises,  ///< 5.3.premises
  restrict_form,  ///< 5.3.form
  restrict_agreement,  ///< 5.3.agreement
  restrict_termination,  ///< 5.3.termination
  service_only,  ///< 5.4
  inform_team,  ///< 5.5
  exclusion_review,  ///< 5.6.review
  exclusion_ignored,  ///< 5.6.ignored
  review_due,  ///< 7.1
  review_hold,  ///< 7.2
  review_recommend,  ///< 7.3.recommend
  review_refer,  ///< 7.3.notify
  review_decide,  ///< 7.4.decide
  review_tell,  ///< 7.4.tell
  review_notify,  ///< 7.4.notify
  new_issue_merits,  ///< 9.1.merits
  reconsider,  ///< 9.1.reconsider
  annual_report,  ///< 8.1
  annual_monitoring,  ///< R.3.3
  policy_review,  ///< the policy's own review (P.review)
  adherence,  ///< 8.2
  threat_report,  ///< 3.1
  temporary_exclusion,  ///< 3.2.temporary
  long_term_exclusion,  ///< 3.2.long_term
  incident_form,  ///< 3.3
  incident_record,  ///< 3.3.record
  conduct_letter,  ///< 3.3.i
  police,  ///< 3.3.ii
  call_warn,  ///< 3.4.warn
  call_end,  ///< 3.4.end
  call_note,  ///< 3.4.note
  harassment,  ///< 3.5.repeated
  assault,  ///< 3.5.assault
  no_safety_appeal,  ///< 3.6
  recording_asked,  ///< 4.1
  recording_refused,  ///< 4.2
  recording_private,  ///< 4.3
  anonymous_received,  ///< A2.1
  identity_request,  ///< A2.3
  concerns_dealt_with,  ///< A2.4
  refusal_reported,  ///< A2.5.i
  refusal_replied,  ///< A2.5.ii
  refusal_forwarded,  ///< A2.5.iii
  policy_invoked,  ///< A2.6
  threat_to_safety  ///< A2.7
};

template <>
struct Names<Provision> {
  static constexpr std::string_view what = "provision";
  static constexpr std::string_view list[] = {
      "behaviours_described",
      "covert_recording",
      "partnerships",
      "services_kept",
      "two_stages",
      "stage_1_report",
      "stage_1_assess",
      "stage_1_warn",
      "stage_1_letter",
      "stage_1_record",
      "appeal_window",
      "appeal_form",
      "appeal_refer",
      "appeal_notify_director",
      "appeal_consider",
      "appeal_inform",
      "stage_2_trigger",
      "stage_2_decide",
      "stage_2_write",
      "stage_2_record",
      "stage_2_contact",
      "immediate_stage_2",
      "further_behaviour",
      "decision_letter",
      "decision_report",
      "proportionate",
      "new_issue_check",
      "restrict_time",
      "restrict_named",
      "restrict_telephone",
      "restrict_premises",
      "restrict_form",
      "restrict_agreement",
      "restrict_termination",
      "service_only",
      "inform_team",
      "exclusion_review",
      "exclusion_ignored",
      "review_due",
      "review_hold",
      "review_recommend",
      "review_refer",
      "review_decide",
      "review_tell",
      "review_notify",
      "new_issue_merits",
      "reconsider",
      "annual_report",
      "annual_monitoring",
      "policy_review",
      "adherence",
      "threat_report",
      "temporary_exclusion",
      "long_term_exclusion",
      "incident_form",
      "incident_record",
      "conduct_letter",
      "police",
      "call_warn",
      "call_end",
      "call_note",
      "harassment",
      "assault",
      "no_safety_appeal",
      "recording_asked",
      "recording_refused",
      "recording_private",
      "anonymous_received",
      "identity_request",
      "concerns_dealt_with",
      "refusal_reported",
      "refusal_replied",
      "refusal_forwarded",
      "policy_invoked",
      "threat_to_safety"};
};

UPC_END_NAMESPACE
