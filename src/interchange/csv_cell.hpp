// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A cell of CSV.

#include "one_line.hpp"

#include <limits>

UPC_BEGIN_NAMESPACE

namespace json {

/// A cell (RFC 4180), on one line. What begins like a formula would be one in a spreadsheet: an apostrophe makes it a
/// text.
inline std::string csv_cell(std::string_view text) {
  std::string held = one_line(text, std::numeric_limits<std::size_t>::max());
  if (!held.empty() && std::string_view("=+-@").find(held[0]) != std::string_view::npos) held.insert(0, 1, '\'');
  if (held.find_first_of("\",") == std::string::npos) return held;
  std::string out = "\"";
  for (const char c : held) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

}  // namespace json

UPC_END_NAMESPACE
