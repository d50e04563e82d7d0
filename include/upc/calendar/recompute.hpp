// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Deadlines under a newer calendar. The bank holiday of 2022-09-19 was proclaimed nine days ahead, and moved deadlines
/// that letters had already named.

#include <upc/calendar/deadline.hpp>
#include <upc/config.hpp>
#include <upc/error.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

UPC_BEGIN_NAMESPACE

/// A last day as it was computed, and on which calendar.
struct StampedDeadline {
  std::string id;     ///< the caller's own name for it
  Date event;         ///< the day that started the period
  Period period;      ///< how long it is
  Date last_day;      ///< what was computed
  std::string stamp;  ///< WorkingDays::stamp() of the calendar then
};

/// One that ends on another day now.
struct MovedDeadline {
  std::size_t index = 0;  ///< its place among those given
  Date was;               ///< the last day as it was computed
  Date now;               ///< the last day under the newer calendar
};

/// A deadline computed now, with the stamp of the calendar.
/// @throws Error(out_of_range) as end_of_period
inline StampedDeadline stamped_deadline(std::string id, Date event, Period period, const WorkingDays& calendar) {
  return {std::move(id), event, period, end_of_period(event, period, calendar), calendar.stamp()};
}

/// Which of the deadlines end on another day under this calendar, in their order. One with the calendar's own stamp is
/// not computed again.
/// @throws Error(out_of_range), the pointer naming the place such as "/3", for one that the calendar does not cover
inline std::vector<MovedDeadline> recompute(const std::vector<StampedDeadline>& deadlines,
                                            const WorkingDays& calendar) {
  const std::string stamp = calendar.stamp();
  std::vector<MovedDeadline> moved;
  for (std::size_t i = 0; i < deadlines.size(); ++i) {
    const StampedDeadline& deadline = deadlines[i];
    if (deadline.stamp == stamp) continue;
    try {
      const Date now = end_of_period(deadline.event, deadline.period, calendar);
      if (now != deadline.last_day) moved.push_back({i, deadline.last_day, now});
    } catch (const Error& error) {
      throw Error(error.code(), "/" + std::to_string(i), error.expected());
    }
  }
  return moved;
}

UPC_END_NAMESPACE
