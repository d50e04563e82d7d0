// SPDX-License-Identifier: BSL-1.0
#include "annual_report.hpp"

#include "editions.hpp"
#include "histories.hpp"
#include "language.hpp"

#include <upc/interchange/report.hpp>

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace upc_cli {

namespace {

struct Arguments {
  std::vector<std::string> files;
  std::vector<std::string> editions;
  std::string from;
  std::string to;
  std::string year;
  std::string format = "text";
  bool cases = false;
  bool ndjson = false;
  upc::Language language = upc::Language::en;
};

/// The period asked for. @throws CLI::ValidationError
std::pair<upc::Date, upc::Date> period_of(const Arguments& arguments) {
  if (!arguments.year.empty()) {  // municipal years begin in May
    const upc::Date from = day_of_option("--year", arguments.year + "-05-01");
    return {from, day_of_option("--year", upc::to_string(upc::add_months(from, 12) - boost::gregorian::days(1)))};
  }
  if (arguments.from.empty() || arguments.to.empty())
    throw CLI::ValidationError(arguments.from.empty() ? "--from" : "--to",
                               "expected a date: give --from and --to, or --year");
  const upc::Date from = day_of_option("--from", arguments.from);
  const upc::Date to = day_of_option("--to", arguments.to);
  if (to < from)
    throw CLI::ValidationError("--to", "expected a date from " + arguments.from + " on, not \"" + arguments.to + "\"");
  return {from, to};
}

int run(const Arguments& arguments) {
  const auto [from, to] = period_of(arguments);
  const upc::EditionSet editions = editions_of(arguments.editions);
  upc::AnnualReport report(from, to, arguments.cases, editions.usual());
  int unread = 0;
  for_each_input(
      arguments.files, arguments.ndjson,
      [&](const Input& input) {
        try {
          report.add(upc::json::read_case(input.text, editions));
        } catch (const upc::Error& error) {
          ++unread;
          say_malformed(input, {error.pointer(), error.expected()});
        }
      },
      [&](std::string_view file, const std::string& why) {
        ++unread;
        say_malformed({file, 0, {}}, {"", "a file that can be read: " + why});
      });
  std::cout << upc::write_report(report, *upc::from_name<upc::ReportFormat>(arguments.format), unread,
                                 arguments.language);
  constexpr int malformed_input = 2;
  return unread == 0 ? 0 : malformed_input;
}

}  // namespace

void add_report_command(CLI::App& app, int& status) {
  CLI::App* const command =
      app.add_subcommand("report", "The annual report on a period, for the committee that monitors the policy");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("FILE", arguments->files, "Case files (upc-case/1); - reads one case from standard input")
      ->required();
  CLI::Option* const from = command->add_option("--from", arguments->from, "The first day, YYYY-MM-DD");
  CLI::Option* const to =
      command->add_option("--to", arguments->to, "The last day, and the day as of which things stand");
  command
      ->add_option("--year", arguments->year,
                   "In their place the municipal year that begins in May of this one, as 2013")
      ->excludes(from)
      ->excludes(to);
  command->add_option("--format", arguments->format, "text for a terminal, json or csv for a program, html for a page")
      ->check(CLI::IsMember({"text", "json", "csv", "html"}))
      ->capture_default_str();
  add_editions_option(command, arguments->editions);
  add_language_option(command, arguments->language);
  command->add_flag("--cases", arguments->cases, "By case as well, with reasons; counts only without it");
  command->add_flag("--ndjson", arguments->ndjson, "Every input holds one case a line");
  command->footer(
      "Example: upc report cases/*.json --year 2013 --format html > report.html\n\n"
      "Exit status: 0 for a report of all cases; 2 where one could not be read, and the report says so.");
  command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace upc_cli
