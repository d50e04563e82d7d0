// SPDX-License-Identifier: BSL-1.0
// Stage 2: contact is restricted, or not, and restrictions are varied, lifted and changed.

#include "make.hpp"

namespace {

using namespace make;
using E = EventType;

TEST(Stage2, RestrictsContactAfterFurtherBehaviour) {
  RecordProperty("clause", "5.1.S2.decide 6.3");
  Case held = at(Stage::continuing);
  EXPECT_EQ(accepts(held, event(E::restrictions_determined, restricted_on)), "5.1.S2.decide");
  EXPECT_EQ(held.state().stage, Stage::restricted);
  ASSERT_EQ(held.state().restrictions.size(), 2U);
  EXPECT_EQ(held.state().restrictions[0].from, restricted_on) << "from the day of the decision";
  EXPECT_TRUE(held.state().restrictions[0].until.is_not_a_date());
}

TEST(Stage2, KeepsTheFirstDayThatIsSet) {
  Case held = at(Stage::continuing);
  accepts(held, restrict_to({during(limited_time(), Date(2013, 7, 1), Date(2013, 8, 1))}, restricted_on));
  EXPECT_EQ(held.state().restrictions[0].from, Date(2013, 7, 1));
  EXPECT_EQ(held.state().restrictions[0].until, Date(2013, 8, 1));
}

TEST(Stage2, NeedsNoExceptionalReasonsAfterAWarning) {
  RecordProperty("clause", "5.1.S2.decide");
  Case held = at(Stage::continuing);
  Event e = event(E::restrictions_determined, restricted_on);
  e.exceptional_reasons.clear();
  EXPECT_EQ(accepts(held, e), "5.1.S2.decide");
}

TEST(Stage2, ImmediatelyInExceptionalCircumstances) {
  RecordProperty("clause", "5.1.note 2.2");
  for (Stage stage : {Stage::reported, Stage::unreasonable}) {
    Case held = at(stage);
    const Outcome outcome = held.apply(event(E::restrictions_determined, next_day(held)));
    EXPECT_EQ(clauses(outcome).front(), "5.1.note");
    EXPECT_EQ(held.state().stage, Stage::restricted);
    EXPECT_EQ(raised(outcome), (Texts{"write_to_customer 5.1.S2.write", "explain_immediate_action 5.1.note",
                                      "record_restriction 5.1.S2.record", "inform_service_team 5.5",
                                      "report_to_committee 6.4.report", "review 7.1"}));
    EXPECT_FALSE(last(held, DutyName::assess_behaviour).open()) << "the decision assesses";
  }
}

TEST(Stage2, NeverWithoutFurtherBehaviourOnceWarned) {
  RecordProperty("clause", "5.1.S2.trigger 5.1.note");
  Event e = event(E::restrictions_determined, Date(2013, 4, 12));
  EXPECT_EQ(faults(at(Stage::warned), e), Texts{"no_further_behaviour 5.1.S2.trigger"});
  e.exceptional_reasons.clear();
  EXPECT_EQ(faults(at(Stage::warned), e), Texts{"no_further_behaviour 5.1.S2.trigger"});
}

TEST(Stage2, MayBeDeclined) {
  RecordProperty("clause", "6.3");
  Case held = at(Stage::continuing);
  const Outcome outcome = held.apply(event(E::restrictions_declined, Date(2013, 5, 20)));
  EXPECT_EQ(clauses(outcome).front(), "6.3");
  EXPECT_EQ(held.state().stage, Stage::warned);
  EXPECT_EQ(raised(outcome), Texts{"write_to_customer 6.4.write"});
  EXPECT_EQ(last(held, DutyName::decide_restrictions).done, Date(2013, 5, 20));
  EXPECT_EQ(accepts(held, report(Date(2013, 6, 1))), "5.1.S2.trigger") << "and is decided on again";
  EXPECT_TRUE(last(held, DutyName::decide_restrictions).open());
}

TEST(Stage2, ReplacesTheWholeSetWhenVaried) {
  RecordProperty("clause", "5.1.S2.decide");
  Case held = at(Stage::restricted);
  EXPECT_EQ(accepts(held, restrict_to({agreement()}, Date(2013, 9, 2))), "5.1.S2.decide");
  ASSERT_EQ(held.state().restrictions.size(), 1U);
  EXPECT_EQ(held.state().restrictions[0].kind, Kind::agreement);
  EXPECT_EQ(held.state().restrictions[0].from, Date(2013, 9, 2));
  EXPECT_EQ(held.state().stage, Stage::restricted);
}

TEST(Stage2, LiftsAPart) {
  RecordProperty("clause", "9.1.reconsider");
  Case held = at(Stage::restricted);
  Event e = event(E::restrictions_lifted, Date(2013, 9, 2));
  e.remove = {0};
  const Outcome outcome = held.apply(e);
  EXPECT_EQ(clauses(outcome).front(), "9.1.reconsider");
  EXPECT_EQ(held.state().stage, Stage::restricted);
  ASSERT_EQ(held.state().restrictions.size(), 1U);
  EXPECT_EQ(held.state().restrictions[0].kind, Kind::premises_exclusion) << "the rest stays";
  EXPECT_EQ(held.state().restrictions[0].from, restricted_on) << "with its own first day";
  EXPECT_EQ(raised(outcome),
            (Texts{"write_to_customer 6.4.write", "record_restriction 5.1.S2.record", "inform_service_team 5.5"}));
  EXPECT_TRUE(last(held, DutyName::review).open());
}

TEST(Stage2, ClosesWithTheLastRestriction) {
  RecordProperty("clause", "9.1.reconsider");
  for (int how = 0; how < 2; ++how) {
    Case held = at(Stage::restricted);
    accepts(held, new_issue(Date(2013, 8, 1)));
    accepts(held, event(E::exclusion_ignored, Date(2013, 8, 2)));
    Event e = event(E::restrictions_lifted, Date(2013, 9, 2));
    if (how == 1) e.remove = {1, 0};
    const Outcome outcome = held.apply(e);
    EXPECT_EQ(held.state().stage, Stage::closed);
    EXPECT_TRUE(held.state().restrictions.empty());
    for (DutyName name : {DutyName::review, DutyName::reconsider_restrictions, DutyName::review_exclusion})
      EXPECT_EQ(last(held, name).done, Date(2013, 9, 2)) << upc::name(name);
    EXPECT_EQ(raised(outcome),
              (Texts{"write_to_customer 6.4.write", "record_restriction 5.1.S2.record", "inform_service_team 5.5"}));
  }
}

TEST(Stage2, CountsAnEndedRestrictionWhenLifting) {
  Case held = at(Stage::continuing);
  accepts(held, restrict_to({during(limited_time(), restricted_on, Date(2013, 7, 1)), agreement()}, restricted_on));
  Event e = event(E::restrictions_lifted, Date(2013, 9, 2));
  e.remove = {1};
  accepts(held, e);
  EXPECT_EQ(held.state().stage, Stage::restricted) << "the ended one is still on the list";
  EXPECT_EQ(held.state().restrictions.size(), 1U);
}

Event change(upc::ExclusionChange how, Date on, Date until = Date()) {
  Event e = event(E::exclusion_changed, on);
  e.change = how;
  e.until = until;
  return e;
}

Case with_exclusions() {
  Case held = at(Stage::continuing);
  accepts(held, restrict_to({during(premises_exclusion({"Library"}), Date(), Date(2013, 9, 1)), limited_time(),
                             during(premises_exclusion({"Depot", "Library"}), Date(), Date(2013, 12, 1))},
                            restricted_on));
  return held;
}

TEST(Exclusion, IsExtended) {
  RecordProperty("clause", "5.6.review 5.6.ignored");
  Case held = with_exclusions();
  const Outcome outcome = held.apply(change(upc::ExclusionChange::extended, Date(2013, 8, 1), Date(2013, 12, 2)));
  EXPECT_EQ(clauses(outcome).front(), "5.6.review");
  EXPECT_EQ(held.state().restrictions[0].until, Date(2013, 12, 2));
  EXPECT_TRUE(held.state().restrictions[1].until.is_not_a_date()) << "no exclusion";
  EXPECT_EQ(held.state().restrictions[2].until, Date(2013, 12, 2));
  EXPECT_EQ(raised(outcome),
            (Texts{"write_to_customer 6.4.write", "record_restriction 5.1.S2.record", "inform_service_team 5.5"}));
}

TEST(Exclusion, IsExtendedOnlyToALaterDay) {
  RecordProperty("clause", "5.6.review");
  const Case held = with_exclusions();
  const Texts missing{"missing_detail 5.6.review until"};
  const auto until = [&](Date day) {
    return faults(held, change(upc::ExclusionChange::extended, Date(2013, 8, 1), day));
  };
  EXPECT_EQ(until(Date()), missing);
  EXPECT_EQ(until(Date(2013, 8, 1)), missing) << "not after the event";
  EXPECT_EQ(until(Date(2013, 12, 1)), missing) << "not after the end of each";
  EXPECT_EQ(until(Date(2013, 12, 2)), Texts{});
  EXPECT_EQ(faults(at(Stage::restricted), change(upc::ExclusionChange::extended, Date(2013, 8, 1), Date(2030, 1, 1))),
            missing)
      << "one without an end has none to extend";
}

TEST(Exclusion, IsChangedOnlyWhereNamedAndInForce) {
  RecordProperty("clause", "5.6.review");
  Case held = with_exclusions();
  Event e = change(upc::ExclusionChange::extended, Date(2013, 8, 1), Date(2014, 1, 1));
  e.establishment = "Depot";
  accepts(held, e);
  EXPECT_EQ(held.state().restrictions[0].until, Date(2013, 9, 1));
  EXPECT_EQ(held.state().restrictions[2].until, Date(2014, 1, 1)) << "as a whole, the Library included";
  accepts(held, change(upc::ExclusionChange::permanent, Date(2013, 9, 2)));
  EXPECT_EQ(held.state().restrictions[0].kind, Kind::premises_exclusion) << "ended the day before";
  EXPECT_EQ(held.state().restrictions[2].kind, Kind::permanent_exclusion);
}

TEST(Exclusion, IsMadePermanentWithItsReasons) {
  RecordProperty("clause", "5.6.review 5.3.termination");
  Case held = with_exclusions();
  Event e = change(upc::ExclusionChange::permanent, Date(2013, 8, 1));
  e.reasons = "came armed";
  const Outcome outcome = held.apply(e);
  EXPECT_EQ(clauses(outcome).front(), "5.6.review");
  for (std::size_t i : {std::size_t{0}, std::size_t{2}}) {
    EXPECT_EQ(held.state().restrictions[i].kind, Kind::permanent_exclusion);
    EXPECT_TRUE(held.state().restrictions[i].until.is_not_a_date());
    EXPECT_EQ(held.state().restrictions[i].reasons, "came armed");
  }
  EXPECT_EQ(held.state().restrictions[1].kind, Kind::limited_time);
}

TEST(Exclusion, MayStayAsItIsWithoutConsulting) {
  RecordProperty("clause", "5.6.review");
  Case held = with_exclusions();
  accepts(held, event(E::exclusion_ignored, Date(2013, 7, 30)));
  Event e = change(upc::ExclusionChange::unchanged, Date(2013, 8, 1));
  e.consulted = {};
  const Outcome outcome = held.apply(e);
  EXPECT_EQ(clauses(outcome).front(), "5.6.review");
  EXPECT_EQ(raised(outcome), Texts{});
  EXPECT_EQ(last(held, DutyName::review_exclusion).done, Date(2013, 8, 1));
}

TEST(Exclusion, IgnoredAsksForAReview) {
  RecordProperty("clause", "5.6.ignored");
  Case held = with_exclusions();
  const Outcome outcome = held.apply(event(E::exclusion_ignored, Date(2013, 8, 1)));
  EXPECT_EQ(clauses(outcome).front(), "5.6.ignored");
  EXPECT_EQ(raised(outcome), Texts{"review_exclusion 5.6.ignored"});
  EXPECT_EQ(faults(held, event(E::exclusion_ignored, Date(2013, 12, 2))), Texts{"not_permitted_in_state 5.6.ignored"})
      << "no longer in force";
}

}  // namespace
