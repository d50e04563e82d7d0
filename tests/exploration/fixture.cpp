// SPDX-License-Identifier: BSL-1.0

#include "fixture.hpp"

#include <gtest/gtest.h>

#include <iostream>

namespace exploration {

const Walked& whole_walk() {
  static const Walked walked(Focus(), whole_menu());
  static const bool said = [] {
    std::cout << "every state from open: " << walked.walk.nodes().size() << " states, " << walked.walk.tried()
              << " events tried, " << walked.walk.taken() << " steps taken\n";
    return true;
  }();
  static_cast<void>(said);
  return walked;
}

void expect_always(const Ledger& ledger, Rule rule) {
  const Ledger::Entry& entry = ledger[rule];
  EXPECT_GT(entry.held + entry.failed, 0U) << "nothing was checked";
  EXPECT_EQ(entry.failed, 0U) << "a shortest counterexample, its last event being the one:\n" << entry.story;
}

}  // namespace exploration
