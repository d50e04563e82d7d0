// SPDX-License-Identifier: BSL-1.0

#include "../print_date.hpp"

#include <upc/calendar/bulk.hpp>

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

namespace {

using upc::Date;
using upc::Inclusive;
using upc::WorkingDays;

std::vector<Date> random_dates(std::size_t number, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_int_distribution<long> day(0, (Date(2034, 12, 31) - Date(1974, 1, 1)).days());
  std::vector<Date> dates;
  while (dates.size() < number) dates.push_back(Date(1974, 1, 1) + boost::gregorian::date_duration(day(random)));
  return dates;
}

TEST(Bulk, AnswersAsOneByOne) {
  const WorkingDays calendar;
  const auto from = random_dates(2000, 1);
  const auto to = random_dates(2000, 2);
  std::vector<int> n;
  for (std::size_t i = 0; i < from.size(); ++i) n.push_back(static_cast<int>(i) % 401 - 200);
  std::vector<Date> sums(from.size());
  std::vector<Date> each(from.size());
  std::vector<int> counts(from.size());
  std::vector<int> left(from.size());
  upc::add(calendar, from, 15, sums);
  upc::add(calendar, from, n, each);
  upc::count(calendar, from, to, counts);
  upc::count(calendar, from, to, left, Inclusive::left);
  for (std::size_t i = 0; i < from.size(); ++i) {
    ASSERT_EQ(sums[i], calendar.add(from[i], 15));
    ASSERT_EQ(each[i], calendar.add(from[i], n[i]));
    ASSERT_EQ(counts[i], calendar.count(from[i], to[i]));
    ASSERT_EQ(left[i], calendar.count(from[i], to[i], Inclusive::left));
  }
  std::vector<Date> in_place = from;
  upc::add(calendar, in_place, 15, in_place);
  EXPECT_EQ(in_place, sums);
  std::array<bool, 2> works{};
  upc::is_working_day(calendar, std::vector<Date>{Date(2013, 4, 12), Date(2013, 4, 13)}, works);
  EXPECT_TRUE(works[0] && !works[1]);
}

template <class Ask>
std::string fault_of(Ask ask) {
  try {
    ask();
  } catch (const upc::Error& error) {
    return error.pointer() + ": " + error.expected();
  }
  return "nothing thrown";
}

TEST(Bulk, NamesTheDateThatCannotBeAnswered) {
  const WorkingDays calendar;
  const std::vector<Date> dates = {Date(2013, 4, 10), Date(2036, 12, 31), Date()};
  std::vector<Date> out(3);
  EXPECT_EQ(fault_of([&] { upc::add(calendar, dates, 1, out); }),
            "/1: a date from 1972-01-01 to 2036-12-31 (the calendar of England and Wales), not 1 working day after "
            "2036-12-31");
  EXPECT_EQ(out[0], Date(2013, 4, 11));
  std::vector<int> counts(3);
  EXPECT_EQ(fault_of([&] { upc::count(calendar, dates, dates, counts); }).substr(0, 3), "/2:");
}

TEST(Bulk, WantsRoomForEveryAnswer) {
  const WorkingDays calendar;
  const std::vector<Date> dates(3, Date(2013, 4, 10));
  std::vector<Date> out(2);
  std::vector<int> counts(3);
  EXPECT_EQ(fault_of([&] { upc::add(calendar, dates, 1, out); }), ": room for 3 answers, not 2");
  EXPECT_EQ(fault_of([&] { upc::count(calendar, dates, out, counts); }),
            ": as many of the one as of the other, not 3 and 2");
  upc::add(calendar, {}, 1, {});
}

}  // namespace
