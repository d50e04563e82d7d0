// SPDX-License-Identifier: BSL-1.0
#include "feed_parts.hpp"

#include "one_line.hpp"
#include "reader.hpp"

#include <upc/interchange/holiday_feed.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace feed {

namespace {

/// The fields of a line. A quoted field may hold commas and doubled quotes, but no end of a line: no name of a day
/// does.
std::vector<std::string> fields_of(const Line& line) {
  std::vector<std::string> fields(1);
  const std::string_view text = line.text;
  check_text(line.number, text);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"' && fields.back().empty()) {
      for (++at;; ++at) {
        if (at >= text.size()) throw fault_at(line_name(line.number), "a quote that ends the field it began");
        if (text[at] != '"')
          fields.back() += text[at];
        else if (at + 1 < text.size() && text[at + 1] == '"')
          fields.back() += text[at++];
        else
          break;
      }
      if (++at < text.size() && text[at] != ',')
        throw fault_at(line_name(line.number), "a comma after a field in quotes");
    } else if (text[at] == ',') {
      fields.emplace_back();
      ++at;
    } else {
      fields.back() += text[at++];
    }
  }
  return fields;
}

/// Where the columns are.
struct Columns {
  std::size_t number = 0;
  std::size_t date = 0;
  std::size_t title = 0;
  std::size_t notes = 0;  // number where there is none
};

Columns columns_of(const Line& line) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (line.text.substr(0, byte_order_mark.size()) == byte_order_mark)
    throw fault_at(line_name(line.number), "the names of the columns without a byte-order mark before them");
  const auto names = fields_of(line);
  const auto place = [&](std::string_view name) {
    if (std::count(names.begin(), names.end(), name) > 1)
      throw fault_at(line_name(line.number), "one column \"" + std::string(name) + '"');
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
  };
  const Columns columns{names.size(), place("date"), place("title"), place("notes")};
  if (columns.date == names.size() || columns.title == names.size())
    throw fault_at(line_name(line.number),
                   "the names of the columns, with \"date\" and \"title\" among them, not " + json::quoted(line.text));
  return columns;
}

void append_field(std::string& out, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

HolidayFeed read_csv(std::string_view text, std::string source) {
  const auto lines = lines_of(text);
  if (lines.empty()) throw fault_at(line_name(1), "the names of the columns, with \"date\" and \"title\" among them");
  const Columns columns = columns_of(lines.front());
  std::vector<PlacedHoliday> read;
  for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
    if (is_blank(line->text)) continue;
    auto fields = fields_of(*line);
    const std::string place = line_name(line->number);
    if (fields.size() != columns.number)
      throw fault_at(place, std::to_string(columns.number) + " fields, as the first line has, not " +
                                std::to_string(fields.size()));
    const auto date = parse_date(fields[columns.date]);
    if (!date) throw fault_at(place, "a date YYYY-MM-DD, not " + json::quoted(fields[columns.date]));
    std::string& title = fields[columns.title];
    if (is_blank(title)) throw fault_at(place, "a title that says something");
    bool substitute = take_substitute(title);
    if (columns.notes < columns.number && fields[columns.notes] == "Substitute day") substitute = true;
    read.push_back({{*date, std::move(title), substitute}, place});
  }
  return finished(std::move(read), std::move(source));
}

std::string write_csv(const std::vector<BankHoliday>& holidays) {
  std::string out = "date,title,notes,status\r\n";
  for (const BankHoliday& holiday : holidays) {
    append_date(out, holiday.on);
    out += ',';
    append_field(out, holiday.name);
    out += holiday.substitute ? ",Substitute day," : ",,";
    out += name(holiday.status);
    out += "\r\n";
  }
  return out;
}

}  // namespace feed

UPC_END_NAMESPACE
