// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The annual report as a text that a person reads or a program does. Link `upc::json`.

#ifdef UPC_HEADER_ONLY
#error "upc: what reads and writes JSON is compiled: leave UPC_HEADER_ONLY undefined, and link upc::upc and upc::json"
#endif

#include <upc/registry/report.hpp>
#include <upc/vocabulary/language.hpp>

#include <string>

UPC_BEGIN_NAMESPACE

/// What a report is written in.
enum class ReportFormat : std::uint8_t {
  text,  ///< for a terminal, at most 100 columns
  json,  ///< `upc-report/1`, on one line
  csv,   ///< RFC 4180, UTF-8: figure, service, group, count; by case one row a case
  html   ///< one self-contained page, well-formed as XML too
};

template <>
struct Names<ReportFormat> {
  static constexpr std::string_view what = "report format";
  static constexpr std::string_view list[] = {"text", "json", "csv", "html"};
};

/// The report in a format, a line feed at its end: counts only, and by case, with reasons, where the report keeps
/// cases. In CSV a cell that a spreadsheet would take for a formula begins with an apostrophe. Names and reasons are
/// kept to one line in CSV and HTML as in text, and what is no character of a text becomes '?'.
/// @param unread  how many inputs could not be read and are missing from it; the report says so
/// @param language  of text and HTML; JSON and CSV hold names and codes, which have none
UPC_API std::string write_report(const AnnualReport& report, ReportFormat format, int unread = 0,
                         Language language = Language::en);

UPC_END_NAMESPACE
