// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Deadlines that were computed and kept, one JSON object a line, as `upc workdays explain --format json` writes them.
/// Link `upc::json`.

#include <upc/calendar/recompute.hpp>
#include <upc/config.hpp>

#include <string_view>

UPC_BEGIN_NAMESPACE

namespace json {

/// Reads `{"id"?, "date", "period": {"number", "unit"}, "result", "calendar"}`; other members are passed over.
/// @throws Error(malformed) with the JSON Pointer of the first fault
UPC_API StampedDeadline read_stamped_deadline(std::string_view text);

}  // namespace json

UPC_END_NAMESPACE
