// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What a report says, in an officer's words. Nothing here knows about columns or colours.

#include <upc/calendar/receipt.hpp>
#include <upc/casework/phrases.hpp>
#include <upc/correspondence/protocol.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace upc_cli {

/// How wide a column of short dates is.
std::size_t short_date_width(upc::Language language);

/// A date for a column, of that width: " 3 Mar 2014". Blank for an absent one.
std::string short_date(upc::Date date, upc::Language language);

/// Where a case stands: the stage, the appeal, a safety exclusion.
std::string state_in_words(const upc::CaseFacts& facts, const upc::CaseState& state, upc::Language language);

/// Where anonymous correspondence stands.
std::string protocol_in_words(upc::Protocol protocol, upc::Language language);

/// Offices as alternatives; where all staff are among them, "any member of staff" for those.
std::string bearers_in_words(upc::RoleSet roles, const upc::Edition& edition, upc::Language language);

/// Whether an office only reports an event, which is the customer's doing.
bool is_reported(upc::EventType event);

/// What happened, by whom and what it says in short: "Appeal determined by the Group Director: upheld".
std::string event_in_words(const upc::Event& event, const upc::Edition& edition, upc::Language language);

/// What a disposition asks of whoever takes the contact.
std::string disposition_in_words(upc::Disposition disposition, upc::Language language);

/// A restriction without its dates: "contact only by letter or by email". What it should say and does not is named.
std::string restriction_in_words(const upc::Restriction& restriction, upc::Language language);

/// A safety exclusion without its dates.
std::string exclusion_in_words(const upc::Exclusion& exclusion, upc::Language language);

/// ", from 3 March 2014 until 2 May 2014".
std::string dates_in_words(upc::Date from, upc::Date until, upc::Language language);

/// Why a day was left out, as WorkingDays::why_not puts it: "Boxing Day (substitute day)".
std::string day_off_in_words(const upc::DayOff& day, upc::Language language);

/// A whole count: the period, its end, what was left out, and what rests on rules alone.
std::string count_in_full(const upc::Receipt& counted, upc::Language language);

/// How a deadline was counted in short, a sentence each: what it runs from, and which days were left out.
std::vector<std::string> counted_in_words(const upc::Deadline& deadline, upc::Language language);

/// How a deadline was counted in full, an entry each: what starts the count and why, the count, and each reading of the
/// policy that it rests on.
std::vector<std::string> explained_in_words(const upc::Deadline& deadline, const upc::Edition& edition,
                                            upc::Language language);

/// What the policy leaves open where an answer rests on a term that it does not specify, and how it is read.
std::string not_specified_in_words(upc::Term term, const upc::Edition& edition, upc::Language language);

}  // namespace upc_cli
