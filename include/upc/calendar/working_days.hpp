// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Working days of a region, less the closures of one council: which days they are, and counting them.
///
/// Two tables per calendar, day to ordinal and ordinal to day, make adding and counting two look-ups whatever the
/// distance. They are built once and never changed, so calendars are shared between cases and between threads.

#include <upc/calendar/bank_holidays.hpp>
#include <upc/calendar/date.hpp>
#include <upc/config.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace detail {
struct CalendarTables;
}

/// The working days of a region: every day that is not a Saturday, a Sunday, a bank holiday or a closure. Immutable,
/// cheap to copy (copies share the tables) and safe to read from any number of threads.
class WorkingDays {
 public:
  /// England and Wales without closures. All calendars made so share one set of tables.
  WorkingDays();

  /// The calendar of a region for one council.
  /// @param region    whose bank holidays
  /// @param closures  the council's own non-working days, in any order; duplicates and days that are no working days
  ///                  anyway are fine
  /// @throws Error(out_of_range) if a closure is absent or outside first()..last()
  explicit WorkingDays(Region region, std::vector<Date> closures = {});

  // Copies only, which moves fall back on: a moved-from calendar is still a calendar.
  WorkingDays(const WorkingDays&) noexcept = default;
  WorkingDays& operator=(const WorkingDays&) noexcept = default;

  /// The first day covered, 1978-01-01.
  Date first() const noexcept;
  /// The last day covered, 2036-12-31.
  Date last() const noexcept;
  /// Whether the date lies in first()..last(); an absent date does not.
  bool covers(Date date) const noexcept;

  /// Whether the date is a working day.
  /// @throws Error(out_of_range) naming the range, for a date that is not covered
  bool is_working_day(Date date) const;

  /// The n-th working day after the date (before it, for a negative `n`), the date itself left out: a window of 15
  /// working days from a letter of 2013-04-10 ends with 2013-05-01. `n` = 0 gives the date itself, a working day or
  /// not. O(1).
  /// @throws Error(out_of_range) naming the range, if the date or the result is not covered
  Date add(Date date, int n) const;

  /// How many working days lie after `from` up to and including `to`; for a `to` before `from`, the negative of
  /// count(to, from). So count(d, add(d, n)) == n for every n >= 0, and for n < 0 where d is a working day. O(1).
  /// @throws Error(out_of_range) naming the range, if either date is not covered
  int count(Date from, Date to) const;

  /// Why the date is not a working day: "Saturday", "Sunday", else the name of the bank holiday, with " (substitute
  /// day)" where it is one, else "council closure". Empty for a working day.
  /// @throws Error(out_of_range) naming the range, for a date that is not covered
  std::optional<std::string> why_not(Date date) const;

  /// Whose bank holidays these are.
  Region region() const noexcept;
  /// The closures given, sorted and without duplicates.
  const std::vector<Date>& closures() const noexcept;

  /// Equal when region and closures are, whether the tables are shared or not.
  friend bool operator==(const WorkingDays& a, const WorkingDays& b) noexcept { return a.equals(b); }
  /// The contrary of ==.
  friend bool operator!=(const WorkingDays& a, const WorkingDays& b) noexcept { return !a.equals(b); }

 private:
  bool equals(const WorkingDays& other) const noexcept;

  std::shared_ptr<const detail::CalendarTables> tables_;  // never null
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/calendar/impl/working_days.ipp>
#endif
