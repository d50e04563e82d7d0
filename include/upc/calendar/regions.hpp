// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The bank holidays of each part of the United Kingdom, computed from the rules and the proclamations.
///
/// Sources common to all: the Banking and Financial Dealings Act 1971 (in force from December 1971), s.1 and
/// Schedule 1, https://www.legislation.gov.uk/ukpga/1971/80/schedule/1; the royal proclamations under its s.1(2), days
/// appointed in place of others, and s.1(3), days added, in the London, Edinburgh and Belfast Gazettes (such as
/// https://www.thegazette.co.uk/notice/L-55182-5SI, which shows the pattern of a usual year); GOV.UK's list,
/// https://www.gov.uk/bank-holidays. What single years changed is in detail/proclaimed_days.hpp.
///
/// - England and Wales, from 1972. Schedule 1, paragraph 1: Easter Monday, the last Mondays in May and August,
///   26 December, and 27 December where 25 or 26 December is a Sunday. Common law: Good Friday, Christmas Day.
///   Proclaimed each year: New Year's Day since 1974, the first Monday in May since 1978, the other substitutes.
/// - Scotland, from 1978. Schedule 1, paragraph 2: New Year's Day and 2 January (3 January where either is a Sunday),
///   Good Friday, the first Mondays in May and August, Christmas Day (26 December where it is a Sunday), and St
///   Andrew's Day or the Monday after it (St Andrew's Day Bank Holiday (Scotland) Act 2007, first kept in 2007).
///   Proclaimed each year: Boxing Day since 1974, the last Monday in May since 1978, the other substitutes.
/// - Northern Ireland, from 1978. Schedule 1, paragraph 3: St Patrick's Day, Easter Monday, the last Mondays in May and
///   August, 26 and 27 December as above. Common law and proclamation as in England and Wales; 12 July, the Battle of
///   the Boyne, by the Secretary of State's proclamation each year.
///
/// Before those years the proclamations of a region differed from year to year, and are not known here.

#include <upc/calendar/bank_holidays.hpp>
#include <upc/config.hpp>

#include <vector>

UPC_BEGIN_NAMESPACE

/// The first year covered: 1972, when the Act of 1971 began to govern, in England and Wales, else 1978.
constexpr int first_year(Region region) noexcept { return region == Region::england_and_wales ? 1972 : 1978; }

/// The last year covered, of any region.
inline constexpr int last_year = 2036;

/// The last year of which GOV.UK had published the bank holidays of every region when this was compiled. Those of later
/// years are projected from the rules: a proclamation may still move one or add another.
inline constexpr int last_published_year = 2027;

/// The bank holidays of one year, sorted by date, each a weekday. A holiday that falls on a weekend is listed on its
/// substitute day only.
/// @throws Error(out_of_range) outside first_year(region)..last_year
UPC_API std::vector<BankHoliday> bank_holidays(Region region, int year);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/calendar/impl/regions.ipp>
#endif
