// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reading one event.

#include "reader.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

/// The event, or nothing where its type, date or role could not be read. Faults are noted.
std::optional<Event> read_event(Reader& reader, const Path& at, const boost::json::value& value, const CaseFacts& facts,
                                const Edition& edition);

}  // namespace json

UPC_END_NAMESPACE
