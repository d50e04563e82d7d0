// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A council's own non-working days, with what they are called and where they are written down.

#include <upc/calendar/date.hpp>
#include <upc/config.hpp>

#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// Days on which a council is closed though banks are not.
struct ClosureSet {
  std::string name;        ///< as a person reads it, such as "Christmas closure"; empty for "council closure"
  std::string source;      ///< where it was decided or published; may be empty
  std::vector<Date> days;  ///< in any order; duplicates and days that are no working days anyway are fine

  friend bool operator==(const ClosureSet& a, const ClosureSet& b) {
    return a.name == b.name && a.source == b.source && a.days == b.days;
  }
  friend bool operator!=(const ClosureSet& a, const ClosureSet& b) { return !(a == b); }
};

UPC_END_NAMESPACE
