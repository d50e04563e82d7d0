// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What a letter to the customer says.

#include <upc/vocabulary/names.hpp>

UPC_BEGIN_NAMESPACE

/// Something that a letter states.
enum class Statement : std::uint8_t {
  restricted_contact_may_follow,  ///< a warning letter: what may come if the behaviour goes on (5.1.S1.warn)
  appeal_process,  ///< a warning letter: how to appeal (5.1.S1.letter)
  restrictions,  ///< which restrictions were decided
  reasons,  ///< why
  duration,  ///< for how long
  review,  ///< when they are reviewed
  outcome,  ///< what came of the review
  ombudsman  ///< where to complain next
};

template <>
struct Names<Statement> {
  static constexpr std::string_view what = "statement";
  static constexpr std::string_view list[] = {
      "restricted_contact_may_follow",
      "appeal_process",
      "restrictions",
      "reasons",
      "duration",
      "review",
      "outcome",
      "ombudsman"};
};

/// What a letter states, all of it.
using StatementSet = SetOf<Statement>;

UPC_END_NAMESPACE
