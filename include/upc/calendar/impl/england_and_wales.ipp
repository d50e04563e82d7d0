// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/detail/holiday_rules.hpp>
#include <upc/calendar/detail/proclaimed_days.hpp>
#include <upc/calendar/england_and_wales.hpp>
#include <upc/error.hpp>

#include <algorithm>
#include <string>

UPC_BEGIN_NAMESPACE

namespace detail {

/// Where the year kept a bank holiday of May: the proclaimed day if there is one, else `by_rule`.
UPC_INLINE Date may_holiday(int year, MayHoliday holiday, Date by_rule) {
  for (const MovedDay& moved : moved_days) {
    if (moved.year == year && moved.holiday == holiday) return date_of(year, moved.month, moved.day);
  }
  return by_rule;
}

}  // namespace detail

UPC_INLINE std::vector<BankHoliday> england_and_wales_bank_holidays(int year) {
  if (year < england_and_wales_first_year || year > england_and_wales_last_year) {
    throw Error(ErrorCode::out_of_range, "",
                "a year from " + std::to_string(england_and_wales_first_year) + " to " +
                    std::to_string(england_and_wales_last_year) + " (the calendar of England and Wales), not " +
                    std::to_string(year));
  }
  std::vector<BankHoliday> holidays;
  const auto add = [&holidays](Date on, std::string_view name) { holidays.push_back({on, std::string(name), false}); };
  const auto add_kept = [&holidays](Date on, std::string_view name, Date falls_on) {
    holidays.push_back({on, std::string(name), on != falls_on});
  };

  const Date easter = detail::easter_sunday(year);
  add_kept(detail::new_year_kept(year), "New Year's Day", detail::date_of(year, 1, 1));
  add(detail::plus_days(easter, -2), "Good Friday");
  add(detail::plus_days(easter, 1), "Easter Monday");
  add(detail::may_holiday(year, detail::MayHoliday::early, detail::first_monday(year, 5)), "Early May bank holiday");
  add(detail::may_holiday(year, detail::MayHoliday::spring, detail::last_monday_of_31(year, 5)), "Spring bank holiday");
  add(detail::last_monday_of_31(year, 8), "Summer bank holiday");
  add_kept(detail::christmas_kept(year, 25), "Christmas Day", detail::date_of(year, 12, 25));
  add_kept(detail::christmas_kept(year, 26), "Boxing Day", detail::date_of(year, 12, 26));
  for (const detail::ExtraDay& extra : detail::extra_days) {
    if (extra.year == year) add(detail::date_of(year, extra.month, extra.day), extra.name);
  }

  // Boxing Day may come before the substitute for Christmas Day, and a proclaimed day anywhere.
  std::sort(holidays.begin(), holidays.end(), [](const BankHoliday& a, const BankHoliday& b) { return a.on < b.on; });
  return holidays;
}

UPC_END_NAMESPACE
