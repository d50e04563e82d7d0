// SPDX-License-Identifier: BSL-1.0

/// @file
/// The `upc` command. Each subcommand lives in a file of its own and sets the exit status: 0 for an answer, 2 for
/// malformed input.

#include "annual_report.hpp"
#include "check_restrictions.hpp"
#include "clauses.hpp"
#include "contact.hpp"
#include "diagram.hpp"
#include "diff_editions.hpp"
#include "due.hpp"
#include "evaluate.hpp"
#include "stored.hpp"
#include "validate.hpp"
#include "workdays.hpp"

#include <upc/error.hpp>
#include <upc/version.hpp>

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

namespace {

constexpr int malformed_input = 2;

int run(int argc, char** argv) {
  int status = 0;
  CLI::App app(
      "Policy rules for councils: what a policy on unreasonable customer behaviour allows, asks for, and "
      "by when.",
      "upc");
  app.set_version_flag("--version", "upc " UPC_VERSION);
  app.require_subcommand(0, 1);  // the callback asks for one, after a mistyped name has been reported as such
  app.callback([&app] {
    if (app.get_subcommands().empty()) throw CLI::RequiredError("A subcommand");
  });
  upc_cli::add_evaluate_command(app, status);
  upc_cli::add_state_command(app, status);
  upc_cli::add_apply_command(app, status);
  upc_cli::add_contact_command(app, status);
  upc_cli::add_check_restrictions_command(app, status);
  upc_cli::add_due_command(app, status);
  upc_cli::add_report_command(app, status);
  upc_cli::add_diagram_command(app, status);
  upc_cli::add_clauses_command(app, status);
  upc_cli::add_edition_command(app, status);
  upc_cli::add_diff_editions_command(app, status);
  upc_cli::add_validate_command(app, status);
  upc_cli::add_schema_command(app, status);
  upc_cli::add_workdays_command(app, status);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ValidationError& error) {  // says by itself what was expected, and where
    std::cerr << "upc: " << error.what() << '\n';
    return malformed_input;
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help and --version end a parse by throwing
    std::cerr << "upc: " << error.what() << " (see upc --help)\n";
    return malformed_input;
  }
  if (!std::cout.flush()) {
    std::cerr << "upc: the answer could not be written\n";
    return malformed_input;
  }
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const upc::Error& error) {
    std::cerr << "upc: " << error.pointer() << (error.pointer().empty() ? "" : ": ") << "expected " << error.expected()
              << '\n';
  } catch (const std::exception& error) {
    std::cerr << "upc: " << error.what() << '\n';
  }
  return malformed_input;
}
