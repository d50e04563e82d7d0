// SPDX-License-Identifier: BSL-1.0
// What goes on file whatever the stage: contacts, calls, recordings, the police, the committee.

#include "make.hpp"

namespace {

using namespace make;
using E = EventType;

TEST(Records, AContactGetsADispositionInEveryStage) {
  RecordProperty("clause", "5.1.S2.contact");
  for (Stage stage : every_stage) {
    Case held = at(stage);
    const Outcome outcome = held.apply(event(E::contact_received, next_day(held)));
    ASSERT_TRUE(outcome.accepted && outcome.contact) << upc::name(stage);
    const bool restricted = stage == Stage::restricted || stage == Stage::review_recommended;
    EXPECT_EQ(outcome.contact->disposition,
              restricted ? upc::Disposition::permitted : upc::Disposition::not_restricted);
    EXPECT_EQ(clauses(outcome), restricted ? Texts{"5.1.S2.contact"} : Texts{});
    EXPECT_EQ(held.state().stage, stage);
  }
}

TEST(Records, ARefusedContactHasNoDisposition) {
  Case held = at(Stage::restricted);
  Event e = event(E::contact_received, next_day(held));
  e.by = customer;
  EXPECT_FALSE(held.apply(e).contact.has_value());
}

TEST(Records, ARedirectedContactKnowsTheOpenWays) {
  RecordProperty("clause", "5.3.form");
  Case held = at(Stage::restricted);
  Event e = event(E::contact_received, next_day(held));
  e.channel = Channel::email;
  const Outcome outcome = held.apply(e);
  EXPECT_EQ(outcome.contact->disposition, upc::Disposition::redirect);
  EXPECT_EQ(clauses(outcome), Texts{"5.3.form"});
  ASSERT_EQ(outcome.contact->open_ways.size(), 1U);
  EXPECT_EQ(outcome.contact->open_ways[0].kind, Kind::contact_form);
}

TEST(Records, UnreadCorrespondenceIsToBeRead) {
  RecordProperty("clause", "5.2.new_issue_check");
  Case held = at(Stage::restricted);
  Event e = event(E::contact_received, next_day(held));
  e.matter.reset();
  EXPECT_EQ(raised(held.apply(e)), Texts{"consider_correspondence 5.2.new_issue_check"});
  e.matter = upc::Matter::addressed;
  EXPECT_EQ(raised(held.apply(e)), Texts{});
}

TEST(Records, AnEndedCallIsNoted) {
  RecordProperty("clause", "3.4.end 3.4.note");
  Case held = opened();
  Event e = event(E::call_terminated, reported_on);
  const Outcome outcome = held.apply(e);
  EXPECT_EQ(clauses(outcome).front(), "3.4.end");
  EXPECT_EQ(raised(outcome), Texts{"note_call 3.4.note"});
  EXPECT_TRUE(last(held, DutyName::note_call).open());
  e.note = "shouted abuse";
  EXPECT_EQ(raised(held.apply(e)), Texts{"note_call 3.4.note"});
  EXPECT_EQ(last(held, DutyName::note_call).done, reported_on) << "its own note";
  EXPECT_EQ(open_duties(held), Texts{"note_call"}) << "and not the one before";
  EXPECT_EQ(accepts(held, mark(DutyName::note_call, assessed_on, officer)), "3.4.note");
  EXPECT_EQ(open_duties(held), Texts{});
}

TEST(Records, ABlankNoteIsNone) {
  RecordProperty("clause", "3.4.note");
  Case held = opened();
  Event e = event(E::call_terminated, reported_on);
  e.note = " ";
  held.apply(e);
  EXPECT_EQ(open_duties(held), Texts{"note_call"});
}

TEST(Records, AConductLetterNeedsReasons) {
  RecordProperty("clause", "3.3.i");
  for (upc::Role by : {head_of_service, service_director}) {
    Case held = opened();
    Event e = event(E::conduct_letter, reported_on);
    e.by = by;
    e.conditions = "by appointment only";
    const Outcome outcome = held.apply(e);
    EXPECT_EQ(clauses(outcome), Texts{"3.3.i"});
    EXPECT_EQ(raised(outcome), Texts{});
  }
}

TEST(Records, HarassmentIsReferredAndReported) {
  RecordProperty("clause", "3.5.repeated 3.3.ii");
  Case held = opened();
  const Outcome outcome = held.apply(event(E::harassment_referred, reported_on));
  EXPECT_EQ(clauses(outcome).front(), "3.5.repeated");
  EXPECT_EQ(raised(outcome), Texts{"report_to_police 3.5.repeated"});
  accepts(held, report(assessed_on, {upc::Behaviour::assault}));
  EXPECT_EQ(accepts(held, event(E::police_report, warned_on)), "3.3.ii");
  for (const upc::Duty& d : held.state().duties) {
    if (d.name != DutyName::report_to_police) continue;
    EXPECT_EQ(d.done, warned_on) << "every open one";
  }
}

TEST(Records, AnAssaultIsAlwaysForThePolice) {
  RecordProperty("clause", "3.5.assault");
  for (Stage stage : {Stage::open, Stage::reported, Stage::unreasonable, Stage::warned, Stage::continuing,
                      Stage::restricted, Stage::review_recommended}) {
    Case held = at(stage);
    const Texts names = raised(held.apply(report(next_day(held), {upc::Behaviour::assault})));
    ASSERT_FALSE(names.empty()) << upc::name(stage);
    EXPECT_EQ(names.back(), "report_to_police 3.5.assault") << upc::name(stage);
  }
}

TEST(Records, APoliceReportNeedsNoDuty) {
  RecordProperty("clause", "3.3.ii");
  Case held = opened();
  Event e = event(E::police_report, reported_on);
  e.reasons.clear();
  EXPECT_EQ(accepts(held, e), "3.3.ii");
}

TEST(Records, ARecordingIsAgreedOrNot) {
  RecordProperty("clause", "4.1 4.2");
  Case held = opened();
  Event e = event(E::recording_requested, reported_on);
  e.agreed = true;
  EXPECT_EQ(accepts(held, e), "4.1");
  e.agreed = false;
  EXPECT_EQ(accepts(held, e), "4.2");
  EXPECT_EQ(held.state().stage, Stage::open);
}

TEST(Records, TheCommitteeNeedsReasonsOnlyWhereNotAdhered) {
  RecordProperty("clause", "8.2");
  Case held = opened();
  Event e = event(E::committee_reviewed, reported_on);
  e.reasons.clear();
  EXPECT_EQ(faults(held, e), Texts{"no_reasons 8.2"});
  e.adhered = true;
  EXPECT_EQ(accepts(held, e), "8.2");
}

TEST(Records, DoNotLookAtTheStage) {
  RecordProperty("clause", "3.1 3.2.temporary 3.2.long_term 3.3.i 3.3.ii 3.4.end 3.5.repeated 4.1 8.2");
  for (Stage stage : every_stage)
    for (E type :
         {E::contact_received, E::call_terminated, E::threat_reported, E::temporary_exclusion, E::long_term_exclusion,
          E::conduct_letter, E::harassment_referred, E::police_report, E::committee_reviewed, E::recording_requested}) {
      Case held = at(stage);
      EXPECT_TRUE(held.apply(event(type, next_day(held))).accepted) << upc::name(type) << " in " << upc::name(stage);
      EXPECT_EQ(held.state().stage, stage);
    }
}

}  // namespace
