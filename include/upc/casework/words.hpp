// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A reason in a person's words. The texts stand in a catalogue by code; nothing else writes a message.

#include <upc/policy/edition.hpp>
#include <upc/policy/reason.hpp>
#include <upc/vocabulary/language.hpp>

#include <string>
#include <string_view>

UPC_BEGIN_NAMESPACE

/// What is wrong, and the smallest lawful change that mends it.
struct UPC_API Words {
  std::string message;
  std::string cure;  ///< empty where nothing can mend it

  Words();
  Words(std::string message, std::string cure);
  Words(const Words&);
  Words(Words&&) noexcept;
  Words& operator=(const Words&);
  Words& operator=(Words&&) noexcept;
  ~Words();
};

/// A reason, finding or advice in words, with the offices' names of the edition.
UPC_API Words words(const Reason& reason, const Edition& edition, Language language = Language::en);

/// An office as a sentence names it: "the Head of Service", "an officer". In Welsh the name alone, as an article or a
/// preposition before it would change its first letter: sentences put it where nothing does.
UPC_API std::string office_in_words(Role role, const Edition& edition, Language language = Language::en);

/// Several offices as alternatives: "the Service Manager or the Head of Service".
UPC_API std::string offices_in_words(RoleSet roles, const Edition& edition, Language language = Language::en);

/// A date as a person writes it, in a language: "1 May 2013", "1 Mai 2013".
UPC_API std::string date_in_words(Date date, Language language);

/// The value of a term as a person reads it: "15 working days", "deemed receipt".
UPC_API std::string value_in_words(const Terms& terms, Term term, Language language);

/// A name as files spell it, for reading: "write to customer".
UPC_API std::string plain(std::string_view name);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/words.ipp>
#endif
