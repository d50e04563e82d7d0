// SPDX-License-Identifier: BSL-1.0
#include "clauses.hpp"

#include "../interchange/json_text.hpp"
#include "columns.hpp"
#include "phrases.hpp"

#include <upc/casework/words.hpp>
#include <upc/policy/editions/rct_2013.hpp>
#include <upc/registry/clauses.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace upc_cli {

namespace {

// The tests that name clauses, a line each: clause, tab, file and test. tests/clauses.py collects them.
#include <upc/registry/clause_tests.inc>

constexpr std::size_t column = 12;

struct Arguments {
  std::string format = "text";
  bool gaps = false;
};

std::vector<std::string> tests_of(std::string_view clause) {
  std::vector<std::string> tests;
  std::string_view rest = clause_tests;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (const std::size_t tab = line.find('\t'); tab != std::string_view::npos && line.substr(0, tab) == clause)
      tests.emplace_back(line.substr(tab + 1));
  }
  return tests;
}

void write_text(const upc::Edition& edition, const std::vector<upc::ClauseRule>& rules) {
  std::cout << edition.title << ", " << edition.body << " (" << edition.id << ")\n"
            << "The summaries are ours; the adopted text prevails.\n";
  for (const upc::Clause& clause : edition.clauses) {
    std::vector<std::string> actors;
    for (const std::string& actor : clause.actors) actors.push_back(actor_in_words(actor, edition));
    std::cout << '\n' << clause.id << "  " << clause.kind << "; " << joined(actors, "or") << '\n';
    write_labelled(std::cout, "  says", column, clause.summary);
    write_labelled(std::cout, "  rules", column, rules_of(rules, clause.id));
    if (!clause.no_rule.empty()) write_labelled(std::cout, "  no rule", column, clause.no_rule);
    write_labelled(std::cout, "  tests", column, tests_of(clause.id));
  }
}

void write_list(upc::json::JsonText& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key).open('[');
  for (const std::string& text : texts) out.value(std::string_view(text));
  out.close(']');
}

void write_json(upc::json::JsonText& out, const upc::Edition& edition, const std::vector<upc::ClauseRule>& rules) {
  out.key("clauses").open('[');
  for (const upc::Clause& clause : edition.clauses) {
    out.open('{');
    out.key("id").value(std::string_view(clause.id));
    out.key("kind").value(std::string_view(clause.kind));
    write_list(out, "actors", clause.actors);
    out.key("summary").value(std::string_view(clause.summary));
    write_list(out, "rules", rules_of(rules, clause.id));
    write_list(out, "tests", tests_of(clause.id));
    out.key("no_rule");
    if (clause.no_rule.empty())
      out.null();
    else
      out.value(std::string_view(clause.no_rule));
    out.close('}');
  }
  out.close(']');
}

void run(const Arguments& arguments) {
  const upc::Edition& edition = *upc::rct_2013::edition();
  if (arguments.format == "json") {
    upc::json::JsonText out;
    out.open('{').key("edition").value(std::string_view(edition.id));
    if (arguments.gaps)
      write_readings(out.key("gaps"), edition);
    else
      write_json(out, edition, clause_register(edition));
    std::cout << out.close('}').text() << '\n';
  } else if (arguments.gaps) {
    std::cout << "Where the policy is silent or contradicts itself, and how it is read (" << edition.id << ")\n";
    write_readings(std::cout, edition);
  } else {
    write_text(edition, clause_register(edition));
  }
}

}  // namespace

std::string actor_in_words(const std::string& actor, const upc::Edition& edition) {
  const auto role = edition.role(actor);
  return role ? edition.office(*role).name : "the Council";
}

void write_readings(std::ostream& out, const upc::Edition& edition) {
  for (const upc::Reading& reading : edition.readings) {
    out << '\n' << reading.id << "  " << joined(reading.clauses, "and") << '\n';
    write_labelled(out, "  open", column, reading.silent_on);
    write_labelled(out, "  reading", column, reading.reading);
    if (reading.term)
      write_labelled(out, "  term", column,
                     std::string(name(*reading.term)) + " = " + upc::plain(value_of(edition.terms, *reading.term)) +
                         (edition.terms.not_specified.contains(*reading.term) ? " (not specified)" : ""));
  }
}

void write_readings(upc::json::JsonText& out, const upc::Edition& edition) {
  out.open('[');
  for (const upc::Reading& reading : edition.readings) {
    out.open('{');
    out.key("id").value(std::string_view(reading.id));
    write_list(out, "clauses", reading.clauses);
    out.key("silent_on").value(std::string_view(reading.silent_on));
    out.key("reading").value(std::string_view(reading.reading));
    out.key("term");
    if (reading.term)
      out.value(name(*reading.term));
    else
      out.null();
    out.key("value");
    if (reading.term)
      out.value(std::string_view(value_of(edition.terms, *reading.term)));
    else
      out.null();
    if (reading.term) out.key("specified").value(!edition.terms.not_specified.contains(*reading.term));
    out.close('}');
  }
  out.close(']');
}

void add_clauses_command(CLI::App& app, int& status) {
  CLI::App* const command =
      app.add_subcommand("clauses", "Every clause of the policy, the rules that carry it and their tests");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("--format", arguments->format, "text for a person, json for a program")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->add_flag("--gaps", arguments->gaps,
                    "Instead: where the policy is silent or contradicts itself, and how it is read");
  command->footer("Example: upc clauses --gaps");
  command->callback([arguments, &status] {
    run(*arguments);
    status = 0;
  });
}

}  // namespace upc_cli
