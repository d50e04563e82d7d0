// SPDX-License-Identifier: BSL-1.0
#include "validate.hpp"

#include "../interchange/one_line.hpp"
#include "editions.hpp"
#include "input.hpp"

#include <upc/interchange/json.hpp>

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace upc_cli {

namespace {

constexpr int malformed_input = 2;

struct Arguments {
  std::vector<std::string> files;
  std::vector<std::string> editions;
  bool ndjson = false;
};

int validate(const Arguments& arguments) {
  const upc::EditionSet editions = editions_of(arguments.editions);
  bool malformed = false;
  const auto complain = [&](const Input& input, const upc::json::Fault& fault) {
    malformed = true;
    std::cerr << complaint(input, fault) << '\n';
  };
  for_each_input(
      arguments.files, arguments.ndjson,
      [&](const Input& input) {
        const std::vector<upc::json::Fault> faults = upc::json::validate(input.text, editions);
        for (const upc::json::Fault& fault : faults) complain(input, fault);
        if (!faults.empty()) return;
        constexpr std::size_t longest_name = 1000;
        std::cout << upc::json::one_line(input.file, longest_name);
        if (input.line > 0) std::cout << ':' << input.line;
        std::cout << ": valid\n";
      },
      [&](std::string_view file, const std::string& why) {
        complain({file, 0, {}}, {"", "a file that can be read: " + why});
      });
  return malformed ? malformed_input : 0;
}

}  // namespace

void add_validate_command(CLI::App& app, int& status) {
  CLI::App* const command =
      app.add_subcommand("validate", "Whether case files and stored cases can be read: every fault, each on a line");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("FILE", arguments->files, "Case files (upc-case/1) or stored cases (upc-state/1); - reads one from standard input")
      ->required();
  add_editions_option(command, arguments->editions);
  command->add_flag("--ndjson", arguments->ndjson, "Every input holds one case a line");
  command->footer(
      "Nothing is evaluated: what the policy refuses is well-formed all the same.\n"
      "Example: upc validate examples/cases/*.json\n\n"
      "Exit status: 0 all are well-formed; 2 one is not.");
  command->callback([arguments, &status] { status = validate(*arguments); });
}

void add_schema_command(CLI::App& app, int& status) {
  CLI::App* const command = app.add_subcommand("schema", "The JSON Schema (2020-12) of what is read or written");
  const auto name = std::make_shared<std::string>();
  const auto edition = std::make_shared<std::string>();
  command->add_option("NAME", *name, "case, event (of a case), evaluation, state (a stored case), report or edition")
      ->required()
      ->type_name("")
      ->check(CLI::IsMember({"case", "event", "evaluation", "state", "report", "edition"}));
  add_edition_option(command, *edition);
  command->footer("Example: upc schema case > upc-case.schema.json");
  command->callback([name, edition, &status] {
    std::cout << upc::json::schema(*name, *edition_of(*edition));
    status = 0;
  });
}

}  // namespace upc_cli
