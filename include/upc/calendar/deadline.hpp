// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The last day of a period that an event starts.

#include <upc/calendar/period.hpp>
#include <upc/calendar/working_days.hpp>
#include <upc/error.hpp>

UPC_BEGIN_NAMESPACE

/// The last day of a period after an event, the day of the event left out (6.1.window, 7.1). Months and years end on
/// the corresponding date; no end is moved for a non-working day.
/// @throws Error(out_of_range) where the calendar or the Gregorian calendar ends before the period does
inline Date end_of_period(Date event, Period period, const WorkingDays& calendar) {
  const auto negative = [] {
    return Error(ErrorCode::out_of_range, "", "a period of 0 or more: only working days are counted backward");
  };
  const auto days_after = [&](long long days) {
    const long long left = (Date(boost::gregorian::max_date_time) - event).days();
    if (days < 0) throw negative();
    if (days > left) throw Error(ErrorCode::out_of_range, "", "a period that ends before the year 10000");
    return event + boost::gregorian::days(static_cast<int>(days));
  };
  const auto months_after = [&](long long months) {
    if (months < 0) throw negative();
    if (months > 12 * 9999LL)
      throw Error(ErrorCode::out_of_range, "", "a period that ends before the year 10000");
    return add_months(event, static_cast<int>(months));
  };
  switch (period.unit) {
    case PeriodUnit::working_days: return calendar.add(event, period.number);
    case PeriodUnit::days: return days_after(period.number);
    case PeriodUnit::weeks: return days_after(7LL * period.number);
    case PeriodUnit::months: return months_after(period.number);
    case PeriodUnit::years: return months_after(12LL * period.number);
  }
  return event;
}

/// The last day of a period after an event; beyond every day where the calendar or the Gregorian calendar ends first.
inline Date end_or_beyond(Date event, Period period, const WorkingDays& calendar) {
  try {
    return end_of_period(event, period, calendar);
  } catch (const Error&) {
    return Date(boost::gregorian::pos_infin);
  }
}

/// Whether more than a period lies between an event and a later day. Unlike end_of_period it never looks beyond that
/// day, so it has an answer for every two days that the calendar covers.
inline bool is_longer_than(Period period, Date event, Date day, const WorkingDays& calendar) {
  if (day <= event) return false;
  if (period.unit == PeriodUnit::working_days) return calendar.count(event, day) > period.number;
  return day > end_of_period(event, period, calendar);
}

UPC_END_NAMESPACE
