// SPDX-License-Identifier: BSL-1.0
#include "event_columns.hpp"

#include "../interchange/event_slots.hpp"
#include "../interchange/name_table.hpp"
#include "../interchange/one_line.hpp"
#include "../interchange/quick_parse.hpp"
#include "../interchange/read_restriction.hpp"

#include <upc/error.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>
#include <cstring>
#include <limits>

UPC_BEGIN_NAMESPACE

namespace arrow {

using json::EventField;
using json::FieldKind;

void expect_utf_8(std::string_view text) {
  constexpr std::uint64_t not_ascii = 0x8080808080808080U;
  const auto ascii = [&] {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data(), sizeof bytes);
    return (bytes & not_ascii) == 0;
  };
  while (!text.empty()) {
    if (text.size() >= sizeof(std::uint64_t) && ascii()) {
      text.remove_prefix(sizeof(std::uint64_t));
      continue;
    }
    const std::size_t size = json::character_size(text);
    if (size == 0) throw Error(ErrorCode::malformed, "", "text in UTF-8");
    text.remove_prefix(size);
  }
}

namespace {

/// The member that a field is, where the table has it.
template <class T, std::size_t N>
T Event::*slot_of(const json::Slot<T> (&slots)[N], std::string_view name) {
  for (const json::Slot<T>& slot : slots)
    if (slot.name == name) return slot.into;
  return nullptr;
}

Date day_since_1970(std::int64_t day) {
  static const Date first(1970, 1, 1);
  return first + boost::gregorian::days(static_cast<long>(day));
}
std::int64_t days_since_1970(Date day) {
  constexpr std::int64_t first = 2440588;  // as a Julian day
  return static_cast<std::int64_t>(day.day_number()) - first;
}

/// The place of the lowest bit. Bounds: there is one.
std::size_t lowest(std::uint64_t bits) noexcept {
#ifdef __GNUC__
  return static_cast<std::size_t>(__builtin_ctzll(bits));
#else
  std::size_t place = 0;
  for (; (bits & 1U) == 0; bits >>= 1U) ++place;
  return place;
#endif
}

/// Events whose fields together may be malformed though each is sound.
bool is_involved(EventType type) noexcept {
  return type == EventType::new_issue_considered || type == EventType::exclusion_changed;
}

}  // namespace

bool EventColumns::fits(FieldKind kind, const ColumnType& type) noexcept {
  const bool list = (type.layout == Layout::list || type.layout == Layout::large_list) && !type.dictionary;
  switch (kind) {
    case FieldKind::flag: return type.layout == Layout::truth;
    case FieldKind::date: return type.layout == Layout::day || type.is_text();
    case FieldKind::text:
    case FieldKind::restrictions:
    case FieldKind::role:
    case FieldKind::channel:
    case FieldKind::against:
    case FieldKind::scope:
    case FieldKind::recommendation:
    case FieldKind::matter:
    case FieldKind::duty: return type.is_text();
    case FieldKind::texts:
    case FieldKind::roles:
    case FieldKind::behaviours:
    case FieldKind::statements: return list && type.inner.front().is_text();
    case FieldKind::indexes: return list && type.inner.front().layout == Layout::integer;
    case FieldKind::change: return false;
  }
  return false;
}

