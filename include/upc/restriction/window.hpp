// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Hours on days of the week, in local time.

#include <upc/calendar/date.hpp>
#include <upc/vocabulary/names.hpp>

#include <vector>

UPC_BEGIN_NAMESPACE

/// A day of the week.
enum class Weekday : std::uint8_t { mon, tue, wed, thu, fri, sat, sun };

template <>
struct Names<Weekday> {
  static constexpr std::string_view what = "day of the week";
  static constexpr std::string_view list[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
};

/// The day of the week of a date.
inline Weekday weekday_of(Date on) {
  return static_cast<Weekday>((on.day_of_week().as_number() + 6) % 7);
}

/// From `from` up to but not including `to`, on each of `days`.
struct UPC_API Window {
  std::vector<Weekday> days;
  int from = 0;  ///< minutes after midnight, 0 to 1439
  int to = 0;    ///< minutes after midnight, 0 to 1440; itself outside the window

  /// Whether it defines any time at all.
  bool is_sound() const noexcept { return !days.empty() && from < to; }
  /// Whether a moment of that date is inside. @param minute minutes after midnight
  bool contains(Date on, int minute) const;
  UPC_API friend bool operator==(const Window& a, const Window& b);
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/restriction/impl/window.ipp>
#endif
