// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/event.hpp>
#include <upc/casework/phrases.hpp>
#include <upc/casework/state.hpp>
#include <upc/casework/words.hpp>

#include <algorithm>
#include <iterator>

UPC_BEGIN_NAMESPACE

namespace detail {

struct CatalogueEntry {
  std::string_view key;
  std::string_view message;
  std::string_view cure;
};

inline constexpr CatalogueEntry english[] = {
#include <upc/casework/detail/messages_en.inc>
};

// The same keys, which a test holds.
inline constexpr CatalogueEntry welsh[] = {
#include <upc/casework/detail/messages_cy.inc>
};

inline const CatalogueEntry* find_entry(std::string_view key, Language language) noexcept {
  const auto found = [&](const auto& table) {
    const CatalogueEntry* const entry =
        std::find_if(std::begin(table), std::end(table), [&](const CatalogueEntry& e) { return e.key == key; });
    return entry == std::end(table) ? nullptr : entry;
  };
  return language == Language::cy ? found(welsh) : found(english);
}

/// What kind of name an argument is; empty where it is nobody's name but somebody's text.
inline std::string_view kind_of_name(ArgKey key, std::string_view text) noexcept {
  switch (key) {
    case ArgKey::event:
    case ArgKey::events:
      return Names<EventType>::what;
    case ArgKey::state:
      return from_name<Stage>(text)         ? Names<Stage>::what
             : from_name<AppealStage>(text) ? Names<AppealStage>::what
             : from_name<Safety>(text)      ? Names<Safety>::what
                                            : std::string_view("protocol state");
    case ArgKey::detail:
      return from_name<Statement>(text) ? Names<Statement>::what : std::string_view("detail");
    case ArgKey::against:
      return Names<Against>::what;
    case ArgKey::duty:
    case ArgKey::duties:
      return Names<DutyName>::what;
    case ArgKey::kind:
      return Names<RestrictionKind>::what;
    case ArgKey::missing:
      return Names<Statement>::what;
    default:
      return {};
  }
}

/// An argument as a sentence holds it.
struct InWords {
  const Edition& edition;
  Language language;
  ArgKey key;

  std::string operator()(Role role) const { return office_in_words(role, edition, language); }
  std::string operator()(RoleSet roles) const { return offices_in_words(roles, edition, language); }
  std::string operator()(Date date) const { return date_in_words(date, language); }
  std::string operator()(int number) const { return std::to_string(number); }
  std::string operator()(const std::string& text) const {
    const std::string_view kind = kind_of_name(key, text);
    return kind.empty() ? plain(text) : name_in_words(kind, text, language);
  }
  std::string operator()(const std::vector<std::string>& texts) const {
    std::vector<std::string> parts;
    for (const std::string& text : texts) parts.push_back((*this)(text));
    return all_in_words(parts, language);
  }
};

/// The text of an argument for the catalogue's keys: only names choose between entries.
inline std::string_view name_of(const Reason& reason, ArgKey key) noexcept {
  const ArgValue* value = reason.arg(key);
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return text != nullptr ? std::string_view(*text) : std::string_view();
}

/// The entry for a reason: the most particular key that the catalogue has.
inline const CatalogueEntry* entry_for(const Reason& reason, Language language) {
  const std::string code(name(reason.code));
  const auto first = [&](std::initializer_list<std::string> keys) {
    const CatalogueEntry* entry = nullptr;
    for (const std::string& key : keys)
      if (entry == nullptr) entry = find_entry(key, language);
    return entry;
  };
  if (reason.code == Code::not_permitted_in_state) {
    const std::string event(name_of(reason, ArgKey::event));
    const std::string state(name_of(reason, ArgKey::state));
    // What is said of a final stage is no reason against an event that does not look at the stage.
    const bool of_stage = event != name(EventType::exclusion_ignored) && event != name(EventType::exclusion_changed);
    return first({code + "." + event + "." + state, of_stage ? code + ":" + state : code + "." + event, code + "." + event, code});
  }
  const std::string provision(name(reason.cites));
  for (ArgKey key : {ArgKey::detail, ArgKey::against, ArgKey::duty, ArgKey::kind})
    if (const std::string variant(name_of(reason, key)); !variant.empty())
      if (const auto* entry = first({code + "." + variant + "." + provision, code + "." + variant})) return entry;
  return first({code + "." + provision, code});
}

/// What a placeholder of the edition's own stands for: the offices that may do an act ("by:review_held"), or whose a
/// duty is ("bearers:review"); empty for another.
inline std::string offices_of(std::string_view key, const Edition& edition, Language language) {
  constexpr std::string_view by = "by:";
  constexpr std::string_view bearers = "bearers:";
  if (key.substr(0, by.size()) == by)
    if (const auto act = from_name<EventType>(key.substr(by.size())))
      return offices_in_words(edition.act(*act).by, edition, language);
  if (key.substr(0, bearers.size()) == bearers)
    if (const auto duty = from_name<DutyName>(key.substr(bearers.size())))
      return offices_in_words(edition.bearers[static_cast<std::size_t>(*duty)], edition, language);
  return {};
}

inline std::string filled(std::string_view text, const Reason& reason, const Edition& edition, Language language) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    out += text.substr(0, open);
    const std::string_view key = text.substr(open + 1, close - open - 1);
    if (key.find(':') != std::string_view::npos) out += offices_of(key, edition, language);
    if (const auto term = from_name<Term>(key)) out += value_in_words(edition.terms, *term, language);
    for (const Arg& arg : reason.args)
      if (name(arg.key) == key) {
        // The arguments hold an index, which starts with 0; a person counts from 1.
        const int* const place = arg.key == ArgKey::other ? std::get_if<int>(&arg.value) : nullptr;
        out += place != nullptr ? std::to_string(*place + 1)
                                : std::visit(InWords{edition, language, arg.key}, arg.value);
        break;
      }
    text.remove_prefix(close + 1);
  }
  out += text;
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

}  // namespace detail

