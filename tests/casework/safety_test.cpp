// SPDX-License-Identifier: BSL-1.0
// Threats, exclusions for safety, and what follows from them (3.1 to 3.3).

#include "make.hpp"

namespace {

using namespace make;
using E = EventType;

const Texts incident{"complete_incident_form 3.3", "record_incident 3.3.record"};

TEST(Safety, TakesAThreatInWriting) {
  RecordProperty("clause", "3.1 3.3 3.3.record");
  for (Stage stage : every_stage) {
    Case held = at(stage);
    const Outcome outcome = held.apply(event(E::threat_reported, next_day(held)));
    EXPECT_EQ(clauses(outcome).front(), "3.1") << upc::name(stage);
    EXPECT_EQ(raised(outcome), incident);
    EXPECT_EQ(held.state().stage, stage);
    EXPECT_EQ(held.state().safety, Safety::none);
  }
}

TEST(Safety, ExcludesAtOnceInEveryStage) {
  RecordProperty("clause", "3.2.temporary");
  for (Stage stage : every_stage) {
    Case held = at(stage);
    const Date on = next_day(held);
    const Outcome outcome = held.apply(event(E::temporary_exclusion, on));
    EXPECT_EQ(clauses(outcome).front(), "3.2.temporary");
    EXPECT_EQ(raised(outcome), incident);
    EXPECT_EQ(held.state().stage, stage);
    EXPECT_EQ(held.state().safety, Safety::temporary);
    ASSERT_EQ(held.state().exclusions.size(), 1U);
    const upc::Exclusion& e = held.state().exclusions[0];
    EXPECT_FALSE(e.long_term);
    EXPECT_EQ(e.from, on);
    EXPECT_TRUE(e.until.is_not_a_date() && e.review_by.is_not_a_date());
    EXPECT_EQ(e.establishments, Texts{"One4All"});
  }
}

TEST(Safety, AddsTemporaryExclusionsToTheList) {
  RecordProperty("clause", "3.2.temporary");
  Case held = opened();
  accepts(held, event(E::temporary_exclusion, reported_on));
  Event depot = event(E::temporary_exclusion, assessed_on);
  depot.establishments = {"Depot"};
  const Outcome outcome = held.apply(depot);
  EXPECT_EQ(raised(outcome), Texts{}) << "one form and one record while they are open";
  EXPECT_EQ(held.state().exclusions.size(), 2U);
  EXPECT_EQ(held.state().safety, Safety::temporary);
}

TEST(Safety, AgreesALongTermExclusionInPlaceOfAllOthers) {
  RecordProperty("clause", "3.2.long_term 3.3");
  Case held = opened();
  accepts(held, event(E::temporary_exclusion, reported_on));
  accepts(held, event(E::temporary_exclusion, assessed_on));
  Event e = event(E::long_term_exclusion, warned_on);
  e.establishments = {"Depot", "Library"};
  e.until = warned_on;
  e.review_by = Date(2013, 10, 1);
  e.by = service_director;
  EXPECT_EQ(accepts(held, e), "3.2.long_term");
  EXPECT_EQ(held.state().safety, Safety::long_term);
  ASSERT_EQ(held.state().exclusions.size(), 1U);
  const upc::Exclusion& agreed = held.state().exclusions[0];
  EXPECT_TRUE(agreed.long_term);
  EXPECT_EQ(agreed.from, warned_on);
  EXPECT_EQ(agreed.until, warned_on);
  EXPECT_EQ(agreed.review_by, Date(2013, 10, 1));
  EXPECT_EQ(agreed.establishments, (Texts{"Depot", "Library"}));
  EXPECT_EQ(last(held, DutyName::complete_incident_form).done, warned_on) << "it came with its form";
  EXPECT_TRUE(last(held, DutyName::record_incident).open());
}

TEST(Safety, AgreesALongTermExclusionFromNothing) {
  RecordProperty("clause", "3.2.long_term");
  for (Stage stage : every_stage) {
    Case held = at(stage);
    const Outcome outcome = held.apply(event(E::long_term_exclusion, next_day(held)));
    EXPECT_EQ(clauses(outcome).front(), "3.2.long_term");
    EXPECT_EQ(raised(outcome), Texts{});
    EXPECT_EQ(held.state().safety, Safety::long_term);
  }
}

TEST(Safety, StaysLongTermUnderAFurtherTemporaryExclusion) {
  RecordProperty("clause", "3.2.temporary");
  Case held = opened();
  accepts(held, event(E::long_term_exclusion, reported_on));
  EXPECT_EQ(accepts(held, event(E::temporary_exclusion, assessed_on)), "3.2.temporary");
  EXPECT_EQ(held.state().safety, Safety::long_term);
  EXPECT_EQ(held.state().exclusions.size(), 2U);
}

TEST(Safety, LiftsAll) {
  RecordProperty("clause", "3.2.temporary 3.2.long_term");
  Case held = opened();
  accepts(held, event(E::temporary_exclusion, reported_on));
  Event by_manager = event(E::exclusion_lifted, assessed_on);
  by_manager.by = service_manager;
  EXPECT_EQ(accepts(held, by_manager), "3.2.temporary");
  EXPECT_EQ(held.state().safety, Safety::none);
  EXPECT_TRUE(held.state().exclusions.empty());
  accepts(held, event(E::long_term_exclusion, assessed_on));
  accepts(held, event(E::temporary_exclusion, assessed_on));
  EXPECT_EQ(faults(held, by_manager), Texts{"wrong_role 3.2.long_term"});
  EXPECT_EQ(accepts(held, event(E::exclusion_lifted, assessed_on)), "3.2.long_term");
  EXPECT_EQ(held.state().safety, Safety::none);
  EXPECT_TRUE(held.state().exclusions.empty());
}

TEST(Safety, NeedsNoReasonsToLift) {
  Case held = opened();
  accepts(held, event(E::temporary_exclusion, reported_on));
  Event e = event(E::exclusion_lifted, assessed_on);
  e.reasons.clear();
  EXPECT_EQ(faults(held, e), Texts{});
}

TEST(Safety, KeepsItsStateWhenItsLastDayHasPassed) {
  RecordProperty("clause", "3.2.long_term");
  Case held = opened();
  Event e = event(E::long_term_exclusion, reported_on);
  e.until = assessed_on;
  accepts(held, e);
  Event visit = event(E::contact_received, assessed_on);
  visit.channel = Channel::in_person;
  visit.establishment = "One4All";
  EXPECT_EQ(accepts(held, visit), "3.2.long_term");
  visit.on = days_after(assessed_on, 1);
  EXPECT_EQ(held.apply(visit).contact->disposition, upc::Disposition::not_restricted);
  EXPECT_EQ(held.state().safety, Safety::long_term);
  EXPECT_EQ(held.state().exclusions.size(), 1U);
}

TEST(Safety, ReviewsAnExclusionThatWasIgnored) {
  RecordProperty("clause", "5.6.ignored");
  for (int how = 0; how < 2; ++how) {
    Case held = opened();
    accepts(held, event(E::temporary_exclusion, reported_on));
    Event ignored = event(E::exclusion_ignored, reported_on);
    ignored.establishment = "One4All";
    EXPECT_EQ(raised(held.apply(ignored)), Texts{"review_exclusion 5.6.ignored"});
    accepts(held, event(how == 0 ? E::long_term_exclusion : E::exclusion_lifted, assessed_on));
    EXPECT_EQ(last(held, DutyName::review_exclusion).done, assessed_on);
  }
}

}  // namespace
