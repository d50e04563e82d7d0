// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The floor for deciding on a contact: the same ten questions over plain structs, with names as numbers and dates as
/// days, so that nothing is left but asking them.

#include <cstddef>
#include <cstdint>

namespace floor_of_contact {

enum class Kind : std::uint8_t {
  limited_time,
  named_contact,
  telephone_hours,
  premises_exclusion,
  contact_form,
  agreement,
  termination,
  permanent_exclusion
};
enum class Channel : std::uint8_t { in_person, telephone, letter, email, fax };
enum class Matter : std::uint8_t { unsaid, new_issue, pending, addressed, protected_ };
enum class Answer : std::uint8_t {
  end_call,
  refuse_entry,
  not_restricted,
  permitted,
  new_issue,
  consider_first,
  file_only,
  decline,
  redirect
};

constexpr std::int32_t endless = 0x7fffffff;

/// Days of the week as bits, minutes after midnight.
struct Hours {
  std::uint8_t days;
  std::int16_t from, to;
};

/// Names are numbers, 0 is none.
struct Limit {
  Kind kind;
  std::uint8_t channels;  ///< as bits
  std::int32_t from, until;
  std::int32_t officer, team, place, building;
  Hours hours[2];
  std::uint8_t hours_count;
};

struct Exclusion {
  std::int32_t from, until, building;
};

struct Rules {
  Limit limits[4];
  std::uint8_t limit_count;
  Exclusion exclusions[2];
  std::uint8_t exclusion_count;
  bool apply;
  std::int32_t service;
};

struct Contact {
  std::int32_t day;
  std::uint8_t weekday;
  std::int16_t minute;
  Channel channel;
  Matter matter;
  std::int32_t service, with, building;
  bool abusive;
};

/// The first of the ten rules that fits. @param open  of a redirect: bits of the limits a way must keep to
Answer answer(const Contact& contact, const Rules& rules, std::uint8_t& open);

}  // namespace floor_of_contact
