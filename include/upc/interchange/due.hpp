// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What is due as JSON.

#include <upc/interchange/json.hpp>
#include <upc/registry/due.hpp>

#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace json {

/// What is due as JSON: the list that `upc due --format json` writes.
/// @param language  of the names of days in receipts
std::string write(const std::vector<DueItem>& list, Language language = Language::en);

}  // namespace json

UPC_END_NAMESPACE
