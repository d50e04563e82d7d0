// SPDX-License-Identifier: BSL-1.0
//
// The figures of how things stand, the tables, the cases, and what holds for every report.

#include "../print_date.hpp"
#include "histories.hpp"

#include <upc/error.hpp>
#include <upc/registry/report.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace {

using namespace test;
using upc::AnnualReport;
using upc::Figure;

const Date first(2013, 5, 1);
const Date last(2014, 4, 30);

AnnualReport report_on(const std::vector<upc::CaseHistory>& histories, Date from = first, Date to = last) {
  AnnualReport report(from, to, true);
  for (const upc::CaseHistory& each : histories) report.add(each);
  return report;
}

upc::Counts counts(Events events, Date to = last) {
  return report_on({history(std::move(events))}, first, to).totals();
}

/// Both of one figure that has two ends: the number on the day given and on the day after it.
std::pair<int, int> on_and_after(Figure figure, const Events& events, Date day) {
  return {counts(events, day)[figure], counts(events, days_from(day, 1))[figure]};
}

using Pair = std::pair<int, int>;

TEST(AnnualReport, SaysWhichWarningsSufficed) {
  RecordProperty("clause", "8.1");
  const Date day(2013, 6, 14);
  EXPECT_EQ(counts(to_warned(day))[Figure::warnings_sufficed], 1);
  EXPECT_EQ(counts(to_warned(first))[Figure::warnings_sufficed], 1);
  EXPECT_EQ(counts(to_warned(days_from(first, -1)))[Figure::warnings_sufficed], 0);
  EXPECT_EQ(counts(to_warned(days_from(first, -1)))[Figure::earlier_warnings_sufficed], 1);
  EXPECT_EQ(counts(to_warned(first))[Figure::earlier_warnings_sufficed], 0);
  EXPECT_EQ(counts(to_continuing(day))[Figure::warnings_sufficed], 0);
  EXPECT_EQ(counts(join({to_continuing(day), {declined(day)}}))[Figure::warnings_sufficed], 0)
      << "it went on all the same";
  EXPECT_EQ(
      on_and_after(Figure::warnings_sufficed, join({to_warned(day), {reported(days_from(day, 9))}}), days_from(day, 8)),
      Pair(1, 0));
  Event old_news = reported(days_from(day, 9));
  old_news.occurred = days_from(day, -1);
  EXPECT_EQ(counts(join({to_warned(day), {old_news}}))[Figure::warnings_sufficed], 1) << "from before the letter";
  EXPECT_EQ(counts(join({to_warned(day), {appeal(day), appeal_determined(day, true)}}))[Figure::warnings_sufficed], 0);
}

TEST(AnnualReport, SaysWhichAppealsWait) {
  RecordProperty("clause", "8.1");
  const Date day(2013, 6, 14);
  EXPECT_EQ(on_and_after(Figure::appeals_undecided,
                         join({to_warned(day), {appeal(day), appeal_determined(days_from(day, 9), false)}}),
                         days_from(day, 8)),
            Pair(1, 0));
  EXPECT_EQ(counts(join({to_warned(Date(2013, 1, 2)), {appeal(day)}}))[Figure::appeals_undecided], 0) << "out of time";
}

TEST(AnnualReport, SaysWhatIsInForce) {
  RecordProperty("clause", "8.1");
  const Date day(2013, 6, 14);
  upc::Restriction until = no_library();
  until.until = days_from(day, 30);
  const Events restricted = to_restricted(day, {letters_only(), until});
  EXPECT_EQ(on_and_after(Figure::cases_restricted, restricted, days_from(day, -1)), Pair(0, 1));
  EXPECT_EQ(on_and_after(Figure::stage_2_exclusions_in_force, restricted, until.until), Pair(1, 0));
  EXPECT_EQ(counts(join({restricted, {lifted(day)}}))[Figure::cases_restricted], 0);
  EXPECT_EQ(on_and_after(Figure::temporary_exclusions_in_force, {temporary(day)}, days_from(day, -1)), Pair(0, 1));
  EXPECT_EQ(
      on_and_after(Figure::long_term_exclusions_in_force, {temporary(day), long_term(day, until.until)}, until.until),
      Pair(1, 0));
  EXPECT_EQ(counts({temporary(day), long_term(day)})[Figure::temporary_exclusions_in_force], 0);
}

