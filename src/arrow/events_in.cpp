// SPDX-License-Identifier: BSL-1.0
#include "events_in.hpp"

#include "../interchange/fields.hpp"
#include "../interchange/one_line.hpp"
#include "../interchange/parse.hpp"
#include "../interchange/read_event.hpp"
#include "../interchange/reader.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>

UPC_BEGIN_NAMESPACE

namespace arrow {

namespace bj = json::dom;
using json::Path;
using json::Reader;

namespace {

constexpr std::string_view case_columns[] = {"case_id", "seq", "details", "case_service", "case_customer",
                                             "case_partnership", "case_kind"};

/// Every column that there may be.
std::vector<std::string_view> known_columns() {
  std::vector<std::string_view> names(std::begin(case_columns), std::end(case_columns));
  for (std::string_view common : {"type", "on", "at", "by", "person", "ref"}) names.push_back(common);
  for (const json::EventField& field : json::event_fields)
    if (std::find(names.begin(), names.end(), field.name) == names.end()) names.push_back(field.name);
  return names;
}

[[noreturn]] void fail(const std::string& pointer, const std::string& expected) {
  throw Error(ErrorCode::malformed, pointer, expected);
}

/// A day, or a day and a time, as files have it.
std::string as_text(const ColumnIn::When& when, bool with_time, const std::string& pointer) {
  constexpr std::int64_t first = -208188;  // 1400-01-01
  constexpr std::int64_t last = 2932896;   // 9999-12-31
  if (when.day < first || when.day > last) fail(pointer, "a day of the years 1400 to 9999");
  if (!with_time && !when.exact) fail(pointer, "a day, without a time of day");
  std::string text = to_string(Date(1970, 1, 1) + boost::gregorian::days(static_cast<long>(when.day)));
  if (!with_time) return text;
  text += "T00:00";
  text[11] = static_cast<char>('0' + when.minute / 600);
  text[12] = static_cast<char>('0' + when.minute / 60 % 10);
  text[14] = static_cast<char>('0' + when.minute % 60 / 10);
  text[15] = static_cast<char>('0' + when.minute % 10);
  return text;
}

/// A text that nobody else keeps.
std::string_view kept(const std::string& text, json::Memory& memory) {
  char* const held = memory.take(text.size());
  std::copy(text.begin(), text.end(), held);
  return {held, text.size()};
}

/// A value of a column as JSON has it.
bj::value as_json(const ColumnType& type, const ColumnIn& column, std::int64_t row, bool with_time,
                  const std::string& pointer, json::Memory& memory) {
  if (column.is_null(row)) return {};
  switch (type.layout) {
    case Layout::nulls: return {};
    case Layout::text:
    case Layout::large_text:
    case Layout::text_view: {
      const std::string_view text = column.text(row);
      expect_utf_8(text);
      return bj::value(text);
    }
    case Layout::day:
    case Layout::moment: return bj::value(kept(as_text(column.when(row), with_time, pointer), memory));
    case Layout::integer: return bj::value(column.integer(row));
    case Layout::truth: return bj::value(column.truth(row));
    case Layout::list:
    case Layout::large_list: {
      bj::ArrayBuilder list(memory);
      const auto [begin, end] = column.range(row);
      const ColumnIn items = column.items();
      for (std::int64_t i = begin; i < end; ++i)
        list.add() = as_json(type.inner.front(), items, i, false, pointer, memory);
      return bj::value(list.built());
    }
  }
  return {};
}

/// What stands for a column that is not looked at.
const ColumnType unread_type;
ArrowArray unread_array() {
  ArrowArray array{};
  array.length = INT64_MAX;
  return array;
}

}  // namespace

EventsIn::EventsIn(ArrowArrayStream stream, const EditionSet& editions, WorkingDays calendar)
    : stream_(stream), editions_(editions), calendar_(std::move(calendar)), unread_(unread_array()) {}

void EventsIn::fail_of_stream(int code) {
  const char* const said = stream_->get_last_error != nullptr ? stream_->get_last_error(&stream_.get()) : nullptr;
  fail("", std::string("a stream of events that can be read: ") + (said != nullptr ? said : std::strerror(code)));
}

void EventsIn::read_schema() {
  Owned<ArrowSchema> schema;
  if (const int code = stream_->get_schema(&stream_.get(), &schema.get()); code != 0) fail_of_stream(code);
  if (schema->format == nullptr || std::strcmp(schema->format, "+s") != 0) fail("", "record batches, one row for each event");
  for (std::int64_t i = 0; i < schema->n_children; ++i) {
    const ArrowSchema& child = *schema->children[i];
    const std::string name = child.name != nullptr ? child.name : "";
    if (name.substr(0, 2) == "x_") {
      rows_.inner.emplace_back();
      rows_.inner.back().name = name;
    } else {
      rows_.inner.push_back(ColumnType::of(child, "/" + json::escape_token(name)));
    }
  }
  choose_uses();
}

void EventsIn::choose_uses() {
  const auto known = known_columns();
  for (std::size_t i = 0; i < rows_.inner.size(); ++i) {
    const ColumnType& type = rows_.inner[i];
    const std::string& name = type.name;
    const auto pointer = [&] { return "/" + json::escape_token(name); };
    Use use = Use::field;
    if (name.substr(0, 2) == "x_") use = Use::none;
    else if (name == "case_id") use = Use::case_id;
    else if (name == "seq") use = Use::seq;
    else if (name == "on") use = Use::on;
    else if (name == "at") use = Use::at;
    else if (name == "details") use = Use::details;
    else if (name == "restrictions") use = Use::restrictions;
    else if (name == "case_service") use = Use::case_service;
    else if (name == "case_customer") use = Use::case_customer;
    else if (name == "case_partnership") use = Use::case_partnership;
    else if (name == "case_kind") use = Use::case_kind;
    else if (std::find(known.begin(), known.end(), name) == known.end()) {
      const std::string_view near = json::nearest(name, known);
      fail(pointer(), "a column of events, not " + json::quoted(name) +
                          (near.empty() ? "" : "; did you mean \"" + std::string(near) + "\"?"));
    }
    if (use != Use::none && use != Use::field && column(use)) fail(pointer(), "each column once: this one stands twice");
    const bool text = type.is_text() || type.layout == Layout::nulls;
    const bool wants_text = use == Use::case_id || use == Use::details || use == Use::restrictions ||
                            use == Use::case_service || use == Use::case_customer || use == Use::case_kind;
    if (wants_text && !text) fail(pointer(), "a column of texts");
    if (use == Use::seq && type.layout != Layout::integer) fail(pointer(), "a column of whole numbers");
    if (use == Use::case_partnership && type.layout != Layout::truth && type.layout != Layout::nulls)
      fail(pointer(), "a column of truth values");
    columns_of_[static_cast<std::size_t>(use)] = i;
    uses_.push_back(use);
  }
  if (!column(Use::case_id)) fail("/case_id", "a column that says which case each event is of; it is not there");
  id_column_ = *column(Use::case_id);
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < uses_.size(); ++i) {
    const Use use = uses_[i];
    const bool of_events = use == Use::field || use == Use::on || use == Use::at || use == Use::details || use == Use::restrictions;
    names.push_back(of_events ? std::string_view(rows_.inner[i].name) : std::string_view());
  }
  plain_.learn(rows_.inner, names);
}

