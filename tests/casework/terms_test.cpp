// SPDX-License-Identifier: BSL-1.0
// What another council would set otherwise: each term at another value, and not specified.

#include "make.hpp"

#include <upc/casework/words.hpp>

namespace {

using namespace make;
using upc::Term;
using E = EventType;

using Edit = void (*)(upc::Terms&);

std::shared_ptr<const upc::Edition> edited(Edit edit) {
  auto edition = std::make_shared<upc::Edition>(*make::edition());
  edit(edition->terms);
  return edition;
}

/// The usual case at a stage, under `rct-2013` with other terms.
Case at(Stage stage, Edit edit) { return make::at(stage, Mode::enforce, edited(edit)); }

std::string due(const Case& held, upc::DeadlineName wanted) {
  for (const upc::Deadline& d : upc::deadlines(held, held.state().latest))
    if (d.name == wanted) return upc::to_string(d.date);
  return "none";
}

upc::DeadlineReceipt receipt(const Case& held, upc::DeadlineName wanted) {
  for (const upc::Deadline& d : upc::deadlines(held, held.state().latest))
    if (d.name == wanted) return d.receipt;
  ADD_FAILURE() << "no deadline " << upc::name(wanted);
  return {};
}

std::string appeal_until(const Case& held) { return due(held, upc::DeadlineName::appeal); }

const upc::NextEvent* step(const std::vector<upc::NextEvent>& steps, E event) {
  for (const upc::NextEvent& s : steps)
    if (s.event == event) return &s;
  return nullptr;
}

bool may_come(const Case& held, E event, Date as_of) { return step(upc::next_events(held, as_of), event) != nullptr; }

Texts not_specified(const Outcome& outcome) {
  Texts list;
  outcome.not_specified.for_each([&](Term term) { list.emplace_back(upc::name(term)); });
  return list;
}

/// Whether an event comes with an advice of that code.
bool advises(const Outcome& outcome, Code code) {
  for (const upc::Reason& r : outcome.advices)
    if (r.code == code) return true;
  return false;
}

TEST(Terms, TheWindowCanBeOfAnyLengthOrNone) {
  RecordProperty("clause", "6.1.window");
  const auto days = [](upc::Terms& t) { t.appeal_window = {28, upc::PeriodUnit::days}; };
  EXPECT_EQ(appeal_until(at(Stage::warned, days)), "2013-05-08");
  const auto none = [](upc::Terms& t) { t.appeal_window.reset(); };
  Case held = at(Stage::warned, none);
  EXPECT_EQ(appeal_until(held), "none");
  EXPECT_TRUE(may_come(held, E::appeal_received, Date(2020, 1, 6)));
  EXPECT_TRUE(step(upc::next_events(held, Date(2020, 1, 6)), E::appeal_received)->until.is_not_a_date());
  EXPECT_EQ(accepts(held, event(E::appeal_received, Date(2020, 1, 6))), "6.1.window");
}

TEST(Terms, TheWindowCanRunFromDeemedReceipt) {
  RecordProperty("clause", "6.1.window");
  const auto deemed = [](upc::Terms& t) { t.appeal_clock = upc::AppealClock::deemed_receipt; };
  // Posted on Wednesday 10 April, received on Friday 12 April; Monday 6 May 2013 is a bank holiday.
  EXPECT_EQ(appeal_until(at(Stage::warned, deemed)), "2013-05-03");
  Case held = at(Stage::warned, deemed);
  const upc::DeadlineReceipt counted = receipt(held, upc::DeadlineName::appeal);
  EXPECT_EQ(counted.start.why, upc::CountFrom::deemed_receipt);
  EXPECT_EQ(counted.start.date, warned_on);
  EXPECT_EQ(counted.start.from, Date(2013, 4, 12));
  EXPECT_EQ(counted.set_by, upc::SetBy::period);
  EXPECT_EQ(faults(held, event(E::appeal_received, Date(2013, 5, 4))), Texts{"out_of_time 6.1.window"});
  EXPECT_EQ(accepts(held, event(E::appeal_received, Date(2013, 5, 3))), "6.1.window");
}

TEST(Terms, BehaviourBeforeDeemedReceiptTriggersNothing) {
  RecordProperty("clause", "5.1.S2.trigger");
  const auto deemed = [](upc::Terms& t) { t.appeal_clock = upc::AppealClock::deemed_receipt; };
  for (const Date day : {Date(2013, 4, 10), Date(2013, 4, 11), Date(2013, 4, 12)}) {
    const bool received = day == Date(2013, 4, 12);
    Case held = at(Stage::warned, deemed);
    EXPECT_EQ(may_come(held, E::behaviour_reported, day), received) << upc::to_string(day);
    Event late = report(Date(2013, 4, 20));
    late.occurred = day;
    EXPECT_EQ(accepts(held, late), received ? "5.1.S2.trigger" : "5.1.S1.report") << upc::to_string(day);
    EXPECT_EQ(held.state().stage, received ? Stage::continuing : Stage::warned) << upc::to_string(day);
  }
}

TEST(Terms, ALateAppealCanBeAdmittedByWhoDecidesIt) {
  RecordProperty("clause", "6.1.window");
  const auto admit = [](upc::Terms& t) { t.late_appeals = upc::LateAppeals::group_director_may_admit; };
  const Date late(2013, 5, 2);
  Case held = at(Stage::warned, admit);
  EXPECT_TRUE(may_come(held, E::appeal_received, late));
  EXPECT_FALSE(may_come(at(Stage::warned, [](upc::Terms&) {}), E::appeal_received, late));
  Event appeal = event(E::appeal_received, late);
  EXPECT_EQ(faults(held, appeal), Texts{"out_of_time 6.1.window admitted_by"});
  const Outcome refused = Case(held).apply(appeal);
  EXPECT_NE(upc::words(refused.reasons[0], held.edition()).cure.find("the Group Director"), std::string::npos);
  appeal.admitted_by = head_of_service;
  EXPECT_EQ(faults(held, appeal), Texts{"out_of_time 6.1.window admitted_by"}) << "not who decides appeals";
  appeal.admitted_by = group_director;
  EXPECT_EQ(faults(make::at(Stage::warned), appeal), Texts{"out_of_time 6.1.window"}) << "where late appeals are refused";
  EXPECT_EQ(accepts(held, appeal), "6.1.window");
  EXPECT_EQ(held.state().appeal, AppealStage::lodged);
}

TEST(Terms, TheFormOfAnAppealCanBeAdvisedOnly) {
  RecordProperty("clause", "6.1.form");
  const auto advised = [](upc::Terms& t) { t.appeal_form = upc::AppealForm::advised; };
  Event spoken = event(E::appeal_received, Date(2013, 4, 20));
  spoken.in_writing = false;
  spoken.reasons = " ";
  EXPECT_EQ(faults(make::at(Stage::warned), spoken), (Texts{"not_in_writing 6.1.form", "no_reasons 6.1.form"}));
  const Outcome taken = at(Stage::warned, advised).apply(spoken);
  EXPECT_TRUE(taken.accepted);
  ASSERT_EQ(texts(taken.advices), Texts{"appeal_form 6.1.form"});
  EXPECT_EQ(upc::words(taken.advices[0], *make::edition()).message, "The appeal lacks: in writing and reasons.");
  EXPECT_TRUE(at(Stage::warned, advised).apply(event(E::appeal_received, Date(2013, 4, 20))).advices.empty());
  Event spoken_threat = event(E::threat_reported, Date(2013, 4, 20));
  spoken_threat.in_writing = false;
  EXPECT_EQ(faults(at(Stage::warned, advised), spoken_threat), Texts{"not_in_writing 3.1"}) << "of appeals only";
}

TEST(Terms, ADecisionDuringTheAppealCanBeRefused) {
  RecordProperty("clause", "6.2");
  const auto refuse = [](upc::Terms& t) { t.decide_during_appeal = upc::DuringAppeal::refuse; };
  Case held = at(Stage::continuing, refuse);
  const Event decision = event(E::restrictions_determined, restricted_on);
  Event appeal = event(E::appeal_received, continued_on);
  appeal.on = Date(2013, 5, 7);
  held = make::at(Stage::warned, Mode::enforce, edited(refuse));
  accepts(held, event(E::appeal_received, Date(2013, 4, 30)));
  accepts(held, report(continued_on));
  EXPECT_EQ(faults(held, decision), Texts{"appeal_pending 6.2"});
  EXPECT_FALSE(may_come(held, E::restrictions_determined, restricted_on));
  EXPECT_TRUE(may_come(held, E::restrictions_declined, restricted_on)) << "nothing is imposed by that";
  accepts(held, decide_appeal(Date(2013, 5, 20), false));
  EXPECT_TRUE(may_come(held, E::restrictions_determined, restricted_on));
  accepts(held, decision);
  EXPECT_EQ(held.state().stage, Stage::restricted);
}

TEST(Terms, AReplacementDuringTheAppealCanBeRefused) {
  RecordProperty("clause", "6.2");
  const auto refuse = [](upc::Terms& t) {
    t.decide_during_appeal = upc::DuringAppeal::refuse;
    t.appeal_immediate_stage_2 = true;
  };
  Case held = at(Stage::reported, refuse);
  accepts(held, event(E::restrictions_determined, Date(2013, 4, 3)));
  Event appeal = event(E::appeal_received, Date(2013, 4, 8));
  appeal.against = upc::Against::restriction;
  accepts(held, appeal);
  accepts(held, new_issue(Date(2013, 4, 9)));
  EXPECT_EQ(faults(held, event(E::new_issue_considered, Date(2013, 4, 10))), Texts{"appeal_pending 6.2"});
  EXPECT_TRUE(may_come(held, E::new_issue_considered, Date(2013, 4, 10))) << "they may be found appropriate";
  EXPECT_EQ(faults(held, appropriate(Date(2013, 4, 10))), Texts{});
}

TEST(Terms, AnImmediateDecisionCanBeAppealedAgainst) {
  RecordProperty("clause", "5.1.note 6.1.window");
  const auto appealable = [](upc::Terms& t) { t.appeal_immediate_stage_2 = true; };
  Event appeal = event(E::appeal_received, Date(2013, 4, 24));
  appeal.against = upc::Against::restriction;
  const Event decision = event(E::restrictions_determined, Date(2013, 4, 3));

  Case held = at(Stage::reported, appealable);
  EXPECT_EQ(faults(held, appeal), Texts{"no_right_of_appeal 6.1.window"}) << "nothing is decided yet";
  accepts(held, decision);
  EXPECT_EQ(appeal_until(held), "2013-04-24");
  EXPECT_EQ(receipt(held, upc::DeadlineName::appeal).start.event, E::restrictions_determined);
  EXPECT_EQ(step(upc::next_events(held, Date(2013, 4, 24)), E::appeal_received)->until, Date(2013, 4, 24));
  Event of_the_warning = appeal;
  of_the_warning.against = upc::Against::warning;
  EXPECT_EQ(faults(held, of_the_warning), Texts{"no_right_of_appeal 6.1.window"}) << "there was no warning";
  accepts(held, appeal);
  EXPECT_EQ(raised(held.apply(decide_appeal(Date(2013, 5, 1), true))),
            (Texts{"inform_appellant 5.1.S1.appeal_inform", "reconsider_restrictions 9.1.reconsider"}))
      << "upheld, the restrictions are reconsidered";
  EXPECT_EQ(held.state().stage, Stage::restricted);

  Case under_rct = make::at(Stage::reported);
  accepts(under_rct, decision);
  EXPECT_EQ(faults(under_rct, appeal), Texts{"no_right_of_appeal 6.1.window"});
  Case warned_first = at(Stage::restricted, appealable);
  appeal.on = Date(2013, 6, 10);
  EXPECT_EQ(faults(warned_first, appeal), Texts{"no_right_of_appeal 6.1.window"}) << "the warning was the decision";
}

TEST(Terms, AWarningCanExpire) {
  RecordProperty("clause", "5.1.S1.warn 5.1.S2.trigger");
  const auto expires = [](upc::Terms& t) { t.warning_expires_after = {6, upc::PeriodUnit::months}; };
  const Date last(2013, 10, 10), after(2013, 10, 11);
  Case held = at(Stage::warned, expires);
  EXPECT_EQ(due(held, upc::DeadlineName::warning_expires), "2013-10-10");
  EXPECT_EQ(receipt(held, upc::DeadlineName::warning_expires).start.date, warned_on);
  EXPECT_EQ(due(at(Stage::continuing, expires), upc::DeadlineName::warning_expires), "none");
  EXPECT_TRUE(may_come(held, E::behaviour_reported, last));
  EXPECT_FALSE(may_come(held, E::behaviour_reported, after));
  Event reported = report(Date(2013, 11, 1));
  reported.occurred = after;
  const Outcome spent = Case(held).apply(reported);
  EXPECT_EQ(clauses(spent), Texts{"5.1.S1.report"});
  EXPECT_EQ(texts(spent.advices), Texts{"warning_expired 5.1.S1.warn"});
  EXPECT_TRUE(spent.raised.empty());
  EXPECT_TRUE(advises(Case(held).apply(event(E::recording_shared, after)), Code::warning_expired));
  reported.occurred = last;
  const Outcome counted = held.apply(reported);
  EXPECT_EQ(clauses(counted).front(), "5.1.S2.trigger") << "it occurred while the warning counted";
  EXPECT_TRUE(counted.advices.empty());
  EXPECT_EQ(held.state().stage, Stage::continuing);
  reported = report(Date(2013, 4, 20));
  reported.occurred = Date(2013, 4, 9);
  EXPECT_FALSE(advises(at(Stage::warned, expires).apply(reported), Code::warning_expired)) << "before it, not after";
}

TEST(Terms, AVariationCanStartTheReviewAnew) {
  RecordProperty("clause", "7.1");
  const auto restarts = [](upc::Terms& t) { t.variation_restarts_review = true; };
  Case held = at(Stage::restricted, restarts);
  accepts(held, event(E::restrictions_determined, Date(2014, 1, 6)));
  EXPECT_EQ(due(held, upc::DeadlineName::review), "2015-01-06");
  EXPECT_EQ(receipt(held, upc::DeadlineName::review).start.why, upc::CountFrom::latest_decision);
  EXPECT_EQ(receipt(held, upc::DeadlineName::review).set_by, upc::SetBy::period);
  EXPECT_EQ(open_duties(held).size(), open_duties(make::at(Stage::restricted)).size() + 4) << "and one review still";
  Event sooner = event(E::restrictions_determined, Date(2014, 1, 8));
  sooner.review_by = Date(2014, 3, 3);
  accepts(held, sooner);
  EXPECT_EQ(due(held, upc::DeadlineName::review), "2014-03-03");
  EXPECT_EQ(receipt(held, upc::DeadlineName::review).set_by, upc::SetBy::decision);
  accepts(held, recommend(upc::Recommendation::continue_, Date(2014, 3, 3)));
  accepts(held, event(E::recommendation_determined, Date(2014, 3, 10)));
  EXPECT_EQ(receipt(held, upc::DeadlineName::review).start.why, upc::CountFrom::review_determined);
}

TEST(Terms, AReviewCanHaveNoDate) {
  RecordProperty("clause", "7.1");
  const auto none = [](upc::Terms& t) { t.review_within.reset(); };
  Case held = at(Stage::restricted, none);
  EXPECT_TRUE(last(held, DutyName::review).due.is_not_a_date());
  EXPECT_EQ(due(held, upc::DeadlineName::review), "none");
  EXPECT_EQ(last(held, DutyName::review).status(Date(2030, 1, 1)), upc::DutyStatus::open);
  Event far = event(E::restrictions_determined, Date(2013, 7, 1));
  far.review_by = Date(2020, 7, 1);
  accepts(held, far);
  EXPECT_EQ(due(held, upc::DeadlineName::review), "2020-07-01") << "what a decision sets holds";
  EXPECT_EQ(receipt(held, upc::DeadlineName::review).counted, std::nullopt);
  EXPECT_EQ(receipt(held, upc::DeadlineName::review).set_by, upc::SetBy::decision);
}

TEST(Terms, ATemporaryExclusionCanBeLimited) {
  RecordProperty("clause", "3.2.temporary");
  const auto limit = [](upc::Terms& t) { t.temporary_exclusion_limit = {10, upc::PeriodUnit::working_days}; };
  Case held = at(Stage::open, limit);
  accepts(held, event(E::temporary_exclusion, Date(2013, 4, 10)));
  EXPECT_EQ(held.state().exclusions.front().until, Date(2013, 4, 24));
  EXPECT_TRUE(held.state().safety_exclusion_in_force(Date(2013, 4, 24)));
  EXPECT_FALSE(held.state().safety_exclusion_in_force(Date(2013, 4, 25)));
  accepts(held, event(E::long_term_exclusion, Date(2013, 4, 25)));
  EXPECT_TRUE(held.state().exclusions.front().until.is_not_a_date()) << "the limit is of temporary ones";
}

TEST(Terms, AnAdviceWithoutItsTermIsNotGiven) {
  const auto none = [](upc::Terms& t) {
    t.warning_is_old_after.reset();
    t.temporary_is_long_after.reset();
    t.exclusion_review_within.reset();
    t.duty_waits_long_after.reset();
  };
  const Event late = event(E::restrictions_determined, Date(2014, 5, 6));
  EXPECT_TRUE(advises(make::at(Stage::continuing).apply(late), Code::old_warning));
  EXPECT_FALSE(advises(at(Stage::continuing, none).apply(late), Code::old_warning));
  for (const E type : {E::temporary_exclusion, E::long_term_exclusion}) {
    Case with = make::at(Stage::open), without = at(Stage::open, none);
    accepts(with, event(type, Date(2013, 4, 10)));
    accepts(without, event(type, Date(2013, 4, 10)));
    EXPECT_EQ(upc::case_advices(with, Date(2015, 4, 10)).size(), 1U + (type == E::temporary_exclusion));
    EXPECT_TRUE(upc::case_advices(without, Date(2015, 4, 10)).empty());
  }
}

TEST(Terms, AnAnswerSaysWhatThePolicyDoesNot) {
  RecordProperty("clause", "6.1.window 6.1.form 6.2 7.1 3.2.temporary 5.1.note");
  const auto everything = [](upc::Terms& t) {
    t = upc::Terms();
    for (std::size_t i = 0; i < upc::count_of<Term>; ++i) t.not_specified.insert(static_cast<Term>(i));
  };
  const auto clock = [](upc::Terms& t) { t.not_specified.insert(Term::appeal_clock); };
  const auto says = [&](Case held, const Event& e) { return not_specified(held.apply(e)); };
  const Case unreasonable = at(Stage::unreasonable, everything);
  Case warned = at(Stage::warned, everything);
  EXPECT_EQ(says(unreasonable, event(E::warning_issued, warned_on)), (Texts{"appeal_window", "appeal_clock", "appeal"}));
  EXPECT_EQ(receipt(at(Stage::warned, clock), upc::DeadlineName::appeal).not_specified, upc::TermSet{Term::appeal_clock});
  EXPECT_EQ(says(unreasonable, event(E::restrictions_determined, warned_on)),
            (Texts{"appeal_immediate_stage_2", "review_within", "restriction_end_required", "restriction_default_length"}));
  EXPECT_EQ(says(warned, event(E::appeal_received, Date(2013, 5, 1))), (Texts{"appeal_window", "appeal"}));
  Event spoken = event(E::appeal_received, Date(2013, 5, 1));
  spoken.in_writing = false;
  EXPECT_EQ(says(warned, spoken), (Texts{"appeal_window", "appeal_form", "appeal"}));
  EXPECT_EQ(says(warned, event(E::appeal_received, Date(2013, 5, 2))),
            (Texts{"appeal_window", "appeal_clock", "late_appeals", "appeal"}));
  EXPECT_EQ(says(warned, report(continued_on)), Texts{"warning_expires_after"});
  EXPECT_EQ(says(warned, event(E::conduct_letter, continued_on)), Texts{});
  EXPECT_EQ(says(warned, event(E::temporary_exclusion, continued_on)), Texts{"temporary_exclusion_limit"});
  EXPECT_EQ(says(at(Stage::restricted, everything), event(E::restrictions_determined, Date(2014, 1, 6))),
            (Texts{"review_within", "variation_restarts_review", "restriction_end_required", "restriction_default_length"}));
  accepts(warned, event(E::appeal_received, Date(2013, 5, 1)));
  accepts(warned, report(continued_on));
  const Texts said = says(warned, event(E::restrictions_determined, restricted_on));
  EXPECT_EQ(said, (Texts{"decide_during_appeal", "review_within", "restriction_end_required",
                          "restriction_default_length"}));
  EXPECT_EQ(says(make::at(Stage::unreasonable), event(E::warning_issued, warned_on)), Texts{}) << "rct-2013 reads them";
}

TEST(Terms, AnAnswerRestsOnWhatCouldHaveChangedIt) {
  RecordProperty("clause", "5.1.S2.trigger 5.1.note 6.1.window 7.1");
  const auto clock = [](upc::Terms& t) { t.not_specified.insert(Term::appeal_clock); };
  const auto says = [](Case held, const Event& e) { return not_specified(held.apply(e)); };
  const Case warned = at(Stage::warned, clock);
  EXPECT_EQ(says(warned, report(Date(2013, 4, 11))), Texts{"appeal_clock"}) << "before the letter would have arrived";
  EXPECT_EQ(says(warned, report(Date(2013, 4, 12))), Texts{});
  Event earlier = report(Date(2013, 4, 12));
  earlier.occurred = Date(2013, 4, 9);
  EXPECT_EQ(says(warned, earlier), Texts{}) << "before the letter, whenever that arrived";

  const auto at_once = [](upc::Terms& t) { t.not_specified.insert(Term::appeal_immediate_stage_2); };
  Event appeal = event(E::appeal_received, Date(2013, 4, 24));
  appeal.against = upc::Against::restriction;
  Case held = at(Stage::reported, at_once);
  EXPECT_EQ(says(held, appeal), Texts{}) << "nothing was decided that any policy gave an appeal against";
  accepts(held, event(E::restrictions_determined, Date(2013, 4, 3)));
  EXPECT_EQ(says(held, appeal), Texts{"appeal_immediate_stage_2"});

  const auto no_length = [](upc::Terms& t) {
    t.review_within.reset();
    t.not_specified.insert(Term::review_within);
  };
  Event far = event(E::restrictions_determined, restricted_on);
  far.consulted = {};
  EXPECT_EQ(says(at(Stage::continuing, no_length), far), Texts{}) << "refused, whatever the length";
  far.review_by = Date(2020, 6, 3);
  EXPECT_EQ(says(at(Stage::continuing, no_length), far), Texts{"review_within"}) << "it could have been too late";
}

TEST(Terms, AnAuditSaysOnceThatTheAppealIsUndecided) {
  RecordProperty("clause", "6.2");
  const auto refuse = [](upc::Terms& t) { t.decide_during_appeal = upc::DuringAppeal::refuse; };
  for (const bool refused : {true, false}) {
    Case held = make::at(Stage::warned, Mode::audit, refused ? edited(refuse) : make::edition());
    held.apply(event(E::appeal_received, Date(2013, 4, 30)));
    held.apply(report(continued_on));
    const Outcome decided = held.apply(event(E::restrictions_determined, restricted_on));
    EXPECT_TRUE(decided.accepted) << "it happened";
    EXPECT_EQ(told(decided.reasons), refused ? Texts{"appeal_pending 6.2"} : Texts{});
    EXPECT_EQ(advises(decided, Code::appeal_undecided), !refused);
  }
}

TEST(Terms, AReceiptNamesTheDecisionThatStartedTheReviewAnew) {
  RecordProperty("clause", "7.1 9.1.reconsider");
  const auto restarts = [](upc::Terms& t) { t.variation_restarts_review = true; };
  const Date day(2014, 1, 6);
  Case held = at(Stage::restricted, restarts);
  accepts(held, new_issue(day));
  accepts(held, event(E::new_issue_considered, day));
  EXPECT_EQ(due(held, upc::DeadlineName::review), "2015-01-06");
  EXPECT_EQ(receipt(held, upc::DeadlineName::review).start.event, E::new_issue_considered);
  EXPECT_EQ(receipt(held, upc::DeadlineName::review).start.why, upc::CountFrom::latest_decision);

  accepts(held, recommend(upc::Recommendation::continue_, day));
  accepts(held, event(E::recommendation_determined, day));
  EXPECT_EQ(receipt(held, upc::DeadlineName::review).start.event, E::recommendation_determined)
      << "the later of two decisions of one day";
  accepts(held, event(E::restrictions_determined, day));
  EXPECT_EQ(receipt(held, upc::DeadlineName::review).start.event, E::restrictions_determined);
}

TEST(Terms, MessagesFollowThem) {
  const auto half = [](upc::Terms& t) { t.review_within = {6, upc::PeriodUnit::months}; };
  Event e = event(E::restrictions_determined, restricted_on);
  e.review_by = Date(2014, 1, 6);
  Case held = at(Stage::continuing, half);
  const Outcome refused = held.apply(e);
  ASSERT_EQ(refused.reasons.size(), 1U);
  EXPECT_EQ(upc::words(refused.reasons[0].findings.at(0), held.edition()).message,
            "The review would be on 6 January 2014, more than 6 months after the decision.");
}

TEST(Terms, HaveAValueAsFilesSpellIt) {
  upc::Terms terms;
  EXPECT_EQ(value_of(terms, Term::appeal_window), "15 working_days");
  EXPECT_EQ(value_of(terms, Term::appeal_clock), "letter_date");
  EXPECT_EQ(value_of(terms, Term::appeal_immediate_stage_2), "false");
  EXPECT_EQ(value_of(terms, Term::warning_expires_after), "none");
  EXPECT_EQ(length_of(terms, Term::review_within), (upc::Period{12, upc::PeriodUnit::months}));
  EXPECT_EQ(length_of(terms, Term::appeal_form), std::nullopt);
  for (std::size_t i = 0; i < upc::count_of<Term>; ++i) {
    upc::Terms other;
    std::visit([&](auto member) { other.*member = {}; }, upc::term_rules[i].value);
    EXPECT_EQ(static_cast<std::size_t>(upc::term_rules[i].term), i);
    other.not_specified.insert(upc::term_rules[i].term);
    EXPECT_FALSE(other == terms);
  }
}

}  // namespace
