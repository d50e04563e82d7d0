// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Lets GoogleTest print a date as a person reads it. Included by every test file that compares dates.

#include <upc/calendar/date.hpp>

#include <ostream>

namespace boost {
namespace gregorian {

/// Found by GoogleTest through the namespace of the date.
inline void PrintTo(const date& value, std::ostream* out) {
  *out << (value.is_special() ? "no date" : upc::to_string(value));
}

}  // namespace gregorian
}  // namespace boost
