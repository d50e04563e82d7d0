// SPDX-License-Identifier: BSL-1.0

/// @file
/// The calendar area of the compiled library.

#include <upc/calendar/impl/build_tables.ipp>
#include <upc/calendar/impl/date.ipp>
#include <upc/calendar/impl/holiday_list.ipp>
#include <upc/calendar/impl/period.ipp>
#include <upc/calendar/impl/receipt.ipp>
#include <upc/calendar/impl/regions.ipp>
#include <upc/calendar/impl/working_days.ipp>
