// SPDX-License-Identifier: BSL-1.0

#include "../print_date.hpp"

#include <upc/calendar/detail/holiday_rules.hpp>
#include <upc/calendar/england_and_wales.hpp>
#include <upc/error.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

using upc::BankHoliday;
using upc::Date;

/// "01-02 New Year's Day*" for each holiday, the star marking a substitute.
std::vector<std::string> list_of(int year) {
  std::vector<std::string> list;
  for (const BankHoliday& holiday : upc::england_and_wales_bank_holidays(year)) {
    list.push_back(upc::to_string(holiday.on).substr(5) + " " + holiday.name + (holiday.substitute ? "*" : ""));
  }
  return list;
}

using List = std::vector<std::string>;

TEST(EnglandAndWales, OrdinaryYears) {
  EXPECT_EQ(list_of(2013), (List{"01-01 New Year's Day", "03-29 Good Friday", "04-01 Easter Monday",
                                 "05-06 Early May bank holiday", "05-27 Spring bank holiday",
                                 "08-26 Summer bank holiday", "12-25 Christmas Day", "12-26 Boxing Day"}));
  EXPECT_EQ(list_of(2026), (List{"01-01 New Year's Day", "04-03 Good Friday", "04-06 Easter Monday",
                                 "05-04 Early May bank holiday", "05-25 Spring bank holiday",
                                 "08-31 Summer bank holiday", "12-25 Christmas Day", "12-28 Boxing Day*"}));
}

TEST(EnglandAndWales, FirstAndLastYear) {
  EXPECT_EQ(list_of(1972), (List{"03-31 Good Friday", "04-03 Easter Monday", "05-29 Spring bank holiday",
                                 "08-28 Summer bank holiday", "12-25 Christmas Day", "12-26 Boxing Day"}));
  EXPECT_EQ(list_of(1978), (List{"01-02 New Year's Day*", "03-24 Good Friday", "03-27 Easter Monday",
                                 "05-01 Early May bank holiday", "05-29 Spring bank holiday",
                                 "08-28 Summer bank holiday", "12-25 Christmas Day", "12-26 Boxing Day"}));
  EXPECT_EQ(list_of(2036), (List{"01-01 New Year's Day", "04-11 Good Friday", "04-14 Easter Monday",
                                 "05-05 Early May bank holiday", "05-26 Spring bank holiday",
                                 "08-25 Summer bank holiday", "12-25 Christmas Day", "12-26 Boxing Day"}));
}

TEST(EnglandAndWales, TheFirstYearsOfTheAct) {
  EXPECT_EQ(list_of(1973), (List{"04-20 Good Friday", "04-23 Easter Monday", "05-28 Spring bank holiday",
                                 "08-27 Summer bank holiday", "11-14 Royal Wedding", "12-25 Christmas Day",
                                 "12-26 Boxing Day"}));
  EXPECT_EQ(list_of(1974).front(), "01-01 New Year's Day");
  EXPECT_EQ(list_of(1976), (List{"01-01 New Year's Day", "04-16 Good Friday", "04-19 Easter Monday",
                                 "05-31 Spring bank holiday", "08-30 Summer bank holiday", "12-27 Christmas Day*",
                                 "12-28 Boxing Day*"}));
  EXPECT_EQ(list_of(1977), (List{"01-03 New Year's Day*", "04-08 Good Friday", "04-11 Easter Monday",
                                 "06-06 Spring bank holiday", "06-07 Silver Jubilee", "08-29 Summer bank holiday",
                                 "12-26 Boxing Day", "12-27 Christmas Day*"}));
}

