// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The case files of a command line, read; and a day given on it.

#include "input.hpp"

#include <upc/interchange/json.hpp>

#include <optional>
#include <string>

namespace upc_cli {

/// Says on standard error that an input is malformed.
void say_malformed(const Input& input, const upc::json::Fault& fault);

/// Hands over each case of the files. What is malformed, on reading or while `take` runs, is said on standard error
/// and the rest goes on.
/// @returns whether everything could be read
bool for_each_history(const std::vector<std::string>& files, bool by_line,
                      const std::function<void(const upc::CaseHistory&)>& take);

/// The day that an option gives, which the calendar must cover; absent where the option is not there.
/// @throws CLI::ValidationError naming the option
upc::Date day_of_option(const std::string& option, const std::optional<std::string>& given);

/// Today, in local time: the one place where a clock is read.
upc::Date today();

}  // namespace upc_cli
