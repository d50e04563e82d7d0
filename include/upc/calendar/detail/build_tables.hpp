// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Making a calendar's tables. Included by the bodies of WorkingDays alone.

#include <upc/calendar/detail/calendar_tables.hpp>
#include <upc/config.hpp>
#include <upc/error.hpp>

#include <memory>
#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace detail {

/// The bank holidays of a region that this library knows, made by the first caller.
std::shared_ptr<const HolidayList> known_list(Region region);

/// The tables of a calendar.
/// @throws Error(malformed) without a list or with a region twice; Error(out_of_range) for a closure that is absent or
///         not covered
std::shared_ptr<const CalendarTables> build_tables(std::vector<std::shared_ptr<const HolidayList>> lists,
                                                   std::vector<ClosureSet> closures);

/// The tables of a calendar that has no closures yet, less some.
/// @throws Error(out_of_range) for a closure that is absent or not covered
std::shared_ptr<const CalendarTables> with_closures(const CalendarTables& open, std::vector<ClosureSet> closures);

/// The error for a date outside the calendar, `what` saying which.
Error not_covered(const CalendarTables& tables, std::string_view what);

}  // namespace detail

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/calendar/impl/build_tables.ipp>
#endif
