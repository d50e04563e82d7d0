// SPDX-License-Identifier: BSL-1.0
// Stage 1: behaviour is reported and assessed, and the customer warned.

#include "make.hpp"

namespace {

using namespace make;
using E = EventType;

TEST(Stage1, StartsWithAReport) {
  RecordProperty("clause", "5.1.S1.report");
  Case held = opened();
  EXPECT_EQ(held.state().stage, Stage::open);
  EXPECT_EQ(accepts(held, report(reported_on)), "5.1.S1.report");
  EXPECT_EQ(held.state().stage, Stage::reported);
}

TEST(Stage1, TakesReportsFromMembersToo) {
  RecordProperty("clause", "R.3.2.members");
  Case held = opened();
  Event e = report(reported_on);
  e.by = elected_member;
  EXPECT_EQ(accepts(held, e), "5.1.S1.report");
}

TEST(Stage1, TakesEveryKindOfBehaviour) {
  RecordProperty("clause", "2.3 4.4");
  for (std::size_t i = 0; i < upc::count_of<upc::Behaviour>; ++i) {
    Case held = opened();
    Event e = report(reported_on, {static_cast<upc::Behaviour>(i)});
    e.summary = "what it was";
    accepts(held, e);
    EXPECT_TRUE(held.state().reported.contains(static_cast<upc::Behaviour>(i)));
  }
}

TEST(Stage1, TakesAnyOtherBehaviourOnlyWithWhatItWas) {
  RecordProperty("clause", "2.3");
  Case held = opened();
  Event e = report(reported_on, {upc::Behaviour::other});
  e.summary = " ";
  EXPECT_EQ(faults(held, e), Texts{"missing_detail 2.3 summary"});
  e.summary = "followed an officer home";
  EXPECT_EQ(accepts(held, e), "5.1.S1.report");
}

TEST(Stage1, TakesFurtherReportsWithoutMoving) {
  RecordProperty("clause", "5.1.S1.report");
  for (Stage stage :
       {Stage::reported, Stage::unreasonable, Stage::continuing, Stage::restricted, Stage::review_recommended}) {
    Case held = at(stage);
    const Outcome outcome = held.apply(report(next_day(held), {upc::Behaviour::excessive_demands}));
    EXPECT_EQ(clauses(outcome).front(), "5.1.S1.report") << upc::name(stage);
    EXPECT_EQ(held.state().stage, stage);
    EXPECT_EQ(raised(outcome), Texts{}) << upc::name(stage);
    EXPECT_TRUE(held.state().reported.contains(upc::Behaviour::excessive_demands));
  }
}

TEST(Stage1, IsAssessedEitherWay) {
  RecordProperty("clause", "5.1.S1.assess");
  for (upc::Role by : {service_manager, head_of_service}) {
    Case held = at(Stage::reported);
    Event e = event(E::behaviour_assessed, assessed_on);
    e.by = by;
    EXPECT_EQ(accepts(held, e), "5.1.S1.assess");
    EXPECT_EQ(held.state().stage, Stage::unreasonable);
    EXPECT_EQ(last(held, DutyName::assess_behaviour).done, assessed_on);
  }
  Case held = at(Stage::reported);
  Event e = event(E::behaviour_assessed, assessed_on);
  e.unreasonable = false;
  accepts(held, e);
  EXPECT_EQ(held.state().stage, Stage::not_unreasonable);
  EXPECT_EQ(last(held, DutyName::assess_behaviour).done, assessed_on);
}

TEST(Stage1, WarnsTheCustomer) {
  RecordProperty("clause", "5.1.S1.warn 5.1.S1.letter");
  Case held = at(Stage::unreasonable);
  EXPECT_EQ(accepts(held, event(E::warning_issued, warned_on)), "5.1.S1.warn");
  EXPECT_EQ(held.state().stage, Stage::warned);
  EXPECT_EQ(held.state().warned_on, warned_on);
  EXPECT_EQ(held.state().appeal_until, Date(2013, 5, 1));
}

TEST(Stage1, NeedsNobodyMoreThanTheServiceDirector) {
  RecordProperty("clause", "5.1.S1.warn");
  Case held = at(Stage::unreasonable);
  Event e = event(E::warning_issued, warned_on);
  e.consulted = {service_director, monitoring_officer, elected_member};
  e.copied_to = {service_feedback_officer, service_director};
  e.states.insert(Statement::ombudsman);
  EXPECT_EQ(accepts(held, e), "5.1.S1.warn");
}

TEST(Stage1, MeetsBehaviourAfterTheWarning) {
  RecordProperty("clause", "5.1.S2.trigger");
  Case held = at(Stage::warned);
  EXPECT_EQ(accepts(held, report(continued_on)), "5.1.S2.trigger");
  EXPECT_EQ(held.state().stage, Stage::continuing);
}

TEST(Stage1, CountsTheDayOfTheWarningAsAfterIt) {
  RecordProperty("clause", "5.1.S2.trigger");
  Case held = at(Stage::warned);
  EXPECT_EQ(accepts(held, report(warned_on)), "5.1.S2.trigger");
  Case late = at(Stage::warned);
  Event e = report(continued_on);
  e.occurred = warned_on;
  EXPECT_EQ(accepts(late, e), "5.1.S2.trigger");
  EXPECT_EQ(late.state().stage, Stage::continuing);
}

TEST(Stage1, LeavesBehaviourBeforeTheWarningOnRecord) {
  RecordProperty("clause", "5.1.S2.trigger");
  Case held = at(Stage::warned);
  Event e = report(continued_on, {upc::Behaviour::insists_on_manager});
  e.occurred = days_after(warned_on, -1);
  e.evidence = {"note of the call"};
  const Outcome outcome = held.apply(e);
  EXPECT_EQ(clauses(outcome).front(), "5.1.S1.report");
  EXPECT_EQ(held.state().stage, Stage::warned);
  EXPECT_EQ(raised(outcome), Texts{});
  EXPECT_TRUE(held.state().reported.contains(upc::Behaviour::insists_on_manager));
  EXPECT_TRUE(held.state().evidence_recorded);
}

TEST(Stage1, TakesASharedRecordingAsBehaviour) {
  RecordProperty("clause", "4.3");
  Case fresh = opened();
  const Outcome first = fresh.apply(event(E::recording_shared, reported_on));
  EXPECT_EQ(clauses(first).front(), "4.3");
  EXPECT_EQ(fresh.state().stage, Stage::reported);
  EXPECT_EQ(raised(first), Texts{"assess_behaviour 5.1.S1.assess"});
  Case warned = at(Stage::warned);
  const Outcome further = warned.apply(event(E::recording_shared, continued_on));
  EXPECT_EQ(clauses(further).front(), "4.3");
  EXPECT_EQ(warned.state().stage, Stage::continuing);
  EXPECT_EQ(raised(further), Texts{"decide_restrictions 6.3"});
  for (Stage stage :
       {Stage::reported, Stage::unreasonable, Stage::continuing, Stage::restricted, Stage::review_recommended}) {
    Case held = at(stage);
    EXPECT_EQ(accepts(held, event(E::recording_shared, next_day(held))), "4.3");
    EXPECT_EQ(held.state().stage, stage);
  }
}

TEST(Stage1, EndsWhereABehaviourIsNotUnreasonable) {
  RecordProperty("clause", "5.1.S1.assess");
  Case held = at(Stage::not_unreasonable);
  EXPECT_EQ(faults(held, report(next_day(held))), Texts{"not_permitted_in_state 5.1.S1.report"});
}

}  // namespace