TEST(AnnualReport, SaysWhichReviewsAreToComeAndOverdue) {
  RecordProperty("clause", "8.1 7.1");
  const Date day(2013, 6, 14);
  const Events restricted = to_restricted(day);
  EXPECT_EQ(on_and_after(Figure::reviews_to_come, restricted, Date(2014, 6, 14)), Pair(1, 0));
  EXPECT_EQ(on_and_after(Figure::reviews_overdue, restricted, Date(2014, 6, 14)), Pair(0, 1));
  EXPECT_EQ(on_and_after(Figure::duties_overdue, restricted, Date(2014, 6, 14)), Pair(0, 1));
  const Events reviewed = join({restricted, {review(day, upc::Recommendation::continue_)}});
  EXPECT_EQ(counts(reviewed)[Figure::recommendations_undecided], 1);
  EXPECT_EQ(counts(reviewed)[Figure::reviews_to_come], 0);
  EXPECT_EQ(counts(join({reviewed, {recommendation(day, true)}}))[Figure::recommendations_undecided], 0);
  EXPECT_EQ(counts(join({reviewed, {recommendation(day, true)}}))[Figure::reviews_to_come], 1);
}

TEST(AnnualReport, SaysWhoKeptToThePolicy) {
  RecordProperty("clause", "8.2");
  const Date day(2013, 6, 14);
  Event unasked = warning(day);
  unasked.consulted = {};
  const upc::CaseHistory spoilt = history(join({to_unreasonable(day), {unasked}}));
  const AnnualReport report = report_on({history(to_warned(day)), spoilt, history(to_unreasonable(Date(2014, 5, 1)))});
  const upc::Counts& totals = report.totals();
  EXPECT_EQ(totals[Figure::cases_on_file], 2) << "the third has not begun";
  EXPECT_EQ(totals[Figure::cases_of_the_period], 2);
  EXPECT_EQ(totals[Figure::cases_adhered], 1);
  EXPECT_EQ(totals[Figure::cases_not_adhered], 1);
  EXPECT_EQ(totals[upc::Code::not_consulted], 1);
  EXPECT_EQ(totals[upc::DutyName::assess_behaviour], (upc::DutyCount{2, 0, 0, 0}));
  EXPECT_EQ(totals[upc::DutyName::record_warning], (upc::DutyCount{0, 0, 2, 0}));
  EXPECT_EQ(totals[Figure::duties_not_done], 2);
  ASSERT_EQ(report.cases().size(), 2U);
  EXPECT_TRUE(report.cases()[0].adhered);
  EXPECT_FALSE(report.cases()[1].adhered);
  ASSERT_EQ(report.cases()[1].events.size(), 3U);
  EXPECT_EQ(report.cases()[1].events[2].breaches, std::vector<upc::Code>{upc::Code::not_consulted});
  EXPECT_EQ(report.cases()[1].events[1].reasons, "Forty calls in a week.");

  // What was wrong before the period is not this one's; what is overdue at its end is, and so is what was done late in
  // it.
  EXPECT_EQ(report_on({spoilt}, Date(2013, 6, 15), last).totals()[Figure::cases_adhered], 1);
  const upc::CaseHistory late =
      history(join({to_restricted(Date(2012, 6, 1)), {review(day, upc::Recommendation::remove_all)}}));
  EXPECT_EQ(report_on({late}, Date(2012, 5, 1), Date(2013, 6, 1)).totals()[Figure::cases_adhered], 1);
  EXPECT_EQ(report_on({late}, Date(2012, 5, 1), Date(2013, 6, 2)).totals()[Figure::cases_not_adhered], 1);
  EXPECT_EQ(report_on({late}).totals()[Figure::cases_not_adhered], 1);
  EXPECT_EQ(report_on({late}, Date(2013, 6, 15), last).totals()[Figure::cases_adhered], 1);
}

TEST(AnnualReport, KnowsWhichCasesAreOfThePeriod) {
  RecordProperty("clause", "8.1");
  const Date day(2012, 6, 14);
  const upc::CaseHistory ended = history({reported(day), assessed(day, false)});
  const auto of_the_period = [](const upc::CaseHistory& each) {
    const AnnualReport report = report_on({each});
    EXPECT_EQ(report.totals()[Figure::cases_of_the_period], report.cases().at(0).of_the_period ? 1 : 0);
    EXPECT_EQ(report.totals()[Figure::cases_on_file], 1);
    return report.cases()[0].of_the_period;
  };
  EXPECT_FALSE(of_the_period(ended));
  EXPECT_TRUE(of_the_period(history({long_term(day)})));  // in force, and nothing to be done
  EXPECT_TRUE(of_the_period(history({reported(day)})));   // to be assessed
  EXPECT_TRUE(of_the_period(history(join({ended.events, {contact(last)}}))));
  upc::CaseHistory partnership = history({reported(first), appeal(first)});
  partnership.facts.partnership = true;
  const AnnualReport outside = report_on({partnership});
  EXPECT_EQ(outside.totals()[Figure::cases_outside_the_policy], 1);
  EXPECT_EQ(outside.totals()[Figure::behaviour_reports], 0);
  EXPECT_EQ(outside.totals()[Figure::appeals_received], 0);
  EXPECT_EQ(outside.totals()[upc::Code::out_of_scope], 2);
}

