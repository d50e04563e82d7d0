// SPDX-License-Identifier: BSL-1.0

#include "../print_date.hpp"

#include <upc/calendar/deadline.hpp>
#include <upc/calendar/england_and_wales.hpp>
#include <upc/calendar/receipt.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace {

using upc::Date;
using upc::DayOff;
using upc::OffReason;
using upc::Period;
using upc::PeriodUnit;
using upc::Receipt;
using upc::receipt;
using upc::Region;
using upc::WorkingDays;

constexpr Period fifteen_working_days{15, PeriodUnit::working_days};
constexpr Period twelve_months{12, PeriodUnit::months};

/// Those that are no Saturday or Sunday, as "2013-05-06 Early May bank holiday".
std::vector<std::string> named(const Receipt& counted) {
  std::vector<std::string> days;
  for (const DayOff& day : counted.left_out)
    if (day.reason != OffReason::weekend)
      days.push_back(upc::to_string(day.on) + " " + day.name + (day.substitute ? ", substitute" : "") +
                     (day.projected ? ", projected" : ""));
  return days;
}

using Days = std::vector<std::string>;

// 6.1.window: the day of the letter is left out, and day 1 is the next working day.
TEST(Receipt, HoldsEveryDayThatAWindowLeavesOut) {
  RecordProperty("clause", "6.1.window");
  const Receipt counted = receipt(Date(2013, 4, 10), fifteen_working_days, WorkingDays());
  EXPECT_EQ(counted.from, Date(2013, 4, 10));
  EXPECT_EQ(counted.period, fifteen_working_days);
  EXPECT_EQ(counted.end, Date(2013, 5, 1));
  EXPECT_EQ(counted.counted, 15);
  ASSERT_EQ(counted.left_out.size(), 6U);
  EXPECT_EQ(counted.left_out[0], (DayOff{Date(2013, 4, 13), OffReason::weekend, "Saturday", false, false}));
  EXPECT_EQ(counted.left_out[5], (DayOff{Date(2013, 4, 28), OffReason::weekend, "Sunday", false, false}));
  EXPECT_FALSE(counted.capped);
  EXPECT_FALSE(counted.projected);
}

TEST(Receipt, NamesTheBankHolidaysOfEaster) {
  RecordProperty("clause", "6.1.window");
  const Receipt counted = receipt(Date(2014, 4, 9), fifteen_working_days, WorkingDays());
  EXPECT_EQ(counted.end, Date(2014, 5, 2));
  EXPECT_EQ(named(counted), (Days{"2014-04-18 Good Friday", "2014-04-21 Easter Monday"}));
}

TEST(Receipt, NamesTheDayOfTheStateFuneral) {
  RecordProperty("clause", "6.1.window");
  const Receipt counted = receipt(Date(2022, 9, 1), fifteen_working_days, WorkingDays());
  EXPECT_EQ(counted.end, Date(2022, 9, 23));
  EXPECT_EQ(named(counted), (Days{"2022-09-19 State Funeral of Queen Elizabeth II"}));
}

TEST(Receipt, SaysWhichBankHolidaysAreSubstitutes) {
  const Receipt counted = receipt(Date(2021, 12, 20), fifteen_working_days, WorkingDays());
  EXPECT_EQ(named(counted), (Days{"2021-12-27 Christmas Day, substitute", "2021-12-28 Boxing Day, substitute",
                                  "2022-01-03 New Year's Day, substitute"}));
}

TEST(Receipt, NamesTheClosuresOfTheCouncilAndNoDayTwice) {
  // The 25th is Christmas Day and the 28th a Saturday, whether the council closes or not.
  const WorkingDays calendar(Region::england_and_wales, {Date(2013, 12, 24), Date(2013, 12, 25), Date(2013, 12, 28)});
  const Receipt counted = receipt(Date(2013, 12, 23), {2, PeriodUnit::working_days}, calendar);
  EXPECT_EQ(counted.end, Date(2013, 12, 30));
  EXPECT_EQ(named(counted), (Days{"2013-12-24 council closure", "2013-12-25 Christmas Day", "2013-12-26 Boxing Day"}));
  EXPECT_EQ(counted.left_out.size(), 5U);
  EXPECT_EQ(counted.left_out[0].reason, OffReason::closure);
  EXPECT_EQ(counted.left_out[1].reason, OffReason::bank_holiday);
}

