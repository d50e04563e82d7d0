// SPDX-License-Identifier: BSL-1.0

// Every state of a case that can be reached from `open`, and every event in each of them (abstraction.hpp says what
// counts as one state). The walk is made once; each test asks what it found.

#include "fixture.hpp"

#include <gtest/gtest.h>

namespace exploration {
namespace {

void expect_always(Rule rule) { exploration::expect_always(whole_walk().ledger, rule); }

TEST(CaseExploration, ComesToEveryStage) {
  std::set<upc::Stage> stages;
  std::set<upc::AppealStage> appeals;
  std::set<upc::Safety> safeties;
  for (const Node& node : whole_walk().walk.nodes()) {
    stages.insert(node.held.state().stage);
    appeals.insert(node.held.state().appeal);
    safeties.insert(node.held.state().safety);
  }
  EXPECT_EQ(stages.size(), upc::count_of<upc::Stage> - 1);
  EXPECT_EQ(stages.count(upc::Stage::lapsed), 0U) << "nothing lapses under `rct-2013`";
  EXPECT_EQ(appeals.size(), upc::count_of<upc::AppealStage>);
  EXPECT_EQ(safeties.size(), upc::count_of<upc::Safety>);
}

TEST(CaseExploration, RestrictsOnlyAfterAWarningAndFurtherBehaviourOrForExceptionalReasons) {
  RecordProperty("clause", "5.1.S2.trigger 5.1.note");
  expect_always(Rule::restricted_after_warning);
}

TEST(CaseExploration, NeverRestrictsCouncilWide) {
  RecordProperty("clause", "5.4");
  expect_always(Rule::never_council_wide);
}

TEST(CaseExploration, RestrictsOnlyByTheGroupDirectorWithTheMonitoringOfficer) {
  RecordProperty("clause", "5.1.S2.decide");
  expect_always(Rule::restricted_by_group_director);
}

TEST(CaseExploration, NeverRestrictsWithoutReasons) {
  RecordProperty("clause", "5.2.proportionate 5.6.review");
  expect_always(Rule::restricted_with_reasons);
}

TEST(CaseExploration, HasRestrictionsExactlyInTheStagesThatRestrict) { expect_always(Rule::restrictions_in_stage); }

TEST(CaseExploration, HearsAnAppealOnlyAgainstTheWarning) {
  RecordProperty("clause", "3.6 6.1.window");
  expect_always(Rule::appeal_against_warning);
}

TEST(CaseExploration, HearsAnAppealOnlyInTimeAndOnce) {
  RecordProperty("clause", "6.1.window");
  expect_always(Rule::appeal_in_time);
  expect_always(Rule::one_appeal);
}

TEST(CaseExploration, HasAReviewOpenWhileRestricted) {
  RecordProperty("clause", "7.1");
  expect_always(Rule::review_open);
}

TEST(CaseExploration, HasTheReviewDueWithinTwelveMonthsOfWhatStartedIt) {
  RecordProperty("clause", "7.1");
  expect_always(Rule::review_within_a_year);
}

TEST(CaseExploration, NeverPutsOffAReview) {
  RecordProperty("clause", "7.1");
  expect_always(Rule::review_never_put_off);
}

TEST(CaseExploration, HasARecommendationToDecideInsteadOnceTheReviewIsHeld) {
  RecordProperty("clause", "7.4.decide");
  expect_always(Rule::recommendation_waits);
}

TEST(CaseExploration, StaysInAFinalStageAndWithADecidedAppeal) {
  expect_always(Rule::final_stage_stays);
  expect_always(Rule::final_appeal_stays);
}

TEST(CaseExploration, RefusesWithReasonsInOrderAndChangesNothing) {
  expect_always(Rule::refusal_changes_nothing);
  expect_always(Rule::accepted_without_reasons);
  expect_always(Rule::reasons_in_order);
  expect_always(Rule::never_back_in_time);
}

TEST(CaseExploration, SaysThatThereIsNoMoveExactlyWhereThereIsNone) { expect_always(Rule::moves_where_it_may); }

TEST(CaseExploration, ListsAsNextExactlyTheStepsThatCanFire) {
  expect_always(Rule::listed_can_fire);
  expect_always(Rule::fired_is_listed);
  expect_always(Rule::listed_as_fired);
}

TEST(CaseExploration, MovesInAuditExactlyWhereThereIsAMove) {
  RecordProperty("clause", "8.2");
  expect_always(Rule::audit_moves_where_it_may);
  expect_always(Rule::audit_keeps_what_does_not_move);
}

TEST(CaseExploration, AgreesInAuditOnReasonsAndOnWhatWasInOrder) {
  RecordProperty("clause", "8.2");
  expect_always(Rule::audit_gives_the_same_reasons);
  expect_always(Rule::audit_agrees_in_order);
}

TEST(CaseExploration, HasABearerForEveryDutyItRaises) {
  expect_always(Rule::duty_has_bearer);
  expect_always(Rule::mark_does_one_duty);
  expect_always(Rule::mark_by_bearer);
}

/// The case after the Group Director has decided what waits and lifted what is left, on the day of the last event.
upc::Case set_free(upc::Case held) {
  const upc::Date day = held.state().latest;
  upc::Event decided(upc::EventType::recommendation_determined, day, upc::rct_2013::group_director);
  decided.reasons = "because of it";
  held.apply(decided);  // refused where nothing waits
  upc::Event lifted(upc::EventType::restrictions_lifted, day, upc::rct_2013::group_director);
  lifted.reasons = "because of it";
  held.apply(lifted);
  return held;
}

// A measure that nobody could ever end would not be proportionate. Asked of the graph, and of each case itself.
TEST(CaseExploration, LetsTheCustomerBeSetFreeFromEveryStateWithRestrictions) {
  RecordProperty("clause", "9.1.reconsider 7.4.decide");
  const Walk::Nodes& nodes = whole_walk().walk.nodes();
  std::vector<bool> closed(nodes.size());
  std::size_t restricted = 0;
  for (std::size_t id = 0; id < nodes.size(); ++id) closed[id] = nodes[id].held.state().stage == upc::Stage::closed;
  const std::vector<bool> free = can_reach(nodes, closed);
  for (std::size_t id = 0; id < nodes.size(); ++id) {
    if (nodes[id].held.state().restrictions.empty()) continue;
    ++restricted;
    ASSERT_TRUE(free[id]) << "no way out of this:\n" << whole_walk().walk.story(id, nullptr);
    ASSERT_TRUE(set_free(nodes[id].held).state().restrictions.empty()) << whole_walk().walk.story(id, nullptr);
  }
  EXPECT_GT(restricted, 0U);
}

// Of the duties that their events alone do: from wherever one is open, lawful steps lead to its being done.
TEST(CaseExploration, LetsEveryDutyBeDoneByItsEvent) {
  const Walk::Nodes& nodes = whole_walk().walk.nodes();
  for (std::size_t i = 0; i < upc::count_of<upc::DutyName>; ++i) {
    const auto duty = static_cast<upc::DutyName>(i);
    if (!by_event_alone(duty)) continue;
    std::vector<bool> done(nodes.size());
    std::size_t open = 0;
    for (std::size_t id = 0; id < nodes.size(); ++id) done[id] = nodes[id].does.contains(duty);
    const std::vector<bool> can = can_reach(nodes, done);
    for (std::size_t id = 0; id < nodes.size(); ++id) {
      if (count_open(nodes[id].held.state(), duty) == 0) continue;
      ++open;
      ASSERT_TRUE(can[id]) << name(duty) << " can never be done from here:\n" << whole_walk().walk.story(id, nullptr);
    }
    EXPECT_GT(open, 0U) << name(duty) << " is never open";
  }
}

}  // namespace
}  // namespace exploration
