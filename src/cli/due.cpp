// SPDX-License-Identifier: BSL-1.0
#include "due.hpp"

#include "columns.hpp"
#include "editions.hpp"
#include "histories.hpp"
#include "language.hpp"
#include "phrases.hpp"

#include <upc/casework/words.hpp>
#include <upc/interchange/due.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>

namespace upc_cli {

namespace {

struct Arguments {
  std::vector<std::string> files;
  std::vector<std::string> editions;
  std::optional<std::string> as_of;
  std::string within;
  std::string format = "text";
  bool ndjson = false;
  upc::Language language = upc::Language::en;
  bool explain = false;
};

/// "14d" as 14. @throws CLI::ValidationError
int days_of(const std::string& within) {
  const bool digits = within.size() >= 2 && within.size() <= 6 && within.back() == 'd' &&
                      std::all_of(within.begin(), within.end() - 1, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) throw CLI::ValidationError("--within", "expected a number of days such as 14d, not \"" + within + "\"");
  return std::stoi(within);
}

/// How far off the last day is.
std::string when_in_words(const upc::DueItem& item, upc::Date as_of, upc::Language language) {
  const long days = (item.due - as_of).days();
  if (days == 0 && !item.overdue) return upc::phrase("when.today", language);
  return upc::phrase(item.overdue ? "when.overdue" : "when.in", language,
                     {{"days", upc::counted("count.day", item.overdue ? -days : days, language)}});
}

std::string name_in_words(const upc::DueItem& item, upc::Language language) {
  if (!item.is_deadline) return upc::name_in_words(upc::Names<upc::DutyName>::what, item.name, language);
  return upc::phrase(
      "due.ends", language,
      {{"deadline", upc::name_in_words(upc::Names<upc::DeadlineName>::what, item.name, language)}});
}

void write_text(const std::vector<upc::DueItem>& list, upc::Date as_of, int unread, const Arguments& arguments) {
  const upc::Language language = arguments.language;
  std::cout << upc::phrase("due.title", language, {{"date", upc::date_in_words(as_of, language)}}) << '\n';
  // What could not be read may be what is due: an empty list is no all-clear then.
  if (unread > 0) {
    std::cout << '\n';
    write_wrapped(std::cout, upc::counted("count.unread", unread, language), 0);
  }
  if (list.empty()) std::cout << "\n  " << upc::phrase("due.nothing", language) << '\n';
  std::size_t widest = 0;
  for (const upc::DueItem& item : list) widest = std::max(widest, width(item.case_id.value_or("-")));
  const std::size_t column = 2 + short_date_width(language) + 2 + widest + 2;
  const auto write = [&](const upc::DueItem& item, upc::Date day, const std::string& when) {
    std::cout << "  " << short_date(day, language) << "  " << padded(item.case_id.value_or("-"), widest) << "  ";
    write_wrapped(std::cout,
                  name_in_words(item, language) + when + ": " + bearers_in_words(item.by, *item.edition, language) +
                      " (" + std::string(item.edition->clause(item.cites)) + ")",
                  column);
    if (!arguments.explain || !item.deadline) return;
    for (const std::string& sentence : explained_in_words(*item.deadline, *item.edition, language)) {
      std::cout << std::string(column, ' ');
      write_wrapped(std::cout, sentence, column);
    }
  };
  bool headed = false;
  for (const upc::DueItem& item : list) {
    if (item.due.is_not_a_date()) continue;
    if (!headed) std::cout << '\n' << upc::phrase("due.dated", language) << '\n';
    headed = true;
    write(item, item.due, ", " + when_in_words(item, as_of, language));
  }
  headed = false;
  for (const upc::DueItem& item : list) {
    if (!item.due.is_not_a_date()) continue;
    if (!headed) std::cout << '\n' << upc::phrase("due.undated", language) << '\n';
    headed = true;
    write(item, item.raised, "");
  }
  write_unchecked(std::cout, language);
}

int run(const Arguments& arguments) {
  upc::Date as_of = day_of_option("--as-of", arguments.as_of);
  if (as_of.is_not_a_date()) as_of = today();
  upc::Date until;
  if (!arguments.within.empty()) until = as_of + boost::gregorian::days(days_of(arguments.within));
  const upc::EditionSet editions = editions_of(arguments.editions);
  std::vector<upc::DueItem> list;
  const int unread = for_each_readable(arguments.files, arguments.ndjson, [&](std::string_view text) {
    std::visit([&](const auto& evaluation) { upc::add_due(list, evaluation); },
               upc::json::read_and_evaluate(text, as_of, editions));
  });
  upc::sort_due(list, until);
  if (arguments.format == "json") std::cout << upc::json::write(list, as_of, unread, arguments.language) << '\n';
  else write_text(list, as_of, unread, arguments);
  constexpr int malformed_input = 2;
  return unread == 0 ? 0 : malformed_input;
}

}  // namespace

void add_due_command(CLI::App& app, int& status) {
  CLI::App* const command = app.add_subcommand("due", "What is due from whom over many cases, the soonest first");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("CASE", arguments->files, "Case files (upc-case/1) or stored cases (upc-state/1); - reads one from standard input")->required();
  command->add_option("--as-of", arguments->as_of, "The day to look from, YYYY-MM-DD; else today");
  command->add_option("--within", arguments->within, "Only what falls due within so many days, as 14d; what has no date stays");
  command->add_option("--format", arguments->format, "text for a person, json for a program")
      ->check(CLI::IsMember({"text", "json"}))->capture_default_str();
  add_editions_option(command, arguments->editions);
  add_language_option(command, arguments->language);
  command->add_flag("--explain", arguments->explain, "How each deadline was counted, in full; json always has it");
  command->add_flag("--ndjson", arguments->ndjson, "Every input holds one case a line");
  command->footer("Example: upc due cases/*.json --within 14d");
  command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace upc_cli
