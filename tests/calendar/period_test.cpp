// SPDX-License-Identifier: BSL-1.0

#include "../print_date.hpp"

#include <upc/calendar/period.hpp>
#include <upc/error.hpp>

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <string>

namespace {

using upc::add_months;
using upc::Date;

// 7.1: the review is due on the corresponding date, 12 months after the decision.
TEST(AddMonths, EndsOnTheCorrespondingDate) {
  RecordProperty("clause", "7.1");
  EXPECT_EQ(add_months(Date(2013, 5, 7), 12), Date(2014, 5, 7));
  EXPECT_EQ(add_months(Date(2011, 2, 28), 12), Date(2012, 2, 28));  // not the 29th
  EXPECT_EQ(add_months(Date(2012, 2, 29), 12), Date(2013, 2, 28));
  EXPECT_EQ(add_months(Date(2012, 2, 29), 48), Date(2016, 2, 29));
}

TEST(AddMonths, TakesTheLastDayWhereThereIsNoSuchDay) {
  EXPECT_EQ(add_months(Date(2013, 1, 31), 1), Date(2013, 2, 28));
  EXPECT_EQ(add_months(Date(2013, 5, 31), 1), Date(2013, 6, 30));
  EXPECT_EQ(add_months(Date(2013, 4, 30), 1), Date(2013, 5, 30));  // a month end does not stay one
  EXPECT_EQ(add_months(Date(2013, 3, 31), -1), Date(2013, 2, 28));
}

TEST(AddMonths, CrossesYearsBothWays) {
  EXPECT_EQ(add_months(Date(2013, 11, 15), 3), Date(2014, 2, 15));
  EXPECT_EQ(add_months(Date(2013, 2, 15), -3), Date(2012, 11, 15));
  EXPECT_EQ(add_months(Date(2013, 1, 15), -1), Date(2012, 12, 15));
  EXPECT_EQ(add_months(Date(2013, 4, 10), 0), Date(2013, 4, 10));
}

/// The rule said another way: step month by month from the first of the month, then look for the day in that month,
/// walking back from the day number until a date parses.
Date by_stepping(Date date, int n) {
  const auto ymd = date.year_month_day();
  int year = static_cast<int>(ymd.year);
  int month = static_cast<int>(ymd.month.as_number());
  for (; n > 0; --n) month == 12 ? (month = 1, ++year) : ++month;
  for (; n < 0; ++n) month == 1 ? (month = 12, --year) : --month;
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  for (int day = static_cast<int>(ymd.day);; --day) {
    if (const auto found = upc::parse_date(std::to_string(year) + "-" + two(month) + "-" + two(day))) return *found;
  }
}

TEST(AddMonths, AgreesWithSteppingOnRandomDates) {
  RecordProperty("clause", "7.1");
  std::mt19937 random(71);
  std::uniform_int_distribution<long> days(0, 300L * 365);
  std::uniform_int_distribution<int> months(-600, 600);
  for (int i = 0; i < 20000; ++i) {
    const Date date = Date(1800, 1, 1) + boost::gregorian::date_duration(days(random));
    const int n = months(random);
    ASSERT_EQ(add_months(date, n), by_stepping(date, n)) << upc::to_string(date) << " and " << n;
  }
}

std::string message_of(Date date, int n) {
  try {
    add_months(date, n);
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.code(), upc::ErrorCode::out_of_range);
    return error.expected();
  }
  return "nothing thrown";
}

TEST(AddMonths, ReportsTheEndOfTheCalendar) {
  EXPECT_EQ(add_months(Date(9999, 11, 30), 1), Date(9999, 12, 30));
  EXPECT_EQ(add_months(Date(1400, 2, 1), -1), Date(1400, 1, 1));
  EXPECT_EQ(message_of(Date(9999, 12, 1), 1), "a date from 1400-01-01 to 9999-12-31, not 1 month after 9999-12-01");
  EXPECT_EQ(message_of(Date(1400, 1, 31), -1), "a date from 1400-01-01 to 9999-12-31, not 1 month before 1400-01-31");
  EXPECT_EQ(message_of(Date(2013, 1, 1), std::numeric_limits<int>::min()),
            "a date from 1400-01-01 to 9999-12-31, not 2147483648 months before 2013-01-01");
  EXPECT_EQ(message_of(Date(2013, 1, 1), std::numeric_limits<int>::max()),
            "a date from 1400-01-01 to 9999-12-31, not 2147483647 months after 2013-01-01");
  EXPECT_EQ(message_of(Date(), 1), "a date to count months from, not an absent one");
}

TEST(Period, ComparesNumberAndUnit) {
  const upc::Period window{15, upc::PeriodUnit::working_days};
  EXPECT_EQ(window, (upc::Period{15, upc::PeriodUnit::working_days}));
  EXPECT_NE(window, (upc::Period{14, upc::PeriodUnit::working_days}));
  EXPECT_NE(window, (upc::Period{15, upc::PeriodUnit::days}));
}

}  // namespace
