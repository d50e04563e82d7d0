// SPDX-License-Identifier: BSL-1.0
//
// The part of the schema of evaluations on reasons: refusals, findings and advices with their arguments.
#include "schema_answers.hpp"

#include <upc/casework/evaluation.hpp>
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
      return described(reference("date"), "the date that it is about: the event's, the review's, the oldest duty's, or the first without restrictions");
    case ArgKey::latest:
      return described(reference("date"), "the date that it must not be before, or not after");
    case ArgKey::deadline:
      return described(reference("date"), "the last day of the window, or for the review");
    case ArgKey::detail:
      return described(text_that_says(), "the field, or the statement of a letter, that is missing; or the term that gives no appeal");
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
    case ArgKey::missing: {
      std::vector<std::string_view> missing(std::begin(Names<Statement>::list), std::end(Names<Statement>::list));
      missing.emplace_back("in_writing");
      return described(some(one_of(missing)), "what the letter does not state, or the appeal lacks");
    }
    case ArgKey::person:
      return described(text_that_says(), "who decided both, as the events name them");
    case ArgKey::establishment:
      return described(type("string"), "the building that was closed to the customer");
    case ArgKey::establishments:
      return described(array_of(type("string")), "the buildings of the exclusion");
  }
  return {};
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
    case Code::scope_not_theirs:
    case Code::kind_not_theirs:
      return {K::role, K::allowed};
    case Code::out_of_time:
    case Code::restrictions_lapsed:
    case Code::lapsed_without_review:
      return {K::date, K::deadline};
    case Code::warning_expired:
      return {K::warned_on, K::until};
    case Code::not_consulted:
      return {K::role};
    case Code::missing_detail:
      return {K::detail};
    case Code::no_end:
      return {K::from};
    case Code::too_long:
      return {K::from, K::until, K::latest};
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
    if (of_one_restriction && code != Code::council_wide && code != Code::scope_not_allowed &&
        code != Code::scope_not_theirs && code != Code::review_too_late) keys.push_back(ArgKey::kind);
    Array required;
    Array allowed;
    for (ArgKey key : keys) required.emplace_back(text(name(key)));
    allowed = required;
    if (code == Code::missing_detail && !of_one_restriction) allowed.emplace_back(text(name(ArgKey::role)));
    if (code == Code::out_of_scope && !of_one_restriction)  // of a part that is outside the edition
      for (ArgKey key : {ArgKey::event, ArgKey::duty}) allowed.emplace_back(text(name(key)));
    if (code == Code::no_end) allowed.emplace_back(text(name(ArgKey::latest)));
    if (code == Code::no_right_of_appeal) allowed.emplace_back(text(name(ArgKey::detail)));
    if (code == Code::out_of_time)
      for (ArgKey key : {ArgKey::detail, ArgKey::allowed}) allowed.emplace_back(text(name(key)));
    Object args{{"propertyNames", Object{{"enum", std::move(allowed)}}}};
    if (!required.empty()) args["required"] = std::move(required);
    rules.emplace_back(if_then(is("code", constant(text(name(code)))), is("args", std::move(args))));
  }
  return rules;
}

}  // namespace

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

}  // namespace schema_parts

}  // namespace json

UPC_END_NAMESPACE
