// SPDX-License-Identifier: BSL-1.0
#pragma once

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

inline const CatalogueEntry* find_entry(std::string_view key) noexcept {
  const auto* found =
      std::find_if(std::begin(english), std::end(english), [&](const CatalogueEntry& e) { return e.key == key; });
  return found == std::end(english) ? nullptr : found;
}

/// "a, b and c".
inline std::string joined(const std::vector<std::string>& parts, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? std::string(" ") + std::string(last) + " " : std::string(", ");
    text += parts[i];
  }
  return text;
}

/// An argument as a sentence holds it.
struct InWords {
  const Edition& edition;

  std::string operator()(Role role) const { return office_in_words(role, edition); }
  std::string operator()(RoleSet roles) const { return offices_in_words(roles, edition); }
  std::string operator()(Date date) const { return date_in_words(date); }
  std::string operator()(int number) const { return std::to_string(number); }
  std::string operator()(const std::string& text) const { return plain(text); }
  std::string operator()(const std::vector<std::string>& texts) const {
    std::vector<std::string> parts;
    for (const std::string& text : texts) parts.push_back(plain(text));
    return joined(parts, "and");
  }
};

/// The text of an argument for the catalogue's keys: only names choose between entries.
inline std::string_view name_of(const Reason& reason, ArgKey key) noexcept {
  const ArgValue* value = reason.arg(key);
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return text != nullptr ? std::string_view(*text) : std::string_view();
}

/// The entry for a reason: the most particular key that the catalogue has.
inline const CatalogueEntry* entry_for(const Reason& reason) {
  const std::string code(name(reason.code));
  const auto first = [&](std::initializer_list<std::string> keys) {
    const CatalogueEntry* entry = nullptr;
    for (const std::string& key : keys)
      if (entry == nullptr) entry = find_entry(key);
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

inline std::string filled(std::string_view text, const Reason& reason, const Edition& edition) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    out += text.substr(0, open);
    const std::string_view key = text.substr(open + 1, close - open - 1);
    for (const Arg& arg : reason.args)
      if (name(arg.key) == key) {
        // The arguments hold an index, which starts with 0; a person counts from 1.
        const int* const place = arg.key == ArgKey::other ? std::get_if<int>(&arg.value) : nullptr;
        out += place != nullptr ? std::to_string(*place + 1) : std::visit(InWords{edition}, arg.value);
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

UPC_INLINE Words words(const Reason& reason, const Edition& edition) {
  const detail::CatalogueEntry* entry = detail::entry_for(reason);
  if (entry == nullptr) return {plain(name(reason.code)), {}};
  return {detail::filled(entry->message, reason, edition), detail::filled(entry->cure, reason, edition)};
}

UPC_INLINE std::string office_in_words(Role role, const Edition& edition) {
  const std::string& office = edition.office(role).name;
  const bool one_of_many = !office.empty() && office[0] >= 'a' && office[0] <= 'z' && office != "customer";
  if (!one_of_many) return "the " + office;
  return (std::string_view("aeiou").find(office[0]) != std::string_view::npos ? "an " : "a ") + office;
}

UPC_INLINE std::string offices_in_words(RoleSet roles, const Edition& edition) {
  std::vector<std::string> names;
  roles.for_each([&](Role role) { names.push_back(office_in_words(role, edition)); });
  return detail::joined(names, "or");
}

UPC_INLINE std::string plain(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

UPC_END_NAMESPACE
