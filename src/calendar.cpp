// SPDX-License-Identifier: BSL-1.0

/// @file
/// The calendar area of the compiled library.

#include <upc/calendar/impl/date.ipp>
#include <upc/calendar/impl/england_and_wales.ipp>
#include <upc/calendar/impl/period.ipp>
#include <upc/calendar/impl/receipt.ipp>
#include <upc/calendar/impl/working_days.ipp>
