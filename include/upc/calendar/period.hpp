// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Lengths of time as a policy states them, and month arithmetic by the corresponding date. Working days are
/// counted by WorkingDays, which knows the holidays.

#include <upc/calendar/date.hpp>
#include <upc/config.hpp>
#include <upc/vocabulary/names.hpp>

UPC_BEGIN_NAMESPACE

/// What a Period is counted in.
enum class PeriodUnit : unsigned char {
  working_days,  ///< days that are no weekend, bank holiday or closure
  days,          ///< calendar days
  weeks,         ///< seven calendar days each
  months,        ///< to the corresponding date, see add_months
  years          ///< twelve months each
};

template <>
struct Names<PeriodUnit> {
  static constexpr std::string_view what = "unit of a period";
  static constexpr std::string_view list[] = {"working_days", "days", "weeks", "months", "years"};
};

/// A number of units, such as 15 working days or 12 months. It has no bounds of its own: what uses it checks.
struct Period {
  int number = 0;                      ///< how many units; not negative in a policy
  PeriodUnit unit = PeriodUnit::days;  ///< what they are

  friend constexpr bool operator==(const Period& a, const Period& b) noexcept {
    return a.number == b.number && a.unit == b.unit;
  }
  friend constexpr bool operator!=(const Period& a, const Period& b) noexcept { return !(a == b); }
};

/// The date `n` months after (before, for a negative `n`) `date` by the corresponding-date rule (Dodds v Walker
/// [1981] 1 WLR 1027): the same day of the month, or the last day of a month that has no such day. 2011-02-28 and
/// 12 months give 2012-02-28; 2012-02-29 and 12 months give 2013-02-28. Boost's `months` would keep to month ends
/// and give 2012-02-29 for the first.
/// @throws Error(out_of_range) if the result is before year 1400 or after year 9999, or `date` is absent or infinite
UPC_API Date add_months(Date date, int n);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/calendar/impl/period.ipp>
#endif
