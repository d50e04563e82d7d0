// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The catalogues of messages and of phrases as the build embeds them, and whether a text was made from an entry.

#include <string_view>

namespace catalogue {

struct Entry {
  std::string_view key;
  std::string_view message;
  std::string_view cure;
};

inline constexpr Entry english[] = {
#include <upc/casework/detail/messages_en.inc>
};

inline constexpr Entry welsh[] = {
#include <upc/casework/detail/messages_cy.inc>
};

struct Phrase {
  std::string_view key;
  std::string_view text;
};

inline constexpr Phrase english_phrases[] = {
#include <upc/casework/detail/phrases_en.inc>
};

inline constexpr Phrase welsh_phrases[] = {
#include <upc/casework/detail/phrases_cy.inc>
};

/// Whether a text is the template with something in place of every {placeholder}. The first letter of a text is made
/// a capital, which matters where a template begins with a placeholder only.
inline bool made_from(std::string_view form, std::string_view text) {
  bool filled_before = false;
  while (true) {
    const std::size_t open = form.find('{');
    const std::string_view literal = form.substr(0, open);
    if (filled_before) {
      const std::size_t at = literal.empty() && open == std::string_view::npos ? text.size() : text.find(literal, 1);
      if (at == std::string_view::npos || at == 0) return false;  // nothing in place of the placeholder
      text.remove_prefix(at);
    }
    if (text.substr(0, literal.size()) != literal) return false;
    text.remove_prefix(literal.size());
    if (open == std::string_view::npos) return text.empty();
    form.remove_prefix(form.find('}', open) + 1);
    filled_before = true;
  }
}

/// The entry of a code in a language's catalogue that both texts were made from, or null.
template <class Catalogue>
const Entry* entry_of(const Catalogue& entries, std::string_view code, std::string_view message,
                      std::string_view cure) {
  for (const Entry& e : entries) {
    const bool of_code = e.key.substr(0, code.size()) == code &&
                         (e.key.size() == code.size() || e.key[code.size()] == '.' || e.key[code.size()] == ':');
    if (of_code && made_from(e.message, message) && made_from(e.cure, cure)) return &e;
  }
  return nullptr;
}

}  // namespace catalogue
