// SPDX-License-Identifier: BSL-1.0

#include "workdays.hpp"

#include "../interchange/json_text.hpp"

#include <upc/calendar/england_and_wales.hpp>
#include <upc/calendar/working_days.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace upc_cli {
namespace {

using upc::Date;
using upc::json::JsonText;
using upc::to_string;  // Date is Boost's, so argument-dependent look-up does not find it
using upc::WorkingDays;

/// What the command line gives; each subcommand uses some of it.
struct Arguments {
  std::string date;
  std::string other_date;
  int number = 0;
  std::string closures_file;
  std::string format = "text";

  bool json() const { return format == "json"; }
};

/// A day that was passed over in counting.
struct Skipped {
  Date on;
  std::string_view kind;  // "weekend", "bank_holiday" or "closure", as in JSON
  std::string name;
};

Date to_date(const std::string& what, const std::string& text) {
  const auto date = upc::parse_date(text);
  if (!date) throw CLI::ValidationError(what, "expected a date YYYY-MM-DD, not \"" + text + "\"");
  return *date;
}

Date plus_days(Date date, long n) { return date + boost::gregorian::date_duration(n); }

/// "Wednesday 10 April 2013".
std::string in_words(Date date) {
  static constexpr std::array<const char*, 12> months = {"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};
  const auto ymd = date.year_month_day();
  return std::string(upc::weekday_name(date)) + " " + std::to_string(static_cast<int>(ymd.day)) + " " +
         months.at(ymd.month.as_number() - 1U) + " " + std::to_string(static_cast<int>(ymd.year));
}

/// "1 bank holiday", "2 bank holidays", "no bank holidays".
std::string number_of(long n, const std::string& one) {
  if (n == 1 || n == -1) return std::to_string(n) + " " + one;
  return (n == 0 ? std::string("no") : std::to_string(n)) + " " + one + "s";
}

/// One date a line; blank lines, and what follows a '#', say nothing.
std::vector<Date> read_closures(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw CLI::ValidationError(file, "expected a file of closures that can be read");
  std::vector<Date> closures;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (number == 1 && line.compare(0, 3, "\xEF\xBB\xBF") == 0) line.erase(0, 3);  // as Windows editors put it
    line.erase(std::min(line.find('#'), line.size()));
    line.erase(line.find_last_not_of(" \t\r") + 1);
    line.erase(0, std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.empty()) continue;
    const std::string place = file + ":" + std::to_string(number);
    const Date closure = to_date(place, line);
    const WorkingDays open;
    if (!open.covers(closure)) {
      throw CLI::ValidationError(
          place, "expected a date from " + to_string(open.first()) + " to " + to_string(open.last()) + ", not " + line);
    }
    closures.push_back(closure);
  }
  if (in.bad()) throw CLI::ValidationError(file, "expected a file of closures that can be read");
  return closures;
}

WorkingDays calendar_of(const Arguments& arguments) {
  if (arguments.closures_file.empty()) return WorkingDays();
  return WorkingDays(upc::Region::england_and_wales, read_closures(arguments.closures_file));
}

/// Whether the bank holidays of the year are projected from the rules, not yet published.
bool is_projected(Date date) { return static_cast<int>(date.year()) > upc::england_and_wales_last_published_year; }

const char* const projection_note =
    "Bank holidays after 2027 are worked out from the rules; a proclamation may still "
    "change them.\n";
static_assert(upc::england_and_wales_last_published_year == 2027, "the note names the year");

std::string_view kind_of(const WorkingDays& calendar, Date date) {
  const auto weekday = date.day_of_week().as_number();
  if (weekday == 0 || weekday == 6) return "weekend";
  const WorkingDays open;
  return calendar.is_working_day(date) || open.is_working_day(date) ? "closure" : "bank_holiday";
}

/// The days from `first` to `last`, both included, that are no working days.
std::vector<Skipped> skipped_between(const WorkingDays& calendar, Date first, Date last) {
  std::vector<Skipped> skipped;
  for (Date date = first; date <= last; date = plus_days(date, 1)) {
    if (auto reason = calendar.why_not(date)) skipped.push_back({date, kind_of(calendar, date), std::move(*reason)});
  }
  return skipped;
}

/// Says how many days of each kind were passed over, and names those that are no weekend.
void write_skipped(const std::vector<Skipped>& skipped) {
  long weekend = 0;
  long holidays = 0;
  long closures = 0;
  for (const Skipped& day : skipped) ++(day.kind == "weekend" ? weekend : day.kind == "closure" ? closures : holidays);
  std::cout << "Not counted on the way: " << number_of(weekend, "weekend day") << ", "
            << number_of(holidays, "bank holiday") << ", " << number_of(closures, "council closure")
            << (holidays + closures > 0 ? ":\n" : ".\n");
  for (const Skipped& day : skipped) {
    if (day.kind == "weekend") continue;
    std::cout << "  " << to_string(day.on) << "  " << std::left << std::setw(9) << upc::weekday_name(day.on) << "  "
              << day.name << '\n';
  }
}

void write_skipped(JsonText& json, const std::vector<Skipped>& skipped) {
  json.key("skipped").open('[');
  for (const Skipped& day : skipped) {
    json.open('{').key("date").value(to_string(day.on)).key("weekday").value(upc::weekday_name(day.on));
    json.key("kind").value(day.kind).key("name").value(day.name).close('}');
  }
  json.close(']');
}

void run_add(const Arguments& arguments) {
  const Date from = to_date("DATE", arguments.date);
  const int n = arguments.number;
  const WorkingDays calendar = calendar_of(arguments);
  const Date result = calendar.add(from, n);
  const auto skipped = n >= 0 ? skipped_between(calendar, plus_days(from, 1), result)
                              : skipped_between(calendar, result, plus_days(from, -1));
  const bool projected = is_projected(from) || is_projected(result);

  if (arguments.json()) {
    JsonText json;
    json.open('{').key("date").value(to_string(from)).key("working_days").value(n);
    json.key("result").value(to_string(result)).key("weekday").value(upc::weekday_name(result));
    json.key("projected").value(projected);
    write_skipped(json, skipped);
    std::cout << json.close('}').text() << '\n';
    return;
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
    write_skipped(skipped);
  }
  if (projected) std::cout << projection_note;
}

void run_between(const Arguments& arguments) {
  const Date from = to_date("FROM", arguments.date);
  const Date to = to_date("TO", arguments.other_date);
  const WorkingDays calendar = calendar_of(arguments);
  const int n = calendar.count(from, to);
  const Date earlier = std::min(from, to);
  const Date later = std::max(from, to);
  const auto skipped = skipped_between(calendar, plus_days(earlier, 1), later);
  const bool projected = is_projected(later);

  if (arguments.json()) {
    JsonText json;
    json.open('{').key("from").value(to_string(from)).key("to").value(to_string(to)).key("working_days").value(n);
    json.key("projected").value(projected);
    write_skipped(json, skipped);
    std::cout << json.close('}').text() << '\n';
    return;
  }
  const int distance = n < 0 ? -n : n;
  std::cout << n << '\n'
            << (distance == 1 ? "There is " : "There are ") << number_of(distance, "working day") << " after "
            << in_words(earlier) << ", up to and including " << in_words(later) << ".\n";
  if (to < from) std::cout << "TO lies before FROM, so they are counted backward.\n";
  write_skipped(skipped);
  if (projected) std::cout << projection_note;
}

void run_check(const Arguments& arguments) {
  const Date date = to_date("DATE", arguments.date);
  const WorkingDays calendar = calendar_of(arguments);
  const auto reason = calendar.why_not(date);
  if (arguments.json()) {
    JsonText json;
    json.open('{').key("date").value(to_string(date)).key("weekday").value(upc::weekday_name(date));
    json.key("working_day").value(!reason).key("reason");
    reason ? json.value(std::string_view(*reason)) : json.null();
    std::cout << json.key("projected").value(is_projected(date)).close('}').text() << '\n';
    return;
  }
  std::cout << in_words(date) << (reason ? " is not a working day: " + *reason : " is a working day") << ".\n";
  if (is_projected(date)) std::cout << projection_note;
}

void run_holidays(const Arguments& arguments) {
  const auto holidays = upc::england_and_wales_bank_holidays(arguments.number);
  const bool projected = arguments.number > upc::england_and_wales_last_published_year;
  if (arguments.json()) {
    JsonText json;
    json.open('{').key("region").value(name(upc::Region::england_and_wales)).key("year").value(arguments.number);
    json.key("projected").value(projected).key("holidays").open('[');
    for (const auto& holiday : holidays) {
      json.open('{').key("date").value(to_string(holiday.on)).key("weekday").value(upc::weekday_name(holiday.on));
      json.key("name").value(holiday.name).key("substitute").value(holiday.substitute).close('}');
    }
    std::cout << json.close(']').close('}').text() << '\n';
    return;
  }
  for (const auto& holiday : holidays) {
    std::cout << to_string(holiday.on) << "  " << std::left << std::setw(9) << upc::weekday_name(holiday.on) << "  "
              << holiday.name << (holiday.substitute ? " (substitute day)" : "") << '\n';
  }
  if (projected) std::cout << projection_note;
}

/// Empty for a whole number of up to nine digits, which fit an int and pass the longest distance in the calendar by
/// far; else what was expected.
std::string whole_number(const std::string& text) {
  const std::size_t sign = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const bool digits = text.size() > sign && text.find_first_not_of("0123456789", sign) == std::string::npos;
  return digits && text.size() - sign <= 9 ? std::string() : "expected a whole number, not \"" + text + "\"";
}

}  // namespace

