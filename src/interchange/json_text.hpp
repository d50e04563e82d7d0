// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Writing small JSON answers: commas, quotes and escapes, nothing else.

#include <upc/calendar/date.hpp>
#include <upc/config.hpp>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace json {

/// The most that a text takes as a JSON string: a control character takes six characters for its one, and the quotes.
constexpr std::size_t longest_json_string(std::size_t size) noexcept { return 6 * size + 2; }

/// Whether none of eight characters needs an escape in a JSON string; it may say no though none does.
inline bool is_plain(std::uint64_t bytes) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t highs = 0x8080808080808080U;
  const auto any_below = [](std::uint64_t in, std::uint64_t n) { return (in - ones * n) & ~in & highs; };
  return (any_below(bytes, 0x20) | any_below(bytes ^ ones * '"', 1) | any_below(bytes ^ ones * '\\', 1)) == 0;
}

/// Copies a text eight characters at a time, as far as is_plain() lets it.
/// @returns whether all was copied
inline bool copy_plain(char* out, std::string_view text) noexcept {
  const char* const at = text.data();
  const std::size_t size = text.size();
  std::uint64_t bytes = 0;
  if (size < 8) {
    if (size < 4) return size == 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;  // the two overlap
    std::memcpy(&first, at, 4);
    std::memcpy(&last, at + size - 4, 4);
    std::memcpy(out, &first, 4);
    std::memcpy(out + size - 4, &last, 4);
    return is_plain(std::uint64_t{first} << 32U | last);
  }
  for (std::size_t i = 0; i + 8 < size; i += 8) {
    std::memcpy(&bytes, at + i, 8);
    if (!is_plain(bytes)) return false;
    std::memcpy(out + i, &bytes, 8);
  }
  std::memcpy(&bytes, at + size - 8, 8);  // overlaps what has been copied
  std::memcpy(out + size - 8, &bytes, 8);
  return is_plain(bytes);
}

/// Writes the text as a JSON string with its quotes (RFC 8259, section 7); UTF-8 passes through as it is.
/// @param out  has room for longest_json_string() characters
/// @returns the place behind it
inline char* write_json_string(char* out, std::string_view text) noexcept {
  constexpr char hex[] = "0123456789abcdef";
  *out++ = '"';
  if (copy_plain(out, text)) {
    out += text.size();
    *out++ = '"';
    return out;
  }
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      *out++ = '\\';
      *out++ = c;
    } else if (byte < 0x20) {
      std::memcpy(out, "\\u00", 4);
      out[4] = hex[byte >> 4];
      out[5] = hex[byte & 0x0f];
      out += 6;
    } else {
      *out++ = c;
    }
  }
  *out++ = '"';
  return out;
}

/// The text as a JSON string with its quotes.
inline std::string json_string(std::string_view text) {
  std::string out(longest_json_string(text.size()), '\0');
  out.resize(static_cast<std::size_t>(write_json_string(out.data(), text) - out.data()));
  return out;
}

/// Writes one JSON value member by member. The caller closes what it opens.
class JsonText {
 public:
  JsonText() = default;
  /// Writes into a text that is not wanted any more: what was room in it once need not be made again.
  explicit JsonText(std::string room) noexcept : out_(std::move(room)) {}

