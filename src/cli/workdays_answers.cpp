// SPDX-License-Identifier: BSL-1.0

/// @file
/// The subcommands of `upc workdays` that answer a question about dates, for one or for every line of standard input.

#include "../interchange/json_text.hpp"
#include "language.hpp"
#include "phrases.hpp"
#include "workdays_parts.hpp"

#include <upc/casework/phrases.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <utility>

namespace upc_cli {

using upc::counted;
using upc::Date;
using upc::Language;
using upc::phrase;
using upc::to_string;
using upc::WorkingDays;
using upc::json::JsonText;

namespace {

Date plus_days(Date date, long n) { return date + boost::gregorian::date_duration(n); }

/// The days from `first` to `last`, both included, that are no working days.
std::vector<upc::DayOff> skipped_between(const WorkingDays& calendar, Date first, Date last) {
  std::vector<upc::DayOff> skipped;
  for (Date date = first; date <= last; date = plus_days(date, 1)) {
    if (auto day = upc::day_off(date, calendar)) skipped.push_back(std::move(*day));
  }
  return skipped;
}

/// Says how many days of each kind were passed over, and names those that are no weekend.
void write_skipped(const std::vector<upc::DayOff>& skipped, Language language) {
  const auto number = [&](upc::OffReason reason) {
    return std::count_if(skipped.begin(), skipped.end(), [&](const upc::DayOff& day) { return day.reason == reason; });
  };
  const long holidays = number(upc::OffReason::bank_holiday);
  const long closures = number(upc::OffReason::closure);
  std::cout << phrase("workdays.skipped", language,
                      {{"weekend", counted("count.weekend_day", number(upc::OffReason::weekend), language)},
                       {"holidays", counted("count.bank_holiday", holidays, language)},
                       {"closures", counted("count.closure", closures, language)}})
            << (holidays + closures > 0 ? ":\n" : ".\n");
  for (const upc::DayOff& day : skipped) {
    if (day.reason == upc::OffReason::weekend) continue;
    std::cout << "  " << to_string(day.on) << "  " << weekday_column(day.on, language) << "  "
              << day_off_in_words(day, language) << '\n';
  }
}

void write_skipped(JsonText& json, const std::vector<upc::DayOff>& skipped, Language language) {
  json.key("skipped").open('[');
  for (const upc::DayOff& day : skipped) {
    json.open('{').key("date").value(to_string(day.on));
    json.key("weekday").value(upc::weekday_in_words(day.on, language));
    json.key("kind").value(upc::name(day.reason)).key("name").value(day_off_in_words(day, language)).close('}');
  }
  json.close(']');
}

void write_json(const WorkingDays& calendar, Date from, int n, Date result, bool projected, Language language) {
  JsonText json;
  json.open('{').key("date").value(to_string(from)).key("working_days").value(n);
  json.key("result").value(to_string(result)).key("weekday").value(upc::weekday_in_words(result, language));
  json.key("projected").value(projected);
  write_skipped(json,
                n >= 0 ? skipped_between(calendar, plus_days(from, 1), result)
                       : skipped_between(calendar, result, plus_days(from, -1)),
                language);
  std::cout << json.close('}').text() << '\n';
}

bool is_projected(const WorkingDays& calendar, Date from, Date to) {
  return calendar.status(from, to) == upc::HolidayStatus::projected;
}

upc::Inclusive inclusive_of(const std::string& text) {
  if (text == "left") return upc::Inclusive::left;
  if (text == "both") return upc::Inclusive::both;
  if (text == "neither") return upc::Inclusive::neither;
  return upc::Inclusive::right;
}

/// The days from which a count between two dates counts the working days, both included; counting backward from the
/// left goes over those that counting forward from the right does (see WorkingDays::count).
std::pair<Date, Date> counted_over(Date from, Date to, upc::Inclusive ends) {
  const bool right = ends == upc::Inclusive::right || (ends == upc::Inclusive::left && to < from);
  const bool first = ends == upc::Inclusive::both || (ends == upc::Inclusive::left && !right);
  const bool last = ends == upc::Inclusive::both || right;
  return {plus_days(std::min(from, to), first ? 0 : 1), plus_days(std::max(from, to), last ? 0 : -1)};
}

void write_json(const WorkingDays& calendar, Date from, Date to, const WorkdaysArguments& arguments) {
  const upc::Inclusive ends = inclusive_of(arguments.inclusive);
  const int n = calendar.count(from, to, ends);  // both are covered
  JsonText json;
  json.open('{').key("from").value(to_string(from)).key("to").value(to_string(to));
  json.key("inclusive").value(arguments.inclusive);
  json.key("working_days").value(n).key("projected").value(is_projected(calendar, from, to));
  const auto [first, last] = counted_over(from, to, ends);
  write_skipped(json, skipped_between(calendar, first, last), arguments.language);
  std::cout << json.close('}').text() << '\n';
}

void write_json(const WorkingDays& calendar, Date date, Language language) {
  const auto reason = calendar.why_not(date);
  JsonText json;
  json.open('{').key("date").value(to_string(date)).key("weekday").value(upc::weekday_in_words(date, language));
  json.key("working_day").value(!reason).key("reason");
  reason ? json.value(upc::holiday_in_words(*reason, language)) : json.null();
  std::cout << json.key("projected").value(is_projected(calendar, date, date)).close('}').text() << '\n';
}

}  // namespace

int run_add(const WorkdaysArguments& arguments) {
  const Language language = arguments.language;
  const int n = arguments.number;
  const bool bulk = is_bulk(arguments.date);
  const Date from = bulk ? Date() : to_date("DATE", arguments.date);
  const WorkingDays calendar = calendar_of(arguments);
  if (bulk) {
    return for_each_line(arguments, [&](std::string_view line) {
      const Date date = to_date("", only_word(line));
      const Date result = calendar.add(date, n);
      if (arguments.json())
        write_json(calendar, date, n, result, is_projected(calendar, date, result), language);
      else
        std::cout << to_string(result) << '\n';
    });
  }
  const Date result = calendar.add(from, n);
  const bool projected = is_projected(calendar, from, result);
  if (arguments.json()) {
    write_json(calendar, from, n, result, projected, language);
    return 0;
  }
  std::cout << to_string(result) << '\n';
  if (n == 0) {
    const auto reason = calendar.why_not(from);
    const std::string why = reason ? upc::holiday_in_words(*reason, language) : std::string();
    const std::string what = phrase(reason ? "workdays.zero.no" : "workdays.zero.yes", language, {{"reason", why}});
    std::cout << phrase("workdays.zero", language, {{"date", in_words(from, language)}, {"what", what}}) << '\n';
  } else {
    const long distance = n < 0 ? -static_cast<long>(n) : n;
    std::cout << phrase(n < 0 ? "workdays.before" : "workdays.after", language,
                        {{"date", in_words(result, language)},
                         {"days", counted("count.working_day", distance, language)},
                         {"from", in_words(from, language)}})
              << '\n'
              << phrase("workdays.first", language, {{"date", in_words(calendar.add(from, n < 0 ? -1 : 1), language)}})
              << '\n';
    write_skipped(n >= 0 ? skipped_between(calendar, plus_days(from, 1), result)
                         : skipped_between(calendar, result, plus_days(from, -1)),
                  language);
  }
  if (projected) std::cout << projection_note(calendar, language);
  write_unchecked(std::cout, language);
  return 0;
}

int run_between(const WorkdaysArguments& arguments) {
  const Language language = arguments.language;
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
      if (arguments.json())
        write_json(calendar, from, to, arguments);
      else
        std::cout << calendar.count(from, to, inclusive_of(arguments.inclusive)) << '\n';
    });
  }
  const Date from = to_date("FROM", arguments.date);
  const Date to = to_date("TO", arguments.other_date);
  const WorkingDays calendar = calendar_of(arguments);
  const upc::Inclusive ends = inclusive_of(arguments.inclusive);
  const int n = calendar.count(from, to, ends);
  if (arguments.json()) {
    write_json(calendar, from, to, arguments);
    return 0;
  }
  const bool as_right = to < from && ends == upc::Inclusive::left;  // as WorkingDays::count has it
  std::cout << n << '\n'
            << counted(as_right ? "workdays.between.right" : "workdays.between." + arguments.inclusive, n < 0 ? -n : n,
                       language,
                       {{"from", in_words(std::min(from, to), language)}, {"to", in_words(std::max(from, to), language)}})
            << '\n';
  if (to < from) std::cout << phrase("workdays.backward", language) << '\n';
  const auto [first, last] = counted_over(from, to, ends);
  write_skipped(skipped_between(calendar, first, last), language);
  if (is_projected(calendar, from, to)) std::cout << projection_note(calendar, language);
  write_unchecked(std::cout, language);
  return 0;
}

