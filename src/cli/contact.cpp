// SPDX-License-Identifier: BSL-1.0
#include "contact.hpp"

#include "columns.hpp"
#include "histories.hpp"
#include "language.hpp"
#include "phrases.hpp"

#include <upc/casework/words.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

namespace upc_cli {

namespace {

struct Arguments {
  std::vector<std::string> files;
  std::string format = "text";
  upc::Language language = upc::Language::en;
};

using Answer = upc::json::CaseAnswer;

/// Whether an argument is the contact itself and no file's name.
bool is_json(const std::string& argument) {
  const std::size_t first = argument.find_first_not_of(" \t\r\n");
  return first != std::string::npos && argument[first] == '{';
}

std::string read_contact_text(const std::string& argument) {
  if (is_json(argument)) return argument;
  std::string text;
  for_each_input({argument}, false, [&](const Input& input) { text = std::string(input.text); },
                 [&](std::string_view file, const std::string& why) {
                   throw CLI::ValidationError(std::string(file), "expected a file that can be read: " + why);
                 });
  return text;
}

/// What the contact meets in cases that answer alike.
void write_text(const std::vector<const Answer*>& alike, std::string_view label, upc::Language language) {
  std::vector<std::string_view> clauses;
  for (const Answer* a : alike)
    for (upc::Provision p : a->answer.cites)
      if (const std::string_view id = a->held.edition().clause(p);
          std::find(clauses.begin(), clauses.end(), id) == clauses.end())
        clauses.push_back(id);
  std::string cited;
  for (std::string_view id : clauses) cited += (cited.empty() ? " (" : ", ") + std::string(id);
  const upc::Disposition disposition = alike.front()->answer.disposition;
  write_labelled(std::cout, "", 0,
                 std::string(label) + cited + (cited.empty() ? ": " : "): ") +
                     disposition_in_words(disposition, language));
  for (const Answer* a : alike)
    for (std::size_t i : a->answer.open_ways)
      write_labelled(std::cout, "  -", 4, restriction_in_words(a->held.state().restrictions[i], language));
}

int run(const Arguments& arguments) {
  constexpr int malformed_input = 2;
  const std::string& argument = arguments.files.back();
  if (argument.empty()) throw CLI::ValidationError("CONTACT", "expected a file, or JSON as it is");
  const bool inlined = is_json(argument);
  upc::Contact contact;
  try {
    contact = upc::json::read_contact(read_contact_text(argument));
  } catch (const upc::Error& error) {
    say_malformed({inlined ? std::string_view("the contact") : std::string_view(argument), 0, {}},
                  {error.pointer(), error.expected()});
    return malformed_input;
  }
  std::vector<Answer> answers;
  const std::vector<std::string> cases(arguments.files.begin(), arguments.files.end() - 1);
  const bool all = for_each_history(cases, false, [&](const upc::CaseHistory& history) {
    if (history.kind != upc::CaseKind::upc) return;  // who writes anonymously is under no restriction
    upc::Evaluation evaluation = upc::evaluate(history, contact.on);
    const upc::ContactAnswer answer = evaluation.held.contact(contact);
    answers.push_back({std::move(evaluation.held), answer});
  });
  if (!all) return malformed_input;
  if (answers.empty()) answers.push_back({upc::Case(), upc::Case().contact(contact)});
  if (arguments.format == "json") {
    std::cout << upc::json::write(answers) << '\n';  // codes only
    return 0;
  }
  const upc::Language language = arguments.language;
  write_text(upc::json::strictest(answers), upc::phrase("contact.this", language), language);
  if (answers.size() > 1)
    for (const Answer& a : answers) {
      const auto& id = a.held.facts().case_id;
      write_text({&a},
                 id ? upc::phrase("contact.in_case", language, {{"id", *id}})
                    : upc::phrase("contact.in_case.unnamed", language),
                 language);
    }
  write_unchecked(std::cout, language);
  return 0;
}

}  // namespace

void add_contact_command(CLI::App& app, int& status) {
  CLI::App* const command = app.add_subcommand("contact", "What a contact meets in a customer's cases; nothing is recorded");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("CASE... CONTACT", arguments->files,
                      "Case files (upc-case/1), then the contact: a file, or JSON as it is")->required()->expected(2, -1);
  command->add_option("--format", arguments->format, "text for a person, json for a program")
      ->check(CLI::IsMember({"text", "json"}))->capture_default_str();
  add_language_option(command, arguments->language);
  command->footer("Example: upc contact case.json '{\"at\": \"2014-06-03T10:30\", \"channel\": \"telephone\"}'");
  command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace upc_cli
