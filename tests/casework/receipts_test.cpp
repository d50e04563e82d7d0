// SPDX-License-Identifier: BSL-1.0
// How the last days of a case came about: what starts the count, how it was counted, and on which readings it rests.

#include "make.hpp"

#include <algorithm>
#include <memory>

namespace {

using namespace make;
using E = EventType;
using upc::CountFrom;
using upc::Deadline;
using upc::DeadlineName;
using upc::DeadlineReceipt;
using upc::Period;
using upc::PeriodUnit;
using upc::SetBy;

/// The deadline of that name, which must be there.
Deadline deadline(const Case& held, DeadlineName wanted) {
  for (const Deadline& d : upc::deadlines(held, held.state().latest))
    if (d.name == wanted) return d;
  ADD_FAILURE() << "no deadline " << upc::name(wanted);
  return {};
}
Deadline appeal_of(const Case& held) { return deadline(held, DeadlineName::appeal); }
Deadline review_of(const Case& held) { return deadline(held, DeadlineName::review); }

void starts(const Deadline& d, EventType event, Date on, CountFrom why) {
  EXPECT_EQ(d.receipt.start.event, event);
  EXPECT_EQ(d.receipt.start.date, on);
  EXPECT_EQ(d.receipt.start.why, why);
  EXPECT_EQ(d.receipt.start.from, on);
  EXPECT_EQ(d.receipt.counted.from, on);
}

/// The usual case, reviewed, and the recommendation determined.
Case reviewed(bool endorsed, Date on) {
  Case held = at(Stage::review_recommended);
  Event decision = event(E::recommendation_determined, on);
  decision.endorsed = endorsed;
  accepts(held, decision);
  return held;
}

TEST(DeadlineReceipts, TheAppealRunsFromTheDateOfTheLetter) {
  RecordProperty("clause", "6.1.window 5.1.S1.warn");
  const Deadline appeal = appeal_of(at(Stage::warned));
  starts(appeal, E::warning_issued, warned_on, CountFrom::date_of_letter);
  EXPECT_EQ(appeal.receipt.counted, receipt(warned_on, {15, PeriodUnit::working_days}, upc::WorkingDays()));
  EXPECT_EQ(appeal.receipt.counted.end, appeal.date);
  EXPECT_EQ(appeal.receipt.counted.left_out.size(), 6U);
  EXPECT_EQ(appeal.receipt.set_by, SetBy::period);
  EXPECT_EQ(appeal.receipt.readings, (Texts{"I-1", "I-2"}));
}

TEST(DeadlineReceipts, TheAppealLeavesOutTheClosuresOfTheCouncil) {
  RecordProperty("clause", "6.1.window");
  upc::CaseFacts facts;
  facts.calendar = upc::WorkingDays(upc::Region::england_and_wales, {Date(2013, 12, 24), Date(2013, 12, 27)});
  Case held(facts);
  accepts(held, report(Date(2013, 12, 16)));
  accepts(held, event(E::behaviour_assessed, Date(2013, 12, 17)));
  accepts(held, event(E::warning_issued, Date(2013, 12, 18)));
  const Deadline appeal = appeal_of(held);
  EXPECT_EQ(appeal.date, Date(2014, 1, 15));
  Texts named;
  for (const upc::DayOff& day : appeal.receipt.counted.left_out)
    if (day.reason != upc::OffReason::weekend) named.push_back(upc::to_string(day.on) + ' ' + day.name);
  EXPECT_EQ(named, (Texts{"2013-12-24 council closure", "2013-12-25 Christmas Day", "2013-12-26 Boxing Day",
                          "2013-12-27 council closure", "2014-01-01 New Year's Day"}));
}

TEST(DeadlineReceipts, TheFirstReviewRunsFromTheDecisionToRestrict) {
  RecordProperty("clause", "7.1");
  Case held = at(Stage::restricted);
  for (int varied = 0; varied < 2; ++varied) {
    const Deadline review = review_of(held);
    starts(review, E::restrictions_determined, restricted_on, CountFrom::first_decision);
    EXPECT_EQ(review.receipt.counted.period, (Period{12, PeriodUnit::months}));
    EXPECT_EQ(review.receipt.counted.end, Date(2014, 6, 3));
    EXPECT_EQ(review.receipt.counted.end, review.date);
    EXPECT_EQ(review.receipt.set_by, SetBy::period);
    EXPECT_EQ(review.receipt.readings, (Texts{"I-3", "I-11"}));
    EXPECT_FALSE(review.receipt.counted.projected);
    accepts(held, event(E::restrictions_determined, Date(2014, 1, 6)));  // a variation starts nothing
  }
}

TEST(DeadlineReceipts, ADecisionAtOnceStartsTheReviewAndNoAppeal) {
  RecordProperty("clause", "5.1.note 7.1");
  Case held = opened();
  accepts(held, report(Date(2012, 2, 27)));
  accepts(held, event(E::restrictions_determined, Date(2012, 2, 29)));
  EXPECT_EQ(upc::deadlines(held, Date(2012, 2, 29)).size(), 1U);
  const Deadline review = review_of(held);
  starts(review, E::restrictions_determined, Date(2012, 2, 29), CountFrom::first_decision);
  EXPECT_EQ(review.date, Date(2013, 2, 28));
  EXPECT_TRUE(review.receipt.counted.capped);
}

TEST(DeadlineReceipts, TheNextReviewRunsFromTheDecisionOnTheOneBefore) {
  RecordProperty("clause", "7.1 7.2 7.4.decide");
  for (const bool endorsed : {true, false}) {
    const Deadline review = review_of(reviewed(endorsed, Date(2014, 5, 12)));
    starts(review, E::recommendation_determined, Date(2014, 5, 12), CountFrom::review_determined);
    EXPECT_EQ(review.receipt.counted.end, Date(2015, 5, 12));
    EXPECT_EQ(review.receipt.set_by, SetBy::period);
    EXPECT_EQ(review.receipt.readings, (Texts{"I-3", "I-10", "I-11"}));
  }
}

TEST(DeadlineReceipts, AReviewThatWaitsForItsDecisionRunsFromWhereItDid) {
  RecordProperty("clause", "7.1 7.2");
  const Deadline review = review_of(at(Stage::review_recommended));
  starts(review, E::restrictions_determined, restricted_on, CountFrom::first_decision);
}

TEST(DeadlineReceipts, AnEarlierDayIsSetByADecision) {
  RecordProperty("clause", "7.1");
  Case held = at(Stage::restricted);
  Event sooner = event(E::restrictions_determined, Date(2014, 1, 8));
  sooner.review_by = Date(2014, 3, 3);
  accepts(held, sooner);
  const Deadline varied = review_of(held);
  EXPECT_EQ(varied.date, Date(2014, 3, 3));
  starts(varied, E::restrictions_determined, restricted_on, CountFrom::first_decision);
  EXPECT_EQ(varied.receipt.set_by, SetBy::decision);
  EXPECT_EQ(varied.receipt.counted.end, Date(2014, 6, 3)) << "what it would have been";

  for (const auto& [day, set_by] : {std::pair(Date(2014, 6, 2), SetBy::decision), {Date(2014, 6, 3), SetBy::period}}) {
    Case first = at(Stage::continuing);
    Event decision = event(E::restrictions_determined, restricted_on);
    decision.review_by = day;
    accepts(first, decision);
    EXPECT_EQ(review_of(first).receipt.set_by, set_by);
  }
}

TEST(DeadlineReceipts, SayThatAReviewIsDueThoughEveryRestrictionEndsBeforeIt) {
  RecordProperty("clause", "7.1");
  const auto readings = [](Date until, Date other) {
    Case held = at(Stage::continuing);
    Event decision = event(E::restrictions_determined, restricted_on);
    decision.restrictions[0].until = until;
    decision.restrictions[1].until = other;
    accepts(held, decision);
    return review_of(held).receipt.readings;
  };
  const Date last(2014, 6, 3);
  EXPECT_EQ(readings(days_after(last, -1), Date(2013, 9, 1)), (Texts{"I-3", "I-11", "I-26"}));
  EXPECT_EQ(readings(last, Date(2013, 9, 1)), (Texts{"I-3", "I-11"}));
  EXPECT_EQ(readings(Date(2013, 9, 1), Date()), (Texts{"I-3", "I-11"}));
}

TEST(DeadlineReceipts, FollowTheTermsAndTheReadingsOfTheEdition) {
  RecordProperty("clause", "6.1.window 7.1");
  auto other = std::make_shared<upc::Edition>(*edition());
  other->terms.appeal_window = {4, PeriodUnit::weeks};
  other->terms.review_within = {200, PeriodUnit::working_days};
  Case held({}, other);
  accepts(held, report(reported_on));
  accepts(held, event(E::behaviour_assessed, assessed_on));
  accepts(held, event(E::warning_issued, warned_on));
  accepts(held, report(continued_on));
  accepts(held, event(E::restrictions_determined, restricted_on));
  EXPECT_EQ(appeal_of(held).receipt.counted.period, (Period{4, PeriodUnit::weeks}));
  EXPECT_EQ(appeal_of(held).receipt.counted.end, Date(2013, 5, 8));
  EXPECT_EQ(appeal_of(held).receipt.readings, Texts{"I-1"}) << "no working day was counted";
  EXPECT_EQ(review_of(held).receipt.readings, (Texts{"I-2", "I-11"})) << "no month was counted";
  EXPECT_EQ(review_of(held).receipt.counted.counted, 200);

  const auto is_of = [](const std::string& id) {
    return [id](const upc::Reading& reading) { return reading.id == id; };
  };
  auto& readings = other->readings;
  readings.erase(std::find_if(readings.begin(), readings.end(), is_of("I-1")));
  std::find_if(readings.begin(), readings.end(), is_of("I-11"))->clauses = {"5.5"};
  EXPECT_EQ(appeal_of(held).receipt.readings, Texts{}) << "what the edition does not list is not claimed";
  EXPECT_EQ(review_of(held).receipt.readings, Texts{"I-2"}) << "nor what it says of another clause";
}

TEST(DeadlineReceipts, SayWhereACountRestsOnProjectedBankHolidays) {
  RecordProperty("clause", "6.1.window 7.1");
  Case held = opened();
  accepts(held, report(Date(2028, 4, 3)));
  accepts(held, event(E::behaviour_assessed, Date(2028, 4, 4)));
  accepts(held, event(E::warning_issued, Date(2028, 4, 5)));
  accepts(held, report(Date(2028, 5, 3)));
  accepts(held, event(E::restrictions_determined, Date(2028, 5, 8)));
  EXPECT_TRUE(appeal_of(held).receipt.counted.projected);
  EXPECT_FALSE(review_of(held).receipt.counted.projected) << "the corresponding date does not depend on any";
}

// A case on file may come to be read under other closures than those that its last days were counted with.
TEST(DeadlineReceipts, SayWhereTheRecordHoldsAnotherDay) {
  RecordProperty("clause", "6.1.window 7.1");
  const Case held = at(Stage::restricted);
  const upc::WorkingDays closed(upc::Region::england_and_wales, {Date(2013, 4, 30)});
  const DeadlineReceipt later =
      receipt_of(DeadlineName::appeal, held.state().appeal_until, held.state(), held.edition(), closed);
  EXPECT_EQ(later.set_by, SetBy::record);
  EXPECT_EQ(later.counted.end, Date(2013, 5, 2));
  upc::Edition shorter = held.edition();
  shorter.terms.review_within = {11, PeriodUnit::months};
  const DeadlineReceipt sooner =
      receipt_of(DeadlineName::review, review_of(held).date, held.state(), shorter, held.facts().calendar);
  EXPECT_EQ(sooner.set_by, SetBy::record);
  EXPECT_EQ(sooner.counted.end, Date(2014, 5, 3));
}

}  // namespace
