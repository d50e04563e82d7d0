// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/date.hpp>
#include <upc/error.hpp>

#include <array>
#include <cstddef>

UPC_BEGIN_NAMESPACE

namespace detail {

/// The number that `text` writes in decimal digits, or -1 where anything else is among them; at most four digits.
constexpr int digits(std::string_view text) noexcept {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// Appends `number`, from 0 up to what fits, in exactly `width` digits.
inline void append_digits(std::string& out, int number, std::size_t width) {
  out.append(width, '0');
  for (auto place = out.rbegin(); width > 0; --width, ++place, number /= 10) {
    *place = static_cast<char>('0' + number % 10);
  }
}

inline constexpr std::array<std::string_view, 7> weekday_names = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                                  "Thursday", "Friday", "Saturday"};

}  // namespace detail

namespace detail {

/// The day, or nothing. Checked before Boost sees it: its constructors report a bad number by throwing.
inline std::optional<Date> make_date(int year, int month, int day) noexcept {
  if (year < 1400 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const auto y = static_cast<unsigned short>(year);
  const auto m = static_cast<unsigned short>(month);
  if (day > boost::gregorian::gregorian_calendar::end_of_month_day(y, m)) return std::nullopt;
  return Date(y, m, static_cast<unsigned short>(day));
}

}  // namespace detail

UPC_INLINE Date date(int year, int month, int day) {
  if (const auto made = detail::make_date(year, month, day)) return *made;
  throw Error(ErrorCode::out_of_range, "",
              "a day of the calendar from year 1400 to 9999, not " + std::to_string(year) + "-" + std::to_string(month) +
                  "-" + std::to_string(day));
}

UPC_INLINE std::optional<Date> parse_date(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return detail::make_date(detail::digits(text.substr(0, 4)), detail::digits(text.substr(5, 2)),
                           detail::digits(text.substr(8, 2)));
}

UPC_INLINE void append_date(std::string& out, Date date) {
  if (date.is_special()) return;
  const auto ymd = date.year_month_day();
  detail::append_digits(out, static_cast<int>(ymd.year), 4);
  out += '-';
  detail::append_digits(out, static_cast<int>(ymd.month.as_number()), 2);
  out += '-';
  detail::append_digits(out, static_cast<int>(ymd.day), 2);
}

UPC_INLINE std::string to_string(Date date) {
  std::string text;
  append_date(text, date);
  return text;
}

UPC_INLINE std::string_view weekday_name(Date date) noexcept {
  if (date.is_special()) return {};
  return detail::weekday_names[date.day_of_week().as_number()];
}

UPC_INLINE std::string date_in_words(Date date) {
  constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
  if (date.is_special()) return {};
  const auto parts = date.year_month_day();
  return std::to_string(static_cast<int>(parts.day)) + " " +
         std::string(months[static_cast<std::size_t>(parts.month.as_number() - 1)]) + " " +
         std::to_string(static_cast<int>(parts.year));
}

UPC_END_NAMESPACE
