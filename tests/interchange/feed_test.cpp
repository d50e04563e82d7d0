// SPDX-License-Identifier: BSL-1.0

#include "../print_date.hpp"
#include "read_file.hpp"

#include <upc/calendar/working_days.hpp>
#include <upc/error.hpp>
#include <upc/interchange/holiday_feed.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

namespace {

using upc::Date;
using upc::HolidayFeed;
using upc::Region;

/// "POINTER: EXPECTED" of what reading throws.
std::string fault_of(const std::function<void()>& read) {
  try {
    read();
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.code(), upc::ErrorCode::malformed);
    return error.pointer() + ": " + error.expected();
  }
  return "nothing thrown";
}

std::string json_fault(const std::string& text, Region region = Region::england_and_wales) {
  return fault_of([&] { upc::feed::read_gov_uk(text, region); });
}
std::string ics_fault(const std::string& text) {
  return fault_of([&] { upc::feed::read_ics(text); });
}
std::string csv_fault(const std::string& text) {
  return fault_of([&] { upc::feed::read_csv(text); });
}

std::string gov_uk(const std::string& events) {
  return R"({"england-and-wales": {"division": "england-and-wales", "events": [)" + events +
         R"(]}, "scotland": {"division": "scotland", "events": []}})";
}

TEST(FeedJson, ReadsOneDivisionOfSeveral) {
  const HolidayFeed feed = upc::feed::read_gov_uk(
      "\xEF\xBB\xBF" +
          gov_uk(R"({"title": "Boxing Day", "date": "2026-12-28", "notes": "Substitute day", "bunting": true},
                {"title": "Christmas Day", "date": "2026-12-25", "notes": "", "bunting": true})"),
      Region::england_and_wales, "gov.uk");
  EXPECT_EQ(feed.source, "gov.uk");
  EXPECT_EQ(feed.holidays, (std::vector<upc::FeedHoliday>{{Date(2026, 12, 25), "Christmas Day", false},
                                                          {Date(2026, 12, 28), "Boxing Day", true}}));
}

TEST(FeedJson, ThePublishedDaysAreKnown) {
  const auto feed =
      upc::feed::read_gov_uk(read_file("tests/data/bank_holidays_england_and_wales.json"), Region::england_and_wales);
  EXPECT_EQ(feed.holidays.size(), 132u);
  upc::HolidayList list(Region::england_and_wales);
  EXPECT_TRUE(list.merge(feed).changes.empty());
}

TEST(FeedJson, NamesThePlaceOfAFault) {
  const std::string good = R"({"title": "Christmas Day", "date": "2026-12-25", "notes": ""})";
  EXPECT_EQ(json_fault(gov_uk(good)), "nothing thrown");
  EXPECT_EQ(json_fault(gov_uk(R"({"title": "New Year", "date": "20013-01-01"})")).substr(0, 33),
            "/england-and-wales/events/0/date:");
  EXPECT_EQ(json_fault(gov_uk(good + R"(, {"title": 7, "date": "2026-12-28"})")).substr(0, 34),
            "/england-and-wales/events/1/title:");
  EXPECT_EQ(json_fault(gov_uk(R"({"title": " ", "date": "2026-12-28"})")),
            "/england-and-wales/events/0/title: a title that says something");
  EXPECT_EQ(json_fault(gov_uk(good + ", " + good)),
            "/england-and-wales/events/1: each date once, not 2026-12-25 again, which stands at "
            "/england-and-wales/events/0 already");
  EXPECT_EQ(json_fault(gov_uk(R"({"title": "x"})")), "/england-and-wales/events/0: a member \"date\"");
  EXPECT_EQ(json_fault(gov_uk(good), Region::scotland), "/scotland/events: at least one day");
  EXPECT_EQ(json_fault(gov_uk(good), Region::northern_ireland), ": a member \"northern-ireland\"");
  EXPECT_EQ(json_fault(R"({"england-and-wales": []})").substr(0, 19), "/england-and-wales:");
  EXPECT_EQ(json_fault(R"({"division": "scotland", "events": []})").substr(0, 10), "/division:");
  const std::string whole = gov_uk(good);
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_NE(json_fault(whole.substr(0, size)), "nothing thrown") << size;
}

std::string ics(const std::string& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n" + events + "END:VCALENDAR\r\n";
}

const std::string christmas =
    "BEGIN:VEVENT\r\nDTEND;VALUE=DATE:20261226\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:Christmas \r\n"
    " Day\r\nDTSTAMP:20260101T120000Z\r\nBEGIN:VALARM\r\nSUMMARY:Wake up\r\nEND:VALARM\r\nEND:VEVENT\r\n";

