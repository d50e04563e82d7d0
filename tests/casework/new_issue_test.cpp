// SPDX-License-Identifier: BSL-1.0
// A new issue from a customer under restriction (9.1).

#include "make.hpp"

namespace {

using namespace make;
using E = EventType;

Case asked(Stage stage = Stage::restricted) {
  Case held = at(stage);
  accepts(held, new_issue(next_day(held)));
  return held;
}

TEST(NewIssue, WaitsOnceRaisedUnderRestriction) {
  RecordProperty("clause", "9.1.merits 9.1.reconsider");
  for (Stage stage : {Stage::restricted, Stage::review_recommended}) {
    Case held = at(stage);
    const Outcome outcome = held.apply(new_issue(next_day(held)));
    ASSERT_TRUE(outcome.contact.has_value());
    EXPECT_EQ(outcome.contact->disposition, upc::Disposition::new_issue);
    EXPECT_EQ(clauses(outcome), (Texts{"9.1.merits", "9.1.reconsider"}));
    EXPECT_EQ(raised(outcome), Texts{"reconsider_restrictions 9.1.reconsider"});
  }
  for (Stage stage : {Stage::open, Stage::warned, Stage::continuing, Stage::closed}) {
    Case held = at(stage);
    EXPECT_EQ(raised(held.apply(new_issue(next_day(held)))), Texts{}) << upc::name(stage);
  }
}

TEST(NewIssue, WaitsWhateverTheContactMeets) {
  RecordProperty("clause", "9.1.reconsider");
  const Texts waits{"reconsider_restrictions 9.1.reconsider"};
  Case held = at(Stage::restricted);
  Event call = new_issue(Date(2013, 7, 1));
  call.channel = Channel::telephone;
  call.abusive = true;
  EXPECT_EQ(raised(held.apply(call)), waits) << "a call that is ended";
  Event visit = new_issue(Date(2013, 7, 1));
  visit.channel = Channel::in_person;
  visit.establishment = "Library";
  EXPECT_EQ(raised(held.apply(visit)), waits) << "a visitor turned away";
  visit.service = "leisure";
  accepts(held, event(E::temporary_exclusion, Date(2013, 7, 1)));
  visit.establishment = "One4All";
  EXPECT_EQ(raised(held.apply(visit)), Texts{}) << "another service's";
}

TEST(NewIssue, DoesNotWaitWhereNothingIsInForce) {
  RecordProperty("clause", "9.1.reconsider");
  Case held = at(Stage::continuing);
  accepts(held, restrict_to({during(limited_time(), Date(2013, 8, 1))}, restricted_on));
  const Outcome outcome = held.apply(new_issue(Date(2013, 7, 31)));
  EXPECT_EQ(outcome.contact->disposition, upc::Disposition::not_restricted);
  EXPECT_EQ(raised(outcome), Texts{});
  Event call = new_issue(Date(2013, 7, 31));
  call.channel = Channel::telephone;
  call.abusive = true;
  EXPECT_EQ(raised(held.apply(call)), Texts{"reconsider_restrictions 9.1.reconsider"})
      << "end_call is not not_restricted";
}

TEST(NewIssue, MayLeaveTheRestrictions) {
  RecordProperty("clause", "9.1.reconsider");
  for (Stage stage : {Stage::restricted, Stage::review_recommended}) {
    Case held = asked(stage);
    const Date on = next_day(held);
    Event e = appropriate(on);
    e.consulted = {};
    const Outcome outcome = held.apply(e);
    EXPECT_EQ(clauses(outcome).front(), "9.1.reconsider");
    EXPECT_EQ(raised(outcome), Texts{});
    EXPECT_EQ(outcome.discharged, std::vector<DutyName>{DutyName::reconsider_restrictions});
    EXPECT_EQ(held.state().stage, stage);
    EXPECT_EQ(held.state().restrictions.size(), 2U);
    EXPECT_EQ(last(held, DutyName::reconsider_restrictions).done, on);
    EXPECT_EQ(faults(held, e), Texts{"not_permitted_in_state 9.1.reconsider"}) << "nothing waits any more";
  }
}

TEST(NewIssue, MayReplaceTheRestrictions) {
  RecordProperty("clause", "9.1.reconsider 5.1.S2.decide");
  Case held = asked();
  const Date due = last(held, DutyName::review).due;
  const Outcome outcome = held.apply(event(E::new_issue_considered, Date(2013, 9, 2)));
  EXPECT_EQ(clauses(outcome).front(), "9.1.reconsider");
  EXPECT_EQ(raised(outcome), (Texts{"write_to_customer 5.1.S2.write", "record_restriction 5.1.S2.record",
                                    "inform_service_team 5.5", "report_to_committee 6.4.report"}))
      << "the review stays the one that is open";
  ASSERT_EQ(held.state().restrictions.size(), 1U);
  EXPECT_EQ(held.state().restrictions[0].kind, Kind::limited_time);
  EXPECT_EQ(held.state().restrictions[0].from, Date(2013, 9, 2));
  EXPECT_EQ(last(held, DutyName::review).due, due);
}

TEST(NewIssue, ReplacesOnlyInOrder) {
  RecordProperty("clause", "9.1.reconsider 5.1.S2.decide 5.4 7.1");
  const Case held = asked();
  const auto with = [&](auto spoil) {
    Event e = event(E::new_issue_considered, next_day(held));
    spoil(e);
    return faults(held, e);
  };
  EXPECT_EQ(with([](Event& e) { e.by = head_of_service; }), Texts{"wrong_role 9.1.reconsider"});
  EXPECT_EQ(with([](Event& e) { e.consulted = {}; }), Texts{"not_consulted 5.1.S2.decide"});
  EXPECT_EQ(with([](Event& e) { e.reasons = " "; }), Texts{"no_reasons 9.1.reconsider"});
  EXPECT_EQ(with([](Event& e) { e.restrictions.clear(); }), Texts{"missing_detail 9.1.reconsider restrictions"});
  EXPECT_EQ(with([](Event& e) { e.scope = upc::Scope::council; }), Texts{"invalid_restriction 5.4"});
  EXPECT_EQ(with([](Event& e) { e.review_by = days_after(e.on, 367); }), Texts{"invalid_restriction 7.1"});
  EXPECT_EQ(faults(asked(Stage::review_recommended), event(E::new_issue_considered, Date(2014, 5, 5))),
            Texts{"not_permitted_in_state 9.1.reconsider"})
      << "a recommendation waits";
}

TEST(NewIssue, WaitsAfterAnUpheldAppealToo) {
  RecordProperty("clause", "6.2 9.1.reconsider");
  Case held = at(Stage::warned);
  accepts(held, event(E::appeal_received, Date(2013, 4, 20)));
  accepts(held, report(continued_on));
  accepts(held, event(E::restrictions_determined, restricted_on));
  accepts(held, decide_appeal(Date(2013, 6, 10), true));
  EXPECT_EQ(accepts(held, appropriate(Date(2013, 6, 11))), "9.1.reconsider");
}

}  // namespace