UPC_INLINE Words::Words() = default;
UPC_INLINE Words::Words(std::string m, std::string c) : message(std::move(m)), cure(std::move(c)) {}
UPC_INLINE Words::Words(const Words&) = default;
UPC_INLINE Words::Words(Words&&) noexcept = default;
UPC_INLINE Words& Words::operator=(const Words&) = default;
UPC_INLINE Words& Words::operator=(Words&&) noexcept = default;
UPC_INLINE Words::~Words() = default;

UPC_INLINE Words words(const Reason& reason, const Edition& edition, Language language) {
  const detail::CatalogueEntry* entry = detail::entry_for(reason, language);
  if (entry == nullptr) return {plain(name(reason.code)), {}};
  return {detail::filled(entry->message, reason, edition, language),
          detail::filled(entry->cure, reason, edition, language)};
}

UPC_INLINE std::string office_in_words(Role role, const Edition& edition, Language language) {
  const Office& held = edition.office(role);
  if (language == Language::cy) return in_language(language, held.name, held.name_cy);
  const std::string& office = held.name;
  const bool one_of_many = !office.empty() && office[0] >= 'a' && office[0] <= 'z' && office != "customer";
  if (!one_of_many) return "the " + office;
  return (std::string_view("aeiou").find(office[0]) != std::string_view::npos ? "an " : "a ") + office;
}

UPC_INLINE std::string offices_in_words(RoleSet roles, const Edition& edition, Language language) {
  std::vector<std::string> names;
  roles.for_each([&](Role role) { names.push_back(office_in_words(role, edition, language)); });
  return any_in_words(names, language);
}

UPC_INLINE std::string date_in_words(Date date, Language language) {
  constexpr std::string_view months[] = {"month.1", "month.2", "month.3", "month.4",  "month.5",  "month.6",
                                         "month.7", "month.8", "month.9", "month.10", "month.11", "month.12"};
  if (date.is_not_a_date()) return {};
  const auto parts = date.year_month_day();
  return std::to_string(static_cast<int>(parts.day)) + " " +
         phrase(months[static_cast<std::size_t>(parts.month.as_number() - 1)], language) + " " +
         std::to_string(static_cast<int>(parts.year));
}

UPC_INLINE std::string value_in_words(const Terms& terms, Term term, Language language) {
  const auto length = length_of(terms, term);
  return length ? period_in_words(*length, language) : name_in_words("value", value_of(terms, term), language);
}

UPC_INLINE std::string plain(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

UPC_END_NAMESPACE
