// SPDX-License-Identifier: BSL-1.0

// Stored and restored, through its JSON, a case is the same in every state that can be reached, enforced and audited.

#include "fixture.hpp"

#include <upc/interchange/json.hpp>

#include <gtest/gtest.h>

namespace exploration {
namespace {

/// What goes wrong with a case when it is stored and restored; empty where nothing does.
std::string lost(const upc::Case& held) {
  const std::string stored = upc::json::write_state(held);
  try {
    const upc::Case restored = std::get<upc::Case>(upc::json::read_state(stored));
    return restored == held && restored.events_seen() == held.events_seen() ? "" : "not the same: " + stored;
  } catch (const upc::Error& error) {
    return std::string(error.what()) + '\n' + stored;
  }
}

TEST(StoredExploration, RestoresEveryState) {
  const Walk& walk = whole_walk().walk;
  for (std::size_t id = 0; id < walk.nodes().size(); ++id) {
    ASSERT_EQ(lost(walk.nodes()[id].held), "") << walk.story(id, nullptr);
    ASSERT_EQ(lost(walk.nodes()[id].audited), "") << "in audit, after " << walk.story(id, nullptr);
  }
}

}  // namespace
}  // namespace exploration
