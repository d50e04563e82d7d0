// SPDX-License-Identifier: BSL-1.0

#include "../print_date.hpp"

#include <upc/calendar/deadline.hpp>
#include <upc/calendar/holiday_list.hpp>
#include <upc/calendar/reckoning.hpp>
#include <upc/calendar/recompute.hpp>
#include <upc/error.hpp>

#include <gtest/gtest.h>

#include <initializer_list>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace {

using upc::Date;
using upc::Inclusive;
using upc::Period;
using upc::PeriodUnit;
using upc::Region;
using upc::WorkingDays;

// The examples printed in Civil Procedure Rules 2.8, in years whose days fall so.
TEST(Reckoning, CivilProcedureRules2_8_3) {
  const WorkingDays calendar;
  for (const unsigned short year : std::initializer_list<unsigned short>{2000, 2006, 2017, 2023}) {
    const Date hearing(year, 10, 20);
    ASSERT_EQ(upc::weekday_name(hearing), "Friday");
    EXPECT_EQ(upc::last_day_before(hearing, {3, PeriodUnit::days}, calendar), Date(year, 10, 16));
  }
  EXPECT_EQ(upc::first_day_after(Date(2023, 10, 1), {28, PeriodUnit::days}, calendar), Date(2023, 10, 30));
  EXPECT_EQ(upc::first_day_after(Date(2023, 10, 1), {4, PeriodUnit::weeks}, calendar), Date(2023, 10, 30));
  EXPECT_EQ(upc::end_of_period(Date(2023, 10, 2), {14, PeriodUnit::days}, calendar), Date(2023, 10, 16));
}

// 2.8(4): of a period of five days or less, weekends and bank holidays do not count.
TEST(Reckoning, CivilProcedureRules2_8_4) {
  const WorkingDays calendar;
  for (const unsigned short year : std::initializer_list<unsigned short>{2003, 2008, 2014, 2025}) {
    const Date hearing(year, 10, 20);
    ASSERT_EQ(upc::weekday_name(hearing), "Monday");
    EXPECT_EQ(upc::last_day_before(hearing, {3, PeriodUnit::working_days}, calendar), Date(year, 10, 14));
  }
}

// 2.8(5): what ends on a day when the office is closed is in time on the next day on which it is open.
TEST(Reckoning, CivilProcedureRules2_8_5) {
  const WorkingDays calendar;
  EXPECT_EQ(calendar.on_or_after(Date(2024, 3, 29)), Date(2024, 4, 2));
  EXPECT_EQ(calendar.on_or_after(Date(2024, 3, 28)), Date(2024, 3, 28));
}

// Dodds v Walker [1981] 1 WLR 1027: a notice of 30 September 1978, four months, ran out on 30 January 1979; an
// application of 31 January was a day late.
TEST(Reckoning, DoddsVWalker) {
  const WorkingDays calendar;
  EXPECT_EQ(upc::end_of_period(Date(1978, 9, 30), {4, PeriodUnit::months}, calendar), Date(1979, 1, 30));
  EXPECT_TRUE(upc::is_longer_than({4, PeriodUnit::months}, Date(1978, 9, 30), Date(1979, 1, 31), calendar));
  EXPECT_FALSE(upc::is_longer_than({4, PeriodUnit::months}, Date(1978, 9, 30), Date(1979, 1, 30), calendar));
}

TEST(Reckoning, ClearDaysAreNeitherEnd) {
  const WorkingDays calendar;
  EXPECT_EQ(calendar.count(Date(2025, 10, 14), Date(2025, 10, 20), Inclusive::neither), 3);
  std::mt19937 random(81);
  std::uniform_int_distribution<int> number(0, 300);
  for (int i = 0; i < 500; ++i) {
    const Date event = Date(1975, 1, 1) + boost::gregorian::date_duration(number(random) * 60);
    const int n = number(random);
    const Date before = upc::last_day_before(event, {n, PeriodUnit::working_days}, calendar);
    const Date after = upc::first_day_after(event, {n, PeriodUnit::working_days}, calendar);
    ASSERT_EQ(calendar.count(before, event, Inclusive::neither), n) << upc::to_string(event);
    ASSERT_EQ(calendar.count(event, after, Inclusive::neither), n) << upc::to_string(event);
    ASSERT_EQ((event - upc::last_day_before(event, {n, PeriodUnit::days}, calendar)).days(), n + 1);
  }
}

TEST(Reckoning, RefusesWhatIsNoNumberOfClearDays) {
  const WorkingDays calendar;
  const Date day(2025, 10, 20);
  EXPECT_THROW(upc::last_day_before(day, {1, PeriodUnit::months}, calendar), upc::Error);
  EXPECT_THROW(upc::last_day_before(day, {-1, PeriodUnit::days}, calendar), upc::Error);
  EXPECT_THROW(upc::first_day_after(day, {std::numeric_limits<int>::max(), PeriodUnit::weeks}, calendar), upc::Error);
  EXPECT_THROW(upc::last_day_before(Date(), {1, PeriodUnit::days}, calendar), upc::Error);
  EXPECT_THROW(upc::last_day_before(Date(1400, 1, 1), {1, PeriodUnit::days}, calendar), upc::Error);
  EXPECT_THROW(upc::first_day_after(day, {1000000, PeriodUnit::working_days}, calendar), upc::Error);
}

