// SPDX-License-Identifier: BSL-1.0
#include "../interchange/json_text.hpp"
#include "clauses.hpp"
#include "columns.hpp"
#include "histories.hpp"

#include <upc/casework/words.hpp>
#include <upc/policy/editions/rct_2013.hpp>
#include <upc/registry/report.hpp>

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <optional>

namespace upc_cli {

namespace {

struct Arguments {
  std::optional<std::string> as_of;
  std::string format = "text";
};

/// The value of a term as a person reads it.
std::string in_words(const upc::Terms& terms, upc::Term term) {
  const auto length = length_of(terms, term);
  const std::string value = length ? upc::period_in_words(*length) : upc::plain(value_of(terms, term));
  return terms.not_specified.contains(term) ? "not specified, read as " + value : value;
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

void write_text(const upc::Edition& edition, upc::Date as_of) {
  constexpr std::size_t column = 14;
  constexpr std::size_t name_column = 48;
  const upc::PolicyReview review = upc::policy_review(edition, as_of);
  std::cout << edition.title << '\n' << edition.body << " (" << edition.id << ")\n\n";
  write_labelled(std::cout, "approved", column, edition.approved);
  write_labelled(std::cout, "reviewed", column,
                 "every " + upc::period_in_words(edition.reviewed_every) + " (" +
                     std::string(edition.clause(upc::Provision::policy_review)) + "): due " +
                     upc::to_string(review.due).substr(0, 7) + ", " +
                     (review.overdue ? "OVERDUE as of " : "not yet overdue on ") + upc::date_in_words(as_of));
  std::cout << "\nTerms\n";
  for (const upc::TermRule& term : upc::term_rules)
    write_labelled(std::cout, "  " + upc::plain(name(term.term)), name_column,
                   in_words(edition.terms, term.term) +
                       (term.cites ? " (" + std::string(edition.clause(*term.cites)) + ")" : std::string()));
  std::cout << "\nOffices\n";
  for (const upc::Office& office : edition.offices)
    write_labelled(std::cout, "  " + office.id, name_column, office.name + (office.staff ? ", staff" : ""));
  std::cout << "\nReadings, where the policy is silent or contradicts itself\n";
  write_readings(std::cout, edition);
}

void write_json(const upc::Edition& edition, upc::Date as_of) {
  const upc::PolicyReview review = upc::policy_review(edition, as_of);
  upc::json::JsonText out;
  const auto text = [&](std::string_view key, std::string_view value) { out.key(key).value(value); };
  out.open('{');
  text("id", edition.id);
  text("body", edition.body);
  text("title", edition.title);
  text("approved", edition.approved);
  out.key("review").open('{');
  text("clause", edition.clause(upc::Provision::policy_review));
  write(out.key("every"), edition.reviewed_every);
  text("due", upc::to_string(review.due).substr(0, 7));
  text("as_of", upc::to_string(as_of));
  out.key("overdue").value(review.overdue);
  out.close('}').key("terms").open('[');
  for (const upc::TermRule& term : upc::term_rules) {
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
    text("name", office.name);
    out.key("staff").value(office.staff);
    out.close('}');
  }
  out.close(']');
  write_readings(out.key("readings"), edition);
  std::cout << out.close('}').text() << '\n';
}

void run(const Arguments& arguments) {
  upc::Date as_of = day_of_option("--as-of", arguments.as_of);
  if (as_of.is_not_a_date()) as_of = today();
  const upc::Edition& edition = *upc::rct_2013::edition();
  if (arguments.format == "json")
    write_json(edition, as_of);
  else
    write_text(edition, as_of);
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
  command->footer("Example: upc edition --as-of 2016-04-01");
  command->callback([arguments, &status] {
    run(*arguments);
    status = 0;
  });
}

}  // namespace upc_cli
