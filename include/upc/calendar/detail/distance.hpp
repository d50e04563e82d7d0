// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Naming a date that lies outside a calendar by the way to it.

#include <upc/calendar/date.hpp>
#include <upc/config.hpp>

#include <string>

UPC_BEGIN_NAMESPACE

namespace detail {

/// "15 working days after 2013-04-10", or "before" for a negative `n`; `unit` is the name of one.
inline std::string distance_from(Date date, int n, const std::string& unit) {
  const long long distance = n < 0 ? -static_cast<long long>(n) : n;
  return std::to_string(distance) + " " + unit + (distance == 1 ? "" : "s") + (n < 0 ? " before " : " after ") +
         to_string(date);
}

}  // namespace detail

UPC_END_NAMESPACE
