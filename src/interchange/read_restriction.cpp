// SPDX-License-Identifier: BSL-1.0
#include "read_restriction.hpp"

#include "fields.hpp"
#include "parse.hpp"

#include <upc/casework/words.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace json {

namespace bj = dom;

int read_time(std::string_view text, bool whole_day) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : -1; };
  if (text.size() != 5 || text[2] != ':') return -1;
  for (std::size_t i : {0U, 1U, 3U, 4U})
    if (digit(i) < 0) return -1;
  const int hours = digit(0) * 10 + digit(1);
  const int minutes = digit(3) * 10 + digit(4);
  if (whole_day && hours == 24 && minutes == 0) return 24 * 60;
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : -1;
}

namespace {

std::optional<int> read_window_time(Reader& reader, const Path& at, const bj::object& object, std::string_view key) {
  const Path here(at, key);
  const bj::value* value = member(object, key);
  const bool whole_day = key == "to";
  const std::string wanted = whole_day ? "a time of day (HH:MM, up to 24:00)" : "a time of day (HH:MM, 00:00 to 23:59)";
  if (value == nullptr) {
    reader.fault(here, wanted + "; it is not there");
    return std::nullopt;
  }
  const auto text = reader.raw_text(here, *value);
  if (!text) return std::nullopt;
  const int minutes = read_time(*text, whole_day);
  if (minutes < 0) reader.fault(here, wanted + ", not " + quoted(*text));
  return minutes;
}

Window read_window(Reader& reader, const Path& at, const bj::value& value) {
  Window window;
  const bj::object* object = reader.object(at, value);
  if (object == nullptr) return window;
  for (const auto& [key, held] : *object) {
    const std::string_view name = view(key);
    if (held.is_null() || is_own(name)) continue;
    if (name == "days") {
      reader.each(Path(at, name), held, [&](const Path& here, const bj::value& day) {
        if (const auto weekday = reader.named<Weekday>(here, day)) window.days.push_back(*weekday);
      });
    } else if (name != "from" && name != "to") {
      reader.unknown(Path(at, name), "field of a window", name, {"days", "from", "to"});
    }
  }
  window.from = read_window_time(reader, at, *object, "from").value_or(0);
  window.to = read_window_time(reader, at, *object, "to").value_or(0);
  return window;
}

void read_own_field(Reader& reader, const Path& at, std::string_view name, const bj::value& value, Restriction& r) {
  const auto text = [&](std::string& into) { into = reader.text(at, value).value_or(std::string()); };
  if (name == "minutes") {
    const int minutes = reader.integer(at, value).value_or(0);
    r.minutes = reader.keeps_blanks() ? minutes : std::max(minutes, 0);
  } else if (name == "per") {
    if (!value.is_string() || !is_blank(view(value.get_string()))) r.per = reader.named<Per>(at, value);
  }
  else if (name == "officer") text(r.officer);
  else if (name == "team") text(r.team);
  else if (name == "place") text(r.place);
  else if (name == "agreement") text(r.agreement);
  else if (name == "representative") text(r.representative);
  else if (name == "issue") text(r.issue);
  else if (name == "own") text(r.own);
  else if (name == "establishments") r.establishments = reader.texts(at, value);
  else if (name == "windows")
    reader.each(at, value, [&](const Path& here, const bj::value& w) { r.windows.push_back(read_window(reader, here, w)); });
  else if (name == "channels")
    reader.each(at, value, [&](const Path& here, const bj::value& c) {
      if (const auto channel = reader.named<Channel>(here, c)) r.channels.push_back(*channel);
    });
}

std::optional<Restriction> read_restriction(Reader& reader, const Path& at, const bj::value& value) {
  const bj::object* object = reader.object(at, value);
  if (object == nullptr) return std::nullopt;
  const Path kind_at(at, "kind");
  const bj::value* kind_value = member(*object, "kind");
  if (kind_value == nullptr) {
    reader.fault(kind_at, "a kind of restriction; it is not there");
    return std::nullopt;
  }
  const auto kind = reader.named<RestrictionKind>(kind_at, *kind_value);
  if (!kind) return std::nullopt;
  Restriction r(*kind);
  const std::vector<std::string_view> own = own_fields(*kind);
  for (const auto& [key, held] : *object) {
    const std::string_view name = view(key);
    if (held.is_null() || is_own(name) || name == "kind") continue;
    const Path here(at, name);
    if (name == "from") r.from = reader.date(here, held).value_or(Date());
    else if (name == "until") r.until = reader.date(here, held).value_or(Date());
    else if (name == "reasons") r.reasons = reader.text(here, held).value_or(std::string());
    else if (std::find(own.begin(), own.end(), name) != own.end()) read_own_field(reader, here, name, held, r);
    else {
      std::vector<std::string_view> known = {"kind", "from", "until", "reasons"};
      known.insert(known.end(), own.begin(), own.end());
      reader.unknown(here, "field of " + plain(upc::name(*kind)), name, known);
    }
  }
  return r;
}

}  // namespace

std::vector<Restriction> read_restrictions(Reader& reader, const Path& at, const bj::value& value) {
  std::vector<Restriction> set;
  reader.each(at, value, [&](const Path& here, const bj::value& element) {
    if (auto r = read_restriction(reader, here, element)) set.push_back(*std::move(r));
  });
  return set;
}

RestrictionCheck read_restriction_check(std::string_view text) {
  RestrictionCheck check;
  Reader reader;
  Memory memory;
  const bj::value value = parse(text, memory);
  const Path top;
  if (const bj::object* object = reader.object(top, value)) {
    for (const auto& [key, held] : *object) {
      const std::string_view name = view(key);
      if (held.is_null() || is_own(name)) continue;
      const Path here(top, name);
      if (name == "service") reader.raw_text(here, held);
      else if (name == "decided") check.decision.decided = reader.date(here, held).value_or(Date());
      else if (name == "review_by") check.decision.review_by = reader.date(here, held).value_or(Date());
      else if (name == "scope") check.decision.scope = reader.named<Scope>(here, held).value_or(Scope::service);
      else if (name == "reasons") check.reasons = reader.text(here, held).value_or(std::string());
      else if (name == "restrictions") check.restrictions = read_restrictions(reader, here, held);
      else
        reader.unknown(here, "field of a decision to restrict", name,
                       {"service", "decided", "review_by", "scope", "reasons", "restrictions"});
    }
    for (std::string_view needed : {"service", "decided"})
      if (member(*object, needed) == nullptr) reader.fault(Path(top, needed), "this field; it is not there");
  }
  reader.throw_first();
  return check;
}

std::vector<Reason> findings_on(const RestrictionCheck& check, const Edition& edition) {
  std::vector<Reason> found =
      check_restrictions(check.decision, check.restrictions, edition.terms, {}, edition.restrictions);
  if (!is_blank(check.reasons)) return found;
  const auto place = std::find_if(found.begin(), found.end(), [](const Reason& r) {
    return r.code != Code::council_wide && r.code != Code::scope_not_allowed;
  });
  found.insert(place, Reason(Code::no_reasons, Provision::proportionate));
  return found;
}

}  // namespace json

UPC_END_NAMESPACE
