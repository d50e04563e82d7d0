// SPDX-License-Identifier: BSL-1.0
// A warning by the wrong office, and the same case read as JSON.
#include <upc/casework/case.hpp>
#include <upc/casework/words.hpp>
#include <upc/interchange/json.hpp>

#include <cstdio>

int main() {
  upc::Case held;
  upc::Event report(upc::EventType::behaviour_reported, {2013, 4, 2}, upc::rct_2013::officer);
  report.behaviours = {upc::Behaviour::repeat_calls};
  if (!held.apply(report)) return 1;
  const upc::Outcome outcome =
      held.apply({upc::EventType::warning_issued, {2013, 4, 10}, upc::rct_2013::officer});
  for (const upc::Reason& reason : outcome.reasons)
    std::printf("%s\n", upc::words(reason, held.edition()).message.c_str());
  const auto history = upc::json::read_case(R"({"schema": "upc-case/1", "events": [
      {"type": "behaviour_reported", "on": "2013-04-02", "by": "officer", "behaviours": ["repeat_calls"]}]})");
  return outcome.accepted || history.events.size() != 1 ? 1 : 0;
}
