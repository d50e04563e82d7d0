// SPDX-License-Identifier: BSL-1.0
#include "diagram.hpp"

#include "editions.hpp"
#include "language.hpp"

#include <upc/interchange/diagram.hpp>

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>

namespace upc_cli {

void add_diagram_command(CLI::App& app, int& status) {
  struct Arguments {
    std::string chart = "case";
    std::string format = "mermaid";
    std::string edition;
    upc::Language language = upc::Language::en;
  };
  CLI::App* const command = app.add_subcommand("diagram", "The state machines, drawn from their transition tables");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("CHART", arguments->chart, "case, appeal, safety or anonymous")
      ->check(CLI::IsMember({"case", "appeal", "safety", "anonymous"}))->capture_default_str();
  command->add_option("--format", arguments->format, "mermaid, dot or scxml")
      ->check(CLI::IsMember({"mermaid", "dot", "scxml"}))->capture_default_str();
  add_edition_option(command, arguments->edition);
  add_language_option(command, arguments->language);
  command->footer("Example: upc diagram case --format dot | dot -Tsvg > case.svg");
  command->callback([arguments, &status] {
    std::cout << upc::draw(*upc::from_name<upc::Chart>(arguments->chart),
                           *upc::from_name<upc::DiagramFormat>(arguments->format), *edition_of(arguments->edition),
                           arguments->language);
    status = 0;
  });
}

}  // namespace upc_cli
