// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What an event is held against, and what the terms of the edition make of it.

#include <upc/calendar/deadline.hpp>
#include <upc/calendar/reckoning.hpp>
#include <upc/casework/facts.hpp>
#include <upc/casework/state.hpp>
#include <upc/policy/edition.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

/// What an event is held against.
struct Context {
  const CaseState& state;
  const CaseFacts& facts;
  const Edition& edition;
};

/// The day on which a letter is taken to have arrived; beyond every day where the calendar ends first.
inline Date receipt_or_beyond(Date letter, const WorkingDays& calendar) {
  try {
    return deemed_receipt(letter, calendar);
  } catch (const Error&) {
    return Date(boost::gregorian::pos_infin);
  }
}

/// The day from which a letter of that date counts: its own, or that of its deemed receipt (I-1, I-16).
inline Date counts_from(Date letter, const Terms& terms, const WorkingDays& calendar) {
  return terms.appeal_clock == AppealClock::deemed_receipt ? deemed_receipt(letter, calendar) : letter;
}

/// The last day to appeal against a decision of that date; absent where the policy sets none.
inline Date last_day_to_appeal(Date letter, const Terms& terms, const WorkingDays& calendar) {
  const Date from = counts_from(letter, terms, calendar);
  return terms.appeal_window ? end_of_period(from, *terms.appeal_window, calendar) : Date();
}

/// The last day on which behaviour counts as despite the warning; absent where a warning counts without end (I-9), and
/// beyond every day where the calendar ends first.
inline Date warning_counts_until(const Context& context) {
  const auto& expires = context.edition.terms.warning_expires_after;
  return expires ? end_or_beyond(context.state.warned_on, *expires, context.facts.calendar) : Date();
}

/// Whether behaviour of that day is after the warning and while it counts (5.1.S2.trigger).
inline bool while_warned(Date day, const Context& context) {
  if (day < counts_from(context.state.warned_on, context.edition.terms, context.facts.calendar)) return false;
  const Date last = warning_counts_until(context);
  return last.is_not_a_date() || day <= last;
}

/// Notes that an answer rests on a term, where the policy does not specify it.
inline void rest_on(TermSet& noted, Term term, const Terms& terms) noexcept {
  if (terms.not_specified.contains(term)) noted.insert(term);
}

/// Whether there is a decision that can be appealed against: the warning, or where the edition gives that appeal,
/// restrictions without one.
inline bool can_be_appealed(Against against, const CaseState& state, const Terms& terms) noexcept {
  switch (against) {
    case Against::warning: return terms.appeal != AppealRight::none && !state.warned_on.is_not_a_date();
    case Against::restriction:
      return terms.appeal != AppealRight::none && terms.appeal_immediate_stage_2 && !state.restricted_at_once_on.is_not_a_date();
    case Against::safety_exclusion: return false;
  }
  return false;
}

}  // namespace detail

UPC_END_NAMESPACE