TEST(Reckoning, IntervalsHaveNames) {
  const WorkingDays calendar;
  const Date friday(2025, 10, 17);
  const Date tuesday(2025, 10, 21);
  EXPECT_EQ(calendar.count(friday, tuesday), 2);
  EXPECT_EQ(calendar.count(friday, tuesday, Inclusive::right), 2);
  EXPECT_EQ(calendar.count(friday, tuesday, Inclusive::left), 2);
  EXPECT_EQ(calendar.count(friday, tuesday, Inclusive::both), 3);
  EXPECT_EQ(calendar.count(friday, tuesday, Inclusive::neither), 1);
  for (const Inclusive ends : {Inclusive::right, Inclusive::both, Inclusive::neither})
    EXPECT_EQ(calendar.count(tuesday, friday, ends), -calendar.count(friday, tuesday, ends));
  EXPECT_EQ(calendar.count(friday, friday, Inclusive::both), 1);
  for (const Inclusive ends : {Inclusive::right, Inclusive::left, Inclusive::neither})
    EXPECT_EQ(calendar.count(friday, friday, ends), 0);
  const Date saturday(2025, 10, 18);
  EXPECT_EQ(calendar.count(saturday, tuesday, Inclusive::left), 1);
  EXPECT_EQ(calendar.count(saturday, saturday, Inclusive::both), 0);
}

TEST(Reckoning, NextPreviousAndRange) {
  const WorkingDays calendar;
  EXPECT_EQ(calendar.next(Date(2024, 3, 28)), Date(2024, 4, 2));
  EXPECT_EQ(calendar.previous(Date(2024, 4, 2)), Date(2024, 3, 28));
  EXPECT_EQ(calendar.on_or_before(Date(2024, 4, 1)), Date(2024, 3, 28));
  EXPECT_EQ(calendar.range(Date(2024, 3, 28), Date(2024, 4, 3)),
            (std::vector<Date>{Date(2024, 3, 28), Date(2024, 4, 2), Date(2024, 4, 3)}));
  EXPECT_TRUE(calendar.range(Date(2024, 3, 29), Date(2024, 4, 1)).empty());
  EXPECT_TRUE(calendar.range(Date(2024, 4, 3), Date(2024, 3, 28)).empty());
  EXPECT_EQ(calendar.range(calendar.last(), calendar.last()), std::vector<Date>{calendar.last()});
  EXPECT_THROW(calendar.range(Date(2024, 4, 3), Date(2037, 1, 1)), upc::Error);
}

TEST(Reckoning, PostAndTimesOfDay) {
  const WorkingDays calendar;
  EXPECT_EQ(upc::deemed_receipt(Date(2024, 3, 28), calendar), Date(2024, 4, 3));
  EXPECT_EQ(upc::deemed_receipt(Date(2024, 3, 30), calendar), Date(2024, 4, 3));
  constexpr int half_past_four = 16 * 60 + 30;
  EXPECT_EQ(upc::counts_for(Date(2024, 3, 28), half_past_four - 1, half_past_four, calendar), Date(2024, 3, 28));
  EXPECT_EQ(upc::counts_for(Date(2024, 3, 28), half_past_four, half_past_four, calendar), Date(2024, 4, 2));
  EXPECT_EQ(upc::counts_for(Date(2024, 3, 29), 0, half_past_four, calendar), Date(2024, 4, 2));
}

// The State Funeral of 2022-09-19 was proclaimed on 2022-09-10.
TEST(Recompute, ABankHolidayProclaimedLateMovesLiveDeadlines) {
  const WorkingDays now;

  const Period window{15, PeriodUnit::working_days};
  std::vector<upc::StampedDeadline> deadlines;
  for (const Date letter : {Date(2022, 8, 1), Date(2022, 9, 1), Date(2022, 9, 20)})
    deadlines.push_back(upc::stamped_deadline(upc::to_string(letter), letter, window, now));
  deadlines.push_back(upc::stamped_deadline("months", Date(2022, 9, 1), {12, PeriodUnit::months}, now));
  EXPECT_TRUE(upc::recompute(deadlines, now).empty());
  // As it was computed and kept before the day was proclaimed.
  deadlines[1].last_day = Date(2022, 9, 22);
  deadlines[1].stamp = "england-and-wales/2022/0";
  const auto moved = upc::recompute(deadlines, now);
  ASSERT_EQ(moved.size(), 1u);
  EXPECT_EQ(moved[0].index, 1u);
  EXPECT_EQ(moved[0].was, Date(2022, 9, 22));
  EXPECT_EQ(moved[0].now, Date(2022, 9, 23));

  deadlines.push_back({"late", Date(2036, 12, 30), window, Date(2037, 1, 20), "elsewhere"});
  try {
    upc::recompute(deadlines, now);
    ADD_FAILURE() << "nothing thrown";
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.pointer(), "/4");
  }
}

}  // namespace
