// SPDX-License-Identifier: BSL-1.0

// Every state that a case can come to under an edition whose terms are all at their other values, and every event in
// each of them.

#include "fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace exploration {
namespace {

TEST(TermsExploration, KeepsEveryRule) {
  RecordProperty("clause", "5.1.S2.trigger 5.1.note 6.1.window 6.2 7.1");
  const Ledger& ledger = other_terms_walk().ledger;
  for (std::size_t i = 0; i < rule_count; ++i) {
    SCOPED_TRACE("check " + std::to_string(i));
    expect_always(ledger, static_cast<Rule>(i));
  }
}

// Under other terms than these, none of it is ever come to.
TEST(TermsExploration, ComesToWhatOnlyTheTermsAllow) {
  bool against_restrictions = false, late = false, spent = false, limited = false, reconsidered = false;
  for (const Node& node : other_terms_walk().walk.nodes()) {
    const upc::CaseState& state = node.held.state();
    const bool warned = !state.warned_on.is_not_a_date();
    const bool appealed = state.appeal == upc::AppealStage::lodged;
    against_restrictions = against_restrictions || (appealed && !warned);
    reconsidered = reconsidered || (state.appeal == upc::AppealStage::upheld && !warned &&
                                    count_open(state, upc::DutyName::reconsider_restrictions) > 0);
    late = late || (appealed && node.how.type == upc::EventType::appeal_received && node.how.on > state.appeal_until);
    spent = spent || (state.stage == upc::Stage::warned &&
                      warning_on(state.warned_on, state.latest, node.held) == Warning::expired);
    limited = limited || (!state.exclusions.empty() && !state.exclusions.front().long_term &&
                          state.exclusions.front().until < state.latest);
  }
  EXPECT_TRUE(against_restrictions && reconsidered);
  EXPECT_TRUE(late);
  const std::set<std::size_t>& accepted = other_terms_walk().walk.accepted();
  EXPECT_TRUE(std::any_of(accepted.begin(), accepted.end(), [](std::size_t variant) {
    const upc::Event& event = variants()[variant].event;
    return event.type == upc::EventType::appeal_received && !event.in_writing;
  })) << "an appeal that is not in writing";
  EXPECT_TRUE(spent);
  EXPECT_TRUE(limited);
}

}  // namespace
}  // namespace exploration
