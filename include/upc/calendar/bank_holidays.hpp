// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What a bank holiday is, what it rests on, and the regions whose bank holidays are known.

#include <upc/calendar/date.hpp>
#include <upc/config.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

UPC_BEGIN_NAMESPACE

/// What a bank holiday, and an answer that depends on bank holidays, rests on. What lies outside a calendar is neither:
/// it is an Error that names the range.
enum class HolidayStatus : unsigned char {
  proclaimed,  ///< law, or a proclamation that has been published
  projected    ///< the rules continued beyond the published years; a proclamation may still change them
};

/// The name of a status in the contract: "proclaimed" or "projected".
constexpr std::string_view name(HolidayStatus status) noexcept {
  return status == HolidayStatus::proclaimed ? std::string_view("proclaimed") : std::string_view("projected");
}

/// A weekday on which banks and councils are closed by law, proclamation or custom.
struct BankHoliday {
  Date on;                  ///< the day kept, never a Saturday or Sunday
  std::string name;         ///< as a person reads it, such as "Good Friday"
  bool substitute = false;  ///< moved to `on` from the weekend day that it falls on
  HolidayStatus status = HolidayStatus::proclaimed;  ///< what it rests on

  friend bool operator==(const BankHoliday& a, const BankHoliday& b) {
    return a.on == b.on && a.name == b.name && a.substitute == b.substitute && a.status == b.status;
  }
  friend bool operator!=(const BankHoliday& a, const BankHoliday& b) { return !(a == b); }
};

/// What is said of a holiday: its name, with " (substitute day)" where it is one.
inline std::string in_words(const BankHoliday& holiday) {
  return holiday.substitute ? holiday.name + " (substitute day)" : holiday.name;
}

/// A part of the United Kingdom with bank holidays of its own.
enum class Region : unsigned char {
  england_and_wales,  ///< one set of bank holidays for both
  scotland,           ///< with 2 January and St Andrew's Day, without Easter Monday
  northern_ireland    ///< as England and Wales, with St Patrick's Day and the Battle of the Boyne
};

/// Every region.
inline constexpr std::array<Region, 3> all_regions = {Region::england_and_wales, Region::scotland,
                                                      Region::northern_ireland};

namespace detail {
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 3> region_names = {{
    {"england-and-wales", "England and Wales"},
    {"scotland", "Scotland"},
    {"northern-ireland", "Northern Ireland"},
}};
}  // namespace detail

/// The name of a region in the contract, such as "england-and-wales" (GOV.UK's name of the division).
constexpr std::string_view name(Region region) noexcept {
  return detail::region_names[static_cast<std::size_t>(region)].first;
}

/// The name of a region as a person reads it, such as "England and Wales".
constexpr std::string_view title(Region region) noexcept {
  return detail::region_names[static_cast<std::size_t>(region)].second;
}

/// The region of that name in the contract; empty for a name that is none.
constexpr std::optional<Region> region_from(std::string_view text) noexcept {
  for (const Region region : all_regions)
    if (text == name(region)) return region;
  return std::nullopt;
}

UPC_END_NAMESPACE
