// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What a bank holiday is, and the regions whose bank holidays are known.

#include <upc/calendar/date.hpp>
#include <upc/config.hpp>

#include <optional>
#include <string>
#include <string_view>

UPC_BEGIN_NAMESPACE

/// A weekday on which banks and councils are closed by law, proclamation or custom.
struct BankHoliday {
  Date on;                  ///< the day kept, never a Saturday or Sunday
  std::string name;         ///< as a person reads it, such as "Good Friday"
  bool substitute = false;  ///< moved to `on` from the weekend day that it falls on

  friend bool operator==(const BankHoliday& a, const BankHoliday& b) {
    return a.on == b.on && a.name == b.name && a.substitute == b.substitute;
  }
  friend bool operator!=(const BankHoliday& a, const BankHoliday& b) { return !(a == b); }
};

/// A part of the United Kingdom with bank holidays of its own.
enum class Region : unsigned char {
  england_and_wales  ///< one set of bank holidays for both
};

/// The name of a region in the contract, such as "england-and-wales" (GOV.UK's name of the division).
constexpr std::string_view name(Region region) noexcept {
  return region == Region::england_and_wales ? std::string_view("england-and-wales") : std::string_view();
}

/// The region of that name; empty for a name that is none.
constexpr std::optional<Region> region_from(std::string_view text) noexcept {
  if (text == name(Region::england_and_wales)) return Region::england_and_wales;
  return std::nullopt;
}

UPC_END_NAMESPACE
