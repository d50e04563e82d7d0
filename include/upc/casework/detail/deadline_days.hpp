// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The last days that the policy sets a case, without how each came about.

#include <upc/casework/case.hpp>
#include <upc/casework/detail/context.hpp>
#include <upc/casework/receipt.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

/// Calls `add(name, date, cites)` for each deadline of a case, in their order.
template <class F>
void each_deadline(const Case& held, F&& add) {
  const CaseState& state = held.state();
  if (!state.appeal_until.is_not_a_date()) add(DeadlineName::appeal, state.appeal_until, Provision::appeal_window);
  if (state.stage == Stage::warned)
    if (const Date last = warning_counts_until({state, held.facts(), held.edition()}); !last.is_special())
      add(DeadlineName::warning_expires, last, Provision::stage_1_warn);
  if (state.restrictions_apply() || state.stage == Stage::lapsed)
    for (auto duty = state.duties.rbegin(); duty != state.duties.rend(); ++duty)
      if (duty->name == DutyName::review) {
        if (!duty->due.is_not_a_date()) add(DeadlineName::review, duty->due, duty->cites);
        break;
      }
}

}  // namespace detail

UPC_END_NAMESPACE
