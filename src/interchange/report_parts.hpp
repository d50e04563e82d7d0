// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What the formats of an annual report share: its words, and its tables for a person.

#include <upc/registry/report.hpp>
#include <upc/vocabulary/language.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace report_parts {

/// Calls `visit` with each enumerator.
template <class E, class F>
void for_each(F&& visit) {
  for (std::size_t i = 0; i < count_of<E>; ++i) visit(static_cast<E>(i));
}

/// Whether a kind of restriction stands in every report; those that few policies have do where there are any.
constexpr bool in_every_report(RestrictionKind kind) noexcept { return kind <= RestrictionKind::permanent_exclusion; }

/// Foreign text on one line, whatever its length.
std::string clean(std::string_view text);

/// A table: a name in front of each row, and numbers at the end of it.
struct Table {
  std::string caption;
  std::vector<std::string> columns;
  std::size_t words = 1;  ///< how many columns, from the left, hold words; the others hold numbers
  std::vector<std::vector<std::string>> rows;
  std::vector<bool> parts;  ///< which rows are a part of what goes before; empty: none
};

/// Bars of one kind.
struct Chart {
  std::string title;
  std::vector<std::pair<std::string, int>> bars;
};

/// A heading and what stands under it, the tables first.
struct Section {
  std::string heading;
  std::string clause;  ///< where one edition alone is reported on
  std::string text;
  std::vector<Table> tables;
  std::vector<Chart> charts;
};

/// The report for a person.
struct Document {
  std::string title;
  std::string period;                     ///< "1 May 2013 to 30 April 2014"
  std::vector<std::string> introduction;  ///< paragraphs
  std::vector<Section> sections;
  std::string unchecked;  ///< that the words have not been checked; empty where they have
};

Document document(const AnnualReport& report, int unread, Language language);

/// The sections by case.
void add_cases(Document& document, const AnnualReport& report, Language language);

std::string text(const AnnualReport& report, int unread, Language language);
std::string json(const AnnualReport& report, int unread);
std::string csv(const AnnualReport& report, int unread);
std::string html(const AnnualReport& report, int unread, Language language);

}  // namespace report_parts

UPC_END_NAMESPACE