TEST(EnglandAndWales, YearsWithProclaimedDays) {
  EXPECT_EQ(list_of(1981), (List{"01-01 New Year's Day", "04-17 Good Friday", "04-20 Easter Monday",
                                 "05-04 Early May bank holiday", "05-25 Spring bank holiday", "07-29 Royal Wedding",
                                 "08-31 Summer bank holiday", "12-25 Christmas Day", "12-28 Boxing Day*"}));
  EXPECT_EQ(list_of(1995), (List{"01-02 New Year's Day*", "04-14 Good Friday", "04-17 Easter Monday",
                                 "05-08 Early May bank holiday", "05-29 Spring bank holiday",
                                 "08-28 Summer bank holiday", "12-25 Christmas Day", "12-26 Boxing Day"}));
  EXPECT_EQ(list_of(1999),
            (List{"01-01 New Year's Day", "04-02 Good Friday", "04-05 Easter Monday", "05-03 Early May bank holiday",
                  "05-31 Spring bank holiday", "08-30 Summer bank holiday", "12-27 Christmas Day*", "12-28 Boxing Day*",
                  "12-31 Millennium"}));
  EXPECT_EQ(list_of(2002), (List{"01-01 New Year's Day", "03-29 Good Friday", "04-01 Easter Monday",
                                 "05-06 Early May bank holiday", "06-03 Golden Jubilee", "06-04 Spring bank holiday",
                                 "08-26 Summer bank holiday", "12-25 Christmas Day", "12-26 Boxing Day"}));
  EXPECT_EQ(list_of(2011), (List{"01-03 New Year's Day*", "04-22 Good Friday", "04-25 Easter Monday",
                                 "04-29 Royal Wedding", "05-02 Early May bank holiday", "05-30 Spring bank holiday",
                                 "08-29 Summer bank holiday", "12-26 Boxing Day", "12-27 Christmas Day*"}));
  EXPECT_EQ(list_of(2012), (List{"01-02 New Year's Day*", "04-06 Good Friday", "04-09 Easter Monday",
                                 "05-07 Early May bank holiday", "06-04 Spring bank holiday", "06-05 Diamond Jubilee",
                                 "08-27 Summer bank holiday", "12-25 Christmas Day", "12-26 Boxing Day"}));
  EXPECT_EQ(list_of(2020), (List{"01-01 New Year's Day", "04-10 Good Friday", "04-13 Easter Monday",
                                 "05-08 Early May bank holiday", "05-25 Spring bank holiday",
                                 "08-31 Summer bank holiday", "12-25 Christmas Day", "12-28 Boxing Day*"}));
  EXPECT_EQ(list_of(2022),
            (List{"01-03 New Year's Day*", "04-15 Good Friday", "04-18 Easter Monday", "05-02 Early May bank holiday",
                  "06-02 Spring bank holiday", "06-03 Platinum Jubilee", "08-29 Summer bank holiday",
                  "09-19 State Funeral of Queen Elizabeth II", "12-26 Boxing Day", "12-27 Christmas Day*"}));
  EXPECT_EQ(list_of(2023),
            (List{"01-02 New Year's Day*", "04-07 Good Friday", "04-10 Easter Monday", "05-01 Early May bank holiday",
                  "05-08 Coronation of King Charles III", "05-29 Spring bank holiday", "08-28 Summer bank holiday",
                  "12-25 Christmas Day", "12-26 Boxing Day"}));
}

TEST(EnglandAndWales, ChristmasOnEachWeekday) {
  const std::map<int, List> expected = {
      {2017, {"12-25 Christmas Day", "12-26 Boxing Day"}},    // Monday
      {2018, {"12-25 Christmas Day", "12-26 Boxing Day"}},    // Tuesday
      {2019, {"12-25 Christmas Day", "12-26 Boxing Day"}},    // Wednesday
      {2014, {"12-25 Christmas Day", "12-26 Boxing Day"}},    // Thursday
      {2015, {"12-25 Christmas Day", "12-28 Boxing Day*"}},   // Friday
      {2010, {"12-27 Christmas Day*", "12-28 Boxing Day*"}},  // Saturday
      {2021, {"12-27 Christmas Day*", "12-28 Boxing Day*"}},  // Saturday
      {2016, {"12-26 Boxing Day", "12-27 Christmas Day*"}},   // Sunday
  };
  for (const auto& [year, days] : expected) {
    const List all = list_of(year);
    EXPECT_EQ(List(all.end() - 2, all.end()), days) << year;
  }
}

