// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Text in columns: words wrapped into lines that begin in one place.

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace upc_cli {

/// Writes a label in a column of its own, and beside it words wrapped at 100 columns.
void write_labelled(std::ostream& out, std::string_view label, std::size_t column, std::string_view text);

/// The same for several names, a line each, which are never broken.
void write_labelled(std::ostream& out, std::string_view label, std::size_t column,
                    const std::vector<std::string>& texts);

}  // namespace upc_cli
