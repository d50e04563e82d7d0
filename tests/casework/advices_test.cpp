// SPDX-License-Identifier: BSL-1.0
// Advices: lawful all the same, but an Ombudsman would ask. Each given and not given.

#include "make.hpp"

namespace {

using namespace make;
using E = EventType;

/// Advices of the decision to restrict with nothing to ask about.
Event sound_decision(std::vector<Restriction> set, Date on) {
  Event e = restrict_to(std::move(set), on);
  e.evidence = {"case notes"};
  e.adjustments_considered = true;
  return e;
}
Texts advices(Case held, const Event& e) {
  const Outcome outcome = held.apply(e);
  EXPECT_TRUE(outcome.accepted) << ::testing::PrintToString(told(outcome.reasons));
  return texts(outcome.advices);
}

TEST(Advices, NoneOnASoundDecision) {
  EXPECT_EQ(advices(at(Stage::continuing), sound_decision({limited_time()}, restricted_on)), Texts{});
}

TEST(Advices, SamePerson) {
  RecordProperty("clause", "6.3");
  const auto decided_by = [](std::string appeal, std::string restriction) {
    Case held = at(Stage::warned);
    accepts(held, event(E::appeal_received, Date(2013, 4, 20)));
    accepts(held, decide_appeal(Date(2013, 4, 25), false, std::move(appeal)));
    accepts(held, report(continued_on));
    Event e = sound_decision({limited_time()}, restricted_on);
    e.person = std::move(restriction);
    return advices(held, e);
  };
  EXPECT_EQ(decided_by("p1", "p1"), Texts{"same_person 6.3"});
  EXPECT_EQ(decided_by("p1", "p2"), Texts{});
  EXPECT_EQ(decided_by("", ""), Texts{});
  EXPECT_EQ(decided_by(" ", " "), Texts{}) << "a blank one says nothing";
  EXPECT_EQ(decided_by("p1", ""), Texts{});
}

TEST(Advices, AppealUndecided) {
  RecordProperty("clause", "6.2");
  Case held = at(Stage::warned);
  accepts(held, event(E::appeal_received, Date(2013, 4, 20)));
  accepts(held, report(continued_on));
  EXPECT_EQ(advices(held, sound_decision({limited_time()}, restricted_on)), Texts{"appeal_undecided 6.2"});
  accepts(held, decide_appeal(Date(2013, 5, 10), false));
  EXPECT_EQ(advices(held, sound_decision({limited_time()}, restricted_on)), Texts{});
}

TEST(Advices, OldWarning) {
  RecordProperty("clause", "5.1.S2.trigger");
  const Case held = at(Stage::continuing);
  EXPECT_EQ(advices(held, sound_decision({limited_time()}, Date(2014, 4, 10))), Texts{});
  EXPECT_EQ(advices(held, sound_decision({limited_time()}, Date(2014, 4, 11))), Texts{"old_warning 5.1.S2.trigger"});
  EXPECT_EQ(advices(at(Stage::restricted), sound_decision({limited_time()}, Date(2014, 5, 1))), Texts{})
      << "a variation does not rest on the warning";
}

TEST(Advices, SevereWithoutWarning) {
  RecordProperty("clause", "5.1.note");
  const auto immediate = [](const Restriction& r) {
    return advices(at(Stage::reported), sound_decision({r}, assessed_on));
  };
  EXPECT_EQ(immediate(during(termination(), Date(), Date(2013, 9, 1))), Texts{"severe_without_warning 5.1.note"});
  EXPECT_EQ(immediate(permanent_exclusion()), (Texts{"severe_without_warning 5.1.note", "permanent_needs_review 7.1"}));
  EXPECT_EQ(immediate(limited_time()), Texts{});
  EXPECT_EQ(
      advices(at(Stage::continuing), sound_decision({during(termination(), Date(), Date(2013, 9, 1))}, restricted_on)),
      Texts{});
}

TEST(Advices, PermanentNeedsReview) {
  RecordProperty("clause", "7.1");
  const Texts given{"permanent_needs_review 7.1"};
  EXPECT_EQ(advices(at(Stage::continuing), sound_decision({termination()}, restricted_on)), given);
  EXPECT_EQ(advices(at(Stage::continuing), sound_decision({permanent_exclusion()}, restricted_on)), given);
  EXPECT_EQ(advices(at(Stage::continuing), sound_decision({premises_exclusion()}, restricted_on)), Texts{});
  Event change = event(E::exclusion_changed, Date(2013, 7, 1));
  EXPECT_EQ(advices(at(Stage::restricted), change), given);
  change.change = upc::ExclusionChange::unchanged;
  EXPECT_EQ(advices(at(Stage::restricted), change), Texts{});
}

TEST(Advices, ContradictsDefinition) {
  RecordProperty("clause", "4.4");
  for (const bool covert : {true, false})
    for (const bool unreasonable : {true, false}) {
      Case held = opened();
      accepts(held, report(reported_on, {covert ? upc::Behaviour::covert_recording : upc::Behaviour::repeat_calls}));
      accepts(held, report(reported_on));
      Event e = event(E::behaviour_assessed, assessed_on);
      e.unreasonable = unreasonable;
      EXPECT_EQ(advices(held, e), covert && !unreasonable ? Texts{"contradicts_definition 4.4"} : Texts{});
    }
}

TEST(Advices, NoEvidenceRecorded) {
  RecordProperty("clause", "5.2.proportionate");
  Event e = sound_decision({limited_time()}, restricted_on);
  e.evidence.clear();
  Case held = at(Stage::continuing);
  EXPECT_EQ(advices(held, e), Texts{"no_evidence_recorded 5.2.proportionate"});
  Event further = report(Date(2013, 5, 20));
  further.evidence = {"note"};
  Event refused = further;
  refused.by = customer;
  EXPECT_FALSE(held.apply(refused).accepted);
  EXPECT_EQ(advices(held, e), Texts{"no_evidence_recorded 5.2.proportionate"}) << "a refused report is on no record";
  accepts(held, further);
  EXPECT_EQ(advices(held, e), Texts{});
}

TEST(Advices, AdjustmentsNotRecorded) {
  RecordProperty("clause", "5.2.proportionate");
  const Texts given{"adjustments_not_recorded 5.2.proportionate"};
  Event e = sound_decision({limited_time()}, restricted_on);
  e.adjustments_considered = false;
  EXPECT_EQ(advices(at(Stage::continuing), e), given);
  Event exclusion = event(E::long_term_exclusion, reported_on);
  EXPECT_EQ(advices(opened(), exclusion), given);
  exclusion.adjustments_considered = true;
  EXPECT_EQ(advices(opened(), exclusion), Texts{});
}

TEST(Advices, OnAReplacementAsOnAnyDecision) {
  Case held = at(Stage::warned);
  accepts(held, event(E::appeal_received, Date(2013, 4, 20)));
  accepts(held, report(continued_on));
  accepts(held, event(E::restrictions_determined, restricted_on));
  accepts(held, new_issue(Date(2014, 5, 1)));
  Event e = event(E::new_issue_considered, Date(2014, 5, 2));
  e.restrictions = {termination()};
  EXPECT_EQ(advices(held, e),
            (Texts{"appeal_undecided 6.2", "permanent_needs_review 7.1", "no_evidence_recorded 5.2.proportionate",
                   "adjustments_not_recorded 5.2.proportionate"}));
  EXPECT_EQ(advices(held, appropriate(Date(2014, 5, 2))), Texts{}) << "which decides nothing to restrict";
}

TEST(Advices, ContinuedWithoutReasons) {
  RecordProperty("clause", "7.4.notify");
  const Texts given{"continued_without_reasons 7.4.notify"};
  const auto decided = [](upc::Recommendation what, const char* reasons, bool endorsed = true) {
    Case held = at(Stage::restricted);
    accepts(held, recommend(what, reviewed_on, {0}));
    Event e = event(E::recommendation_determined, reviewed_on);
    e.endorsed = endorsed;
    e.reasons = reasons;
    return advices(held, e);
  };
  EXPECT_EQ(decided(upc::Recommendation::continue_, " "), given);
  EXPECT_EQ(decided(upc::Recommendation::remove_part, ""), given);
  EXPECT_EQ(decided(upc::Recommendation::remove_all, ""), Texts{});
  EXPECT_EQ(decided(upc::Recommendation::continue_, "it went on"), Texts{});
  EXPECT_EQ(decided(upc::Recommendation::remove_all, "too soon", false), Texts{});
}

TEST(Advices, LetterIncomplete) {
  RecordProperty("clause", "5.1.S2.write 7.4.notify");
  const auto letter = [](const Case& held, DutyName duty, upc::StatementSet states) {
    Event e = mark(duty, next_day(held), principal_democratic_services_officer);
    e.states = states;
    return advices(held, e);
  };
  const Case restricted = at(Stage::restricted);
  const upc::StatementSet whole{Statement::restrictions, Statement::reasons, Statement::duration, Statement::review,
                                Statement::ombudsman};
  EXPECT_EQ(letter(restricted, DutyName::write_to_customer, whole), Texts{});
  whole.for_each([&](Statement left_out) {
    upc::StatementSet part = whole;
    part.erase(left_out);
    EXPECT_EQ(letter(restricted, DutyName::write_to_customer, part), Texts{"letter_incomplete 5.1.S2.write"});
  });
  Case reviewed = at(Stage::review_recommended);
  accepts(reviewed, event(E::recommendation_determined, reviewed_on));
  const upc::StatementSet outcome{Statement::outcome, Statement::reasons, Statement::review};
  EXPECT_EQ(letter(reviewed, DutyName::notify_review_outcome, outcome), Texts{});
  outcome.for_each([&](Statement left_out) {
    upc::StatementSet part = outcome;
    part.erase(left_out);
    EXPECT_EQ(letter(reviewed, DutyName::notify_review_outcome, part), Texts{"letter_incomplete 7.4.notify"});
  });
  Case declined = at(Stage::continuing);
  accepts(declined, event(E::restrictions_declined, Date(2013, 5, 20)));
  EXPECT_EQ(letter(declined, DutyName::write_to_customer, {}), Texts{}) << "nothing was imposed";
}

TEST(Advices, ProtectedRefused) {
  RecordProperty("clause", "1.2.services");
  const auto visit = [](upc::Matter matter, const char* establishment) {
    Event e = event(E::contact_received, Date(2013, 7, 1));
    e.channel = Channel::in_person;
    e.establishment = establishment;
    e.matter = matter;
    return advices(at(Stage::restricted), e);
  };
  EXPECT_EQ(visit(upc::Matter::protected_, "Library"), Texts{"protected_refused 1.2.services"});
  EXPECT_EQ(visit(upc::Matter::protected_, "Depot"), Texts{});
  EXPECT_EQ(visit(upc::Matter::pending, "Library"), Texts{});
}

TEST(Advices, ComeInTheirOrder) {
  Case held = at(Stage::warned);
  accepts(held, event(E::appeal_received, Date(2013, 4, 20)));
  accepts(held, report(continued_on));
  EXPECT_EQ(advices(held, restrict_to({termination()}, Date(2014, 5, 1))),
            (Texts{"appeal_undecided 6.2", "old_warning 5.1.S2.trigger", "permanent_needs_review 7.1",
                   "no_evidence_recorded 5.2.proportionate", "adjustments_not_recorded 5.2.proportionate"}));
}

// On the whole

Texts whole(const Case& held, Date as_of) { return texts(upc::case_advices(held, as_of)); }

TEST(Advices, RestrictedAfterUpheldAppeal) {
  RecordProperty("clause", "6.2");
  Case held = at(Stage::warned);
  accepts(held, event(E::appeal_received, Date(2013, 4, 20)));
  accepts(held, report(Date(2013, 4, 22)));
  accepts(held, event(E::restrictions_determined, Date(2013, 4, 23)));
  const Case not_upheld = [&] {
    Case copy = held;
    accepts(copy, decide_appeal(Date(2013, 4, 24), false));
    return copy;
  }();
  accepts(held, decide_appeal(Date(2013, 4, 24), true));
  EXPECT_EQ(whole(held, Date(2013, 4, 24)), Texts{"restricted_after_upheld_appeal 6.2"});
  EXPECT_EQ(whole(not_upheld, Date(2013, 4, 24)), Texts{});
  accepts(held, event(E::restrictions_lifted, Date(2013, 4, 25)));
  EXPECT_EQ(whole(held, Date(2013, 4, 25)), Texts{});
}

TEST(Advices, LongTemporary) {
  RecordProperty("clause", "3.2.temporary");
  Case held = opened();
  accepts(held, event(E::temporary_exclusion, Date(2013, 6, 3)));
  accepts(held, mark(DutyName::record_incident, Date(2013, 6, 3), service_manager));
  accepts(held, mark(DutyName::complete_incident_form, Date(2013, 6, 3), officer));
  EXPECT_EQ(whole(held, Date(2013, 7, 1)), Texts{}) << "20 working days";
  EXPECT_EQ(whole(held, Date(2013, 7, 2)), Texts{"long_temporary 3.2.temporary"});
  accepts(held, event(E::temporary_exclusion, Date(2013, 6, 3)));
  accepts(held, mark(DutyName::record_incident, Date(2013, 6, 3), service_manager));
  accepts(held, mark(DutyName::complete_incident_form, Date(2013, 6, 3), officer));
  EXPECT_EQ(whole(held, Date(2013, 7, 2)), Texts{"long_temporary 3.2.temporary"}) << "once";
  accepts(held, event(E::exclusion_lifted, Date(2013, 7, 2)));
  EXPECT_EQ(whole(held, Date(2013, 7, 2)), Texts{});
}

TEST(Advices, ExclusionUnreviewed) {
  RecordProperty("clause", "5.6.review");
  const auto agreed = [](Date until, Date review_by) {
    Case held = opened();
    Event e = event(E::long_term_exclusion, Date(2013, 6, 3));
    e.until = until;
    e.review_by = review_by;
    accepts(held, e);
    return held;
  };
  const Texts given{"exclusion_unreviewed 5.6.review"};
  EXPECT_EQ(whole(agreed(Date(), Date()), Date(2014, 6, 3)), Texts{});
  EXPECT_EQ(whole(agreed(Date(), Date()), Date(2014, 6, 4)), given);
  EXPECT_EQ(whole(agreed(Date(), Date(2013, 9, 2)), Date(2013, 9, 2)), Texts{});
  EXPECT_EQ(whole(agreed(Date(), Date(2013, 9, 2)), Date(2013, 9, 3)), given);
  EXPECT_EQ(whole(agreed(Date(2013, 9, 2), Date(2013, 8, 1)), Date(2013, 9, 3)), Texts{}) << "no longer in force";
}

TEST(Advices, DutyOutstanding) {
  RecordProperty("clause", "5.1.S1.record");
  Case held = at(Stage::warned);
  EXPECT_EQ(whole(held, Date(2013, 5, 9)), Texts{}) << "20 working days after 10 April";
  EXPECT_EQ(whole(held, Date(2013, 5, 10)), Texts{"duty_outstanding 5.1.S1.record"});
  accepts(held, event(E::call_terminated, Date(2013, 4, 11)));
  const std::vector<upc::Reason> both = upc::case_advices(held, Date(2013, 7, 1));
  ASSERT_EQ(texts(both), Texts{"duty_outstanding 5.1.S1.record"}) << "once, with the clause of the oldest";
  ASSERT_NE(both[0].arg(upc::ArgKey::duties), nullptr);
  EXPECT_EQ(std::get<Texts>(*both[0].arg(upc::ArgKey::duties)), (Texts{"record_warning", "note_call"}));
  accepts(held, mark(DutyName::record_warning, Date(2013, 4, 12), head_of_service));
  accepts(held, mark(DutyName::note_call, Date(2013, 4, 12), officer));
  EXPECT_EQ(whole(held, Date(2013, 7, 1)), Texts{});
}

TEST(Advices, AReviewHasItsOwnDate) {
  RecordProperty("clause", "7.1");
  Case held = at(Stage::restricted);
  for (DutyName name : {DutyName::write_to_customer, DutyName::record_restriction, DutyName::inform_service_team})
    accepts(held, mark(name, restricted_on, principal_democratic_services_officer));
  accepts(held, mark(DutyName::report_to_committee, restricted_on, monitoring_officer));
  accepts(held, mark(DutyName::record_warning, restricted_on, head_of_service));
  EXPECT_EQ(whole(held, Date(2014, 6, 1)), Texts{}) << "only a duty without one can be outstanding";
}

}  // namespace
