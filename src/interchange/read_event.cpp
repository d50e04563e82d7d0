// SPDX-License-Identifier: BSL-1.0
#include "read_event.hpp"

#include "event_slots.hpp"
#include "fields.hpp"
#include "parse.hpp"
#include "read_restriction.hpp"

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace json {

namespace bj = dom;

namespace {

std::optional<Role> read_role(Reader& reader, const Path& at, const bj::value& value, const Edition& edition) {
  const auto text = reader.raw_text(at, value);
  if (!text) return std::nullopt;
  const auto role = edition.role(*text);
  if (!role) {
    std::vector<std::string_view> known;
    for (const Office& office : edition.offices) known.push_back(office.id);
    reader.unknown(at, "role", *text, known);
  }
  return role;
}

void read_field(Reader& reader, const Path& at, const bj::value& value, const EventField& field, const CaseHistory& of,
                Event& event) {
  const auto take = [](auto& into, auto&& read) {
    if (read) into = *std::forward<decltype(read)>(read);
  };
  switch (field.kind) {
    case FieldKind::flag: return take(slot(flag_slots, field.name, event), reader.flag(at, value));
    case FieldKind::text: return take(slot(text_slots, field.name, event), reader.text(at, value));
    case FieldKind::texts: slot(list_slots, field.name, event) = reader.texts(at, value); return;
    case FieldKind::date: return take(slot(date_slots, field.name, event), reader.date(at, value));
    case FieldKind::role: event.admitted_by = read_role(reader, at, value, *of.edition); return;
    case FieldKind::roles:
      return reader.each(at, value, [&](const Path& here, const bj::value& element) {
        if (const auto role = read_role(reader, here, element, *of.edition)) slot(role_slots, field.name, event).insert(*role);
      });
    case FieldKind::behaviours:
      return reader.each(at, value, [&](const Path& here, const bj::value& element) {
        if (const auto behaviour = reader.named<Behaviour>(here, element)) event.behaviours.insert(*behaviour);
      });
    case FieldKind::statements:
      return reader.each(at, value, [&](const Path& here, const bj::value& element) {
        const auto text = reader.raw_text(here, element);
        if (!text) return;
        const auto statement = from_name<Statement>(*text);
        const StatementSet allowed = statements_of(field.event);
        if (statement && allowed.contains(*statement)) return event.states.insert(*statement);
        std::vector<std::string_view> known;
        allowed.for_each([&](Statement s) { known.push_back(name(s)); });
        reader.unknown(here, "statement of this letter", *text, known);
      });
    case FieldKind::indexes:
      event.remove.emplace();
      return reader.each(at, value, [&](const Path& here, const bj::value& element) {
        if (const auto index = reader.integer(here, element, true)) event.remove->push_back(*index);
      });
    case FieldKind::channel: event.channel = reader.named<Channel>(at, value); return;
    case FieldKind::against: return take(event.against, reader.named<Against>(at, value));
    case FieldKind::scope: return take(event.scope, reader.named<Scope>(at, value));
    case FieldKind::restrictions: event.restrictions = read_restrictions(reader, at, value); return;
    case FieldKind::recommendation: return take(event.recommendation, reader.named<Recommendation>(at, value));
    case FieldKind::change: return take(event.change, reader.named<ExclusionChange>(at, value));
    case FieldKind::matter: event.matter = reader.named<Matter>(at, value); return;
    case FieldKind::duty:
      return take(event.duty, reader.named_among<DutyName>(
        at, value, [&](DutyName duty) { return belongs_to(duty, of.kind); }, [&] { return duties_of(of.kind); }));
  }
}

/// A local date with a time of day, into the event's `on` and `minute`.
void read_time_of(Reader& reader, const Path& at, const bj::value& value, Event& event) {
  const auto text = reader.raw_text(at, value);
  if (!text) return;
  const auto date = text->size() == 16 && (*text)[10] == 'T' ? parse_date(text->substr(0, 10)) : std::nullopt;
  event.minute = date ? read_time(text->substr(11), false) : -1;
  if (event.minute >= 0) event.on = *date;
  else reader.fault(at, "a local date and time (YYYY-MM-DDTHH:MM), not " + quoted(*text));
}

/// The members that any event may have, null where it has not.
struct CommonMembers {
  const bj::value* type = nullptr;
  const bj::value* on = nullptr;
  const bj::value* at = nullptr;
  const bj::value* by = nullptr;
};

CommonMembers common_members(const bj::object& object) {
  CommonMembers found;
  for (const auto& [key, held] : object) {
    const std::string_view name = view(key);
    if (name.size() > 4 || held.is_null()) continue;
    if (name == "type") found.type = &held;
    else if (name == "on") found.on = &held;
    else if (name == "at") found.at = &held;
    else if (name == "by") found.by = &held;
  }
  return found;
}

/// `on`, or `at` with a time of day: exactly one of them, and a contact's is `at`.
void read_when(Reader& reader, const Path& at, const CommonMembers& members, const CaseFacts& facts, bool contact,
               Event& event) {
  const bj::value* on = members.on;
  const bj::value* time = members.at;
  if (on != nullptr && time != nullptr) return reader.fault(Path(at, "on"), "either `on` or `at`, not both");
  if (contact && time == nullptr)
    return reader.fault(Path(at, "at"), "the local time of the contact (YYYY-MM-DDTHH:MM); it is not there");
  if (on == nullptr && time == nullptr)
    return reader.fault(Path(at, "on"), "the date of the event (YYYY-MM-DD); it is not there");
  const Path here(at, on != nullptr ? "on" : "at");
  if (on != nullptr) event.on = reader.date(here, *on).value_or(Date());
  else read_time_of(reader, here, *time, event);
  if (!event.on.is_not_a_date() && !facts.calendar.covers(event.on))
    reader.fault(here, "a date from " + to_string(facts.calendar.first()) + " to " + to_string(facts.calendar.last()) +
                           ", the years that the calendar covers");
}

/// The text of a member; empty where there is none.
std::string_view said_in(const bj::object& object, std::string_view name) {
  const bj::value* value = member(object, name);
  return value != nullptr && value->is_string() ? view(value->get_string()) : std::string_view();
}

/// What only the fields together show to be malformed.
void check_together(Reader& reader, const Path& at, const bj::object& object, const Event& event) {
  if (!event.occurred.is_not_a_date() && !event.on.is_not_a_date() && event.occurred > event.on)
    reader.fault(Path(at, "occurred"), "a date not after the report's own, " + to_string(event.on));
  if (event.type == EventType::new_issue_considered && event.appropriate && member(object, "restrictions") != nullptr)
    reader.fault(Path(at, "restrictions"), "no restrictions where those in force remain appropriate");
  if (event.type == EventType::exclusion_changed && from_name<ExclusionChange>(said_in(object, "change")) &&
      event.change != ExclusionChange::extended && member(object, "until") != nullptr)
    reader.fault(Path(at, "until"), "no `until` unless the exclusion is extended");
  if (event.type == EventType::duty_done && event.duty != DutyName::write_to_customer &&
      event.duty != DutyName::notify_review_outcome && from_name<DutyName>(said_in(object, "duty")) &&
      member(object, "states") != nullptr)
    reader.fault(Path(at, "states"), "no `states`: only a letter of decision or of outcome has them");
}

}  // namespace

bool read_event(Reader& reader, const Path& at, const bj::value& value, const CaseHistory& of, Event& event,
                const Implied* implied) {
  const bj::object* object = reader.object(at, value);
  if (object == nullptr) return false;
  const std::size_t faults_before = reader.faults().size();
  const CommonMembers common = common_members(*object);
  std::optional<EventType> type;
  if (common.type != nullptr)
    type = reader.named_among<EventType>(
        Path(at, "type"), *common.type, [&](EventType found) { return belongs_to(found, of.kind); },
        [&] { return event_types_of(of.kind); });
  else if (implied != nullptr) type = implied->type;
  else reader.fault(Path(at, "type"), "an event type; it is not there");
  event.type = type.value_or(EventType());
  read_when(reader, at, common, of.facts, type == EventType::contact_received, event);
  if (common.by != nullptr) event.by = read_role(reader, Path(at, "by"), *common.by, *of.edition).value_or(Role{});
  else if (implied != nullptr) event.by = implied->by;
  else reader.fault(Path(at, "by"), "the role in which somebody acted; it is not there");
  if (!type) return false;  // which other members there may be is not known then

  const EventFields fields = fields_of(*type);
  std::uint32_t there = 0;  // which of them
  for (const auto& [key, held] : *object) {
    const std::string_view name = view(key);
    if (held.is_null() || is_own(name) || name == "type" || name == "on" || name == "at" || name == "by") continue;
    const Path here(at, name);
    const auto* const field =
        std::find_if(fields.begin(), fields.end(), [&](const EventField& f) { return f.name == name; });
    if (field != fields.end()) {
      there |= std::uint32_t{1} << (field - fields.begin());
      read_field(reader, here, held, *field, of, event);
    } else if (name == "person" || name == "ref") {
      (name == "person" ? event.person : event.ref) = reader.text(here, held).value_or(std::string());
    } else {
      reader.unknown(here, "field of " + std::string(upc::name(*type)), name, field_names(*type));
    }
  }
  for (const EventField& field : fields)
    if (field.required && (there >> (&field - fields.begin()) & 1U) == 0)
      reader.fault(Path(at, field.name), "this field, which " + std::string(upc::name(*type)) + " needs; it is not there");
  check_together(reader, at, *object, event);
  return reader.faults().size() == faults_before && !reader.enough();
}

bool read_event(Reader& reader, const Path& at, const bj::value& value, const CaseHistory& of, std::vector<Event>& into) {
  const bool whole = read_event(reader, at, value, of, into.emplace_back(EventType(), Date(), Role{}));
  if (!whole) into.pop_back();
  return whole;
}

namespace {

/// Room for what one event or contact is read into: most need no more, and then none is asked for.
struct Room {
  unsigned char bytes[4096];
  Memory memory{bytes, sizeof bytes};
};

}  // namespace

Event read_event(std::string_view text, const CaseHistory& of) {
  Reader reader;
  Room room;
  Event event(EventType(), Date(), Role{});
  read_event(reader, Path(), parse(text, room.memory), of, event);
  reader.throw_first();
  return event;
}

Contact read_contact(std::string_view text) {
  Reader reader;
  Room room;
  const bj::value value = parse(text, room.memory);
  static const CaseHistory of;
  if (const bj::object* object = value.if_object()) {
    const std::string_view type = name(EventType::contact_received);
    if (const bj::value* held = member(*object, "type");
        held != nullptr && held->is_string() && view(held->get_string()) != type)
      reader.fault(Path(Path(), "type"), "\"" + std::string(type) + "\"");
  }
  // An event of that type says the same and more: who takes the contact makes no difference to what it meets.
  const Implied implied{EventType::contact_received, Role{}};
  Event event(EventType(), Date(), Role{});
  read_event(reader, Path(), value, of, event, &implied);
  reader.throw_first();
  return event.contact();
}

}  // namespace json

UPC_END_NAMESPACE
