// SPDX-License-Identifier: BSL-1.0
#include "schema_answers.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

namespace schema_parts {

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

Object optional_members(Object schema, Object members) {
  Object& properties = schema["properties"].get_object();
  for (auto& member : members) properties[member.key()] = std::move(member.value());
  return schema;
}

}  // namespace schema_parts

}  // namespace json

UPC_END_NAMESPACE