void EventColumns::learn(const std::vector<ColumnType>& types, const std::vector<std::string_view>& names) {
  using As = Column::As;
  types_ = &types;
  read_.clear();
  for (std::size_t i = 0; i < types.size(); ++i) {
    const std::string_view name = names[i];
    if (name.empty()) continue;
    const ColumnType& type = types[i];
    Column column;
    column.place = i;
    if (name == "type") column.as = type.is_text() ? As::type : As::other;
    else if (name == "by") column.as = type.is_text() ? As::by : As::other;
    else if (name == "on") column.as = type.layout == Layout::day || type.is_text() ? As::on : As::other;
    else if (name == "at") column.as = type.layout == Layout::moment ? As::at : As::other;
    else if (name == "person") column.as = type.is_text() ? As::person : As::other;
    else if (name == "ref") column.as = type.is_text() ? As::ref : As::other;
    else {
      column.as = As::field;
      for (const EventField& field : json::event_fields)
        if (field.name == name && fits(field.kind, type)) column.fields[static_cast<std::size_t>(field.event)] = &field;
      column.text = slot_of(json::text_slots, name);
      column.flag = slot_of(json::flag_slots, name);
      column.date = slot_of(json::date_slots, name);
      column.roles = slot_of(json::role_slots, name);
      column.texts = slot_of(json::list_slots, name);
      if (!type.inner.empty() && !type.dictionary) column.items = &type.inner.front();
    }
    if (std::count(names.begin(), names.end(), name) > 1) column.as = As::other;
    read_.push_back(column);
  }
  usable_ = read_.size() < 64;
  if (!usable_) return;
  for (std::size_t c = 0; c < read_.size(); ++c) {
    const As as = read_[c].as;
    if (as != As::field && as != As::other) common_ |= std::uint64_t{1} << c;
    if (as != As::type) continue;
    type_bit_ = std::uint64_t{1} << c;
    type_place_ = read_[c].place;
  }
  for (std::size_t t = 0; t < count_of<EventType>; ++t) {
    const auto event = static_cast<EventType>(t);
    possible_[t] = json::belongs_to(event, CaseKind::upc) && !is_involved(event);
    needed_[t] = allowed_[t] = 0;
    for (std::size_t c = 0; c < read_.size(); ++c) {
      const Column& column = read_[c];
      const std::uint64_t bit = std::uint64_t{1} << c;
      const bool common = column.as != As::field && column.as != As::other;
      if (common || column.fields[t] != nullptr) allowed_[t] |= bit;
      const bool timed = event == EventType::contact_received;
      if (column.as == As::type || column.as == As::by || (column.as == As::at && timed)) needed_[t] |= bit;
      if (column.as == As::on && timed) allowed_[t] &= ~bit;
      if (column.fields[t] != nullptr && column.fields[t]->required) needed_[t] |= bit;
    }
    const auto has = [&](auto&& is) { return std::any_of(read_.begin(), read_.end(), is); };
    for (const EventField& field : json::fields_of(event))
      if (field.required && !has([&](const Column& column) { return column.fields[t] == &field; })) possible_[t] = false;
    if (!has([](const Column& column) { return column.as == As::type; }) ||
        !has([](const Column& column) { return column.as == As::by; }))
      possible_[t] = false;
  }
}

void EventColumns::begin(const std::vector<ColumnIn>& columns, std::int64_t rows) {
  columns_ = &columns;
  if (!usable_) return;
  std::uint64_t always = 0;
  for (std::size_t c = 0; c < read_.size(); ++c)
    if (columns[read_[c].place].has_no_null()) always |= std::uint64_t{1} << c;
  there_.assign(static_cast<std::size_t>(rows), always);
  items_.assign(read_.size(), std::nullopt);
  for (std::size_t c = 0; c < read_.size(); ++c) {
    const ColumnIn& column = columns[read_[c].place];
    if ((always >> c & 1U) == 0) column.mark_there(rows, std::uint64_t{1} << c, there_);
    if (read_[c].items != nullptr) items_[c] = column.items();
  }
}

std::optional<Role> EventColumns::role_of(const Edition& edition, std::string_view text) {
  if (offices_of_ != &edition) {
    offices_ = {};
    for (const Office& office : edition.offices) offices_.add(office.id);
    offices_of_ = &edition;
  }
  const auto found = offices_.find(text);
  return found ? std::optional<Role>(static_cast<Role>(*found)) : std::nullopt;
}

