// SPDX-License-Identifier: BSL-1.0

#include "workdays.hpp"

#include "language.hpp"
#include "workdays_parts.hpp"

#include <CLI/CLI.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace upc_cli {
namespace {

/// Empty for a whole number of up to nine digits, which fit an int and pass the longest distance in the calendar by
/// far; else what was expected.
std::string whole_number(const std::string& text) {
  const std::size_t sign = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const bool digits = text.size() > sign && text.find_first_not_of("0123456789", sign) == std::string::npos;
  return digits && text.size() - sign <= 9 ? std::string() : "expected a whole number, not \"" + text + "\"";
}

CLI::Option* positional(CLI::App* command, const char* name, std::string& target, const char* about) {
  return command->add_option(name, target, about)->required()->type_name("");
}

CLI::Option* positional(CLI::App* command, const char* name, int& target, const char* about) {
  return command->add_option(name, target, about)->required()->type_name("")->check(whole_number);
}

/// The options that say which calendar is meant.
void add_calendar(CLI::App* command, WorkdaysArguments& arguments, bool closures = true) {
  command
      ->add_option("--region", arguments.regions,
                   "Whose bank holidays: england-and-wales (the default), scotland or northern-ireland; given several "
                   "times, a bank holiday of any of them; any for all three")
      ->type_name("REGION")
      ->check(CLI::IsMember({"england-and-wales", "scotland", "northern-ireland", "any"}))
      ->take_all();
  command
      ->add_option("--feed", arguments.feeds,
                   "A published list to be merged with the bank holidays that are known: GOV.UK's bank-holidays.json, "
                   "iCalendar or CSV; may be given several times. What it changes is said on standard error")
      ->type_name("FILE")
      ->take_all();
  command->add_flag("--strict", arguments.strict,
                    "Refuse an answer that rests on bank holidays that are only projected from the rules");
  if (!closures) return;
  command
      ->add_option("--closures", arguments.closures_file,
                   "The council's own non-working days: a text file, one date a line, '#' before a comment; or "
                   "iCalendar or CSV, of which the titles are kept")
      ->type_name("FILE");
}

}  // namespace