int run_check(const WorkdaysArguments& arguments) {
  const Language language = arguments.language;
  if (is_bulk(arguments.date)) {
    const WorkingDays calendar = calendar_of(arguments);
    const int status = for_each_line(arguments, [&](std::string_view line) {
      const Date date = to_date("", only_word(line));
      const auto reason = calendar.why_not(date);
      if (arguments.json())
        write_json(calendar, date, language);
      else
        std::cout << to_string(date) << "  "
                  << (reason ? upc::holiday_in_words(*reason, language) : phrase("workdays.working_day", language))
                  << '\n';
    });
    write_unchecked_aside(arguments);
    return status;
  }
  const Date date = to_date("DATE", arguments.date);
  const WorkingDays calendar = calendar_of(arguments);
  const auto reason = calendar.why_not(date);
  if (arguments.json()) {
    write_json(calendar, date, language);
    return 0;
  }
  const std::string why = reason ? upc::holiday_in_words(*reason, language) : std::string();
  std::cout << phrase(reason ? "workdays.is_not" : "workdays.is", language,
                      {{"date", in_words(date, language)}, {"reason", why}})
            << '\n';
  if (is_projected(calendar, date, date)) std::cout << projection_note(calendar, language);
  write_unchecked(std::cout, language);
  return 0;
}

}  // namespace upc_cli
