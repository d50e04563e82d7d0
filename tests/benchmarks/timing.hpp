// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Timing by the clock, and the middle of several timings.

#include <algorithm>
#include <chrono>
#include <vector>

/// How long it takes, in seconds.
template <class F>
double seconds(F&& work) {
  const auto began = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

/// The median of one value or more.
inline double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}
