// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A whole case evaluated as of a date: what became of each event, where it stands, what is due.

#include <upc/casework/case.hpp>
#include <upc/casework/next.hpp>
#include <upc/casework/receipt.hpp>
#include <upc/error.hpp>

#include <optional>
#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// Which machine a case follows.
enum class CaseKind : std::uint8_t {
  upc,                      ///< an unreasonably persistent customer
  anonymous_correspondence  ///< the protocol of appendix 2
};

template <>
struct Names<CaseKind> {
  static constexpr std::string_view what = "kind of case";
  static constexpr std::string_view list[] = {"upc", "anonymous_correspondence"};
};

/// A case as it is written down: what is known of it and what happened.
struct CaseHistory {
  CaseKind kind = CaseKind::upc;
  CaseFacts facts;
  std::shared_ptr<const Edition> edition = rct_2013::edition();
  std::vector<Event> events;  ///< in the order they happened
};

/// A last day that the policy sets.
struct Deadline {
  DeadlineName name{};
  Date date;
  Provision cites{};
  bool passed = false;  ///< as-of is after it
  DeadlineReceipt receipt;  ///< how it came about
};

/// What became of one event.
struct EventEntry {
  std::size_t index;  ///< its place in the history
  EventType type;
  Date on;
  Role by;
  Outcome outcome;
};

/// How far the policy was adhered to (8.2); of an audit.
struct Adherence {
  int breaches = 0;  ///< listed breaches, not events
  int overdue = 0;   ///< duties overdue or done late
  bool adhered() const noexcept { return breaches == 0 && overdue == 0; }
};

/// What an evaluation of either kind of case holds.
struct Fold {
  Date as_of;                      ///< absent only where there is neither an event nor a date given
  std::vector<EventEntry> events;  ///< of those up to as-of
  std::size_t left_out = 0;        ///< events after as-of
};

/// The evaluation of a case as of a date.
struct Evaluation : Fold {
  Case held;  ///< the case as it stands on that day (Case::as_of)
  std::vector<Deadline> deadlines;
  std::vector<Reason> advices;  ///< on the case as a whole
  std::vector<NextEvent> next;
  std::optional<Adherence> adherence;  ///< of an audit
};

/// The deadlines of a case as of a day, each with its receipt: the appeal's from the warning on, the review's while
/// restrictions apply or when they have lapsed for want of it, and where the edition lets a warning expire, that day while the case stands at it.
UPC_API std::vector<Deadline> deadlines(const Case& held, Date as_of);

/// The advices on a case as a whole as of a day (D-59).
UPC_API std::vector<Reason> case_advices(const Case& held, Date as_of);

/// How far the policy was adhered to as of a day: of a case in audit mode.
UPC_API Adherence adherence(const Case& held, Date as_of);

/// The same from what either kind of case has kept.
UPC_API Adherence adherence(int breaches, const std::vector<Duty>& duties, Date as_of);

/// Evaluates a history of the kind `upc`.
/// @param history  the case
/// @param as_of    the day it is looked at; absent: the latest date among its events. Later events are left out.
/// @param mode     whether what is not in order is refused or listed
/// @throws Error(out_of_range) where a date leaves the years the calendar covers; its pointer names the event
UPC_API Evaluation evaluate(const CaseHistory& history, Date as_of = Date(), Mode mode = Mode::enforce);

/// Where a case stands as of a day, without its history: an evaluation with no events.
/// @param as_of  absent: the date of the latest event that the case has seen
UPC_API Evaluation evaluate(Case held, Date as_of = Date());

namespace detail {

/// Applies an event to what holds a case of either kind.
template <class Held>
struct Room {
  void apply(Held& held, const Event& event, Outcome& outcome) { outcome = held.apply(event); }
};
template <>
struct Room<Case> : CaseRoom {};

/// Applies each event up to as-of to a case of either kind; without as-of, up to the latest date among the events.
/// @param memory  of entries that are not wanted any more, used again
template <class Held>
Fold fold(const std::vector<Event>& events, Date as_of, Held& held, std::vector<EventEntry> memory = {}) {
  if (as_of.is_not_a_date())
    for (const Event& event : events)
      if (as_of.is_not_a_date() || event.on > as_of) as_of = event.on;
  Fold result{as_of, std::move(memory), 0};
  result.events.reserve(events.size());
  Room<Held> room;
  std::size_t seen = 0;
  for (const Event& event : events) {
    if (event.on > as_of) {
      ++result.left_out;
      continue;
    }
    const std::size_t index = seen + result.left_out;
    if (seen == result.events.size()) result.events.push_back({0, event.type, event.on, event.by, Outcome()});
    EventEntry& entry = result.events[seen++];
    entry.index = index;
    entry.type = event.type;
    entry.on = event.on;
    entry.by = event.by;
    try {
      room.apply(held, event, entry.outcome);
    } catch (const Error& error) {
      throw Error(error.code(), "/events/" + std::to_string(index) + (event.minute < 0 ? "/on" : "/at"), error.expected());
    }
  }
  result.events.erase(result.events.begin() + static_cast<std::ptrdiff_t>(seen), result.events.end());
  return result;
}

/// As evaluate(), in the memory of entries that are not wanted any more.
UPC_API Evaluation evaluate(const CaseHistory& history, Date as_of, Mode mode, std::vector<EventEntry> memory);

}  // namespace detail

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/evaluation.ipp>
#endif
