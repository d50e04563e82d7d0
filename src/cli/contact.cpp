// SPDX-License-Identifier: BSL-1.0
#include "contact.hpp"

#include "histories.hpp"
#include "phrases.hpp"

#include <upc/casework/words.hpp>

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace upc_cli {

namespace {

struct Arguments {
  std::vector<std::string> files;
  std::string format = "text";
};

using Answer = upc::json::CaseAnswer;

std::string read_contact_text(const std::string& argument) {
  if (!argument.empty() && argument.front() == '{') return argument;
  std::string text;
  for_each_input({argument}, false, [&](const Input& input) { text = std::string(input.text); },
                 [&](std::string_view file, const std::string& why) {
                   throw CLI::ValidationError(std::string(file), "expected a file that can be read: " + why);
                 });
  return text;
}

void write_text(const Answer& a, std::string_view label) {
  std::string clauses;
  for (upc::Provision p : a.answer.cites)
    clauses += (clauses.empty() ? " (" : ", ") + std::string(a.held.edition().clause(p));
  std::cout << label << disposition_in_words(a.answer.disposition) << clauses << (clauses.empty() ? "" : ")") << '\n';
  if (a.answer.disposition != upc::Disposition::redirect) return;
  std::cout << "  A way is open when it keeps to all of these:\n";
  for (std::size_t i : a.answer.open_ways) std::cout << "  - " << restriction_in_words(a.held.state().restrictions[i]) << '\n';
}

int run(const Arguments& arguments) {
  constexpr int malformed_input = 2;
  const std::string& argument = arguments.files.back();
  const bool inlined = argument.front() == '{';
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
  const Answer* strictest = &answers.front();
  for (const Answer& a : answers)
    if (upc::is_stricter(a.answer, strictest->answer)) strictest = &a;
  if (arguments.format == "json") {
    std::cout << upc::json::write(answers, *strictest) << '\n';
    return 0;
  }
  write_text(*strictest, "This contact: ");
  if (answers.size() > 1)
    for (const Answer& a : answers) write_text(a, "In case " + a.held.facts().case_id.value_or("without a reference") + ": ");
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
  command->footer("Example: upc contact case.json '{\"at\": \"2014-06-03T10:30\", \"channel\": \"telephone\"}'");
  command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace upc_cli
