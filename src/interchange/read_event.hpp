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

/// Reads the event of a case. Faults are noted.
/// @param into     a new event, which is filled in place; of no use where it could not be read whole
/// @param implied  null: it has to say what it is
/// @returns whether it could be read whole
bool read_event(Reader& reader, const Path& at, const dom::value& value, const CaseHistory& of, Event& into,
                const Implied* implied = nullptr);

/// The same at the end of a list, where nothing is put if it could not be read whole.
/// @param into  may be the case's own list: that is not looked at
bool read_event(Reader& reader, const Path& at, const dom::value& value, const CaseHistory& of,
                std::vector<Event>& into);

}  // namespace json

UPC_END_NAMESPACE
