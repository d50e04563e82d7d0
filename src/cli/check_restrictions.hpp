// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// `upc check-restrictions`: is a set of restrictions valid?

namespace CLI {
class App;
}

namespace upc_cli {

/// Adds `check-restrictions` to `app`; status 2 where a file was malformed, 1 with `--strict` where a set
/// could not be imposed, else 0.
void add_check_restrictions_command(CLI::App& app, int& status);

}  // namespace upc_cli
