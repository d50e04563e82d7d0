// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The editions that a command line names.

#include <upc/policy/edition_set.hpp>

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace upc_cli {

/// Adds `--edition FILE` for an edition that cases may follow; given several times, for several.
void add_editions_option(CLI::App* command, std::vector<std::string>& files);

/// Adds `--edition FILE` for the edition that is looked at; the built-in one without it.
void add_edition_option(CLI::App* command, std::string& file);

/// The editions of the files, and the built-in one.
/// @throws CLI::ValidationError naming the file and the place in it, where one cannot be read or is malformed, and two
///         of one id
upc::EditionSet editions_of(const std::vector<std::string>& files);

/// The edition of the file, the built-in one for no file.
/// @throws CLI::ValidationError as editions_of()
std::shared_ptr<const upc::Edition> edition_of(const std::string& file);

}  // namespace upc_cli
