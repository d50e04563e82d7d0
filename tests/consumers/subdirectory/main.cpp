// SPDX-License-Identifier: BSL-1.0
#include <upc/casework/case.hpp>

int main() {
  upc::Case held;
  upc::Event report(upc::EventType::behaviour_reported, {2013, 4, 2}, upc::rct_2013::officer);
  report.behaviours = {upc::Behaviour::repeat_calls};
  return held.apply(report) && held.state().stage == upc::Stage::reported ? 0 : 1;
}
