// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Notice periods, receipt by post, and the time of day up to which a thing counts for that day.

#include <upc/calendar/period.hpp>
#include <upc/calendar/working_days.hpp>
#include <upc/config.hpp>
#include <upc/error.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

/// The day `direction` (1 or -1) times one more than the period's clear days from the event.
inline Date past_clear_days(Date event, Period clear, int direction, const WorkingDays& calendar) {
  const auto wrong = [&](const char* expected) { return Error(ErrorCode::out_of_range, "", expected); };
  constexpr int most = 1000000;  // more than there are days in any calendar
  if (clear.number < 0 || clear.number > most) throw wrong("a number of clear days from 0 to 1000000");
  switch (clear.unit) {
    case PeriodUnit::working_days:
      return calendar.add(event, direction * (clear.number + 1));
    case PeriodUnit::days:
    case PeriodUnit::weeks: {
      const long days = (clear.unit == PeriodUnit::weeks ? 7L : 1L) * clear.number + 1;
      const Date edge(direction > 0 ? boost::gregorian::max_date_time : boost::gregorian::min_date_time);
      if (event.is_special()) throw wrong("a date to count clear days from, not an absent one");
      if (direction * (edge - event).days() < days) throw wrong("a date from 1400-01-01 to 9999-12-31");
      return event + boost::gregorian::date_duration(direction * days);
    }
    case PeriodUnit::months:
    case PeriodUnit::years:
      break;
  }
  throw wrong("clear days in days, weeks or working days");
}

}  // namespace detail

/// The last day on which a thing may be done that has to be done at least so many clear days before an event: neither
/// that day nor the day of the event is among them (Civil Procedure Rules 2.8(2), (3)). An application served at least
/// 3 days before a hearing on Friday 20 October is served by Monday 16 October. A period of working days passes over
/// the others, as 2.8(4) has it for periods of five days or less.
/// @param clear  in days, weeks or working days
/// @throws Error(out_of_range) for another unit, a negative number, or where the calendar ends before the period does
inline Date last_day_before(Date event, Period clear, const WorkingDays& calendar) {
  return detail::past_clear_days(event, clear, -1, calendar);
}

/// The first day on which a thing may happen that has to be at least so many clear days after an event: a hearing at
/// least 28 days after a notice of 1 October is on 30 October at the earliest (Civil Procedure Rules 2.8(2), (3)).
/// @param clear  in days, weeks or working days
/// @throws Error(out_of_range) as last_day_before
inline Date first_day_after(Date event, Period clear, const WorkingDays& calendar) {
  return detail::past_clear_days(event, clear, 1, calendar);
}

/// The day on which a letter counts as received: so many working days after it was posted, the day of posting left out.
/// Two for first-class post is the usual reading (Interpretation Act 1978, s.7, and Civil Procedure Rules 6.26).
/// @throws Error(out_of_range) where a date is not covered
inline Date deemed_receipt(Date posted, const WorkingDays& calendar, int working_days = 2) {
  return calendar.add(posted, working_days);
}

/// The working day for which a thing counts that arrives at a time of day: that day if it is a working day and the time
/// is before the cut-off, else the next working day (as Civil Procedure Rules 6.26 has it for half past four).
/// @param minute   minutes after midnight, local time
/// @param cut_off  minutes after midnight; itself too late
/// @throws Error(out_of_range) where a date is not covered
inline Date counts_for(Date on, int minute, int cut_off, const WorkingDays& calendar) {
  return calendar.is_working_day(on) && minute < cut_off ? on : calendar.next(on);
}

UPC_END_NAMESPACE
