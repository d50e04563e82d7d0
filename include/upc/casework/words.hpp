// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A reason in a person's words. The texts stand in a catalogue by code; nothing else writes a message.

#include <upc/policy/edition.hpp>
#include <upc/policy/reason.hpp>

#include <string>
#include <string_view>

UPC_BEGIN_NAMESPACE

/// What is wrong, and the smallest lawful change that mends it.
struct Words {
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
Words words(const Reason& reason, const Edition& edition);

/// An office as a sentence names it: "the Head of Service", "an officer".
std::string office_in_words(Role role, const Edition& edition);

/// Several offices as alternatives: "the Service Manager or the Head of Service".
std::string offices_in_words(RoleSet roles, const Edition& edition);

/// A name as files spell it, for reading: "write to customer".
std::string plain(std::string_view name);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/words.ipp>
#endif
