// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The files of a command line, one text after another.

#include <upc/interchange/json.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace upc_cli {

/// One input: a whole file, or a line of one.
struct Input {
  std::string_view file;  ///< as the command line names it, "-" for standard input
  std::size_t line = 0;   ///< the physical line, from 1; 0 for a whole file
  std::string_view text;
};

/// Reads each file in turn, or standard input for "-", and hands over its text, or line by line what is not blank.
/// @param failed  called with the file and the reason where one cannot be read
void for_each_input(const std::vector<std::string>& files, bool by_line, const std::function<void(const Input&)>& take,
                    const std::function<void(std::string_view file, const std::string& why)>& failed);

/// The one line that says what is wrong with an input: "upc: FILE: POINTER: expected ...", or "upc: FILE:LINE: ...".
/// Whatever the file is called and holds, it does not break the line.
std::string complaint(const Input& input, const upc::json::Fault& fault);

}  // namespace upc_cli