  /// Opens an object or an array, as the value after a key or as the next element.
  JsonText& open(char bracket) {
    *separate(1) = bracket;
    ++used_;
    first_ = true;
    return *this;
  }
  /// Closes what was opened last.
  JsonText& close(char bracket) {
    *room(1) = bracket;
    ++used_;
    first_ = false;
    return *this;
  }
  /// The name of the next member.
  JsonText& key(std::string_view name) {
    char* at = write_json_string(separate(longest_json_string(name.size()) + 2), name);
    *at++ = ':';
    *at++ = ' ';
    used_ = static_cast<std::size_t>(at - out_.data());
    first_ = true;  // no comma between a name and its value
    return *this;
  }
  /// The same of a literal, which needs no escapes.
  template <std::size_t n>
  JsonText& key(const char (&name)[n]) {
    char* at = separate(n + 3);
    *at++ = '"';
    std::memcpy(at, name, n - 1);
    std::memcpy(at + n - 1, "\": ", 3);
    used_ = static_cast<std::size_t>(at + n + 2 - out_.data());
    first_ = true;
    return *this;
  }
  /// A string.
  JsonText& value(std::string_view text) {
    const char* const at = write_json_string(separate(longest_json_string(text.size())), text);
    used_ = static_cast<std::size_t>(at - out_.data());
    return *this;
  }
  /// A string too, which would otherwise pass as a truth value.
  JsonText& value(const char* text) { return value(std::string_view(text)); }
  /// A day as a string; empty where it is none.
  JsonText& value(Date date) {
    if (date.is_special()) return value(std::string_view());
    // The years are counted from 1 March, so that a leap day is a year's last, and by the calendar's cycle of 400.
    const std::uint32_t days = static_cast<std::uint32_t>(date.day_number()) - first_march_of_year_0;
    const std::uint32_t cycle = days / 146097;
    const std::uint32_t day_of_cycle = days % 146097;
    const std::uint32_t year_of_cycle = (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36524 - day_of_cycle / 146096) / 365;
    const std::uint32_t day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    const std::uint32_t month_from_march = (5 * day_of_year + 2) / 153;
    const std::uint32_t day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    const std::uint32_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const std::uint32_t year = year_of_cycle + 400 * cycle + (month <= 2 ? 1 : 0);
    char* const at = separate(12);
    const auto two = [](char* to, std::uint32_t number) {
      to[0] = static_cast<char>('0' + number / 10);
      to[1] = static_cast<char>('0' + number % 10);
    };
    at[0] = '"';
    two(at + 1, year / 100);
    two(at + 3, year % 100);
    at[5] = '-';
    two(at + 6, month);
    at[8] = '-';
    two(at + 9, day);
    at[11] = '"';
    used_ += 12;
    return *this;
  }
  /// A whole number.
  JsonText& value(int number) {
    char digits[12];
    return raw({digits, static_cast<std::size_t>(std::to_chars(digits, digits + sizeof digits, number).ptr - digits)});
  }
  /// A truth value.
  JsonText& value(bool truth) { return truth ? raw("true") : raw("false"); }
  /// The null value.
  JsonText& null() { return raw("null"); }
  /// A value that is JSON text already.
  JsonText& raw(std::string_view text) {
    std::memcpy(separate(text.size()), text.data(), text.size());
    used_ += text.size();
    return *this;
  }

  /// What has been written; valid until more is.
  std::string_view view() const noexcept { return {out_.data(), used_}; }
  /// The same to be kept.
  std::string text() const { return std::string(view()); }
  /// Hands over the room, for another to write into.
  std::string room() && noexcept { return std::move(out_); }
  /// Hands it over.
  std::string take() && {
    out_.resize(used_);
    return std::move(out_);
  }

 private:
  /// Where so many characters can be written.
  char* room(std::size_t wanted) {
    constexpr std::size_t spare = 4096;  // all of it is set to zero first, so no more; capacity grows by itself
    if (out_.size() - used_ < wanted) out_.resize(used_ + wanted + spare);
    return out_.data() + used_;
  }
  /// The same, behind a comma where one is needed.
  char* separate(std::size_t wanted) {
    char* at = room(wanted + 2);
    if (!first_) {
      *at++ = ',';
      *at++ = ' ';
      used_ += 2;
    }
    first_ = false;
    return at;
  }

  static constexpr std::uint32_t first_march_of_year_0 = 1721120;  // as a Julian day, which a Date counts in

  std::string out_;  // as far as used_; behind that is room
  std::size_t used_ = 0;
  bool first_ = true;
};

}  // namespace json

UPC_END_NAMESPACE
