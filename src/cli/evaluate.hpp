// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// `upc evaluate`: what became of cases.

namespace CLI {
class App;
}

namespace upc_cli {

/// Adds `evaluate` to `app`. It writes its answers to standard output, each malformed input as a line on standard
/// error, and sets `status`: 2 where an input was malformed, 1 with `--strict` where something was refused or in
/// breach, else 0.
void add_evaluate_command(CLI::App& app, int& status);

}  // namespace upc_cli
