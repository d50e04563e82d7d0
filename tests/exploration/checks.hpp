// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What must hold of a step and of a state, written from the contract, not from the table.

#include "abstraction.hpp"
#include "ledger.hpp"

#include <upc/casework/case.hpp>

#include <functional>

namespace exploration {

/// Tells the story so far as a case file that can be evaluated.
using Story = std::function<std::string()>;

/// An event that was accepted.
struct Step {
  const upc::Case& before;
  const Past& past;  ///< before it
  const upc::Event& event;
  const upc::Outcome& outcome;
  const upc::Case& after;
};

/// Whether the contract has a move at all for an event in a state (D-5, D-7, D-16, D-17, D-22, D-28 to D-30, D-44).
bool has_move(const upc::CaseState& state, const upc::Terms& terms, const upc::Event& event);

/// Whether a code says that there is no move (D-18).
bool says_no_move(upc::Code code);

/// Whether `next` lists the event as of a day, given that it can be in order, or leaves it out as a mere record
/// (D-41).
bool is_a_step(const upc::Case& held, upc::EventType type, upc::Date day);

/// Of the answer to any event.
void check_outcome(const upc::CaseState& before, const upc::Terms& terms, const upc::Event& event, const upc::Outcome& outcome, Ledger& ledger,
                   const Story& story);

/// Of an event that was accepted.
void check_step(const Step& step, Ledger& ledger, const Story& story);

/// Of the state after it.
void check_state(const upc::Case& held, Ledger& ledger, const Story& story);

}  // namespace exploration