TEST(EnglandAndWales, NewYearsDayMovesToMonday) {
  EXPECT_EQ(list_of(2000).front(), "01-03 New Year's Day*");  // from Saturday
  EXPECT_EQ(list_of(2006).front(), "01-02 New Year's Day*");  // from Sunday
  EXPECT_EQ(list_of(2010).front(), "01-01 New Year's Day");   // a Friday
}

/// Easter Sundays of every year covered, from published tables of movable feasts.
TEST(EnglandAndWales, EasterOfEveryYear) {
  const List sundays = {
      "1972-04-02", "1973-04-22", "1974-04-14", "1975-03-30", "1976-04-18", "1977-04-10",
      "1978-03-26", "1979-04-15", "1980-04-06", "1981-04-19", "1982-04-11", "1983-04-03", "1984-04-22", "1985-04-07",
      "1986-03-30", "1987-04-19", "1988-04-03", "1989-03-26", "1990-04-15", "1991-03-31", "1992-04-19", "1993-04-11",
      "1994-04-03", "1995-04-16", "1996-04-07", "1997-03-30", "1998-04-12", "1999-04-04", "2000-04-23", "2001-04-15",
      "2002-03-31", "2003-04-20", "2004-04-11", "2005-03-27", "2006-04-16", "2007-04-08", "2008-03-23", "2009-04-12",
      "2010-04-04", "2011-04-24", "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16",
      "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
      "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17",
      "2034-04-09", "2035-03-25", "2036-04-13"};
  ASSERT_EQ(sundays.size(), 65u);
  for (const std::string& text : sundays) {
    const Date sunday = upc::parse_date(text).value();
    std::map<std::string, Date> kept;
    for (const auto& holiday : upc::england_and_wales_bank_holidays(std::stoi(text))) kept[holiday.name] = holiday.on;
    EXPECT_EQ(kept.at("Good Friday"), sunday - boost::gregorian::date_duration(2)) << text;
    EXPECT_EQ(kept.at("Easter Monday"), sunday + boost::gregorian::date_duration(1)) << text;
  }
}

/// Years that take the computus to its edges: the earliest and the latest Easter there is, and other centuries.
TEST(EnglandAndWales, EasterOutsideTheYearsCovered) {
  EXPECT_EQ(upc::detail::easter_sunday(1600), Date(1600, 4, 2));
  EXPECT_EQ(upc::detail::easter_sunday(1818), Date(1818, 3, 22));
  EXPECT_EQ(upc::detail::easter_sunday(1943), Date(1943, 4, 25));
  EXPECT_EQ(upc::detail::easter_sunday(1954), Date(1954, 4, 18));
  EXPECT_EQ(upc::detail::easter_sunday(2038), Date(2038, 4, 25));
  EXPECT_EQ(upc::detail::easter_sunday(2285), Date(2285, 3, 22));
}

TEST(EnglandAndWales, EveryYearIsSortedAndOnWeekdays) {
  const std::map<int, std::size_t> other_than_eight = {{1972, 6}, {1973, 7}, {1974, 7}, {1975, 7}, {1976, 7},
                                                       {1981, 9}, {1999, 9},  {2002, 9}, {2011, 9},
                                                      {2012, 9}, {2022, 10}, {2023, 9}};
  for (int year = upc::england_and_wales_first_year; year <= upc::england_and_wales_last_year; ++year) {
    const auto holidays = upc::england_and_wales_bank_holidays(year);
    const auto more = other_than_eight.find(year);
    EXPECT_EQ(holidays.size(), more == other_than_eight.end() ? 8u : more->second) << year;
    for (std::size_t i = 0; i < holidays.size(); ++i) {
      const auto weekday = upc::weekday_name(holidays[i].on);
      EXPECT_TRUE(weekday != "Saturday" && weekday != "Sunday") << upc::to_string(holidays[i].on);
      EXPECT_EQ(static_cast<int>(holidays[i].on.year()), year);
      if (i > 0) {
        EXPECT_LT(holidays[i - 1].on, holidays[i].on) << year;
      }
    }
  }
}

