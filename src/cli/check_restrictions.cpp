// SPDX-License-Identifier: BSL-1.0
#include "check_restrictions.hpp"

#include "columns.hpp"
#include "editions.hpp"
#include "histories.hpp"
#include "language.hpp"

#include <upc/casework/phrases.hpp>
#include <upc/casework/words.hpp>

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace upc_cli {

namespace {

struct Arguments {
  std::vector<std::string> files;
  std::string format = "text";
  std::string edition;
  bool strict = false;
  upc::Language language = upc::Language::en;
};

void write_text(const Input& input, const std::vector<upc::Reason>& found, const upc::Edition& edition,
                upc::Language language) {
  std::cout << upc::phrase(found.empty() ? "check.valid" : "check.invalid", language, {{"file", input.file}}) << '\n';
  for (const upc::Reason& finding : found) {
    const upc::Words said = upc::words(finding, edition, language);
    const std::string number = std::to_string(finding.restriction + 1);
    const std::string message =
        finding.restriction < 0 ? said.message
                                : upc::phrase("reason.finding", language, {{"n", number}, {"message", said.message}});
    write_labelled(std::cout, "  -", 4, message + " (" + std::string(edition.clause(finding.cites)) + ")");
    write_labelled(std::cout, "", 4, upc::phrase("reason.cure", language, {{"cure", said.cure}}));
  }
}

int run(const Arguments& arguments) {
  const auto edition = edition_of(arguments.edition);
  bool all = true;
  bool valid = true;
  bool shown = false;
  const auto malformed = [&](const Input& input, const upc::json::Fault& fault) {
    all = false;
    say_malformed(input, fault);
  };
  for_each_input(
      arguments.files, false,
      [&](const Input& input) {
        try {
          const auto found = upc::json::findings_on(upc::json::read_restriction_check(input.text), *edition);
          valid = valid && found.empty();
          shown = true;
          if (arguments.format == "json") std::cout << upc::json::write(found, *edition, arguments.language) << '\n';
          else write_text(input, found, *edition, arguments.language);
        } catch (const upc::Error& error) {
          malformed(input, {error.pointer(), error.expected()});
        }
      },
      [&](std::string_view file, const std::string& why) {
        malformed({file, 0, {}}, {"", "a file that can be read: " + why});
      });
  if (shown && arguments.format == "text") write_unchecked(std::cout, arguments.language);
  constexpr int strict_failure = 1;
  constexpr int malformed_input = 2;
  if (!all) return malformed_input;
  return arguments.strict && !valid ? strict_failure : 0;
}

}  // namespace

void add_check_restrictions_command(CLI::App& app, int& status) {
  CLI::App* const command = app.add_subcommand("check-restrictions", "Whether a set of restrictions could be imposed");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("FILE", arguments->files, "A decision: service, decided, restrictions, reasons; - for standard input")
      ->required();
  command->add_option("--format", arguments->format, "text for a person, json for a program")
      ->check(CLI::IsMember({"text", "json"}))->capture_default_str();
  add_edition_option(command, arguments->edition);
  add_language_option(command, arguments->language);
  command->add_flag("--strict", arguments->strict, "Exit status 1 where a set could not be imposed");
  command->footer(
      "Example: upc check-restrictions decision.json, where the file holds\n"
      "  {\"service\": \"housing\", \"decided\": \"2014-06-03\", \"reasons\": \"...\",\n"
      "   \"restrictions\": [{\"kind\": \"contact_form\", \"channels\": [\"letter\"]}]}\n\n"
      "Exit status: 0 checked; 1 with --strict where a set could not be imposed; 2 where an input is malformed.");
  command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace upc_cli
