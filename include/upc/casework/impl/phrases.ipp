// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/working_days.hpp>
#include <upc/casework/phrases.hpp>

#include <algorithm>
#include <iterator>
#include <optional>

UPC_BEGIN_NAMESPACE

namespace detail {

struct PhraseEntry {
  std::string_view key;
  std::string_view text;
};

inline constexpr PhraseEntry english_phrases[] = {
#include <upc/casework/detail/phrases_en.inc>
};

inline constexpr PhraseEntry welsh_phrases[] = {
#include <upc/casework/detail/phrases_cy.inc>
};

/// The text of that key, or null.
inline const std::string_view* find_phrase(std::string_view key, Language language) noexcept {
  const auto found = [&](const auto& table) {
    const PhraseEntry* const entry =
        std::find_if(std::begin(table), std::end(table), [&](const PhraseEntry& e) { return e.key == key; });
    return entry == std::end(table) ? nullptr : &entry->text;
  };
  return language == Language::cy ? found(welsh_phrases) : found(english_phrases);
}

/// Which form of a counted noun a number takes, of as many as the text has.
inline std::size_t form_of(long n, std::size_t forms) noexcept {
  switch (forms) {
    case 2:
      return n == 1 ? 0 : 1;
    case 3:
      return n == 0 ? 0 : n == 1 ? 1 : 2;
    case 7:
      return n >= 0 && n <= 4 ? static_cast<std::size_t>(n) : n == 6 ? 5 : 6;
    default:
      return 0;
  }
}

/// Words as a part of a key: "event_type" for "event type", "New_Years_Day" for "New Year's Day".
inline std::string as_key(std::string_view words) {
  constexpr std::string_view apostrophe = "\xE2\x80\x99";  // as published lists have it
  std::string key;
  key.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    if (c == apostrophe[0] && words.substr(i, apostrophe.size()) == apostrophe)
      i += apostrophe.size() - 1;
    else if (c != '\'' && c != ',' && c != '(' && c != ')')
      key += c == ' ' ? '_' : c;
  }
  return key;
}

inline std::string slotted(std::string_view text, std::initializer_list<Slot> slots) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    out += text.substr(0, open);
    const std::string_view name = text.substr(open + 1, close - open - 1);
    const Slot* const slot = std::find_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.name == name; });
    out += slot == slots.end() ? text.substr(open, close - open + 1) : slot->text;
    text.remove_prefix(close + 1);
  }
  return out += text;
}

/// The parts one after the other, the last joined by the phrase of that key and those before by its ".more".
inline std::string listed(const std::vector<std::string>& parts, std::string_view key, Language language) {
  std::string text = parts.empty() ? std::string() : parts.front();
  const std::string more = std::string(key) + ".more";
  for (std::size_t i = 1; i < parts.size(); ++i)
    text = phrase(i + 1 == parts.size() ? key : more, language, {{"first", text}, {"last", parts[i]}});
  return text;
}

/// Titles of regions with commas between them; empty where one is none.
inline std::optional<std::string> find_regions(std::string_view titles, Language language) {
  std::string text;
  for (;;) {
    const std::string_view one = titles.substr(0, titles.find(", "));
    const auto* const region =
        std::find_if(all_regions.begin(), all_regions.end(), [&](Region each) { return title(each) == one; });
    if (region == all_regions.end()) return std::nullopt;
    text += name_in_words("region", one, language);
    if (one.size() == titles.size()) return text;
    text += ", ";
    titles.remove_prefix(one.size() + 2);
  }
}

}  // namespace detail

UPC_INLINE std::string phrase(std::string_view key, Language language, std::initializer_list<Slot> slots) {
  if (const std::string_view* const text = detail::find_phrase(key, language)) return detail::slotted(*text, slots);
  std::string last(key.substr(key.rfind('.') + 1));
  std::replace(last.begin(), last.end(), '_', ' ');
  return last;
}

UPC_INLINE std::string name_in_words(std::string_view what, std::string_view name, Language language) {
  const std::string_view* const text = detail::find_phrase(detail::as_key(what) + "." + detail::as_key(name), language);
  std::string words(text != nullptr ? *text : name);
  if (text == nullptr) std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

UPC_INLINE std::string counted(std::string_view key, long n, Language language, std::initializer_list<Slot> slots) {
  const std::string_view* const found = detail::find_phrase(key, language);
  if (found == nullptr) return std::to_string(n) + " " + phrase(key, language);
  std::string_view text = *found;
  const auto forms = static_cast<std::size_t>(std::count(text.begin(), text.end(), '|')) + 1;
  for (std::size_t skip = detail::form_of(n, forms); skip > 0; --skip) text.remove_prefix(text.find('|') + 1);
  const std::string number = std::to_string(n);
  return detail::slotted(detail::slotted(text.substr(0, text.find('|')), {{"n", number}}), slots);
}

UPC_INLINE std::string period_in_words(Period period, Language language) {
  constexpr std::string_view units[] = {"count.working_day", "count.day", "count.week", "count.month", "count.year"};
  return counted(units[static_cast<std::size_t>(period.unit)], period.number, language);
}

UPC_INLINE std::string all_in_words(const std::vector<std::string>& parts, Language language) {
  return detail::listed(parts, "list.and", language);
}

UPC_INLINE std::string any_in_words(const std::vector<std::string>& parts, Language language) {
  return detail::listed(parts, "list.or", language);
}

UPC_INLINE std::string weekday_in_words(Date date, Language language) {
  return holiday_in_words(weekday_name(date), language);
}

UPC_INLINE std::string regions_in_words(std::string_view english, Language language) {
  return detail::find_regions(english, language).value_or(std::string(english));
}

UPC_INLINE std::string holiday_in_words(std::string_view english, Language language) {
  const std::size_t open = english.rfind(" (");
  if (open != std::string_view::npos && english.back() == ')') {
    if (const auto regions = detail::find_regions(english.substr(open + 2, english.size() - open - 3), language))
      return holiday_in_words(english.substr(0, open), language) + " (" + *regions + ")";
  }
  constexpr std::string_view substitute = " (substitute day)";
  if (english.size() > substitute.size() && english.substr(english.size() - substitute.size()) == substitute) {
    english.remove_suffix(substitute.size());
    return phrase("holiday.substitute", language, {{"holiday", holiday_in_words(english, language)}});
  }
  const std::string_view* const text = detail::find_phrase("holiday." + detail::as_key(english), language);
  return std::string(text != nullptr ? *text : english);
}

UPC_END_NAMESPACE
