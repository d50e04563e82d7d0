// SPDX-License-Identifier: BSL-1.0

/// @file
/// `upc workdays recompute`: which deadlines a newer calendar moves.

#include "../interchange/json_text.hpp"
#include "input.hpp"
#include "language.hpp"
#include "workdays_parts.hpp"

#include <upc/casework/phrases.hpp>
#include <upc/error.hpp>
#include <upc/interchange/stamped_deadlines.hpp>

#include <iostream>

namespace upc_cli {

using upc::to_string;

int run_recompute(const WorkdaysArguments& arguments) {
  const upc::Language language = arguments.language;
  const upc::WorkingDays calendar = calendar_of(arguments);
  int status = 0;
  long read = 0;
  long moved = 0;
  const auto take = [&](const Input& line) {
    try {
      const upc::StampedDeadline deadline = upc::json::read_stamped_deadline(line.text);
      ++read;
      const auto changes = upc::recompute({deadline}, calendar);
      if (changes.empty()) return;
      ++moved;
      const upc::MovedDeadline& change = changes.front();
      if (arguments.json()) {
        upc::json::JsonText json;
        json.open('{').key("line").value(static_cast<int>(line.line)).key("id").value(deadline.id);
        json.key("date").value(to_string(deadline.event)).key("was").value(to_string(change.was));
        json.key("now").value(to_string(change.now)).key("calendar").value(calendar.stamp());
        std::cout << json.close('}').text() << '\n';
        return;
      }
      const std::string place = upc::phrase("workdays.line", language, {{"n", std::to_string(line.line)}});
      std::cout << place << (deadline.id.empty() ? "" : ", " + deadline.id) << ": "
                << upc::phrase("workdays.moved", language,
                               {{"period", upc::period_in_words(deadline.period, language)},
                                {"date", to_string(deadline.event)},
                                {"now", in_words(change.now, language)},
                                {"was", in_words(change.was, language)}})
                << '\n';
    } catch (const upc::Error& error) {
      status = 2;
      std::cerr << complaint(line, {error.pointer() == "/0" ? "" : error.pointer(), error.expected()}) << '\n';
    }
  };
  for_each_input({arguments.date}, true, take, [&](std::string_view file, const std::string& why) {
    status = 2;
    std::cerr << "upc: " << file << ": " << why << '\n';
  });
  if (arguments.json()) return status;
  if (status == 0)
    std::cout << upc::phrase("workdays.recomputed", language,
                             {{"read", upc::counted("count.deadline", read, language)},
                              {"moved", upc::counted("count.deadline", moved, language)}})
              << '\n';
  write_unchecked(std::cout, language);
  return status;
}

}  // namespace upc_cli
