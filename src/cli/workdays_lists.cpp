// SPDX-License-Identifier: BSL-1.0

/// @file
/// The subcommands of `upc workdays` that answer with a list of days.

#include "../interchange/json_text.hpp"
#include "language.hpp"
#include "workdays_parts.hpp"

#include <upc/calendar/regions.hpp>
#include <upc/casework/phrases.hpp>
#include <upc/interchange/holiday_feed.hpp>

#include <CLI/CLI.hpp>

#include <iostream>
#include <utility>

namespace upc_cli {

using upc::Date;
using upc::Language;
using upc::to_string;
using upc::WorkingDays;
using upc::json::JsonText;

namespace {

void write_json(const upc::HolidayList& list, int year, const std::vector<upc::BankHoliday>& holidays,
                Language language) {
  JsonText json;
  json.open('{').key("region").value(name(list.region())).key("year").value(year);
  json.key("projected").value(year > list.last_proclaimed_year()).key("holidays").open('[');
  for (const upc::BankHoliday& holiday : holidays) {
    json.open('{').key("date").value(to_string(holiday.on));
    json.key("weekday").value(upc::weekday_in_words(holiday.on, language));
    json.key("name")
        .value(upc::holiday_in_words(holiday.name, language))
        .key("substitute")
        .value(holiday.substitute)
        .key("status")
        .value(name(holiday.status))
        .close('}');
  }
  std::cout << json.close(']').close('}').text() << '\n';
}

void write_text(const std::vector<upc::BankHoliday>& holidays, Language language) {
  for (const upc::BankHoliday& holiday : holidays)
    std::cout << to_string(holiday.on) << "  " << weekday_column(holiday.on, language) << "  "
              << upc::holiday_in_words(upc::in_words(holiday), language) << '\n';
}

}  // namespace

int run_holidays(const WorkdaysArguments& arguments) {
  const upc::Region region = only_region(arguments);
  const int last = arguments.to_year == 0 ? arguments.number : arguments.to_year;
  for (const int year : {arguments.number, last}) (void)upc::bank_holidays(region, year);  // the range is checked there
  if (last < arguments.number) throw CLI::ValidationError("--to", "expected a year not before YEAR");
  const upc::HolidayList list = lists_of(arguments, nullptr).front();
  if (arguments.strict && last > list.last_proclaimed_year())
    throw CLI::ValidationError("--strict", "expected a year up to " + std::to_string(list.last_proclaimed_year()) +
                                               ", the last whose bank holidays are proclaimed");
  std::vector<upc::BankHoliday> all;
  for (int year = arguments.number; year <= last; ++year) {
    std::vector<upc::BankHoliday> holidays;
    for (const upc::BankHoliday& holiday : list.all())
      if (static_cast<int>(holiday.on.year()) == year) holidays.push_back(holiday);
    if (arguments.json()) write_json(list, year, holidays, arguments.language);
    all.insert(all.end(), holidays.begin(), holidays.end());
  }
  if (arguments.format == "ics") std::cout << upc::feed::write_ics(all, region);
  if (arguments.format == "csv") std::cout << upc::feed::write_csv(all);
  if (arguments.format == "text") {
    write_text(all, arguments.language);
    if (last > list.last_proclaimed_year()) std::cout << projection_note(WorkingDays({list}), arguments.language);
    write_unchecked(std::cout, arguments.language);
  }
  return 0;
}

int run_range(const WorkdaysArguments& arguments) {
  const Date from = to_date("FROM", arguments.date);
  const Date to = to_date("TO", arguments.other_date);
  const WorkingDays calendar = calendar_of(arguments);
  const auto days = calendar.range(from, to);
  const bool projected = calendar.status(from, to) == upc::HolidayStatus::projected;
  if (arguments.json()) {
    JsonText json;
    json.open('{').key("from").value(to_string(from)).key("to").value(to_string(to));
    json.key("working_days").value(static_cast<int>(days.size())).key("projected").value(projected);
    json.key("days").open('[');
    for (const Date day : days) json.value(to_string(day));
    std::cout << json.close(']').close('}').text() << '\n';
    return 0;
  }
  for (const Date day : days) std::cout << to_string(day) << '\n';
  if (projected) {
    std::cerr << "upc: " << projection_note(calendar, arguments.language);
    write_unchecked_aside(arguments);
  }
  return 0;
}

int run_merge(const WorkdaysArguments& arguments) {
  std::vector<upc::MergeReport> reports;
  WorkdaysArguments asked = arguments;
  asked.feeds.insert(asked.feeds.begin(), arguments.date);
  const auto regions = regions_of(asked);
  (void)lists_of(asked, &reports);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const upc::MergeReport& report = reports[i];
    const upc::Region region = regions[i % regions.size()];
    if (arguments.json()) {
      JsonText json;
      json.open('{').key("file").value(report.source).key("region").value(name(region)).key("changes").open('[');
      for (const upc::MergeChange& change : report.changes) {
        json.open('{').key("change").value(name(change.kind)).key("date").value(to_string(change.holiday.on));
        json.key("name")
            .value(upc::holiday_in_words(change.holiday.name, arguments.language))
            .key("substitute")
            .value(change.holiday.substitute)
            .close('}');
      }
      json.close(']').key("now_proclaimed").open('[');
      for (const int year : report.now_proclaimed) json.value(year);
      std::cout << json.close(']').close('}').text() << '\n';
      continue;
    }
    const std::string changes = changes_in_words(report, arguments.language);
    std::cout << report.source << ", " << upc::regions_in_words(title(region), arguments.language) << ": "
              << (changes.empty() ? upc::phrase("workdays.nothing_new", arguments.language) : std::string()) << '\n'
              << changes;
  }
  if (!arguments.json()) write_unchecked(std::cout, arguments.language);
  return 0;
}

}  // namespace upc_cli