TEST(Receipt, IsProjectedFromTheFirstYearWithoutAPublishedList) {
  const WorkingDays calendar;
  const Date last(static_cast<unsigned short>(upc::england_and_wales_last_published_year), 12, 31);  // a Friday
  EXPECT_FALSE(receipt(Date(2027, 12, 20), {7, PeriodUnit::working_days}, calendar).projected);
  ASSERT_EQ(receipt(Date(2027, 12, 20), {7, PeriodUnit::working_days}, calendar).end, Date(2027, 12, 31));
  // Beyond it even a working day is projected: a proclamation may make a bank holiday of it.
  const Receipt beyond = receipt(last, {1, PeriodUnit::working_days}, calendar);
  EXPECT_TRUE(beyond.projected);
  EXPECT_EQ(named(beyond), (Days{"2028-01-03 New Year's Day, substitute, projected"}));
  const Receipt within = receipt(Date(2028, 6, 5), {3, PeriodUnit::working_days}, calendar);
  EXPECT_TRUE(within.projected);
  EXPECT_TRUE(within.left_out.empty());
  // Days that are not asked whether they are bank holidays rest on no projection.
  EXPECT_FALSE(receipt(Date(2028, 6, 5), {3, PeriodUnit::days}, calendar).projected);
  EXPECT_FALSE(receipt(Date(2028, 6, 5), twelve_months, calendar).projected);
  EXPECT_FALSE(receipt(Date(2028, 6, 5), {0, PeriodUnit::working_days}, calendar).projected);
}

TEST(Receipt, SaysWhereAMonthHasNoSuchDay) {
  RecordProperty("clause", "7.1");
  const WorkingDays calendar;
  const Receipt leap = receipt(Date(2012, 2, 29), twelve_months, calendar);
  EXPECT_EQ(leap.end, Date(2013, 2, 28));
  EXPECT_TRUE(leap.capped);
  EXPECT_EQ(leap.counted, 365);
  EXPECT_TRUE(leap.left_out.empty());
  EXPECT_FALSE(receipt(Date(2011, 2, 28), twelve_months, calendar).capped);
  EXPECT_FALSE(receipt(Date(2013, 1, 31), {28, PeriodUnit::days}, calendar).capped);
  EXPECT_TRUE(receipt(Date(2012, 2, 29), {1, PeriodUnit::years}, calendar).capped);
}

TEST(Receipt, CountsBackwardsToo) {
  const Receipt back = receipt(Date(2013, 5, 8), {-2, PeriodUnit::working_days}, WorkingDays());
  EXPECT_EQ(back.end, Date(2013, 5, 3));
  EXPECT_EQ(back.counted, 2);
  EXPECT_EQ(named(back), Days{"2013-05-06 Early May bank holiday"});
  EXPECT_EQ(back.left_out.size(), 3U);
}

/// What end_of_period or receipt gives: the end, or the error in words.
template <class Question>
std::string answer(Question question) {
  try {
    return upc::to_string(question());
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.code(), upc::ErrorCode::out_of_range);
    return error.what();
  }
}

