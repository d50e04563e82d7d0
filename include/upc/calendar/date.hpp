// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The date of the library and its ISO 8601 text. Reading and writing are ours, because Boost's own headers for
/// that bring streams, locales and facets into every unit that includes them.

#include <upc/config.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <optional>
#include <string>
#include <string_view>

UPC_BEGIN_NAMESPACE

/// A day of the Gregorian calendar, from 1400-01-01 to 9999-12-31. A default-constructed one is `not_a_date_time`
/// and stands for an absent date.
using Date = boost::gregorian::date;

/// The day of that year, month and day. Lighter to compile than Boost's constructor, and its error says what is wrong.
/// @throws Error(out_of_range) where there is no such day, or the year is outside 1400..9999
UPC_API Date date(int year, int month, int day);

/// The date that a text of exactly the form `YYYY-MM-DD` (ISO 8601-1:2019, 5.2.2.1, extended format) names; empty
/// for any other form, for a day that does not exist, and for a year outside 1400..9999.
UPC_API std::optional<Date> parse_date(std::string_view text) noexcept;

/// The date as `YYYY-MM-DD` (ISO 8601); the empty string for an absent or an infinite date.
UPC_API std::string to_string(Date date);

/// Appends what `to_string` returns to `out`, without another allocation where `out` has the room.
UPC_API void append_date(std::string& out, Date date);

/// The English name of the weekday, "Monday" to "Sunday"; empty for an absent or an infinite date.
UPC_API std::string_view weekday_name(Date date) noexcept;

/// A date as a person writes it: "1 May 2013"; empty for an absent or an infinite date.
UPC_API std::string date_in_words(Date date);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/calendar/impl/date.ipp>
#endif
