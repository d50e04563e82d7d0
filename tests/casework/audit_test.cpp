// SPDX-License-Identifier: BSL-1.0
// History as it happened: what was wrong is listed, and the event takes effect where there is a move at all.

#include "make.hpp"

namespace {

using namespace make;
using E = EventType;

/// What was wrong with an event that took effect.
Texts breaches(Case& held, const Event& e) {
  const Outcome outcome = held.apply(e);
  EXPECT_TRUE(outcome.accepted) << ::testing::PrintToString(told(outcome.reasons));
  return told(outcome.reasons);
}

TEST(Audit, TakesEffectWithItsBreaches) {
  RecordProperty("clause", "8.2");
  Case held = at(Stage::unreasonable, Mode::audit);
  Event e = event(E::warning_issued, warned_on);
  e.by = service_manager;
  e.consulted = {};
  EXPECT_EQ(breaches(held, e), (Texts{"wrong_role 5.1.S1.warn", "not_consulted 5.1.S1.warn"}));
  EXPECT_EQ(held.state().stage, Stage::warned);
  EXPECT_EQ(held.state().breaches, 2);
  EXPECT_EQ(held.state().warned_on, warned_on);
}

TEST(Audit, IsStoppedOnlyWhereThereIsNoMove) {
  RecordProperty("clause", "8.2");
  const auto stopped = [](Case held, const Event& e, const std::string& breach) {
    const upc::CaseState before = held.state();
    const Outcome outcome = held.apply(e);
    EXPECT_FALSE(outcome.accepted);
    EXPECT_EQ(told(outcome.reasons), Texts{breach});
    EXPECT_EQ(held.state().stage, before.stage);
    EXPECT_TRUE(held.state().duties == before.duties);
    EXPECT_EQ(held.state().breaches, 1);
    EXPECT_EQ(held.state().latest, e.on) << "of all events so far";
  };
  stopped(opened(Mode::audit), event(E::behaviour_assessed, reported_on), "not_permitted_in_state 5.1.S1.assess");
  stopped(opened(Mode::audit), event(E::appeal_received, reported_on), "no_right_of_appeal 6.1.window");
  stopped(opened(Mode::audit), mark(DutyName::note_call, reported_on, officer), "duty_not_open 3.4.note");
  stopped(at(Stage::reported, Mode::audit), mark(DutyName::assess_behaviour, assessed_on, service_manager),
          "done_by_event 5.1.S1.assess");
  upc::CaseFacts facts;
  facts.partnership = true;
  stopped(Case(facts, edition(), Mode::audit), report(reported_on), "out_of_scope 1.2.partnership");
}

TEST(Audit, TakesEventsOutOfOrder) {
  Case held = at(Stage::reported, Mode::audit);
  EXPECT_EQ(breaches(held, event(E::behaviour_assessed, Date(2013, 3, 1))), Texts{"out_of_order 5.1.S1.assess"});
  EXPECT_EQ(held.state().stage, Stage::unreasonable);
  EXPECT_EQ(held.state().latest, reported_on);
  EXPECT_EQ(breaches(held, event(E::warning_issued, Date(2013, 4, 1))), Texts{"out_of_order 5.1.S1.warn"});
}

TEST(Audit, CountsTheOrderFromEveryEvent) {
  Case held = opened(Mode::audit);
  held.apply(event(E::behaviour_assessed, Date(2013, 5, 1)));  // no move
  EXPECT_EQ(breaches(held, report(reported_on)), Texts{"out_of_order 5.1.S1.report"});
}

TEST(Audit, RestrictsWithoutFurtherBehaviour) {
  RecordProperty("clause", "5.1.S2.trigger 5.1.note");
  Case held = at(Stage::warned, Mode::audit);
  const Outcome outcome = held.apply(event(E::restrictions_determined, Date(2013, 4, 20)));
  EXPECT_EQ(told(outcome.reasons), Texts{"no_further_behaviour 5.1.S2.trigger"});
  EXPECT_EQ(clauses(outcome).front(), "5.1.S2.decide");
  EXPECT_EQ(held.state().stage, Stage::restricted);
  Case immediate = at(Stage::reported, Mode::audit);
  Event e = event(E::restrictions_determined, assessed_on);
  e.exceptional_reasons.clear();
  EXPECT_EQ(breaches(immediate, e), Texts{"no_prior_warning 5.1.note"});
  EXPECT_EQ(immediate.state().stage, Stage::restricted);
}

TEST(Audit, TakesMissingListsAsEmpty) {
  Case held = at(Stage::continuing, Mode::audit);
  EXPECT_EQ(breaches(held, restrict_to({}, restricted_on)), Texts{"missing_detail 5.1.S2.decide restrictions"});
  EXPECT_EQ(held.state().stage, Stage::restricted);
  EXPECT_TRUE(held.state().restrictions.empty());
  Event e = event(E::temporary_exclusion, restricted_on);
  e.establishments.clear();
  EXPECT_EQ(breaches(held, e), Texts{"missing_detail 3.2.temporary establishments"});
  EXPECT_EQ(held.state().safety, Safety::temporary);
}

TEST(Audit, PassesOverIndexesThatAreNone) {
  Case held = at(Stage::restricted, Mode::audit);
  Event e = event(E::restrictions_lifted, Date(2013, 9, 2));
  e.remove = {0, 9, -1};
  EXPECT_EQ(breaches(held, e), Texts{"missing_detail 9.1.reconsider remove"});
  EXPECT_EQ(held.state().restrictions.size(), 1U);
  e.remove = {7};
  breaches(held, e);
  EXPECT_EQ(held.state().restrictions.size(), 1U);
  EXPECT_EQ(held.state().stage, Stage::restricted);
}

TEST(Audit, PassesOverAPartThatIsNoneOrAll) {
  RecordProperty("clause", "7.3.recommend");
  for (const std::vector<int>& remove : {std::vector<int>{}, std::vector<int>{0, 1}, std::vector<int>{5}}) {
    Case held = at(Stage::restricted, Mode::audit);
    EXPECT_EQ(breaches(held, recommend(upc::Recommendation::remove_part, reviewed_on, remove)),
              Texts{"missing_detail 7.3.recommend remove"});
    const Outcome outcome = held.apply(event(E::recommendation_determined, reviewed_on));
    EXPECT_EQ(held.state().stage, Stage::restricted);
    EXPECT_EQ(held.state().restrictions.size(), 2U);
    EXPECT_EQ(raised(outcome), (Texts{"notify_review_outcome 7.4.notify", "review 7.1"}));
  }
  Case held = at(Stage::restricted, Mode::audit);
  breaches(held, recommend(upc::Recommendation::remove_part, reviewed_on, {0, 5}));
  breaches(held, event(E::recommendation_determined, reviewed_on));
  EXPECT_EQ(held.state().restrictions.size(), 1U) << "the index that is one counts";
}

TEST(Audit, ReplacesOnlyWithSomething) {
  RecordProperty("clause", "9.1.reconsider");
  Case held = at(Stage::restricted, Mode::audit);
  breaches(held, new_issue(Date(2013, 7, 1)));
  Event e = event(E::new_issue_considered, Date(2013, 7, 2));
  e.restrictions.clear();
  const Outcome outcome = held.apply(e);
  EXPECT_EQ(told(outcome.reasons), Texts{"missing_detail 9.1.reconsider restrictions"});
  EXPECT_EQ(raised(outcome), Texts{});
  EXPECT_EQ(held.state().restrictions.size(), 2U);
  EXPECT_FALSE(last(held, DutyName::reconsider_restrictions).open());
}

TEST(Audit, PassesOverAnEndThatIsNone) {
  RecordProperty("clause", "5.6.review 3.2.long_term");
  Case held = at(Stage::continuing, Mode::audit);
  breaches(held, restrict_to({during(premises_exclusion(), Date(), Date(2013, 9, 1)),
                              during(premises_exclusion({"Depot"}), Date(), Date(2014, 1, 1))},
                             restricted_on));
  Event e = event(E::exclusion_changed, Date(2013, 8, 1));
  e.change = upc::ExclusionChange::extended;
  e.until = Date(2013, 10, 1);
  EXPECT_EQ(breaches(held, e), Texts{"missing_detail 5.6.review until"});
  EXPECT_EQ(held.state().restrictions[0].until, Date(2013, 9, 1)) << "for all of them";
  EXPECT_EQ(held.state().restrictions[1].until, Date(2014, 1, 1));
  Event exclusion = event(E::long_term_exclusion, Date(2013, 8, 2));
  exclusion.until = Date(2013, 8, 1);
  EXPECT_EQ(breaches(held, exclusion), Texts{"missing_detail 3.2.long_term until"});
  EXPECT_TRUE(held.state().exclusions[0].until.is_not_a_date());
}

TEST(Audit, KeepsThePermanentReasonsThereAre) {
  RecordProperty("clause", "5.6.review");
  Case held = at(Stage::continuing, Mode::audit);
  Restriction r = premises_exclusion();
  r.reasons = "shouted";
  breaches(held, restrict_to({r}, restricted_on));
  Event e = event(E::exclusion_changed, Date(2013, 8, 1));
  e.reasons = " ";
  EXPECT_EQ(breaches(held, e), Texts{"no_reasons 5.6.review"});
  EXPECT_EQ(held.state().restrictions[0].reasons, "shouted");
  EXPECT_EQ(held.state().restrictions[0].kind, Kind::permanent_exclusion);
}

TEST(Audit, LetsAServiceManagerLiftWhatWasAgreed) {
  RecordProperty("clause", "3.2.long_term");
  Case held = opened(Mode::audit);
  breaches(held, event(E::long_term_exclusion, reported_on));
  Event e = event(E::exclusion_lifted, assessed_on);
  e.by = service_manager;
  EXPECT_EQ(breaches(held, e), Texts{"wrong_role 3.2.long_term"});
  EXPECT_EQ(held.state().safety, Safety::none);
}

TEST(Audit, HasAdherenceOnlyWhereNothingIsWrong) {
  RecordProperty("clause", "8.2");
  Case held = at(Stage::restricted, Mode::audit);
  EXPECT_TRUE(upc::adherence(held, Date(2014, 6, 3)).adhered());
  const upc::Adherence overdue = upc::adherence(held, Date(2014, 6, 4));
  EXPECT_EQ(overdue.breaches, 0);
  EXPECT_EQ(overdue.overdue, 1);
  EXPECT_FALSE(overdue.adhered());
  breaches(held, recommend(upc::Recommendation::continue_, Date(2014, 6, 4)));
  EXPECT_EQ(upc::adherence(held, Date(2014, 6, 4)).overdue, 1) << "done late";
  Event e = event(E::recommendation_determined, Date(2014, 6, 5));
  e.by = customer;
  e.endorsed = false;
  e.reasons.clear();
  held.apply(e);
  EXPECT_EQ(upc::adherence(held, Date(2014, 6, 5)).breaches, 2) << "breaches, not events";
}

TEST(Audit, EvaluatesAWholeHistory) {
  RecordProperty("clause", "8.2");
  upc::CaseHistory history;
  history.events = {report(reported_on), event(E::behaviour_assessed, assessed_on), event(E::warning_issued, warned_on),
                    report(Date(2013, 6, 1))};
  history.events[2].consulted = {};
  const upc::Evaluation audited = upc::evaluate(history, Date(), Mode::audit);
  ASSERT_TRUE(audited.adherence.has_value());
  EXPECT_EQ(audited.adherence->breaches, 1);
  EXPECT_EQ(audited.held.state().stage, Stage::continuing);
  EXPECT_EQ(audited.as_of, Date(2013, 6, 1));
  const upc::Evaluation enforced = upc::evaluate(history);
  EXPECT_FALSE(enforced.adherence.has_value());
  EXPECT_EQ(enforced.held.state().stage, Stage::unreasonable);
}

TEST(Audit, LeavesOutWhatComesAfterTheDay) {
  upc::CaseHistory history;
  history.events = {report(reported_on), event(E::behaviour_assessed, Date(2014, 1, 1)),
                    event(E::recording_requested, reported_on)};
  const upc::Evaluation evaluation = upc::evaluate(history, assessed_on);
  ASSERT_EQ(evaluation.events.size(), 2U);
  EXPECT_EQ(evaluation.events[0].index, 0U);
  EXPECT_EQ(evaluation.events[1].index, 2U) << "its index is given to no other";
  EXPECT_EQ(evaluation.left_out, 1U);
  EXPECT_EQ(evaluation.held.state().stage, Stage::reported);
  EXPECT_TRUE(upc::evaluate(upc::CaseHistory()).as_of.is_not_a_date());
}

}  // namespace
