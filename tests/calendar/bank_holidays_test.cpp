// SPDX-License-Identifier: BSL-1.0

#include "../print_date.hpp"

#include <upc/calendar/bank_holidays.hpp>

#include <gtest/gtest.h>

namespace {

using upc::Region;

TEST(Region, HasTheNameOfTheContract) {
  EXPECT_EQ(name(Region::england_and_wales), "england-and-wales");
  EXPECT_EQ(name(Region::scotland), "scotland");
  EXPECT_EQ(name(Region::northern_ireland), "northern-ireland");
  for (const Region region : upc::all_regions) EXPECT_EQ(upc::region_from(name(region)), region);
}

TEST(Region, IsFoundByItsExactNameOnly) {
  for (const char* text : {"", "wales", "Scotland", "England-and-Wales", "england_and_wales", "england-and-wales "}) {
    EXPECT_FALSE(upc::region_from(text)) << text;
  }
}

TEST(BankHoliday, ComparesEveryMember) {
  const upc::BankHoliday boxing_day{upc::Date(2026, 12, 28), "Boxing Day", true};
  auto other = boxing_day;
  EXPECT_EQ(boxing_day, other);
  other.substitute = false;
  EXPECT_NE(boxing_day, other);
  other = boxing_day;
  other.status = upc::HolidayStatus::projected;
  EXPECT_NE(boxing_day, other);
  EXPECT_NE(boxing_day, (upc::BankHoliday{upc::Date(2026, 12, 28), "Christmas Day", true}));
  EXPECT_NE(boxing_day, (upc::BankHoliday{upc::Date(2026, 12, 26), "Boxing Day", true}));
}

}  // namespace
