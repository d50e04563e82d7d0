// SPDX-License-Identifier: BSL-1.0
//
// The receipt of a deadline in an officer's words, in short and in full.
#include "phrases.hpp"

#include <upc/casework/words.hpp>

#include <algorithm>
#include <cstdlib>

namespace upc_cli {

namespace {

using upc::Language;
using upc::phrase;

/// What the count starts with, as keys tell it apart: a letter, its receipt, a decision, or the start of
/// what it decided.
std::string_view start_key(const upc::CountStart& start) {
  if (start.why == upc::CountFrom::deemed_receipt) return "received";
  if (start.why == upc::CountFrom::first_start) return "start";
  return start.event == upc::EventType::warning_issued ? "letter" : "decision";
}

/// What is said of a day that no period gives.
std::string_view alone_key(const upc::DeadlineReceipt& receipt) {
  return receipt.set_by == upc::SetBy::record ? "counted.record_alone" : "counted.set_alone";
}

/// What starts the count, and why it does.
std::string start_in_full(const upc::CountStart& start, Language language) {
  std::string key = "explained." + std::string(name(start.why));
  if (start.why == upc::CountFrom::date_of_letter) key += '.' + std::string(start_key(start));
  return phrase(
      key, language,
      {{"date", upc::date_in_words(start.date, language)}, {"from", upc::date_in_words(start.from, language)}});
}

/// "Good Friday, 18 April 2014".
std::string dated_in_words(const upc::DayOff& day, Language language) {
  std::string text = day_off_in_words(day, language) + ", " + upc::date_in_words(day.on, language);
  return day.projected ? phrase("receipt.projected_day", language, {{"day", text}}) : text;
}

/// "Not counted: 6 weekend days; Good Friday, 18 April 2014." Empty where none was left out.
std::string left_out(const upc::Receipt& counted, Language language) {
  const auto weekend = std::count_if(counted.left_out.begin(), counted.left_out.end(),
                                     [](const upc::DayOff& day) { return day.reason == upc::OffReason::weekend; });
  std::string days = weekend > 0 ? upc::counted("count.weekend_day", weekend, language) : std::string();
  for (const upc::DayOff& day : counted.left_out)
    if (day.reason != upc::OffReason::weekend) days += (days.empty() ? "" : "; ") + dated_in_words(day, language);
  return days.empty() ? days : phrase("counted.left_out", language, {{"days", days}});
}

bool by_corresponding_date(upc::Period period) {
  return period.unit == upc::PeriodUnit::months || period.unit == upc::PeriodUnit::years;
}

}  // namespace

std::string day_off_in_words(const upc::DayOff& day, Language language) {
  return upc::holiday_in_words(
      day.name + (day.substitute ? " (substitute day)" : "") + (day.kept_in.empty() ? "" : " (" + day.kept_in + ")"),
      language);
}

std::string count_in_full(const upc::Receipt& counted, Language language) {
  upc::Period period = counted.period;
  period.number = std::abs(period.number);
  std::string text =
      phrase(by_corresponding_date(period)            ? "receipt.months"
             : period.number == counted.period.number ? "receipt.days"
                                                      : "receipt.days.before",
             language,
             {{"period", upc::period_in_words(period, language)},
              {"date", upc::date_in_words(counted.from, language)},
              {"end", upc::weekday_in_words(counted.end, language) + ' ' + upc::date_in_words(counted.end, language)}});
  if (counted.capped) text += ' ' + phrase("receipt.capped", language);
  if (const std::string days = left_out(counted, language); !days.empty()) text += ' ' + days;
  if (counted.projected)
    text += ' ' + phrase("receipt.projected", language, {{"year", std::to_string(counted.proclaimed_until + 1)}});
  return text;
}

std::vector<std::string> counted_in_words(const upc::Deadline& deadline, Language language) {
  const upc::DeadlineReceipt& receipt = deadline.receipt;
  if (!receipt.counted) return {phrase(alone_key(receipt), language)};
  const upc::Receipt& counted = *receipt.counted;
  const std::string period = upc::period_in_words(counted.period, language);
  const std::string date = upc::date_in_words(receipt.start.date, language);
  const std::string from = upc::date_in_words(receipt.start.from, language);
  const std::string end = upc::date_in_words(counted.end, language);
  const auto say = [&](std::string key) {
    return phrase(key, language, {{"period", period}, {"date", date}, {"from", from}, {"end", end}});
  };
  if (receipt.set_by == upc::SetBy::decision) return {say("counted.set")};
  if (receipt.set_by == upc::SetBy::record) return {say("counted.record")};
  const std::string start(start_key(receipt.start));
  if (by_corresponding_date(counted.period)) return {say("counted.months." + start)};
  std::vector<std::string> text = {say("counted.days." + start)};
  if (std::string days = left_out(counted, language); !days.empty()) text.push_back(std::move(days));
  return text;
}

std::vector<std::string> explained_in_words(const upc::Deadline& deadline, const upc::Edition& edition,
                                            Language language) {
  const upc::DeadlineReceipt& receipt = deadline.receipt;
  if (!receipt.counted) return {phrase(alone_key(receipt), language)};
  std::vector<std::string> text = {start_in_full(receipt.start, language), count_in_full(*receipt.counted, language)};
  if (receipt.set_by != upc::SetBy::period)
    text.push_back(phrase("explained." + std::string(name(receipt.set_by)), language));
  for (const upc::Reading& reading : edition.readings)
    if (std::find(receipt.readings.begin(), receipt.readings.end(), reading.id) != receipt.readings.end())
      text.push_back(phrase("explained.reading", language,
                            {{"id", reading.id},
                             {"gap", upc::in_language(language, reading.silent_on, reading.silent_on_cy)},
                             {"reading", upc::in_language(language, reading.reading, reading.reading_cy)}}));
  receipt.not_specified.for_each(
      [&](upc::Term term) { text.push_back(not_specified_in_words(term, edition, language)); });
  return text;
}

std::string not_specified_in_words(upc::Term term, const upc::Edition& edition, Language language) {
  for (const upc::Reading& reading : edition.readings)
    if (reading.term == term)
      return phrase("not_specified.reading", language,
                    {{"id", reading.id},
                     {"gap", upc::in_language(language, reading.silent_on, reading.silent_on_cy)},
                     {"reading", upc::in_language(language, reading.reading, reading.reading_cy)}});
  return phrase("not_specified.term", language,
                {{"term", upc::in_words(term, language)}, {"value", value_in_words(edition.terms, term, language)}});
}

}  // namespace upc_cli
