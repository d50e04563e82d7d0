// SPDX-License-Identifier: BSL-1.0
//
// The JSON Schema of an edition. It says what each neutral name means: with a policy's text at hand it is what somebody
// writes an edition from. What refers to something else in the file is for the reader to check.
#include "fields.hpp"
#include "schema_parts.hpp"

#include <upc/casework/phrases.hpp>
#include <upc/casework/words.hpp>

#include <algorithm>
#include <iterator>

UPC_BEGIN_NAMESPACE

namespace json {

namespace schema_parts {

namespace {

struct Meaning {
  std::string_view key;
  std::string_view text;
};

constexpr Meaning meanings[] = {
#include <upc/interchange/vocabulary.inc>
};

/// What a neutral name means; empty where the name says it.
std::string_view meaning(std::string_view kind, std::string_view name) {
  const std::string key = std::string(kind) + "." + std::string(name);
  const auto* const found =
      std::find_if(std::begin(meanings), std::end(meanings), [&](const Meaning& m) { return m.key == key; });
  return found == std::end(meanings) ? std::string_view() : found->text;
}

/// A text that says something.
Object said() { return Object{{"type", "string"}, {"pattern", "\\S"}}; }

Object id() { return Object{{"type", "string"}, {"pattern", "^[a-z][a-z0-9_-]*$"}, {"maxLength", 80}}; }

Object at_least_one(Object items) {
  Object schema = array_of(std::move(items));
  schema["minItems"] = 1;
  schema["uniqueItems"] = true;
  return schema;
}

Object offices(std::string_view description) {
  return described(at_least_one(id()), description);
}

Object welsh(std::initializer_list<std::string_view> names) {
  Object properties;
  for (std::string_view name : names) properties[text(name)] = said();
  return open_object(std::move(properties), {});
}

Object either(Array alternatives) { return Object{{"anyOf", std::move(alternatives)}}; }

/// A member for each name of an enumeration; those of the procedure must be there.
template <class E, class Of>
Object for_each_name(Of&& of) {
  Object properties;
  std::vector<std::string_view> required;
  for (std::size_t i = 0; i < count_of<E>; ++i) {
    const auto value = static_cast<E>(i);
    properties[text(name(value))] = of(value);
    if (part_of(value) == PolicyPart::procedure && !is_of_appeals(value) && !is_of_recommendations(value))
      required.push_back(name(value));
  }
  return open_object(std::move(properties), required);
}

template <class Name>
std::string with_part(std::string description, Name name) {
  const PolicyPart part = part_of(name);
  if (is_of_appeals(name)) description += " (left out where the term appeal is \"none\")";
  if (is_of_recommendations(name)) description += " (left out where the term review_steps is \"one\")";
  if (part == PolicyPart::procedure) return description;
  return description + " (left out where \"" + std::string(upc::name(part)) + "\" is outside)";
}

template <class Name>
std::string in_words(Name value) {
  return name_in_words(Names<Name>::what, name(value), Language::en);
}

Object act(EventType event) {
  Object properties{{"by", offices("the offices that may do this, any one of them")}};
  for (std::string_view field : field_names(event)) {
    if (field == "consulted") properties["consulted"] = offices("must all have been consulted");
    if (field == "copied_to") properties["copied_to"] = offices("must all have had a copy of the letter");
    if (field != "states" || event != EventType::warning_issued) continue;
    std::vector<std::string_view> known;
    statements_of(event).for_each([&](Statement s) { known.push_back(name(s)); });
    properties["states"] = described(at_least_one(one_of(known)), "what the letter must say");
  }
  return described(open_object(std::move(properties), {"by"}), with_part(in_words(event), event));
}

Object acts() {
  return described(for_each_name<EventType>([](EventType event) { return act(event); }), "who may do what, after what");
}

Object duties() {
  return described(for_each_name<DutyName>([](DutyName duty) {
                     return described(open_object(Object{{"bearers", offices("whose duty it is, any one of them")}},
                                                  {"bearers"}),
                                      with_part(in_words(duty), duty));
                   }),
                   "whose each duty is");
}

Object provisions() {
  return described(for_each_name<Provision>([](Provision provision) {
                     return described(type("string"), with_part(std::string(meaning("provision", name(provision))),
                                                                provision));
                   }),
                   "the id of the clause that says each of these; one clause may say several");
}

Object raises() {
  Object properties;
  const Object raised = open_object(Object{{"duty", names<DutyName>()}, {"cites", names<Provision>()}}, {"duty", "cites"});
  for (std::string_view effect : Names<Effect>::list)
    properties[text(effect)] = described(array_of(raised), meaning("effect", effect));
  return described(open_object(std::move(properties), {}), "which duties follow when something has come about, in order");
}

Object term(const TermRule& rule) {
  Array alternatives;
  if (std::holds_alternative<Terms::Length Terms::*>(rule.value)) {
    alternatives.emplace_back(reference("period"));
    alternatives.emplace_back(Object{{"const", text(rule.absent)}});
  } else if (std::holds_alternative<bool Terms::*>(rule.value)) {
    alternatives.emplace_back(type("boolean"));
  } else {
    std::visit(
        [&](auto member) {
          using Value = std::decay_t<decltype(Terms().*member)>;
          if constexpr (std::is_enum_v<Value>) alternatives.emplace_back(names<Value>());
        },
        rule.value);
  }
  alternatives.emplace_back(Object{{"const", "not_specified"}});
  std::string description(meaning("term", name(rule.term)));
  if (is_of_appeals(rule.term)) description += " (left out where the term appeal is \"none\")";
  if (rule.may_be_left_out) description += " (left out: \"" + value_of(Terms(), rule.term) + "\")";
  return described(either(std::move(alternatives)), description);
}

Object terms() {
  Object properties;
  std::vector<std::string_view> required;
  for (const TermRule& rule : term_rules) {
    properties[text(name(rule.term))] = term(rule);
    if (part_of(rule.term) == PolicyPart::procedure && !rule.may_be_left_out && !is_of_appeals(rule.term))
      required.push_back(name(rule.term));
  }
  return described(open_object(std::move(properties), required),
                   "what the policy sets; \"not_specified\" where its text does not settle it: answers say that they rest on it");
}

/// What may be decided, each with who may decide it.
template <class E>
Object allowed(std::size_t count, std::string_view description) {
  Object properties;
  const Object each = open_object(Object{{"by", offices("who may decide it, any one of them; left out: whoever may restrict contact")}}, {});
  for (std::size_t i = 0; i < count; ++i) properties[text(Names<E>::list[i])] = each;
  Object schema = described(open_object(std::move(properties), {}), description);
  schema["minProperties"] = 1;
  return schema;
}

Object restrictions() {
  Object own_kind = open_object(Object{{"name", described(said(), "as a person reads it")},
                                       {"effect", described(names<KindEffect>(), "what a contact meets: it goes on, goes "
                                                            "on another way, or is placed on file or not taken")},
                                       {"cy", welsh({"name"})}},
                                {"name", "effect"});
  Object own = type("object");
  own["additionalProperties"] = Object{{"anyOf", Array{std::move(own_kind), type("null")}}};
  own["patternProperties"] = Object{{"^x_", true}};
  return described(
      open_object(Object{{"kinds", allowed<RestrictionKind>(count_of<RestrictionKind> - 1,
                                                            "the kinds there are; left out: those of a policy that "
                                                            "names none of its own")},
                         {"scope", allowed<Scope>(count_of<Scope>, "how far a decision may reach; left out: one service")},
                         {"own", described(std::move(own), "kinds that the policy names itself, by the id that cases use "
                                                           "in `own` of the kind \"own\"")}},
                  {}),
      "which restrictions there are, and who may decide which");
}

Object clause() {
  return open_object(
      Object{{"id", said()},
             {"kind", described(said(), "as rule, duty or context")},
             {"actors", described(at_least_one(type("string")), "ids of offices; \"council\" where nobody is named")},
             {"summary", described(said(), "what the clause says, in your own words")},
             {"no_rule", described(said(), "why no rule follows from it, where none does")},
             {"cy", welsh({"summary", "no_rule"})}},
      {"id", "kind", "actors", "summary"});
}

Object reading() {
  return open_object(Object{{"id", said()},
                            {"clauses", at_least_one(type("string"))},
                            {"silent_on", described(said(), "what the text leaves open")},
                            {"reading", described(said(), "how it is read all the same")},
                            {"term", names<Term>()},
                            {"cy", welsh({"silent_on", "reading"})}},
                     {"id", "clauses", "silent_on", "reading"});
}

}  // namespace

Object edition_schema() {
  std::vector<std::string_view> parts;
  for (std::string_view part : Names<PolicyPart>::list)
    if (part != name(PolicyPart::procedure)) parts.push_back(part);
  Object office = open_object(
      Object{{"id", described(id(), "what cases call it")},
             {"name", described(said(), "as a person reads it")},
             {"staff", described(type("boolean"), "staff, as opposed to a Member, a committee or the customer")},
             {"cy", welsh({"name"})}},
      {"id", "name", "staff"});
  Object office_list = at_least_one(std::move(office));
  office_list["maxItems"] = 64;
  return open_object(
      Object{{"schema", Object{{"const", "upc-edition/1"}}},
             {"id", described(id(), "what cases name in `policy`")},
             {"body", described(said(), "whose policy it is")},
             {"title", described(said(), "what the policy is called")},
             {"approved", Object{{"type", "string"}, {"pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$"}}},
             {"reviewed_every", described(reference("period"), "how often the policy itself is reviewed")},
             {"outside", described(array_of(one_of(parts)),
                                   "parts that are not this policy's: their events are out of its scope, and all that "
                                   "belongs to them is left out")},
             {"terms", terms()},
             {"restrictions", restrictions()},
             {"offices", std::move(office_list)},
             {"acts", acts()},
             {"duties", duties()},
             {"raises", raises()},
             {"provisions", provisions()},
             {"clauses", array_of(clause())},
             {"readings", array_of(reading())},
             {"cy", welsh({"body", "title"})}},
      {"schema", "id", "body", "title", "approved", "reviewed_every", "terms", "offices", "acts", "duties", "raises",
       "provisions", "clauses", "readings"});
}

Object edition_definitions() {
  Object number{{"type", "integer"}, {"minimum", 1}, {"maximum", 3650}};
  Object unit = one_of(std::vector<std::string_view>{"working_days", "days", "weeks", "months", "years"});
  return Object{{"period", open_object(Object{{"number", std::move(number)}, {"unit", std::move(unit)}}, {"number", "unit"})}};
}

}  // namespace schema_parts

}  // namespace json

UPC_END_NAMESPACE
