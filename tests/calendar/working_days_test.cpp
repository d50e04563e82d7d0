// SPDX-License-Identifier: BSL-1.0

#include "../print_date.hpp"

#include <upc/calendar/england_and_wales.hpp>
#include <upc/calendar/working_days.hpp>
#include <upc/error.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using upc::Date;
using upc::Region;
using upc::WorkingDays;

Date shifted(Date date, long n) { return date + boost::gregorian::date_duration(n); }

/// Working days the slow way: a set of days off, and a loop over the days.
class Naive {
 public:
  explicit Naive(const std::vector<Date>& closures = {}) : off_(closures.begin(), closures.end()) {
    for (int year = upc::england_and_wales_first_year; year <= upc::england_and_wales_last_year; ++year) {
      for (const auto& holiday : upc::england_and_wales_bank_holidays(year)) off_.insert(holiday.on);
    }
  }

  bool works(Date date) const {
    const auto weekday = upc::weekday_name(date);
    return weekday != "Saturday" && weekday != "Sunday" && off_.count(date) == 0;
  }
  Date add(Date date, int n) const {
    const int step = n < 0 ? -1 : 1;
    for (; n != 0; n -= works(date) ? step : 0) date = shifted(date, step);
    return date;
  }
  int count(Date from, Date to) const {
    if (to < from) return -count(to, from);
    int n = 0;
    while (from < to) n += works(from = shifted(from, 1)) ? 1 : 0;
    return n;
  }

 private:
  std::set<Date> off_;
};

std::vector<Date> christmas_closures(int first_year, int last_year) {
  std::vector<Date> closures;
  for (int year = first_year; year <= last_year; ++year) {
    for (unsigned short day = 24; day <= 31; ++day) {
      closures.emplace_back(static_cast<unsigned short>(year), static_cast<unsigned short>(12), day);
    }
  }
  return closures;
}

template <class Question>
std::string message_of(Question question) {
  try {
    question();
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.code(), upc::ErrorCode::out_of_range);
    EXPECT_EQ(error.pointer(), "");
    return error.expected();
  }
  return "nothing thrown";
}

// 6.1.window: 15 working days to appeal, the day of the letter left out.
TEST(WorkingDays, WindowOfALetter) {
  RecordProperty("clause", "6.1.window");
  const WorkingDays calendar;
  EXPECT_EQ(calendar.add(Date(2013, 4, 10), 1), Date(2013, 4, 11));
  EXPECT_EQ(calendar.add(Date(2013, 4, 10), 15), Date(2013, 5, 1));
  EXPECT_EQ(calendar.count(Date(2013, 4, 10), Date(2013, 5, 1)), 15);
}

// 6.1.window: a letter dated on a day off has the same window as one of the working day before.
TEST(WorkingDays, WindowOfALetterDatedOnADayOff) {
  RecordProperty("clause", "6.1.window");
  const WorkingDays calendar;
  EXPECT_EQ(calendar.add(Date(2013, 3, 28), 15), Date(2013, 4, 22));  // over Good Friday and Easter Monday
  for (const Date on : {Date(2013, 3, 29), Date(2013, 3, 30), Date(2013, 3, 31), Date(2013, 4, 1)}) {
    EXPECT_EQ(calendar.add(on, 15), Date(2013, 4, 22)) << upc::to_string(on);
  }
  EXPECT_EQ(calendar.add(Date(2013, 4, 2), 15), Date(2013, 4, 23));
}

// 6.1.window: closures of the council put the last day off.
TEST(WorkingDays, ClosuresMoveTheDeadline) {
  RecordProperty("clause", "6.1.window");
  const WorkingDays open;
  const WorkingDays closed(Region::england_and_wales, {Date(2013, 4, 24), Date(2013, 4, 12), Date(2013, 4, 13)});
  EXPECT_EQ(open.add(Date(2013, 4, 10), 15), Date(2013, 5, 1));
  EXPECT_EQ(closed.add(Date(2013, 4, 10), 15), Date(2013, 5, 3));  // 13 April is a Saturday and moves nothing
  EXPECT_EQ(closed.count(Date(2013, 4, 10), Date(2013, 5, 1)), 13);
  EXPECT_EQ(closed.add(Date(2013, 5, 3), -15), Date(2013, 4, 10));
}

