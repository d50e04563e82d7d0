// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// How a period was counted: its end, and each day that was left out on the way with its reason, so that nobody has
/// to take a last day on trust.

#include <upc/calendar/period.hpp>
#include <upc/calendar/regions.hpp>
#include <upc/calendar/working_days.hpp>
#include <upc/config.hpp>
#include <upc/vocabulary/names.hpp>

#include <optional>
#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// Why a day is no working day. A day with several reasons has the first of them.
enum class OffReason : std::uint8_t {
  weekend,       ///< a Saturday or a Sunday
  bank_holiday,  ///< of the calendar's region
  closure        ///< the council's own
};

template <>
struct Names<OffReason> {
  static constexpr std::string_view what = "reason for a day off";
  static constexpr std::string_view list[] = {"weekend", "bank_holiday", "closure"};
};

/// A day that is no working day, and why.
struct DayOff {
  Date on;
  OffReason reason{};
  std::string name;         ///< as a person reads it: "Saturday", "Good Friday", "council closure"
  bool substitute = false;  ///< a bank holiday moved to `on` from the weekend day that it falls on
  bool projected = false;   ///< a bank holiday of a year whose list has not been published: the rules give it
  std::string kept_in = {};  ///< the regions that keep the bank holiday, where the calendar has others too

  friend bool operator==(const DayOff& a, const DayOff& b) {
    return a.on == b.on && a.reason == b.reason && a.name == b.name && a.substitute == b.substitute &&
           a.projected == b.projected && a.kept_in == b.kept_in;
  }
  friend bool operator!=(const DayOff& a, const DayOff& b) { return !(a == b); }
};

/// Why a day is no working day; empty for a working day. It says in parts what WorkingDays::why_not says in a phrase.
/// @throws Error(out_of_range) naming the range, for a date that is not covered
UPC_API std::optional<DayOff> day_off(Date date, const WorkingDays& calendar);

/// Whether the bank holidays of that year are projected from the rules, because no list of them has been published.
/// A proclamation can still add a day to a published year, as it did at ten days' notice in 2022; nothing here can
/// foresee that.
UPC_API bool is_projected_year(Region region, int year) noexcept;

/// How a period was counted from a day.
struct UPC_API Receipt {
  Date from;      ///< the day of the event, itself left out
  Period period;  ///< what was counted
  Date end;       ///< the last day, as end_of_period gives it
  int counted = 0;  ///< how many days were counted: of working days as many as the period asks for, else every day
                    ///< after `from` up to and including `end`
  std::vector<DayOff> left_out;  ///< each day in between that was not counted, earliest first; only of working days
  bool capped = false;     ///< the month of the end has no such day: its last day is taken; only of months and years
  bool projected = false;  ///< a day of a year whose bank holidays are only projected was counted or left out: one
                           ///< that was counted may yet become a bank holiday and move the end; only of working days
  int proclaimed_until = last_published_year;  ///< the last year of the calendar whose bank holidays are proclaimed

  // Out of line, as of every value that holds strings: a user's unit instantiates none of it.
  Receipt();
  Receipt(const Receipt&);
  Receipt(Receipt&&) noexcept;
  Receipt& operator=(const Receipt&);
  Receipt& operator=(Receipt&&) noexcept;
  ~Receipt();

  UPC_API friend bool operator==(const Receipt& a, const Receipt& b);
};

/// Counts a period after an event as end_of_period does (6.1.window, 7.1), and keeps how. A negative number of working
/// days is counted backwards; what is then left out lies before the event.
/// @throws Error(out_of_range) where end_of_period throws it
UPC_API Receipt receipt(Date event, Period period, const WorkingDays& calendar);

/// A period as a sentence holds it: "15 working days", "1 month".
UPC_API std::string period_in_words(Period period);

/// The days that were left out, for a person: the weekend days by number, the others by name and date, as in "6 weekend
/// days", "Good Friday, 18 April 2014". Empty where none was.
UPC_API std::vector<std::string> left_out_in_words(const Receipt& receipt);

/// The whole count in a sentence or two for a person: "15 working days after 10 April 2013, that day left out, end on
/// Wednesday 1 May 2013. Not counted: 6 weekend days." It says so where the count rests on projected bank holidays.
UPC_API std::string explain(const Receipt& receipt);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/calendar/impl/receipt.ipp>
#endif
