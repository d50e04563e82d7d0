// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The two tables by which working days are counted, and what they were made from.

#include <upc/calendar/bank_holidays.hpp>
#include <upc/calendar/date.hpp>
#include <upc/config.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

struct ClosureSet;
class HolidayList;

namespace detail {

/// What the copies of one calendar share. Days and working days are numbered from 0 at the first day covered. The
/// numbers fit 16 bits: they would for 179 years, and regions.hpp covers 65.
struct CalendarTables {
  std::uint32_t first = 0;            // Boost's number of the first day covered
  std::uint32_t days = 0;             // how many are covered
  std::uint32_t working = 0;          // and how many of them work
  std::vector<std::uint16_t> before;  // day -> working days before it; one entry more than there are days
  std::vector<std::uint16_t> day_of;  // ordinal of a working day -> day

  std::vector<std::shared_ptr<const HolidayList>> lists;  // one for each region, in the order of Region
  std::vector<ClosureSet> closure_sets;                   // as given, their days sorted and unique
  std::vector<Date> closures;                             // of all of them, sorted and unique
  Date last_proclaimed;                                   // the last day whose bank holidays are proclaimed
  bool proclaimed_only = false;                           // whether the calendar ends with that day on purpose

  bool works(std::uint32_t day) const noexcept { return before[day] != before[day + 1]; }
};

/// A bank holiday of a calendar.
struct HolidayFound {
  const BankHoliday* holiday = nullptr;  ///< as the first region that keeps it has it; null where none does
  std::string kept_in;                   ///< the regions that keep it, where the calendar has others too
};

/// The bank holiday on that day.
HolidayFound find_holiday(const CalendarTables& tables, Date on);

/// What a closure on that day is called: "council closure" where it has no name.
std::string closure_name(const CalendarTables& tables, Date on);

}  // namespace detail

UPC_END_NAMESPACE
