// SPDX-License-Identifier: BSL-1.0
//
// The JSON Schema of what an evaluation is written as: exactly that, no more and no less.
#include "fields.hpp"
#include "schema_answers.hpp"

#include <upc/correspondence/state.hpp>

UPC_BEGIN_NAMESPACE

namespace json {

namespace schema_parts {

namespace {

Object own_fields_schema() {
  return Object{{"minutes", Object{{"type", "integer"}, {"minimum", 1}}},
                {"per", names<Per>()},
                {"officer", text_that_says()},
                {"team", text_that_says()},
                {"place", text_that_says()},
                {"windows", some(reference("window"))},
                {"establishments", some(text_that_says())},
                {"channels", some(names<Channel>())},
                {"agreement", text_that_says()},
                {"representative", text_that_says()},
                {"issue", text_that_says()},
                {"own", text_that_says()}};
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
  Object finding = said(Code::no_reasons, Code::no_way_open, true);
  finding["properties"].get_object()["code"] = one_of(std::vector<std::string_view>{
      name(Code::council_wide), name(Code::scope_not_allowed), name(Code::scope_not_theirs), name(Code::no_reasons),
      name(Code::review_too_late), name(Code::kind_not_allowed), name(Code::kind_not_theirs), name(Code::missing_detail),
      name(Code::bad_window), name(Code::ends_before_start), name(Code::no_end), name(Code::too_long),
      name(Code::duplicate), name(Code::contradictory), name(Code::no_way_open)});
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
                                           {"passed", described(type("boolean"), "as-of is after it")},
                                           {"receipt", reference("receipt")}});
  definitions["receipt"] = receipt(edition);
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
