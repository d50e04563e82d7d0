// SPDX-License-Identifier: BSL-1.0
//
// The JSON Schema of what an evaluation is written as: exactly that, no more and no less.
#include "fields.hpp"
#include "schema_parts.hpp"

#include <upc/correspondence/state.hpp>

UPC_BEGIN_NAMESPACE

namespace json {

namespace schema_parts {

namespace {

using Keys = std::vector<ArgKey>;

/// Codes from one to another, both included, in their order.
Object codes(Code first, Code last) {
  const auto* list = Names<Code>::list;
  return one_of(
      std::vector<std::string_view>(list + static_cast<std::size_t>(first), list + static_cast<std::size_t>(last) + 1));
}

Object text_that_says() { return Object{{"type", "string"}, {"minLength", 1}}; }

Object some(Object items) {
  Object list = array_of(std::move(items));
  list["minItems"] = 1;
  return list;
}

Object count() { return Object{{"type", "integer"}, {"minimum", 0}}; }

Object is(std::string_view member, Object value) {
  return Object{{"properties", Object{{text(member), std::move(value)}}}};
}

template <class T>
Object constant(T value) {
  return Object{{"const", value}};
}

Object needs(std::initializer_list<std::string_view> members) {
  Array required;
  for (std::string_view member : members) required.emplace_back(text(member));
  return Object{{"required", std::move(required)}};
}

Object none_of(std::initializer_list<std::string_view> members) {
  Object properties;
  for (std::string_view member : members) properties[text(member)] = false;
  return Object{{"properties", std::move(properties)}};
}

Object if_then_else(Object test, Object consequence, Object otherwise) {
  Object rule = if_then(std::move(test), std::move(consequence));
  rule["else"] = std::move(otherwise);
  return rule;
}

/// Members that are there when they say something.
Object optional_members(Object schema, Object members) {
  Object& properties = schema["properties"].get_object();
  for (auto& member : members) properties[member.key()] = std::move(member.value());
  return schema;
}

/// What each argument holds. The one place that says so.
Object argument(ArgKey key) {
  switch (key) {
    case ArgKey::role:
      return described(reference("office"), "the office acted in, or the one that was left out");
    case ArgKey::allowed:
      return described(array_of(reference("office")), "the offices that may do it");
    case ArgKey::event:
      return described(names<EventType>(), "the event that cannot be done");
    case ArgKey::state: {
      std::vector<std::string_view> states(std::begin(Names<Stage>::list), std::end(Names<Stage>::list));
      states.insert(states.end(), std::begin(Names<AppealStage>::list), std::end(Names<AppealStage>::list));
      states.insert(states.end(), std::begin(Names<Safety>::list) + 1, std::end(Names<Safety>::list));
      states.insert(states.end(), std::begin(Names<Protocol>::list), std::end(Names<Protocol>::list));
      return described(one_of(states), "where the case stands, in the part that the event would move");
    }
    case ArgKey::date:
      return described(reference("date"), "the date that it is about: the event's, the review's, or the oldest duty's");
    case ArgKey::latest:
      return described(reference("date"), "the date that it must not be before, or not after");
    case ArgKey::deadline:
      return described(reference("date"), "the last day of the window");
    case ArgKey::detail:
      return described(text_that_says(), "the field, or the statement of a letter, that is missing");
    case ArgKey::against:
      return described(names<Against>(), "what the appeal is against");
    case ArgKey::duty:
      return described(names<DutyName>(), "the duty");
    case ArgKey::duties:
      return described(some(names<DutyName>()), "the duties that wait, one for each time, oldest first");
    case ArgKey::events:
      return described(some(names<EventType>()), "the events that do the duty");
    case ArgKey::kind:
      return described(names<RestrictionKind>(), "the kind of the restriction");
    case ArgKey::from:
      return described(reference("date"), "the first day of the restriction or exclusion");
    case ArgKey::until:
      return described(reference("date"), "its last day");
    case ArgKey::other:
      return described(count(), "the index of the other restriction of the two");
    case ArgKey::warned_on:
      return described(reference("date"), "the date of the warning letter");
    case ArgKey::missing:
      return described(some(names<Statement>()), "what the letter does not state");
    case ArgKey::person:
      return described(text_that_says(), "who decided both, as the events name them");
    case ArgKey::establishment:
      return described(type("string"), "the building that was closed to the customer");
    case ArgKey::establishments:
      return described(array_of(type("string")), "the buildings of the exclusion");
  }
  return {};
}

Object arguments() {
  Object properties;
  for (std::size_t i = 0; i < count_of<ArgKey>; ++i) {
    const auto key = static_cast<ArgKey>(i);
    properties[text(name(key))] = argument(key);
  }
  Object schema = type("object");
  schema["properties"] = std::move(properties);
  schema["additionalProperties"] = false;
  return schema;
}

/// The arguments of a code as a reason or an advice; a finding on one restriction has its kind besides.
Keys keys_of(Code code) {
  using K = ArgKey;
  switch (code) {
    case Code::out_of_order:
    case Code::review_too_late:
      return {K::date, K::latest};
    case Code::not_permitted_in_state:
      return {K::event, K::state};
    case Code::no_right_of_appeal:
      return {K::against};
    case Code::no_further_behaviour:
    case Code::old_warning:
      return {K::warned_on};
    case Code::duty_not_open:
    case Code::done_by_event:
      return {K::duty};
    case Code::wrong_role:
      return {K::role, K::allowed};
    case Code::out_of_time:
      return {K::date, K::deadline};
    case Code::warning_expired:
      return {K::warned_on, K::until};
    case Code::not_consulted:
      return {K::role};
    case Code::missing_detail:
      return {K::detail};
    case Code::ends_before_start:
      return {K::from, K::until};
    case Code::duplicate:
    case Code::contradictory:
      return {K::other};
    case Code::same_person:
      return {K::person};
    case Code::letter_incomplete:
    case Code::appeal_form:
      return {K::missing};
    case Code::protected_refused:
      return {K::establishment};
    case Code::long_temporary:
    case Code::exclusion_unreviewed:
      return {K::from, K::establishments};
    case Code::duty_outstanding:
      return {K::duties, K::date};
    default:
      return {};
  }
}

/// Which arguments go with which code.
Array argument_rules(Code first, Code last, bool of_one_restriction) {
  Array rules;
  for (auto i = static_cast<std::size_t>(first); i <= static_cast<std::size_t>(last); ++i) {
    const auto code = static_cast<Code>(i);
    Keys keys = keys_of(code);
    if (of_one_restriction && code != Code::council_wide && code != Code::review_too_late) keys.push_back(ArgKey::kind);
    Array required;
    Array allowed;
    for (ArgKey key : keys) required.emplace_back(text(name(key)));
    allowed = required;
    if (code == Code::missing_detail && !of_one_restriction) allowed.emplace_back(text(name(ArgKey::role)));
    if (code == Code::out_of_time)
      for (ArgKey key : {ArgKey::detail, ArgKey::allowed}) allowed.emplace_back(text(name(key)));
    Object args{{"propertyNames", Object{{"enum", std::move(allowed)}}}};
    if (!required.empty()) args["required"] = std::move(required);
    rules.emplace_back(if_then(is("code", constant(text(name(code)))), is("args", std::move(args))));
  }
  return rules;
}

Object said(Code first, Code last, bool finding) {
  Object properties{{"code", codes(first, last)}, {"clause", reference("clause")}};
  if (finding)
    properties["index"] = described(or_null(count()), "the restriction it is about; null for the set as a whole");
  properties["message"] = described(text_that_says(), "what is wrong, in words");
  properties["cure"] = described(type("string"), "the smallest lawful change that mends it; empty where none can");
  properties["args"] = reference("args");
  Object schema = exactly(std::move(properties));
  schema["allOf"] = argument_rules(first, last, finding);
  return schema;
}

Object own_fields_schema() {
  return Object{{"minutes", Object{{"type", "integer"}, {"minimum", 1}}},
                {"per", names<Per>()},
                {"officer", text_that_says()},
                {"team", text_that_says()},
                {"place", text_that_says()},
                {"windows", some(reference("window"))},
                {"establishments", some(text_that_says())},
                {"channels", some(names<Channel>())},
                {"agreement", text_that_says()}};
}

/// A restriction: each kind has its own fields and no others.
Object by_kind(Object schema, std::initializer_list<std::string_view> common) {
  Array rules;
  for (std::size_t i = 0; i < count_of<RestrictionKind>; ++i) {
    const auto kind = static_cast<RestrictionKind>(i);
    Array allowed{"kind"};
    for (std::string_view field : own_fields(kind)) allowed.emplace_back(text(field));
    for (std::string_view field : common) allowed.emplace_back(text(field));
    rules.emplace_back(if_then(is("kind", constant(text(name(kind)))),
                               Object{{"propertyNames", Object{{"enum", std::move(allowed)}}}}));
  }
  schema["allOf"] = std::move(rules);
  return schema;
}

Object event_entry() {
  Object schema = exactly(Object{{"index", described(count(), "its place in the history")},
                                 {"type", names<EventType>()},
                                 {"accepted", described(type("boolean"), "whether it took effect")}});
  schema = optional_members(
      std::move(schema),
      Object{{"disposition",
              described(names<Disposition>(), "what a contact met, or anonymous correspondence that is only filed")},
             {"clauses", described(array_of(reference("clause")), "what an accepted event rests on")},
             {"open_ways",
              described(array_of(reference("open_way")), "of redirect: what a way must keep to, all of them")},
             {"reasons", described(some(reference("reason")), "why it was refused, most fundamental first")},
             {"breaches", described(some(reference("reason")), "of an audit: what was not in order")},
             {"advices", described(some(reference("advice")), "lawful all the same, but an Ombudsman would ask")},
             {"not_specified", described(some(names<Term>()),
                                         "the terms that the answer rests on and the policy does not specify: the "
                                         "edition's readings of them were taken")}});
  Array rules;
  Array either;
  either.emplace_back(needs({"reasons"}));
  either.emplace_back(needs({"breaches"}));
  Object refused = none_of({"clauses", "disposition", "advices"});
  refused["oneOf"] = std::move(either);
  Object accepted = needs({"clauses"});
  accepted["properties"] = Object{{"reasons", false}};
  rules.emplace_back(if_then_else(is("accepted", constant(true)), std::move(accepted), std::move(refused)));
  Object contact = is("type", constant(text(name(EventType::contact_received))));
  contact["properties"].get_object()["accepted"] = constant(true);
  Object other = is("clauses", Object{{"minItems", 1}});  // `not_restricted` may rest on none
  rules.emplace_back(if_then_else(std::move(contact), needs({"disposition"}), std::move(other)));
  Array types;
  for (EventType met : {EventType::contact_received, EventType::correspondence_received})
    types.emplace_back(text(name(met)));
  Object filed = is("type", constant(text(name(EventType::correspondence_received))));
  rules.emplace_back(if_then(std::move(filed), is("disposition", constant(text(name(Disposition::file_only))))));
  rules.emplace_back(if_then(needs({"disposition"}), is("type", Object{{"enum", std::move(types)}})));
  Object redirect = is("disposition", constant(text(name(Disposition::redirect))));
  redirect["required"] = Array{"disposition"};
  rules.emplace_back(if_then_else(std::move(redirect), needs({"open_ways"}), none_of({"open_ways"})));
  schema["allOf"] = std::move(rules);
  return schema;
}

Object whole(const Edition& edition) {
  Array states;
  states.emplace_back(
      exactly(Object{{"stage", names<Stage>()}, {"appeal", names<AppealStage>()}, {"safety", names<Safety>()}}));
  states.emplace_back(described(exactly(Object{{"protocol", names<Protocol>()}}), "of anonymous correspondence"));
  Object state{{"oneOf", std::move(states)}};
  Object schema =
      exactly(Object{{"schema", constant("upc-evaluation/1")},
                     {"case_id", or_null(type("string"))},
                     {"policy", constant(text(edition.id))},
                     {"as_of", described(or_null(reference("date")),
                                         "the day it is looked at; null without events and without a day given")},
                     {"state", std::move(state)},
                     {"events", array_of(reference("event"))},
                     {"deadlines", array_of(reference("deadline"))},
                     {"duties", described(array_of(reference("duty")), "in the order raised")},
                     {"restrictions", array_of(reference("restriction"))},
                     {"exclusions", described(array_of(reference("exclusion")), "made for safety")},
                     {"advices", described(array_of(reference("advice_on_the_case")), "on the case as a whole")},
                     {"next", described(array_of(reference("next")), "what may lawfully come next")},
                     {"left_out", described(count(), "how many events are after as-of")}});
  Object adherence = exactly(Object{{"breaches", described(count(), "how many are listed")},
                                    {"overdue", described(count(), "duties overdue or done late")},
                                    {"adhered", described(type("boolean"), "both are 0")}});
  schema = optional_members(std::move(schema), Object{{"adherence", described(std::move(adherence), "of an audit")}});
  Object audited = is("events", Object{{"items", none_of({"reasons"})}});
  Object enforced = is("events", Object{{"items", none_of({"breaches"})}});
  Object rule = if_then_else(needs({"adherence"}), std::move(audited), std::move(enforced));
  for (auto& member : rule) schema[member.key()] = std::move(member.value());
  return schema;
}

}  // namespace

Object evaluation_definitions(const Edition& edition) {
  std::vector<std::string_view> clauses;
  for (const Clause& clause : edition.clauses) clauses.push_back(clause.id);
  Object definitions;
  definitions["evaluation"] = whole(edition);
  definitions["error"] = optional_members(exactly(
      Object{{"schema", constant("upc-error/1")},
             {"line", described(count(), "the physical line of the input, from 1; 0 where the input is a whole file")},
             {"pointer", described(type("string"), "JSON Pointer to the place; empty for the whole")},
             {"expected", described(text_that_says(), "what was expected there")}}),
      Object{{"file", described(text_that_says(), "the file, where several were given")}});
  definitions["event"] = event_entry();
  Object reason = said(Code::out_of_scope, Code::invalid_restriction, false);
  reason = optional_members(std::move(reason), Object{{"findings", some(reference("finding"))}});
  Object rule = if_then_else(is("code", constant(text(name(Code::invalid_restriction)))), needs({"findings"}),
                             none_of({"findings"}));
  for (auto& member : rule) reason[member.key()] = std::move(member.value());
  definitions["reason"] = std::move(reason);
  Object finding = said(Code::no_reasons, Code::contradictory, true);
  finding["properties"].get_object()["code"] = one_of(std::vector<std::string_view>{
      name(Code::council_wide), name(Code::no_reasons), name(Code::review_too_late), name(Code::missing_detail),
      name(Code::bad_window), name(Code::ends_before_start), name(Code::duplicate), name(Code::contradictory)});
  definitions["finding"] = std::move(finding);
  definitions["advice"] = said(Code::same_person, Code::appeal_form, false);
  definitions["advice_on_the_case"] = said(Code::restricted_after_upheld_appeal, Code::duty_outstanding, false);
  definitions["args"] = described(arguments(), "what a message speaks of, so that a system can word it itself");
  definitions["office"] = office(edition);
  definitions["date"] = date();
  definitions["clause"] = described(one_of(clauses), "a clause of the policy");
  definitions["deadline"] = exactly(Object{{"name", names<DeadlineName>()},
                                           {"date", reference("date")},
                                           {"clause", reference("clause")},
                                           {"passed", described(type("boolean"), "as-of is after it")}});
  definitions["duty"] =
      exactly(Object{{"duty", names<DutyName>()},
                     {"clause", reference("clause")},
                     {"bearers", described(some(reference("office")), "whose it is, any of them")},
                     {"raised", reference("date")},
                     {"due", described(or_null(reference("date")), "null where the policy gives no date")},
                     {"done", described(or_null(reference("date")), "null while open")},
                     {"status", names<DutyStatus>()}});
  definitions["restriction"] =
      by_kind(optional_members(
                  exactly(Object{{"kind", names<RestrictionKind>()},
                                 {"in_force", described(type("boolean"), "at as-of")},
                                 {"from", reference("date")},
                                 {"until", described(or_null(reference("date")), "the last day; null without end")}}),
                  [] {
                    Object members = own_fields_schema();
                    members["reasons"] = text_that_says();
                    return members;
                  }()),
              {"in_force", "from", "until", "reasons"});
  definitions["open_way"] =
      by_kind(optional_members(exactly(Object{{"kind", names<RestrictionKind>()}}), own_fields_schema()), {});
  definitions["window"] = exactly(Object{{"days", array_of(names<Weekday>())},
                                         {"from", pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$", 5)},
                                         {"to", pattern("^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$", 5)}});
  definitions["exclusion"] =
      exactly(Object{{"kind", one_of(std::vector<std::string_view>{"temporary", "long_term"})},
                     {"establishments", array_of(text_that_says())},
                     {"from", reference("date")},
                     {"until", described(or_null(reference("date")), "the last day; null without end")},
                     {"review_by", or_null(reference("date"))},
                     {"in_force", described(type("boolean"), "at as-of")}});
  definitions["next"] =
      exactly(Object{{"event", names<EventType>()},
                     {"by", described(some(reference("office")), "who may do it")},
                     {"until", described(or_null(reference("date")), "the last day for it, of an appeal")},
                     {"clauses", described(some(reference("clause")), "what it would begin with")}});
  return definitions;
}

}  // namespace schema_parts

}  // namespace json

UPC_END_NAMESPACE
