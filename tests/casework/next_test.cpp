// SPDX-License-Identifier: BSL-1.0
// What may come next: every line of it, for every stage.

#include "make.hpp"

#include <map>

namespace {

using namespace make;
using E = EventType;

/// "event clause clause... until" of each step.
Texts next(const Case& held, Date as_of) {
  Texts list;
  for (const upc::NextEvent& n : upc::next_events(held, as_of)) {
    std::string text(upc::name(n.event));
    for (upc::Provision p : n.cites) text += ' ' + clause(p);
    if (!n.until.is_not_a_date()) text += " until " + upc::to_string(n.until);
    list.push_back(text);
  }
  return list;
}
Texts next(const Case& held) {
  return next(held, held.state().latest.is_not_a_date() ? reported_on : held.state().latest);
}

const upc::NextEvent* step(const std::vector<upc::NextEvent>& steps, E type) {
  for (const upc::NextEvent& n : steps)
    if (n.event == type) return &n;
  return nullptr;
}

const std::string excluded_now = "temporary_exclusion 3.2.temporary",
                  excluded_long = "long_term_exclusion 3.2.long_term",
                  appeal = "appeal_received 6.1.window until 2013-05-01";

TEST(Next, InEveryStage) {
  RecordProperty("clause", "5.1 5.1.S1.report 5.1.S1.assess 5.1.S1.warn 5.1.S2.trigger 5.1.S2.decide 6.1.window 7.2");
  EXPECT_EQ(next(at(Stage::open)),
            (Texts{"behaviour_reported 5.1.S1.report", excluded_now, excluded_long, "recording_shared 4.3"}));
  EXPECT_EQ(next(at(Stage::reported)), (Texts{"behaviour_assessed 5.1.S1.assess", "restrictions_determined 5.1.note",
                                              excluded_now, excluded_long}));
  EXPECT_EQ(next(at(Stage::not_unreasonable)), (Texts{excluded_now, excluded_long}));
  EXPECT_EQ(next(at(Stage::unreasonable)),
            (Texts{"warning_issued 5.1.S1.warn", "restrictions_determined 5.1.note", excluded_now, excluded_long}));
  EXPECT_EQ(next(at(Stage::warned)), (Texts{"behaviour_reported 5.1.S2.trigger", appeal, excluded_now, excluded_long,
                                            "recording_shared 4.3", "duty_done 5.1.S1.record"}));
  EXPECT_EQ(next(at(Stage::continuing)), (Texts{"restrictions_determined 5.1.S2.decide", "restrictions_declined 6.3",
                                                excluded_now, excluded_long, "duty_done 5.1.S1.record"}));
  EXPECT_EQ(next(at(Stage::restricted)),
            (Texts{"restrictions_determined 5.1.S2.decide", "restrictions_lifted 9.1.reconsider", "review_held 7.2",
                   "exclusion_changed 5.6.review", excluded_now, excluded_long,
                   "duty_done 5.1.S1.record 5.1.S2.write 5.1.S2.record 5.5 6.4.report"}));
  EXPECT_EQ(next(at(Stage::review_recommended)),
            (Texts{"recommendation_determined 7.4.decide", "exclusion_changed 5.6.review", excluded_now, excluded_long,
                   "duty_done 5.1.S1.record 5.1.S2.write 5.1.S2.record 5.5 6.4.report 7.3.notify"}));
  EXPECT_EQ(next(at(Stage::closed)),
            (Texts{excluded_now, excluded_long,
                   "duty_done 5.1.S1.record 5.1.S2.write 5.1.S2.record 5.5 6.4.report 6.4.write"}));
  EXPECT_EQ(next(at(Stage::overturned)),
            (Texts{excluded_now, excluded_long, "duty_done 5.1.S1.record 6.2 5.1.S1.appeal_inform"}));
}

TEST(Next, NamesTheOneClauseAStepBeginsWith) {
  for (Stage stage : every_stage) {
    const Case held = at(stage);
    for (const upc::NextEvent& n : upc::next_events(held, next_day(held)))
      if (n.event != E::duty_done) {
        EXPECT_EQ(n.cites.size(), 1U) << upc::name(n.event) << " in " << upc::name(stage);
      }
  }
}

TEST(Next, AnAppealWithinItsWindow) {
  RecordProperty("clause", "6.1.window");
  Case held = at(Stage::warned);
  EXPECT_NE(step(upc::next_events(held, Date(2013, 5, 1)), E::appeal_received), nullptr);
  EXPECT_EQ(step(upc::next_events(held, Date(2013, 5, 2)), E::appeal_received), nullptr);
  accepts(held, event(E::appeal_received, Date(2013, 4, 20)));
  EXPECT_EQ(next(held), (Texts{"behaviour_reported 5.1.S2.trigger", "appeal_determined 5.1.S1.appeal_consider",
                               excluded_now, excluded_long, "recording_shared 4.3", "duty_done 5.1.S1.record 6.2"}));
  accepts(held, decide_appeal(Date(2013, 4, 22), false));
  EXPECT_EQ(step(upc::next_events(held, Date(2013, 4, 22)), E::appeal_received), nullptr);
  EXPECT_EQ(step(upc::next_events(held, Date(2013, 4, 22)), E::appeal_determined), nullptr);
}

TEST(Next, ANewIssueWhileOneWaits) {
  RecordProperty("clause", "9.1.reconsider");
  for (Stage stage : {Stage::restricted, Stage::review_recommended}) {
    Case held = at(stage);
    EXPECT_EQ(step(upc::next_events(held, next_day(held)), E::new_issue_considered), nullptr);
    accepts(held, new_issue(next_day(held)));
    EXPECT_NE(step(upc::next_events(held, next_day(held)), E::new_issue_considered), nullptr) << upc::name(stage);
  }
}

TEST(Next, AChangeWhileAnExclusionIsInForce) {
  RecordProperty("clause", "5.6.review");
  Case held = at(Stage::continuing);
  accepts(held, restrict_to({during(premises_exclusion(), Date(2013, 7, 1), Date(2013, 8, 1))}, restricted_on));
  const auto offered = [&](Date day) { return step(upc::next_events(held, day), E::exclusion_changed) != nullptr; };
  EXPECT_FALSE(offered(Date(2013, 6, 30)));
  EXPECT_TRUE(offered(Date(2013, 7, 1)));
  EXPECT_TRUE(offered(Date(2013, 8, 1)));
  EXPECT_FALSE(offered(Date(2013, 8, 2)));
}

TEST(Next, SafetyByItsState) {
  RecordProperty("clause", "3.2.temporary 3.2.long_term");
  Case held = at(Stage::not_unreasonable);
  accepts(held, event(E::temporary_exclusion, assessed_on));
  EXPECT_EQ(next(held),
            (Texts{"long_term_exclusion 3.2.long_term", "exclusion_lifted 3.2.temporary", "duty_done 3.3 3.3.record"}));
  EXPECT_EQ(step(upc::next_events(held, assessed_on), E::exclusion_lifted)->by,
            (upc::RoleSet{service_manager, head_of_service, service_director}));
  accepts(held, event(E::long_term_exclusion, assessed_on));
  EXPECT_EQ(next(held), (Texts{"exclusion_lifted 3.2.long_term", "duty_done 3.3.record"}));
  EXPECT_EQ(step(upc::next_events(held, assessed_on), E::exclusion_lifted)->by,
            (upc::RoleSet{head_of_service, service_director}));
}

TEST(Next, NamesWhoMayTakeAStep) {
  const std::map<E, upc::RoleSet> by{
      {E::restrictions_determined, {group_director}}, {E::restrictions_lifted, {group_director}},
      {E::review_held, {customer_feedback_group}},    {E::exclusion_changed, {group_director}},
      {E::temporary_exclusion, {service_manager}},    {E::long_term_exclusion, {head_of_service, service_director}}};
  for (const upc::NextEvent& n : upc::next_events(at(Stage::restricted), restricted_on))
    if (n.event != E::duty_done) {
      EXPECT_EQ(n.by, by.at(n.event)) << upc::name(n.event);
    }
  upc::RoleSet everybody = edition()->everybody();
  everybody.erase(customer);
  EXPECT_EQ(step(upc::next_events(at(Stage::restricted), restricted_on), E::duty_done)->by, everybody)
      << "the bearers of all the open duties";
  EXPECT_EQ(step(upc::next_events(at(Stage::warned), warned_on), E::duty_done)->by,
            (upc::RoleSet{head_of_service, service_feedback_officer}));
}

TEST(Next, NamesADutyOnceInTheOrderRaised) {
  Case held = opened();
  for (int i = 0; i < 3; ++i) accepts(held, event(E::call_terminated, reported_on));
  accepts(held, event(E::harassment_referred, reported_on));
  EXPECT_EQ(next(held).back(), "duty_done 3.4.note 3.5.repeated");
}

TEST(Next, IsEmptyOutsideThePolicy) {
  RecordProperty("clause", "1.2.partnership");
  upc::CaseFacts facts;
  facts.partnership = true;
  EXPECT_TRUE(upc::next_events(Case(facts), reported_on).empty());
  EXPECT_TRUE(upc::next_events(opened(), Date()).empty()) << "and without a day";
}

}  // namespace