std::optional<std::size_t> EventsIn::column(Use use) const { return columns_of_[static_cast<std::size_t>(use)]; }

std::string EventsIn::pointer(std::size_t column) const {
  return "/" + std::to_string(rows_before_ + row_) + "/" + json::escape_token(rows_.inner[column].name);
}

bool EventsIn::next_batch() {
  if (batch_->release != nullptr) rows_before_ += batch_->length;
  batch_.release();
  columns_.clear();
  if (const int code = stream_->get_next(&stream_.get(), &batch_.get()); code != 0) fail_of_stream(code);
  if (batch_->release == nullptr) return false;  // the end
  const ArrowArray& batch = batch_.get();
  if (batch.n_children != static_cast<std::int64_t>(rows_.inner.size()) || batch.length < 0 || batch.offset < 0)
    fail("", "record batches with the columns of their schema");
  if (batch.null_count > 0) fail("", "rows that are there: a row of a batch is null as a whole");
  for (std::size_t i = 0; i < uses_.size(); ++i) {
    const bool read = uses_[i] != Use::none;
    try {
      columns_.emplace_back(read ? rows_.inner[i] : unread_type, read ? *batch.children[i] : unread_, batch.offset,
                            batch.length);
    } catch (const Error& error) {
      fail("/" + std::to_string(rows_before_) + "/" + json::escape_token(rows_.inner[i].name), error.expected());
    }
  }
  plain_.begin(columns_, batch.length);
  row_ = -1;
  return true;
}

