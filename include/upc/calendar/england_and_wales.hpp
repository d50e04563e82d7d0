// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The bank holidays of England and Wales by name; regions.hpp has those of every region, and the sources.

#include <upc/calendar/regions.hpp>
#include <upc/config.hpp>

#include <vector>

UPC_BEGIN_NAMESPACE

/// The first year covered: the first that the Banking and Financial Dealings Act 1971 governed.
inline constexpr int england_and_wales_first_year = first_year(Region::england_and_wales);
/// The last year covered.
inline constexpr int england_and_wales_last_year = last_year;
/// The last year of which GOV.UK has published the bank holidays. Those of later years are projected from the rules.
inline constexpr int england_and_wales_last_published_year = last_published_year;

/// The bank holidays of one year in England and Wales: `bank_holidays`.
/// @throws Error(out_of_range) outside england_and_wales_first_year..england_and_wales_last_year
inline std::vector<BankHoliday> england_and_wales_bank_holidays(int year) {
  return bank_holidays(Region::england_and_wales, year);
}

UPC_END_NAMESPACE
