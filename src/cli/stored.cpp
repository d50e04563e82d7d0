// SPDX-License-Identifier: BSL-1.0
#include "stored.hpp"

#include "language.hpp"

#include "editions.hpp"
#include "histories.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <optional>

namespace upc_cli {

namespace {

constexpr int strict_failure = 1;
constexpr int malformed_input = 2;

struct StateArguments {
  std::vector<std::string> files;
  std::vector<std::string> editions;
  std::optional<std::string> as_of;
  std::string mode = "enforce";
  bool ndjson = false;
};

int run(const StateArguments& arguments) {
  const upc::Date as_of = day_of_option("--as-of", arguments.as_of);
  const upc::Mode mode = *upc::from_name<upc::Mode>(arguments.mode);
  const bool several = arguments.files.size() > 1;
  const upc::EditionSet editions = editions_of(arguments.editions);
  bool malformed = false;
  const auto report = [&](const Input& input, const upc::json::Fault& fault) {
    malformed = true;
    say_malformed(input, fault);
    if (arguments.ndjson || several)  // one in, one out
      std::cout << upc::json::write(fault, input.line, several ? input.file : std::string_view()) << '\n';
  };
  for_each_input(
      arguments.files, arguments.ndjson,
      [&](const Input& input) {
        try {
          std::cout << upc::json::write_state(upc::json::read_case(input.text, editions), as_of, mode) << '\n';
        } catch (const upc::Error& error) {
          report(input, {error.pointer(), error.expected()});
        }
      },
      [&](std::string_view file, const std::string& why) {
        report({file, 0, {}}, {"", "a file that can be read: " + why});
      });
  return malformed ? malformed_input : 0;
}

struct ApplyArguments {
  std::string state;
  std::string event;
  std::vector<std::string> editions;
  upc::Language language = upc::Language::en;
  bool strict = false;
};

int run(const ApplyArguments& arguments) {
  for (const std::string* argument : {&arguments.state, &arguments.event})
    if (argument->empty())
      throw CLI::ValidationError(argument == &arguments.state ? "STATE" : "EVENT", "expected a file, or JSON as it is");
  if (arguments.state == "-" && arguments.event == "-")
    throw CLI::ValidationError("EVENT", "expected a file, or JSON as it is: standard input is the state already");
  const upc::EditionSet editions = editions_of(arguments.editions);
  std::string_view reading = called(arguments.state, "the state");
  try {
    upc::json::AnyCase held = upc::json::read_state(text_of(arguments.state), editions);
    reading = called(arguments.event, "the event");
    const upc::EventEntry entry = upc::json::apply(held, text_of(arguments.event));
    std::cout << upc::json::write(entry, held, arguments.language) << '\n';
    return arguments.strict && !entry.outcome.reasons.empty() ? strict_failure : 0;
  } catch (const upc::Error& error) {
    say_malformed({reading, 0, {}}, {error.pointer(), error.expected()});
    return malformed_input;
  }
}

}  // namespace

void add_state_command(CLI::App& app, int& status) {
  CLI::App* const command =
      app.add_subcommand("state", "A case without its history, to be stored and gone on from (JSON)");
  const auto arguments = std::make_shared<StateArguments>();
  command->add_option("CASE", arguments->files, "Case files (upc-case/1); - reads one from standard input")->required();
  command->add_option("--as-of", arguments->as_of, "The day to look from, YYYY-MM-DD; later events are left out");
  command->add_option("--mode", arguments->mode, "enforce: what is not in order is refused; audit: history as it was")
      ->check(CLI::IsMember({"enforce", "audit"}))
      ->capture_default_str();
  add_editions_option(command, arguments->editions);
  command->add_flag("--ndjson", arguments->ndjson, "Every input holds one case a line");
  command->footer(
      "What it prints (upc-state/1) is what upc apply, upc contact and upc due read. The mode stays with it.\n"
      "Example: upc state case.json > case.state.json");
  command->callback([arguments, &status] { status = run(*arguments); });
}

void add_apply_command(CLI::App& app, int& status) {
  CLI::App* const command =
      app.add_subcommand("apply", "What becomes of the next event of a stored case, and the case after it (JSON)");
  const auto arguments = std::make_shared<ApplyArguments>();
  command
      ->add_option("STATE", arguments->state,
                   "A stored case (upc-state/1): a file, - for standard input, or JSON as it is")
      ->required();
  command->add_option("EVENT", arguments->event, "The event: a file, - for standard input, or JSON as it is")
      ->required();
  add_editions_option(command, arguments->editions);
  add_language_option(command, arguments->language);
  command->add_flag("--strict", arguments->strict, "Exit status 1 where the event was refused or in breach");
  command->footer(
      "It prints {\"event\": ..., \"state\": ...}: the event as in an evaluation, and what to store now.\n"
      "Example: upc apply case.state.json '{\"type\": \"recording_shared\", \"on\": \"2014-06-03\", "
      "\"by\": \"officer\"}'\n\n"
      "Exit status: 0 answered; 1 with --strict where the event was refused; 2 where the state or the\n"
      "event is malformed.");
  command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace upc_cli
