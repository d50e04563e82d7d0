// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The rules by which bank holidays recur: pure functions of the year that know no exception.

#include <upc/calendar/date.hpp>
#include <upc/config.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

/// A date from plain numbers that are known to make one.
inline Date date_of(int year, int month, int day) {
  return Date(static_cast<unsigned short>(year), static_cast<unsigned short>(month), static_cast<unsigned short>(day));
}

/// `date` and `n` calendar days.
inline Date plus_days(Date date, long n) { return date + boost::gregorian::date_duration(n); }

/// The number of the weekday, Sunday 0 to Saturday 6.
inline int weekday_of(Date date) { return static_cast<int>(date.day_of_week().as_number()); }

/// Whether the date is a Saturday or a Sunday.
inline bool is_weekend(Date date) { return weekday_of(date) == 0 || weekday_of(date) == 6; }

/// Easter Sunday by the Gregorian computus, in the form printed anonymously in Nature (1876) and explained in
/// Meeus, Astronomical Algorithms, ch. 8; valid for every Gregorian year.
inline Date easter_sunday(int year) {
  const int golden = year % 19;  // place in the 19-year cycle of the moon
  const int century = year / 100;
  const int in_century = year % 100;
  const int moon_correction = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
  const int to_sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
  const int late_moon = (golden + 11 * epact + 22 * to_sunday) / 451;
  const int from_march = epact + to_sunday - 7 * late_moon + 114;
  return date_of(year, from_march / 31, from_march % 31 + 1);
}

/// The first Monday on or after the date.
inline Date monday_from(Date date) { return plus_days(date, (8 - weekday_of(date)) % 7); }

/// The first Monday of the month.
inline Date first_monday(int year, int month) { return monday_from(date_of(year, month, 1)); }

/// The last Monday of a month of 31 days.
inline Date last_monday_of_31(int year, int month) { return monday_from(date_of(year, month, 25)); }

/// Christmas Day or Boxing Day as kept, `day` being 25 or 26. Either moves from a weekend by two days: from Saturday
/// to Monday, and from Sunday past the Monday, which is Boxing Day or the substitute for Christmas Day.
inline Date christmas_kept(int year, int day) {
  const Date date = date_of(year, 12, day);
  return is_weekend(date) ? plus_days(date, 2) : date;
}

}  // namespace detail

UPC_END_NAMESPACE
