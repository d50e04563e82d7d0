// SPDX-License-Identifier: BSL-1.0
#pragma once

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
  bool in_working_days() const { return made.counted.period.unit == PeriodUnit::working_days; }
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
    {"I-2", Provision::appeal_window, [](const CountedDeadline& d) { return d.in_working_days(); }},
    // how months are counted to a day, and that it is not moved
    {"I-3", Provision::review_due, [](const CountedDeadline& d) { return d.is(DeadlineName::review) && !d.in_working_days(); }},
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

UPC_INLINE CountStart count_start(DeadlineName name, const CaseState& state) {
  const auto on = [](EventType event, Date date, CountFrom why) { return CountStart{event, date, why, date}; };
  if (name == DeadlineName::appeal) return on(EventType::warning_issued, state.warned_on, CountFrom::date_of_letter);
  // The latest of the reviews. Where one came before it, that one was held, and the decision on it raised this one.
  Date raised;
  int reviews = 0;
  for (const Duty& duty : state.duties) {
    if (duty.name != DutyName::review) continue;
    raised = duty.raised;
    ++reviews;
  }
  if (reviews > 1) return on(EventType::recommendation_determined, raised, CountFrom::review_determined);
  return on(EventType::restrictions_determined, raised, CountFrom::first_decision);
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
  const bool review = name == DeadlineName::review;
  made.start = detail::count_start(name, state);
  made.counted =
      receipt(made.start.from, review ? edition.terms.review_within : edition.terms.appeal_window, calendar);
  const Date end = made.counted.end;
  made.set_by = last_day == end ? SetBy::period : review && last_day < end ? SetBy::decision : SetBy::record;
  const detail::CountedDeadline deadline{name, last_day, made, state};
  for (const detail::ReadingOfDeadline& reading : detail::readings_of_deadlines)
    if (reading.applies(deadline) && detail::reads(edition, reading)) made.readings.emplace_back(reading.id);
  return made;
}

UPC_END_NAMESPACE
