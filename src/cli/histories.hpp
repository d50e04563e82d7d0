// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The cases of a command line, read; and a day given on it.

#include "input.hpp"

#include <upc/interchange/json.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace upc_cli {

/// Says on standard error that an input is malformed.
void say_malformed(const Input& input, const upc::json::Fault& fault);

/// Hands over the text of each input. What is malformed, while `take` runs, is said on standard error
/// and the rest goes on.
/// @returns how many inputs could not be read
int for_each_readable(const std::vector<std::string>& files, bool by_line,
                      const std::function<void(std::string_view text)>& take);

/// Whether an argument is JSON as it is and no file's name.
bool is_json(const std::string& argument);

/// The text that an argument gives: itself where it is JSON, else that of the file; - is standard input.
/// @throws CLI::ValidationError naming the file that cannot be read
std::string text_of(const std::string& argument);

/// What an argument is called in a message.
std::string_view called(const std::string& argument, std::string_view what);

/// The day that an option gives, which the calendar must cover; absent where the option is not there.
/// @throws CLI::ValidationError naming the option
upc::Date day_of_option(const std::string& option, const std::optional<std::string>& given);

/// Today, in local time: the one place where a clock is read.
upc::Date today();

}  // namespace upc_cli
