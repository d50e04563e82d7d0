// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The selectors of the transition table, and what a `remove` comes to.

#include <upc/casework/detail/context.hpp>
#include <upc/casework/detail/table.hpp>
#include <upc/casework/event.hpp>

#include <algorithm>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace detail {

/// Whether every index is one of a set of that size.
inline bool all_within(const std::vector<int>& indexes, std::size_t size) {
  return std::all_of(indexes.begin(), indexes.end(), [&](int i) { return i >= 0 && static_cast<std::size_t>(i) < size; });
}

/// How many of a set are left without those indexes; what is outside the set is passed over.
inline std::size_t left_without(const std::vector<int>& indexes, std::size_t size) {
  std::size_t left = 0;
  for (std::size_t i = 0; i < size; ++i)
    if (std::find(indexes.begin(), indexes.end(), static_cast<int>(i)) == indexes.end()) ++left;
  return left;
}

/// How many restrictions stay when some are lifted; without `remove` all are.
inline std::size_t left_after_lifting(const Event& event, const CaseState& state) {
  return event.remove ? left_without(*event.remove, state.restrictions.size()) : 0;
}

/// What becomes of a set of that size where a review comes to this: which of the three rows picks it.
inline Pick comes_to(Recommendation outcome, const std::vector<int>& remove, std::size_t size) {
  switch (outcome) {
    case Recommendation::continue_: return Pick::continues;
    case Recommendation::remove_part: {
      // An audit meets parts that are everything or nothing: these are passed over (D-18).
      const std::size_t left = left_without(remove, size);
      return left > 0 && left < size ? Pick::reduces : Pick::continues;
    }
    case Recommendation::remove_all: return Pick::ends;
  }
  return Pick::continues;
}

/// What a pending recommendation comes to if endorsed.
inline Pick comes_to(const Event& event, const CaseState& state) {
  if (!event.endorsed || !state.recommendation) return Pick::continues;
  return comes_to(state.recommendation->recommendation, state.recommendation->remove, state.restrictions.size());
}

/// What a review does: it recommends, or where it decides itself, one of three.
inline Pick does(const Event& review, const Context& context) {
  if (context.edition.terms.review_steps == ReviewSteps::two) return Pick::recommends;
  switch (comes_to(review.recommendation, review.remove.value_or(std::vector<int>()), context.state.restrictions.size())) {
    case Pick::reduces: return Pick::decides_to_reduce;
    case Pick::ends: return Pick::decides_to_end;
    default: return Pick::decides_to_continue;
  }
}

/// Whether a selector picks its row for this event.
inline bool picks(Pick when, const Event& event, const Context& context) {
  const CaseState& state = context.state;
  switch (when) {
    case Pick::always: return true;
    case Pick::unreasonable: return event.unreasonable;
    case Pick::not_unreasonable: return !event.unreasonable;
    case Pick::since_warning: return while_warned(event.occurred_on(), context);
    case Pick::before_warning: return !while_warned(event.occurred_on(), context);
    case Pick::upheld: return event.upheld;
    case Pick::not_upheld: return !event.upheld;
    case Pick::leaves_some: return left_after_lifting(event, state) > 0;
    case Pick::leaves_none: return left_after_lifting(event, state) == 0;
    case Pick::recommends:
    case Pick::decides_to_continue:
    case Pick::decides_to_reduce:
    case Pick::decides_to_end: return does(event, context) == when;
    case Pick::continues:
    case Pick::reduces:
    case Pick::ends: return comes_to(event, state) == when;
    case Pick::appropriate: return event.appropriate;
    case Pick::replaces: return !event.appropriate && !event.restrictions.empty();
    case Pick::replaces_nothing: return !event.appropriate && event.restrictions.empty();
    case Pick::keeps: return event.change == ExclusionChange::unchanged;
    case Pick::changes: return event.change != ExclusionChange::unchanged;
    case Pick::agreed: return event.agreed;
    case Pick::not_agreed: return !event.agreed;
  }
  return false;
}

}  // namespace detail

UPC_END_NAMESPACE
