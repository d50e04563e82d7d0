// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reading one event.

#include "reader.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

/// Puts the event of a case at the end of a list, or nothing where it could not be read whole. Faults are noted.
/// @param into  may be the case's own list: that is not looked at
/// @returns whether it was put there
bool read_event(Reader& reader, const Path& at, const boost::json::value& value, const CaseHistory& of,
                std::vector<Event>& into);

}  // namespace json

UPC_END_NAMESPACE
