// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What is due from whom, for a program. Link `upc::json`.

#ifdef UPC_HEADER_ONLY
#error "upc: what reads and writes JSON is compiled: leave UPC_HEADER_ONLY undefined, and link upc::upc and upc::json"
#endif

#include <upc/registry/due.hpp>
#include <upc/vocabulary/language.hpp>

#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace json {

/// A list of what is due as JSON: `{"as_of", "unread"?, "due"}`, in the order given.
/// @param unread    how many inputs could not be read and may hold what is due
/// @param language  of the names of days in receipts
UPC_API std::string write(const std::vector<DueItem>& list, Date as_of, int unread = 0, Language language = Language::en);

}  // namespace json

UPC_END_NAMESPACE
