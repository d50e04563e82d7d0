// SPDX-License-Identifier: BSL-1.0
#include "line_blocks.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace upc_cli {

namespace {

constexpr std::size_t block_size = std::size_t{1} << 18;

}  // namespace

LineBlocks::~LineBlocks() { close(); }

void LineBlocks::close() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
  descriptor_ = -1;
}

bool LineBlocks::must_wait() const {
  if (descriptor_ != STDIN_FILENO) return false;
  pollfd input{STDIN_FILENO, POLLIN, 0};
  return ::poll(&input, 1, 0) == 0;
}

/// Opens the next file, or says in the block why it cannot be opened.
bool LineBlocks::open(LineBlock& block) {
  const std::string& name = files_[file_];
  line_ = 1;
  if (name == "-") {
    descriptor_ = STDIN_FILENO;
    return true;
  }
  if (std::error_code ignored; std::filesystem::is_directory(name, ignored)) block.failure = "it is a folder";
  else if (descriptor_ = ::open(name.c_str(), O_RDONLY | O_CLOEXEC); descriptor_ < 0) block.failure = std::strerror(errno);
  return block.failure.empty();
}

bool LineBlocks::next(LineBlock& block) {
  block.text.clear();
  block.failure.clear();
  for (; file_ < files_.size(); ++file_) {
    block.file = files_[file_];
    if (descriptor_ < 0 && !open(block)) return ++file_, true;
    block.first_line = line_;
    std::swap(block.text, rest_);
    rest_.clear();
    for (std::size_t end_of_lines = 0; end_of_lines == 0;) {  // a line may be longer than a block
      const std::size_t held = block.text.size();
      block.text.resize(held + block_size);
      ssize_t got = 0;
      do got = ::read(descriptor_, block.text.data() + held, block_size);
      while (got < 0 && errno == EINTR);
      block.text.resize(held + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
      if (got <= 0) {  // the end, or as far as it can be read
        if (got < 0) block.failure = std::strerror(errno);
        break;
      }
      end_of_lines = block.text.rfind('\n') + 1;
      if (end_of_lines == 0) continue;
      rest_.assign(block.text, end_of_lines);
      block.text.resize(end_of_lines);
      line_ += static_cast<std::size_t>(std::count(block.text.begin(), block.text.end(), '\n'));
      return true;
    }
    close();
    if (!block.text.empty() || !block.failure.empty()) return ++file_, true;
  }
  return false;
}

}  // namespace upc_cli
