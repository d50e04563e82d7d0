// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Text to a JSON value, strictly: UTF-8, no duplicate keys, no NaN; a byte-order mark is skipped.

#include <upc/interchange/json.hpp>

#include <boost/json/value.hpp>

UPC_BEGIN_NAMESPACE

namespace json {

/// The value of a text, in the memory of `storage`.
/// @throws Error(malformed) with the pointer of a member that stands twice; an empty one, and the place in words, for
///         what is no JSON
boost::json::value parse(std::string_view text, const boost::json::storage_ptr& storage);

}  // namespace json

UPC_END_NAMESPACE
