// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reading a case, and what a stored case has in common with it.

#include "reader.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

/// A text that must be one of one.
void expect_text(Reader& reader, const Path& at, const boost::json::value& value, std::string_view what,
                 std::string_view wanted);

/// The calendar of a case, into its facts.
void read_calendar(Reader& reader, const Path& at, const boost::json::value& value, CaseFacts& facts);

/// @param memory  of events that are not wanted any more, used again
/// @throws Error(malformed) with the first fault
CaseHistory read_case(const boost::json::value& value, std::vector<Event> memory = {});

/// Everything that is wrong with a case.
std::vector<Fault> validate_case(const boost::json::value& value);

/// What a reader has noted, and one fault more that says so where it noted no more.
std::vector<Fault> all_faults(const Reader& reader);

}  // namespace json

UPC_END_NAMESPACE