// 6.1.window
TEST(WorkingDays, ChristmasClosures) {
  RecordProperty("clause", "6.1.window");
  const WorkingDays open;
  const WorkingDays closed(Region::england_and_wales, christmas_closures(2013, 2013));
  EXPECT_EQ(open.add(Date(2013, 12, 20), 3), Date(2013, 12, 27));
  EXPECT_EQ(closed.add(Date(2013, 12, 20), 1), Date(2013, 12, 23));
  EXPECT_EQ(closed.add(Date(2013, 12, 20), 2), Date(2014, 1, 2));
  EXPECT_EQ(open.add(Date(2013, 12, 13), 15), Date(2014, 1, 8));
  EXPECT_EQ(closed.add(Date(2013, 12, 13), 15), Date(2014, 1, 14));  // 24, 27, 30 and 31 December are lost
}

TEST(WorkingDays, AddOfNothingIsTheDateItself) {
  const WorkingDays calendar;
  EXPECT_EQ(calendar.add(Date(2013, 4, 13), 0), Date(2013, 4, 13));
  EXPECT_EQ(calendar.add(Date(2013, 4, 10), 0), Date(2013, 4, 10));
}

TEST(WorkingDays, CountLeavesOutTheFirstDayAndTakesTheLast) {
  const WorkingDays calendar;
  EXPECT_EQ(calendar.count(Date(2013, 4, 10), Date(2013, 4, 10)), 0);
  EXPECT_EQ(calendar.count(Date(2013, 4, 12), Date(2013, 4, 14)), 0);
  EXPECT_EQ(calendar.count(Date(2013, 4, 13), Date(2013, 4, 15)), 1);
  EXPECT_EQ(calendar.count(Date(2013, 4, 15), Date(2013, 4, 13)), -1);
}

/// Compares a calendar with the loop on random dates and distances.
void agree(const WorkingDays& calendar, const Naive& naive, unsigned seed) {
  std::mt19937 random(seed);
  const Date first(1974, 1, 1);
  std::uniform_int_distribution<long> day(0, (Date(2034, 12, 31) - first).days());
  std::uniform_int_distribution<int> distance(-400, 400);
  for (int i = 0; i < 1500; ++i) {
    const Date date = shifted(first, day(random));
    const int n = distance(random);
    const Date result = calendar.add(date, n);
    ASSERT_EQ(result, naive.add(date, n)) << upc::to_string(date) << " and " << n;
    const Date other = shifted(date, distance(random));
    ASSERT_EQ(calendar.count(date, other), naive.count(date, other))
        << upc::to_string(date) << " to " << upc::to_string(other);
    ASSERT_EQ(calendar.count(other, date), -calendar.count(date, other));
    if (n >= 0 || calendar.is_working_day(date)) {
      ASSERT_EQ(calendar.count(date, result), n) << upc::to_string(date) << " and " << n;
    }
  }
}

TEST(WorkingDays, AgreeWithALoopOverTheDays) {
  RecordProperty("clause", "6.1.window");
  agree(WorkingDays(), Naive(), 61);
}

TEST(WorkingDays, AgreeWithALoopOverTheDaysWithClosures) {
  RecordProperty("clause", "6.1.window");
  auto closures = christmas_closures(1972, 2036);
  std::mt19937 random(62);
  std::uniform_int_distribution<long> day(0, 65L * 365);
  for (int i = 0; i < 500; ++i) closures.push_back(shifted(Date(1972, 1, 1), day(random)));
  agree(WorkingDays(Region::england_and_wales, closures), Naive(closures), 63);
}

TEST(WorkingDays, EveryDayCoveredIsJudgedAsTheLoopJudges) {
  const auto closures = christmas_closures(1972, 2036);
  const WorkingDays open;
  const WorkingDays closed(Region::england_and_wales, closures);
  const Naive naive_open;
  const Naive naive_closed(closures);
  for (Date date = open.first(); date <= open.last(); date = shifted(date, 1)) {
    ASSERT_EQ(open.is_working_day(date), naive_open.works(date)) << upc::to_string(date);
    ASSERT_EQ(closed.is_working_day(date), naive_closed.works(date)) << upc::to_string(date);
    ASSERT_EQ(open.why_not(date).has_value(), !naive_open.works(date)) << upc::to_string(date);
  }
}

