// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// `upc clauses` and `upc edition`: what the policy says, what carries it, and how it is read.

#include <upc/policy/edition.hpp>
#include <upc/vocabulary/language.hpp>

#include <iosfwd>

namespace CLI {
class App;
}

UPC_BEGIN_NAMESPACE

namespace json {
class JsonText;
}

UPC_END_NAMESPACE

namespace upc_cli {

/// Adds `clauses` to `app`.
void add_clauses_command(CLI::App& app, int& status);

/// Adds `edition` to `app`.
void add_edition_command(CLI::App& app, int& status);

/// Writes every gap of the policy with its reading.
void write_readings(std::ostream& out, const upc::Edition& edition, upc::Language language);

/// The same as a JSON array.
void write_readings(upc::json::JsonText& out, const upc::Edition& edition, upc::Language language);

/// Writes, for a language that is not the English of the policy, the members "lang" and "checked".
void write_language(upc::json::JsonText& out, upc::Language language);

/// An actor of a clause as a person reads it: an office's name, or "the Council".
std::string actor_in_words(const std::string& actor, const upc::Edition& edition, upc::Language language);

}  // namespace upc_cli