// 6.1.window, 7.1: the receipt is of the very date that decides.
TEST(Receipt, AgreesWithTheEndOfThePeriod) {
  RecordProperty("clause", "6.1.window 7.1");
  std::mt19937 random(6171);
  const auto up_to = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
  int ends = 0;
  for (int round = 0; round < 400; ++round) {
    std::vector<Date> closures;
    const int how_many = up_to(12);
    for (int i = 0; i < how_many; ++i) closures.push_back(Date(1978, 1, 1) + boost::gregorian::days(up_to(21548)));
    const WorkingDays calendar(Region::england_and_wales, closures);
    for (int i = 0; i < 50; ++i) {
      // Some dates lie outside the calendar, and some periods lead out of it.
      const Date event = Date(1977, 6, 1) + boost::gregorian::days(up_to(22000));
      const Period period{up_to(120) - (i % 5 == 0 ? 60 : 0), static_cast<PeriodUnit>(up_to(4))};
      const std::string expected = answer([&] { return end_of_period(event, period, calendar); });
      ASSERT_EQ(answer([&] { return receipt(event, period, calendar).end; }), expected) << upc::to_string(event);
      if (!upc::parse_date(expected)) continue;
      ++ends;
      const Receipt counted = receipt(event, period, calendar);
      const auto distance = std::abs((counted.end - event).days());
      // Every day in between is counted or left out, and what is left out is exactly what does not work.
      ASSERT_EQ(counted.counted + static_cast<long>(counted.left_out.size()), distance);
      if (period.unit != PeriodUnit::working_days) continue;
      ASSERT_EQ(counted.counted, std::abs(period.number));
      ASSERT_TRUE(std::is_sorted(counted.left_out.begin(), counted.left_out.end(),
                                 [](const DayOff& a, const DayOff& b) { return a.on < b.on; }));
      for (const DayOff& day : counted.left_out) {
        ASSERT_FALSE(calendar.is_working_day(day.on));
        ASSERT_EQ(upc::day_off(day.on, calendar), day);
        ASSERT_EQ(day.name + (day.substitute ? " (substitute day)" : ""), calendar.why_not(day.on));
        ASSERT_EQ(day.reason == OffReason::weekend, day.name == "Saturday" || day.name == "Sunday");
        ASSERT_EQ(day.reason == OffReason::closure, day.name == "council closure");
      }
    }
  }
  EXPECT_GT(ends, 15000);
}

TEST(DayOff, IsNothingOnAWorkingDayAndAnErrorOutsideTheCalendar) {
  EXPECT_EQ(upc::day_off(Date(2013, 5, 7), WorkingDays()), std::nullopt);
  EXPECT_THROW(upc::day_off(Date(2037, 1, 1), WorkingDays()), upc::Error);
}

TEST(Explain, SaysTheWholeCountInASentenceOrTwo) {
  RecordProperty("clause", "6.1.window 7.1");
  const WorkingDays calendar;
  EXPECT_EQ(explain(receipt(Date(2013, 4, 10), fifteen_working_days, calendar)),
            "15 working days after 10 April 2013, that day left out, end on Wednesday 1 May 2013. Not counted: 6 "
            "weekend days.");
  EXPECT_EQ(explain(receipt(Date(2021, 12, 31), {1, PeriodUnit::working_days}, calendar)),
            "1 working day after 31 December 2021, that day left out, ends on Tuesday 4 January 2022. Not counted: 2 "
            "weekend days; New Year's Day (substitute day), 3 January 2022.");
  EXPECT_EQ(explain(receipt(Date(2013, 4, 10), {1, PeriodUnit::working_days}, calendar)),
            "1 working day after 10 April 2013, that day left out, ends on Thursday 11 April 2013.");
  EXPECT_EQ(explain(receipt(Date(2013, 5, 7), twelve_months, calendar)),
            "12 months after 7 May 2013, on the corresponding date, end on Wednesday 7 May 2014.");
  EXPECT_EQ(explain(receipt(Date(2012, 2, 29), twelve_months, calendar)),
            "12 months after 29 February 2012, on the corresponding date, end on Thursday 28 February 2013. The "
            "month has no such day, so its last day is taken.");
  EXPECT_EQ(explain(receipt(Date(2013, 5, 7), {-1, PeriodUnit::working_days}, calendar)),
            "1 working day before 7 May 2013, that day left out, ends on Friday 3 May 2013. Not counted: 2 weekend "
            "days; Early May bank holiday, 6 May 2013.");
}

TEST(Explain, SaysWhereTheCountIsProjected) {
  EXPECT_EQ(explain(receipt(Date(2028, 4, 13), {1, PeriodUnit::working_days}, WorkingDays())),
            "1 working day after 13 April 2028, that day left out, ends on Tuesday 18 April 2028. Not counted: 2 "
            "weekend days; Good Friday, 14 April 2028 (projected); Easter Monday, 17 April 2028 (projected). The "
            "bank holidays of 2028 and later have not been published and are projected from the rules: a day may be "
            "moved or added.");
}

}  // namespace