/// Makes the event as new again: only what was read into it is not.
void EventColumns::reset(Event& event) {
  if (touched_ == everything) event = blank_;
  const auto touched = touched_ == everything ? 0 : touched_;
  for (std::uint64_t left = touched & ~common_; left != 0; left &= left - 1) {
    const Column& column = read_[lowest(left)];
    if (column.text != nullptr) (event.*column.text).clear();
    else if (column.flag != nullptr) event.*column.flag = false;
    else if (column.date != nullptr) event.*column.date = Date();
    else if (column.roles != nullptr) event.*column.roles = RoleSet();
    else if (column.texts != nullptr) (event.*column.texts).clear();
  }
  event.person.clear();
  event.ref.clear();
  event.minute = -1;
  event.states = blank_.states;
  event.behaviours = blank_.behaviours;
  event.channel = blank_.channel;
  event.against = blank_.against;
  event.admitted_by = blank_.admitted_by;
  event.scope = blank_.scope;
  event.restrictions.clear();
  event.remove.reset();
  event.recommendation = blank_.recommendation;
  event.matter = blank_.matter;
  event.duty = blank_.duty;
  touched_ = 0;
}

bool EventColumns::read_day(const ColumnIn& column, const ColumnType& type, std::int64_t row, Date& into) const {
  if (type.layout == Layout::day) {
    constexpr std::int64_t first = -208188;  // 1400-01-01
    constexpr std::int64_t last = 2932896;   // 9999-12-31
    const std::int64_t day = column.when(row).day;
    if (day < first || day > last) return false;
    into = day_since_1970(day);
    return true;
  }
  const auto found = parse_date(column.text(row));
  if (found) into = *found;
  return found.has_value();
}

bool EventColumns::read_field(const Column& column, const EventField& field, std::int64_t row, const Edition& edition,
                              Event& into) {
  const ColumnIn& held = (*columns_)[column.place];
  const ColumnType& type = (*types_)[column.place];
  const auto named = [&](auto& to) {
    using E = std::decay_t<decltype(to)>;
    const auto found = json::find_name<E>(held.text(row));
    if (found) to = *found;
    return found.has_value();
  };
  const auto named_or_none = [&](auto& to) { return named(to.emplace()); };
  const auto each = [&](auto&& take) {
    const auto [begin, end] = held.range(row);
    const ColumnIn& items = *items_[static_cast<std::size_t>(&column - read_.data())];
    for (std::int64_t i = begin; i < end; ++i)
      if (items.is_null(i) || !take(items, i)) return false;
    return true;
  };
  const auto text_into = [](const ColumnIn& from, std::int64_t at, std::string& to) {
    const std::string_view text = from.text(at);
    expect_utf_8(text);
    if (is_blank(text)) to.clear();
    else to.assign(text);
  };
  switch (field.kind) {
    case FieldKind::flag: into.*column.flag = held.truth(row); return true;
    case FieldKind::text: text_into(held, row, into.*column.text); return true;
    case FieldKind::date: return read_day(held, type, row, into.*column.date);
    case FieldKind::texts: {
      std::vector<std::string>& list = into.*column.texts;
      return each([&](const ColumnIn& items, std::int64_t i) {
        list.emplace_back();
        text_into(items, i, list.back());
        if (list.back().empty()) list.pop_back();
        return true;
      });
    }
    case FieldKind::indexes:
      into.remove.emplace();
      return each([&](const ColumnIn& items, std::int64_t i) {
        constexpr std::int64_t least = std::numeric_limits<int>::min();
        constexpr std::int64_t most = std::numeric_limits<int>::max();
        into.remove->push_back(static_cast<int>(std::clamp(items.integer(i), least, most)));
        return true;
      });
    case FieldKind::role: into.admitted_by = role_of(edition, held.text(row)); return into.admitted_by.has_value();
    case FieldKind::roles:
      return each([&](const ColumnIn& items, std::int64_t i) {
        const auto role = role_of(edition, items.text(i));
        if (role) (into.*column.roles).insert(*role);
        return role.has_value();
      });
    case FieldKind::behaviours:
      return each([&](const ColumnIn& items, std::int64_t i) {
        const auto behaviour = json::find_name<Behaviour>(items.text(i));
        if (behaviour) into.behaviours.insert(*behaviour);
        return behaviour.has_value();
      });
    case FieldKind::statements: {
      const StatementSet allowed = json::statements_of(field.event);
      return each([&](const ColumnIn& items, std::int64_t i) {
        const auto statement = json::find_name<Statement>(items.text(i));
        if (statement) into.states.insert(*statement);
        return statement && allowed.contains(*statement);
      });
    }
    case FieldKind::channel: return named_or_none(into.channel);
    case FieldKind::against: return named(into.against);
    case FieldKind::scope: return named(into.scope);
    case FieldKind::recommendation: return named(into.recommendation);
    case FieldKind::matter: return named_or_none(into.matter);
    case FieldKind::duty: return named(into.duty) && json::belongs_to(into.duty, CaseKind::upc);
    case FieldKind::restrictions: {
      unsigned char start[4096];
      json::Memory memory(start, sizeof start);
      json::dom::value value;
      if (!json::quick_parse(held.text(row), memory, value) || value.is_null()) return false;
      json::Reader reader;
      into.restrictions = json::read_restrictions(reader, json::Path(), value);
      return reader.faults().empty();
    }
    case FieldKind::change: return false;
  }
  return false;
}

