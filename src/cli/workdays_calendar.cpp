// SPDX-License-Identifier: BSL-1.0

/// @file
/// The calendar that a command line of `upc workdays` asks for.

#include "columns.hpp"
#include "workdays_parts.hpp"

#include <upc/casework/phrases.hpp>
#include <upc/casework/words.hpp>
#include <upc/error.hpp>
#include <upc/interchange/holiday_feed.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <utility>

namespace upc_cli {

using upc::Date;
using upc::Language;
using upc::Region;
using upc::to_string;  // Date is Boost's, so argument-dependent look-up does not find it
using upc::WorkingDays;

Date to_date(const std::string& what, const std::string& text) {
  const auto date = upc::parse_date(text);
  if (!date) throw CLI::ValidationError(what, "expected a date YYYY-MM-DD, not \"" + text + "\"");
  return *date;
}

std::string in_words(Date date, Language language) {
  return upc::weekday_in_words(date, language) + " " + upc::date_in_words(date, language);
}

std::string weekday_column(Date date, Language language) {
  std::size_t widest = 0;
  const Date monday(2000, 1, 3);
  for (int day = 0; day < 7; ++day)
    widest = std::max(widest, width(upc::weekday_in_words(monday + boost::gregorian::date_duration(day), language)));
  return padded(upc::weekday_in_words(date, language), widest);
}

std::string projection_note(const WorkingDays& calendar, Language language) {
  const std::string year = std::to_string(static_cast<int>(calendar.last_proclaimed().year()));
  return upc::phrase("workdays.projected", language, {{"year", year}}) + '\n';
}

std::vector<Region> regions_of(const WorkdaysArguments& arguments) {
  if (arguments.regions.empty()) return {Region::england_and_wales};
  if (arguments.regions == std::vector<std::string>{"any"}) return {upc::all_regions.begin(), upc::all_regions.end()};
  std::vector<Region> regions;
  for (const std::string& text : arguments.regions) {
    const auto region = upc::region_from(text);
    if (!region) throw CLI::ValidationError("--region", "expected one region or several, or any alone, not " + text);
    regions.push_back(*region);
  }
  std::sort(regions.begin(), regions.end());
  regions.erase(std::unique(regions.begin(), regions.end()), regions.end());
  return regions;
}

Region only_region(const WorkdaysArguments& arguments) {
  const auto regions = regions_of(arguments);
  if (regions.size() != 1) throw CLI::ValidationError("--region", "expected one region here");
  return regions.front();
}

namespace {

std::string text_of(const std::string& file, const std::string& what) {
  const auto unreadable = [&] { return CLI::ValidationError(file, "expected a file of " + what + " that can be read"); };
  std::ifstream in(file, std::ios::binary);
  std::string text;
  try {
    if (in) text.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  } catch (const std::ios_base::failure&) {  // a folder, for one
    throw unreadable();
  }
  if (!in || in.bad()) throw unreadable();
  return text;
}

/// What is read from a file, a fault in it named with the file.
template <class Read>
auto from_file(const std::string& file, Read&& read) {
  try {
    return read();
  } catch (const upc::Error& error) {
    throw CLI::ValidationError(
        file, (error.pointer().empty() ? "" : error.pointer() + ": ") + "expected " + error.expected());
  }
}

void check_covered(const std::string& place, Date closure, const WorkingDays& open) {
  if (open.covers(closure)) return;
  throw CLI::ValidationError(place, "expected a date from " + to_string(open.first()) + " to " +
                                        to_string(open.last()) + ", not " + to_string(closure));
}

/// One date a line; blank lines, and what follows a '#', say nothing.
std::vector<Date> dates_of(const std::string& file, const std::string& text, const WorkingDays& open) {
  std::vector<Date> closures;
  std::istringstream in(text);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (number == 1 && line.compare(0, 3, "\xEF\xBB\xBF") == 0) line.erase(0, 3);  // as Windows editors put it
    line.erase(std::min(line.find('#'), line.size()));
    line.erase(line.find_last_not_of(" \t\r") + 1);
    line.erase(0, std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.empty()) continue;
    const std::string place = file + ":" + std::to_string(number);
    const Date closure = to_date(place, line);
    check_covered(place, closure, open);
    closures.push_back(closure);
  }
  return closures;
}

std::vector<upc::ClosureSet> closures_in(const std::string& file, const WorkingDays& open) {
  const std::string text = text_of(file, "closures");
  const bool calendar = text.compare(0, 15, "BEGIN:VCALENDAR") == 0;
  const std::string first_line = text.substr(0, text.find_first_of("\r\n"));
  if (!calendar && first_line.find(',') == std::string::npos) return {{"", file, dates_of(file, text, open)}};
  const auto feed =
      from_file(file, [&] { return calendar ? upc::feed::read_ics(text, file) : upc::feed::read_csv(text, file); });
  for (const auto& day : feed.holidays) check_covered(file, day.on, open);
  return upc::feed::closures_of(feed);
}

}  // namespace

std::vector<upc::HolidayList> lists_of(const WorkdaysArguments& arguments, std::vector<upc::MergeReport>* reports) {
  std::vector<upc::HolidayList> lists;
  for (const Region region : regions_of(arguments)) lists.emplace_back(region);
  for (const std::string& file : arguments.feeds) {
    const std::string text = text_of(file, "bank holidays");
    const std::size_t start = std::min(text.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), text.size());
    if (lists.size() > 1 && text.compare(start, 1, "{") != 0)
      throw CLI::ValidationError(file, "expected a feed that tells the regions apart (JSON), or one --region");
    for (upc::HolidayList& list : lists) {
      const auto feed = from_file(file, [&] { return upc::feed::read(text, list.region(), file); });
      auto report = list.merge(feed);
      if (reports != nullptr) reports->push_back(std::move(report));
    }
  }
  return lists;
}

std::string changes_in_words(const upc::MergeReport& report, Language language) {
  std::string text;
  for (const upc::MergeChange& change : report.changes) {
    const std::string holiday = upc::holiday_in_words(upc::in_words(change.holiday), language);
    text += to_string(change.holiday.on) + "  " + weekday_column(change.holiday.on, language) + "  " +
            upc::phrase("workdays.change." + std::string(name(change.kind)), language, {{"holiday", holiday}}) + '\n';
  }
  for (const int year : report.now_proclaimed)
    text += upc::phrase("workdays.now_proclaimed", language, {{"year", std::to_string(year)}}) + '\n';
  return text;
}

WorkingDays calendar_of(const WorkdaysArguments& arguments) {
  std::vector<upc::MergeReport> reports;
  const auto regions = regions_of(arguments);
  const bool plain = regions.size() == 1 && arguments.feeds.empty();
  WorkingDays open = plain ? WorkingDays(regions.front()) : WorkingDays(lists_of(arguments, &reports));
  for (const upc::MergeReport& report : reports) {
    std::istringstream lines(changes_in_words(report, arguments.language));
    for (std::string line; std::getline(lines, line);) std::cerr << "upc: " << report.source << ": " << line << '\n';
  }
  if (!arguments.closures_file.empty()) {
    std::vector<upc::HolidayList> lists;
    for (const Region region : open.regions()) lists.push_back(open.holidays(region));
    open = WorkingDays(std::move(lists), closures_in(arguments.closures_file, open));
  }
  return arguments.strict ? open.strict() : open;
}

}  // namespace upc_cli
