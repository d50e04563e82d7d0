// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/detail/distance.hpp>
#include <upc/calendar/detail/holiday_rules.hpp>
#include <upc/calendar/england_and_wales.hpp>
#include <upc/calendar/working_days.hpp>
#include <upc/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace detail {

/// What the copies of one calendar share. Days and working days are numbered from 0 at the first day covered.
struct CalendarTables {
  Region region = Region::england_and_wales;
  std::vector<Date> closures;         // sorted, unique
  std::vector<std::uint16_t> before;  // day -> working days before it; one entry more than there are days
  std::vector<std::uint16_t> day_of;  // ordinal of a working day -> day

  bool works(std::size_t day) const noexcept { return before[day] != before[day + 1]; }
};

inline constexpr Date first_covered(static_cast<unsigned short>(england_and_wales_first_year), 1, 1);
inline constexpr Date last_covered(static_cast<unsigned short>(england_and_wales_last_year), 12, 31);

UPC_INLINE bool is_covered(Date date) noexcept {
  return !date.is_special() && date >= first_covered && date <= last_covered;
}

/// The error for a date outside the calendar, `what` saying which.
UPC_INLINE Error not_covered(std::string_view what) {
  return Error(ErrorCode::out_of_range, "",
               "a date from " + to_string(first_covered) + " to " + to_string(last_covered) +
                   " (the calendar of England and Wales), not " + std::string(what));
}

/// The number of the day, from 0.
UPC_INLINE std::size_t day_index(Date date) {
  if (!is_covered(date)) throw not_covered(date.is_special() ? "an absent date" : to_string(date));
  return date.day_number() - first_covered.day_number();
}

/// Fills both tables from which days work.
UPC_INLINE void number_working_days(CalendarTables& tables, const std::vector<bool>& works) {
  tables.before.reserve(works.size() + 1);
  for (std::size_t day = 0; day < works.size(); ++day) {
    tables.before.push_back(static_cast<std::uint16_t>(tables.day_of.size()));
    if (works[day]) tables.day_of.push_back(static_cast<std::uint16_t>(day));
  }
  tables.before.push_back(static_cast<std::uint16_t>(tables.day_of.size()));
}

UPC_INLINE std::shared_ptr<const CalendarTables> build_without_closures() {
  std::vector<bool> works(day_index(last_covered) + 1);
  for (std::size_t day = 0; day < works.size(); ++day) {
    works[day] = !is_weekend(plus_days(first_covered, static_cast<long>(day)));
  }
  for (int year = england_and_wales_first_year; year <= england_and_wales_last_year; ++year) {
    for (const BankHoliday& holiday : england_and_wales_bank_holidays(year)) works[day_index(holiday.on)] = false;
  }
  auto tables = std::make_shared<CalendarTables>();
  number_working_days(*tables, works);
  return tables;
}

/// The one set of tables without closures, built by the first caller.
UPC_INLINE const std::shared_ptr<const CalendarTables>& without_closures() {
  static const std::shared_ptr<const CalendarTables> tables = build_without_closures();
  return tables;
}

UPC_INLINE std::shared_ptr<const CalendarTables> with_closures(Region region, std::vector<Date> closures) {
  const CalendarTables& open = *without_closures();
  std::vector<bool> works(open.before.size() - 1);
  for (std::size_t day = 0; day < works.size(); ++day) works[day] = open.works(day);
  for (const Date closure : closures) works[day_index(closure)] = false;
  std::sort(closures.begin(), closures.end());
  closures.erase(std::unique(closures.begin(), closures.end()), closures.end());
  auto tables = std::make_shared<CalendarTables>();
  tables->region = region;
  tables->closures = std::move(closures);
  number_working_days(*tables, works);
  return tables;
}

}  // namespace detail

UPC_INLINE WorkingDays::WorkingDays() : tables_(detail::without_closures()) {}

UPC_INLINE WorkingDays::WorkingDays(Region region, std::vector<Date> closures)
    : tables_(closures.empty() ? detail::without_closures() : detail::with_closures(region, std::move(closures))) {}

UPC_INLINE Date WorkingDays::first() const noexcept { return detail::first_covered; }

UPC_INLINE Date WorkingDays::last() const noexcept { return detail::last_covered; }

UPC_INLINE bool WorkingDays::covers(Date date) const noexcept { return detail::is_covered(date); }

UPC_INLINE bool WorkingDays::is_working_day(Date date) const { return tables_->works(detail::day_index(date)); }

UPC_INLINE Date WorkingDays::add(Date date, int n) const {
  const std::size_t day = detail::day_index(date);
  if (n == 0) return date;
  // Forward, the working days up to and including the date are behind us; backward, those before it lie ahead.
  const long long behind = n > 0 ? tables_->before[day + 1] - 1LL : tables_->before[day];
  const long long ordinal = behind + n;
  if (ordinal < 0 || ordinal >= static_cast<long long>(tables_->day_of.size())) {
    throw detail::not_covered(detail::distance_from(date, n, "working day"));
  }
  return detail::plus_days(first(), tables_->day_of[static_cast<std::size_t>(ordinal)]);
}

UPC_INLINE int WorkingDays::count(Date from, Date to) const {
  const int up_to_from = tables_->before[detail::day_index(from) + 1];
  const int up_to_to = tables_->before[detail::day_index(to) + 1];
  return up_to_to - up_to_from;
}

UPC_INLINE std::optional<std::string> WorkingDays::why_not(Date date) const {
  if (is_working_day(date)) return std::nullopt;
  if (detail::is_weekend(date)) return std::string(weekday_name(date));
  for (BankHoliday& holiday : england_and_wales_bank_holidays(static_cast<int>(date.year()))) {
    if (holiday.on == date) return holiday.substitute ? holiday.name + " (substitute day)" : std::move(holiday.name);
  }
  return "council closure";
}

UPC_INLINE Region WorkingDays::region() const noexcept { return tables_->region; }

UPC_INLINE const std::vector<Date>& WorkingDays::closures() const noexcept { return tables_->closures; }

UPC_INLINE bool WorkingDays::equals(const WorkingDays& other) const noexcept {
  return tables_ == other.tables_ || (region() == other.region() && closures() == other.closures());
}

UPC_END_NAMESPACE
