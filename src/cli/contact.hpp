// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// `upc contact`: may this customer ring us now?

namespace CLI {
class App;
}

namespace upc_cli {

/// Adds `contact` to `app`; status 2 where a case or the contact was malformed, else 0.
void add_contact_command(CLI::App& app, int& status);

}  // namespace upc_cli
