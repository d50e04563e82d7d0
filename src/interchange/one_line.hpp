// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Foreign text inside a message of one line.

#include <upc/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

UPC_BEGIN_NAMESPACE

namespace json {

/// How many bytes the UTF-8 character at the start of `text` takes; 0 where there is no valid one.
inline std::size_t character_size(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (text.empty()) return 0;
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool none = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
  return overlong || none ? 0 : size;
}

/// The text as it can stand in a line on a terminal: what is no UTF-8, breaks a line, is a control character or turns
/// the direction of writing becomes '?', and after `most` bytes it is cut, between two characters, with an ellipsis.
inline std::string one_line(std::string_view text, std::size_t most) {
  std::string out;
  while (!text.empty()) {
    const std::size_t size = character_size(text);
    const std::string_view character = text.substr(0, size == 0 ? 1 : size);
    if (out.size() + character.size() > most) return out + "…";
    const auto lead = static_cast<unsigned char>(character[0]);
    const bool control = size == 0 || lead < 0x20 || lead == 0x7F || (lead == 0xC2 && character[1] < '\xA0');
    const bool separator = size == 3 && ((character >= "\xE2\x80\xA8" && character <= "\xE2\x80\xAE") ||
                                         (character >= "\xE2\x81\xA6" && character <= "\xE2\x81\xA9"));
    if (control || separator)
      out += '?';
    else
      out += character;
    text.remove_prefix(character.size());
  }
  return out;
}

}  // namespace json

UPC_END_NAMESPACE
