// SPDX-License-Identifier: BSL-1.0

// Every state of a case that can be reached from `open`, and every event in each of them (abstraction.hpp says what
// counts as one state). The walk is made once; each test asks what it found.

#include "walk.hpp"

#include <gtest/gtest.h>

#include <iostream>

namespace exploration {
namespace {

class CaseExploration : public testing::Test {
 protected:
  struct Found {
    Ledger ledger;
    Walk walk{Focus(), whole_menu(), ledger};
  };
  static Found& found() {
    static Found found;
    static const bool walked = [] {
      found.walk.run();
      std::cout << "walked every state from open: " << found.walk.nodes().size() << " states, " << found.walk.tried()
                << " events tried, " << found.walk.taken() << " steps taken\n";
      return true;
    }();
    static_cast<void>(walked);
    return found;
  }
  static void expect_always(Rule rule) {
    const Ledger::Entry& entry = found().ledger[rule];
    EXPECT_GT(entry.held, 0U) << "nothing was checked";
    EXPECT_EQ(entry.failed, 0U) << "shortest counterexample, its last event being the one:\n" << entry.story;
  }
};

TEST_F(CaseExploration, ComesToEveryStage) {
  std::set<upc::Stage> stages;
  std::set<upc::AppealStage> appeals;
  std::set<upc::Safety> safeties;
  for (const Node& node : found().walk.nodes()) {
    stages.insert(node.held.state().stage);
    appeals.insert(node.held.state().appeal);
    safeties.insert(node.held.state().safety);
  }
  EXPECT_EQ(stages.size(), upc::count_of<upc::Stage>);
  EXPECT_EQ(appeals.size(), upc::count_of<upc::AppealStage>);
  EXPECT_EQ(safeties.size(), upc::count_of<upc::Safety>);
}

}  // namespace
}  // namespace exploration
