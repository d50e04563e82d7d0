// SPDX-License-Identifier: BSL-1.0
#include "clauses.hpp"

#include "../interchange/json_text.hpp"
#include "columns.hpp"
#include "editions.hpp"
#include "language.hpp"
#include "phrases.hpp"

#include <upc/casework/words.hpp>
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

/// The column beside these labels, which are indented by two.
std::size_t column_of(std::initializer_list<std::string_view> keys, upc::Language language) {
  std::size_t widest = 8;
  for (std::string_view key : keys) widest = std::max(widest, width(upc::phrase(key, language)));
  return 2 + widest + 2;
}

struct Arguments {
  std::string format = "text";
  std::string edition;
  bool gaps = false;
  upc::Language language = upc::Language::en;
};

/// The tests name the clauses of the built-in edition: of another nothing is known.
std::vector<std::string> tests_of(std::string_view clause, const upc::Edition& edition) {
  std::vector<std::string> tests;
  if (edition.id != upc::rct_2013::edition()->id) return tests;
  std::string_view rest = clause_tests;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (const std::size_t tab = line.find('\t'); tab != std::string_view::npos && line.substr(0, tab) == clause)
      tests.emplace_back(line.substr(tab + 1));
  }
  return tests;
}

void write_text(const upc::Edition& edition, const std::vector<upc::ClauseRule>& rules, upc::Language language) {
  const std::size_t column = column_of({"clauses.says", "clauses.rules", "clauses.no_rule", "clauses.tests"}, language);
  const auto label = [&](std::string_view key) { return "  " + upc::phrase(key, language); };
  std::cout << upc::in_language(language, edition.title, edition.title_cy) << ", "
            << upc::in_language(language, edition.body, edition.body_cy) << " (" << edition.id << ")\n"
            << upc::phrase("clauses.prevail", language) << '\n';
  for (const upc::Clause& clause : edition.clauses) {
    std::vector<std::string> actors;
    for (const std::string& actor : clause.actors) actors.push_back(actor_in_words(actor, edition, language));
    std::cout << '\n'
              << clause.id << "  " << upc::name_in_words("clause_kind", clause.kind, language) << "; "
              << upc::any_in_words(actors, language) << '\n';
    write_labelled(std::cout, label("clauses.says"), column,
                   upc::in_language(language, clause.summary, clause.summary_cy));
    write_labelled(std::cout, label("clauses.rules"), column, rules_of(rules, clause.id));
    if (!clause.no_rule.empty())
      write_labelled(std::cout, label("clauses.no_rule"), column,
                     upc::in_language(language, clause.no_rule, clause.no_rule_cy));
    if (const auto tests = tests_of(clause.id, edition); !tests.empty())
      write_labelled(std::cout, label("clauses.tests"), column, tests);
  }
}

void write_list(upc::json::JsonText& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key).open('[');
  for (const std::string& text : texts) out.value(std::string_view(text));
  out.close(']');
}

void write_json(upc::json::JsonText& out, const upc::Edition& edition, const std::vector<upc::ClauseRule>& rules,
                upc::Language language) {
  out.key("clauses").open('[');
  for (const upc::Clause& clause : edition.clauses) {
    out.open('{');
    out.key("id").value(std::string_view(clause.id));
    out.key("kind").value(std::string_view(clause.kind));
    write_list(out, "actors", clause.actors);
    out.key("summary").value(std::string_view(upc::in_language(language, clause.summary, clause.summary_cy)));
    write_list(out, "rules", rules_of(rules, clause.id));
    write_list(out, "tests", tests_of(clause.id, edition));
    out.key("no_rule");
    if (clause.no_rule.empty())
      out.null();
    else
      out.value(std::string_view(upc::in_language(language, clause.no_rule, clause.no_rule_cy)));
    out.close('}');
  }
  out.close(']');
}

void run(const Arguments& arguments) {
  const auto held = edition_of(arguments.edition);
  const upc::Edition& edition = *held;
  const upc::Language language = arguments.language;
  if (arguments.format == "json") {
    upc::json::JsonText out;
    out.open('{').key("edition").value(std::string_view(edition.id));
    if (arguments.gaps)
      write_readings(out.key("gaps"), edition, language);
    else
      write_json(out, edition, clause_register(edition), language);
    write_language(out, language);
    std::cout << out.close('}').text() << '\n';
    return;
  }
  if (arguments.gaps) {
    std::cout << upc::phrase("clauses.gaps", language, {{"id", edition.id}}) << '\n';
    write_readings(std::cout, edition, language);
  } else {
    write_text(edition, clause_register(edition), language);
  }
  write_unchecked(std::cout, language);
}

}  // namespace

std::string actor_in_words(const std::string& actor, const upc::Edition& edition, upc::Language language) {
  const auto role = edition.role(actor);
  if (!role) return upc::phrase("clauses.council", language);
  return upc::in_language(language, edition.office(*role).name, edition.office(*role).name_cy);
}

void write_readings(std::ostream& out, const upc::Edition& edition, upc::Language language) {
  const std::size_t column = column_of({"readings.open", "readings.reading", "readings.term"}, language);
  const auto label = [&](std::string_view key) { return "  " + upc::phrase(key, language); };
  for (const upc::Reading& reading : edition.readings) {
    out << '\n' << reading.id << "  " << upc::all_in_words(reading.clauses, language) << '\n';
    write_labelled(out, label("readings.open"), column,
                   upc::in_language(language, reading.silent_on, reading.silent_on_cy));
    write_labelled(out, label("readings.reading"), column,
                   upc::in_language(language, reading.reading, reading.reading_cy));
    if (!reading.term) continue;
    const std::string term = std::string(name(*reading.term)) + " = " + value_of(edition.terms, *reading.term);
    const bool specified = !edition.terms.not_specified.contains(*reading.term);
    write_labelled(out, label("readings.term"), column,
                   specified ? term : upc::phrase("readings.not_specified", language, {{"term", term}}));
  }
}

void write_language(upc::json::JsonText& out, upc::Language language) {
  if (language == upc::Language::en) return;
  out.key("lang").value(name(language)).key("checked").value(upc::is_checked(language));
}

void write_readings(upc::json::JsonText& out, const upc::Edition& edition, upc::Language language) {
  out.open('[');
  for (const upc::Reading& reading : edition.readings) {
    out.open('{');
    out.key("id").value(std::string_view(reading.id));
    write_list(out, "clauses", reading.clauses);
    out.key("silent_on").value(
        std::string_view(upc::in_language(language, reading.silent_on, reading.silent_on_cy)));
    out.key("reading").value(std::string_view(upc::in_language(language, reading.reading, reading.reading_cy)));
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
  add_edition_option(command, arguments->edition);
  add_language_option(command, arguments->language);
  command->add_flag("--gaps", arguments->gaps,
                    "Instead: where the policy is silent or contradicts itself, and how it is read");
  command->footer("Example: upc clauses --gaps");
  command->callback([arguments, &status] {
    run(*arguments);
    status = 0;
  });
}

}  // namespace upc_cli
