// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Text in columns: words wrapped into lines that begin in one place.

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace upc_cli {

/// How wide a line may be, in characters.
inline constexpr std::size_t line_width = 100;

/// How many characters a UTF-8 text has; every one is taken to be as wide as a letter.
std::size_t width(std::string_view text);

/// The text with blanks after it, up to that many characters.
std::string padded(std::string_view text, std::size_t characters);

/// Writes words wrapped at the line's width, each further line beginning in that column; the cursor is there already.
void write_wrapped(std::ostream& out, std::string_view text, std::size_t column);

/// Writes a label in a column of its own, and beside it words wrapped at 100 columns.
void write_labelled(std::ostream& out, std::string_view label, std::size_t column, std::string_view text);

/// The same for several names, a line each, which are never broken.
void write_labelled(std::ostream& out, std::string_view label, std::size_t column,
                    const std::vector<std::string>& texts);

}  // namespace upc_cli
