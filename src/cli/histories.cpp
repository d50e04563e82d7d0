// SPDX-License-Identifier: BSL-1.0
#include "histories.hpp"

#include <CLI/CLI.hpp>

#include <ctime>
#include <iostream>

namespace upc_cli {

void say_malformed(const Input& input, const upc::json::Fault& fault) {
  std::cerr << complaint(input, fault) << '\n';
}

int for_each_readable(const std::vector<std::string>& files, bool by_line,
                      const std::function<void(std::string_view text)>& take) {
  int unread = 0;
  for_each_input(
      files, by_line,
      [&](const Input& input) {
        try {
          take(input.text);
        } catch (const upc::Error& error) {
          ++unread;
          say_malformed(input, {error.pointer(), error.expected()});
        }
      },
      [&](std::string_view file, const std::string& why) {
        ++unread;
        say_malformed({file, 0, {}}, {"", "a file that can be read: " + why});
      });
  return unread;
}

bool is_json(const std::string& argument) {
  const std::size_t first = argument.find_first_not_of(" \t\r\n");
  return first != std::string::npos && argument[first] == '{';
}

std::string text_of(const std::string& argument) {
  if (is_json(argument)) return argument;
  std::string text;
  for_each_input({argument}, false, [&](const Input& input) { text = std::string(input.text); },
                 [&](std::string_view file, const std::string& why) {
                   throw CLI::ValidationError(std::string(file), "expected a file that can be read: " + why);
                 });
  return text;
}

std::string_view called(const std::string& argument, std::string_view what) {
  return is_json(argument) ? what : std::string_view(argument);
}

upc::Date day_of_option(const std::string& option, const std::optional<std::string>& given) {
  if (!given) return {};
  const std::string& text = *given;
  const upc::WorkingDays calendar;
  const auto date = upc::parse_date(text);
  if (!date || !calendar.covers(*date))
    throw CLI::ValidationError(option, "expected a date YYYY-MM-DD from " + upc::to_string(calendar.first()) + " to " +
                                           upc::to_string(calendar.last()) + ", not \"" + text + "\"");
  return *date;
}

upc::Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return upc::Date(static_cast<unsigned short>(local.tm_year + 1900), static_cast<unsigned short>(local.tm_mon + 1),
                   static_cast<unsigned short>(local.tm_mday));
}

}  // namespace upc_cli
