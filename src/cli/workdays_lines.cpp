// SPDX-License-Identifier: BSL-1.0

/// @file
/// Questions of `upc workdays` that come line by line.

#include "input.hpp"
#include "language.hpp"
#include "workdays_parts.hpp"

#include <upc/error.hpp>

#include <CLI/CLI.hpp>

#include <iostream>
#include <sstream>
#include <utility>

namespace upc_cli {

int for_each_line(const WorkdaysArguments& arguments, const std::function<void(std::string_view)>& answer) {
  int status = 0;
  const auto take = [&](const Input& line) {
    std::string expected;
    try {
      return answer(line.text);
    } catch (const upc::Error& error) {
      expected = error.expected();
    } catch (const CLI::ValidationError& error) {
      const std::string what = error.what();
      const std::size_t place = what.find("expected ");
      expected = place == std::string::npos ? what : what.substr(place + 9);
    }
    status = 2;
    const upc::json::Fault fault{"", expected};
    std::cerr << complaint(line, fault) << '\n';
    std::cout << (arguments.json() ? upc::json::write(fault, line.line) : std::string()) << '\n';
  };
  for_each_input({"-"}, true, take, [](std::string_view, const std::string&) {});
  return status;
}

void write_unchecked_aside(const WorkdaysArguments& arguments) {
  if (!arguments.json()) write_unchecked(std::cerr, arguments.language, "upc: ");
}

std::vector<std::string> words_of(std::string_view line) {
  std::istringstream in{std::string(line)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(std::move(word));
  return words;
}

std::string only_word(std::string_view line) {
  const auto words = words_of(line);
  if (words.size() != 1) throw CLI::ValidationError("", "expected one date YYYY-MM-DD in the line");
  return words.front();
}

}  // namespace upc_cli
