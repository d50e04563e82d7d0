// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Text to a JSON value, strictly: UTF-8, no duplicate keys, no NaN; a byte-order mark is skipped.

#include <upc/interchange/json.hpp>

#include "value.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

/// The value of a text, which both the text and the memory must outlive.
/// @throws Error(malformed) with the pointer of a member that stands twice; an empty one, and the place in words, for
///         what is no JSON
dom::value parse(std::string_view text, Memory& memory);

}  // namespace json

UPC_END_NAMESPACE