TEST(AnnualReport, CountsRestrictionsByKindAndService) {
  RecordProperty("clause", "8.1");
  const Date day(2013, 6, 14);
  const upc::CaseHistory varied =
      history(join({to_restricted(day), {decision(day, {letters_only(), no_library()})}}), "A", "waste");
  const AnnualReport report =
      report_on({varied, history(to_restricted(day), "B", " "), history(to_restricted(day), "C")});
  using Kind = upc::RestrictionKind;
  EXPECT_EQ(report.totals()[Kind::contact_form], (upc::KindCount{3, 1, 3}));
  EXPECT_EQ(report.totals()[Kind::limited_time], (upc::KindCount{3, 0, 2}));
  EXPECT_EQ(report.totals()[Kind::premises_exclusion], (upc::KindCount{0, 1, 1}));
  ASSERT_EQ(report.services().size(), 3U);
  EXPECT_EQ(report.services().at("waste")[Kind::premises_exclusion], (upc::KindCount{0, 1, 1}));
  EXPECT_EQ(report.services().at("waste")[Figure::restrictions_varied], 1);
  EXPECT_EQ(report.services().at("housing")[Kind::limited_time], (upc::KindCount{1, 0, 1}));
  EXPECT_EQ(report.services().at("")[Kind::limited_time], (upc::KindCount{1, 0, 1}));
}

TEST(AnnualReport, SaysWhereAnonymousCorrespondenceStands) {
  RecordProperty("clause", "8.1");
  const Date day(2013, 6, 14);
  const Event received(EventType::correspondence_received, day, offices::elected_member);
  const Event asked(EventType::identity_requested, day, offices::elected_member);
  const Event refused(EventType::identity_refused, day, offices::elected_member);
  const AnnualReport report =
      report_on({correspondence({received}), correspondence({received, asked}), correspondence({received, asked}),
                 correspondence({received, asked, refused})});
  EXPECT_EQ(report.totals()[upc::Protocol::received], 1);
  EXPECT_EQ(report.totals()[upc::Protocol::identity_requested], 2);
  EXPECT_EQ(report.totals()[upc::Protocol::refused], 1);
  EXPECT_EQ(report.totals()[upc::Protocol::identified], 0);
  EXPECT_EQ(report.cases()[3].stands, "refused");
}

TEST(AnnualReport, SaysWhenThePolicyItselfIsReviewed) {
  RecordProperty("clause", "P.review");
  const upc::Edition& edition = *upc::rct_2013::edition();
  EXPECT_EQ(upc::policy_review(edition, Date(2016, 3, 31)).due, Date(2016, 3, 31));
  EXPECT_FALSE(upc::policy_review(edition, Date(2016, 3, 31)).overdue);
  EXPECT_TRUE(upc::policy_review(edition, Date(2016, 4, 1)).overdue);
  upc::Edition other = edition;
  other.approved = "2013-02";
  EXPECT_EQ(upc::policy_review(other, last).due, Date(2016, 2, 29)) << "the month ends later in a leap year";
  other.reviewed_every = {6, upc::PeriodUnit::months};
  EXPECT_EQ(upc::policy_review(other, last).due, Date(2013, 8, 31));
  other.reviewed_every = {52, upc::PeriodUnit::weeks};
  EXPECT_EQ(upc::policy_review(other, last).due, Date(2014, 2, 28));
  other.approved = "";
  EXPECT_TRUE(upc::policy_review(other, last).due.is_not_a_date());
  EXPECT_FALSE(upc::policy_review(other, last).overdue);
  EXPECT_EQ(report_on({}).editions(), std::vector<std::shared_ptr<const upc::Edition>>{upc::rct_2013::edition()});
}

