// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reading one event.

#include "reader.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

/// What an event is where it does not say so.
struct Implied {
  EventType type;
  Role by;
};

/// The event of a case, or nothing where it could not be read whole. Faults are noted.
/// @param implied  null: it has to say what it is
std::optional<Event> read_event(Reader& reader, const Path& at, const boost::json::value& value,
                                const CaseHistory& of, const Implied* implied = nullptr);

}  // namespace json

UPC_END_NAMESPACE
