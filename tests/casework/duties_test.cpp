// SPDX-License-Identifier: BSL-1.0
// Duties: which event raises and which discharges each, its clause, its bearers, its dates.

#include "make.hpp"

namespace {

using namespace make;
using E = EventType;

TEST(Duties, OfTheFirstReport) {
  RecordProperty("clause", "5.1.S1.assess");
  Case held = opened();
  EXPECT_EQ(raised(held.apply(report(reported_on))), Texts{"assess_behaviour 5.1.S1.assess"});
  Case assaulted = opened();
  EXPECT_EQ(raised(assaulted.apply(report(reported_on, {upc::Behaviour::assault}))),
            (Texts{"assess_behaviour 5.1.S1.assess", "report_to_police 3.5.assault"}));
}

TEST(Duties, OfTheWarning) {
  RecordProperty("clause", "5.1.S1.record");
  Case held = at(Stage::unreasonable);
  EXPECT_EQ(raised(held.apply(event(E::warning_issued, warned_on))), Texts{"record_warning 5.1.S1.record"});
}

TEST(Duties, OfTheAppeal) {
  RecordProperty("clause", "6.2 5.1.S1.appeal_refer 5.1.S1.appeal_consider 5.1.S1.appeal_inform");
  Case held = at(Stage::warned);
  EXPECT_EQ(raised(held.apply(event(E::appeal_received, Date(2013, 4, 20)))),
            (Texts{"refer_appeal 6.2", "determine_appeal 5.1.S1.appeal_consider"}));
  EXPECT_EQ(raised(held.apply(decide_appeal(Date(2013, 4, 25), false))),
            Texts{"inform_appellant 5.1.S1.appeal_inform"});
  EXPECT_EQ(last(held, DutyName::determine_appeal).done, Date(2013, 4, 25));
  EXPECT_TRUE(last(held, DutyName::refer_appeal).open()) << "the decision does not refer it";
}

TEST(Duties, OfBehaviourAfterTheWarning) {
  RecordProperty("clause", "6.3 3.5.assault");
  Case held = at(Stage::warned);
  EXPECT_EQ(raised(held.apply(report(continued_on, {upc::Behaviour::assault}))),
            (Texts{"decide_restrictions 6.3", "report_to_police 3.5.assault"}));
  Case before = at(Stage::warned);
  Event e = report(continued_on, {upc::Behaviour::assault});
  e.occurred = Date(2013, 4, 1);
  EXPECT_EQ(raised(before.apply(e)), Texts{"report_to_police 3.5.assault"});
}

TEST(Duties, OfADecisionToRestrict) {
  RecordProperty("clause", "5.1.S2.write 5.1.S2.record 5.5 6.4.report 7.1");
  Case held = at(Stage::continuing);
  const Outcome outcome = held.apply(event(E::restrictions_determined, restricted_on));
  EXPECT_EQ(raised(outcome), (Texts{"write_to_customer 5.1.S2.write", "record_restriction 5.1.S2.record",
                                    "inform_service_team 5.5", "report_to_committee 6.4.report", "review 7.1"}));
  EXPECT_EQ(outcome.discharged, std::vector<DutyName>{DutyName::decide_restrictions});
  for (const upc::Duty& d : outcome.raised) EXPECT_EQ(d.raised, restricted_on);
}

TEST(Duties, OfAVariation) {
  RecordProperty("clause", "5.1.S2.write 5.1.S2.record 5.5 6.4.report");
  Case held = at(Stage::restricted);
  accepts(held, new_issue(Date(2013, 7, 1)));
  const Outcome outcome = held.apply(event(E::restrictions_determined, Date(2013, 8, 1)));
  EXPECT_EQ(raised(outcome), (Texts{"write_to_customer 5.1.S2.write", "record_restriction 5.1.S2.record",
                                    "inform_service_team 5.5", "report_to_committee 6.4.report"}));
  EXPECT_EQ(last(held, DutyName::reconsider_restrictions).done, Date(2013, 8, 1)) << "a variation reconsiders";
}

TEST(Duties, AreRaisedAnewButForThree) {
  Case held = at(Stage::restricted);
  accepts(held, event(E::exclusion_ignored, Date(2013, 7, 1)));
  accepts(held, event(E::exclusion_ignored, Date(2013, 7, 2)));
  accepts(held, new_issue(Date(2013, 7, 3)));
  accepts(held, new_issue(Date(2013, 7, 4)));
  accepts(held, event(E::threat_reported, Date(2013, 7, 5)));
  accepts(held, event(E::threat_reported, Date(2013, 7, 6)));
  const auto count = [&](DutyName name) {
    int n = 0;
    for (const upc::Duty& d : held.state().duties) n += d.name == name ? 1 : 0;
    return n;
  };
  EXPECT_EQ(count(DutyName::review_exclusion), 2);
  EXPECT_EQ(count(DutyName::reconsider_restrictions), 2);
  EXPECT_EQ(count(DutyName::complete_incident_form), 1);
  EXPECT_EQ(count(DutyName::record_incident), 1);
  accepts(held, mark(DutyName::record_incident, Date(2013, 7, 7), service_manager));
  accepts(held, event(E::temporary_exclusion, Date(2013, 7, 8)));
  EXPECT_EQ(count(DutyName::record_incident), 2) << "the first is done";
  EXPECT_EQ(count(DutyName::complete_incident_form), 1) << "still open";
}

TEST(Duties, OneEventDischargesEveryOpenOne) {
  Case held = at(Stage::restricted);
  accepts(held, new_issue(Date(2013, 7, 3)));
  accepts(held, new_issue(Date(2013, 7, 4)));
  accepts(held, appropriate(Date(2013, 7, 5)));
  EXPECT_EQ(held.state().open_duty(DutyName::reconsider_restrictions), nullptr);
}

TEST(Duties, TheDecisionOnARecommendationIsDoneHoweverItEnds) {
  RecordProperty("clause", "7.4.decide");
  for (upc::Recommendation what :
       {upc::Recommendation::continue_, upc::Recommendation::remove_part, upc::Recommendation::remove_all}) {
    Case held = at(Stage::restricted);
    accepts(held, recommend(what, reviewed_on, {0}));
    accepts(held, event(E::recommendation_determined, Date(2014, 5, 12)));
    EXPECT_EQ(last(held, DutyName::decide_recommendation).done, Date(2014, 5, 12)) << upc::name(what);
  }
}

TEST(Duties, RestrictionsAreReconsideredByWhateverChangesThem) {
  RecordProperty("clause", "9.1.reconsider");
  const Date on(2013, 7, 2);
  Event part = event(E::restrictions_lifted, on);
  part.remove = {0};
  for (const Event& e : {part, event(E::restrictions_lifted, on), event(E::new_issue_considered, on), appropriate(on),
                         event(E::restrictions_determined, on)}) {
    Case held = at(Stage::restricted);
    accepts(held, new_issue(Date(2013, 7, 1)));
    accepts(held, e);
    EXPECT_EQ(last(held, DutyName::reconsider_restrictions).done, on) << upc::name(e.type);
  }
}

TEST(Duties, AnExclusionIsReviewedByWhateverBecomesOfIt) {
  RecordProperty("clause", "5.6.ignored 5.6.review");
  const Date on(2013, 7, 2);
  Event unchanged = event(E::exclusion_changed, on);
  unchanged.change = upc::ExclusionChange::unchanged;
  for (const Event& e : {unchanged, event(E::exclusion_changed, on), event(E::long_term_exclusion, on)}) {
    Case held = at(Stage::restricted);
    accepts(held, event(E::exclusion_ignored, Date(2013, 7, 1)));
    accepts(held, e);
    EXPECT_EQ(last(held, DutyName::review_exclusion).done, on) << upc::name(e.type);
  }
}

TEST(Duties, AMarkDischargesTheOldest) {
  Case held = opened();
  accepts(held, report(Date(2013, 1, 7), {upc::Behaviour::assault}));
  accepts(held, event(E::harassment_referred, Date(2013, 1, 8)));
  EXPECT_EQ(accepts(held, mark(DutyName::report_to_police, Date(2013, 1, 9), service_manager)), "3.5.assault");
  EXPECT_EQ(accepts(held, mark(DutyName::report_to_police, Date(2013, 1, 10), head_of_service)), "3.5.repeated");
  EXPECT_EQ(faults(held, mark(DutyName::report_to_police, Date(2013, 1, 10), head_of_service)),
            Texts{"duty_not_open 3.5.assault"});
}

TEST(Duties, AMarkMovesNothing) {
  Case held = at(Stage::restricted);
  const upc::CaseState before = held.state();
  const Outcome outcome = held.apply(mark(DutyName::inform_service_team, Date(2013, 6, 4), officer));
  EXPECT_EQ(clauses(outcome), Texts{"5.5"});
  EXPECT_EQ(held.state().stage, before.stage);
  EXPECT_TRUE(held.state().restrictions == before.restrictions);
  EXPECT_EQ(outcome.discharged, std::vector<DutyName>{DutyName::inform_service_team});
}

TEST(Duties, AFormThatIsMissingIsNotCompleted) {
  RecordProperty("clause", "3.3");
  Case held = opened(Mode::audit);
  held.apply(event(E::threat_reported, reported_on));
  Event e = event(E::long_term_exclusion, assessed_on);
  e.incident_form = false;
  held.apply(e);
  EXPECT_TRUE(last(held, DutyName::complete_incident_form).open());
}

TEST(Duties, AreDoneByTheirBearersAlone) {
  RecordProperty("clause",
                 "5.1.S1.record 6.2 5.1.S1.appeal_inform 5.1.S2.write 5.1.note 5.1.S2.record 5.5 6.4.report "
                 "7.3.notify 7.4.notify 3.3 3.3.record 3.4.note 3.5.assault 5.2.new_issue_check 5.6.ignored");
  const upc::RoleSet staff{officer,
                           service_manager,
                           head_of_service,
                           service_director,
                           group_director,
                           monitoring_officer,
                           principal_democratic_services_officer,
                           service_feedback_officer,
                           director_of_legal_and_democratic_services};
  upc::RoleSet council = staff;
  council |= {elected_member, customer_feedback_group, standards_committee};
  const upc::RoleSet pdso{principal_democratic_services_officer};
  const std::vector<std::pair<DutyName, upc::RoleSet>> bearers{
      {DutyName::record_warning, {head_of_service, service_feedback_officer}},
      {DutyName::refer_appeal, pdso},
      {DutyName::inform_appellant, pdso},
      {DutyName::write_to_customer, pdso},
      {DutyName::explain_immediate_action, pdso},
      {DutyName::record_restriction, pdso},
      {DutyName::inform_service_team, council},
      {DutyName::report_to_committee, {monitoring_officer}},
      {DutyName::refer_recommendation, pdso},
      {DutyName::notify_review_outcome, pdso},
      {DutyName::complete_incident_form, staff},
      {DutyName::record_incident, {service_manager}},
      {DutyName::note_call, staff},
      {DutyName::report_to_police, {service_manager, head_of_service}},
      {DutyName::consider_correspondence, staff},
      {DutyName::review_exclusion, {head_of_service, service_director, group_director}}};
  // Two cases on which all of these are open.
  Case warned = at(Stage::warned);
  accepts(warned, event(E::appeal_received, Date(2013, 4, 20)));
  accepts(warned, decide_appeal(Date(2013, 4, 22), false));
  accepts(warned, report(Date(2013, 4, 23), {upc::Behaviour::assault}));
  accepts(warned, event(E::restrictions_determined, Date(2013, 4, 24)));
  accepts(warned, event(E::threat_reported, Date(2013, 4, 24)));
  accepts(warned, event(E::call_terminated, Date(2013, 4, 24)));
  accepts(warned, event(E::exclusion_ignored, Date(2013, 4, 24)));
  Event unread = event(E::contact_received, Date(2013, 4, 24));
  unread.matter.reset();
  accepts(warned, unread);
  accepts(warned, recommend(upc::Recommendation::continue_, Date(2013, 4, 25)));
  accepts(warned, event(E::recommendation_determined, Date(2013, 4, 26)));
  Case immediate = at(Stage::reported);
  accepts(immediate, event(E::restrictions_determined, Date(2013, 4, 6)));
  for (const auto& [name, expected] : bearers)
    for (std::size_t i = 0; i < edition()->offices.size(); ++i) {
      const auto role = static_cast<upc::Role>(i);
      Case copy = name == DutyName::explain_immediate_action ? immediate : warned;
      EXPECT_EQ(copy.apply(mark(name, Date(2013, 4, 27), role)).accepted, expected.contains(role))
          << upc::name(name) << " by " << edition()->office(role).id;
    }
}

TEST(Duties, AreOpenDoneOverdueOrDoneLate) {
  RecordProperty("clause", "7.1");
  const Date due(2014, 6, 3), late(2014, 6, 4);
  Case held = at(Stage::restricted);
  const upc::Duty review = last(held, DutyName::review);
  ASSERT_EQ(review.due, due);
  EXPECT_EQ(review.status(due), upc::DutyStatus::open);
  EXPECT_EQ(review.status(late), upc::DutyStatus::overdue);
  Case on_time = held;
  accepts(on_time, recommend(upc::Recommendation::continue_, due));
  EXPECT_EQ(last(on_time, DutyName::review).status(late), upc::DutyStatus::done);
  accepts(held, recommend(upc::Recommendation::continue_, late));
  EXPECT_EQ(last(held, DutyName::review).status(late), upc::DutyStatus::done_late);
  EXPECT_EQ(last(held, DutyName::record_warning).status(Date(2036, 1, 1)), upc::DutyStatus::open) << "no due date";
}

TEST(Duties, OnlyTheReviewHasADueDate) {
  RecordProperty("clause", "7.1");
  Case held = at(Stage::review_recommended);
  for (const upc::Duty& d : held.state().duties)
    EXPECT_EQ(d.due.is_not_a_date(), d.name != DutyName::review) << upc::name(d.name);
}

}  // namespace