TEST(FeedIcs, ReadsAllDayEvents) {
  const HolidayFeed feed = upc::feed::read_ics(
      ics(christmas + "BEGIN:VEVENT\nDTSTART:20261228\nSUMMARY:Boxing Day (substitute day)\nEND:VEVENT\n"), "x.ics");
  EXPECT_EQ(feed.holidays, (std::vector<upc::FeedHoliday>{{Date(2026, 12, 25), "Christmas Day", false},
                                                          {Date(2026, 12, 28), "Boxing Day", true}}));
}

TEST(FeedIcs, ReadsSpansEscapesAndSplitCharacters) {
  const auto feed = upc::feed::read_ics(
      ics("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261229\r\nDURATION:P3D\r\nSUMMARY:Closed\\, \\;\\\\ Gwyl\\n y \xC3\r\n"
          " \xA9\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270104\r\nSUMMARY:Off\r\n"
          "STATUS:CANCELLED\r\nEND:VEVENT\r\n"));
  ASSERT_EQ(feed.holidays.size(), 3u);
  EXPECT_EQ(feed.holidays[2].on, Date(2026, 12, 31));
  EXPECT_EQ(feed.holidays[0].name, "Closed, ;\\ Gwyl  y \xC3\xA9");
}

TEST(FeedIcs, NamesTheLineOfAFault) {
  EXPECT_EQ(ics_fault(ics(christmas)), "nothing thrown");
  const auto event = [](const std::string& lines) { return ics("BEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\n"); };
  const std::string all_day = "an all-day event (DTSTART;VALUE=DATE:YYYYMMDD), not one with a time or a time zone";
  EXPECT_EQ(ics_fault(event("SUMMARY:x\r\nDTSTART;TZID=Europe/London:20261225T090000\r\n")), "line 6: " + all_day);
  EXPECT_EQ(ics_fault(event("SUMMARY:x\r\nDTSTART:20261225T090000Z\r\n")), "line 6: " + all_day);
  EXPECT_EQ(ics_fault(ics("BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\nEND:VTIMEZONE\r\n")),
            "line 4: a calendar of all-day events, which needs no time zone");
  EXPECT_EQ(ics_fault(event("SUMMARY:x\r\nDTSTART;VALUE=DATE:200130101\r\n")),
            "line 6: a date YYYYMMDD, not \"200130101\"");
  EXPECT_EQ(ics_fault(event("SUMMARY:x\r\nDTSTART;VALUE=DATE:20260230\r\n")),
            "line 6: a date YYYYMMDD, not \"20260230\"");
  EXPECT_EQ(ics_fault(event("DTSTART;VALUE=DATE:20261225\r\nSUMMARY:x\r\nRRULE:FREQ=YEARLY\r\n")),
            "line 7: an event that does not recur: each day by itself");
  EXPECT_EQ(ics_fault(event("DTSTART;VALUE=DATE:20261225\r\n")), "line 4: an event with a SUMMARY that says something");
  EXPECT_EQ(ics_fault(event("SUMMARY:x\r\n")), "line 4: an event with DTSTART;VALUE=DATE:YYYYMMDD");
  EXPECT_EQ(ics_fault(event("SUMMARY:x\r\nSUMMARY:y\r\n")), "line 6: one SUMMARY in an event");
  EXPECT_EQ(ics_fault(event("SUMMARY:x\r\nDTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20280101\r\n")),
            "line 7: an event of 1 to 366 days");
  EXPECT_EQ(ics_fault(ics(christmas + christmas)),
            "line 16: each date once, not 2026-12-25 again, which stands at line 6 already");
  EXPECT_EQ(ics_fault("BEGIN:VCALENDAR\r\nVERSION:1.0\r\nEND:VCALENDAR\r\n"),
            "line 2: VERSION:2.0, not \"VERSION:1.0\"");
  EXPECT_EQ(ics_fault(ics("")), ": at least one day");
  EXPECT_EQ(ics_fault("\xEF\xBB\xBF" + ics(christmas)).substr(0, 24), "line 1: BEGIN:VCALENDAR,");
  EXPECT_EQ(ics_fault(ics(christmas) + "BEGIN:VCALENDAR\r\n").substr(0, 8), "line 15:");
  EXPECT_EQ(ics_fault(ics("X-NOTE:\xFF\r\n")), "line 4: text in UTF-8");
  const std::string whole = ics(christmas);
  for (std::size_t size = 0; size + 3 < whole.size(); ++size)
    EXPECT_EQ(ics_fault(whole.substr(0, size)).substr(0, 5), "line ") << size;
}

TEST(FeedCsv, ReadsByTheNamesOfTheColumns) {
  const auto feed = upc::feed::read_csv(
      "title,bunting,date,notes\r\n\"Boxing \"\"Day\"\", kept\",true,2026-12-28,Substitute "
      "day\r\n\r\nEaster,x,2026-04-06,");
  EXPECT_EQ(feed.holidays, (std::vector<upc::FeedHoliday>{{Date(2026, 4, 6), "Easter", false},
                                                          {Date(2026, 12, 28), "Boxing \"Day\", kept", true}}));
}

