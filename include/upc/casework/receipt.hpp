// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// How the last day of a deadline came about: what starts the count and why, how it was counted, what set the day in
/// the end, and which readings of the policy it rests on.

#include <upc/calendar/receipt.hpp>
#include <upc/casework/state.hpp>
#include <upc/policy/edition.hpp>

#include <optional>
#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// Which deadlines a case can have.
enum class DeadlineName : std::uint8_t {
  appeal,
  review,
  warning_expires  ///< the last day on which behaviour counts as despite the warning, where an edition sets one
};

template <>
struct Names<DeadlineName> {
  static constexpr std::string_view what = "deadline";
  static constexpr std::string_view list[] = {"appeal", "review", "warning_expires"};
};

/// Why a day starts the count of a deadline.
enum class CountFrom : std::uint8_t {
  date_of_letter,      ///< the date of the warning letter, or of the decision that is appealed against (6.1.window)
  deemed_receipt,      ///< the second working day after it, where the edition counts from receipt
  first_decision,      ///< the first decision to restrict: one that varies it starts nothing (7.1)
  latest_decision,     ///< the latest decision to restrict, where the edition has a variation start the count anew
  review_determined,  ///< the decision on the recommendation of the review before, endorsed or not (7.4.decide); or the review before, where it decides itself
  first_start         ///< the first day of what was first decided, where the edition counts from the start
};

template <>
struct Names<CountFrom> {
  static constexpr std::string_view what = "start of a count";
  static constexpr std::string_view list[] = {"date_of_letter", "deemed_receipt", "first_decision", "latest_decision",
                                              "review_determined", "first_start"};
};

/// What starts the count of a deadline.
struct CountStart {
  EventType event{};  ///< what happened
  Date date;          ///< the day it happened
  CountFrom why{};    ///< why this starts the count
  Date from;          ///< the day left out, from which the period runs

  friend bool operator==(const CountStart& a, const CountStart& b) {
    return a.event == b.event && a.date == b.date && a.why == b.why && a.from == b.from;
  }
};

/// What made a day the last one.
enum class SetBy : std::uint8_t {
  period,    ///< it is the last day of the period
  decision,  ///< a decision that restricts contact, then or later, set an earlier day for the review (`review_by`)
  record     ///< it was kept with the case, and the period as it is counted now, by other terms or closures, ends on
             ///< another day; never of a case whose events were all applied under one edition and calendar
};

template <>
struct Names<SetBy> {
  static constexpr std::string_view what = "what set a last day";
  static constexpr std::string_view list[] = {"period", "decision", "record"};
};

/// How the last day of a deadline came about.
struct UPC_API DeadlineReceipt {
  CountStart start;                   ///< what starts the count
  std::optional<Receipt> counted;     ///< the period after it; absent where the edition sets none, or
                                      ///< the calendar does not reach to count it
  SetBy set_by{};                     ///< whether the last day is the end of that period
  std::vector<std::string> readings;  ///< ids of the edition's readings that the day rests on
  TermSet not_specified;              ///< the terms that it rests on and the policy does not specify

  // Out of line, as of every value that holds strings: a user's unit instantiates none of it.
  DeadlineReceipt();
  DeadlineReceipt(const DeadlineReceipt&);
  DeadlineReceipt(DeadlineReceipt&&) noexcept;
  DeadlineReceipt& operator=(const DeadlineReceipt&);
  DeadlineReceipt& operator=(DeadlineReceipt&&) noexcept;
  ~DeadlineReceipt();
};

namespace detail {

/// What starts the count of a deadline that the case has, from what the state keeps.
UPC_API CountStart count_start(DeadlineName name, const CaseState& state, const Terms& terms,
                               const WorkingDays& calendar);

}  // namespace detail

/// How a last day that a case has came about.
/// @param name      of which deadline; the case has one of that name
/// @param last_day  the day
UPC_API DeadlineReceipt receipt_of(DeadlineName name, Date last_day, const CaseState& state, const Edition& edition,
                           const WorkingDays& calendar);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/receipt.ipp>
#endif
