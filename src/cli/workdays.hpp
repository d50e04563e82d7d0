// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// `upc workdays`: counting working days from the command line.

namespace CLI {
class App;
}

namespace upc_cli {

/// Adds `workdays` with its subcommands to `app`. The one that the command line names writes
/// its answer to standard output and sets `status`; on malformed input it throws upc::Error or CLI::ParseError.
void add_workdays_command(CLI::App& app, int& status);

}  // namespace upc_cli
