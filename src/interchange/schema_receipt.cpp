// SPDX-License-Identifier: BSL-1.0
//
// The part of the schema of evaluations on the receipts of deadlines.
#include "schema_answers.hpp"

#include <upc/casework/receipt.hpp>

UPC_BEGIN_NAMESPACE

namespace json {

namespace schema_parts {

namespace {

Object day_off() {
  return exactly(
      Object{{"date", reference("date")},
             {"reason", described(names<OffReason>(), "why it is no working day, the first of these that it is")},
             {"name", described(text_that_says(), "in English: the weekday, the bank holiday, or a closure")},
             {"substitute", described(type("boolean"), "a bank holiday moved here from the weekend day it falls on")},
             {"projected", described(type("boolean"), "a bank holiday of a year whose list is not published yet")}});
}

}  // namespace

Object receipt(const Edition& edition) {
  std::vector<std::string_view> readings;
  for (const Reading& reading : edition.readings) readings.push_back(reading.id);
  Object start = exactly(Object{{"event", described(names<EventType>(), "what happened")},
                                {"date", described(reference("date"), "the day it happened")},
                                {"why", described(names<CountFrom>(), "why this starts the count")}});
  Object period = exactly(Object{{"number", count()}, {"unit", names<PeriodUnit>()}});
  return described(
      exactly(Object{
          {"start", described(std::move(start), "what starts the count")},
          {"from", described(reference("date"), "the day after which the period runs, itself left out")},
          {"period", described(std::move(period), "a term of the edition")},
          {"end", described(reference("date"), "the last day of the period")},
          {"set_by", described(names<SetBy>(),
                               "what set the deadline's date: the end of the period; a decision that set an earlier "
                               "day; or the record of the case, where the period as counted now ends on another day")},
          {"counted", described(count(), "how many days were counted")},
          {"left_out", described(array_of(day_off()), "each day on the way that was not, earliest first")},
          {"capped", described(type("boolean"), "the month of the end has no such day, so its last day is taken")},
          {"projected", described(type("boolean"),
                                  "days were counted in a year whose bank holidays are not published: they follow "
                                  "from the rules, and a proclamation may still move the end")},
          {"readings", described(array_of(one_of(readings)), "how the policy is read where it leaves this open")}}),
      "how the last day was counted");
}

}  // namespace schema_parts

}  // namespace json

UPC_END_NAMESPACE
