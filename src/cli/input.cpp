// SPDX-License-Identifier: BSL-1.0
#include "input.hpp"

#include "../interchange/one_line.hpp"

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
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  for (std::size_t line = 1; std::getline(in, text); ++line) {
    std::string_view held = text;
    if (line == 1 && held.substr(0, byte_order_mark.size()) == byte_order_mark)
      held.remove_prefix(byte_order_mark.size());
    if (!upc::is_blank(held)) take({file, line, held});
  }
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
    if (in)
      read_stream(in, file, by_line, take);
    else
      failed(file, std::strerror(errno));
  }
}

std::string complaint(const Input& input, const upc::json::Fault& fault) {
  constexpr std::size_t longest_name = 1000;
  constexpr std::size_t longest_pointer = 200;
  std::string line = "upc: " + upc::json::one_line(input.file, longest_name);
  if (input.line > 0) line += ':' + std::to_string(input.line);
  if (!fault.pointer.empty()) line += ": " + upc::json::one_line(fault.pointer, longest_pointer);
  return line + ": expected " + fault.expected;
}

}  // namespace upc_cli