TEST(WorkingDays, WhyNot) {
  const WorkingDays calendar(Region::england_and_wales,
                             {Date(2021, 12, 24), Date(2021, 12, 25), Date(2021, 12, 27), Date(2021, 12, 29)});
  EXPECT_EQ(calendar.why_not(Date(2021, 12, 23)), std::nullopt);
  EXPECT_EQ(calendar.why_not(Date(2021, 12, 24)), "council closure");
  EXPECT_EQ(calendar.why_not(Date(2021, 12, 25)), "Saturday");  // Christmas Day, kept on Monday
  EXPECT_EQ(calendar.why_not(Date(2021, 12, 26)), "Sunday");
  EXPECT_EQ(calendar.why_not(Date(2021, 12, 27)), "Christmas Day (substitute day)");
  EXPECT_EQ(calendar.why_not(Date(2021, 12, 28)), "Boxing Day (substitute day)");
  EXPECT_EQ(calendar.why_not(Date(2021, 4, 2)), "Good Friday");
  EXPECT_EQ(calendar.why_not(Date(2022, 9, 19)), "State Funeral of Queen Elizabeth II");
  EXPECT_EQ(WorkingDays().why_not(Date(2021, 12, 24)), std::nullopt);
}

TEST(WorkingDays, CoverTheYearsOfTheCalendar) {
  const WorkingDays calendar;
  EXPECT_EQ(calendar.first(), Date(1972, 1, 1));
  EXPECT_EQ(calendar.last(), Date(2036, 12, 31));
  EXPECT_TRUE(calendar.covers(Date(1972, 1, 1)));
  EXPECT_TRUE(calendar.covers(Date(2036, 12, 31)));
  EXPECT_FALSE(calendar.covers(Date(1971, 12, 31)));
  EXPECT_FALSE(calendar.covers(Date(2037, 1, 1)));
  EXPECT_FALSE(calendar.covers(Date()));
  EXPECT_FALSE(calendar.covers(Date(boost::gregorian::neg_infin)));
  EXPECT_FALSE(calendar.covers(Date(boost::gregorian::pos_infin)));
}

TEST(WorkingDays, EdgesOfTheCalendarCanBeReached) {
  const WorkingDays calendar;
  EXPECT_EQ(calendar.add(Date(1972, 1, 1), 1), Date(1972, 1, 3));
  EXPECT_EQ(calendar.add(Date(1972, 1, 4), -1), Date(1972, 1, 3));
  EXPECT_EQ(calendar.add(Date(2036, 12, 30), 1), Date(2036, 12, 31));
  const int all = calendar.count(calendar.first(), calendar.last());
  EXPECT_EQ(calendar.add(calendar.first(), all), calendar.last());
  EXPECT_EQ(calendar.add(calendar.last(), 1 - all), Date(1972, 1, 3));
}

TEST(WorkingDays, NameTheRangeOutsideIt) {
  const WorkingDays calendar;
  const Date inside(2013, 4, 10);
  const Date before(1971, 12, 31);
  const Date after(2037, 1, 1);
  const std::string range = "a date from 1972-01-01 to 2036-12-31 (the calendar of England and Wales), not ";
  EXPECT_EQ(message_of([&] { calendar.is_working_day(before); }), range + "1971-12-31");
  EXPECT_EQ(message_of([&] { calendar.why_not(after); }), range + "2037-01-01");
  EXPECT_EQ(message_of([&] { calendar.add(after, 0); }), range + "2037-01-01");
  EXPECT_EQ(message_of([&] { calendar.add(after, -5); }), range + "2037-01-01");
  EXPECT_EQ(message_of([&] { calendar.count(before, inside); }), range + "1971-12-31");
  EXPECT_EQ(message_of([&] { calendar.count(inside, after); }), range + "2037-01-01");
  EXPECT_EQ(message_of([&] { calendar.is_working_day(Date()); }), range + "an absent date");
  EXPECT_EQ(message_of([&] { WorkingDays(Region::england_and_wales, {inside, after}); }), range + "2037-01-01");
  EXPECT_EQ(message_of([&] { WorkingDays(Region::england_and_wales, {Date()}); }), range + "an absent date");
}