bool EventsIn::next_row() {
  if (uses_.empty()) read_schema();
  ++row_;
  while (batch_->release == nullptr || row_ >= batch_->length) {
    if (!next_batch()) return false;
    row_ = 0;
  }
  return true;
}

/// The text of a column in this row; empty where it is null.
std::string_view EventsIn::text_of(std::size_t column) {
  try {
    if (columns_[column].is_null(row_)) return {};
    const std::string_view text = columns_[column].text(row_);
    expect_utf_8(text);
    return text;
  } catch (const Error& error) {
    fail(pointer(column), error.expected());
  }
}

void EventsIn::begin_case(std::string id) {
  if (!seen_.insert(std::hash<std::string_view>{}(id)).second)
    fail(pointer(id_column_), "the rows of a case together: this case has been before");
  history_ = CaseHistory();
  history_.edition = editions_.usual();
  history_.facts.case_id = std::move(id);
  history_.facts.calendar = calendar_;
  seq_.reset();
  if (const auto service = column(Use::case_service)) history_.facts.service = text_of(*service);
  if (const auto customer = column(Use::case_customer)) history_.facts.customer = text_of(*customer);
  if (const auto partnership = column(Use::case_partnership); partnership && !columns_[*partnership].is_null(row_))
    history_.facts.partnership = columns_[*partnership].truth(row_);
  if (const auto kind = column(Use::case_kind); kind && !columns_[*kind].is_null(row_)) {
    const auto named = from_name<CaseKind>(text_of(*kind));
    if (!named) fail(pointer(*kind), "\"upc\" or \"anonymous_correspondence\", not " + json::quoted(text_of(*kind)));
    history_.kind = *named;
  }
}

/// What is the case's own must not change on the way.
void EventsIn::check_facts(const std::string& id) {
  const auto same = [&](Use use, auto&& held) {
    if (const auto at = column(use); at && !held(*at))
      fail(pointer(*at), "the same in all rows of the case " + json::quoted(id));
  };
  const auto same_text = [&](Use use, const std::string& text) {
    same(use, [&](std::size_t at) { return is_held(at, text) || text_of(at) == text; });
  };
  same_text(Use::case_service, history_.facts.service);
  same_text(Use::case_customer, history_.facts.customer);
  same(Use::case_partnership, [&](std::size_t at) {
    return (!columns_[at].is_null(row_) && columns_[at].truth(row_)) == history_.facts.partnership;
  });
  same(Use::case_kind, [&](std::size_t at) {
    return columns_[at].is_null(row_) ? history_.kind == CaseKind::upc : text_of(at) == name(history_.kind);
  });
}

/// The event of this row.
void EventsIn::read_event() {
  if (const auto at = column(Use::seq); at && !columns_[*at].is_null(row_)) try {
      const std::int64_t seq = columns_[*at].integer(row_);
      if (seq_ && seq <= *seq_) fail("", "more than " + std::to_string(*seq_) + ": the events of a case in order");
      seq_ = seq;
    } catch (const Error& error) {
      fail(pointer(*at), error.expected());
    }
  if (plain_.read(row_, history_, event_)) return;
  plain_.spoilt();
  read_any_event();
}

