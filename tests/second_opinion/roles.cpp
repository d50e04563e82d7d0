// SPDX-License-Identifier: BSL-1.0
// Second opinion: who may do what, whose each duty is, and the clause of each.

#include "opinion.hpp"

#include <upc/policy/editions/rct_2013.hpp>

namespace second_opinion {

using namespace upc::rct_2013;
using D = upc::DutyName;
using E = upc::EventType;
using upc::RoleSet;

namespace {

constexpr RoleSet staff{officer,
                        service_manager,
                        head_of_service,
                        service_director,
                        group_director,
                        monitoring_officer,
                        principal_democratic_services_officer,
                        service_feedback_officer,
                        director_of_legal_and_democratic_services};

RoleSet staff_and(upc::Role other) {
  RoleSet set = staff;
  set.insert(other);
  return set;
}

}  // namespace

RoleSet allowed(E type) {
  switch (type) {
    case E::correspondence_received:
    case E::identity_requested:
    case E::identity_given:
    case E::identity_refused:
    case E::threat_to_safety:  // of appendix 2: never asked here
      break;
    case E::behaviour_reported:
    case E::contact_received:
    case E::exclusion_ignored:
    case E::threat_reported:
    case E::recording_shared:
      return staff_and(elected_member);
    case E::behaviour_assessed:
      return {service_manager, head_of_service};
    case E::warning_issued:
      return {head_of_service};
    case E::appeal_received:
    case E::recording_requested:
      return {customer};
    case E::appeal_determined:
    case E::restrictions_determined:
    case E::restrictions_declined:
    case E::restrictions_lifted:
    case E::recommendation_determined:
    case E::new_issue_considered:
    case E::exclusion_changed:
      return {group_director};
    case E::review_held:
      return {customer_feedback_group};
    case E::call_terminated:
      return staff;
    case E::temporary_exclusion:
    case E::harassment_referred:
      return {service_manager};
    case E::long_term_exclusion:
    case E::conduct_letter:
      return {head_of_service, service_director};
    case E::exclusion_lifted:
      return {service_manager, head_of_service, service_director};
    case E::police_report:
      return {service_manager, head_of_service};
    case E::committee_reviewed:
      return {standards_committee};
    case E::duty_done:
      return {};
  }
  return {};
}

RoleSet bearers(D name) {
  switch (name) {
    case D::deal_with_concerns:
    case D::inform_monitoring_officer:
    case D::reply_refusing:
    case D::forward_to_service_manager:
    case D::refer_under_policy:  // of appendix 2: never asked here
      break;
    case D::assess_behaviour:
    case D::report_to_police:
      return {service_manager, head_of_service};
    case D::record_warning:
      return {head_of_service, service_feedback_officer};
    case D::determine_appeal:
    case D::decide_restrictions:
    case D::decide_recommendation:
    case D::reconsider_restrictions:
      return {group_director};
    case D::refer_appeal:
    case D::inform_appellant:
    case D::write_to_customer:
    case D::explain_immediate_action:
    case D::record_restriction:
    case D::refer_recommendation:
    case D::notify_review_outcome:
      return {principal_democratic_services_officer};
    case D::inform_service_team: {
      RoleSet all = staff_and(elected_member);
      all |= {customer_feedback_group, standards_committee};
      return all;
    }
    case D::report_to_committee:
      return {monitoring_officer};
    case D::review:
      return {customer_feedback_group};
    case D::complete_incident_form:
    case D::note_call:
    case D::consider_correspondence:
      return staff;
    case D::record_incident:
      return {service_manager};
    case D::review_exclusion:
      return {head_of_service, service_director, group_director};
  }
  return {};
}

std::string_view own_clause(E type) {
  switch (type) {
    case E::correspondence_received:
    case E::identity_requested:
    case E::identity_given:
    case E::identity_refused:
    case E::threat_to_safety:  // of appendix 2: never asked here
      break;
    case E::behaviour_reported:
      return "5.1.S1.report";
    case E::behaviour_assessed:
      return "5.1.S1.assess";
    case E::warning_issued:
      return "5.1.S1.warn";
    case E::appeal_received:
      return "6.1.window";
    case E::appeal_determined:
      return "5.1.S1.appeal_consider";
    case E::restrictions_determined:
      return "5.1.S2.decide";
    case E::restrictions_declined:
      return "6.3";
    case E::restrictions_lifted:
    case E::new_issue_considered:
      return "9.1.reconsider";
    case E::review_held:
      return "7.2";
    case E::recommendation_determined:
      return "7.4.decide";
    case E::contact_received:
      return "5.1.S2.contact";
    case E::call_terminated:
      return "3.4.end";
    case E::exclusion_ignored:
      return "5.6.ignored";
    case E::exclusion_changed:
      return "5.6.review";
    case E::threat_reported:
      return "3.1";
    case E::temporary_exclusion:
      return "3.2.temporary";
    case E::long_term_exclusion:
      return "3.2.long_term";
    case E::exclusion_lifted:
      return "3.2.temporary";
    case E::conduct_letter:
      return "3.3.i";
    case E::harassment_referred:
      return "3.5.repeated";
    case E::police_report:
      return "3.3.ii";
    case E::recording_requested:
      return "4.1";
    case E::recording_shared:
      return "4.3";
    case E::committee_reviewed:
      return "8.2";
    case E::duty_done:
      return "";
  }
  return "";
}

std::string_view clause_of_duty(D name) {
  switch (name) {
    case D::deal_with_concerns:
    case D::inform_monitoring_officer:
    case D::reply_refusing:
    case D::forward_to_service_manager:
    case D::refer_under_policy:  // of appendix 2: never asked here
      break;
    case D::assess_behaviour:
      return "5.1.S1.assess";
    case D::record_warning:
      return "5.1.S1.record";
    case D::refer_appeal:
      return "6.2";
    case D::determine_appeal:
      return "5.1.S1.appeal_consider";
    case D::inform_appellant:
      return "5.1.S1.appeal_inform";
    case D::decide_restrictions:
      return "6.3";
    case D::write_to_customer:
      return "5.1.S2.write";
    case D::explain_immediate_action:
      return "5.1.note";
    case D::record_restriction:
      return "5.1.S2.record";
    case D::inform_service_team:
      return "5.5";
    case D::report_to_committee:
      return "6.4.report";
    case D::review:
      return "7.1";
    case D::refer_recommendation:
      return "7.3.notify";
    case D::decide_recommendation:
      return "7.4.decide";
    case D::notify_review_outcome:
      return "7.4.notify";
    case D::complete_incident_form:
      return "3.3";
    case D::record_incident:
      return "3.3.record";
    case D::note_call:
      return "3.4.note";
    case D::report_to_police:
      return "3.5.assault";
    case D::consider_correspondence:
      return "5.2.new_issue_check";
    case D::reconsider_restrictions:
      return "9.1.reconsider";
    case D::review_exclusion:
      return "5.6.ignored";
  }
  return "";
}

}  // namespace second_opinion
