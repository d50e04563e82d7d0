// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// `upc evaluate --ndjson`: one case a line, in a stream.

#include "ordered_work.hpp"
#include "report.hpp"

#include <upc/interchange/bulk.hpp>

#include <string>
#include <vector>

namespace upc_cli {

/// How lines are evaluated, and what is written.
struct LinesWanted {
  upc::json::BulkOptions options;
  bool json = false;  ///< else as text for a person
  Style style;
  unsigned jobs = 1;  ///< how many threads
  const upc::EditionSet& editions;  ///< those that the cases may follow
};

/// What came of all lines.
struct LinesTotal {
  std::size_t cases = 0;
  std::size_t events = 0;
  std::size_t refused = 0;
  std::size_t malformed = 0;
};

/// Evaluates each line and writes what came of it, in the order of the lines: answers to standard output; what is
/// malformed, and at the end a summary, to standard error; there too, where it is a terminal, how far long work is.
LinesTotal evaluate_lines(const std::vector<std::string>& files, const LinesWanted& wanted);

}  // namespace upc_cli
