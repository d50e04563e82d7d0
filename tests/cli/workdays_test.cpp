// SPDX-License-Identifier: BSL-1.0

#include <upc/version.hpp>

#include <gtest/gtest.h>

#include <sys/wait.h>

#include <array>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace {

struct Answer {
  int status = -1;
  std::string out;
};

/// Runs the command with the arguments, as a shell reads them.
Answer run(const std::string& arguments) {
  const char* const command = std::getenv("UPC_COMMAND");
  if (command == nullptr) {
    ADD_FAILURE() << "UPC_COMMAND does not name the command";
    return {};
  }
  Answer answer;
  std::FILE* const pipe = popen(("'" + std::string(command) + "' " + arguments).c_str(), "r");
  if (pipe == nullptr) return answer;
  std::array<char, 4096> buffer;
  for (std::size_t n; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) answer.out.append(buffer.data(), n);
  const int state = pclose(pipe);
  if (WIFEXITED(state)) answer.status = WEXITSTATUS(state);
  return answer;
}

void expect(const std::string& arguments, const std::string& out) {
  const Answer answer = run(arguments);
  EXPECT_EQ(answer.status, 0) << arguments;
  EXPECT_EQ(answer.out, out) << arguments;
}

/// Nothing on standard output, one line on standard error, exit status 2.
void expect_error(const std::string& arguments, const std::string& line) {
  EXPECT_EQ(run(arguments + " 2>/dev/null").out, "") << arguments;
  const Answer answer = run(arguments + " 2>&1");
  EXPECT_EQ(answer.status, 2) << arguments;
  EXPECT_EQ(answer.out, line + "\n") << arguments;
}

