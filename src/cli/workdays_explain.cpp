// SPDX-License-Identifier: BSL-1.0

/// @file
/// `upc workdays explain`: how a period was counted, day by day.

#include "../interchange/json_text.hpp"
#include "workdays_parts.hpp"

#include <upc/calendar/receipt.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <utility>

namespace upc_cli {

using upc::Date;
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

void write_json(const upc::Receipt& receipt, const std::string& unit, const upc::WorkingDays& calendar) {
  JsonText json;
  json.open('{').key("date").value(to_string(receipt.from));
  json.key("period").open('{').key("number").value(receipt.period.number).key("unit").value(unit).close('}');
  json.key("result").value(to_string(receipt.end)).key("weekday").value(upc::weekday_name(receipt.end));
  json.key("status").value(status_of(receipt.projected)).key("capped").value(receipt.capped);
  json.key("explanation").value(explain(receipt)).key("calendar").value(calendar.stamp());
  json.key("days").open('[');
  for (const Step& step : steps_of(receipt)) {
    json.open('{').key("date").value(to_string(step.on)).key("weekday").value(upc::weekday_name(step.on));
    json.key("counted");
    step.off == nullptr ? json.value(step.counted) : json.null();
    if (step.off != nullptr) {
      json.key("kind").value(upc::name(step.off->reason)).key("name").value(step.off->name);
      if (step.off->reason == upc::OffReason::bank_holiday) {
        json.key("substitute").value(step.off->substitute).key("status").value(status_of(step.off->projected));
        if (!step.off->kept_in.empty()) json.key("kept_in").value(step.off->kept_in);
      }
    }
    json.close('}');
  }
  std::cout << json.close(']').close('}').text() << '\n';
}

void write_text(const upc::Receipt& receipt) {
  std::cout << to_string(receipt.end) << '\n' << explain(receipt) << '\n';
  for (const Step& step : steps_of(receipt)) {
    std::cout << "  " << to_string(step.on) << "  " << std::left << std::setw(9) << upc::weekday_name(step.on) << "  ";
    if (step.off == nullptr) {
      std::cout << "day " << step.counted << '\n';
      continue;
    }
    std::cout << "not counted: " << step.off->name << (step.off->substitute ? " (substitute day)" : "")
              << (step.off->kept_in.empty() ? "" : " (" + step.off->kept_in + ")")
              << (step.off->projected ? ", projected" : "") << '\n';
  }
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
      write_json(receipt, arguments.unit, calendar);
    else
      write_text(receipt);
  };
  if (bulk) return for_each_line(arguments, [&](std::string_view line) { answer(to_date("", only_word(line))); });
  answer(given);
  return 0;
}

}  // namespace upc_cli
