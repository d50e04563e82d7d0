// SPDX-License-Identifier: BSL-1.0
#include "parse.hpp"
#include "read_case.hpp"
#include "read_event.hpp"

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace json {

namespace bj = dom;

namespace {

constexpr std::string_view case_schema = "upc-case/1";

}  // namespace

void expect_text(Reader& reader, const Path& at, const bj::value& value, std::string_view what, std::string_view wanted) {
  const auto text = reader.raw_text(at, value);
  if (text && *text != wanted) reader.different(at, what, *text, wanted);
}

const std::shared_ptr<const Edition>& edition_of(const bj::object& object, const EditionSet& editions) {
  const bj::value* const held = member(object, "policy");
  const auto* const found =
      held != nullptr && held->is_string() ? editions.find(view(held->get_string())) : nullptr;
  return found != nullptr ? *found : editions.usual();
}

void expect_edition(Reader& reader, const Path& at, const bj::value& value, const std::vector<std::string_view>& ids) {
  if (ids.size() == 1) return expect_text(reader, at, value, "policy edition", ids.front());
  const auto id = reader.raw_text(at, value);
  if (id && std::find(ids.begin(), ids.end(), *id) == ids.end()) reader.unknown(at, "policy edition", *id, ids);
}

namespace {

void read_closures(Reader& reader, const Path& at, const bj::value& value, std::vector<Date>& closures) {
  const WorkingDays covered;
  reader.each(at, value, [&](const Path& here, const bj::value& element) {
    const auto date = reader.date(here, element);
    if (date && covered.covers(*date)) closures.push_back(*date);
    else if (date)
      reader.fault(here, "a date from " + to_string(covered.first()) + " to " + to_string(covered.last()) +
                             ", the years that the calendar covers");
  });
}

}  // namespace

void read_calendar(Reader& reader, const Path& at, const bj::value& value, CaseFacts& facts) {
  const bj::object* object = reader.object(at, value);
  if (object == nullptr) return;
  std::vector<Date> closures;
  for (const auto& [key, held] : *object) {
    const std::string_view name = view(key);
    if (held.is_null() || is_own(name)) continue;
    const Path here(at, name);
    if (name == "region") {
      const auto text = reader.raw_text(here, held);
      // The policy's working days are those of England and Wales (I-2), whatever other regions the calendar knows.
      if (text && *text != upc::name(Region::england_and_wales))
        reader.different(here, "region", *text, upc::name(Region::england_and_wales));
    } else if (name == "closures") {
      read_closures(reader, here, held, closures);
    } else {
      reader.unknown(here, "field of a calendar", name, {"region", "closures"});
    }
  }
  if (!closures.empty()) facts.calendar = WorkingDays(Region::england_and_wales, std::move(closures));
}

namespace {

/// What a case says of itself, into the history, whose edition is set; its events are left unread.
/// @param editions  those that its `policy` may name; null: it may be any text
/// @returns the list of events; null where it is not there
const bj::value* read_facts(Reader& reader, const bj::object& object, const EditionSet* editions,
                            CaseHistory& history) {
  const Path top;
  CaseFacts& facts = history.facts;
  const bj::value* events = nullptr;
  for (const auto& [key, held] : object) {
    const std::string_view name = view(key);
    if (held.is_null() || is_own(name)) continue;
    const Path here(top, name);
    const auto text = [&reader, &here, &from = held](std::string& into) {  // a name for clang, which captures no binding
      into = reader.raw_text(here, from).value_or(std::string_view());
    };
    if (name == "schema") expect_text(reader, here, held, "schema", case_schema);
    else if (name == "kind") history.kind = reader.named<CaseKind>(here, held).value_or(CaseKind::upc);
    else if (name == "policy" && editions != nullptr) expect_edition(reader, here, held, editions->ids());
    else if (name == "policy") (void)reader.raw_text(here, held);
    else if (name == "case_id") text(facts.case_id.emplace());
    else if (name == "customer") text(facts.customer);
    else if (name == "service") text(facts.service);
    else if (name == "partnership") facts.partnership = reader.flag(here, held).value_or(false);
    else if (name == "calendar") read_calendar(reader, here, held, facts);
    else if (name == "events") events = &held;
    else
      reader.unknown(here, "field of a case", name,
                     {"schema", "kind", "policy", "case_id", "customer", "service", "partnership", "calendar", "events"});
  }
  if (member(object, "schema") == nullptr)
    reader.fault(Path(top, "schema"), "\"" + std::string(case_schema) + "\"; it is not there");
  if (events == nullptr) reader.fault(Path(top, "events"), "the list of what happened; it is not there");
  return events;
}

CaseHistory read(Reader& reader, const bj::value& value, const EditionSet& editions, std::vector<Event> memory = {}) {
  CaseHistory history;
  history.events = std::move(memory);
  history.events.clear();
  const Path top;
  const bj::object* object = reader.object(top, value);
  if (object == nullptr) return history;
  history.edition = edition_of(*object, editions);  // before all else: offices are the edition's
  const bj::value* const events = read_facts(reader, *object, &editions, history);
  if (events == nullptr) return history;
  const Path list(top, "events");
  if (const bj::array* all = events->if_array()) history.events.reserve(all->size());
  reader.each(list, *events, [&](const Path& here, const bj::value& element) {
    read_event(reader, here, element, history, history.events);
  });
  return history;
}

}  // namespace

const bj::value* read_but_events(Reader& reader, const bj::value& value, CaseHistory& history) {
  const bj::object* object = reader.object(Path(), value);
  return object != nullptr ? read_facts(reader, *object, nullptr, history) : nullptr;
}

CaseHistory read_case(const bj::value& value, const EditionSet& editions, std::vector<Event> memory) {
  Reader reader;
  CaseHistory history = read(reader, value, editions, std::move(memory));
  reader.throw_first();
  return history;
}

CaseHistory read_case(std::string_view text, const EditionSet& editions) {
  Memory memory;
  return read_case(parse(text, memory), editions);
}

std::vector<Fault> all_faults(const Reader& reader) {
  std::vector<Fault> faults = reader.faults();
  if (reader.enough()) faults.push_back({"", "fewer faults than " + std::to_string(faults.size()) + ": no more are listed"});
  return faults;
}

std::vector<Fault> validate_case(const bj::value& value, const EditionSet& editions) {
  Reader reader(Noting::all);
  read(reader, value, editions);
  return all_faults(reader);
}

std::vector<Fault> validate_case(std::string_view text, const EditionSet& editions) {
  Memory memory;
  try {
    return validate_case(parse(text, memory), editions);
  } catch (const Error& error) {
    return {{error.pointer(), error.expected()}};
  }
}

}  // namespace json

UPC_END_NAMESPACE
