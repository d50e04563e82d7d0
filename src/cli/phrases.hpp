// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What a report says, in an officer's words. Nothing here knows about columns or colours.

#include <upc/correspondence/protocol.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace upc_cli {

/// "a, b and c", with `last` for "and".
std::string joined(const std::vector<std::string>& parts, std::string_view last);

/// "1 day", "2 days".
std::string number_of(long n, std::string_view one);

/// A date for a column, 11 wide: " 3 Mar 2014". Blank for an absent one.
std::string short_date(upc::Date date);

/// Where a case stands: the stage, the appeal, a safety exclusion.
std::string state_in_words(const upc::CaseFacts& facts, const upc::CaseState& state);

/// Where anonymous correspondence stands.
std::string_view protocol_in_words(upc::Protocol protocol);

/// Offices as alternatives; where all staff are among them, "any member of staff" for those.
std::string bearers_in_words(upc::RoleSet roles, const upc::Edition& edition);

/// What stands between an event and an office: "by ", or "reported by " for what the customer did.
std::string_view doing_in_words(upc::EventType event);

/// What happened, by whom and what it says in short: "Appeal determined by the Group Director: upheld".
std::string event_in_words(const upc::Event& event, const upc::Edition& edition);

/// What a disposition asks of whoever takes the contact.
std::string_view disposition_in_words(upc::Disposition disposition);

/// A restriction without its dates: "contact only by letter or by email". What it should say and does not is named.
std::string restriction_in_words(const upc::Restriction& restriction);

/// A safety exclusion without its dates.
std::string exclusion_in_words(const upc::Exclusion& exclusion);

/// ", from 3 March 2014 until 2 May 2014".
std::string dates_in_words(upc::Date from, upc::Date until);

/// How a deadline was counted in short, a sentence each: what it runs from, and which days were left out.
std::vector<std::string> counted_in_words(const upc::Deadline& deadline);

/// How a deadline was counted in full, an entry each: what starts the count and why, the count, and each reading of the
/// policy that it rests on.
std::vector<std::string> explained_in_words(const upc::Deadline& deadline, const upc::Edition& edition);

}  // namespace upc_cli