TEST(FeedCsv, NamesTheLineOfAFault) {
  EXPECT_EQ(csv_fault("\xEF\xBB\xBF"
                      "date,title\n2026-12-25,Christmas Day\n"),
            "line 1: the names of the columns without a byte-order mark before them");
  EXPECT_EQ(
      csv_fault("2026-12-25,Christmas Day\n"),
      "line 1: the names of the columns, with \"date\" and \"title\" among them, not \"2026-12-25,Christmas Day\"");
  EXPECT_EQ(csv_fault(""), "line 1: the names of the columns, with \"date\" and \"title\" among them");
  EXPECT_EQ(csv_fault("date,title\n20013-01-01,x\n"), "line 2: a date YYYY-MM-DD, not \"20013-01-01\"");
  EXPECT_EQ(csv_fault("date,title\n2026-12-25,x\n2026-12-25,y\n"),
            "line 3: each date once, not 2026-12-25 again, which stands at line 2 already");
  EXPECT_EQ(csv_fault("date,title\n2026-12-25\n"), "line 2: 2 fields, as the first line has, not 1");
  EXPECT_EQ(csv_fault("date,title\n2026-12-25,\"x\n"), "line 2: a quote that ends the field it began");
  EXPECT_EQ(csv_fault("date,title\n2026-12-25,\"x\"y\n"), "line 2: a comma after a field in quotes");
  EXPECT_EQ(csv_fault("date,title\n2026-12-25, \n"), "line 2: a title that says something");
  EXPECT_EQ(csv_fault("date,date,title\n"), "line 1: one column \"date\"");
  EXPECT_EQ(csv_fault("date,title\n"), ": at least one day");
  EXPECT_EQ(csv_fault(std::string("date,title\n2026-12-25,a\0b\n", 26)), "line 2: text without control characters");
}

TEST(Feed, IsReadByItsForm) {
  EXPECT_EQ(upc::feed::read(ics(christmas), Region::scotland).holidays.size(), 1u);
  EXPECT_EQ(upc::feed::read("date,title\n2026-12-25,x\n", Region::scotland).holidays.size(), 1u);
  EXPECT_EQ(
      upc::feed::read(gov_uk(R"({"title": "x", "date": "2026-12-25"})"), Region::england_and_wales).holidays.size(),
      1u);
}

TEST(Feed, WhatIsWrittenIsReadBack) {
  for (const Region region : upc::all_regions) {
    const upc::HolidayList list(region);
    std::vector<upc::FeedHoliday> wanted;
    for (const auto& holiday : list.all()) wanted.push_back({holiday.on, holiday.name, holiday.substitute});
    const std::string calendar = upc::feed::write_ics(list.all(), region);
    EXPECT_EQ(upc::feed::read_ics(calendar).holidays, wanted);
    EXPECT_EQ(upc::feed::read_csv(upc::feed::write_csv(list.all())).holidays, wanted);
    for (std::size_t at = 0, end; (end = calendar.find("\r\n", at)) != std::string::npos; at = end + 2)
      EXPECT_LE(end - at, 75u) << calendar.substr(at, end - at);
  }
  const std::string long_name(300, 'x');
  const std::string accents = "Gŵyl Ddewi, Dydd Mawrth Ynyd; Nos Galan, Gŵyl San Steffan, Dydd Gŵyl y Banc, Gŵyl\\";
  for (const std::string& holiday_name : {long_name, accents}) {
    const std::vector<upc::BankHoliday> one = {{Date(2026, 3, 2), holiday_name}};
    EXPECT_EQ(upc::feed::read_ics(upc::feed::write_ics(one, Region::england_and_wales)).holidays.at(0).name,
              holiday_name);
    EXPECT_EQ(upc::feed::read_csv(upc::feed::write_csv(one)).holidays.at(0).name, holiday_name);
  }
}

TEST(Feed, ClosuresKeepTheirTitlesAndSource) {
  const auto sets = upc::feed::closures_of(upc::feed::read_csv(
      "date,title\n2026-12-29,Christmas closure\n2026-12-30,Christmas closure\n2026-07-20,Flood\n", "cabinet.csv"));
  ASSERT_EQ(sets.size(), 2u);
  const upc::WorkingDays calendar({upc::HolidayList(Region::england_and_wales)}, sets);
  EXPECT_EQ(calendar.why_not(Date(2026, 12, 30)), "Christmas closure");
  EXPECT_EQ(calendar.why_not(Date(2026, 7, 20)), "Flood");
  EXPECT_EQ(calendar.closure_sets().front().source, "cabinet.csv");
}

}  // namespace
