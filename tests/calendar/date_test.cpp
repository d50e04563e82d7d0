// SPDX-License-Identifier: BSL-1.0

#include "../print_date.hpp"

#include <upc/calendar/date.hpp>
#include <upc/error.hpp>

#include <gtest/gtest.h>

#include <array>

#include <string>

namespace {

using upc::Date;
using upc::parse_date;

TEST(ParseDate, ReadsRealDates) {
  EXPECT_EQ(parse_date("2013-04-10"), Date(2013, 4, 10));
  EXPECT_EQ(parse_date("1400-01-01"), Date(1400, 1, 1));
  EXPECT_EQ(parse_date("9999-12-31"), Date(9999, 12, 31));
  EXPECT_EQ(parse_date("2012-02-29"), Date(2012, 2, 29));
  EXPECT_EQ(parse_date("2000-02-29"), Date(2000, 2, 29));
}

TEST(ParseDate, RefusesDaysThatDoNotExist) {
  for (const char* text : {"2013-02-29", "1900-02-29", "2013-04-31", "2013-00-10", "2013-13-10", "2013-04-00",
                           "2013-04-32", "0000-00-00", "1399-12-31"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(ParseDate, RefusesEveryOtherForm) {
  for (const char* text : {"", "2013-4-10", "13-04-10", "2013-04-1", "2013/04/10", "20130410", "2013-04-10 ",
                           " 2013-04-10", "2013-04-10T09:00", "+013-04-10", "2013-+4-10", "2013--4-10", "2013-04-1O",
                           "10-04-2013", "2013-04_10", "2013-W15-3"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
  EXPECT_FALSE(parse_date(std::string("2013-04-1\0", 10)));
}

TEST(ParseDate, AndToStringAreInverseOnEveryDayOfFourCenturies) {
  const boost::gregorian::date_duration day(1);
  std::string previous;
  for (Date date(1800, 1, 1); date <= Date(2200, 12, 31); date = date + day) {
    const std::string text = upc::to_string(date);
    ASSERT_EQ(parse_date(text), date) << text;
    ASSERT_LT(previous, text);
    previous = text;
  }
}

TEST(ToString, PadsWithZeros) {
  EXPECT_EQ(upc::to_string(Date(2013, 4, 1)), "2013-04-01");
  EXPECT_EQ(upc::to_string(Date(1400, 12, 31)), "1400-12-31");
}

TEST(ToString, IsEmptyForWhatIsNoDay) {
  EXPECT_EQ(upc::to_string(Date()), "");
  EXPECT_EQ(upc::to_string(Date(boost::gregorian::pos_infin)), "");
}

TEST(AppendDate, KeepsWhatIsThere) {
  std::string out = "on ";
  upc::append_date(out, Date(2013, 4, 10));
  upc::append_date(out, Date());
  EXPECT_EQ(out, "on 2013-04-10");
}

TEST(WeekdayName, FollowsTheWeek) {
  EXPECT_EQ(upc::weekday_name(Date(2013, 4, 10)), "Wednesday");
  EXPECT_EQ(upc::weekday_name(Date(2013, 4, 13)), "Saturday");
  EXPECT_EQ(upc::weekday_name(Date(2013, 4, 14)), "Sunday");
  EXPECT_EQ(upc::weekday_name(Date()), "");
}

TEST(Date, OfYearMonthAndDay) {
  EXPECT_EQ(upc::date(2013, 4, 10), upc::Date(2013, 4, 10));
  EXPECT_EQ(upc::date(2012, 2, 29), upc::Date(2012, 2, 29));
  for (const auto& [y, m, d] : {std::array<int, 3>{2013, 2, 29}, {2013, 13, 1}, {2013, 0, 1}, {2013, 4, 31}, {1399, 1, 1},
                                {10000, 1, 1}, {2013, 1, 0}, {-1, -1, -1}}) {
    try {
      upc::date(y, m, d);
      ADD_FAILURE() << y << '-' << m << '-' << d;
    } catch (const upc::Error& error) {
      EXPECT_EQ(error.code(), upc::ErrorCode::out_of_range);
      EXPECT_NE(error.expected().find(std::to_string(y) + "-" + std::to_string(m)), std::string::npos);
    }
  }
}

}  // namespace
