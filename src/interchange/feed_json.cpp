// SPDX-License-Identifier: BSL-1.0
#include "feed_parts.hpp"

#include "parse.hpp"
#include "reader.hpp"

#include <upc/interchange/holiday_feed.hpp>

#include <utility>

UPC_BEGIN_NAMESPACE

namespace feed {

namespace {

namespace bj = json::dom;
using json::Path;
using json::Reader;

/// The member of an object, which must be there.
const bj::value* needed(Reader& reader, const Path& at, const bj::object& object, std::string_view name) {
  const bj::value* member = object.if_contains({name.data(), name.size()});
  if (member == nullptr) reader.fault(at, "a member \"" + std::string(name) + '"');
  return member;
}

bool marks_substitute(std::string_view notes) { return notes == "Substitute day" || notes == "common.substitute_day"; }

void read_event(Reader& reader, const Path& at, const bj::value& value, std::vector<PlacedHoliday>& read) {
  const bj::object* event = reader.object(at, value);
  if (event == nullptr) return;
  PlacedHoliday made;
  made.place = at.pointer();
  if (const bj::value* date = needed(reader, at, *event, "date")) {
    const auto found = reader.date(Path(at, "date"), *date);
    if (found) made.holiday.on = *found;
  }
  if (const bj::value* title = needed(reader, at, *event, "title")) {
    const auto found = reader.text(Path(at, "title"), *title);
    if (found && found->empty()) reader.fault(Path(at, "title"), "a title that says something");
    if (found) made.holiday.name = *found;
  }
  if (const bj::value* notes = event->if_contains("notes")) {
    const auto found = reader.raw_text(Path(at, "notes"), *notes);
    made.holiday.substitute = found && marks_substitute(*found);
  }
  reader.throw_first();
  read.push_back(std::move(made));
}

/// The list of one division at its place.
void read_division(Reader& reader, const Path& at, const bj::value& value, Region region,
                   std::vector<PlacedHoliday>& read) {
  const bj::object* division = reader.object(at, value);
  if (division == nullptr) return;
  if (const bj::value* name = needed(reader, at, *division, "division")) {
    const Path here(at, "division");
    const auto found = reader.raw_text(here, *name);
    if (found && *found != upc::name(region)) reader.different(here, "division", *found, upc::name(region));
  }
  const bj::value* events = needed(reader, at, *division, "events");
  reader.throw_first();
  const Path here(at, "events");
  const bj::array* list = reader.array(here, *events);
  reader.throw_first();
  if (list->empty()) reader.fault(here, "at least one day");
  std::size_t i = 0;
  for (const bj::value& event : *list) read_event(reader, Path(here, i++), event, read);
}

}  // namespace

HolidayFeed read_gov_uk(std::string_view text, Region region, std::string source) {
  json::Memory memory;
  const bj::value value = json::parse(text, memory);
  Reader reader;
  std::vector<PlacedHoliday> read;
  const Path top;
  const bj::object* object = reader.object(top, value);
  reader.throw_first();
  if (object->if_contains("division") != nullptr) {
    read_division(reader, top, value, region, read);
  } else if (const bj::value* division = needed(reader, top, *object, name(region))) {
    read_division(reader, Path(top, name(region)), *division, region, read);
  }
  reader.throw_first();
  return finished(std::move(read), std::move(source));
}

}  // namespace feed

UPC_END_NAMESPACE
