// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Random histories: mostly what may happen next, done in order, with faults strewn in, so that deep states are met.

#include "opinion.hpp"

#include <cstdint>
#include <vector>

namespace second_opinion {

/// A case and what happens in it.
struct History {
  std::string service;
  bool partnership = false;
  std::vector<upc::Date> closures;
  upc::Mode mode = upc::Mode::enforce;
  upc::Terms terms;  ///< those of `rct-2013` in half of the histories
  upc::Date as_of;  ///< at which the whole is looked at, not before the last event
};

/// A small generator of our own (SplitMix64), so that a seed means the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t roll() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  /// 0 to n - 1.
  int below(int n) { return static_cast<int>(roll() % static_cast<std::uint64_t>(n)); }
  /// True n times in a hundred.
  bool percent(int n) { return below(100) < n; }
  template <class T>
  const T& among(const std::vector<T>& values) {
    return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
  }

 private:
  std::uint64_t state_;
};

/// The facts of a random case.
History random_history(Dice& dice);
/// The next event, seen from where the case stands.
upc::Event random_event(Dice& dice, const Opinion& so_far);

}  // namespace second_opinion
