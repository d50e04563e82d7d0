// SPDX-License-Identifier: BSL-1.0

#include "../print_date.hpp"

#include <upc/calendar/holiday_list.hpp>
#include <upc/calendar/working_days.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using upc::Date;
using upc::HolidayFeed;
using upc::HolidayList;
using upc::HolidayStatus;
using upc::MergeKind;
using upc::Region;

/// A year as its own list gives it.
HolidayFeed feed_of(Region region, int year) {
  HolidayFeed feed{"a list", {}};
  for (const auto& holiday : upc::bank_holidays(region, year))
    feed.holidays.push_back({holiday.on, holiday.name, holiday.substitute});
  return feed;
}

TEST(HolidayList, HoldsWhatTheRegionHas) {
  const HolidayList list(Region::scotland);
  EXPECT_EQ(list.region(), Region::scotland);
  EXPECT_EQ(list.last_proclaimed_year(), 2027);
  EXPECT_EQ(list.find(Date(2026, 6, 15))->name, "World Cup");
  EXPECT_EQ(list.find(Date(2026, 6, 16)), nullptr);
}

TEST(HolidayList, AWholeYearThatIsKnownChangesNothing) {
  HolidayList list(Region::england_and_wales);
  const auto report = list.merge(feed_of(Region::england_and_wales, 2022));
  EXPECT_EQ(report.source, "a list");
  EXPECT_TRUE(report.changes.empty() && report.now_proclaimed.empty());
  EXPECT_EQ(list, HolidayList(Region::england_and_wales));
}

TEST(HolidayList, AWholeProjectedYearIsProclaimedFromThenOn) {
  HolidayList list(Region::england_and_wales);
  const auto report = list.merge(feed_of(Region::england_and_wales, 2028));
  EXPECT_TRUE(report.changes.empty());
  EXPECT_EQ(report.now_proclaimed, std::vector<int>{2028});
  EXPECT_EQ(list.last_proclaimed_year(), 2028);
  EXPECT_EQ(list.find(Date(2028, 1, 3))->status, HolidayStatus::proclaimed);
  const upc::WorkingDays calendar({list});
  EXPECT_EQ(calendar.status(Date(2028, 6, 1)), HolidayStatus::proclaimed);
  EXPECT_EQ(calendar.status(Date(2029, 1, 1)), HolidayStatus::projected);
  EXPECT_EQ(calendar.strict().last(), Date(2028, 12, 31));
}

// As in 2020, when the early May bank holiday was moved after the year had been published.
TEST(HolidayList, AMovedDayIsWithdrawnWhereTheYearIsWhole) {
  HolidayList list(Region::england_and_wales);
  HolidayFeed feed = feed_of(Region::england_and_wales, 2030);
  for (auto& holiday : feed.holidays)
    if (holiday.on == Date(2030, 5, 6)) holiday = {Date(2030, 5, 8), "Early May bank holiday (VE day)", false};
  const auto report = list.merge(feed);
  ASSERT_EQ(report.changes.size(), 2u);
  EXPECT_EQ(report.changes[0].kind, MergeKind::withdrawn);
  EXPECT_EQ(report.changes[0].holiday.on, Date(2030, 5, 6));
  EXPECT_EQ(report.changes[1].kind, MergeKind::added);
  EXPECT_EQ(report.changes[1].holiday.name, "Early May bank holiday (VE day)");
  EXPECT_EQ(list.find(Date(2030, 5, 6)), nullptr);
  EXPECT_EQ(list.last_proclaimed_year(), 2027) << "2028 and 2029 are projected still";
}

// A proclaimed day is moved where the feed names it on another day, and is never lost to a feed that does not know it.
TEST(HolidayList, WhatWasProclaimedIsMovedAndNeverLost) {
  HolidayList list(Region::england_and_wales);
  HolidayFeed older = feed_of(Region::england_and_wales, 2023);
  for (auto holiday = older.holidays.begin(); holiday != older.holidays.end(); ++holiday)
    if (holiday->on == Date(2023, 5, 8)) {
      older.holidays.erase(holiday);
      break;
    }
  EXPECT_TRUE(list.merge(older).changes.empty()) << "from before the Coronation was proclaimed";
  EXPECT_NE(list.find(Date(2023, 5, 8)), nullptr);

  HolidayFeed moved = feed_of(Region::england_and_wales, 2026);
  for (auto& holiday : moved.holidays)
    if (holiday.on == Date(2026, 5, 4)) holiday = {Date(2026, 5, 8), "Early May bank holiday (VE day)", false};
  ASSERT_EQ(list.merge(moved).changes.size(), 2u);
  EXPECT_EQ(list.find(Date(2026, 5, 4)), nullptr);
  EXPECT_NE(list.find(Date(2026, 5, 8)), nullptr);

  HolidayFeed closures{"closures", {}};
  for (int day = 0; day < 10; ++day)
    closures.holidays.push_back({Date(2030, 10, 1) + boost::gregorian::days(day), "Closed", false});
  for (const auto& change : list.merge(closures).changes) EXPECT_EQ(change.kind, MergeKind::added) << "no year's list";
  EXPECT_NE(list.find(Date(2030, 12, 25)), nullptr);
}

TEST(HolidayList, ASingleDayIsAddedAndNothingIsReplaced) {
  HolidayList list(Region::england_and_wales);
  const auto report = list.merge({"notice", {{Date(2026, 7, 20), "Day of Mourning", false}}});
  ASSERT_EQ(report.changes.size(), 1u);
  EXPECT_EQ(report.changes[0].kind, MergeKind::added);
  EXPECT_EQ(list.all().size(), HolidayList(Region::england_and_wales).all().size() + 1);
  EXPECT_NE(list.find(Date(2026, 12, 25)), nullptr);
  const upc::WorkingDays calendar({list});
  EXPECT_EQ(calendar.why_not(Date(2026, 7, 20)), "Day of Mourning");
  EXPECT_NE(calendar, upc::WorkingDays());
}

TEST(HolidayList, DaysBeyondTheYearsAndWeekendsChangeNothing) {
  HolidayList list(Region::england_and_wales);
  const auto report = list.merge({"notice",
                                  {{Date(1969, 12, 26), "Boxing Day", false},
                                   {Date(2026, 12, 26), "Boxing Day", false},
                                   {Date(2041, 1, 1), "New Year's Day", false}}});
  ASSERT_EQ(report.changes.size(), 2u);
  for (const auto& change : report.changes) EXPECT_EQ(change.kind, MergeKind::out_of_range);
  EXPECT_EQ(list, HolidayList(Region::england_and_wales));
}

TEST(HolidayList, MergingAgainChangesNothingMore) {
  for (const Region region : upc::all_regions) {
    HolidayList list(region);
    HolidayFeed feed = feed_of(region, 2031);
    feed.holidays.insert(feed.holidays.begin() + 3, {Date(2031, 4, 30), "Extra", false});
    EXPECT_EQ(list.merge(feed).changes.size(), 1u);
    const HolidayList once = list;
    EXPECT_TRUE(list.merge(feed).changes.empty());
    EXPECT_EQ(list, once);
  }
}

}  // namespace
