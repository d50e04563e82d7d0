// SPDX-License-Identifier: BSL-1.0

/// @file
/// `upc workdays explain`: how a period was counted, day by day.

#include "../interchange/json_text.hpp"
#include "language.hpp"
#include "phrases.hpp"
#include "workdays_parts.hpp"

#include <upc/calendar/receipt.hpp>
#include <upc/casework/phrases.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <utility>

namespace upc_cli {

using upc::Date;
using upc::Language;
using upc::to_string;
using upc::json::JsonText;

namespace {

/// A day that was gone over: counted, and as which, or left out, and why.
struct Step {
  Date on;
  int counted = 0;  // 0 where it was left out
  const upc::DayOff* off = nullptr;
};

/// The days of a receipt in the order in which they were counted.
std::vector<Step> steps_of(const upc::Receipt& receipt) {
  std::vector<Step> steps;
  if (receipt.period.unit != upc::PeriodUnit::working_days) return steps;
  const boost::gregorian::date_duration one(receipt.end < receipt.from ? -1 : 1);
  int counted = 0;
  for (Date day = receipt.from; day != receipt.end;) {
    day += one;
    const auto off = std::find_if(receipt.left_out.begin(), receipt.left_out.end(),
                                  [&](const upc::DayOff& left_out) { return left_out.on == day; });
    if (off == receipt.left_out.end())
      steps.push_back({day, ++counted, nullptr});
    else
      steps.push_back({day, 0, &*off});
  }
  return steps;
}

std::string_view status_of(bool projected) {
  return name(projected ? upc::HolidayStatus::projected : upc::HolidayStatus::proclaimed);
}

/// The count in a sentence or two; in English as the library and the Python package put it.
std::string explanation(const upc::Receipt& receipt, Language language) {
  return language == Language::en ? explain(receipt) : count_in_full(receipt, language);
}

void write_json(const upc::Receipt& receipt, const std::string& unit, const upc::WorkingDays& calendar,
                Language language) {
  JsonText json;
  json.open('{').key("date").value(to_string(receipt.from));
  json.key("period").open('{').key("number").value(receipt.period.number).key("unit").value(unit).close('}');
  json.key("result").value(to_string(receipt.end)).key("weekday").value(upc::weekday_in_words(receipt.end, language));
  json.key("status").value(status_of(receipt.projected)).key("capped").value(receipt.capped);
  json.key("explanation").value(explanation(receipt, language)).key("calendar").value(calendar.stamp());
  json.key("days").open('[');
  for (const Step& step : steps_of(receipt)) {
    json.open('{').key("date").value(to_string(step.on));
    json.key("weekday").value(upc::weekday_in_words(step.on, language));
    json.key("counted");
    step.off == nullptr ? json.value(step.counted) : json.null();
    if (step.off != nullptr) {
      json.key("kind")
          .value(upc::name(step.off->reason))
          .key("name")
          .value(upc::holiday_in_words(step.off->name, language));
      if (step.off->reason == upc::OffReason::bank_holiday) {
        json.key("substitute").value(step.off->substitute).key("status").value(status_of(step.off->projected));
        if (!step.off->kept_in.empty()) json.key("kept_in").value(upc::regions_in_words(step.off->kept_in, language));
      }
    }
    json.close('}');
  }
  std::cout << json.close(']').close('}').text() << '\n';
}

std::string in_words(const Step& step, Language language) {
  if (step.off == nullptr) return upc::phrase("workdays.day", language, {{"n", std::to_string(step.counted)}});
  return upc::phrase(step.off->projected ? "workdays.not_counted.projected" : "workdays.not_counted", language,
                     {{"day", day_off_in_words(*step.off, language)}});
}

void write_text(const upc::Receipt& receipt, Language language) {
  std::cout << to_string(receipt.end) << '\n' << explanation(receipt, language) << '\n';
  for (const Step& step : steps_of(receipt))
    std::cout << "  " << to_string(step.on) << "  " << weekday_column(step.on, language) << "  "
              << in_words(step, language) << '\n';
}

}  // namespace

int run_explain(const WorkdaysArguments& arguments) {
  const upc::Period period{arguments.number, upc::from_name<upc::PeriodUnit>(arguments.unit).value()};
  const bool bulk = is_bulk(arguments.date);
  const Date given = bulk ? Date() : to_date("DATE", arguments.date);
  const upc::WorkingDays calendar = calendar_of(arguments);
  const auto answer = [&](Date from) {
    const upc::Receipt receipt = upc::receipt(from, period, calendar);
    if (arguments.json())
      write_json(receipt, arguments.unit, calendar, arguments.language);
    else
      write_text(receipt, arguments.language);
  };
  if (bulk) {
    const int status = for_each_line(arguments, [&](std::string_view line) { answer(to_date("", only_word(line))); });
    write_unchecked_aside(arguments);
    return status;
  }
  answer(given);
  if (!arguments.json()) write_unchecked(std::cout, arguments.language);
  return 0;
}

}  // namespace upc_cli
