// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What the schema of evaluations is put together from, beside schema_parts.hpp.

#include "schema_parts.hpp"

#include <upc/vocabulary/code.hpp>

UPC_BEGIN_NAMESPACE

namespace json {

namespace schema_parts {

/// A text that is not empty.
Object text_that_says();

/// An array of at least one.
Object some(Object items);

/// A whole number, not negative.
Object count();

/// "The member is as that says."
Object is(std::string_view member, Object value);

/// Exactly that value.
template <class T>
Object constant(T value) {
  return Object{{"const", value}};
}

/// "All of these members are there."
Object needs(std::initializer_list<std::string_view> members);

/// "None of these members is there."
Object none_of(std::initializer_list<std::string_view> members);

/// "Where `test` holds, `consequence` must, else `otherwise`."
Object if_then_else(Object test, Object consequence, Object otherwise);

/// The schema with members that are there when they say something.
Object optional_members(Object schema, Object members);

/// A reason with one of these codes, the arguments that go with each, and of a finding its index.
Object said(Code first, Code last, bool finding);

/// What the arguments of a reason hold.
Object arguments();

/// How the last day of a deadline was counted.
Object receipt(const Edition& edition);

}  // namespace schema_parts

}  // namespace json

UPC_END_NAMESPACE
