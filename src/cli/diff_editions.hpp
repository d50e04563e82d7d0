// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// `upc diff-editions`: what comes out differently under another edition.

namespace CLI {
class App;
}

namespace upc_cli {

/// Adds `diff-editions` to `app`; status 2 where a case was malformed, 1 with `--strict` where a case comes out
/// differently, else 0.
void add_diff_editions_command(CLI::App& app, int& status);

}  // namespace upc_cli
