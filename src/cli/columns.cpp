// SPDX-License-Identifier: BSL-1.0
#include "columns.hpp"

#include <algorithm>

namespace upc_cli {

std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(std::string_view text, std::size_t characters) {
  const std::size_t taken = width(text);
  return std::string(text) + std::string(taken < characters ? characters - taken : 0, ' ');
}

void write_wrapped(std::ostream& out, std::string_view text, std::size_t column) {
  std::size_t at = column;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    if (at > column && at + 1 + width(word) > line_width) {
      out << '\n' << std::string(column, ' ');
      at = column;
    }
    if (at > column) {
      out << ' ';
      ++at;
    }
    out << word;
    at += width(word);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  out << '\n';
}

void write_labelled(std::ostream& out, std::string_view label, std::size_t column, std::string_view text) {
  out << padded(label, column);
  write_wrapped(out, text, column);
}

void write_labelled(std::ostream& out, std::string_view label, std::size_t column,
                    const std::vector<std::string>& texts) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    out << padded(i == 0 ? label : std::string_view(), column) << texts[i] << '\n';
  }
}

}  // namespace upc_cli
