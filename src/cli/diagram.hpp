// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// `upc diagram`: the state machines, drawn from their tables.

namespace CLI {
class App;
}

namespace upc_cli {

/// Adds `diagram` to `app`.
void add_diagram_command(CLI::App& app, int& status);

}  // namespace upc_cli
