// SPDX-License-Identifier: BSL-1.0
// Exceptions and values that cross the border of a shared library, in a program whose own symbols are hidden.
#include <upc/casework/words.hpp>
#include <upc/interchange/json.hpp>

#include <cstdio>
#include <memory>
#include <string>

int main() {
  // From upc::json, and from upc::upc through it.
  std::string pointer;
  try {
    upc::json::read_case(R"({"schema": "upc-case/1", "events": [{"type": "warning"}]})");
  } catch (const upc::Error& error) {
    pointer = error.pointer();
  }
  bool caught = false;
  try {
    upc::WorkingDays().add({2036, 12, 31}, 1);
  } catch (const upc::Error& error) {
    caught = error.code() == upc::ErrorCode::out_of_range;
  }
  // A case made here, kept there, and compared here; one edition, whoever asks for it.
  upc::Case held;
  upc::Event report(upc::EventType::behaviour_reported, {2013, 4, 2}, upc::rct_2013::officer);
  report.behaviours = {upc::Behaviour::repeat_calls};
  held.apply(report);
  const auto again = upc::json::read_state(upc::json::write_state(held));
  std::printf("%s\n%s\n", pointer.c_str(), upc::date_in_words(upc::Date(2013, 4, 2), upc::Language::en).c_str());
  const bool same = std::get<upc::Case>(again) == held &&
                    std::get<upc::Case>(again).shared_edition() == upc::rct_2013::edition();
  return pointer.rfind("/events/0", 0) == 0 && caught && same ? 0 : 1;
}
