// SPDX-License-Identifier: BSL-1.0
#include "columns.hpp"

#include <algorithm>

namespace upc_cli {

namespace {

constexpr std::size_t line_width = 100;

/// How many characters a UTF-8 text has.
std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void write_label(std::ostream& out, std::string_view label, std::size_t column) {
  const std::size_t gap = characters(label) < column ? column - characters(label) : 0;
  out << label << std::string(gap, ' ');
}

}  // namespace

void write_labelled(std::ostream& out, std::string_view label, std::size_t column, std::string_view text) {
  write_label(out, label, column);
  std::size_t at = column;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    if (at > column && at + 1 + characters(word) > line_width) {
      out << '\n' << std::string(column, ' ');
      at = column;
    }
    if (at > column) {
      out << ' ';
      ++at;
    }
    out << word;
    at += characters(word);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  out << '\n';
}

void write_labelled(std::ostream& out, std::string_view label, std::size_t column,
                    const std::vector<std::string>& texts) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    write_label(out, i == 0 ? label : std::string_view(), column);
    out << texts[i] << '\n';
  }
}

}  // namespace upc_cli