TEST(WorkingDays, NameTheDistanceThatLeadsOutside) {
  const WorkingDays calendar;
  const std::string range = "a date from 1972-01-01 to 2036-12-31 (the calendar of England and Wales), not ";
  EXPECT_EQ(message_of([&] { calendar.add(Date(2036, 12, 31), 1); }), range + "1 working day after 2036-12-31");
  EXPECT_EQ(message_of([&] { calendar.add(Date(1972, 1, 3), -1); }), range + "1 working day before 1972-01-03");
  EXPECT_EQ(message_of([&] { calendar.add(Date(2013, 4, 10), 100000); }),
            range + "100000 working days after 2013-04-10");
  EXPECT_EQ(message_of([&] { calendar.add(Date(2013, 4, 10), std::numeric_limits<int>::max()); }),
            range + "2147483647 working days after 2013-04-10");
  EXPECT_EQ(message_of([&] { calendar.add(Date(2013, 4, 10), std::numeric_limits<int>::min()); }),
            range + "2147483648 working days before 2013-04-10");
}

TEST(WorkingDays, KeepTheClosuresSortedAndUnique) {
  const WorkingDays calendar(Region::england_and_wales,
                             {Date(2013, 12, 27), Date(2013, 12, 24), Date(2013, 12, 27), Date(2013, 12, 25)});
  EXPECT_EQ(calendar.closures(), (std::vector<Date>{Date(2013, 12, 24), Date(2013, 12, 25), Date(2013, 12, 27)}));
  EXPECT_EQ(calendar.region(), Region::england_and_wales);
  EXPECT_TRUE(WorkingDays().closures().empty());
}

TEST(WorkingDays, CompareByRegionAndClosures) {
  const WorkingDays open;
  const WorkingDays one(Region::england_and_wales, {Date(2013, 12, 24), Date(2013, 12, 27)});
  const WorkingDays same(Region::england_and_wales, {Date(2013, 12, 27), Date(2013, 12, 24), Date(2013, 12, 24)});
  const WorkingDays other(Region::england_and_wales, {Date(2013, 12, 24)});
  EXPECT_EQ(open, WorkingDays(Region::england_and_wales));
  EXPECT_EQ(one, same);
  EXPECT_NE(one, other);
  EXPECT_NE(open, other);
}

TEST(WorkingDays, ShareOneSetOfTables) {
  // The closures live in the tables, so their address tells the tables apart.
  const WorkingDays a;
  const WorkingDays b(Region::england_and_wales);
  const WorkingDays closed(Region::england_and_wales, {Date(2013, 12, 24)});
  const WorkingDays copy = closed;
  EXPECT_EQ(&a.closures(), &b.closures());
  EXPECT_EQ(&closed.closures(), &copy.closures());
  EXPECT_NE(&a.closures(), &closed.closures());
}

TEST(WorkingDays, StayUsableWhenMovedFrom) {
  static_assert(std::is_nothrow_move_constructible_v<WorkingDays> && std::is_nothrow_move_assignable_v<WorkingDays>);
  WorkingDays from(Region::england_and_wales, {Date(2013, 4, 11)});
  const WorkingDays to = std::move(from);
  EXPECT_EQ(from.add(Date(2013, 4, 10), 1), Date(2013, 4, 12));  // NOLINT(bugprone-use-after-move): promised
  EXPECT_EQ(to, from);
}

TEST(WorkingDays, AnswerManyThreadsAlike) {
  std::vector<int> counts(8);
  std::vector<std::thread> threads;
  for (int& count : counts) {
    threads.emplace_back([&count] {
      const WorkingDays calendar;
      for (Date date = calendar.first(); date <= calendar.last(); date = shifted(date, 1)) {
        count += calendar.is_working_day(date) ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  const WorkingDays calendar;
  const int all = calendar.count(calendar.first(), calendar.last());
  EXPECT_GT(all, 14000);
  EXPECT_TRUE(std::all_of(counts.begin(), counts.end(), [all](int count) { return count == all; }));
}

}  // namespace
