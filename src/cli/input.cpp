// SPDX-License-Identifier: BSL-1.0
#include "input.hpp"

#include <upc/vocabulary/text.hpp>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace upc_cli {

namespace {

void read_stream(std::istream& in, std::string_view file, bool by_line, const std::function<void(const Input&)>& take) {
  std::string text;
  if (!by_line) {
    text.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    return take({file, 0, text});
  }
  for (std::size_t line = 1; std::getline(in, text); ++line)
    if (!upc::is_blank(text)) take({file, line, text});
}

}  // namespace

void for_each_input(const std::vector<std::string>& files, bool by_line, const std::function<void(const Input&)>& take,
                    const std::function<void(std::string_view, const std::string&)>& failed) {
  for (const std::string& file : files) {
    if (file == "-") {
      read_stream(std::cin, file, by_line, take);
      continue;
    }
    if (std::error_code ignored; std::filesystem::is_directory(file, ignored)) {
      failed(file, "it is a folder");
      continue;
    }
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    if (in) read_stream(in, file, by_line, take);
    else failed(file, std::strerror(errno));
  }
}

std::string place(const Input& input) {
  return std::string(input.file) + (input.line > 0 ? ":" + std::to_string(input.line) : "") + ": ";
}

}  // namespace upc_cli
