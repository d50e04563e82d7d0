// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Keeping the latest date of the events so far.

#include <upc/calendar/date.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

/// Notes the date of an event. @param counts whether later ones may not be dated before it
template <class State>
void set_latest(State& state, Date on, bool counts) {
  const auto later = [&](Date held) { return held.is_not_a_date() || held < on ? on : held; };
  state.latest_any = later(state.latest_any);
  if (counts) state.latest = later(state.latest);
}

}  // namespace detail

UPC_END_NAMESPACE
