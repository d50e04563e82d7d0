// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reading a case, and what a stored case has in common with it.

#include "reader.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

/// A text that must be one of one.
void expect_text(Reader& reader, const Path& at, const dom::value& value, std::string_view what,
                 std::string_view wanted);

/// The calendar of a case, into its facts.
void read_calendar(Reader& reader, const Path& at, const dom::value& value, CaseFacts& facts);

/// The edition that a case or a stored one follows: the usual one where it names none, or none of these.
const std::shared_ptr<const Edition>& edition_of(const dom::object& object, const EditionSet& editions);

/// The id of one of these editions.
void expect_edition(Reader& reader, const Path& at, const dom::value& value,
                    const std::vector<std::string_view>& ids);

/// @param memory  of events that are not wanted any more, used again
/// @throws Error(malformed) with the first fault
CaseHistory read_case(const dom::value& value, const EditionSet& editions, std::vector<Event> memory = {});

/// Reads a case under the edition that the history has, whatever its `policy` names, but for its events.
/// @returns the list of events, unread; null where it is not there, which is noted
const dom::value* read_but_events(Reader& reader, const dom::value& value, CaseHistory& history);

/// Everything that is wrong with a case.
std::vector<Fault> validate_case(const dom::value& value, const EditionSet& editions);

/// What a reader has noted, and one fault more that says so where it noted no more.
std::vector<Fault> all_faults(const Reader& reader);

}  // namespace json

UPC_END_NAMESPACE
