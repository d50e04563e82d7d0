// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What proclamations changed in single years, as data: bank holidays moved (Banking and Financial Dealings Act
/// 1971, s.1(2)) and added (s.1(3)).

#include <upc/calendar/bank_holidays.hpp>
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

/// A recurring bank holiday that one year kept on another day, in every region that kept it at all.
struct MovedDay {
  int year;            ///< the year
  MayHoliday holiday;  ///< what was moved
  int month;           ///< the month in which it was kept
  int day;             ///< the day of the month
};

/// Where an extra day was kept.
enum class KeptIn : unsigned char { all_regions, scotland_alone };

/// A bank holiday of one year only.
struct ExtraDay {
  int year;                              ///< the year
  int month;                             ///< the month
  int day;                               ///< the day of the month
  std::string_view name;                 ///< the occasion
  KeptIn kept_in = KeptIn::all_regions;  ///< where
};

inline constexpr std::array<MovedDay, 6> moved_days = {{
    {1977, MayHoliday::spring, 6, 6},  // to the Silver Jubilee
    {1995, MayHoliday::early, 5, 8},   // fifty years of VE Day
    {2002, MayHoliday::spring, 6, 4},  // to the Golden Jubilee
    {2012, MayHoliday::spring, 6, 4},  // to the Diamond Jubilee
    {2020, MayHoliday::early, 5, 8},   // seventy-five years of VE Day
    {2022, MayHoliday::spring, 6, 2},  // to the Platinum Jubilee
}};

inline constexpr std::array<ExtraDay, 11> extra_days = {{
    {1973, 11, 14, "Royal Wedding"},  // Princess Anne
    {1977, 6, 7, "Silver Jubilee"},
    {1981, 7, 29, "Royal Wedding"},  // the Prince of Wales
    {1999, 12, 31, "Millennium"},
    {2002, 6, 3, "Golden Jubilee"},
    {2011, 4, 29, "Royal Wedding"},  // Prince William
    {2012, 6, 5, "Diamond Jubilee"},
    {2022, 6, 3, "Platinum Jubilee"},
    {2022, 9, 19, "State Funeral of Queen Elizabeth II"},
    {2023, 5, 8, "Coronation of King Charles III"},
    // Proclaimed in February 2026 for Scotland's first match in the finals since 1998.
    {2026, 6, 15, "World Cup", KeptIn::scotland_alone},
}};

}  // namespace detail

UPC_END_NAMESPACE