/// A file of closures in the folder for temporary files.
std::string file_of(const std::string& name, const std::string& text) {
  const std::string path = testing::TempDir() + "upc_" + name;
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

TEST(Workdays, Version) { expect("--version", "upc " UPC_VERSION "\n"); }

TEST(Workdays, AddSaysHowItCounted) {
  RecordProperty("clause", "6.1.window");
  expect("workdays add 2013-04-10 15",
         "2013-05-01\n"
         "Wednesday 1 May 2013 is 15 working days after Wednesday 10 April 2013.\n"
         "That day itself is left out: day 1 is Thursday 11 April 2013.\n"
         "Not counted on the way: 6 weekend days, no bank holidays, no council closures.\n");
  expect("workdays add 2013-04-10 -8",
         "2013-03-27\n"
         "Wednesday 27 March 2013 is 8 working days before Wednesday 10 April 2013.\n"
         "That day itself is left out: day 1 is Tuesday 9 April 2013.\n"
         "Not counted on the way: 4 weekend days, 2 bank holidays, no council closures:\n"
         "  2013-03-29  Friday     Good Friday\n"
         "  2013-04-01  Monday     Easter Monday\n");
  expect("workdays add 2013-04-13 0",
         "2013-04-13\n"
         "No working days to count: Saturday 13 April 2013 itself, not a working day (Saturday).\n");
}

TEST(Workdays, AddReadsClosures) {
  RecordProperty("clause", "6.1.window");
  const auto file = file_of("closures.txt", "\xEF\xBB\xBF# Christmas\r\n\r\n 2027-12-29 # Wednesday\r\n2027-12-25\n");
  expect("workdays add 2027-12-24 2 --closures " + file,
         "2027-12-31\n"
         "Friday 31 December 2027 is 2 working days after Friday 24 December 2027.\n"
         "That day itself is left out: day 1 is Thursday 30 December 2027.\n"
         "Not counted on the way: 2 weekend days, 2 bank holidays, 1 council closure:\n"
         "  2027-12-27  Monday     Christmas Day (substitute day)\n"
         "  2027-12-28  Tuesday    Boxing Day (substitute day)\n"
         "  2027-12-29  Wednesday  council closure\n");
}

TEST(Workdays, AddInJson) {
  expect("workdays add 2013-03-28 1 --format json",
         R"({"date": "2013-03-28", "working_days": 1, "result": "2013-04-02", "weekday": "Tuesday", )"
         R"("projected": false, "skipped": [)"
         R"({"date": "2013-03-29", "weekday": "Friday", "kind": "bank_holiday", "name": "Good Friday"}, )"
         R"({"date": "2013-03-30", "weekday": "Saturday", "kind": "weekend", "name": "Saturday"}, )"
         R"({"date": "2013-03-31", "weekday": "Sunday", "kind": "weekend", "name": "Sunday"}, )"
         R"({"date": "2013-04-01", "weekday": "Monday", "kind": "bank_holiday", "name": "Easter Monday"}]})"
         "\n");
}

TEST(Workdays, BetweenCountsTheLastDayAndNotTheFirst) {
  expect("workdays between 2013-04-10 2013-05-01",
         "15\nThere are 15 working days after Wednesday 10 April 2013, up to and including Wednesday 1 May 2013.\n"
         "Not counted on the way: 6 weekend days, no bank holidays, no council closures.\n");
  expect("workdays between 2013-04-15 2013-04-13 --format json",
         R"({"from": "2013-04-15", "to": "2013-04-13", "inclusive": "right", "working_days": -1, "projected": false, "skipped": [)"
         R"({"date": "2013-04-14", "weekday": "Sunday", "kind": "weekend", "name": "Sunday"}]})"
         "\n");
}

TEST(Workdays, BetweenCountsTheEndsThatAreAskedFor) {
  // Good Friday and Easter Monday lie between a Thursday and a Tuesday, both working days.
  const std::string skipped = "Not counted on the way: 2 weekend days, 2 bank holidays, no council closures:\n"
                              "  2013-03-29  Friday     Good Friday\n"
                              "  2013-04-01  Monday     Easter Monday\n";
  expect("workdays between 2013-03-28 2013-04-02 --inclusive left",
         "1\nThere is 1 working day from Thursday 28 March 2013, itself included, up to but not including Tuesday 2 "
         "April 2013.\n" + skipped);
  expect("workdays between 2013-03-28 2013-04-02 --inclusive both",
         "2\nThere are 2 working days from Thursday 28 March 2013 to Tuesday 2 April 2013, both included.\n" + skipped);
  expect("workdays between 2013-03-28 2013-04-02 --inclusive neither",
         "0\nThere are no working days between Thursday 28 March 2013 and Tuesday 2 April 2013, neither included.\n" +
             skipped);
  // Backward from the left is as NumPy counts: the days after TO, up to and including FROM.
  expect("workdays between 2013-04-02 2013-03-28 --inclusive left",
         "-1\nThere is 1 working day after Thursday 28 March 2013, up to and including Tuesday 2 April 2013.\n"
         "TO lies before FROM, so they are counted backward.\n" + skipped);
  expect("workdays between 2013-03-29 2013-03-29 --inclusive both --format json",
         R"({"from": "2013-03-29", "to": "2013-03-29", "inclusive": "both", "working_days": 0, "projected": false, )"
         R"("skipped": [{"date": "2013-03-29", "weekday": "Friday", "kind": "bank_holiday", "name": "Good Friday"}]})"
         "\n");
  expect("workdays between 2036-12-31 2036-12-31 --inclusive neither --format json",
         R"({"from": "2036-12-31", "to": "2036-12-31", "inclusive": "neither", "working_days": 0, "projected": true, )"
         R"("skipped": []})"
         "\n");
}

TEST(Workdays, CheckSaysWhyNot) {
  expect("workdays check 2013-04-10", "Wednesday 10 April 2013 is a working day.\n");
  expect("workdays check 2022-09-19",
         "Monday 19 September 2022 is not a working day: State Funeral of Queen Elizabeth II.\n");
  expect("workdays check 2013-04-10 --format json",
         R"({"date": "2013-04-10", "weekday": "Wednesday", "working_day": true, "reason": null, "projected": false})"
         "\n");
  expect("workdays check 2030-01-01",
         "Tuesday 1 January 2030 is not a working day: New Year's Day.\n"
         "Bank holidays after 2027 are worked out from the rules; a proclamation may still change them.\n");
}

TEST(Workdays, HolidaysInColumns) {
  expect("workdays holidays 2026",
         "2026-01-01  Thursday   New Year's Day\n"
         "2026-04-03  Friday     Good Friday\n"
         "2026-04-06  Monday     Easter Monday\n"
         "2026-05-04  Monday     Early May bank holiday\n"
         "2026-05-25  Monday     Spring bank holiday\n"
         "2026-08-31  Monday     Summer bank holiday\n"
         "2026-12-25  Friday     Christmas Day\n"
         "2026-12-28  Monday     Boxing Day (substitute day)\n");
  const Answer json = run("workdays holidays 2028 --format json");
  EXPECT_EQ(json.out.find(R"({"region": "england-and-wales", "year": 2028, "projected": true, "holidays": [)"
                          R"({"date": "2028-01-03", "weekday": "Monday", "name": "New Year's Day", )"
                          R"("substitute": true, "status": "projected"}, )"),
            0u)
      << json.out;
}

TEST(Workdays, MalformedInputIsStatusTwoAndOneLine) {
  expect_error("workdays add 2013-02-30 1", "upc: DATE: expected a date YYYY-MM-DD, not \"2013-02-30\"");
  expect_error("workdays add 2013-04-10 15x", "upc: N: expected a whole number, not \"15x\"");
  expect_error("workdays add 2013-04-10 2147483648", "upc: N: expected a whole number, not \"2147483648\"");
  expect_error("workdays between 2013-04-10 soon", "upc: TO: expected a date YYYY-MM-DD, not \"soon\"");
  expect_error("workdays check 2037-01-01",
               "upc: expected a date from 1972-01-01 to 2036-12-31 (the calendar of England and Wales), not "
               "2037-01-01");
  expect_error("workdays holidays 1971",
               "upc: expected a year from 1972 to 2036 (the calendar of England and Wales), not 1971");
}

TEST(Workdays, ClosuresAreReportedByFileAndLine) {
  const auto bad = file_of("bad.txt", "# one\n2013-04-11\n2013-04-31\n");
  expect_error("workdays check 2013-04-10 --closures " + bad,
               "upc: " + bad + ":3: expected a date YYYY-MM-DD, not \"2013-04-31\"");
  const auto late = file_of("late.txt", "2037-04-11");
  expect_error("workdays check 2013-04-10 --closures " + late,
               "upc: " + late + ":1: expected a date from 1972-01-01 to 2036-12-31, not 2037-04-11");
  const auto none = testing::TempDir() + "upc_no_such_file";
  expect_error("workdays check 2013-04-10 --closures " + none,
               "upc: " + none + ": expected a file of closures that can be read");
}

TEST(Workdays, UsageErrorsAreStatusTwoToo) {
  expect_error("", "upc: A subcommand is required (see upc --help)");
  expect_error("nope", "upc: The following argument was not expected: nope (see upc --help)");
  expect_error("workdays", "upc: One of add, between, check, explain, range, holidays, merge and recompute is required (see upc --help)");
  expect_error("workdays add 2013-04-10", "upc: N is required (see upc --help)");
  expect_error("workdays holidays 2026 --format xml", "upc: --format: xml not in {text,json,ics,csv}");
}

TEST(Workdays, WhatCannotBeReadOrCountedIsSaid) {
  expect_error("workdays merge tests", "upc: tests: expected a file of bank holidays that can be read");
  expect_error("workdays check 2026-11-30 --closures tests", "upc: tests: expected a file of closures that can be read");
  for (const std::string unit : {"days", "weeks", "months", "years"})
    expect_error("workdays explain 2026-11-25 -2 --unit " + unit,
                 "upc: expected a period of 0 or more: only working days are counted backward");
}

TEST(Workdays, RegionsAndAnyOfThem) {
  expect("workdays check 2026-11-30 --region scotland",
         "Monday 30 November 2026 is not a working day: St Andrew's Day.\n");
  expect("workdays check 2026-11-30 --region any",
         "Monday 30 November 2026 is not a working day: St Andrew's Day (Scotland).\n");
  expect("workdays between 2024-03-01 2024-04-02 --region england-and-wales --region northern-ireland",
         "19\nThere are 19 working days after Friday 1 March 2024, up to and including Tuesday 2 April 2024.\n"
         "Not counted on the way: 10 weekend days, 3 bank holidays, no council closures:\n"
         "  2024-03-18  Monday     St Patrick's Day (substitute day) (Northern Ireland)\n"
         "  2024-03-29  Friday     Good Friday\n"
         "  2024-04-01  Monday     Easter Monday\n");
  expect_error("workdays check 1977-05-05 --region scotland",
               "upc: expected a date from 1978-01-01 to 2036-12-31 (the calendar of Scotland), not 1977-05-05");
}

TEST(Workdays, StrictRefusesProjectedDays) {
  expect_error("workdays add 2027-12-30 2 --strict",
               "upc: expected a date from 1972-01-01 to 2027-12-31 (the proclaimed bank holidays of England and Wales), "
               "not 2 working days after 2027-12-30");
  expect_error("workdays holidays 2028 --strict",
               "upc: --strict: expected a year up to 2027, the last whose bank holidays are proclaimed");
}

TEST(Workdays, ExplainGoesThroughTheDays) {
  RecordProperty("clause", "6.1.window");
  expect("workdays explain 2014-04-16 2",
         "2014-04-22\n"
         "2 working days after 16 April 2014, that day left out, end on Tuesday 22 April 2014. Not counted: 2 weekend "
         "days; Good Friday, 18 April 2014; Easter Monday, 21 April 2014.\n"
         "  2014-04-17  Thursday   day 1\n"
         "  2014-04-18  Friday     not counted: Good Friday\n"
         "  2014-04-19  Saturday   not counted: Saturday\n"
         "  2014-04-20  Sunday     not counted: Sunday\n"
         "  2014-04-21  Monday     not counted: Easter Monday\n"
         "  2014-04-22  Tuesday    day 2\n");
  expect("workdays explain 2012-02-29 12 --unit months",
         "2013-02-28\n12 months after 29 February 2012, on the corresponding date, end on Thursday 28 February 2013. The "
         "month has no such day, so its last day is taken.\n");
  const Answer json = run("workdays explain 2028-01-05 -1 --format json");
  EXPECT_NE(json.out.find(R"("result": "2028-01-04", "weekday": "Tuesday", "status": "projected", "capped": false)"),
            std::string::npos)
      << json.out;
}

TEST(Workdays, RangeListsTheWorkingDays) {
  expect("workdays range 2024-03-28 2024-04-03", "2024-03-28\n2024-04-02\n2024-04-03\n");
  expect("workdays range 2024-03-29 2024-04-02 --format json",
         R"({"from": "2024-03-29", "to": "2024-04-02", "working_days": 1, "projected": false, "days": ["2024-04-02"]})"
         "\n");
}

TEST(Workdays, HolidaysAsCalendarAndCsv) {
  const Answer csv = run("workdays holidays 2026 --region scotland --format csv");
  EXPECT_NE(csv.out.find("2026-06-15,World Cup,,proclaimed\r\n"), std::string::npos) << csv.out;
  const Answer ics = run("workdays holidays 2026 --to 2028 --format ics");
  EXPECT_NE(ics.out.find("DTSTART;VALUE=DATE:20261228\r\nSUMMARY:Boxing Day (substitute day)\r\n"), std::string::npos);
  EXPECT_NE(ics.out.find("DTSTART;VALUE=DATE:20280103\r\n"), std::string::npos);
  expect_error("workdays holidays 2026 --to 2025", "upc: --to: expected a year not before YEAR");
  expect_error("workdays holidays 2026 --region any", "upc: --region: expected one region here");
}

TEST(Workdays, FeedsAreMergedAndTheirChangesSaid) {
  const auto feed = file_of("mourning.csv", "date,title\n2026-07-20,Day of Mourning\n");
  expect("workdays check 2026-07-20 --feed " + feed + " 2>/dev/null",
         "Monday 20 July 2026 is not a working day: Day of Mourning.\n");
  EXPECT_EQ(run("workdays check 2026-07-20 --feed " + feed + " 2>&1 >/dev/null").out,
            "upc: " + feed + ": 2026-07-20  Monday     added: Day of Mourning\n");
  expect("workdays merge " + feed, feed + ", England and Wales: \n2026-07-20  Monday     added: Day of Mourning\n");
  expect("workdays merge tests/data/bank_holidays_england_and_wales.json --format json",
         R"({"file": "tests/data/bank_holidays_england_and_wales.json", "region": "england-and-wales", "changes": [], )"
         R"("now_proclaimed": []})"
         "\n");
  const auto bad = file_of("bad.csv", "date,title\n20013-01-01,x\n");
  expect_error("workdays check 2026-07-20 --feed " + bad,
               "upc: " + bad + ": line 2: expected a date YYYY-MM-DD, not \"20013-01-01\"");
  expect_error("workdays check 2026-07-20 --region any --feed " + feed,
               "upc: " + feed + ": expected a feed that tells the regions apart (JSON), or one --region");
}

TEST(Workdays, ClosuresMayHaveNames) {
  const auto file = file_of("closures.csv", "date,title\n2026-12-29,Christmas closure\n");
  expect("workdays check 2026-12-29 --closures " + file,
         "Tuesday 29 December 2026 is not a working day: Christmas closure.\n");
}

TEST(Workdays, AnswersEveryLineOfStandardInput) {
  const auto dates = file_of("dates.txt", "2013-04-10\n\n 2013-03-28\r\n");
  expect("workdays add - 15 < " + dates, "2013-05-01\n2013-04-22\n");
  expect("workdays between 2013-04-01 - < " + dates, "7\n0\n");
  expect("workdays check - < " + dates, "2013-04-10  working day\n2013-03-28  working day\n");
  const auto pairs = file_of("pairs.txt", "2013-04-10 2013-05-01\n");
  expect("workdays between - - < " + pairs, "15\n");
  const auto bad = file_of("bad_dates.txt", "2013-04-10\n2013-04-31\n2013-04-11\n");
  const Answer answer = run("workdays add - 1 < " + bad + " 2>/dev/null");
  EXPECT_EQ(answer.status, 2);
  EXPECT_EQ(answer.out, "2013-04-11\n\n2013-04-12\n");
  EXPECT_EQ(run("workdays add - 1 < " + bad + " 2>&1 >/dev/null").out,
            "upc: -:2: expected a date YYYY-MM-DD, not \"2013-04-31\"\n");
}

// The State Funeral of 2022-09-19 was proclaimed on 2022-09-10: what had been computed before has another stamp.
TEST(Workdays, RecomputeNamesTheDeadlinesThatMove) {
  const auto kept = file_of("deadlines.ndjson",
                            R"({"id": "A", "date": "2022-09-01", "period": {"number": 15, "unit": "working_days"}, )"
                            R"("result": "2022-09-22", "calendar": "england-and-wales/2022/0"})"
                            "\n\n"
                            R"({"date": "2022-08-01", "period": {"number": 15, "unit": "working_days"}, )"
                            R"("result": "2022-08-22", "calendar": "england-and-wales/2022/0"})"
                            "\n");
  expect("workdays recompute " + kept,
         "line 1, A: 15 working days after 2022-09-01 end on Friday 23 September 2022, not on Thursday 22 September "
         "2022\n2 deadlines read, 1 deadline moved.\n");
  const Answer json = run("workdays recompute " + kept + " --format json");
  EXPECT_EQ(json.out.find(R"({"line": 1, "id": "A", "date": "2022-09-01", "was": "2022-09-22", "now": "2022-09-23", )"),
            0u)
      << json.out;
  const auto dates = file_of("letters.txt", "2022-09-01\n2026-12-23\n");
  const Answer explained = run("workdays explain - 15 --format json < " + dates);
  const auto computed = file_of("computed.ndjson", explained.out);
  expect("workdays recompute " + computed, "2 deadlines read, no deadlines moved.\n");
  const auto closed = file_of("closed.txt", "2026-12-24\n");
  expect("workdays recompute " + computed + " --closures " + closed,
         "line 2: 15 working days after 2026-12-23 end on Tuesday 19 January 2027, not on Monday 18 January 2027\n"
         "2 deadlines read, 1 deadline moved.\n");
  const auto bad = file_of("bad_deadlines.ndjson",
                           R"({"date": "2022-09-01", "period": {"number": 15, "unit": "fortnights"}, )"
                           R"("result": "2022-09-22", "calendar": "x"})"
                           "\n");
  const Answer answer = run("workdays recompute " + bad + " 2>&1");
  EXPECT_EQ(answer.status, 2);
  EXPECT_EQ(answer.out.find("upc: " + bad + ":1: /period/unit: expected "), 0u) << answer.out;
}

TEST(Workdays, HelpGivesAnExampleOfEachSubcommand) {
  for (const std::string name : {"add", "between", "check", "explain", "range", "holidays", "merge", "recompute"}) {
    const Answer answer = run("workdays " + name + " --help");
    EXPECT_EQ(answer.status, 0);
    EXPECT_NE(answer.out.find("Example: upc workdays " + name + " "), std::string::npos) << answer.out;
  }
}

}  // namespace
