// SPDX-License-Identifier: BSL-1.0

/// @file
/// What answers rest on, strict calendars, and calendars of several regions.

#include "../print_date.hpp"

#include <upc/calendar/closure_set.hpp>
#include <upc/calendar/holiday_list.hpp>
#include <upc/calendar/receipt.hpp>
#include <upc/calendar/working_days.hpp>
#include <upc/error.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using upc::Date;
using upc::HolidayStatus;
using upc::Region;
using upc::WorkingDays;

template <class Question>
std::string message_of(Question question) {
  try {
    question();
  } catch (const upc::Error& error) {
    return error.expected();
  }
  return "nothing thrown";
}

TEST(Status, ProjectedAfterThePublishedYears) {
  const WorkingDays calendar;
  EXPECT_EQ(calendar.last_proclaimed(), Date(2027, 12, 31));
  EXPECT_EQ(calendar.status(Date(1972, 1, 1)), HolidayStatus::proclaimed);
  EXPECT_EQ(calendar.status(Date(2027, 12, 31)), HolidayStatus::proclaimed);
  EXPECT_EQ(calendar.status(Date(2028, 1, 1)), HolidayStatus::projected);
  EXPECT_EQ(calendar.status(Date(2027, 12, 1), Date(2028, 1, 10)), HolidayStatus::projected);
  EXPECT_EQ(calendar.status(Date(2028, 1, 10), Date(2027, 12, 1)), HolidayStatus::projected);
  EXPECT_EQ(calendar.status(Date(2026, 12, 1), Date(2027, 1, 10)), HolidayStatus::proclaimed);
  EXPECT_THROW(calendar.status(Date(2037, 1, 1)), upc::Error);
  EXPECT_THROW(calendar.status(Date(2020, 1, 1), Date()), upc::Error);
}

TEST(Strict, RefusesWhatRestsOnProjectedDays) {
  const WorkingDays open;
  const WorkingDays strict = open.strict();
  const std::string range =
      "a date from 1972-01-01 to 2027-12-31 (the proclaimed bank holidays of England and Wales), not ";
  EXPECT_TRUE(strict.is_strict() && !open.is_strict());
  EXPECT_EQ(strict.add(Date(2013, 4, 10), 15), Date(2013, 5, 1));
  EXPECT_EQ(strict.add(Date(2027, 12, 30), 1), Date(2027, 12, 31));
  EXPECT_EQ(strict.last(), Date(2027, 12, 31));
  EXPECT_EQ(message_of([&] { strict.add(Date(2027, 12, 30), 2); }), range + "2 working days after 2027-12-30");
  EXPECT_EQ(message_of([&] { strict.is_working_day(Date(2028, 1, 1)); }), range + "2028-01-01");
  EXPECT_EQ(message_of([&] { strict.count(Date(2027, 1, 1), Date(2028, 1, 4)); }), range + "2028-01-04");
  EXPECT_EQ(open.add(Date(2027, 12, 30), 2), Date(2028, 1, 4));
  EXPECT_NE(strict, open);
  EXPECT_EQ(strict, WorkingDays().strict());
  EXPECT_EQ(strict.strict(), strict);
  EXPECT_NE(strict.stamp(), open.stamp());
}

TEST(AnyOf, ADayOffAnywhereIsADayOff) {
  const WorkingDays all = upc::any_of({Region::scotland, Region::england_and_wales, Region::northern_ireland});
  std::vector<WorkingDays> each;
  for (const Region region : upc::all_regions) each.emplace_back(region);
  EXPECT_EQ(all.first(), Date(1978, 1, 1));
  for (Date date = all.first(); date <= all.last(); date += boost::gregorian::date_duration(1)) {
    const bool works =
        std::all_of(each.begin(), each.end(), [&](const WorkingDays& c) { return c.is_working_day(date); });
    ASSERT_EQ(all.is_working_day(date), works) << upc::to_string(date);
  }
  EXPECT_EQ(all.regions(),
            (std::vector<Region>{Region::england_and_wales, Region::scotland, Region::northern_ireland}));
}

