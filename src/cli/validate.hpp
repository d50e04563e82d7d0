// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// `upc validate`: whether case files can be read; `upc schema`: what they must look like.

namespace CLI {
class App;
}

namespace upc_cli {

/// Adds `validate` to `app`. It writes a line on standard output for each input that is well-formed, a line on standard
/// error for each fault of the others, and sets `status`: 2 where there was one, else 0. It evaluates nothing.
void add_validate_command(CLI::App& app, int& status);

/// Adds `schema` to `app`, which writes a JSON Schema to standard output.
void add_schema_command(CLI::App& app, int& status);

}  // namespace upc_cli
