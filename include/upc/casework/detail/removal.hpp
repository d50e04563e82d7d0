// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Taking a rule out at run time, to show that a test misses it. The library as built for use has no such thing:
/// `removed` is constantly false and leaves no trace. For tests the same sources are compiled a second time with
/// UPC_REMOVABLE; there the variable UPC_REMOVE names one entry of one table ("row:12", "requirement:7"), read once,
/// and wherever a rule is consulted, by dispatch, `next` or a diagram, that entry is passed over. The removal test
/// takes out every entry in turn and wants a test that names its clause to fail.

#include <upc/config.hpp>

#include <cstddef>
#ifdef UPC_REMOVABLE
#include <charconv>
#include <cstdlib>
#include <string_view>
#endif

UPC_BEGIN_NAMESPACE

namespace detail {

/// The tables of which an entry can be taken out.
enum class Removable {
  row,           ///< of a case's transition table
  need,          ///< what a row asks beyond its event
  protocol_row,  ///< of the transition table of appendix 2
  requirement,   ///< what an event must bring
  discharge,     ///< an event that does a duty
  advice         ///< an advice, by its place in advice_rules
};

#ifdef UPC_REMOVABLE

// Another name than in the library for use, so that tests compiled for that one can be linked against this.
inline namespace removable_build {

inline constexpr bool can_remove = true;

struct Removal {
  std::string_view kind;
  std::size_t index = 0;

  Removal() {
    const char* const chosen = std::getenv("UPC_REMOVE");
    if (chosen == nullptr) return;
    const std::string_view text(chosen);
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) std::abort();
    const std::string_view number = text.substr(colon + 1);
    if (std::from_chars(number.data(), number.data() + number.size(), index).ptr != number.data() + number.size())
      std::abort();
    kind = text.substr(0, colon);
  }
};

inline bool removed(Removable kind, std::size_t index) {
  static const Removal chosen;
  constexpr std::string_view kinds[] = {"row", "need", "protocol_row", "requirement", "discharge", "advice"};
  return chosen.index == index && chosen.kind == kinds[static_cast<std::size_t>(kind)];
}

/// Whether that entry of a table is taken out.
template <class Entry, std::size_t Size>
bool removed(Removable kind, const Entry (&table)[Size], const Entry& entry) {
  return removed(kind, static_cast<std::size_t>(&entry - table));
}

}  // namespace removable_build

#else

inline constexpr bool can_remove = false;

constexpr bool removed(Removable, std::size_t) noexcept { return false; }

/// Whether that entry of a table is taken out: never.
template <class Entry, std::size_t Size>
constexpr bool removed(Removable, const Entry (&)[Size], const Entry&) noexcept {
  return false;
}

#endif

}  // namespace detail

UPC_END_NAMESPACE
