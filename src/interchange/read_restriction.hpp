// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reading a set of restrictions.

#include "reader.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

std::vector<Restriction> read_restrictions(Reader& reader, const Path& at, const dom::value& value);

/// "HH:MM" as minutes after midnight, or -1. @param whole_day whether "24:00" is allowed
int read_time(std::string_view text, bool whole_day);

}  // namespace json

UPC_END_NAMESPACE