TEST(AnyOf, SaysWhichRegionsKeepTheDay) {
  const WorkingDays two = upc::any_of({Region::england_and_wales, Region::scotland});
  EXPECT_EQ(two.why_not(Date(2026, 11, 30)), "St Andrew's Day (Scotland)");
  EXPECT_EQ(two.why_not(Date(2026, 4, 6)), "Easter Monday (England and Wales)");
  EXPECT_EQ(two.why_not(Date(2026, 12, 25)), "Christmas Day");
  const auto off = upc::day_off(Date(2026, 11, 30), two);
  EXPECT_EQ(off->reason, upc::OffReason::bank_holiday);
  EXPECT_EQ(off->kept_in, "Scotland");
  EXPECT_EQ(upc::explain(upc::receipt(Date(2026, 11, 27), {1, upc::PeriodUnit::working_days}, two)),
            "1 working day after 27 November 2026, that day left out, ends on Tuesday 1 December 2026. Not counted: 2 "
            "weekend days; St Andrew's Day (Scotland), 30 November 2026.");
  EXPECT_EQ(message_of([&] { two.why_not(Date(1977, 12, 30)); }),
            "a date from 1978-01-01 to 2036-12-31 (the calendar of England and Wales or Scotland), not 1977-12-30");
}

TEST(AnyOf, WantsEachRegionOnce) {
  EXPECT_EQ(message_of([] { upc::any_of({}); }), "at least one region");
  EXPECT_EQ(message_of([] {
              upc::any_of({Region::scotland, Region::scotland});
            }),
            "each region once, not Scotland twice");
}

// Freedom of Information Act 2000, s.10(1), s.10(6): 20 working days, a bank holiday in any part of the UK not counted.
TEST(AnyOf, ARequestForInformation) {
  const WorkingDays all = upc::any_of({Region::england_and_wales, Region::scotland, Region::northern_ireland});
  EXPECT_EQ(WorkingDays().add(Date(2024, 3, 1), 20), Date(2024, 4, 2));
  EXPECT_EQ(all.add(Date(2024, 3, 1), 20), Date(2024, 4, 3));  // St Patrick's Day, kept on Monday 18 March
}

TEST(Closures, AreNamedAndSourced) {
  const WorkingDays calendar({upc::HolidayList(Region::england_and_wales)},
                             {{"Christmas closure", "Cabinet, 12 May 2026", {Date(2026, 12, 30), Date(2026, 12, 29)}},
                              {"", "", {Date(2026, 12, 31)}}});
  EXPECT_EQ(calendar.why_not(Date(2026, 12, 29)), "Christmas closure");
  EXPECT_EQ(calendar.why_not(Date(2026, 12, 31)), "council closure");
  EXPECT_EQ(calendar.why_not(Date(2026, 12, 28)), "Boxing Day (substitute day)");
  EXPECT_EQ(upc::day_off(Date(2026, 12, 29), calendar)->reason, upc::OffReason::closure);
  EXPECT_EQ(upc::day_off(Date(2026, 12, 29), calendar)->name, "Christmas closure");
  EXPECT_EQ(calendar.closures(), (std::vector<Date>{Date(2026, 12, 29), Date(2026, 12, 30), Date(2026, 12, 31)}));
  EXPECT_EQ(calendar.closure_sets().front().source, "Cabinet, 12 May 2026");
  EXPECT_EQ(calendar.add(Date(2026, 12, 24), 1), Date(2027, 1, 4));
}

// The same days, however they came to be off, have one stamp; another day gives another.
TEST(Stamp, TellsCalendarsApart) {
  EXPECT_EQ(WorkingDays().stamp(), WorkingDays(Region::england_and_wales).stamp());
  EXPECT_EQ(WorkingDays().stamp().rfind("england-and-wales/2027/", 0), 0u);
  EXPECT_NE(WorkingDays().stamp(), WorkingDays(Region::england_and_wales, {Date(2026, 12, 29)}).stamp());
  EXPECT_EQ(WorkingDays().stamp(), WorkingDays(Region::england_and_wales, {Date(2026, 12, 25)}).stamp());
  EXPECT_NE(WorkingDays().stamp(), WorkingDays(Region::northern_ireland).stamp());
}

}  // namespace
