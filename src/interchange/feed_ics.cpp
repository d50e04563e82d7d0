// SPDX-License-Identifier: BSL-1.0
#include "feed_parts.hpp"

#include "reader.hpp"

#include <upc/interchange/holiday_feed.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>
#include <optional>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace feed {

namespace {

constexpr long longest_event = 366;  // days

/// A content line (RFC 5545, 3.1), unfolded.
struct Property {
  std::size_t line = 0;  // where it begins
  std::string name;      // in capitals
  std::vector<std::pair<std::string, std::string>> parameters;
  std::string value;

  std::optional<std::string> parameter(std::string_view wanted) const {
    for (const auto& [key, held] : parameters)
      if (key == wanted) return held;
    return std::nullopt;
  }
};

std::string capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

/// Joins folded lines: one that begins with a blank goes on where the one before ended.
std::vector<std::pair<std::size_t, std::string>> unfolded(std::string_view text) {
  std::vector<std::pair<std::size_t, std::string>> lines;
  for (const Line& line : lines_of(text)) {
    if (line.text.empty()) continue;
    if (line.text.front() != ' ' && line.text.front() != '\t')
      lines.emplace_back(line.number, line.text);
    else if (lines.empty())
      throw fault_at(line_name(line.number), "BEGIN:VCALENDAR");
    else
      lines.back().second += line.text.substr(1);
  }
  // Not before: RFC 5545 lets a fold stand between the bytes of one character.
  for (const auto& [number, line] : lines) check_text(number, line);
  return lines;
}

Property property_of(std::size_t line, std::string_view text) {
  Property made;
  made.line = line;
  const auto malformed = [&] {
    return fault_at(line_name(line), "a property of iCalendar such as SUMMARY:Good Friday, not " + json::quoted(text));
  };
  const std::size_t end = text.find_first_of(";:");
  if (end == std::string_view::npos || end == 0) throw malformed();
  made.name = capitals(text.substr(0, end));
  std::string_view rest = text.substr(end);
  while (rest.front() == ';') {
    rest.remove_prefix(1);
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) throw malformed();
    std::string key = capitals(rest.substr(0, equals));
    rest.remove_prefix(equals + 1);
    std::string held;
    bool quoted = false;
    while (!rest.empty() && (quoted || (rest.front() != ';' && rest.front() != ':'))) {
      if (rest.front() == '"')
        quoted = !quoted;
      else
        held += rest.front();
      rest.remove_prefix(1);
    }
    if (rest.empty()) throw malformed();
    made.parameters.emplace_back(std::move(key), std::move(held));
  }
  made.value = rest.substr(1);
  return made;
}

/// A value of type TEXT (3.3.11): escapes resolved, an end of a line read as a blank.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      ++i;
      out += text[i] == 'n' || text[i] == 'N' ? ' ' : text[i];
    } else {
      out += text[i];
    }
  }
  return out;
}

Date date_of(const Property& property) {
  const std::string what = property.name + ";VALUE=DATE:YYYYMMDD";
  if (property.parameter("TZID") || property.value.find('T') != std::string::npos)
    throw fault_at(line_name(property.line), "an all-day event (" + what + "), not one with a time or a time zone");
  const auto kind = property.parameter("VALUE");
  if (kind && capitals(*kind) != "DATE") throw fault_at(line_name(property.line), what);
  if (property.value.size() == 8) {
    const std::string& digits = property.value;
    const auto date = parse_date(digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' + digits.substr(6));
    if (date) return *date;
  }
  throw fault_at(line_name(property.line), "a date YYYYMMDD, not " + json::quoted(property.value));
}

/// How many days a DURATION (3.3.6) of whole days or weeks has.
long days_of(const Property& property) {
  const std::string& text = property.value;
  const auto wrong = [&] {
    return fault_at(line_name(property.line), "a duration in days such as P1D, not " + json::quoted(text));
  };
  if (text.size() < 3 || text.size() > 6 || text.front() != 'P' || (text.back() != 'D' && text.back() != 'W'))
    throw wrong();
  long number = 0;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] < '0' || text[i] > '9') throw wrong();
    number = number * 10 + (text[i] - '0');
  }
  return text.back() == 'W' ? 7 * number : number;
}

/// An event as its lines come by.
struct Event {
  std::size_t line = 0;
  std::optional<Property> start;
  std::optional<Property> end;
  std::optional<Property> duration;
  std::optional<Property> summary;
  bool cancelled = false;

  void take(Property property) {
    const auto once = [&](std::optional<Property>& place) {
      if (place) throw fault_at(line_name(property.line), "one " + property.name + " in an event");
      place = std::move(property);
    };
    if (property.name == "RRULE" || property.name == "RDATE")
      throw fault_at(line_name(property.line), "an event that does not recur: each day by itself");
    if (property.name == "STATUS")
      cancelled = capitals(property.value) == "CANCELLED";
    else if (property.name == "DTSTART")
      once(start);
    else if (property.name == "DTEND")
      once(end);
    else if (property.name == "DURATION")
      once(duration);
    else if (property.name == "SUMMARY")
      once(summary);
  }

