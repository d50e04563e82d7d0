// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What the subcommands of `upc workdays` share.

#include <upc/calendar/closure_set.hpp>
#include <upc/calendar/holiday_list.hpp>
#include <upc/calendar/receipt.hpp>
#include <upc/calendar/working_days.hpp>
#include <upc/vocabulary/language.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace upc_cli {

/// What the command line gives; each subcommand uses some of it.
struct WorkdaysArguments {
  std::string date;
  std::string other_date;
  int number = 0;
  int to_year = 0;  ///< 0 where none was given
  std::string unit = "working_days";
  std::string inclusive = "right";
  std::string closures_file;
  std::vector<std::string> regions;
  std::vector<std::string> feeds;
  bool strict = false;
  std::string format = "text";
  upc::Language language = upc::Language::en;

  bool json() const { return format == "json"; }
};

/// "-", which stands for dates from standard input.
inline bool is_bulk(const std::string& text) { return text == "-"; }

/// The date that a text names. @throws CLI::ValidationError naming `what` for a text that is none
upc::Date to_date(const std::string& what, const std::string& text);

/// "Wednesday 10 April 2013".
std::string in_words(upc::Date date, upc::Language language);

/// A weekday for a column.
std::string weekday_column(upc::Date date, upc::Language language);

/// The regions asked for, in the order of upc::Region; England and Wales where none was.
std::vector<upc::Region> regions_of(const WorkdaysArguments& arguments);

/// The region asked for. @throws CLI::ValidationError where more than one was
upc::Region only_region(const WorkdaysArguments& arguments);

/// The bank holidays of the regions with all feeds merged, and what the merges changed.
/// @throws CLI::ValidationError for a file that cannot be read or is malformed
std::vector<upc::HolidayList> lists_of(const WorkdaysArguments& arguments, std::vector<upc::MergeReport>* reports);

/// The calendar asked for; what feeds changed is written to standard error.
/// @throws CLI::ValidationError as lists_of
upc::WorkingDays calendar_of(const WorkdaysArguments& arguments);

/// "2026-07-20  Monday     added: Day of Mourning", a line for each change.
std::string changes_in_words(const upc::MergeReport& report, upc::Language language);

/// The line that is said of an answer that rests on projected bank holidays.
std::string projection_note(const upc::WorkingDays& calendar, upc::Language language);

/// Answers each line of standard input that is not blank. A line that cannot be answered is reported on standard error
/// and leaves an empty line, or in JSON an error (`upc-error/1`), in its place, so that answers stay beside questions.
/// @param answer  throws upc::Error or CLI::ValidationError for such a line, before it has written anything
/// @returns the exit status
int for_each_line(const WorkdaysArguments& arguments, const std::function<void(std::string_view line)>& answer);

/// Writes that the words of such answers have not been checked, where they have not: to standard error, as what stands
/// in standard output are answers alone.
void write_unchecked_aside(const WorkdaysArguments& arguments);

/// The only word of a line. @throws CLI::ValidationError where it has none or several
std::string only_word(std::string_view line);

/// The words of a line.
std::vector<std::string> words_of(std::string_view line);

/// The subcommands. Each writes its answer to standard output and returns the exit status.
int run_add(const WorkdaysArguments& arguments);
int run_between(const WorkdaysArguments& arguments);
int run_check(const WorkdaysArguments& arguments);
int run_explain(const WorkdaysArguments& arguments);
int run_range(const WorkdaysArguments& arguments);
int run_holidays(const WorkdaysArguments& arguments);
int run_merge(const WorkdaysArguments& arguments);
int run_recompute(const WorkdaysArguments& arguments);

}  // namespace upc_cli
