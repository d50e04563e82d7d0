// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Lines worked on by several threads, and what came of them written in the order of the lines.

#include "line_blocks.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace upc_cli {

/// What came of some lines.
struct LineAnswers {
  std::string out;  ///< for standard output
  std::string err;  ///< for standard error
  std::size_t cases = 0;
  std::size_t events = 0;
  std::size_t refused = 0;    ///< events that were refused, or in audit had something in breach
  std::size_t malformed = 0;  ///< lines, and files that cannot be read
};

/// Works on one block of lines; it is called by one thread at a time.
using LineWork = std::function<void(const LineBlock& block, LineAnswers& into)>;

/// Does the work on every line of the files and hands over what came of it, block after block, in their order. However
/// long the files are, no more than a few blocks for each thread are held at once.
/// @param jobs   how many threads work; with 1 nobody but the caller does
/// @param make   makes what a thread works with; called once for each
/// @param write  called in the caller's thread; `settled` where nothing more can be had without waiting
/// Rethrows what the work or `write` throws, once every thread has ended.
void work_in_order(const std::vector<std::string>& files, unsigned jobs, const std::function<LineWork()>& make,
                   const std::function<void(const LineAnswers& answers, bool settled)>& write);

}  // namespace upc_cli
