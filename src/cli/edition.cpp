// SPDX-License-Identifier: BSL-1.0
#include "../interchange/json_text.hpp"
#include "clauses.hpp"
#include "columns.hpp"
#include "editions.hpp"
#include "histories.hpp"
#include "language.hpp"

#include <upc/casework/phrases.hpp>
#include <upc/casework/words.hpp>
#include <upc/registry/edition_check.hpp>
#include <upc/registry/report.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>

namespace upc_cli {

namespace {

struct Arguments {
  std::optional<std::string> as_of;
  std::string format = "text";
  std::string edition;
  upc::Language language = upc::Language::en;
};

/// The value of a term, and whether it is only a reading.
std::string in_words(const upc::Terms& terms, upc::Term term, upc::Language language) {
  const std::string value = value_in_words(terms, term, language);
  return terms.not_specified.contains(term) ? upc::phrase("edition.not_specified", language, {{"value", value}}) : value;
}

void write(upc::json::JsonText& out, upc::Period period) {
  out.open('{');
  out.key("number").value(period.number);
  out.key("unit").value(name(period.unit));
  out.close('}');
}

/// The value of a term as an edition's file has it.
void write(upc::json::JsonText& out, const upc::Terms& terms, upc::Term term) {
  const bool* flag = nullptr;
  if (const auto* member = std::get_if<bool upc::Terms::*>(&rule_of(term).value)) flag = &(terms.**member);
  if (const auto length = length_of(terms, term))
    write(out, *length);
  else if (flag != nullptr)
    out.value(*flag);
  else
    out.value(std::string_view(value_of(terms, term)));
}

void write_text(const upc::Edition& edition, upc::Date as_of, upc::Language language) {
  constexpr std::size_t column = 14;
  constexpr std::size_t name_column = 48;
  const auto say = [&](std::string_view key) { return upc::phrase(key, language); };
  const upc::PolicyReview review = upc::policy_review(edition, as_of);
  std::cout << upc::in_language(language, edition.title, edition.title_cy) << '\n'
            << upc::in_language(language, edition.body, edition.body_cy) << " (" << edition.id << ")\n\n";
  write_labelled(std::cout, say("edition.approved"), column, edition.approved);
  write_labelled(std::cout, say("edition.reviewed"), column,
                 upc::phrase(review.overdue ? "edition.overdue" : "edition.not_overdue", language,
                             {{"period", upc::period_in_words(edition.reviewed_every, language)},
                              {"clause", edition.clause(upc::Provision::policy_review)},
                              {"month", upc::to_string(review.due).substr(0, 7)},
                              {"date", upc::date_in_words(as_of, language)}}));
  std::cout << '\n' << say("edition.terms") << '\n';
  for (const upc::TermRule& term : upc::term_rules)
    if (edition.says(term.term))
      write_labelled(std::cout, "  " + upc::in_words(term.term, language), name_column,
                     in_words(edition.terms, term.term, language) +
                         (term.cites ? " (" + std::string(edition.clause(*term.cites)) + ")" : std::string()));
  std::cout << '\n' << say("edition.offices") << '\n';
  for (const upc::Office& office : edition.offices) {
    const std::string& name = upc::in_language(language, office.name, office.name_cy);
    write_labelled(std::cout, "  " + office.id, name_column,
                   office.staff ? upc::phrase("edition.staff", language, {{"office", name}}) : name);
  }
  std::cout << '\n' << say("edition.readings") << '\n';
  write_readings(std::cout, edition, language);
  write_unchecked(std::cout, language);
}

void write_json(const upc::Edition& edition, upc::Date as_of, upc::Language language) {
  const upc::PolicyReview review = upc::policy_review(edition, as_of);
  upc::json::JsonText out;
  const auto text = [&](std::string_view key, std::string_view value) { out.key(key).value(value); };
  out.open('{');
  text("id", edition.id);
  text("body", upc::in_language(language, edition.body, edition.body_cy));
  text("title", upc::in_language(language, edition.title, edition.title_cy));
  text("approved", edition.approved);
  out.key("review").open('{');
  text("clause", edition.clause(upc::Provision::policy_review));
  write(out.key("every"), edition.reviewed_every);
  text("due", upc::to_string(review.due).substr(0, 7));
  text("as_of", upc::to_string(as_of));
  out.key("overdue").value(review.overdue);
  out.close('}').key("terms").open('[');
  for (const upc::TermRule& term : upc::term_rules) {
    if (!edition.says(term.term)) continue;
    out.open('{');
    text("name", name(term.term));
    write(out.key("value"), edition.terms, term.term);
    out.key("specified").value(!edition.terms.not_specified.contains(term.term));
    out.key("clause");
    if (term.cites)
      out.value(edition.clause(*term.cites));
    else
      out.null();
    out.close('}');
  }
  out.close(']').key("offices").open('[');
  for (const upc::Office& office : edition.offices) {
    out.open('{');
    text("id", office.id);
    text("name", upc::in_language(language, office.name, office.name_cy));
    out.key("staff").value(office.staff);
    out.close('}');
  }
  out.close(']');
  write_readings(out.key("readings"), edition, language);
  write_language(out, language);
  std::cout << out.close('}').text() << '\n';
}

bool any_error(const std::vector<upc::EditionFinding>& found) {
  return std::any_of(found.begin(), found.end(), [](const upc::EditionFinding& f) { return is_error(f.fault); });
}

std::string in_words(const upc::EditionFinding& finding, upc::Language language) {
  return upc::phrase("edition.fault." + std::string(name(finding.fault)), language, {{"subject", finding.subject}});
}

int check_text(const upc::Edition& edition, upc::Language language) {
  const auto found = upc::check_edition(edition);
  const bool failed = any_error(found);
  std::cout << upc::phrase(failed ? "edition.check.failed" : "edition.check.passed", language, {{"id", edition.id}}) << '\n';
  for (const upc::EditionFinding& finding : found)
    write_labelled(std::cout, "  -", 4,
                   upc::phrase(is_error(finding.fault) ? "edition.check.error" : "edition.check.warning", language,
                               {{"pointer", finding.pointer}, {"what", in_words(finding, language)}}));
  write_unchecked(std::cout, language);
  return failed ? 1 : 0;
}

int check_json(const upc::Edition& edition, upc::Language language) {
  const auto found = upc::check_edition(edition);
  const bool failed = any_error(found);
  upc::json::JsonText out;
  out.open('{').key("edition").value(std::string_view(edition.id)).key("passed").value(!failed).key("findings").open('[');
  for (const upc::EditionFinding& finding : found) {
    out.open('{').key("fault").value(name(finding.fault)).key("severity").value(is_error(finding.fault) ? "error" : "warning");
    out.key("pointer").value(std::string_view(finding.pointer)).key("subject").value(std::string_view(finding.subject));
    out.key("message").value(std::string_view(in_words(finding, language))).close('}');
  }
  out.close(']');
  write_language(out, language);
  std::cout << out.close('}').text() << '\n';
  return failed ? 1 : 0;
}

void run(const Arguments& arguments) {
  upc::Date as_of = day_of_option("--as-of", arguments.as_of);
  if (as_of.is_not_a_date()) as_of = today();
  const auto held = edition_of(arguments.edition);
  const upc::Edition& edition = *held;
  if (arguments.format == "json")
    write_json(edition, as_of, arguments.language);
  else
    write_text(edition, as_of, arguments.language);
}

void add_check(CLI::App* edition, int& status) {
  struct CheckArguments {
    std::string file;
    std::string format = "text";
    upc::Language language = upc::Language::en;
  };
  CLI::App* const command = edition->add_subcommand("check", "Whether an edition can be used: everything that is wrong with it");
  const auto arguments = std::make_shared<CheckArguments>();
  command->add_option("FILE", arguments->file, "The edition (upc-edition/1), or - for standard input")->required();
  command->add_option("--format", arguments->format, "text for a person, json for a program")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_language_option(command, arguments->language);
  command->footer(
      "Example: upc edition check our-policy.json\n\n"
      "Exit status: 0 it can be used, though there may be warnings; 1 cases under it would be handled wrongly; 2 it\n"
      "cannot be read.");
  command->callback([arguments, &status] {
    const auto held = edition_of(arguments->file);
    status = arguments->format == "json" ? check_json(*held, arguments->language) : check_text(*held, arguments->language);
  });
}

}  // namespace

void add_edition_command(CLI::App& app, int& status) {
  CLI::App* const command = app.add_subcommand(
      "edition", "The edition of the policy: terms, offices, readings, and whether its own review is overdue");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("--as-of", arguments->as_of, "The day to look from, YYYY-MM-DD; else today");
  command->add_option("--format", arguments->format, "text for a person, json for a program")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_edition_option(command, arguments->edition);
  add_language_option(command, arguments->language);
  command->footer("Example: upc edition --as-of 2016-04-01");
  add_check(command, status);
  command->require_subcommand(0, 1);
  command->callback([command, arguments, &status] {
    if (!command->get_subcommands().empty()) {  // it has options of its own, and would not look at these
      for (const CLI::Option* option : command->get_options())
        if (option->count() > 0) throw CLI::ExcludesError(option->get_name(), "check");
      return;
    }
    run(*arguments);
    status = 0;
  });
}

}  // namespace upc_cli
