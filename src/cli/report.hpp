// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// An evaluation for a person to read.

#include <upc/correspondence/protocol.hpp>

#include <iosfwd>

namespace upc_cli {

/// How the text looks.
struct Style {
  bool colour = false;
  bool explain = false;  ///< each deadline with how it was counted, in full
};

/// Colour only where standard output is a terminal and NO_COLOR is not set (no-color.org).
Style terminal_style();

/// Writes the evaluation of a history: where the case stands, what happened, what is due from whom, what may come
/// next. No line is wider than 100 columns unless a single word is.
void write_text(std::ostream& out, const upc::CaseHistory& history, const upc::Evaluation& evaluation, Style style);

/// The same for anonymous correspondence.
void write_text(std::ostream& out, const upc::CaseHistory& history, const upc::CorrespondenceEvaluation& evaluation,
                Style style);

}  // namespace upc_cli
