// SPDX-License-Identifier: BSL-1.0
#include "header_only.inc"

upc::Stage warned() {
  upc::CaseHistory history;
  upc::Event report(upc::EventType::behaviour_reported, {2013, 4, 2}, upc::rct_2013::officer);
  report.behaviours = {upc::Behaviour::repeat_calls};
  upc::Event assessment(upc::EventType::behaviour_assessed, {2013, 4, 5}, upc::rct_2013::service_manager);
  assessment.unreasonable = true;
  assessment.reasons = "Twelve calls a day.";
  upc::Event warning(upc::EventType::warning_issued, {2013, 4, 10}, upc::rct_2013::head_of_service);
  warning.consulted = {upc::rct_2013::service_director};
  warning.copied_to = {upc::rct_2013::service_feedback_officer};
  warning.states = {upc::Statement::restricted_contact_may_follow, upc::Statement::appeal_process};
  history.events = {report, assessment, warning};
  return upc::evaluate(history).held.state().stage;
}
