// SPDX-License-Identifier: BSL-1.0
//
// Calendars and the questions about working days.
#include "handles.hpp"

#include "../interchange/feed_parts.hpp"
#include "../interchange/json_text.hpp"

#include <upc/casework/phrases.hpp>
#include <upc/interchange/holiday_feed.hpp>

#include <algorithm>
#include <cstring>
#include <vector>

using upc_c::Result;
using upc_c::run;

namespace {

using upc::WorkingDays;

WorkingDays calendar_of(const upc_calendar* handle) { return handle != nullptr ? handle->held : WorkingDays(); }

std::vector<upc::HolidayList> lists_of(const WorkingDays& calendar) {
  std::vector<upc::HolidayList> lists;
  for (const upc::Region region : calendar.regions()) lists.push_back(calendar.holidays(region));
  return lists;
}

/// A calendar with other days off, a strict one where the one it comes from is.
WorkingDays changed(const WorkingDays& from, std::vector<upc::HolidayList> lists, std::vector<upc::ClosureSet> closures) {
  const WorkingDays made(std::move(lists), std::move(closures));
  return from.is_strict() ? made.strict() : made;
}

std::string_view without_mark(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
  return text;
}

bool is_json(std::string_view text) {
  text = without_mark(text);
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  return start != std::string_view::npos && text[start] == '{';
}

void write_changes(upc::json::JsonText& json, const upc::MergeReport& report, upc::Region region,
                   upc::Language language) {
  json.open('{').key("region").value(name(region)).key("changes").open('[');
  for (const upc::MergeChange& change : report.changes) {
    json.open('{').key("change").value(name(change.kind)).key("date").value(upc::to_string(change.holiday.on));
    json.key("name").value(upc::holiday_in_words(change.holiday.name, language));
    json.key("substitute").value(change.holiday.substitute).close('}');
  }
  json.close(']').key("now_proclaimed").open('[');
  for (const int year : report.now_proclaimed) json.value(year);
  json.close(']').close('}');
}

/// One date a line; blank lines, and what follows a '#', say nothing.
std::vector<upc::ClosureSet> dates_in(std::string_view text) {
  upc::ClosureSet set;
  for (const upc::feed::Line& line : upc::feed::lines_of(without_mark(text))) {
    upc::feed::check_text(line.number, line.text);
    std::string_view said = line.text.substr(0, line.text.find('#'));
    said.remove_prefix(std::min(said.find_first_not_of(" \t"), said.size()));
    said = said.substr(0, said.find_last_not_of(" \t") + 1);
    if (said.empty()) continue;
    const auto date = upc::parse_date(said);
    if (!date) throw upc::feed::fault_at(upc::feed::line_name(line.number), "a date YYYY-MM-DD");
    set.days.push_back(*date);
  }
  return {set};
}

std::vector<upc::ClosureSet> closures_in(std::string_view text) {
  if (without_mark(text).substr(0, 15) == "BEGIN:VCALENDAR") return upc::feed::closures_of(upc::feed::read_ics(text));
  const std::string_view first_line = text.substr(0, text.find_first_of("\r\n"));
  if (first_line.find(',') != std::string_view::npos) return upc::feed::closures_of(upc::feed::read_csv(text));
  return dates_in(text);
}

}  // namespace

upc_status upc_calendar_open(const char* region, size_t region_size, upc_calendar** calendar, upc_error** error) {
  const Result<upc_calendar> opened(calendar);
  return run(error, [&] {
    opened.expect("calendar");
    const std::string_view said = upc_c::text("region", region, region_size);
    const auto found = upc::region_from(said);
    if (!found && said != "any") {
      std::string known;
      for (const upc::Region one : upc::all_regions) known += '"' + std::string(name(one)) + "\", ";
      throw upc_c::Refusal{UPC_MALFORMED, "region", {}, "one of " + known + "\"any\""};
    }
    opened.give(std::make_unique<upc_calendar>(
        found ? WorkingDays(*found) : upc::any_of({upc::all_regions.begin(), upc::all_regions.end()})));
  });
}

