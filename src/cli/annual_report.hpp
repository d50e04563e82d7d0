// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// `upc report`: the annual report.

namespace CLI {
class App;
}

namespace upc_cli {

/// Adds `report` to `app`; status 2 where a case was malformed, else 0.
void add_report_command(CLI::App& app, int& status);

}  // namespace upc_cli