void add_workdays_command(CLI::App& app, int& status) {
  auto* workdays = app.add_subcommand("workdays", "Count working days in England and Wales, 1972 to 2036");
  workdays->require_subcommand(0, 1);  // the callback asks for one, after a mistyped name has been reported as such
  workdays->callback([workdays] {
    if (workdays->get_subcommands().empty()) throw CLI::RequiredError("One of add, between, check and holidays");
  });
  workdays->footer(
      "A working day is no Saturday, Sunday, bank holiday or closure of the council.\n"
      "Example: upc workdays add 2013-04-10 15");

  const auto add = [&](const char* name, const char* about, const char* footer, void (*run)(const Arguments&)) {
    auto arguments = std::make_shared<Arguments>();
    auto* command = workdays->add_subcommand(name, about);
    command->footer(footer);
    command->add_option("--format", arguments->format, "How to answer: text (the default) or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}));
    command->callback([arguments, run, &status] {
      run(*arguments);
      status = 0;
    });
    return std::make_pair(command, arguments);
  };
  const auto positional = [](CLI::App* command, const char* name, auto& target, const char* about) {
    return command->add_option(name, target, about)->required()->type_name("");
  };
  const auto closures = [](CLI::App* command, Arguments& arguments) {
    command
        ->add_option("--closures", arguments.closures_file,
                     "The council's own non-working days: a text file, one date a line, '#' before a comment")
        ->type_name("FILE");
  };

  {
    const auto [command, arguments] =
        add("add", "The date N working days after DATE (before it, for a negative N)",
            "DATE itself is left out: day 1 is the next working day.\n"
            "Example: upc workdays add 2013-04-10 15\n"
            "answers 2013-05-01, the last day to appeal against a letter of 10 April 2013.",
            run_add);
    positional(command, "DATE", arguments->date, "The day of the event, YYYY-MM-DD");
    positional(command, "N", arguments->number, "How many working days, such as 15 or -5")->check(whole_number);
    closures(command, *arguments);
  }
  {
    const auto [command, arguments] =
        add("between", "How many working days lie after FROM, up to and including TO",
            "Example: upc workdays between 2013-04-10 2013-05-01\nanswers 15.", run_between);
    positional(command, "FROM", arguments->date, "A date YYYY-MM-DD, not counted");
    positional(command, "TO", arguments->other_date, "A date YYYY-MM-DD, counted if it is a working day");
    closures(command, *arguments);
  }
  {
    const auto [command, arguments] = add("check", "Whether DATE is a working day, and if not, why",
                                          "Example: upc workdays check 2022-09-19\n"
                                          "answers that it was not: State Funeral of Queen Elizabeth II.",
                                          run_check);
    positional(command, "DATE", arguments->date, "A date YYYY-MM-DD");
    closures(command, *arguments);
  }
  {
    const auto [command, arguments] =
        add("holidays", "The bank holidays of YEAR", "Example: upc workdays holidays 2026", run_holidays);
    positional(command, "YEAR", arguments->number, "A year from 1972 to 2036")->check(whole_number);
  }
}

}  // namespace upc_cli
