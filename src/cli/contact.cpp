// SPDX-License-Identifier: BSL-1.0
#include "contact.hpp"

#include "columns.hpp"
#include "editions.hpp"
#include "histories.hpp"
#include "language.hpp"
#include "phrases.hpp"

#include <upc/casework/words.hpp>
#include <upc/vocabulary/text.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

namespace upc_cli {

namespace {

struct Arguments {
  std::vector<std::string> files;
  std::vector<std::string> editions;
  std::string format = "text";
  upc::Language language = upc::Language::en;
};

using Answer = upc::json::CaseAnswer;

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

/// What of a case would bite if the contact said more: who a call or visit is for, or which building is meant. What a
/// contact does not say cannot be wrong (it is `permitted` then), so whoever asks has to find it out.
void write_unsaid(const std::vector<Answer>& answers, const upc::Contact& contact, upc::Language language) {
  const bool visit = contact.channel == upc::Channel::in_person;
  const bool no_place = visit && upc::is_blank(contact.establishment);
  const auto ask = [&](std::string_view key, const std::string& what) {
    write_labelled(std::cout, "  -", 4, upc::phrase(key, language, {{"what", what}}));
  };
  for (const Answer& a : answers) {
    const upc::Disposition met = a.answer.disposition;
    if (met != upc::Disposition::permitted && met != upc::Disposition::not_restricted &&
        met != upc::Disposition::new_issue && met != upc::Disposition::redirect)
      continue;
    const upc::CaseState& state = a.held.state();
    const bool own = upc::is_blank(contact.service) || upc::is_blank(a.held.facts().service) ||
                     contact.service == a.held.facts().service;
    for (const upc::Restriction& r : state.restrictions) {
      if (!own || !state.restrictions_apply() || !r.in_force(contact.on)) continue;
      const bool named = !upc::is_blank(r.officer) || !upc::is_blank(r.team);
      if (named && upc::is_blank(contact.with)) ask("contact.unsaid.with", restriction_in_words(r, language));
      if (no_place && (is_exclusion(r.kind) || !upc::is_blank(r.place)))
        ask("contact.unsaid.establishment", restriction_in_words(r, language));
    }
    for (const upc::Exclusion& e : state.exclusions)
      if (no_place && e.in_force(contact.on)) ask("contact.unsaid.establishment", exclusion_in_words(e, language));
  }
}

int run(const Arguments& arguments) {
  constexpr int malformed_input = 2;
  const std::string& argument = arguments.files.back();
  if (argument.empty()) throw CLI::ValidationError("CONTACT", "expected a file, or JSON as it is");
  upc::Contact contact;
  try {
    contact = upc::json::read_contact(text_of(argument));
  } catch (const upc::Error& error) {
    say_malformed({called(argument, "the contact"), 0, {}}, {error.pointer(), error.expected()});
    return malformed_input;
  }
  const upc::EditionSet editions = editions_of(arguments.editions);
  upc::json::ContactAnswers met(contact, editions);
  const std::vector<std::string> cases(arguments.files.begin(), arguments.files.end() - 1);
  if (for_each_readable(cases, false, [&](std::string_view text) { met.add(text); }) > 0) return malformed_input;
  const std::vector<Answer> answers = std::move(met).answers();
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
  write_unsaid(answers, contact, language);
  write_unchecked(std::cout, language);
  return 0;
}

}  // namespace

void add_contact_command(CLI::App& app, int& status) {
  CLI::App* const command = app.add_subcommand("contact", "What a contact meets in a customer's cases; nothing is recorded");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("CASE... CONTACT", arguments->files,
                      "Case files (upc-case/1) or stored cases (upc-state/1), then the contact: a file, or JSON as it is")->required()->expected(2, -1);
  command->add_option("--format", arguments->format, "text for a person, json for a program")
      ->check(CLI::IsMember({"text", "json"}))->capture_default_str();
  add_editions_option(command, arguments->editions);
  add_language_option(command, arguments->language);
  command->footer("Example: upc contact case.json '{\"at\": \"2014-06-03T10:30\", \"channel\": \"telephone\"}'");
  command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace upc_cli
