// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Working days of a region, less the closures of one council: which days they are, and counting them.
///
/// Two tables per calendar, day to ordinal and ordinal to day, make adding and counting two look-ups whatever the
/// distance. They are built once and never changed, so calendars are shared between cases and between threads.

#include <upc/calendar/bank_holidays.hpp>
#include <upc/calendar/date.hpp>
#include <upc/calendar/detail/calendar_tables.hpp>
#include <upc/config.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// Which of its two ends a stretch of days includes, named as pandas names them.
enum class Inclusive : unsigned char {
  right,   ///< (from, to]: the days after `from`, up to and including `to`, as periods of days are counted in law
  left,    ///< [from, to): as NumPy's busday_count has it
  both,    ///< [from, to]
  neither  ///< (from, to): clear days, as notice periods are counted (Civil Procedure Rules 2.8(3))
};

/// The working days of a region: every day that is not a Saturday, a Sunday, a bank holiday or a closure. Immutable,
/// cheap to copy (copies share the tables) and safe to read from any number of threads.
class UPC_API WorkingDays {
 public:
  /// England and Wales without closures. All calendars made so share one set of tables.
  WorkingDays();

  /// The calendar of a region for one council.
  /// @param region    whose bank holidays
  /// @param closures  the council's own non-working days, in any order; duplicates and days that are no working days
  ///                  anyway are fine
  /// @throws Error(out_of_range) if a closure is absent or outside first()..last()
  explicit WorkingDays(Region region, std::vector<Date> closures = {});

  /// The calendar of bank holidays that feeds have been merged to (include holiday_list.hpp), less named closures
  /// (closure_set.hpp). A day is off that is a bank
  /// holiday in any of the lists, and the calendar covers what all of them cover.
  /// @param lists  at least one, none of a region twice
  /// @throws Error(malformed) without a list or with a region twice, Error(out_of_range) as above
  explicit WorkingDays(std::vector<HolidayList> lists, std::vector<ClosureSet> closures);
  /// The same without closures.
  explicit WorkingDays(std::vector<HolidayList> lists);

  // Copies only, which moves fall back on: a moved-from calendar is still a calendar.
  WorkingDays(const WorkingDays&) noexcept = default;
  WorkingDays& operator=(const WorkingDays&) noexcept = default;

  /// The first day covered: 1972-01-01 in England and Wales, else 1978-01-01.
  Date first() const noexcept { return at(0); }
  /// The last day covered: 2036-12-31, unless the calendar is a strict one.
  Date last() const noexcept { return at(tables_->days - 1); }
  /// Whether the date lies in first()..last(); an absent date does not.
  bool covers(Date date) const noexcept { return date.day_number() - tables_->first < tables_->days; }

  /// Whether the date is a working day.
  /// @throws Error(out_of_range) naming the range, for a date that is not covered
  bool is_working_day(Date date) const { return tables_->works(index(date)); }

  /// The n-th working day after the date (before it, for a negative `n`), the date itself left out: a window of 15
  /// working days from a letter of 2013-04-10 ends with 2013-05-01. `n` = 0 gives the date itself, a working day or
  /// not. O(1).
  /// @throws Error(out_of_range) naming the range, if the date or the result is not covered
  Date add(Date date, int n) const {
    const std::uint32_t day = index(date);
    if (n == 0) return date;
    // Forward, the working days up to and including the date are behind us; backward, those before it lie ahead.
    const std::int64_t forward = n > 0 ? 1 : 0;
    const std::int64_t ordinal = tables_->before[day + static_cast<std::uint32_t>(forward)] - forward + n;
    if (static_cast<std::uint64_t>(ordinal) >= tables_->working) leads_outside(date, n);
    return at(tables_->day_of[static_cast<std::size_t>(ordinal)]);
  }

  /// How many working days lie after `from` up to and including `to`; for a `to` before `from`, the negative of
  /// count(to, from). So count(d, add(d, n)) == n for every n >= 0, and for n < 0 where d is a working day. O(1).
  /// @throws Error(out_of_range) naming the range, if either date is not covered
  int count(Date from, Date to) const {
    const std::uint16_t* before = tables_->before.data() + 1;
    const int up_to_from = before[index(from)];
    return before[index(to)] - up_to_from;
  }

  /// The same with the ends that are included named. For a `to` before `from` it is negative: with `left`, where the
  /// first day is counted and the last is not, the negative of the days after `to` up to and including `from` (so NumPy
  /// counts); with the others, the negative of the count the other way round.
  /// @throws Error(out_of_range) naming the range, if either date is not covered
  int count(Date from, Date to, Inclusive ends) const;

