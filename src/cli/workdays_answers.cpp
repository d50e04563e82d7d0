// SPDX-License-Identifier: BSL-1.0

/// @file
/// The subcommands of `upc workdays` that answer a question about dates, for one or for every line of standard input.

#include "../interchange/json_text.hpp"
#include "workdays_parts.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <utility>

namespace upc_cli {

using upc::Date;
using upc::to_string;
using upc::WorkingDays;
using upc::json::JsonText;

namespace {

Date plus_days(Date date, long n) { return date + boost::gregorian::date_duration(n); }

/// The name of a day off as why_not has it.
std::string name_of(const upc::DayOff& day) {
  return day.name + (day.substitute ? " (substitute day)" : "") + (day.kept_in.empty() ? "" : " (" + day.kept_in + ")");
}

/// The days from `first` to `last`, both included, that are no working days.
std::vector<upc::DayOff> skipped_between(const WorkingDays& calendar, Date first, Date last) {
  std::vector<upc::DayOff> skipped;
  for (Date date = first; date <= last; date = plus_days(date, 1)) {
    if (auto day = upc::day_off(date, calendar)) skipped.push_back(std::move(*day));
  }
  return skipped;
}

/// Says how many days of each kind were passed over, and names those that are no weekend.
void write_skipped(const std::vector<upc::DayOff>& skipped) {
  const auto number = [&](upc::OffReason reason) {
    return std::count_if(skipped.begin(), skipped.end(), [&](const upc::DayOff& day) { return day.reason == reason; });
  };
  const long holidays = number(upc::OffReason::bank_holiday);
  const long closures = number(upc::OffReason::closure);
  std::cout << "Not counted on the way: " << number_of(number(upc::OffReason::weekend), "weekend day") << ", "
            << number_of(holidays, "bank holiday") << ", " << number_of(closures, "council closure")
            << (holidays + closures > 0 ? ":\n" : ".\n");
  for (const upc::DayOff& day : skipped) {
    if (day.reason == upc::OffReason::weekend) continue;
    std::cout << "  " << to_string(day.on) << "  " << std::left << std::setw(9) << upc::weekday_name(day.on) << "  "
              << name_of(day) << '\n';
  }
}

void write_skipped(JsonText& json, const std::vector<upc::DayOff>& skipped) {
  json.key("skipped").open('[');
  for (const upc::DayOff& day : skipped) {
    json.open('{').key("date").value(to_string(day.on)).key("weekday").value(upc::weekday_name(day.on));
    json.key("kind").value(upc::name(day.reason)).key("name").value(name_of(day)).close('}');
  }
  json.close(']');
}

void write_json(const WorkingDays& calendar, Date from, int n, Date result, bool projected) {
  JsonText json;
  json.open('{').key("date").value(to_string(from)).key("working_days").value(n);
  json.key("result").value(to_string(result)).key("weekday").value(upc::weekday_name(result));
  json.key("projected").value(projected);
  write_skipped(json, n >= 0 ? skipped_between(calendar, plus_days(from, 1), result)
                             : skipped_between(calendar, result, plus_days(from, -1)));
  std::cout << json.close('}').text() << '\n';
}

bool is_projected(const WorkingDays& calendar, Date from, Date to) {
  return calendar.status(from, to) == upc::HolidayStatus::projected;
}

void write_json(const WorkingDays& calendar, Date from, Date to) {
  JsonText json;
  json.open('{').key("from").value(to_string(from)).key("to").value(to_string(to));
  json.key("working_days").value(calendar.count(from, to)).key("projected").value(is_projected(calendar, from, to));
  write_skipped(json, skipped_between(calendar, plus_days(std::min(from, to), 1), std::max(from, to)));
  std::cout << json.close('}').text() << '\n';
}

void write_json(const WorkingDays& calendar, Date date) {
  const auto reason = calendar.why_not(date);
  JsonText json;
  json.open('{').key("date").value(to_string(date)).key("weekday").value(upc::weekday_name(date));
  json.key("working_day").value(!reason).key("reason");
  reason ? json.value(std::string_view(*reason)) : json.null();
  std::cout << json.key("projected").value(is_projected(calendar, date, date)).close('}').text() << '\n';
}

}  // namespace

int run_add(const WorkdaysArguments& arguments) {
  const int n = arguments.number;
  const bool bulk = is_bulk(arguments.date);
  const Date from = bulk ? Date() : to_date("DATE", arguments.date);
  const WorkingDays calendar = calendar_of(arguments);
  if (bulk) {
    return for_each_line(arguments, [&](std::string_view line) {
      const Date date = to_date("", only_word(line));
      const Date result = calendar.add(date, n);
      if (arguments.json())
        write_json(calendar, date, n, result, is_projected(calendar, date, result));
      else
        std::cout << to_string(result) << '\n';
    });
  }
  const Date result = calendar.add(from, n);
  const bool projected = is_projected(calendar, from, result);
  if (arguments.json()) {
    write_json(calendar, from, n, result, projected);
    return 0;
  }
  std::cout << to_string(result) << '\n';
  if (n == 0) {
    const auto reason = calendar.why_not(from);
    std::cout << "No working days to count: " << in_words(from) << " itself, "
              << (reason ? "not a working day (" + *reason + ")" : std::string("a working day")) << ".\n";
  } else {
    const long distance = n < 0 ? -static_cast<long>(n) : n;
    std::cout << in_words(result) << " is " << number_of(distance, "working day") << (n < 0 ? " before " : " after ")
              << in_words(from) << ".\nThat day itself is left out: day 1 is "
              << in_words(calendar.add(from, n < 0 ? -1 : 1)) << ".\n";
    write_skipped(n >= 0 ? skipped_between(calendar, plus_days(from, 1), result)
                         : skipped_between(calendar, result, plus_days(from, -1)));
  }
  if (projected) std::cout << projection_note(calendar);
  return 0;
}

int run_between(const WorkdaysArguments& arguments) {
  const bool bulk = is_bulk(arguments.date) || is_bulk(arguments.other_date);
  if (bulk) {
    const WorkingDays calendar = calendar_of(arguments);
    return for_each_line(arguments, [&](std::string_view line) {
      const auto words = words_of(line);
      const bool both = is_bulk(arguments.date) && is_bulk(arguments.other_date);
      if (words.size() != (both ? 2U : 1U))
        throw CLI::ValidationError(
            "", both ? "expected two dates YYYY-MM-DD in the line" : "expected one date YYYY-MM-DD in the line");
      const Date from = to_date("", is_bulk(arguments.date) ? words.front() : arguments.date);
      const Date to = to_date("", is_bulk(arguments.other_date) ? words.back() : arguments.other_date);
      if (arguments.json()) {
        (void)calendar.count(from, to);  // both are covered
        write_json(calendar, from, to);
      } else {
        std::cout << calendar.count(from, to) << '\n';
      }
    });
  }
  const Date from = to_date("FROM", arguments.date);
  const Date to = to_date("TO", arguments.other_date);
  const WorkingDays calendar = calendar_of(arguments);
  const int n = calendar.count(from, to);
  if (arguments.json()) {
    write_json(calendar, from, to);
    return 0;
  }
  const Date earlier = std::min(from, to);
  const Date later = std::max(from, to);
  const int distance = n < 0 ? -n : n;
  std::cout << n << '\n'
            << (distance == 1 ? "There is " : "There are ") << number_of(distance, "working day") << " after "
            << in_words(earlier) << ", up to and including " << in_words(later) << ".\n";
  if (to < from) std::cout << "TO lies before FROM, so they are counted backward.\n";
  write_skipped(skipped_between(calendar, plus_days(earlier, 1), later));
  if (is_projected(calendar, from, to)) std::cout << projection_note(calendar);
  return 0;
}

int run_check(const WorkdaysArguments& arguments) {
  if (is_bulk(arguments.date)) {
    const WorkingDays calendar = calendar_of(arguments);
    return for_each_line(arguments, [&](std::string_view line) {
      const Date date = to_date("", only_word(line));
      const auto reason = calendar.why_not(date);
      if (arguments.json())
        write_json(calendar, date);
      else
        std::cout << to_string(date) << "  " << (reason ? *reason : "working day") << '\n';
    });
  }
  const Date date = to_date("DATE", arguments.date);
  const WorkingDays calendar = calendar_of(arguments);
  const auto reason = calendar.why_not(date);
  if (arguments.json()) {
    write_json(calendar, date);
    return 0;
  }
  std::cout << in_words(date) << (reason ? " is not a working day: " + *reason : " is a working day") << ".\n";
  if (is_projected(calendar, date, date)) std::cout << projection_note(calendar);
  return 0;
}

}  // namespace upc_cli
