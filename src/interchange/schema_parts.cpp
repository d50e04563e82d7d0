// SPDX-License-Identifier: BSL-1.0
#include "schema_parts.hpp"

#include "json_text.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

namespace schema_parts {

namespace {

constexpr std::size_t line_width = 110;

std::string on_one_line(const Value& value) {
  std::string out;
  if (const Object* object = value.if_object()) {
    for (const auto& [key, held] : *object)
      out += (out.empty() ? "" : ", ") + json_string({key.data(), key.size()}) + ": " + on_one_line(held);
    return '{' + out + '}';
  }
  if (const Array* array = value.if_array()) {
    for (const Value& held : *array) out += (out.empty() ? "" : ", ") + on_one_line(held);
    return '[' + out + ']';
  }
  if (value.is_string()) return json_string({value.get_string().data(), value.get_string().size()});
  if (value.is_bool()) return value.get_bool() ? "true" : "false";
  if (value.is_int64()) return std::to_string(value.get_int64());
  return "null";
}

/// What fits a line stands on one.
void write(std::string& out, const Value& value, std::size_t indent, std::size_t column) {
  const std::string line = on_one_line(value);
  if (!value.is_structured() || column + line.size() <= line_width) {
    out += line;
    return;
  }
  const std::string margin(indent + 2, ' ');
  bool first = true;
  const auto next = [&] {
    out += (first ? "\n" : ",\n") + margin;
    first = false;
  };
  out += value.is_object() ? '{' : '[';
  if (const Object* object = value.if_object()) {
    for (const auto& [key, held] : *object) {
      next();
      const std::string name = json_string({key.data(), key.size()}) + ": ";
      out += name;
      write(out, held, indent + 2, indent + 3 + name.size());
    }
  } else {
    for (const Value& held : value.get_array()) {
      next();
      write(out, held, indent + 2, indent + 3);
    }
  }
  out += '\n' + std::string(indent, ' ') + (value.is_object() ? '}' : ']');
}

}  // namespace

Object described(Object schema, std::string_view description) {
  schema["description"] = text(description);
  return schema;
}

Object office(const Edition& edition) {
  std::vector<std::string_view> ids;
  for (const Office& held : edition.offices) ids.push_back(held.id);
  return one_of(ids);
}

Object array_of(Object items) { return Object{{"type", "array"}, {"items", std::move(items)}}; }

Object or_null(Object schema) {
  Value* kind = schema.if_contains("type");
  if (kind == nullptr || !kind->is_string()) {
    Object whole;  // what the member means is said once, outside the alternatives
    if (Value* meaning = schema.if_contains("description")) {
      whole["description"] = std::move(*meaning);
      schema.erase("description");
    }
    Array either;
    either.emplace_back(std::move(schema));
    either.emplace_back(type("null"));
    whole["anyOf"] = std::move(either);
    return whole;
  }
  Array kinds;
  kinds.emplace_back(std::move(*kind));
  kinds.emplace_back("null");
  *kind = std::move(kinds);
  if (Value* list = schema.if_contains("enum")) list->get_array().emplace_back(nullptr);
  return schema;
}

Object reference(std::string_view name) {
  std::string place = "#/$defs/";
  place += name;
  return Object{{"$ref", text(place)}};
}

Object pattern(std::string_view pattern, int size) {
  return Object{{"type", "string"}, {"pattern", text(pattern)}, {"minLength", size}, {"maxLength", size}};
}

Object date() {
  Object schema = pattern("^(1[4-9]|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", 10);
  schema["format"] = "date";
  return schema;
}

Object exactly(Object properties) {
  Array required;
  for (const auto& member : properties) required.emplace_back(member.key());
  Object schema = type("object");
  schema["properties"] = std::move(properties);
  schema["required"] = std::move(required);
  schema["additionalProperties"] = false;
  return schema;
}

Object if_then(Object test, Object consequence) {
  return Object{{"if", std::move(test)}, {"then", std::move(consequence)}};
}

std::string document(std::string_view id, std::string_view title, Object schema, Object definitions) {
  Object whole{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"$id", text(id)}, {"title", text(title)}};
  for (auto& member : schema) whole[member.key()] = std::move(member.value());
  whole["$defs"] = std::move(definitions);
  std::string out;
  write(out, whole, 0, 0);
  return out + '\n';
}

}  // namespace schema_parts

}  // namespace json

UPC_END_NAMESPACE
