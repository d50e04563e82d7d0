// SPDX-License-Identifier: BSL-1.0
//
// The JSON Schema of what an annual report is written as. Offices and clauses are those of whatever policies the cases
// follow, so they are texts here.
#include "schema_parts.hpp"

#include <upc/registry/report.hpp>

#include <initializer_list>

UPC_BEGIN_NAMESPACE

namespace json {

namespace schema_parts {

namespace {

Object said() { return Object{{"type", "string"}, {"minLength", 1}}; }

Object number() { return Object{{"type", "integer"}, {"minimum", 0}}; }

Object optional_members(Object schema, Object members) {
  for (auto& member : members) schema["properties"].get_object()[member.key()] = std::move(member.value());
  return schema;
}

/// An object with a number for each name of an enumeration: for all of them, or for those that are not 0.
template <class E>
Object numbers(bool all) {
  Object properties;
  for (std::string_view each : Names<E>::list)
    properties[text(each)] = all ? number() : Object{{"type", "integer"}, {"minimum", 1}};
  if (all) return exactly(std::move(properties));
  Object schema = type("object");
  schema["properties"] = std::move(properties);
  schema["additionalProperties"] = false;
  return schema;
}

/// The members that counts are written as.
Object counts(bool all) {
  return Object{
      {"figures", described(numbers<Figure>(all), all ? "every figure" : "those that are not 0")},
      {"restrictions", described(array_of(reference("restrictions")), "by kind")},
      {"anonymous", described(numbers<Protocol>(all), "anonymous correspondence by where it stands at the end")},
      {"breaches", described(numbers<Code>(false), "breaches of the period by code")},
      {"duties", array_of(reference("duties"))}};
}

Object with(Object members, Object more) {
  for (auto& member : more) members[member.key()] = std::move(member.value());
  return members;
}

Object event() {
  return optional_members(
      exactly(Object{{"on", date()},
                     {"type", names<EventType>()},
                     {"by", described(said(), "the office")},
                     {"accepted", described(type("boolean"), "whether it took effect")},
                     {"details", described(array_of(said()), "what it came to, in names as cases spell them")},
                     {"breaches", described(array_of(names<Code>()), "what was not in order")}}),
      Object{{"reasons", said()},
             {"exceptional_reasons", described(said(), "why contact was restricted without a warning")}});
}

Object not_done() {
  return exactly(Object{{"duty", names<DutyName>()},
                        {"clause", said()},
                        {"bearers", described(array_of(said()), "whose it is, any of them")},
                        {"raised", date()},
                        {"due", described(or_null(date()), "null where the policy gives no date")},
                        {"overdue", type("boolean")}});
}

Object each_case() {
  Array states;
  for (std::string_view state : Names<Stage>::list) states.emplace_back(text(state));
  for (std::string_view state : Names<Protocol>::list) states.emplace_back(text(state));
  return exactly(with(
      Object{
          {"case_id", or_null(type("string"))},
          {"kind", names<CaseKind>()},
          {"service", or_null(said())},
          {"policy", said()},
          {"stands", described(Object{{"type", "string"}, {"enum", std::move(states)}}, "as of the end of the period")},
          {"of_the_period",
           described(type("boolean"), "something was done in it, or is to be done or in force at its end")},
          {"adhered", described(or_null(type("boolean")), "null where the case is not of the period")},
          {"events", described(array_of(reference("event")), "of the period")},
          {"duties_not_done", described(array_of(reference("duty_not_done")), "as of the end of the period")}},
      counts(false)));
}

}  // namespace

Object report_schema() {
  Object policy = exactly(
      Object{{"policy", said()},
             {"approved", described(or_null(said()), "year and month")},
             {"review_due", described(or_null(said()), "the month in which the policy itself is to be reviewed")},
             {"review_overdue", described(type("boolean"), "that month has ended")}});
  Object service = exactly(with(Object{{"service", or_null(said())}}, counts(false)));
  Object schema =
      exactly(with(Object{{"schema", Object{{"const", "upc-report/1"}}},
                          {"from", described(date(), "the first day of the period")},
                          {"to", described(date(), "its last day, and the day as of which things stand")},
                          {"inputs_unread", described(number(), "inputs that could not be read and are missing")},
                          {"policies", array_of(std::move(policy))},
                          {"services", array_of(std::move(service))}},
                   counts(true)));
  return optional_members(std::move(schema),
                          Object{{"cases", described(array_of(reference("case")), "where asked for")}});
}

Object report_definitions() {
  Object definitions;
  definitions["restrictions"] = exactly(
      Object{{"kind", names<RestrictionKind>()},
             {"imposed", described(number(), "in decisions of the period that restrict contact for the first time")},
             {"revised", described(number(), "in sets put in the place of others in the period")},
             {"in_force", described(number(), "as of the end of the period")}});
  definitions["duties"] = exactly(Object{{"duty", names<DutyName>()},
                                         {"done", described(number(), "in the period, late ones among them")},
                                         {"done_late", number()},
                                         {"not_done", described(number(), "as of the end, overdue ones among them")},
                                         {"overdue", number()}});
  definitions["event"] = event();
  definitions["duty_not_done"] = not_done();
  definitions["case"] = each_case();
  return definitions;
}

}  // namespace schema_parts

}  // namespace json

UPC_END_NAMESPACE
