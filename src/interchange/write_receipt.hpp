// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The receipt of a deadline as JSON.

#include "json_text.hpp"

#include <upc/casework/receipt.hpp>
#include <upc/vocabulary/language.hpp>

UPC_BEGIN_NAMESPACE

namespace json {

/// Writes a receipt as the next value.
/// @param language  of the names of days
void write_receipt(JsonText& out, const DeadlineReceipt& receipt, Language language);

}  // namespace json

UPC_END_NAMESPACE