struct Published {
  std::string title;
  bool substitute;
};

/// The published bank holidays by date.
std::map<std::string, Published> published_holidays() {
  std::ifstream in("tests/data/bank_holidays_england_and_wales.json");
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  const std::regex event("\"date\": \"([^\"]*)\",\\s*\"title\": \"([^\"]*)\",\\s*\"notes\": \"([^\"]*)\"");
  std::map<std::string, Published> holidays;
  for (std::sregex_iterator at(text.begin(), text.end(), event), end; at != end; ++at) {
    holidays[(*at)[1]] = {(*at)[2], (*at)[3] == "common.substitute_day"};
  }
  return holidays;
}

TEST(EnglandAndWales, AgreesWithGovUkOnEveryDate) {
  const auto published = published_holidays();
  ASSERT_EQ(published.size(), 132u) << "tests run in the top folder of the project";
  EXPECT_EQ(published.begin()->first.substr(0, 4), "2012");
  EXPECT_EQ(std::stoi(published.rbegin()->first), upc::england_and_wales_last_published_year);
  std::set<std::string> theirs;
  for (const auto& [date, holiday] : published) theirs.insert(date);
  std::set<std::string> ours;
  for (int year = 2012; year <= upc::england_and_wales_last_published_year; ++year) {
    for (const auto& holiday : upc::england_and_wales_bank_holidays(year)) ours.insert(upc::to_string(holiday.on));
  }
  EXPECT_EQ(ours, theirs);
}

TEST(EnglandAndWales, AgreesWithGovUkOnNamesAndSubstitutes) {
  // GOV.UK's titles that are keys of its own catalogue, or say more than the name.
  const std::map<std::string, std::string> in_words = {
      {"bank_holidays.summer", "Summer bank holiday"},
      {"bank_holidays.queen_diamond", "Diamond Jubilee"},
      {"bank_holidays.queen_platinum", "Platinum Jubilee"},
      {"bank_holidays.queens_bank_holiday", "State Funeral of Queen Elizabeth II"},
      {"bank_holidays.kings_coronation", "Coronation of King Charles III"},
      {"Early May bank holiday (VE day)", "Early May bank holiday"}};
  const auto published = published_holidays();
  std::size_t compared = 0;
  for (int year = 2012; year <= upc::england_and_wales_last_published_year; ++year) {
    for (const auto& holiday : upc::england_and_wales_bank_holidays(year)) {
      const std::string date = upc::to_string(holiday.on);
      const auto found = published.find(date);
      ASSERT_NE(found, published.end()) << date;
      const auto words = in_words.find(found->second.title);
      EXPECT_EQ(holiday.name, words == in_words.end() ? found->second.title : words->second) << date;
      // GOV.UK marks the moved spring bank holiday of 2012 as well, which did not fall on a weekend.
      EXPECT_EQ(holiday.substitute, found->second.substitute && date != "2012-06-04") << date;
      ++compared;
    }
  }
  EXPECT_EQ(compared, published.size());
}

std::string message_of(int year) {
  try {
    upc::england_and_wales_bank_holidays(year);
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.code(), upc::ErrorCode::out_of_range);
    return error.what();
  }
  return "nothing thrown";
}

TEST(EnglandAndWales, ReportsYearsOutsideTheCalendar) {
  EXPECT_EQ(message_of(1971), "a year from 1972 to 2036 (the calendar of England and Wales), not 1971");
  EXPECT_EQ(message_of(2037), "a year from 1972 to 2036 (the calendar of England and Wales), not 2037");
  EXPECT_EQ(message_of(-1), "a year from 1972 to 2036 (the calendar of England and Wales), not -1");
}

}  // namespace
