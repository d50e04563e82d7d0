// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The languages that a person can read the answers in. Names in files, codes and JSON members have no language.

#include <upc/vocabulary/names.hpp>

#include <string>

UPC_BEGIN_NAMESPACE

/// A language, by its ISO 639-1 name.
enum class Language : std::uint8_t {
  en,  ///< English
  cy   ///< Welsh
};

template <>
struct Names<Language> {
  static constexpr std::string_view what = "language";
  static constexpr std::string_view list[] = {"en", "cy"};
};

/// Whether the texts of a language have been checked by somebody whose trade it is. Where they have not, every answer
/// for a person says so; here is the one place to change once a translator has been through `src/messages`.
constexpr bool is_checked(Language language) noexcept { return language == Language::en; }

/// A text that data hold in two languages: the Welsh where it is asked for and there, else the English.
inline const std::string& in_language(Language language, const std::string& english,
                                      const std::string& welsh) noexcept {
  return language == Language::cy && !welsh.empty() ? welsh : english;
}

UPC_END_NAMESPACE