upc_status upc_calendar_merge(const upc_calendar* calendar, const char* feed, size_t feed_size, upc_language language,
                              upc_calendar** merged, upc_text** changes, upc_error** error) {
  const Result<upc_calendar> made(merged);
  const Result<upc_text> said(changes);
  return run(error, [&] {
    made.expect("merged");
    const upc::Language words = upc_c::language(language);
    const std::string_view text = upc_c::text("feed", feed, feed_size);
    const WorkingDays from = calendar_of(calendar);
    std::vector<upc::HolidayList> lists = lists_of(from);
    if (lists.size() > 1 && !is_json(text))
      throw upc_c::Refusal{UPC_MALFORMED, "feed", {},
                           "a feed that tells the regions apart (JSON), as the calendar has several"};
    upc::json::JsonText json;
    json.open('[');
    for (upc::HolidayList& list : lists) {
      const auto read = upc_c::in("feed", [&] { return upc::feed::read(text, list.region()); });
      write_changes(json, list.merge(read), list.region(), words);
    }
    json.close(']');
    auto with_feed = std::make_unique<upc_calendar>(changed(from, std::move(lists), from.closure_sets()));
    if (said.wanted()) said.give(upc_c::text_of(std::string(json.text())));
    made.give(std::move(with_feed));
  });
}

upc_status upc_calendar_close(const upc_calendar* calendar, const char* closures, size_t closures_size,
                              upc_calendar** closed, upc_error** error) {
  const Result<upc_calendar> made(closed);
  return run(error, [&] {
    made.expect("closed");
    const std::string_view text = upc_c::text("closures", closures, closures_size);
    const WorkingDays from = calendar_of(calendar);
    made.give(upc_c::in("closures", [&] {
      std::vector<upc::ClosureSet> sets = from.closure_sets();
      for (upc::ClosureSet& set : closures_in(text)) sets.push_back(std::move(set));
      return std::make_unique<upc_calendar>(changed(from, lists_of(from), std::move(sets)));
    }));
  });
}

upc_status upc_calendar_strict(const upc_calendar* calendar, upc_calendar** strict, upc_error** error) {
  const Result<upc_calendar> made(strict);
  return run(error, [&] {
    made.expect("strict");
    made.give(std::make_unique<upc_calendar>(calendar_of(calendar).strict()));
  });
}

upc_calendar* upc_calendar_retain(upc_calendar* calendar) { return upc_c::retain(calendar); }
void upc_calendar_release(upc_calendar* calendar) { upc_c::release(calendar); }

upc_status upc_workday_add(const upc_calendar* calendar, const char* date, size_t date_size, int32_t n, char* result,
                           upc_error** error) {
  return run(error, [&] {
    char& first = upc_c::there("result", result);
    const upc::Date from = upc_c::date("date", date, date_size);
    const std::string text = upc::to_string(upc_c::in("date", [&] { return calendar_of(calendar).add(from, n); }));
    std::memcpy(&first, text.c_str(), text.size() + 1);
  });
}

upc_status upc_workday_between(const upc_calendar* calendar, const char* from, size_t from_size, const char* to,
                               size_t to_size, int32_t* number, upc_error** error) {
  return run(error, [&] {
    int32_t& result = upc_c::there("number", number);
    const upc::Date first = upc_c::date("from", from, from_size);
    const upc::Date last = upc_c::date("to", to, to_size);
    const WorkingDays days = calendar_of(calendar);
    (void)upc_c::in("from", [&] { return days.is_working_day(first); });  // says which of the two is not covered
    result = upc_c::in("to", [&] { return days.count(first, last); });
  });
}

upc_status upc_workday_is(const upc_calendar* calendar, const char* date, size_t date_size, int32_t* is_workday,
                          upc_error** error) {
  return run(error, [&] {
    int32_t& result = upc_c::there("is_workday", is_workday);
    const upc::Date day = upc_c::date("date", date, date_size);
    result = upc_c::in("date", [&] { return calendar_of(calendar).is_working_day(day); }) ? 1 : 0;
  });
}

upc_status upc_workday_why_not(const upc_calendar* calendar, const char* date, size_t date_size, upc_language language,
                               upc_text** why, upc_error** error) {
  const Result<upc_text> said(why);
  return run(error, [&] {
    said.expect("why");
    const upc::Language words = upc_c::language(language);
    const upc::Date day = upc_c::date("date", date, date_size);
    const auto reason = upc_c::in("date", [&] { return calendar_of(calendar).why_not(day); });
    said.give(upc_c::text_of(reason ? upc::holiday_in_words(*reason, words) : std::string()));
  });
}
