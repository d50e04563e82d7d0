// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Published lists of bank holidays and of closures: GOV.UK's JSON, iCalendar and CSV, text in and values or text out.
/// A list is read whole or not at all; the Error's pointer says where it is wrong, "line 3" in a text of lines. Link
/// `upc::json`.
///
/// The iCalendar reader is ours and strict: all that a list of days needs of RFC 5545 is unfolding, all-day events and
/// escaped text. A library for the whole of it would take what cannot be a day off (times, time zones, recurrences)
/// where this refuses it by line.

#include <upc/calendar/closure_set.hpp>
#include <upc/calendar/holiday_list.hpp>
#include <upc/config.hpp>

#include <string>
#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace feed {

/// Reads GOV.UK's https://www.gov.uk/bank-holidays.json, or the list of one division alone. Other members of an event
/// than its title, date and notes are passed over.
/// @param region  which division
/// @param source  what the feed is called in a report
/// @throws Error(malformed) with the JSON Pointer of the first fault
UPC_API HolidayFeed read_gov_uk(std::string_view text, Region region, std::string source = {});

/// Reads an iCalendar object of all-day events (RFC 5545: VEVENT with DTSTART;VALUE=DATE, DTEND or DURATION in days,
/// and SUMMARY). An event of several days gives each of them; a cancelled one gives none. "(substitute day)" at the end
/// of a summary marks one.
/// @throws Error(malformed) with the line of the first fault: an event with a time of day or a time zone, one that
///         recurs, one of more than 366 days, a date twice, a text that ends before END:VCALENDAR
UPC_API HolidayFeed read_ics(std::string_view text, std::string source = {});

/// Reads comma-separated values (RFC 4180) with a line of names first: `date` (YYYY-MM-DD) and `title`, and if there is
/// one `notes`, of which "Substitute day" is understood; other columns are passed over.
/// @throws Error(malformed) with the line of the first fault; a byte-order mark is one, as it would be part of a name
UPC_API HolidayFeed read_csv(std::string_view text, std::string source = {});

/// Reads a feed of any of the three forms: JSON where the text begins with a brace, iCalendar where it begins with
/// BEGIN:VCALENDAR, else CSV.
/// @throws Error(malformed) as they do
UPC_API HolidayFeed read(std::string_view text, Region region, std::string source = {});

/// The days of a list as closures of a council: a set for each title, its source the feed's.
UPC_API std::vector<ClosureSet> closures_of(const HolidayFeed& feed);

/// Bank holidays as an iCalendar object that read_ics reads, lines folded and ended as RFC 5545 asks. The same list
/// gives the same text: a DTSTAMP is the day itself, not the hour of writing.
UPC_API std::string write_ics(const std::vector<BankHoliday>& holidays, Region region);

/// Bank holidays as CSV that read_csv reads: date, title, notes and status.
UPC_API std::string write_csv(const std::vector<BankHoliday>& holidays);

}  // namespace feed

UPC_END_NAMESPACE
