// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What is fuzzed: bytes into the C interface. Whatever they are, an answer or an error comes out, and what the library
/// wrote it reads again. A promise that is broken ends the program.

#include <string_view>

namespace upc_fuzz {

/// A case (`upc-case/1`).
void evaluate(std::string_view bytes);
/// A state (`upc-state/1`) on the first line, and an event or a contact after it.
void state(std::string_view bytes);
/// An edition (`upc-edition/1`).
void edition(std::string_view bytes);
/// The name of a region on the first line, and a feed or closures after it.
void calendar(std::string_view bytes);
/// Dates, a number and a region, a line each.
void workdays(std::string_view bytes);

struct Target {
  std::string_view name;  // of its folder in corpus/
  void (*run)(std::string_view bytes);
};

inline constexpr Target targets[] = {
    {"evaluate", evaluate}, {"state", state}, {"edition", edition}, {"calendar", calendar}, {"workdays", workdays}};

}  // namespace upc_fuzz
