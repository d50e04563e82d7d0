// SPDX-License-Identifier: BSL-1.0
//
// The JSON Schema of a stored case. It describes the form; what events can have led to is for the reader to find.
#include "fields.hpp"
#include "schema_parts.hpp"
#include "stored.hpp"

#include <upc/calendar/bank_holidays.hpp>
#include <upc/casework/detail/soundness.hpp>
#include <upc/correspondence/state.hpp>

UPC_BEGIN_NAMESPACE

namespace json {

namespace schema_parts {

namespace {

Object constant(std::string_view value) { return Object{{"const", text(value)}}; }

Object count() { return Object{{"type", "integer"}, {"minimum", 0}, {"maximum", detail::most_counted}}; }

Object is(std::string_view member, std::string_view value) {
  Array required;
  required.emplace_back(text(member));
  return Object{{"required", std::move(required)}, {"properties", Object{{text(member), constant(value)}}}};
}

Object member_is(std::string_view member, Object value) {
  return Object{{"properties", Object{{text(member), std::move(value)}}}};
}

Object needs(std::initializer_list<std::string_view> members) {
  Array required;
  for (std::string_view member : members) required.emplace_back(text(member));
  return Object{{"required", std::move(required)}};
}

Object none() { return Object{{"type", "array"}, {"maxItems", 0}}; }

/// Members of which none can be left out; of some the value can be null.
Object stored_object(Object always, Object nullable, Object optional) {
  std::vector<std::string> names;
  Array required;
  for (Object* members : {&always, &nullable})
    for (const auto& member : *members) required.emplace_back(member.key());
  for (auto& member : nullable) always[member.key()] = or_null(std::move(member.value().get_object()));
  for (auto& member : optional) always[member.key()] = or_null(std::move(member.value().get_object()));
  Object schema = type("object");
  schema["properties"] = std::move(always);
  schema["required"] = std::move(required);
  schema["patternProperties"] = Object{{"^x_", true}};
  schema["additionalProperties"] = type("null");
  return schema;
}

Object recommendation() {
  Object schema = open_object(
      Object{{"recommendation", names<Recommendation>()}, {"remove", array_of(Object{{"type", "integer"}})}},
      {"recommendation"});
  Object rule = if_then(is("recommendation", name(Recommendation::remove_part)), needs({"remove"}));
  rule["then"].get_object()["properties"] = Object{{"remove", type("array")}};
  schema["allOf"] = Array{std::move(rule)};
  return schema;
}

Object duty(CaseKind kind) {
  return open_object(Object{{"duty", one_of(duties_of(kind))},
                            {"clause", described(type("string"), "the clause that asks for it")},
                            {"provision", names<Provision>()},
                            {"raised", reference("day")},
                            {"due", reference("date")},
                            {"done", reference("day")}},
                     {"duty", "clause", "raised"});
}

Object exclusion() {
  return open_object(Object{{"kind", one_of(std::vector<std::string_view>{"temporary", "long_term"})},
                            {"establishments", array_of(type("string"))},
                            {"from", reference("day")},
                            {"until", reference("date")},
                            {"review_by", reference("date")}},
                     {"kind", "establishments", "from"});
}

/// What a case under the policy has.
Object of_the_policy() {
  Object rule = needs({"warned_on", "appeal_until", "appeal_person", "review_due", "recommendation", "reported",
                       "evidence_recorded", "restrictions", "exclusions"});
  rule["properties"] = Object{
      {"state",
       open_object(Object{{"stage", names<Stage>()}, {"appeal", names<AppealStage>()}, {"safety", names<Safety>()}},
                   {"stage", "appeal", "safety"})},
      {"reported", type("array")},
      {"evidence_recorded", type("boolean")},
      {"restrictions", type("array")},
      {"exclusions", type("array")},
      {"service_named", Object{{"enum", Array{false, nullptr}}}},
      {"duties", array_of(duty(CaseKind::upc))}};
  return rule;
}

/// What anonymous correspondence has, and what it has not.
Object of_correspondence() {
  Object rule = needs({"service_named"});
  Object properties{{"state", open_object(Object{{"protocol", names<Protocol>()}}, {"protocol"})},
                    {"service_named", type("boolean")},
                    {"evidence_recorded", Object{{"enum", Array{false, nullptr}}}},
                    {"appeal_person", Object{{"enum", Array{"", nullptr}}}},
                    {"duties", array_of(duty(CaseKind::anonymous_correspondence))}};
  for (std::string_view name : {"warned_on", "appeal_until", "restricted_at_once_on", "review_due", "review_started_by",
                                "review_counted_from", "lapsed_on", "recommendation", "scope", "services"})
    properties[text(name)] = type("null");
  for (std::string_view name : {"reported", "restrictions", "exclusions"}) properties[text(name)] = or_null(none());
  rule["properties"] = std::move(properties);
  return rule;
}

}  // namespace

Object state_schema(const Edition& edition) {
  Object calendar = open_object(
      Object{{"region", constant(name(Region::england_and_wales))}, {"closures", array_of(reference("day"))}}, {});
  Object always{{"schema", constant(json::state_schema)},
                {"policy", one_of(std::vector<std::string_view>{edition.id})},
                {"kind", names<CaseKind>()},
                {"partnership", type("boolean")},
                {"calendar", std::move(calendar)},
                {"state", described(type("object"), "where the case stands, in each of its parts")},
                {"duties", described(type("array"), "in the order raised, done ones too")},
                {"mode", names<Mode>()}};
  Object nullable{{"case_id", type("string")},
                  {"service", type("string")},
                  {"latest", described(reference("day"), "of the events that took effect; in audit of all")},
                  {"latest_any", described(reference("day"), "of all events")}};
  Object optional{{"customer", type("string")},
                  {"warned_on", reference("day")},
                  {"appeal_until", described(reference("day"), "the last day to appeal")},
                  {"restricted_at_once_on",
                   described(reference("day"), "of a decision to restrict without a warning")},
                  {"appeal_person", described(type("string"), "who decided the appeal, opaque")},
                  {"review_due", reference("date")},
                  {"review_started_by", described(names<EventType>(), "what the latest review is counted from")},
                  {"review_counted_from",
                   described(reference("day"), "where the latest review is not counted from its own day: from which")},
                  {"lapsed_on", described(reference("day"), "the first day on which the restrictions had lapsed")},
                  {"recommendation", described(reference("recommendation"), "the one that waits to be decided on")},
                  {"reported", array_of(names<Behaviour>())},
                  {"evidence_recorded", described(type("boolean"), "whether a report names evidence")},
                  {"service_named", described(type("boolean"), "whether anonymous correspondence named a service")},
                  {"restrictions", array_of(reference("restriction"))},
                  {"scope", described(names<Scope>(), "how far the decision to restrict reaches; left out: one service")},
                  {"services", described(array_of(type("string")), "of several services: which besides the case's own")},
                  {"exclusions", array_of(reference("exclusion"))},
                  {"breaches", described(count(), "in audit: how many were listed")},
                  {"next_index", described(count(), "how many events there were: the index of the next")}};
  Object schema = stored_object(std::move(always), std::move(nullable), std::move(optional));
  Object kinds = if_then(is("kind", name(CaseKind::anonymous_correspondence)), of_correspondence());
  kinds["else"] = of_the_policy();
  Object counted = needs({"breaches"});
  counted["properties"] = Object{{"breaches", type("integer")}};
  Object modes = if_then(is("mode", name(Mode::audit)), std::move(counted));
  modes["else"] = member_is("breaches", type("null"));
  Array rules;
  rules.emplace_back(std::move(kinds));
  rules.emplace_back(std::move(modes));
  schema["allOf"] = std::move(rules);
  return schema;
}

Object state_definitions(const Edition& edition) {
  Object all = input_definitions(edition);
  Object definitions;
  for (std::string_view needed : {"restriction", "date", "day", "window"})
    definitions[text(needed)] = all[text(needed)];
  for (std::string_view kind : Names<RestrictionKind>::list) definitions[text(kind)] = all[text(kind)];
  definitions["recommendation"] = recommendation();
  definitions["exclusion"] = exclusion();
  return definitions;
}

}  // namespace schema_parts

}  // namespace json

UPC_END_NAMESPACE
