// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// `upc due`: what is due from whom.

namespace CLI {
class App;
}

namespace upc_cli {

/// Adds `due` to `app`; status 2 where a case was malformed, else 0.
void add_due_command(CLI::App& app, int& status);

}  // namespace upc_cli
