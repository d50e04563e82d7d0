// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reading one event.

#include "reader.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

/// The event of a case, or nothing where it could not be read whole. Faults are noted.
std::optional<Event> read_event(Reader& reader, const Path& at, const boost::json::value& value,
                                const CaseHistory& of);

}  // namespace json

UPC_END_NAMESPACE