void add_workdays_command(CLI::App& app, int& status) {
  auto* workdays = app.add_subcommand("workdays", "Count working days in the United Kingdom, 1972 to 2036");
  workdays->require_subcommand(0, 1);  // the callback asks for one, after a mistyped name has been reported as such
  workdays->callback([workdays] {
    if (workdays->get_subcommands().empty()) throw CLI::RequiredError("One of add, between, check, explain, range, holidays, merge and recompute");
  });
  workdays->footer(
      "A working day is no Saturday, Sunday, bank holiday or closure of the council. Bank holidays are those of\n"
      "England and Wales unless --region names others: those are known from 1978.\n"
      "Example: upc workdays add 2013-04-10 15");

  using Formats = std::vector<std::string>;
  const auto add = [&](const char* name, const char* about, const char* footer, const Formats& formats,
                       int (*run)(const WorkdaysArguments&)) {
    auto arguments = std::make_shared<WorkdaysArguments>();
    auto* command = workdays->add_subcommand(name, about);
    command->footer(footer);
    std::string list;
    for (std::size_t i = 1; i < formats.size(); ++i)
      list += (i == 1 ? "" : i + 1 == formats.size() ? " or " : ", ") + formats[i];
    command
        ->add_option("--format", arguments->format,
                     "How to answer: text (the default)" + std::string(formats.size() == 2 ? " or " : ", ") + list)
        ->type_name("FORMAT")
        ->check(CLI::IsMember(formats));
    add_language_option(command, arguments->language);
    command->callback([arguments, run, &status] { status = run(*arguments); });
    return std::make_pair(command, arguments);
  };
  const Formats text_or_json = {"text", "json"};

  {
    const auto [command, arguments] =
        add("add", "The date N working days after DATE (before it, for a negative N)",
            "DATE itself is left out: day 1 is the next working day. With - for DATE, one date a line is read from\n"
            "standard input and one answered.\n"
            "Example: upc workdays add 2013-04-10 15\n"
            "answers 2013-05-01, the last day to appeal against a letter of 10 April 2013.",
            text_or_json, run_add);
    positional(command, "DATE", arguments->date, "The day of the event, YYYY-MM-DD, or -");
    positional(command, "N", arguments->number, "How many working days, such as 15 or -5");
    add_calendar(command, *arguments);
  }
  {
    const auto [command, arguments] =
        add("between", "How many working days lie after FROM, up to and including TO, or with other ends",
            "With - for one of them, its dates are read from standard input, one a line; with - for both, two a line.\n"
            "Example: upc workdays between 2013-04-10 2013-05-01\nanswers 15.",
            text_or_json, run_between);
    positional(command, "FROM", arguments->date, "A date YYYY-MM-DD, or -");
    positional(command, "TO", arguments->other_date, "A date YYYY-MM-DD, or -");
    command
        ->add_option("--inclusive", arguments->inclusive,
                     "Which ends are counted: right (the default: TO alone), left (FROM alone), both or neither")
        ->type_name("ENDS")
        ->check(CLI::IsMember({"right", "left", "both", "neither"}));
    add_calendar(command, *arguments);
  }
  {
    const auto [command, arguments] = add("check", "Whether DATE is a working day, and if not, why",
                                          "With - for DATE, one date a line is read from standard input.\n"
                                          "Example: upc workdays check 2022-09-19\n"
                                          "answers that it was not: State Funeral of Queen Elizabeth II.",
                                          text_or_json, run_check);
    positional(command, "DATE", arguments->date, "A date YYYY-MM-DD, or -");
    add_calendar(command, *arguments);
  }
  {
    const auto [command, arguments] = add(
        "explain", "How a period of N days after DATE is counted, day by day",
        "Example: upc workdays explain 2014-04-10 15\n"
        "says of each day which it is of the 15, or why it is not counted. With - for DATE, one date a line is read\n"
        "from standard input; JSON keeps a stamp of the calendar beside each answer, for recompute.\n"
        "Example: upc workdays explain 2012-02-29 12 --unit months",
        text_or_json, run_explain);
    positional(command, "DATE", arguments->date, "The day of the event, YYYY-MM-DD, itself left out, or -");
    positional(command, "N", arguments->number, "How many, such as 15 or -5");
    command->add_option("--unit", arguments->unit, "Of what: working_days (the default), days, weeks, months or years")
        ->type_name("UNIT")
        ->check(CLI::IsMember({"working_days", "days", "weeks", "months", "years"}));
    add_calendar(command, *arguments);
  }
  {
    const auto [command, arguments] = add("range", "The working days from FROM to TO, both included",
                                          "Example: upc workdays range 2024-03-28 2024-04-03", text_or_json, run_range);
    positional(command, "FROM", arguments->date, "A date YYYY-MM-DD");
    positional(command, "TO", arguments->other_date, "A date YYYY-MM-DD");
    add_calendar(command, *arguments);
  }
  {
    const auto [command, arguments] =
        add("holidays", "The bank holidays of YEAR",
            "Example: upc workdays holidays 2026\n"
            "Example: upc workdays holidays 2026 --to 2027 --region scotland --format ics > scotland.ics",
            {"text", "json", "ics", "csv"}, run_holidays);
    positional(command, "YEAR", arguments->number, "A year from 1972 to 2036");
    command->add_option("--to", arguments->to_year, "And of the years after it, up to this one")
        ->type_name("YEAR")
        ->check(whole_number);
    add_calendar(command, *arguments, false);
  }
  {
    const auto [command, arguments] =
        add("merge", "What a published list of bank holidays would change",
            "Nothing is stored: give the same FILE with --feed to the other subcommands to count with it.\n"
            "Example: upc workdays merge bank-holidays.json --region scotland",
            text_or_json, run_merge);
    positional(command, "FILE", arguments->date, "GOV.UK's bank-holidays.json, iCalendar or CSV");
    add_calendar(command, *arguments, false);
  }
  {
    const auto [command, arguments] =
        add("recompute", "Which deadlines end on another day than they did on the calendar they were computed on",
            "FILE holds a deadline a line, as upc workdays explain --format json writes them; an id may be added.\n"
            "Example: upc workdays recompute deadlines.ndjson --feed bank-holidays.json",
            text_or_json, run_recompute);
    positional(command, "FILE", arguments->date, "The deadlines, or -");
    add_calendar(command, *arguments);
  }
}

}  // namespace upc_cli
