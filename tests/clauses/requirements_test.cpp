// SPDX-License-Identifier: BSL-1.0
// What an act needs, clause by clause: without it the act is refused, and nothing else is wrong.

#include "../casework/make.hpp"

namespace {

using namespace make;
using E = EventType;

/// What is wrong with an event of a type, changed, in a stage.
template <class Change>
Texts without(Stage stage, E type, Change&& change) {
  const Case held = at(stage);
  Event e = event(type, next_day(held));
  change(e);
  return faults(held, e);
}
template <class Change>
Texts without(E type, Change&& change) {
  return without(Stage::open, type, change);
}

TEST(Needs, AReportSaysWhichBehaviour) {
  RecordProperty("clause", "2.3");
  EXPECT_EQ(without(E::behaviour_reported, [](Event& e) { e.behaviours = {}; }),
            Texts{"missing_detail 2.3 behaviours"});
}

TEST(Needs, AWarningLetterSaysWhatItMustAndIsCopied) {
  RecordProperty("clause", "5.1.S1.letter");
  EXPECT_EQ(without(Stage::unreasonable, E::warning_issued,
                    [](Event& e) { e.states = {Statement::restricted_contact_may_follow}; }),
            Texts{"missing_detail 5.1.S1.letter appeal_process"});
  EXPECT_EQ(without(Stage::unreasonable, E::warning_issued, [](Event& e) { e.copied_to = {}; }),
            Texts{"missing_detail 5.1.S1.letter copied_to"});
}

TEST(Needs, ADecisionToRestrictGivesReasons) {
  RecordProperty("clause", "5.2.proportionate");
  EXPECT_EQ(without(Stage::continuing, E::restrictions_determined, [](Event& e) { e.reasons = " "; }),
            Texts{"no_reasons 5.2.proportionate"});
}

TEST(Needs, ACallerIsWarnedFirst) {
  RecordProperty("clause", "3.4.warn");
  EXPECT_EQ(without(E::call_terminated, [](Event& e) { e.warned = false; }), Texts{"missing_detail 3.4.warn warned"});
}

TEST(Needs, AThreatIsReportedInWritingWithReasons) {
  RecordProperty("clause", "3.1");
  EXPECT_EQ(without(E::threat_reported, [](Event& e) { e.in_writing = false; }), Texts{"not_in_writing 3.1"});
  EXPECT_EQ(without(E::threat_reported, [](Event& e) { e.reasons.clear(); }), Texts{"no_reasons 3.1"});
}

TEST(Needs, ATemporaryExclusionMeetsAnImminentRisk) {
  RecordProperty("clause", "3.2.temporary");
  EXPECT_EQ(without(E::temporary_exclusion, [](Event& e) { e.imminent_risk = false; }),
            Texts{"missing_detail 3.2.temporary imminent_risk"});
  EXPECT_EQ(without(E::temporary_exclusion, [](Event& e) { e.establishments.clear(); }),
            Texts{"missing_detail 3.2.temporary establishments"});
  EXPECT_EQ(without(E::temporary_exclusion, [](Event& e) { e.reasons.clear(); }), Texts{"no_reasons 3.2.temporary"});
}

TEST(Needs, ALongTermExclusionRestsOnTheIncidentForm) {
  RecordProperty("clause", "3.3");
  EXPECT_EQ(without(E::long_term_exclusion, [](Event& e) { e.incident_form = false; }),
            Texts{"missing_detail 3.3 incident_form"});
}

TEST(Needs, ALongTermExclusionSaysWhereAndWhy) {
  RecordProperty("clause", "3.2.long_term");
  EXPECT_EQ(without(E::long_term_exclusion, [](Event& e) { e.establishments.clear(); }),
            Texts{"missing_detail 3.2.long_term establishments"});
  EXPECT_EQ(without(E::long_term_exclusion, [](Event& e) { e.reasons.clear(); }), Texts{"no_reasons 3.2.long_term"});
}

TEST(Needs, ALetterAboutConductGivesReasons) {
  RecordProperty("clause", "3.3.i");
  EXPECT_EQ(without(E::conduct_letter, [](Event& e) { e.reasons.clear(); }), Texts{"no_reasons 3.3.i"});
}

TEST(Needs, AReferralForHarassmentGivesReasons) {
  RecordProperty("clause", "3.5.repeated");
  EXPECT_EQ(without(E::harassment_referred, [](Event& e) { e.reasons.clear(); }), Texts{"no_reasons 3.5.repeated"});
}

TEST(Moves, ALateReportOfBehaviourFromBeforeTheWarningIsOnlyRecorded) {
  RecordProperty("clause", "5.1.S1.report 5.1.S2.trigger");
  Case held = at(Stage::warned);
  Event late = report(days_after(warned_on, 3));
  late.occurred = days_after(warned_on, -1);
  EXPECT_EQ(accepts(held, late), "5.1.S1.report");
  EXPECT_EQ(held.state().stage, Stage::warned);
}

TEST(Moves, ARecordingSharedBeforeTheWarningTriggersNothing) {
  RecordProperty("clause", "4.3 5.1.S2.trigger");
  Case held = at(Stage::warned, Mode::audit);
  const Outcome outcome = held.apply(event(E::recording_shared, days_after(warned_on, -1)));
  EXPECT_EQ(clauses(outcome), Texts{"4.3"});
  EXPECT_EQ(told(outcome.reasons), Texts{"out_of_order 4.3"});
  EXPECT_EQ(held.state().stage, Stage::warned);
}

TEST(Moves, ASecondLongTermExclusionTakesThePlaceOfTheFirst) {
  RecordProperty("clause", "3.2.long_term");
  Case held = opened();
  accepts(held, event(E::long_term_exclusion, reported_on));
  Event second = event(E::long_term_exclusion, assessed_on);
  second.establishments = {"Library"};
  EXPECT_EQ(accepts(held, second), "3.2.long_term");
  ASSERT_EQ(held.state().exclusions.size(), 1U);
  EXPECT_EQ(held.state().exclusions[0].establishments, Texts{"Library"});
  EXPECT_EQ(held.state().safety, Safety::long_term);
}

TEST(Moves, ADecisionNotToRestrictIsWrittenToTheCustomer) {
  RecordProperty("clause", "6.4.write");
  Case held = at(Stage::continuing);
  EXPECT_EQ(raised(held.apply(event(E::restrictions_declined, next_day(held)))), Texts{"write_to_customer 6.4.write"});
}

}  // namespace