  void finish(std::vector<PlacedHoliday>& read) const {
    if (!start) throw fault_at(line_name(line), "an event with DTSTART;VALUE=DATE:YYYYMMDD");
    const Date first = date_of(*start);
    long days = 1;
    if (end)
      days = (date_of(*end) - first).days();
    else if (duration)
      days = days_of(*duration);
    const std::size_t place = end ? end->line : duration ? duration->line : start->line;
    // An end on the day of the start is not as RFC 5545 has it, and means that day in what some programs write.
    if (days == 0) days = 1;
    if (days < 0 || days > longest_event)
      throw fault_at(line_name(place), "an event of 1 to " + std::to_string(longest_event) + " days");
    if (!summary || is_blank(summary->value))
      throw fault_at(line_name(summary ? summary->line : line), "an event with a SUMMARY that says something");
    if (cancelled) return;
    std::string title = plain(summary->value);
    const bool substitute = take_substitute(title);
    for (long day = 0; day < days; ++day) {
      const boost::gregorian::date_duration further(day);
      if ((Date(boost::gregorian::max_date_time) - first).days() < day)
        throw fault_at(line_name(place), "an event that ends before the year 10000");
      read.push_back({{first + further, title, substitute}, line_name(start->line)});
    }
  }
};

void append_folded(std::string& out, std::string_view line) {
  constexpr std::size_t most = 75;  // bytes of a line, without its end
  std::size_t room = most;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t size = 1;
    while (at + size < line.size() && (static_cast<unsigned char>(line[at + size]) & 0xC0U) == 0x80U) ++size;
    if (size > room) {
      out += "\r\n ";
      room = most - 1;
    }
    out += line.substr(at, size);
    room -= size;
    at += size;
  }
  out += "\r\n";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ',' || c == ';') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out;
}

std::string basic_date(Date date) {
  std::string text = to_string(date);
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

}  // namespace

HolidayFeed read_ics(std::string_view text, std::string source) {
  const auto lines = unfolded(text);
  std::vector<PlacedHoliday> read;
  std::vector<std::string> open;
  Event event;
  bool ended = false;
  for (const auto& [number, line] : lines) {
    Property property = property_of(number, line);
    const std::string place = line_name(number);
    const std::string what = capitals(property.value);
    if (ended) throw fault_at(place, "nothing after END:VCALENDAR");
    if (open.empty() && (property.name != "BEGIN" || what != "VCALENDAR"))
      throw fault_at(place, "BEGIN:VCALENDAR, not " + json::quoted(line));
    if (property.name == "BEGIN") {
      if (what == "VTIMEZONE") throw fault_at(place, "a calendar of all-day events, which needs no time zone");
      if (what == "VCALENDAR" && !open.empty()) throw fault_at(place, "one VCALENDAR");
      open.push_back(what);
      if (what == "VEVENT") {
        event = {};
        event.line = number;
      }
    } else if (property.name == "END") {
      if (what != open.back()) throw fault_at(place, "END:" + open.back() + ", not " + json::quoted(line));
      open.pop_back();
      if (what == "VEVENT") event.finish(read);
      ended = open.empty();
    } else if (open.back() == "VEVENT") {
      event.take(std::move(property));
    } else if (open.back() == "VCALENDAR" && property.name == "VERSION" && property.value != "2.0") {
      throw fault_at(place, "VERSION:2.0, not " + json::quoted(line));
    }
  }
  if (!ended)
    throw fault_at(line_name(lines.empty() ? 1 : lines.back().first),
                   lines.empty() ? "BEGIN:VCALENDAR" : "END:" + open.back() + " after it: the text ends there");
  return finished(std::move(read), std::move(source));
}

std::string write_ics(const std::vector<BankHoliday>& holidays, Region region) {
  std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//upc//bank holidays//EN\r\nCALSCALE:GREGORIAN\r\n";
  append_folded(out, "X-WR-CALNAME:" + escaped("Bank holidays in " + std::string(title(region))));
  for (const BankHoliday& holiday : holidays) {
    const std::string day = basic_date(holiday.on);
    out += "BEGIN:VEVENT\r\n";
    append_folded(out, "UID:" + to_string(holiday.on) + "-" + std::string(name(region)) + "@upc");
    out += "DTSTAMP:" + day + "T000000Z\r\n";
    out += "DTSTART;VALUE=DATE:" + day + "\r\n";
    append_folded(out, "SUMMARY:" + escaped(in_words(holiday)));
    out += "STATUS:" + std::string(holiday.status == HolidayStatus::proclaimed ? "CONFIRMED" : "TENTATIVE") + "\r\n";
    out += "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
  }
  return out + "END:VCALENDAR\r\n";
}

}  // namespace feed

UPC_END_NAMESPACE
