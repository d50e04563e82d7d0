// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What the exploration tries in every state: each kind of event with each combination of the details that a
/// requirement looks at, on each day that makes a difference.

#include <upc/casework/case.hpp>

#include <string>
#include <vector>

namespace exploration {

/// A date that an event names, seen from the day of the event.
enum class Term {
  absent,
  not_later,  ///< too early to be right
  ahead       ///< late enough
};

/// The sets of restrictions that are decided on.
enum class Set {
  none,                 ///< a decision without restrictions
  way,                  ///< one way of contact, without end
  ending,               ///< an exclusion that ends two days later
  later,                ///< an exclusion that begins two days later, without end
  way_and_ending,       ///< a way of contact, then an exclusion that ends
  reviewed_early,       ///< a way of contact, to be reviewed the next day
  reviewed_late,        ///< the same, with a review that comes too late: a finding
  council_wide,         ///< the same for the whole council: a finding
  twice,                ///< the same restriction twice: a finding
  permanent_unreasoned  ///< a permanent exclusion without reasons of its own: a finding
};

/// An event but for its day and its office, with what depends on the day.
struct Variant {
  upc::Event event;
  bool occurred_before = false;  ///< behaviour of the day before the warning, or before the event
  Term until = Term::absent;
  Set set = Set::none;
};

/// Every variant, in the order of the contract's events.
const std::vector<Variant>& variants();

/// The variant as an event of a day of that case; its office is still open.
upc::Event on_day(const Variant& variant, const upc::Case& held, upc::Date day);

/// The days that make a difference to a case from where it stands: a day too early, the same day (the second, or the
/// first where nothing has happened), then the last day of each period that runs and the day after it.
struct Days {
  std::vector<upc::Date> list;
  std::size_t same;  ///< which of them is the day of the last event
};
Days days_of(const upc::Case& held);

/// Who may do an act, or bears the duty that it marks.
upc::RoleSet allowed(const upc::Event& event, const upc::Edition& edition);

/// The event as it stands in a case file.
std::string to_json(const upc::Event& event, const upc::Edition& edition);

}  // namespace exploration
