// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Parsing what is plain and sound, quickly.

#include "value.hpp"

#include <string_view>

UPC_BEGIN_NAMESPACE

namespace json {

/// Parses a JSON text that is as nearly all are: sound, each member name once, numbers whole, no halves of surrogate
/// pairs, not deeply nested, no object of very many members.
/// @param into  of no use where it returns false
/// @returns whether it was; where not, the text need not be unsound
bool quick_parse(std::string_view text, Memory& memory, dom::value& into);

}  // namespace json

UPC_END_NAMESPACE