TEST(AnnualReport, TakesOnlyAPeriodAndOnlyWholeCases) {
  EXPECT_THROW(AnnualReport(last, first), upc::Error);
  EXPECT_THROW(AnnualReport(first, Date()), upc::Error);
  EXPECT_NO_THROW(AnnualReport(first, first));
  AnnualReport report(first, upc::WorkingDays().last());
  EXPECT_THROW(report.add(history(to_warned(upc::WorkingDays().last()))), upc::Error)
      << "its window leaves the calendar";
  EXPECT_EQ(report.totals(), upc::Counts());
  EXPECT_TRUE(report.services().empty());
}

/// A history of either kind, in the order of its dates and by no means in order.
upc::CaseHistory random_history(std::mt19937& random) {
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  Date day = days_from(Date(2012, 9, 1), below(300));
  if (below(5) == 0) {
    Events events;
    for (int n = 1 + below(6); n > 0; --n, day = days_from(day, below(200))) {
      const EventType types[] = {EventType::correspondence_received, EventType::identity_requested,
                                 EventType::identity_given, EventType::identity_refused, EventType::threat_to_safety};
      events.emplace_back(types[below(5)], day, offices::elected_member);
      events.back().escalated = below(3) == 0;
    }
    return correspondence(std::move(events));
  }
  Events events = below(2) == 0 ? to_restricted(day) : to_warned(day);
  for (int n = below(12); n > 0; --n) {
    day = days_from(day, below(90));
    const Event choices[] = {reported(day),
                             warning(day),
                             appeal(day),
                             appeal_determined(day, below(2) == 0),
                             decision(day, {letters_only(), no_library()}),
                             lifted(day, std::vector<int>{0}),
                             lifted(day),
                             review(day, upc::Recommendation::continue_),
                             recommendation(day, true),
                             temporary(day),
                             contact(day, upc::Matter::new_issue),
                             new_issue(day, false, {ten_minutes()}),
                             long_term(day),
                             done(day, upc::DutyName::write_to_customer, offices::customer),
                             declined(day)};
    events.push_back(choices[below(static_cast<int>(std::size(choices)))]);
  }
  return history(std::move(events), "", below(2) == 0 ? "waste" : "housing");
}

/// What stands aside: it does not add up over time.
upc::Counts of_events(upc::Counts counts) {
  for (std::size_t i = 0; i < upc::count_of<Figure>; ++i)
    if (upc::stands(static_cast<Figure>(i))) counts.figures[i] = 0;
  for (upc::KindCount& kind : counts.kinds) kind.in_force = 0;
  for (upc::DutyCount& duty : counts.duties) duty.not_done = duty.overdue = 0;
  counts.anonymous = {};
  return counts;
}

TEST(AnnualReport, OfTwoHalvesAddsUpToTheWhole) {
  RecordProperty("clause", "R.3.3");
  std::mt19937 random(8);
  upc::Counts seen;
  for (int round = 0; round < 200; ++round) {
    std::vector<upc::CaseHistory> histories;
    for (int n = 0; n < 5; ++n) histories.push_back(random_history(random));
    const Date middle = days_from(first, static_cast<int>(random() % 364));
    const AnnualReport whole = report_on(histories);
    upc::Counts halves = of_events(report_on(histories, first, middle).totals());
    halves += of_events(report_on(histories, days_from(middle, 1), last).totals());
    ASSERT_EQ(of_events(whole.totals()), halves) << "round " << round;

    upc::Counts by_case;
    for (const upc::ReportedCase& each : whole.cases()) by_case += each.counts;
    upc::Counts by_service;
    for (const auto& service : whole.services()) by_service += service.second;
    ASSERT_EQ(by_case, whole.totals());
    ASSERT_EQ(by_service, whole.totals());
    const upc::Counts& totals = whole.totals();
    ASSERT_EQ(totals[Figure::appeals_received],
              totals[Figure::appeals_lodged] + totals[Figure::appeals_out_of_time] + totals[Figure::appeals_not_open]);
    ASSERT_EQ(totals[Figure::cases_adhered] + totals[Figure::cases_not_adhered], totals[Figure::cases_of_the_period]);
    seen += totals;
  }
  for (Figure figure :
       {Figure::restrictions_varied, Figure::reviews_held_late, Figure::duties_done_late, Figure::cases_ended,
        Figure::appeals_out_of_time, Figure::policy_invoked, Figure::restrictions_replaced})
    EXPECT_GT(seen[figure], 0) << name(figure);
}

}  // namespace
