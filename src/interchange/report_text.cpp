// SPDX-License-Identifier: BSL-1.0
#include "one_line.hpp"
#include "report_parts.hpp"

#include <algorithm>
#include <numeric>

UPC_BEGIN_NAMESPACE

namespace report_parts {

namespace {

constexpr std::size_t columns = 100;
constexpr std::size_t margin = 2;
constexpr std::size_t gap = 2;

/// How many characters a text has. Every one is taken to be as wide as a letter.
std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

/// The first `n` characters.
std::string_view first(std::string_view text, std::size_t n) {
  std::size_t end = 0;
  for (; n > 0 && end < text.size(); --n) end += std::max<std::size_t>(1, json::character_size(text.substr(end)));
  return text.substr(0, end);
}

/// The text in lines of at most `wide` characters, broken at spaces where there are any.
std::vector<std::string> wrapped(std::string_view text, std::size_t wide) {
  std::vector<std::string> lines;
  while (width(text) > wide) {
    std::string_view line = first(text, wide);
    std::size_t next = line.size();
    if (text[next] == ' ')
      ++next;
    else if (const std::size_t space = line.rfind(' '); space != std::string_view::npos && space > 0) {
      next = space + 1;
      line = line.substr(0, space);
    }
    while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
    lines.emplace_back(line);
    text.remove_prefix(next);
  }
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (!text.empty() || lines.empty()) lines.emplace_back(text);
  return lines;
}

/// How wide the columns are: as wide as they need to be, the widest of words narrowed until all fit.
std::vector<std::size_t> widths(const Table& table) {
  std::vector<std::size_t> wide;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    wide.push_back(width(table.columns[i]));
    for (std::size_t r = 0; r < table.rows.size(); ++r)
      wide[i] =
          std::max(wide[i], width(table.rows[r][i]) + (i == 0 && !table.parts.empty() && table.parts[r] ? margin : 0));
  }
  const auto last_of_words = wide.begin() + static_cast<std::ptrdiff_t>(table.words);
  while (std::accumulate(wide.begin(), wide.end(), margin + gap * (wide.size() - 1)) > columns)
    --*std::max_element(wide.begin(), last_of_words);
  return wide;
}

/// Columns that fit side by side, no space at the end of a line.
void write_row(std::string& out, const std::vector<std::string>& cells, const std::vector<std::size_t>& wide,
               std::size_t words, std::size_t indent) {
  std::vector<std::vector<std::string>> lines;
  for (std::size_t i = 0; i < cells.size(); ++i) lines.push_back(wrapped(cells[i], wide[i] - (i == 0 ? indent : 0)));
  std::size_t height = 1;
  for (const auto& cell : lines) height = std::max(height, cell.size());
  for (std::size_t at = 0; at < height; ++at) {
    std::string line(margin, ' ');
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string cell =
          at < lines[i].size() ? std::string(i == 0 ? indent : 0, ' ') + lines[i][at] : std::string();
      const std::string fill(wide[i] - width(cell), ' ');
      line += (i == 0 ? "" : std::string(gap, ' ')) + (i < words ? cell + fill : fill + cell);
    }
    out += line.erase(line.find_last_not_of(' ') + 1) + '\n';
  }
}

void write_table(std::string& out, const Table& table) {
  const std::vector<std::size_t> wide = widths(table);
  write_row(out, table.columns, wide, table.words, 0);
  std::vector<std::string> rule;
  for (std::size_t each : wide) rule.emplace_back(each, '-');
  write_row(out, rule, wide, table.words, 0);
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    write_row(out, table.rows[r], wide, table.words, !table.parts.empty() && table.parts[r] ? margin : 0);
}

void write_paragraph(std::string& out, const std::string& text) {
  for (const std::string& line : wrapped(text, columns)) out += line + '\n';
}

}  // namespace

std::string text(const AnnualReport& report, int unread, Language language) {
  const Document held = document(report, unread, language);
  std::string out = held.title + "\n" + held.period + "\n";
  for (const std::string& paragraph : held.introduction) {
    out += '\n';
    write_paragraph(out, paragraph);
  }
  for (const Section& section : held.sections) {
    out += '\n';
    write_paragraph(out, section.heading + (section.clause.empty() ? "" : " (" + section.clause + ")"));
    if (!section.text.empty()) write_paragraph(out, "  " + section.text);
    for (const Table& table : section.tables) {
      out += '\n';
      if (table.caption != section.heading) write_paragraph(out, "  " + table.caption);
      write_table(out, table);
    }
  }
  if (!held.unchecked.empty()) {
    out += '\n';
    write_paragraph(out, held.unchecked);
  }
  return out;
}

}  // namespace report_parts

UPC_END_NAMESPACE
