// SPDX-License-Identifier: BSL-1.0

#include "../print_date.hpp"

#include <upc/calendar/regions.hpp>
#include <upc/error.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using upc::Region;
using List = std::vector<std::string>;

/// "01-02 New Year's Day*" for each holiday, the star marking a substitute.
List list_of(Region region, int year) {
  List list;
  for (const upc::BankHoliday& holiday : upc::bank_holidays(region, year))
    list.push_back(upc::to_string(holiday.on).substr(5) + " " + holiday.name + (holiday.substitute ? "*" : ""));
  return list;
}

TEST(Regions, ScotlandInOrdinaryYears) {
  EXPECT_EQ(list_of(Region::scotland, 2019),
            (List{"01-01 New Year's Day", "01-02 2nd January", "04-19 Good Friday", "05-06 Early May bank holiday",
                  "05-27 Spring bank holiday", "08-05 Summer bank holiday", "12-02 St Andrew's Day*",
                  "12-25 Christmas Day", "12-26 Boxing Day"}));
  EXPECT_EQ(list_of(Region::scotland, 1978),
            (List{"01-02 2nd January", "01-03 New Year's Day*", "03-24 Good Friday", "05-01 Early May bank holiday",
                  "05-29 Spring bank holiday", "08-07 Summer bank holiday", "12-25 Christmas Day",
                  "12-26 Boxing Day"}));
}

TEST(Regions, NewYearInScotlandOnEachWeekend) {
  const auto first_two = [](int year) {
    const List all = list_of(Region::scotland, year);
    return List(all.begin(), all.begin() + 2);
  };
  EXPECT_EQ(first_two(2021), (List{"01-01 New Year's Day", "01-04 2nd January*"}));   // Friday, Saturday
  EXPECT_EQ(first_two(2022), (List{"01-03 New Year's Day*", "01-04 2nd January*"}));  // Saturday, Sunday
  EXPECT_EQ(first_two(2017), (List{"01-02 2nd January", "01-03 New Year's Day*"}));   // Sunday, Monday
}

TEST(Regions, StAndrewsDaySinceItsAct) {
  for (const std::string& holiday : list_of(Region::scotland, 2006))
    EXPECT_EQ(holiday.find("Andrew"), std::string::npos) << holiday;
  const List year = list_of(Region::scotland, 2007);
  EXPECT_EQ(year[year.size() - 3], "11-30 St Andrew's Day");
}

TEST(Regions, TheWorldCupWasProclaimedInScotlandAlone) {
  EXPECT_EQ(list_of(Region::scotland, 2026).at(5), "06-15 World Cup");
  for (const Region region : {Region::england_and_wales, Region::northern_ireland})
    for (const upc::BankHoliday& holiday : upc::bank_holidays(region, 2026)) EXPECT_NE(holiday.name, "World Cup");
}

TEST(Regions, NorthernIreland) {
  EXPECT_EQ(list_of(Region::northern_ireland, 2024),
            (List{"01-01 New Year's Day", "03-18 St Patrick's Day*", "03-29 Good Friday", "04-01 Easter Monday",
                  "05-06 Early May bank holiday", "05-27 Spring bank holiday",
                  "07-12 Battle of the Boyne (Orangemen's Day)", "08-26 Summer bank holiday", "12-25 Christmas Day",
                  "12-26 Boxing Day"}));
  EXPECT_EQ(list_of(Region::northern_ireland, 2025).at(6), "07-14 Battle of the Boyne (Orangemen's Day)*");
}

TEST(Regions, DaysOfOneYearWereKeptInAllOfThem) {
  for (const Region region : upc::all_regions) {
    for (const char* day : {"1981-07-29", "1995-05-08", "1999-12-31", "2002-06-03", "2002-06-04", "2011-04-29",
                            "2012-06-04", "2012-06-05", "2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19",
                            "2023-05-08"}) {
      const auto on = upc::parse_date(day).value();
      bool found = false;
      for (const upc::BankHoliday& holiday : upc::bank_holidays(region, std::stoi(day))) found |= holiday.on == on;
      EXPECT_TRUE(found) << name(region) << ' ' << day;
    }
  }
}

TEST(Regions, EveryYearIsSortedOnWeekdaysAndHasAStatus) {
  for (const Region region : upc::all_regions) {
    for (int year = upc::first_year(region); year <= upc::last_year; ++year) {
      const auto holidays = upc::bank_holidays(region, year);
      for (std::size_t i = 0; i < holidays.size(); ++i) {
        const auto weekday = upc::weekday_name(holidays[i].on);
        EXPECT_TRUE(weekday != "Saturday" && weekday != "Sunday") << upc::to_string(holidays[i].on);
        EXPECT_EQ(holidays[i].status == upc::HolidayStatus::projected, year > 2027);
        if (i > 0) {
          EXPECT_LT(holidays[i - 1].on, holidays[i].on) << name(region) << ' ' << year;
        }
      }
    }
  }
}

TEST(Regions, NameTheirOwnRange) {
  try {
    upc::bank_holidays(Region::scotland, 1977);
    ADD_FAILURE() << "nothing thrown";
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.code(), upc::ErrorCode::out_of_range);
    EXPECT_EQ(error.expected(), "a year from 1978 to 2036 (the calendar of Scotland), not 1977");
  }
  EXPECT_THROW(upc::bank_holidays(Region::northern_ireland, 2037), upc::Error);
}

}  // namespace
