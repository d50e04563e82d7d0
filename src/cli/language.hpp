// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The language of an answer for a person. Help, and complaints about an input, are for whoever makes the input, and
/// English.

#include <upc/vocabulary/language.hpp>

#include <iosfwd>
#include <string_view>

namespace CLI {
class App;
}

namespace upc_cli {

/// Adds `--lang en|cy` to a command.
void add_language_option(CLI::App* command, upc::Language& into);

/// Writes the line that a language's texts have not been checked, where they have not; it ends an answer.
/// @param before  what sets it apart from the answer
void write_unchecked(std::ostream& out, upc::Language language, std::string_view before = "\n");

}  // namespace upc_cli
