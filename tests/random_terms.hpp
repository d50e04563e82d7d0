// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Random terms of an edition.

#include <upc/policy/terms.hpp>

#include <type_traits>
#include <variant>

/// Each term at any of its values, lengths of any unit and none among them; one that is not specified, about every
/// seventh, at the reading taken for it. Those that an edition may leave out have tests of their own, and stay as they
/// are in `rct-2013`.
/// @param below  a number from 0 to less than its argument, an int
template <class Below>
upc::Terms random_terms(Below&& below) {
  static constexpr int most[] = {40, 60, 20, 18, 3};  // of the number, by unit
  upc::Terms terms;
  for (const upc::TermRule& rule : upc::term_rules) {
    if (rule.may_be_left_out) continue;
    const bool open = below(7) == 0;
    if (open) terms.not_specified.insert(rule.term);
    std::visit(
        [&](auto member) {
          using Value = std::decay_t<decltype(terms.*member)>;
          if (open) {
            terms.*member = {};
          } else if constexpr (!std::is_same_v<Value, upc::Terms::Length>) {
            terms.*member = static_cast<Value>(below(2));
          } else if (below(4) == 0) {
            terms.*member = std::nullopt;
          } else if (below(3) != 0) {  // else as it is in `rct-2013`
            const auto unit = static_cast<upc::PeriodUnit>(below(5));
            terms.*member = upc::Period{below(most[static_cast<std::size_t>(unit)] + 1), unit};
          }
        },
        rule.value);
  }
  return terms;
}
