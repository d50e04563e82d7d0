// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/detail/context.hpp>
#include <upc/casework/receipt.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace detail {

/// A deadline while its receipt is made.
struct CountedDeadline {
  DeadlineName name;
  Date last_day;
  const DeadlineReceipt& made;
  const CaseState& state;

  bool is(DeadlineName wanted) const { return name == wanted; }
  bool in(bool working_days) const {
    return made.counted && (made.counted->period.unit == PeriodUnit::working_days) == working_days;
  }
  /// Whether every restriction ends by its own date before the last day.
  bool outlives_restrictions() const {
    return !state.restrictions.empty() &&
           std::all_of(state.restrictions.begin(), state.restrictions.end(),
                       [&](const Restriction& r) { return !r.until.is_not_a_date() && r.until < last_day; });
  }
};

/// A reading of `rct-2013`, the clause that it must be about, and the deadlines that rest on it. An edition with other
/// readings has other ids: one that it does not list for that clause is not claimed.
struct ReadingOfDeadline {
  std::string_view id;
  Provision about;
  bool (*applies)(const CountedDeadline& deadline);
};

// clang-format off
inline constexpr ReadingOfDeadline readings_of_deadlines[] = {
    // from which day the time to appeal runs
    {"I-1", Provision::appeal_window, [](const CountedDeadline& d) { return d.is(DeadlineName::appeal); }},
    // what a working day is
    {"I-2", Provision::appeal_window, [](const CountedDeadline& d) { return d.in(true) || d.made.start.why == CountFrom::deemed_receipt; }},
    // whether a decision without a warning can be appealed against
    {"I-8", Provision::appeal_window, [](const CountedDeadline& d) { return d.is(DeadlineName::appeal) && d.made.start.event == EventType::restrictions_determined; }},
    // how months are counted to a day, and that it is not moved
    {"I-3", Provision::review_due, [](const CountedDeadline& d) { return d.is(DeadlineName::review) && d.in(false); }},
    // for how long a warning counts
    {"I-9", Provision::stage_1_warn, [](const CountedDeadline& d) { return d.is(DeadlineName::warning_expires); }},
    // that a decision against the recommendation starts the count too: which of the two it was, no case keeps
    {"I-10", Provision::review_decide, [](const CountedDeadline& d) { return d.made.start.why == CountFrom::review_determined; }},
    // which decisions start the count anew
    {"I-11", Provision::review_due, [](const CountedDeadline& d) { return d.is(DeadlineName::review); }},
    // that a review is due though nothing is restricted any more
    {"I-26", Provision::review_due, [](const CountedDeadline& d) { return d.is(DeadlineName::review) && d.outlives_restrictions(); }},
};
// clang-format on

/// Whether the edition reads that clause under that id.
inline bool reads(const Edition& edition, const ReadingOfDeadline& wanted) {
  return std::any_of(edition.readings.begin(), edition.readings.end(), [&](const Reading& reading) {
    return reading.id == wanted.id && std::find(reading.clauses.begin(), reading.clauses.end(),
                                                edition.clause(wanted.about)) != reading.clauses.end();
  });
}

/// The terms whose value the last day of a deadline comes from.
/// @param later  of a review, whether it is not the first
inline TermSet terms_of(DeadlineName name, bool later) noexcept {
  switch (name) {
    case DeadlineName::appeal: return {Term::appeal_window, Term::appeal_clock};
    case DeadlineName::review:
      return {Term::review_within, Term::variation_restarts_review,
              later ? Term::later_review_within : Term::review_from};
    case DeadlineName::warning_expires: return {Term::warning_expires_after};
  }
  return {};
}

/// Whether the latest review is counted from one before it.
inline bool is_later_review(const CaseState& state) noexcept {
  return state.review_started_by == EventType::recommendation_determined ||
         state.review_started_by == EventType::review_held;
}

UPC_INLINE CountStart count_start(DeadlineName name, const CaseState& state, const Terms& terms,
                                  const WorkingDays& calendar) {
  const auto on = [](EventType event, Date date, CountFrom why) { return CountStart{event, date, why, date}; };
  if (name != DeadlineName::review) {
    const bool warned = !state.warned_on.is_not_a_date();
    CountStart start = warned ? on(EventType::warning_issued, state.warned_on, CountFrom::date_of_letter)
                              : on(EventType::restrictions_determined, state.restricted_at_once_on, CountFrom::date_of_letter);
    if (name == DeadlineName::appeal && terms.appeal_clock == AppealClock::deemed_receipt) {
      start.why = CountFrom::deemed_receipt;
      const Date received = receipt_or_beyond(start.date, calendar);
      if (!received.is_special()) start.from = received;
    }
    return start;
  }
  Date raised;  // of the latest of the reviews
  for (const Duty& duty : state.duties)
    if (duty.name == DutyName::review) raised = duty.raised;
  const EventType started = state.review_started_by;
  if (const Date from = state.review_counted_from; !from.is_not_a_date())
    return {started, raised, CountFrom::first_start, from};
  return on(started, raised,
            is_later_review(state)            ? CountFrom::review_determined
            : terms.variation_restarts_review ? CountFrom::latest_decision
                                              : CountFrom::first_decision);
}

}  // namespace detail

UPC_INLINE DeadlineReceipt::DeadlineReceipt() = default;
UPC_INLINE DeadlineReceipt::DeadlineReceipt(const DeadlineReceipt&) = default;
UPC_INLINE DeadlineReceipt::DeadlineReceipt(DeadlineReceipt&&) noexcept = default;
UPC_INLINE DeadlineReceipt& DeadlineReceipt::operator=(const DeadlineReceipt&) = default;
UPC_INLINE DeadlineReceipt& DeadlineReceipt::operator=(DeadlineReceipt&&) noexcept = default;
UPC_INLINE DeadlineReceipt::~DeadlineReceipt() = default;

UPC_INLINE DeadlineReceipt receipt_of(DeadlineName name, Date last_day, const CaseState& state, const Edition& edition,
                                      const WorkingDays& calendar) {
  DeadlineReceipt made;
  const Terms& terms = edition.terms;
  const bool review = name == DeadlineName::review;
  made.start = detail::count_start(name, state, terms, calendar);
  const bool later = review && detail::is_later_review(state);
  const Terms::Length& length = later && terms.later_review_within ? terms.later_review_within
                                : review                       ? terms.review_within
                                : name == DeadlineName::appeal ? terms.appeal_window
                                                               : terms.warning_expires_after;
  // A stored case may hold a last day that the calendar of today does not reach: what is on record holds all the same.
  const bool reached =
      length && calendar.covers(made.start.from) && !end_or_beyond(made.start.from, *length, calendar).is_special();
  if (reached) made.counted = receipt(made.start.from, *length, calendar);
  if (made.counted && last_day == made.counted->end)
    made.set_by = SetBy::period;
  else
    made.set_by = review && (!length || (made.counted && last_day < made.counted->end)) ? SetBy::decision : SetBy::record;
  made.not_specified = TermSet::from_bits(terms.not_specified.bits() & detail::terms_of(name, later).bits());
  const detail::CountedDeadline deadline{name, last_day, made, state};
  for (const detail::ReadingOfDeadline& reading : detail::readings_of_deadlines)
    if (reading.applies(deadline) && detail::reads(edition, reading)) made.readings.emplace_back(reading.id);
  return made;
}

UPC_END_NAMESPACE
