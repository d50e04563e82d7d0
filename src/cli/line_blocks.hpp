// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Files of lines, read in blocks of whole lines: as much as is there, and never more than a block at a time.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace upc_cli {

/// Some lines of one file, or that it could not be read.
struct LineBlock {
  std::string_view file;       ///< as the command line names it
  std::size_t first_line = 0;  ///< the physical number of its first line, from 1
  std::string text;            ///< whole lines; only a file's last may lack its end
  std::string failure;         ///< why the file, or the rest of it, cannot be read; else empty
};

/// Reads the files of a command line one after the other; "-" is standard input.
class LineBlocks {
 public:
  /// @param files  must outlive it
  explicit LineBlocks(const std::vector<std::string>& files) : files_(files) {}
  ~LineBlocks();
  LineBlocks(const LineBlocks&) = delete;
  LineBlocks& operator=(const LineBlocks&) = delete;

  /// Whether the next block may have to be waited for: standard input has nothing to be read just now.
  bool must_wait() const;

  /// Fills the block, using its memory again. What is there of a pipe is handed on at once if it holds a whole line.
  /// @returns false where there is nothing more in any file
  bool next(LineBlock& block);

 private:
  bool open(LineBlock& block);
  void close();

  const std::vector<std::string>& files_;
  std::size_t file_ = 0;       // of files_: the one that is open, or the next
  int descriptor_ = -1;
  std::size_t line_ = 1;       // of the next block
  std::string rest_;           // of a line whose end has not been read yet
};

/// Calls `take(number, line)` for each line of the block that is not blank, without its end; a byte-order mark at the
/// start of the file is skipped.
template <class F>
void for_each_line(const LineBlock& block, F&& take);

}  // namespace upc_cli

#include <upc/vocabulary/text.hpp>

template <class F>
void upc_cli::for_each_line(const LineBlock& block, F&& take) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::string_view left = block.text;
  for (std::size_t line = block.first_line; !left.empty(); ++line) {
    const std::size_t end = left.find('\n');
    std::string_view held = left.substr(0, end);
    left.remove_prefix(end == std::string_view::npos ? left.size() : end + 1);
    if (line == 1 && held.substr(0, byte_order_mark.size()) == byte_order_mark)
      held.remove_prefix(byte_order_mark.size());
    if (!upc::is_blank(held)) take(line, held);
  }
}
