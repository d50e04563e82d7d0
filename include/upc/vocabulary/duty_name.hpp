// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What an event can leave somebody to do, with the clause that asks for it in `rct-2013`.

#include <upc/vocabulary/names.hpp>

UPC_BEGIN_NAMESPACE

/// A duty. Who bears it is the edition's to say.
enum class DutyName : std::uint8_t {
  assess_behaviour,  ///< 5.1.S1.assess
  record_warning,  ///< 5.1.S1.record
  refer_appeal,  ///< 6.2
  determine_appeal,  ///< 5.1.S1.appeal_consider
  inform_appellant,  ///< 5.1.S1.appeal_inform
  decide_restrictions,  ///< 6.3
  write_to_customer,  ///< 5.1.S2.write, or 6.4.write where nothing is imposed
  explain_immediate_action,  ///< 5.1.note
  record_restriction,  ///< 5.1.S2.record
  inform_service_team,  ///< 5.5
  report_to_committee,  ///< 6.4.report
  review,  ///< 7.1, the only one with a due date in `rct-2013`
  refer_recommendation,  ///< 7.3.notify
  decide_recommendation,  ///< 7.4.decide
  notify_review_outcome,  ///< 7.4.notify
  complete_incident_form,  ///< 3.3
  record_incident,  ///< 3.3.record
  note_call,  ///< 3.4.note
  report_to_police,  ///< 3.5.assault or 3.5.repeated
  consider_correspondence,  ///< 5.2.new_issue_check
  reconsider_restrictions,  ///< 9.1.reconsider
  review_exclusion,  ///< 5.6.ignored
  deal_with_concerns,  ///< A2.4
  inform_monitoring_officer,  ///< A2.5.i
  reply_refusing,  ///< A2.5.ii
  forward_to_service_manager,  ///< A2.5.iii
  refer_under_policy  ///< A2.6
};

template <>
struct Names<DutyName> {
  static constexpr std::string_view what = "duty";
  static constexpr std::string_view list[] = {
      "assess_behaviour",
      "record_warning",
      "refer_appeal",
      "determine_appeal",
      "inform_appellant",
      "decide_restrictions",
      "write_to_customer",
      "explain_immediate_action",
      "record_restriction",
      "inform_service_team",
      "report_to_committee",
      "review",
      "refer_recommendation",
      "decide_recommendation",
      "notify_review_outcome",
      "complete_incident_form",
      "record_incident",
      "note_call",
      "report_to_police",
      "consider_correspondence",
      "reconsider_restrictions",
      "review_exclusion",
      "deal_with_concerns",
      "inform_monitoring_officer",
      "reply_refusing",
      "forward_to_service_manager",
      "refer_under_policy"};
};

/// Whether the duty belongs to anonymous correspondence (appendix 2).
constexpr bool is_of_correspondence(DutyName duty) noexcept { return duty >= DutyName::deal_with_concerns; }

UPC_END_NAMESPACE
