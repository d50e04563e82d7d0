// SPDX-License-Identifier: BSL-1.0
//
// The JSON Schemas of what is read, made from the same tables as the reader. `null` is as absent whatever the name, so
// every member may be null that need not be there, and so may any that is not known.
#include "fields.hpp"
#include "schema_parts.hpp"

#include <upc/interchange/json.hpp>
#include <upc/policy/editions/rct_2013.hpp>

#include <algorithm>
#include <limits>

UPC_BEGIN_NAMESPACE

namespace json {

namespace {

using namespace schema_parts;

constexpr std::string_view time_of_day = "([01][0-9]|2[0-3]):[0-5][0-9]";

}  // namespace

namespace schema_parts {

Object open_object(Object properties, const std::vector<std::string_view>& required) {
  Array needed;
  for (std::string_view name : required) needed.emplace_back(text(name));
  for (auto& member : properties) {
    const std::string_view name(member.key().data(), member.key().size());
    if (std::find(required.begin(), required.end(), name) != required.end()) continue;
    member.value() = or_null(std::move(member.value().get_object()));
  }
  Object schema = type("object");
  schema["properties"] = std::move(properties);
  if (!needed.empty()) schema["required"] = std::move(needed);
  schema["patternProperties"] = Object{{"^x_", true}};
  schema["additionalProperties"] = type("null");
  return schema;
}

}  // namespace schema_parts

namespace {

Object integer(std::int64_t least, std::int64_t most) {
  return Object{{"type", "integer"}, {"minimum", least}, {"maximum", most}};
}

/// The member is there, and not null.
Object has(std::string_view name) {
  Array required;
  required.emplace_back(text(name));
  return Object{{"required", std::move(required)}, {"properties", Object{{text(name), Object{{"not", type("null")}}}}}};
}

Object lacks(std::string_view name) { return Object{{"properties", Object{{text(name), type("null")}}}}; }

/// The member is that value, or one of those.
Object is(std::string_view name, Object value) {
  Object schema = has(name);
  schema["properties"] = Object{{text(name), std::move(value)}};
  return schema;
}

template <class T>
Object constant(T value) {
  return Object{{"const", value}};
}

/// A date, or a date and time, in the years that the calendar covers.
Object covered_date(bool with_time) {
  const WorkingDays calendar;
  std::string years;
  for (int year = static_cast<int>(calendar.first().year()); year <= static_cast<int>(calendar.last().year()); ++year)
    years += (years.empty() ? "" : "|") + std::to_string(year);
  std::string like = "^(" + years + ")-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
  if (with_time) like += "T" + std::string(time_of_day);
  return pattern(like + "$", with_time ? 16 : 10);
}

Object field_schema(const EventField& field) {
  switch (field.kind) {
    case FieldKind::flag:
      return type("boolean");
    case FieldKind::text:
      return type("string");
    case FieldKind::texts:
      return array_of(type("string"));
    case FieldKind::date:
      return reference("date");
    case FieldKind::indexes:
      return array_of(type("integer"));
    case FieldKind::role:
      return reference("office");
    case FieldKind::roles:
      return array_of(reference("office"));
    case FieldKind::behaviours:
      return array_of(names<Behaviour>());
    case FieldKind::channel:
      return names<Channel>();
    case FieldKind::statements: {
      std::vector<std::string_view> allowed;
      statements_of(field.event).for_each([&](Statement statement) { allowed.push_back(name(statement)); });
      return array_of(one_of(allowed));
    }
    case FieldKind::against:
      return names<Against>();
    case FieldKind::scope:
      return names<Scope>();
    case FieldKind::restrictions:
      return array_of(reference("restriction"));
    case FieldKind::recommendation:
      return names<Recommendation>();
    case FieldKind::change:
      return names<ExclusionChange>();
    case FieldKind::matter:
      return names<Matter>();
    case FieldKind::duty:
      return names<DutyName>();
  }
  return {};
}

/// What the fields of an event must be together.
Array together(EventType event) {
  Array rules;
  if (event == EventType::contact_received) {
    rules.emplace_back(has("at"));
    rules.emplace_back(lacks("on"));
  } else {
    Array either;
    either.emplace_back(has("on"));
    either.emplace_back(has("at"));
    rules.emplace_back(Object{{"oneOf", std::move(either)}});
  }
  if (event == EventType::new_issue_considered)
    rules.emplace_back(if_then(is("appropriate", constant(true)), lacks("restrictions")));
  if (event == EventType::exclusion_changed)
    rules.emplace_back(if_then(has("until"), is("change", constant(text(name(ExclusionChange::extended))))));
  if (event == EventType::duty_done)
    rules.emplace_back(if_then(
        has("states"), is("duty", one_of(std::vector<std::string_view>{name(DutyName::write_to_customer),
                                                                       name(DutyName::notify_review_outcome)}))));
  return rules;
}

Object event_schema(EventType event) {
  Object properties{{"type", constant(text(name(event)))}, {"on", reference("day")},   {"at", reference("moment")},
                    {"by", reference("office")},           {"person", type("string")}, {"ref", type("string")}};
  std::vector<std::string_view> required = {"type", "by"};
  for (const EventField& field : event_fields) {
    if (field.event != event) continue;
    properties[text(field.name)] = field_schema(field);
    if (field.required) required.push_back(field.name);
  }
  Object schema = open_object(std::move(properties), required);
  schema["allOf"] = together(event);
  return schema;
}

Object own_field_schema(std::string_view name) {
  if (name == "minutes") return integer(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
  if (name == "per") {  // blank is absent
    Object blank = type("string");
    blank["pattern"] = "^\\s*$";
    return Object{{"anyOf", Array{names<Per>(), std::move(blank)}}};
  }
  if (name == "windows") return array_of(reference("window"));
  if (name == "channels") return array_of(names<Channel>());
  return name == "establishments" ? array_of(type("string")) : type("string");
}

Object restriction_schema(RestrictionKind kind) {
  Object properties{{"kind", constant(text(name(kind)))},
                    {"from", reference("date")},
                    {"until", reference("date")},
                    {"reasons", type("string")}};
  for (std::string_view field : own_fields(kind)) properties[text(field)] = own_field_schema(field);
  return open_object(std::move(properties), {"kind"});
}

/// One definition for each name of an enumeration, and one that picks among them by a member.
template <class E, class F>
void define_by(Object& definitions, std::string_view member, std::string_view title, F&& schema_of) {
  Array choices;
  for (std::size_t i = 0; i < count_of<E>; ++i) {
    const auto each = static_cast<E>(i);
    definitions[text(name(each))] = schema_of(each);
    choices.emplace_back(if_then(is(member, constant(text(name(each)))), reference(name(each))));
  }
  Object any = is(member, names<E>());
  any["type"] = "object";
  any["allOf"] = std::move(choices);
  definitions[text(title)] = std::move(any);
}

/// An event as a kind of case may have it: of its types, and of its duties.
Object event_of(CaseKind kind) {
  Object mark = is("type", constant(text(name(EventType::duty_done))));
  Object either = is("type", one_of(event_types_of(kind)));
  Array rules;
  rules.emplace_back(reference("event"));
  rules.emplace_back(if_then(std::move(mark), is("duty", one_of(duties_of(kind)))));
  either["allOf"] = std::move(rules);
  return either;
}

}  // namespace

namespace schema_parts {

Object input_definitions(const Edition& edition) {
  Object definitions;
  define_by<EventType>(definitions, "type", "event", [](EventType event) { return event_schema(event); });
  define_by<RestrictionKind>(definitions, "kind", "restriction",
                             [](RestrictionKind kind) { return restriction_schema(kind); });
  definitions["office"] = described(office(edition), "the role in which somebody acts");
  definitions["date"] = date();
  definitions["day"] = described(covered_date(false), "a date in the years that the calendar covers");
  definitions["moment"] = described(covered_date(true), "a local date and time of day, in the same years");
  std::string like(time_of_day);
  definitions["window"] = open_object(Object{{"days", array_of(names<Weekday>())},
                                             {"from", pattern("^" + like + "$", 5)},
                                             {"to", pattern("^(" + like + "|24:00)$", 5)}},
                                      {"from", "to"});
  return definitions;
}

}  // namespace schema_parts

namespace {

Object case_definitions(const Edition& edition) {
  Object definitions = input_definitions(edition);
  for (CaseKind kind : {CaseKind::upc, CaseKind::anonymous_correspondence})
    definitions[text(std::string(name(kind)) + "_event")] = event_of(kind);
  return definitions;
}

Object events_of(CaseKind kind) {
  return Object{{"properties", Object{{"events", Object{{"items", reference(std::string(name(kind)) + "_event")}}}}}};
}

Object case_schema(const Edition& edition) {
  Object calendar = open_object(
      Object{{"region", constant(text(name(Region::england_and_wales)))}, {"closures", array_of(reference("day"))}},
      {});
  Object schema = open_object(Object{{"schema", constant("upc-case/1")},
                                     {"kind", names<CaseKind>()},
                                     {"policy", one_of(std::vector<std::string_view>{edition.id})},
                                     {"case_id", type("string")},
                                     {"customer", type("string")},
                                     {"service", described(type("string"), "the one service that the case belongs to")},
                                     {"partnership", type("boolean")},
                                     {"calendar", std::move(calendar)},
                                     {"events", described(type("array"), "in the order in which they happened")}},
                              {"schema", "events"});
  Object rule = if_then(is("kind", constant(text(name(CaseKind::anonymous_correspondence)))),
                        events_of(CaseKind::anonymous_correspondence));
  rule["else"] = events_of(CaseKind::upc);
  for (auto& member : rule) schema[member.key()] = std::move(member.value());
  return schema;
}

}  // namespace

std::string schema(std::string_view name, const Edition& edition) {
  if (name == "case")
    return document("urn:upc:upc-case:1", "A case and its events (upc-case/1)", case_schema(edition),
                    case_definitions(edition));
  if (name == "event")
    return document("urn:upc:upc-case:1:event", "An event of a case (upc-case/1)", reference("event"),
                    input_definitions(edition));
  if (name == "evaluation") {
    Array either;
    either.emplace_back(reference("evaluation"));
    either.emplace_back(reference("error"));
    return document("urn:upc:upc-evaluation:1", "What a case came to (upc-evaluation/1), or why not (upc-error/1)",
                    Object{{"oneOf", std::move(either)}}, evaluation_definitions(edition));
  }
  if (name == "state")
    return document("urn:upc:upc-state:1", "A case without its history (upc-state/1)", state_schema(edition),
                    state_definitions(edition));
  if (name == "edition")
    return document("urn:upc:upc-edition:1", "A policy as data (upc-edition/1)", edition_schema(), edition_definitions());
  if (name == "report")
    return document("urn:upc:upc-report:1", "The annual report on a period (upc-report/1)", report_schema(), report_definitions());
  return {};
}

}  // namespace json

UPC_END_NAMESPACE