/// The same where what is there is not plain, or not sound: by way of JSON, which says what is wrong.
void EventsIn::read_any_event() {
  unsigned char start[4096];
  json::Memory memory(start, sizeof start);
  bj::ObjectBuilder event(memory);
  std::optional<std::size_t> details;
  for (std::size_t i = 0; i < uses_.size(); ++i) try {
      const ColumnIn& held = columns_[i];
      const Use use = uses_[i];
      if (use == Use::none || held.is_null(row_)) continue;
      const std::string& name = rows_.inner[i].name;
      if (event.built().if_contains(name) != nullptr) continue;  // of columns of one name the first that says something
      if (use == Use::details) {
        details = i;
      } else if (use == Use::restrictions) {
        const std::string_view text = kept("{\"held\": " + std::string(held.text(row_)) + "}", memory);
        event.add(name) = json::parse(text, memory).get_object().begin().operator*().value();
      } else if (use == Use::field || use == Use::on || use == Use::at) {
        const std::string here = rows_.inner[i].layout == Layout::day || rows_.inner[i].layout == Layout::moment ? pointer(i) : std::string();
        event.add(name) = as_json(rows_.inner[i], held, row_, use == Use::at, here, memory);
      }
    } catch (const Error& error) {
      if (!error.pointer().empty() && error.pointer().substr(0, 6) != "/held/") throw;
      const std::size_t within = error.pointer().empty() ? 0 : 5;
      fail(pointer(i) + error.pointer().substr(within), error.expected());
    }
  std::vector<std::string> of_details;
  if (details) {
    const bj::value parsed = [&] {
      try {
        return json::parse(columns_[*details].text(row_), memory);
      } catch (const Error& error) {
        fail(pointer(*details) + error.pointer(), error.expected());
      }
    }();
    if (!parsed.is_object()) fail(pointer(*details), "a JSON object with the other fields of the event");
    for (const auto& [key, value] : parsed.get_object()) {
      const std::string name(key.data(), key.size());
      if (event.built().if_contains(key) != nullptr) fail(pointer(*details) + "/" + json::escape_token(name), "either the column or this member, not both");
      event.add(key) = value;
      of_details.push_back("/" + json::escape_token(name));
    }
  }
  Reader reader;
  event_ = Event(EventType(), Date(), Role{});
  json::read_event(reader, Path(), bj::value(event.built()), history_, event_);
  if (!reader.faults().empty()) {
    const json::Fault& fault = reader.faults().front();
    const std::string member = fault.pointer.substr(0, fault.pointer.find('/', 1));
    const bool in_details = std::find(of_details.begin(), of_details.end(), member) != of_details.end();
    fail("/" + std::to_string(rows_before_ + row_) + (in_details ? "/details" : "") + fault.pointer, fault.expected);
  }
}

std::string_view EventsIn::id_here() {
  if (columns_[id_column_].is_null(row_)) fail(pointer(id_column_), "the id of a case, not null");
  return text_of(id_column_);
}

CaseHistory* EventsIn::next_case() {
  if (ended_) return nullptr;
  if (row_ < 0 && !next_row()) {  // the very first
    ended_ = true;
    return nullptr;
  }
  begin_case(std::string(id_here()));
  at_first_ = true;
  return &history_;
}

const Event* EventsIn::next_event() {
  if (ended_) return nullptr;
  const std::string& id = *history_.facts.case_id;
  if (!at_first_) {
    ended_ = !next_row();
    if (ended_ || (!is_held(id_column_, id) && id_here() != id)) return nullptr;
  }
  at_first_ = false;
  check_facts(id);
  read_event();
  return &event_;
}

/// Whether a column holds that text in this row, which is known to be one.
bool EventsIn::is_held(std::size_t column, std::string_view text) const {
  const ColumnIn& held = columns_[column];
  return rows_.inner[column].layout != Layout::nulls && held.has_no_null() && held.text(row_) == text;
}

}  // namespace arrow

UPC_END_NAMESPACE
