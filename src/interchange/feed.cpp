// SPDX-License-Identifier: BSL-1.0
#include "feed_parts.hpp"

#include "one_line.hpp"

#include <upc/interchange/holiday_feed.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace feed {

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back({number, line});
  }
  return lines;
}

void check_text(std::size_t number, std::string_view line) {
  while (!line.empty()) {
    const std::size_t size = json::character_size(line);
    const auto lead = static_cast<unsigned char>(line.front());
    if (size == 0) throw fault_at(line_name(number), "text in UTF-8");
    if ((lead < 0x20 && lead != '\t') || lead == 0x7F)
      throw fault_at(line_name(number), "text without control characters");
    line.remove_prefix(size);
  }
}

HolidayFeed finished(std::vector<PlacedHoliday> read, std::string source) {
  if (read.empty()) throw fault_at({}, "at least one day");
  std::stable_sort(read.begin(), read.end(),
                   [](const PlacedHoliday& a, const PlacedHoliday& b) { return a.holiday.on < b.holiday.on; });
  HolidayFeed feed{std::move(source), {}};
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (i > 0 && read[i - 1].holiday.on == read[i].holiday.on)
      throw fault_at(read[i].place, "each date once, not " + to_string(read[i].holiday.on) +
                                        " again, which stands at " + read[i - 1].place + " already");
    feed.holidays.push_back(std::move(read[i].holiday));
  }
  return feed;
}

bool take_substitute(std::string& title) {
  constexpr std::string_view mark = " (substitute day)";
  if (title.size() <= mark.size() || title.compare(title.size() - mark.size(), mark.size(), mark) != 0) return false;
  title.erase(title.size() - mark.size());
  return true;
}

HolidayFeed read(std::string_view text, Region region, std::string source) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  constexpr std::string_view calendar = "BEGIN:VCALENDAR";
  std::string_view start = text;
  if (start.substr(0, byte_order_mark.size()) == byte_order_mark) start.remove_prefix(byte_order_mark.size());
  start.remove_prefix(std::min(start.find_first_not_of(" \t\r\n"), start.size()));
  if (!start.empty() && start.front() == '{') return read_gov_uk(text, region, std::move(source));
  if (start.substr(0, calendar.size()) == calendar) return read_ics(text, std::move(source));
  return read_csv(text, std::move(source));
}

std::vector<ClosureSet> closures_of(const HolidayFeed& feed) {
  std::vector<ClosureSet> sets;
  for (const FeedHoliday& holiday : feed.holidays) {
    auto set = std::find_if(sets.begin(), sets.end(), [&](const ClosureSet& s) { return s.name == holiday.name; });
    if (set == sets.end()) set = sets.insert(set, ClosureSet{holiday.name, feed.source, {}});
    set->days.push_back(holiday.on);
  }
  return sets;
}

}  // namespace feed

UPC_END_NAMESPACE
