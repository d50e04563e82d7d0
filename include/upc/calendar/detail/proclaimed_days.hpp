// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What proclamations changed in single years, as data: bank holidays moved (Banking and Financial Dealings Act
/// 1971, s.1(2)) and added (s.1(3)).

#include <upc/config.hpp>

#include <array>
#include <string_view>

UPC_BEGIN_NAMESPACE

namespace detail {

/// A recurring bank holiday of May.
enum class MayHoliday : unsigned char {
  early,  ///< the first Monday
  spring  ///< the last Monday
};

/// A recurring bank holiday that one year kept on another day.
struct MovedDay {
  int year;            ///< the year
  MayHoliday holiday;  ///< what was moved
  int month;           ///< the month in which it was kept
  int day;             ///< the day of the month
};

/// A bank holiday of one year only.
struct ExtraDay {
  int year;               ///< the year
  int month;              ///< the month
  int day;                ///< the day of the month
  std::string_view name;  ///< the occasion
};

inline constexpr std::array<MovedDay, 5> moved_days = {{
    {1995, MayHoliday::early, 5, 8},   // fifty years of VE Day
    {2002, MayHoliday::spring, 6, 4},  // to the Golden Jubilee
    {2012, MayHoliday::spring, 6, 4},  // to the Diamond Jubilee
    {2020, MayHoliday::early, 5, 8},   // seventy-five years of VE Day
    {2022, MayHoliday::spring, 6, 2},  // to the Platinum Jubilee
}};

inline constexpr std::array<ExtraDay, 8> extra_days = {{
    {1981, 7, 29, "Royal Wedding"},
    {1999, 12, 31, "Millennium"},
    {2002, 6, 3, "Golden Jubilee"},
    {2011, 4, 29, "Royal Wedding"},
    {2012, 6, 5, "Diamond Jubilee"},
    {2022, 6, 3, "Platinum Jubilee"},
    {2022, 9, 19, "State Funeral of Queen Elizabeth II"},
    {2023, 5, 8, "Coronation of King Charles III"},
}};

}  // namespace detail

UPC_END_NAMESPACE
