// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The bank holidays of England and Wales, computed from the rules and the proclamations.
///
/// Sources: Banking and Financial Dealings Act 1971, s.1 and Schedule 1 (Easter Monday, the last Mondays in May and
/// August, Boxing Day and its substitutes); common law (Good Friday, Christmas Day); royal proclamations under s.1(2)
/// and s.1(3) of the Act (New Year's Day since 1974, the first Monday in May since 1978, the remaining substitutes,
/// and every day in detail/proclaimed_days.hpp); the list of GOV.UK, https://www.gov.uk/bank-holidays, with which
/// the tests compare every day from 2012 to 2027.

#include <upc/calendar/bank_holidays.hpp>
#include <upc/config.hpp>

#include <vector>

UPC_BEGIN_NAMESPACE

/// The first year covered: the first with the bank holiday in early May.
inline constexpr int england_and_wales_first_year = 1978;
/// The last year covered.
inline constexpr int england_and_wales_last_year = 2036;
/// The last year of which GOV.UK has published the bank holidays. Those of later years are projected from the rules:
/// a proclamation may still move one or add another.
inline constexpr int england_and_wales_last_published_year = 2027;

/// The bank holidays of one year, sorted by date, each a weekday. A holiday that falls on a weekend is listed on its
/// substitute day only.
/// @throws Error(out_of_range) outside england_and_wales_first_year..england_and_wales_last_year
std::vector<BankHoliday> england_and_wales_bank_holidays(int year);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/calendar/impl/england_and_wales.ipp>
#endif