bool EventColumns::read(std::int64_t row, const CaseHistory& of, Event& into) try {
  using As = Column::As;
  if (!usable_ || of.kind != CaseKind::upc) return false;
  const std::uint64_t there = there_[static_cast<std::size_t>(row)];
  reset(into);
  // What the event is says which other columns it may have.
  if ((there & type_bit_) == 0) return false;
  const auto type = json::find_name<EventType>((*columns_)[type_place_].text(row));
  if (!type) return false;
  const auto t = static_cast<std::size_t>(*type);
  if (!possible_[t] || (there & ~allowed_[t]) != 0 || (there & needed_[t]) != needed_[t]) return false;
  into.type = *type;
  touched_ = there;
  bool stated = false;
  bool dated = false;
  for (std::uint64_t left = there & ~type_bit_; left != 0; left &= left - 1) {
    const Column& column = read_[lowest(left)];
    const ColumnIn& held = (*columns_)[column.place];
    switch (column.as) {
      case As::type: break;
      case As::by: {
        const auto role = role_of(*of.edition, held.text(row));
        if (!role) return false;
        into.by = *role;
        break;
      }
      case As::on:
        if (dated || !read_day(held, (*types_)[column.place], row, into.on)) return false;
        dated = true;
        break;
      case As::at: {
        if (dated) return false;
        const ColumnIn::When when = held.when(row);
        const WorkingDays& calendar = of.facts.calendar;
        if (when.day < days_since_1970(calendar.first()) || when.day > days_since_1970(calendar.last())) return false;
        into.on = day_since_1970(when.day);
        into.minute = static_cast<int>(when.minute);
        dated = true;
        break;
      }
      case As::person:
      case As::ref: {
        const std::string_view text = held.text(row);
        expect_utf_8(text);
        if (!is_blank(text)) (column.as == As::person ? into.person : into.ref).assign(text);
        break;
      }
      case As::field: {
        const EventField& field = *column.fields[t];
        if (!read_field(column, field, row, *of.edition, into)) return false;
        stated = stated || field.kind == FieldKind::statements;
        break;
      }
      case As::none:
      case As::other: return false;
    }
  }
  if (!dated || !of.facts.calendar.covers(into.on)) return false;
  if (!into.occurred.is_not_a_date() && into.occurred > into.on) return false;
  return !(stated && *type == EventType::duty_done && into.duty != DutyName::write_to_customer &&
           into.duty != DutyName::notify_review_outcome);
} catch (const Error&) {
  return false;
}

}  // namespace arrow

UPC_END_NAMESPACE
