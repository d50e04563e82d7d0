// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Why an act is refused, what is wrong with a set of restrictions, what an Ombudsman would ask: one kind of value.
/// It holds what is meant; a person's words for it come from a catalogue (`casework/words.hpp`).

#include <upc/calendar/date.hpp>
#include <upc/vocabulary/code.hpp>
#include <upc/vocabulary/provision.hpp>
#include <upc/vocabulary/role.hpp>

#include <string>
#include <variant>
#include <vector>

UPC_BEGIN_NAMESPACE

/// What an argument of a reason is about.
enum class ArgKey : std::uint8_t {
  role,
  allowed,
  event,
  state,
  date,
  latest,
  deadline,
  detail,
  against,
  duty,
  duties,
  events,
  kind,
  from,
  until,
  other,
  warned_on,
  missing,
  person,
  establishment,
  establishments
};

template <>
struct Names<ArgKey> {
  static constexpr std::string_view what = "argument";
  static constexpr std::string_view list[] = {
      "role",   "allowed", "event", "state", "date",  "latest",    "deadline", "detail", "against",       "duty",
      "duties", "events",  "kind",  "from",  "until", "other",     "warned_on", "missing", "person",
      "establishment", "establishments"};
};

/// A role, several roles, a date, a number or index, a name or text, or several of these.
using ArgValue = std::variant<Role, RoleSet, Date, int, std::string, std::vector<std::string>>;

/// What a reason speaks of, so that a system can word it itself.
struct Arg {
  ArgKey key;
  ArgValue value;

  UPC_API Arg(ArgKey key, ArgValue value) noexcept;
  /// Copies by assigning: where there is no memory for the copy, the copy constructor of libstdc++'s variant would
  /// destroy a text that was never there (seen in GCC 12, with alternatives that are all cheap to move).
  UPC_API Arg(const Arg& other);
  UPC_API Arg(Arg&&) noexcept;
  UPC_API Arg& operator=(const Arg&);
  UPC_API Arg& operator=(Arg&&) noexcept;
  UPC_API ~Arg();

  UPC_API friend bool operator==(const Arg& a, const Arg& b);
};

/// A reason of a refusal, a finding on a restriction, or an advice.
struct UPC_API Reason {
  Code code{};
  Provision cites{};             ///< the provision it rests on
  std::vector<Arg> args;         ///< what it speaks of
  int restriction = -1;          ///< of a finding: the index it is about, -1 for the set as a whole
  std::vector<Reason> findings;  ///< of `invalid_restriction`: everything that is wrong with the set

  // Out of line, as of every value that holds strings: a user's unit instantiates none of it.
  Reason();
  Reason(Code code, Provision cites);
  Reason(const Reason&);
  Reason(Reason&&) noexcept;
  Reason& operator=(const Reason&);
  Reason& operator=(Reason&&) noexcept;
  ~Reason();

  /// Adds an argument.
  Reason& with(ArgKey key, ArgValue value);
  /// The argument of that key, or null.
  const ArgValue* arg(ArgKey key) const noexcept;
  UPC_API friend bool operator==(const Reason& a, const Reason& b);
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/policy/impl/reason.ipp>
#endif
