// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What the readers of feeds share: lines with their numbers, faults with their places, and the end of reading.

#include <upc/calendar/holiday_list.hpp>
#include <upc/error.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace feed {

/// The error for what stands at a place.
inline Error fault_at(std::string place, std::string expected) {
  return Error(ErrorCode::malformed, std::move(place), std::move(expected));
}

inline std::string line_name(std::size_t number) { return "line " + std::to_string(number); }

/// A line of a text, without its end.
struct Line {
  std::size_t number = 0;  ///< from 1
  std::string_view text;
};

/// The lines of a text, ended by CR LF or LF; the last may have no end.
std::vector<Line> lines_of(std::string_view text);

/// @throws Error(malformed) with the number of a line that is no UTF-8 or holds a control character other than a tab
void check_text(std::size_t number, std::string_view line);

/// A day of a feed and where it stands.
struct PlacedHoliday {
  FeedHoliday holiday;
  std::string place;
};

/// The feed of what was read.
/// @throws Error(malformed) where nothing was, or with the place of a date that stands for the second time
HolidayFeed finished(std::vector<PlacedHoliday> read, std::string source);

/// Takes " (substitute day)" off the end of a title and says whether it was there.
bool take_substitute(std::string& title);

}  // namespace feed

UPC_END_NAMESPACE
