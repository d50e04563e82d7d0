// SPDX-License-Identifier: BSL-1.0
#include "contact_floor.hpp"

namespace floor_of_contact {

namespace {

bool in_force(std::int32_t from, std::int32_t until, std::int32_t day) { return from <= day && day <= until; }

bool written(Channel channel) { return channel >= Channel::letter; }

bool within(const Limit& l, const Contact& c) {
  for (std::uint8_t i = 0; i < l.hours_count; ++i)
    if ((l.hours[i].days >> c.weekday & 1) != 0 && l.hours[i].from <= c.minute && c.minute < l.hours[i].to) return true;
  return l.hours_count == 0;
}

bool keeps_to(const Contact& c, const Limit& l) {
  switch (l.kind) {
    case Kind::contact_form:
      return (l.channels >> static_cast<int>(c.channel) & 1) != 0;
    case Kind::telephone_hours:
      return c.channel != Channel::telephone || within(l, c);
    case Kind::named_contact:
      if ((l.officer != 0 || l.team != 0) && c.with != 0 && c.with != l.officer && c.with != l.team) return false;
      if (l.place != 0 && c.channel == Channel::in_person && c.building != 0 && c.building != l.place) return false;
      return written(c.channel) || within(l, c);
    default:
      return true;
  }
}

}  // namespace

Answer answer(const Contact& c, const Rules& rules, std::uint8_t& open) {
  const bool elsewhere = c.service != 0 && rules.service != 0 && c.service != rules.service;
  bool restricted = false;
  if (rules.apply && !elsewhere)
    for (std::uint8_t i = 0; i < rules.limit_count; ++i)
      restricted = restricted || in_force(rules.limits[i].from, rules.limits[i].until, c.day);
  if (c.abusive && c.channel == Channel::telephone) return Answer::end_call;
  if (c.channel == Channel::in_person && c.building != 0) {
    for (std::uint8_t i = 0; i < rules.exclusion_count; ++i) {
      const Exclusion& e = rules.exclusions[i];
      if (e.building == c.building && in_force(e.from, e.until, c.day)) return Answer::refuse_entry;
    }
    if (restricted)
      for (std::uint8_t i = 0; i < rules.limit_count; ++i) {
        const Limit& l = rules.limits[i];
        const bool excludes = l.kind == Kind::premises_exclusion || l.kind == Kind::permanent_exclusion;
        if (excludes && l.building == c.building && in_force(l.from, l.until, c.day)) return Answer::refuse_entry;
      }
  }
  if (!restricted) return Answer::not_restricted;
  if (c.matter == Matter::protected_) return Answer::permitted;
  if (c.matter == Matter::new_issue) return Answer::new_issue;
  if (c.matter == Matter::unsaid && written(c.channel)) return Answer::consider_first;
  bool kept = true;
  for (std::uint8_t i = 0; i < rules.limit_count; ++i) {
    const Limit& l = rules.limits[i];
    if (!in_force(l.from, l.until, c.day)) continue;
    if (l.kind == Kind::termination) return written(c.channel) ? Answer::file_only : Answer::decline;
    kept = keeps_to(c, l) && kept;
    if (l.kind != Kind::premises_exclusion && l.kind != Kind::permanent_exclusion)
      open = static_cast<std::uint8_t>(open | 1 << i);
  }
  if (!kept) return Answer::redirect;
  return c.matter == Matter::addressed && written(c.channel) ? Answer::file_only : Answer::permitted;
}

}  // namespace floor_of_contact
