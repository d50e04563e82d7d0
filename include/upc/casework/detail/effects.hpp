// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What an event that moved has brought about: facts kept, duties discharged and raised, advices.

#include <upc/casework/detail/assessment.hpp>
#include <upc/casework/detail/duty_book.hpp>
#include <upc/casework/outcome.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

/// Brings about the effect of a row: `state` is the staged state, its regions already moved, and `before` the state
/// that the event met. Fills the outcome's clauses and duties.
void bring_about(const Row& row, const Event& event, const Context& before, CaseState& state, Outcome& outcome);

/// The advices on an event that took effect (D-58 to D-60), in their order.
std::vector<Reason> advices_on(const Row& row, const Event& event, const Context& before, const Outcome& outcome);

}  // namespace detail

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/advices.ipp>
#include <upc/casework/impl/effects.ipp>
#endif
