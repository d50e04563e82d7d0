// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/closure_set.hpp>
#include <upc/calendar/detail/build_tables.hpp>
#include <upc/calendar/detail/holiday_rules.hpp>
#include <upc/calendar/holiday_list.hpp>
#include <upc/error.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace detail {

UPC_INLINE std::shared_ptr<const HolidayList> known_list(Region region) {
  static const std::array<std::shared_ptr<const HolidayList>, all_regions.size()> lists = [] {
    std::array<std::shared_ptr<const HolidayList>, all_regions.size()> made;
    for (const Region each : all_regions) made[static_cast<std::size_t>(each)] = std::make_shared<HolidayList>(each);
    return made;
  }();
  return lists[static_cast<std::size_t>(region)];
}

/// Fills both tables from which days work.
inline void number_working_days(CalendarTables& tables, const std::vector<unsigned char>& works) {
  const std::size_t days = works.size();
  tables.before.resize(days + 1);
  tables.day_of.resize(days);
  std::uint32_t number = 0;
  for (std::size_t day = 0; day < days; ++day) {
    tables.before[day] = static_cast<std::uint16_t>(number);
    tables.day_of[number] = static_cast<std::uint16_t>(day);  // overwritten by the next day if this one does not work
    number += works[day];
  }
  tables.before[days] = static_cast<std::uint16_t>(number);
  tables.day_of.resize(number);
  tables.working = number;
}

/// Marks the days of the closures as off and takes the closures over.
inline void close(CalendarTables& tables, std::vector<ClosureSet> closures, std::vector<unsigned char>& works) {
  for (ClosureSet& set : closures) {
    for (const Date day : set.days) {
      const std::uint32_t index = day.day_number() - tables.first;
      if (index >= tables.days)
        throw not_covered(tables, day.is_special() ? std::string("an absent date") : to_string(day));
      works[index] = 0;
    }
    std::sort(set.days.begin(), set.days.end());
    set.days.erase(std::unique(set.days.begin(), set.days.end()), set.days.end());
    tables.closures.insert(tables.closures.end(), set.days.begin(), set.days.end());
  }
  std::sort(tables.closures.begin(), tables.closures.end());
  tables.closures.erase(std::unique(tables.closures.begin(), tables.closures.end()), tables.closures.end());
  tables.closure_sets = std::move(closures);
}

UPC_INLINE std::shared_ptr<const CalendarTables> build_tables(std::vector<std::shared_ptr<const HolidayList>> lists,
                                                              std::vector<ClosureSet> closures) {
  const auto in_order = [](const auto& a, const auto& b) { return a->region() < b->region(); };
  std::sort(lists.begin(), lists.end(), in_order);
  if (lists.empty()) throw Error(ErrorCode::malformed, "", "at least one region");
  for (std::size_t i = 1; i < lists.size(); ++i) {
    if (lists[i - 1]->region() == lists[i]->region())
      throw Error(ErrorCode::malformed, "",
                  "each region once, not " + std::string(title(lists[i]->region())) + " twice");
  }

  auto tables = std::make_shared<CalendarTables>();
  int first = 0;
  int last_proclaimed = last_year;
  for (const auto& list : lists) {
    first = std::max(first, first_year(list->region()));
    last_proclaimed = std::min(last_proclaimed, list->last_proclaimed_year());
  }
  tables->lists = std::move(lists);
  const Date first_day = date_of(first, 1, 1);
  tables->first = first_day.day_number();
  tables->days = date_of(last_year, 12, 31).day_number() - tables->first + 1;
  tables->last_proclaimed = date_of(last_proclaimed, 12, 31);

  std::vector<unsigned char> works(tables->days);
  int weekday = weekday_of(first_day);
  for (unsigned char& day : works) {
    day = weekday != 0 && weekday != 6;
    weekday = weekday == 6 ? 0 : weekday + 1;
  }
  for (const auto& list : tables->lists) {
    for (const BankHoliday& holiday : list->all()) {
      const std::uint32_t index = holiday.on.day_number() - tables->first;
      if (index < tables->days) works[index] = 0;
    }
  }
  close(*tables, std::move(closures), works);
  number_working_days(*tables, works);
  return tables;
}

UPC_INLINE std::shared_ptr<const CalendarTables> with_closures(const CalendarTables& open,
                                                               std::vector<ClosureSet> closures) {
  auto tables = std::make_shared<CalendarTables>(open);
  std::vector<unsigned char> works(tables->days);
  for (std::uint32_t day = 0; day < tables->days; ++day) works[day] = open.works(day);
  close(*tables, std::move(closures), works);
  number_working_days(*tables, works);
  return tables;
}

}  // namespace detail

UPC_END_NAMESPACE
