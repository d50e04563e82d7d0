// SPDX-License-Identifier: BSL-1.0
// Nothing happens to a case without what it was, when and by whom; and nobody sets where a case stands.
#include <upc/casework/case.hpp>

int main() {
  const upc::Date day(2013, 4, 10);
  upc::Case held;
  upc::Event warning(upc::EventType::warning_issued, day, upc::rct_2013::head_of_service);
  warning.consulted = {upc::rct_2013::service_director};
  const upc::Outcome outcome = held.apply(warning);
  (void)(outcome ? 1 : 0);
  (void)(held.state().stage == upc::Stage::open);

#ifdef FORBIDDEN_warning_from_text  // to 'const upc::v0_1::Event&' | could not bind
  held.apply("Please stop ringing.");
#endif
#ifdef FORBIDDEN_event_named_by_text  // no matching function for call | no matching constructor
  (void)upc::Event("warning_issued", day, upc::rct_2013::head_of_service);
#endif
#ifdef FORBIDDEN_event_by_nobody  // no matching function for call | no matching constructor
  (void)upc::Event(upc::EventType::warning_issued, day);
#endif
#ifdef FORBIDDEN_event_of_nothing  // no matching function for call | no matching constructor
  (void)upc::Event();
#endif
#ifdef FORBIDDEN_office_from_text  // no matching function for call | no matching constructor
  (void)upc::Event(upc::EventType::warning_issued, day, "head_of_service");
#endif
#ifdef FORBIDDEN_office_from_number  // no matching function for call | no matching constructor
  (void)upc::Event(upc::EventType::warning_issued, day, 3);
#endif
#ifdef FORBIDDEN_office_of_no_edition  // 'chief_constable' is not a member | no member named 'chief_constable'
  (void)upc::Event(upc::EventType::warning_issued, day, upc::rct_2013::chief_constable);
#endif
#ifdef FORBIDDEN_behaviour_as_office  // no match for 'operator=' | no viable overloaded '='
  warning.consulted = {upc::Behaviour::repeat_calls};
#endif
#ifdef FORBIDDEN_stage_set_by_hand  // assignment of member | cannot assign to return value
  held.state().stage = upc::Stage::closed;
#endif
#ifdef FORBIDDEN_outcome_as_number  // cannot convert | no viable conversion
  const int number = outcome;
#endif
#ifdef FORBIDDEN_stage_and_appeal_compared  // no match for 'operator==' | invalid operands to binary expression
  (void)(held.state().stage == upc::AppealStage::none);
#endif
#ifdef FORBIDDEN_case_from_text  // conversion from 'const char [17]' to non-scalar type | no viable conversion
  const upc::Case text = "housing repairs!";
#endif
}
