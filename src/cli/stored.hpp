// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// `upc state` and `upc apply`: a case without its history.

namespace CLI {
class App;
}

namespace upc_cli {

/// Adds `state` to `app`; status 2 where a case was malformed, else 0.
void add_state_command(CLI::App& app, int& status);

/// Adds `apply` to `app`; status 2 where the state or the event is malformed, with --strict 1 where the event was
/// refused or in breach, else 0.
void add_apply_command(CLI::App& app, int& status);

}  // namespace upc_cli
