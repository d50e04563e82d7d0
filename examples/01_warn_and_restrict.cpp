// SPDX-License-Identifier: BSL-1.0
//
// A case, act by act: what is accepted, what is refused and why, and what is due at the end.

#include <upc/casework/case.hpp>
#include <upc/casework/words.hpp>

#include <cstdio>
#include <string>

namespace {

using namespace upc::rct_2013;  // the offices

void apply(upc::Case& held, const upc::Event& event) {
  const upc::Outcome outcome = held.apply(event);
  const upc::Edition& edition = held.edition();
  std::printf("%s %s: %s\n", upc::to_string(event.on).c_str(), name(event.type).data(),
              outcome ? "accepted" : "refused");
  for (const upc::Reason& reason : outcome.reasons) {
    const upc::Words said = upc::words(reason, edition);
    std::printf("  %s (%s)\n", said.message.c_str(), edition.clause(reason.cites).data());
    if (!said.cure.empty()) std::printf("  > %s\n", said.cure.c_str());
  }
}

}  // namespace

int main() {
  upc::CaseFacts facts;
  facts.case_id = "HR-2014-07";
  facts.service = "housing repairs";
  upc::Case held(facts);

  upc::Event report(upc::EventType::behaviour_reported, upc::date(2014, 3, 3), officer);
  report.behaviours = {upc::Behaviour::repeat_calls, upc::Behaviour::insists_on_manager};
  apply(held, report);

  upc::Event assessed(upc::EventType::behaviour_assessed, upc::date(2014, 3, 10), service_manager);
  assessed.unreasonable = true;
  assessed.reasons = "14 calls in two days about one repair.";
  apply(held, assessed);

  // Nobody was consulted, and no copy was sent.
  upc::Event warning(upc::EventType::warning_issued, upc::date(2014, 3, 14), head_of_service);
  warning.states = {upc::Statement::restricted_contact_may_follow, upc::Statement::appeal_process};
  apply(held, warning);

  warning.on = upc::date(2014, 3, 17);
  warning.consulted = {service_director};
  warning.copied_to = {service_feedback_officer};
  apply(held, warning);

  // Restricting needs further behaviour, and the Monitoring Officer.
  upc::Event decision(upc::EventType::restrictions_determined, upc::date(2014, 4, 22), group_director);
  decision.reasons = "The calls block the line for other tenants.";
  upc::Restriction letters(upc::RestrictionKind::contact_form);
  letters.channels = {upc::Channel::letter, upc::Channel::email};
  decision.restrictions = {letters};
  decision.adjustments_considered = true;
  apply(held, decision);

  report.on = upc::date(2014, 4, 23);
  apply(held, report);
  decision.on = upc::date(2014, 4, 28);
  decision.consulted = {monitoring_officer};
  apply(held, decision);

  std::puts("What is due:");
  for (const upc::Duty& duty : held.state().duties) {
    if (!duty.open()) continue;
    std::printf("  %s (%s)%s%s\n", name(duty.name).data(),
                held.edition().clause(duty.cites).data(), duty.due.is_not_a_date() ? "" : " by ",
                upc::to_string(duty.due).c_str());
  }
}
