// SPDX-License-Identifier: BSL-1.0
// The appeal against the Stage 1 warning.

#include "make.hpp"

namespace {

using namespace make;
using E = EventType;

Case appealed(Stage stage = Stage::warned) {
  Case held = at(Stage::warned);
  accepts(held, event(E::appeal_received, Date(2013, 4, 20)));
  if (stage == Stage::warned) return held;
  accepts(held, report(continued_on));
  if (stage == Stage::continuing) return held;
  accepts(held, event(E::restrictions_determined, restricted_on));
  if (stage == Stage::restricted) return held;
  if (stage == Stage::closed) accepts(held, event(E::restrictions_lifted, closed_on));
  if (stage == Stage::review_recommended) accepts(held, recommend(upc::Recommendation::continue_, reviewed_on));
  return held;
}

TEST(Appeal, IsReceivedWithinTheWindow) {
  RecordProperty("clause", "6.1.window");
  for (const Date on : {warned_on, Date(2013, 4, 13), Date(2013, 4, 14), Date(2013, 5, 1)}) {
    Case held = at(Stage::warned);
    EXPECT_EQ(accepts(held, event(E::appeal_received, on)), "6.1.window") << upc::to_string(on);
    EXPECT_EQ(held.state().appeal, AppealStage::lodged);
    EXPECT_EQ(held.state().stage, Stage::warned);
  }
  EXPECT_EQ(faults(at(Stage::warned), event(E::appeal_received, Date(2013, 5, 2))), Texts{"out_of_time 6.1.window"});
}

TEST(Appeal, HasALongerWindowOverClosures) {
  RecordProperty("clause", "6.1.window");
  upc::CaseFacts facts;
  facts.calendar = upc::WorkingDays(upc::Region::england_and_wales, {Date(2013, 4, 11), Date(2013, 4, 12)});
  Case held(facts);
  accepts(held, report(reported_on));
  accepts(held, event(E::behaviour_assessed, assessed_on));
  accepts(held, event(E::warning_issued, warned_on));
  EXPECT_EQ(held.state().appeal_until, Date(2013, 5, 3));
  EXPECT_EQ(accepts(held, event(E::appeal_received, Date(2013, 5, 3))), "6.1.window");
}

TEST(Appeal, NeedsAWarning) {
  RecordProperty("clause", "6.1.window");
  for (Stage stage : {Stage::open, Stage::reported, Stage::unreasonable, Stage::not_unreasonable}) {
    const Case held = at(stage);
    EXPECT_EQ(faults(held, event(E::appeal_received, next_day(held))), Texts{"no_right_of_appeal 6.1.window"});
  }
  Case immediate = at(Stage::unreasonable);
  accepts(immediate, event(E::restrictions_determined, Date(2013, 4, 6)));
  EXPECT_EQ(faults(immediate, event(E::appeal_received, Date(2013, 4, 8))), Texts{"no_right_of_appeal 6.1.window"})
      << "an immediate Stage 2 is not open to it";
}

TEST(Appeal, IsNotOpenAgainstASafetyExclusion) {
  RecordProperty("clause", "3.6");
  Case held = at(Stage::warned);
  accepts(held, event(E::temporary_exclusion, Date(2013, 4, 15)));
  Event e = event(E::appeal_received, Date(2013, 4, 16));
  e.against = upc::Against::safety_exclusion;
  EXPECT_EQ(faults(held, e), Texts{"no_right_of_appeal 3.6"});
}

TEST(Appeal, IsInWritingWithReasons) {
  RecordProperty("clause", "6.1.form");
  Event e = event(E::appeal_received, Date(2013, 4, 16));
  e.in_writing = false;
  e.reasons = "\n";
  EXPECT_EQ(faults(at(Stage::warned), e), (Texts{"not_in_writing 6.1.form", "no_reasons 6.1.form"}));
}

TEST(Appeal, IsOneForOneWarning) {
  RecordProperty("clause", "6.1.window");
  Case held = appealed();
  EXPECT_EQ(faults(held, event(E::appeal_received, Date(2013, 4, 25))), Texts{"not_permitted_in_state 6.1.window"});
  accepts(held, decide_appeal(Date(2013, 4, 24), false));
  EXPECT_EQ(faults(held, event(E::appeal_received, Date(2013, 4, 25))), Texts{"not_permitted_in_state 6.1.window"});
}

TEST(Appeal, DoesNotLookAtTheStage) {
  RecordProperty("clause", "6.1.window");
  Case held = at(Stage::warned);
  accepts(held, report(Date(2013, 4, 12)));
  accepts(held, event(E::restrictions_determined, Date(2013, 4, 15)));
  EXPECT_EQ(faults(held, event(E::appeal_received, Date(2013, 4, 16))), Texts{});
  accepts(held, event(E::restrictions_lifted, Date(2013, 4, 17)));
  ASSERT_EQ(held.state().stage, Stage::closed);
  EXPECT_EQ(accepts(held, event(E::appeal_received, Date(2013, 4, 18))), "6.1.window");
}

TEST(Appeal, NotUpheldLeavesTheStage) {
  RecordProperty("clause", "5.1.S1.appeal_consider");
  for (Stage stage : {Stage::warned, Stage::continuing, Stage::restricted, Stage::review_recommended, Stage::closed}) {
    Case held = appealed(stage);
    const Outcome outcome = held.apply(decide_appeal(next_day(held), false));
    EXPECT_EQ(clauses(outcome).front(), "5.1.S1.appeal_consider");
    EXPECT_EQ(held.state().appeal, AppealStage::not_upheld);
    EXPECT_EQ(held.state().stage, stage);
    EXPECT_EQ(raised(outcome), Texts{"inform_appellant 5.1.S1.appeal_inform"});
  }
}

TEST(Appeal, UpheldOverturnsTheWarning) {
  RecordProperty("clause", "5.1.S1.appeal_consider 6.2");
  for (Stage stage : {Stage::warned, Stage::continuing}) {
    Case held = appealed(stage);
    const Date on = next_day(held);
    const Outcome outcome = held.apply(decide_appeal(on, true));
    EXPECT_EQ(clauses(outcome).front(), "5.1.S1.appeal_consider");
    EXPECT_EQ(held.state().appeal, AppealStage::upheld);
    EXPECT_EQ(held.state().stage, Stage::overturned);
    EXPECT_EQ(raised(outcome), Texts{"inform_appellant 5.1.S1.appeal_inform"});
    if (stage == Stage::continuing) {
      EXPECT_EQ(last(held, DutyName::decide_restrictions).done, on);
    }
    EXPECT_EQ(faults(held, report(on)), Texts{"not_permitted_in_state 5.1.S1.report"});
  }
}

TEST(Appeal, UpheldAsksForRestrictionsToBeReconsidered) {
  RecordProperty("clause", "6.2 9.1.reconsider");
  for (Stage stage : {Stage::restricted, Stage::review_recommended}) {
    Case held = appealed(stage);
    const std::size_t before = held.state().restrictions.size();
    const Outcome outcome = held.apply(decide_appeal(next_day(held), true));
    EXPECT_EQ(held.state().stage, stage);
    EXPECT_EQ(held.state().appeal, AppealStage::upheld);
    EXPECT_EQ(held.state().restrictions.size(), before);
    EXPECT_EQ(raised(outcome),
              (Texts{"inform_appellant 5.1.S1.appeal_inform", "reconsider_restrictions 9.1.reconsider"}));
  }
}

TEST(Appeal, UpheldChangesNothingMoreOnceClosed) {
  RecordProperty("clause", "6.2");
  Case held = appealed(Stage::closed);
  const Outcome outcome = held.apply(decide_appeal(next_day(held), true));
  EXPECT_EQ(held.state().stage, Stage::closed);
  EXPECT_EQ(held.state().appeal, AppealStage::upheld);
  EXPECT_EQ(raised(outcome), Texts{"inform_appellant 5.1.S1.appeal_inform"});
}

TEST(Appeal, KeepsWhoDecidedIt) {
  Case held = appealed();
  accepts(held, decide_appeal(Date(2013, 4, 24), false, "p-17"));
  EXPECT_EQ(held.state().appeal_person, "p-17");
}

}  // namespace