  /// The next working day after the date: add(date, 1).
  Date next(Date date) const { return add(date, 1); }
  /// The last working day before the date: add(date, -1).
  Date previous(Date date) const { return add(date, -1); }
  /// The date itself if it is a working day, else the next one: where a thing falls that is done on a day off.
  /// @throws Error(out_of_range) as add
  Date on_or_after(Date date) const { return is_working_day(date) ? date : next(date); }
  /// The date itself if it is a working day, else the last one before it.
  /// @throws Error(out_of_range) as add
  Date on_or_before(Date date) const { return is_working_day(date) ? date : previous(date); }

  /// The working days from `from` to `to`, both included, in order; none where `to` is before `from`.
  /// @throws Error(out_of_range) naming the range, if either date is not covered
  std::vector<Date> range(Date from, Date to) const;

  /// Why the date is not a working day: "Saturday", "Sunday", else the name of the bank holiday, with " (substitute
  /// day)" where it is one, and the regions that keep it in brackets where the calendar has others too; else the name
  /// of the closure, "council closure" where it has none. Empty for a working day.
  /// @throws Error(out_of_range) naming the range, for a date that is not covered
  std::optional<std::string> why_not(Date date) const;

  /// What an answer about that day, or one that leads no further, rests on.
  /// @throws Error(out_of_range) naming the range, for a date that is not covered
  HolidayStatus status(Date date) const;
  /// What an answer that leads from one date to the other, in either order, rests on.
  /// @throws Error(out_of_range) naming the range, if either date is not covered
  HolidayStatus status(Date from, Date to) const;
  /// The last day whose bank holidays are proclaimed in every region: 2027-12-31, unless a feed has been merged.
  Date last_proclaimed() const noexcept { return tables_->last_proclaimed; }

  /// The same calendar as far as its bank holidays are proclaimed. It refuses what rests on a projected one as it does
  /// every date that it does not cover, by an Error(out_of_range) that says so.
  WorkingDays strict() const;
  /// Whether the calendar is a strict one.
  bool is_strict() const noexcept { return tables_->proclaimed_only; }

  /// Whose bank holidays these are; of several regions the first in the order of Region.
  Region region() const noexcept;
  /// All of the regions, in the order of Region.
  std::vector<Region> regions() const;
  /// The bank holidays of a region of the calendar.
  /// @throws Error(malformed) where it is none of regions()
  const HolidayList& holidays(Region region) const;
  /// The days of all closures, sorted and without duplicates.
  const std::vector<Date>& closures() const noexcept { return tables_->closures; }
  /// The closures as they were given, the days of each sorted and without duplicates.
  const std::vector<ClosureSet>& closure_sets() const noexcept { return tables_->closure_sets; }

  /// A text that two calendars share only if they agree on every day and on how far they are proclaimed (but for an
  /// accident of one in 2^64): the regions, the last proclaimed year and a checksum, such as
  /// "england-and-wales/2027/0123456789abcdef". To be kept beside a date that was computed.
  std::string stamp() const;

  /// Equal when bank holidays and closures are, whether the tables are shared or not.
  friend bool operator==(const WorkingDays& a, const WorkingDays& b) noexcept { return a.equals(b); }
  /// The contrary of ==.
  friend bool operator!=(const WorkingDays& a, const WorkingDays& b) noexcept { return !a.equals(b); }

  /// The tables, for what answers many questions at once.
  const detail::CalendarTables& tables() const noexcept { return *tables_; }

 private:
  explicit WorkingDays(std::shared_ptr<const detail::CalendarTables> tables) noexcept : tables_(std::move(tables)) {}

  Date at(std::uint32_t day) const noexcept { return Date(Date::date_int_type(tables_->first + day)); }
  std::uint32_t index(Date date) const {
    const std::uint32_t day = date.day_number() - tables_->first;  // an absent date leads far beyond the last
    if (day >= tables_->days) lies_outside(date);
    return day;
  }
  [[noreturn]] void lies_outside(Date date) const;
  [[noreturn]] void leads_outside(Date date, int n) const;
  bool equals(const WorkingDays& other) const noexcept;

  std::shared_ptr<const detail::CalendarTables> tables_;  // never null
};

/// The calendar of the statutes for which a day is no working day that is a bank holiday in any part of the United
/// Kingdom (Freedom of Information Act 2000, s.10(6)): `any_of({Region::england_and_wales, Region::scotland})`.
/// @param regions   at least one, none twice
/// @throws Error as WorkingDays does
UPC_API WorkingDays any_of(const std::vector<Region>& regions, std::vector<ClosureSet> closures);
/// The same without closures.
UPC_API WorkingDays any_of(const std::vector<Region>& regions);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/calendar/impl/working_days.ipp>
#endif
