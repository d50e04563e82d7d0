// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What JSON Schemas (draft 2020-12) are put together from.

#include <upc/policy/edition.hpp>

#include <boost/json/value.hpp>

UPC_BEGIN_NAMESPACE

namespace json {

namespace schema_parts {

using Object = boost::json::object;
using Array = boost::json::array;
using Value = boost::json::value;

inline boost::json::string_view text(std::string_view view) noexcept { return {view.data(), view.size()}; }

inline Object type(std::string_view name) { return Object{{"type", text(name)}}; }

/// {"type": type, "description": text}
Object described(Object schema, std::string_view description);

/// A string out of a list.
template <class List>
Object one_of(const List& names) {
  Array list;
  for (const auto& name : names) list.emplace_back(text(name));
  return Object{{"type", "string"}, {"enum", std::move(list)}};
}

/// A name of an enumeration.
template <class E>
Object names() {
  return one_of(Names<E>::list);
}

/// An office of an edition.
Object office(const Edition& edition);

/// An array of what is described.
Object array_of(Object items);

/// The same, or null.
Object or_null(Object schema);

/// What stands under a name in `$defs`.
Object reference(std::string_view name);

/// An ISO 8601 date. JSON Schema does not know which days there are: 2013-02-30 passes here, and not when read.
Object date();

/// A string of exactly that size that is like the pattern. The size keeps a line feed after it out, which some
/// programs let `$` pass.
Object pattern(std::string_view pattern, int size);

/// An object with exactly these members, all there.
Object exactly(Object properties);

/// "Where `test` holds, `consequence` must."
Object if_then(Object test, Object consequence);

/// A schema as a file, with two spaces for each level.
std::string document(std::string_view id, std::string_view title, Object schema, Object definitions);

/// Optional members, and those that must be there and not be null; names beginning with x_ are the caller's own.
Object open_object(Object properties, const std::vector<std::string_view>& required);

/// What events, restrictions and days look like in what is read.
Object input_definitions(const Edition& edition);

Object evaluation_definitions(const Edition& edition);

Object state_schema(const Edition& edition);
Object state_definitions(const Edition& edition);

Object edition_schema();
Object edition_definitions();

Object report_schema();
Object report_definitions();

}  // namespace schema_parts

}  // namespace json

UPC_END_NAMESPACE
