// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/detail/distance.hpp>
#include <upc/calendar/period.hpp>
#include <upc/error.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

UPC_INLINE Date add_months(Date date, int n) {
  constexpr long long first = 1400LL * 12;
  constexpr long long last = 9999LL * 12 + 11;
  if (date.is_special()) throw Error(ErrorCode::out_of_range, "", "a date to count months from, not an absent one");
  const auto ymd = date.year_month_day();
  const long long from = static_cast<int>(ymd.year) * 12LL + static_cast<int>(ymd.month.as_number()) - 1;
  const long long month = from + n;  // months since year 0, wide enough for any n
  if (month < first || month > last) {
    throw Error(ErrorCode::out_of_range, "",
                "a date from 1400-01-01 to 9999-12-31, not " + detail::distance_from(date, n, "month"));
  }
  const auto y = static_cast<unsigned short>(month / 12);
  const auto m = static_cast<unsigned short>(month % 12 + 1);
  const auto day = static_cast<unsigned short>(ymd.day);
  return Date(y, m, std::min(day, boost::gregorian::gregorian_calendar::end_of_month_day(y, m)));
}

UPC_END_NAMESPACE
