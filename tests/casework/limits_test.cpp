// SPDX-License-Identifier: BSL-1.0
// What an edition can say of reviews: that restrictions lapse without one, that it decides itself, from when it is
// counted; and that there is no appeal.

#include "make.hpp"

#include <upc/casework/stored_case.hpp>
#include <upc/casework/words.hpp>
#include <upc/registry/due.hpp>
#include <upc/registry/edition_check.hpp>
#include <upc/registry/report.hpp>

#include <algorithm>

namespace {

using namespace make;
using upc::Recommendation;
using upc::Term;
using E = EventType;

/// The usual review is due on this day, and without one restrictions lapse on the next.
const Date due_on(2014, 6, 3), lapsed_on(2014, 6, 4);

template <class Edit>
std::shared_ptr<const upc::Edition> edited(Edit edit) {
  auto edition = std::make_shared<upc::Edition>(*make::edition());
  edit(*edition);
  return edition;
}

std::shared_ptr<const upc::Edition> lapsing() {
  return edited([](upc::Edition& e) {
    e.terms.missed_review = upc::MissedReview::lapse;
    e.raises[static_cast<std::size_t>(upc::Effect::lapsed)] = {
        {DutyName::write_to_customer, upc::Provision::decision_letter},
        {DutyName::inform_service_team, upc::Provision::inform_team}};
  });
}

std::shared_ptr<const upc::Edition> one_step() {
  return edited([](upc::Edition& e) { e.terms.review_steps = upc::ReviewSteps::one; });
}

Case restricted(std::shared_ptr<const upc::Edition> under, Mode mode = Mode::enforce) {
  return make::at(Stage::restricted, mode, std::move(under));
}

upc::Contact call(Date on) {
  upc::Contact contact;
  contact.on = on;
  contact.channel = upc::Channel::telephone;
  contact.matter = upc::Matter::pending;
  return contact;
}

Texts offered(const Case& held, Date as_of) {
  Texts list;
  for (const upc::NextEvent& n : upc::next_events(held, as_of)) list.emplace_back(upc::name(n.event));
  return list;
}

bool offers(const Case& held, Date as_of, E event) {
  const Texts list = offered(held, as_of);
  return std::find(list.begin(), list.end(), upc::name(event)) != list.end();
}

TEST(Lapse, ComesOnTheDayAfterTheLastForTheReview) {
  RecordProperty("clause", "7.1");
  const Case held = restricted(lapsing());
  EXPECT_EQ(held.lapses_on(), lapsed_on);
  EXPECT_EQ(held.as_of(due_on).state().stage, Stage::restricted);
  const upc::CaseState then = held.as_of(lapsed_on).state();
  EXPECT_EQ(then.stage, Stage::lapsed);
  EXPECT_EQ(then.lapsed_on, lapsed_on);
  EXPECT_TRUE(then.restrictions.empty());
  EXPECT_EQ(last(held.as_of(lapsed_on), DutyName::review).status(lapsed_on), upc::DutyStatus::done_late);
  const upc::Duty letter = last(held.as_of(Date(2020, 1, 1)), DutyName::write_to_customer);
  EXPECT_EQ(letter.raised, lapsed_on) << "whenever it is looked at";
  EXPECT_EQ(clause(letter.cites), "6.4.write");
  EXPECT_EQ(held.state().stage, Stage::restricted) << "looking changes nothing";
}

TEST(Lapse, IsNoneUnlessTheEditionSaysSo) {
  RecordProperty("clause", "7.1");
  const Case held = restricted(make::edition());
  EXPECT_TRUE(held.lapses_on().is_not_a_date());
  EXPECT_EQ(held.as_of(Date(2020, 1, 1)).state().stage, Stage::restricted);
  EXPECT_EQ(held.contact(call(Date(2020, 1, 1))).disposition, upc::Disposition::redirect);
  const auto open = edited([](upc::Edition& e) { e.terms.not_specified.insert(Term::missed_review); });
  Case silent = restricted(open);
  EXPECT_TRUE(silent.apply(event(E::conduct_letter, due_on)).not_specified.empty());
  EXPECT_EQ(silent.apply(event(E::conduct_letter, lapsed_on)).not_specified, upc::TermSet{Term::missed_review})
      << "an answer from then on rests on it";
}

TEST(Lapse, IsTheSameWhoeverAsks) {
  RecordProperty("clause", "7.1");
  const Case held = restricted(lapsing());
  EXPECT_EQ(held.contact(call(due_on)).disposition, upc::Disposition::redirect);
  EXPECT_EQ(held.contact(call(lapsed_on)).disposition, upc::Disposition::not_restricted);
  EXPECT_EQ(held.as_of(lapsed_on).contact(call(due_on)).disposition, upc::Disposition::redirect);

  const upc::Evaluation before = upc::evaluate(held, due_on);
  const upc::Evaluation after = upc::evaluate(held, lapsed_on);
  EXPECT_EQ(before.held.state().stage, Stage::restricted);
  EXPECT_EQ(after.held.state().stage, Stage::lapsed);
  EXPECT_EQ(texts(before.advices), Texts{"duty_outstanding 5.1.S1.record"});
  ASSERT_EQ(after.advices.size(), 2U);
  EXPECT_EQ(texts(after.advices).front(), "lapsed_without_review 7.1");
  const upc::Words said = upc::words(after.advices.front(), held.edition());
  EXPECT_EQ(said.message,
            "The restrictions lapsed on 4 June 2014: the review due by 3 June 2014 was not held by then.");
  ASSERT_EQ(after.deadlines.size(), 2U);
  EXPECT_EQ(after.deadlines.back().name, upc::DeadlineName::review);
  EXPECT_EQ(after.deadlines.back().date, due_on);
  EXPECT_TRUE(after.deadlines.back().passed);

  std::vector<upc::DueItem> list;
  upc::add_due(list, after);
  EXPECT_TRUE(std::none_of(list.begin(), list.end(), [](const upc::DueItem& i) { return i.name == "review"; }));
  EXPECT_TRUE(offers(held, due_on, E::review_held));
  EXPECT_FALSE(offers(held, lapsed_on, E::review_held));
  EXPECT_TRUE(offers(held, lapsed_on, E::restrictions_determined));
  EXPECT_EQ(upc::adherence(held, due_on).overdue, 0);
  EXPECT_EQ(upc::adherence(held, lapsed_on).overdue, 1) << "what is overdue shows";
}

TEST(Lapse, ALateReviewIsRefusedAndSaysWhen) {
  RecordProperty("clause", "7.1 7.2");
  Case held = restricted(lapsing());
  const Case before = held;
  const Outcome late = held.apply(recommend(Recommendation::continue_, Date(2014, 6, 20)));
  EXPECT_FALSE(late.accepted);
  ASSERT_EQ(texts(late.reasons), Texts{"restrictions_lapsed 7.1"});
  const upc::Words said = upc::words(late.reasons.front(), held.edition());
  EXPECT_EQ(said.message,
            "The restrictions lapsed on 4 June 2014: the review due by 3 June 2014 was not held by then.");
  EXPECT_EQ(said.cure, "If contact is to be restricted again, decide it anew.");
  EXPECT_EQ(held.state().stage, before.state().stage) << "a refused event changes nothing";
  EXPECT_EQ(accepts(held, recommend(Recommendation::continue_, due_on)), "7.2") << "one that was held in time, recorded late";
  EXPECT_EQ(held.as_of(Date(2020, 1, 1)).state().stage, Stage::review_recommended);
  for (E type : {E::restrictions_lifted, E::new_issue_considered})
    EXPECT_EQ(faults(before, event(type, lapsed_on)), Texts{"restrictions_lapsed 7.1"}) << upc::name(type);
  EXPECT_EQ(faults(before, event(E::recommendation_determined, lapsed_on)),
            Texts{"not_permitted_in_state 7.4.decide"});
}

TEST(Lapse, ANewDecisionLeavesIt) {
  RecordProperty("clause", "5.1.S2.decide 7.1 5.1.S1.report");
  Case held = restricted(lapsing());
  EXPECT_EQ(accepts(held, report(Date(2014, 8, 1))), "5.1.S1.report");
  EXPECT_EQ(held.state().stage, Stage::lapsed);
  const Outcome again = held.apply(restrict_to({contact_form()}, Date(2014, 9, 1)));
  EXPECT_EQ(clauses(again), Texts{"5.1.S2.decide"});
  EXPECT_EQ(held.state().stage, Stage::restricted);
  EXPECT_TRUE(held.state().lapsed_on.is_not_a_date());
  EXPECT_EQ(last(held, DutyName::review).due, Date(2015, 9, 1)) << "a review of its own";
  EXPECT_EQ(held.contact(call(Date(2014, 9, 1))).disposition, upc::Disposition::redirect);
}

TEST(Lapse, APrivateRecordingIsAReportThen) {
  RecordProperty("clause", "4.3");
  Case held = make::at(Stage::lapsed, Mode::enforce, lapsing());
  EXPECT_EQ(accepts(held, event(E::recording_shared, next_day(held))), "4.3");
  EXPECT_EQ(held.state().stage, Stage::lapsed);
}

TEST(Lapse, AnAppealThatIsUpheldThenEndsTheCase) {
  RecordProperty("clause", "5.1.S1.appeal_consider 7.1");
  Case held = make::at(Stage::warned, Mode::enforce, lapsing());
  accepts(held, event(E::appeal_received, Date(2013, 5, 1)));
  accepts(held, report(continued_on));
  accepts(held, event(E::restrictions_determined, restricted_on));
  accepts(held, decide_appeal(lapsed_on, true));
  EXPECT_EQ(held.state().stage, Stage::overturned);
  EXPECT_EQ(Case::restore(held.store()), held);
}

TEST(Lapse, TakesWhatWaitedWithIt) {
  RecordProperty("clause", "9.1.reconsider 5.6.ignored 7.1");
  Case held = restricted(lapsing());
  accepts(held, new_issue(days_after(restricted_on, 1)));
  accepts(held, event(E::exclusion_ignored, days_after(restricted_on, 2)));
  const Case seen = held.as_of(lapsed_on);
  for (DutyName duty : {DutyName::review, DutyName::reconsider_restrictions, DutyName::review_exclusion})
    EXPECT_EQ(last(seen, duty).done, lapsed_on) << upc::name(duty);
  EXPECT_EQ(last(held, DutyName::review_exclusion).done, Date());
}

TEST(Lapse, IsNotKeptUntilSomethingHappensAfterIt) {
  RecordProperty("clause", "7.1");
  const Case held = restricted(lapsing());
  EXPECT_EQ(held.as_of(lapsed_on).store(), held.store());
  Case seen = held.as_of(lapsed_on);
  accepts(seen, recommend(Recommendation::continue_, due_on));
  EXPECT_EQ(seen.state().stage, Stage::review_recommended) << "goes on from what is on record";
  const Case lapsed = make::at(Stage::lapsed, Mode::enforce, lapsing());
  EXPECT_EQ(Case::restore(lapsed.store()), lapsed);
  upc::StoredCase stored = lapsed.store();
  stored.edition = make::edition();
  EXPECT_THROW(static_cast<void>(Case::restore(stored)), upc::Error) << "nothing lapses there";
  stored = lapsed.store();
  stored.state.lapsed_on = Date();
  EXPECT_THROW(static_cast<void>(Case::restore(stored)), upc::Error);
  stored = held.store();
  stored.state.lapsed_on = due_on;
  EXPECT_THROW(static_cast<void>(Case::restore(stored)), upc::Error);
}

TEST(Lapse, AnAuditListsTheLateReviewAndGoesOnLapsed) {
  RecordProperty("clause", "7.1");
  Case held = restricted(lapsing(), Mode::audit);
  const Outcome late = held.apply(recommend(Recommendation::continue_, Date(2014, 6, 20)));
  EXPECT_FALSE(late.accepted);
  EXPECT_EQ(texts(late.reasons), Texts{"restrictions_lapsed 7.1"});
  EXPECT_EQ(held.state().breaches, 1);
  EXPECT_EQ(held.state().latest, Date(2014, 6, 20));
  EXPECT_EQ(held.as_of(Date(2014, 6, 20)).state().stage, Stage::lapsed);
}

TEST(Lapse, NeedsADayAfterEveryDecision) {
  RecordProperty("clause", "7.1");
  const auto faulty = [](std::shared_ptr<const upc::Edition> edition) {
    const auto found = upc::check_edition(*edition);
    return std::any_of(found.begin(), found.end(),
                       [](const upc::EditionFinding& f) { return f.fault == upc::EditionFault::never_lapses; });
  };
  EXPECT_FALSE(faulty(make::edition()));
  EXPECT_FALSE(faulty(lapsing()));
  EXPECT_TRUE(faulty(edited([](upc::Edition& e) {
    e.terms.missed_review = upc::MissedReview::lapse;
    e.terms.review_within.reset();
  })));
  EXPECT_TRUE(faulty(edited([](upc::Edition& e) {
    e.terms.missed_review = upc::MissedReview::lapse;
    e.raises[static_cast<std::size_t>(upc::Effect::review_continued)].clear();
  })));
}

TEST(OneStepReview, DecidesItself) {
  RecordProperty("clause", "7.2 7.4.decide 7.1");
  Case held = restricted(one_step());
  EXPECT_EQ(clauses(held.apply(recommend(Recommendation::continue_, reviewed_on))), (Texts{"7.2", "7.4.decide"}));
  EXPECT_EQ(held.state().stage, Stage::restricted);
  EXPECT_EQ(held.state().restrictions.size(), 2U);
  EXPECT_EQ(last(held, DutyName::review).due, Date(2015, 5, 1));
  EXPECT_EQ(last(held, DutyName::review).raised, reviewed_on);
  EXPECT_EQ(accepts(held, recommend(Recommendation::remove_part, Date(2015, 5, 1), {0})), "7.2");
  EXPECT_EQ(held.state().restrictions.size(), 1U);
  EXPECT_EQ(last(held, DutyName::review).due, Date(2016, 5, 1));
  EXPECT_EQ(accepts(held, recommend(Recommendation::remove_all, Date(2016, 4, 1))), "7.2");
  EXPECT_EQ(held.state().stage, Stage::closed);
  EXPECT_TRUE(held.state().open_duty(DutyName::review) == nullptr);
}

TEST(OneStepReview, NeedsReasonsAndNoDecisionAfterIt) {
  RecordProperty("clause", "7.4.decide 7.3.recommend");
  const Case held = restricted(one_step());
  Event silent = recommend(Recommendation::continue_, reviewed_on);
  silent.reasons = " ";
  EXPECT_EQ(faults(held, silent), Texts{"no_reasons 7.4.decide"});
  EXPECT_EQ(faults(restricted(make::edition()), silent), Texts{});
  EXPECT_EQ(faults(held, event(E::recommendation_determined, reviewed_on)), Texts{"review_decides 7.4.decide"});
  EXPECT_EQ(faults(held, recommend(Recommendation::remove_part, reviewed_on, {0, 1})),
            Texts{"missing_detail 7.3.recommend remove"});
  EXPECT_FALSE(offers(held, reviewed_on, E::recommendation_determined));
  const auto open = edited([](upc::Edition& e) { e.terms.not_specified.insert(Term::review_steps); });
  EXPECT_EQ(restricted(open).apply(recommend(Recommendation::continue_, reviewed_on)).not_specified,
            upc::TermSet{Term::review_steps});
}

TEST(OneStepReview, IsWhatTheNextIsCountedFrom) {
  RecordProperty("clause", "7.1");
  Case held = restricted(one_step());
  accepts(held, recommend(Recommendation::continue_, reviewed_on));
  const upc::Deadline review = upc::deadlines(held, reviewed_on).back();
  EXPECT_EQ(review.receipt.start.event, E::review_held);
  EXPECT_EQ(review.receipt.start.why, upc::CountFrom::review_determined);
  EXPECT_EQ(review.receipt.start.from, reviewed_on);
  EXPECT_EQ(Case::restore(held.store()), held);
}

TEST(OneStepReview, AnAuditPassesOverAPartThatIsEverything) {
  RecordProperty("clause", "7.3.recommend");
  Case held = restricted(one_step(), Mode::audit);
  EXPECT_TRUE(held.apply(recommend(Recommendation::remove_part, reviewed_on, {0, 1})).accepted);
  EXPECT_EQ(held.state().restrictions.size(), 2U);
}

TEST(LaterReviews, CanHaveATimeOfTheirOwn) {
  RecordProperty("clause", "7.1");
  const auto later = edited([](upc::Edition& e) { e.terms.later_review_within = {6, upc::PeriodUnit::months}; });
  Case held = restricted(later);
  EXPECT_EQ(last(held, DutyName::review).due, due_on);
  accepts(held, recommend(Recommendation::continue_, reviewed_on));
  accepts(held, event(E::recommendation_determined, Date(2014, 5, 8)));
  EXPECT_EQ(last(held, DutyName::review).due, Date(2014, 11, 8));
  const upc::DeadlineReceipt receipt = upc::deadlines(held, reviewed_on).back().receipt;
  EXPECT_EQ(receipt.set_by, upc::SetBy::period);
  ASSERT_TRUE(receipt.counted);
  EXPECT_EQ(receipt.counted->period.number, 6);
}

TEST(FirstReview, CanBeCountedFromTheStart) {
  RecordProperty("clause", "7.1");
  const auto starts = edited([](upc::Edition& e) { e.terms.review_from = upc::ReviewFrom::start; });
  Case held = make::at(Stage::continuing, Mode::enforce, starts);
  Restriction first = contact_form();
  Restriction second = limited_time();
  first.from = Date(2013, 7, 15);
  second.from = Date(2013, 7, 1);
  accepts(held, restrict_to({first, second}, restricted_on));
  EXPECT_EQ(last(held, DutyName::review).due, Date(2014, 7, 1));
  EXPECT_EQ(last(held, DutyName::review).raised, restricted_on);
  const upc::DeadlineReceipt receipt = upc::deadlines(held, restricted_on).back().receipt;
  EXPECT_EQ(receipt.start.why, upc::CountFrom::first_start);
  EXPECT_EQ(receipt.start.date, restricted_on);
  EXPECT_EQ(receipt.start.from, Date(2013, 7, 1));
  EXPECT_EQ(receipt.set_by, upc::SetBy::period);
  EXPECT_EQ(Case::restore(held.store()), held);
  accepts(held, recommend(Recommendation::continue_, reviewed_on));
  accepts(held, event(E::recommendation_determined, reviewed_on));
  EXPECT_EQ(last(held, DutyName::review).due, Date(2015, 5, 1)) << "a later one from the review before";
  upc::StoredCase stored = held.store();
  stored.edition = make::edition();
  stored.state.review_counted_from = reviewed_on;
  EXPECT_THROW(static_cast<void>(Case::restore(stored)), upc::Error);
}

TEST(NoAppeal, OpensNoWindowAndSaysWhy) {
  RecordProperty("clause", "6.1.window");
  const auto none = edited([](upc::Edition& e) {
    e.terms.appeal = upc::AppealRight::none;
    e.acts[static_cast<std::size_t>(E::warning_issued)].states = {Statement::restricted_contact_may_follow};
  });
  const Case held = make::at(Stage::warned, Mode::enforce, none);
  EXPECT_TRUE(held.state().appeal_until.is_not_a_date());
  EXPECT_TRUE(upc::deadlines(held, warned_on).empty());
  EXPECT_FALSE(offers(held, warned_on, E::appeal_received));
  const Outcome refused = Case(held).apply(event(E::appeal_received, Date(2013, 4, 20)));
  EXPECT_FALSE(refused.accepted);
  ASSERT_EQ(texts(refused.reasons), Texts{"no_right_of_appeal 6.1.window"});
  EXPECT_EQ(upc::words(refused.reasons.front(), *none).message, "This policy gives no appeal.");
  EXPECT_EQ(Case::restore(held.store()), held);
  upc::StoredCase stored = held.store();
  stored.state.appeal_until = Date(2013, 5, 1);
  EXPECT_THROW(static_cast<void>(Case::restore(stored)), upc::Error);
  for (const upc::EditionFinding& found : upc::check_edition(*none))
    EXPECT_FALSE(is_error(found.fault)) << upc::name(found.fault);
}

}  // namespace
