// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Which member of an event a field of the contract is, by name: what reads a field into an event and what gives it
/// back both look here. Fields of which there is only one of their kind need no row.

#include <upc/casework/event.hpp>

#include <algorithm>
#include <iterator>

UPC_BEGIN_NAMESPACE

namespace json {

/// A field and the member that it is.
template <class T>
struct Slot {
  std::string_view name;
  T Event::*into;
};

inline constexpr Slot<bool> flag_slots[] = {
    {"unreasonable", &Event::unreasonable}, {"in_writing", &Event::in_writing},
    {"upheld", &Event::upheld},             {"adjustments_considered", &Event::adjustments_considered},
    {"endorsed", &Event::endorsed},         {"contact_considered", &Event::contact_considered},
    {"abusive", &Event::abusive},           {"warned", &Event::warned},
    {"appropriate", &Event::appropriate},   {"imminent_risk", &Event::imminent_risk},
    {"agreed", &Event::agreed},             {"incident_form", &Event::incident_form},
    {"adhered", &Event::adhered},           {"hostile", &Event::hostile},
    {"escalated", &Event::escalated},       {"through_representative", &Event::through_representative}};
inline constexpr Slot<std::string> text_slots[] = {
    {"summary", &Event::summary},       {"reasons", &Event::reasons}, {"exceptional_reasons", &Event::exceptional_reasons},
    {"service", &Event::service},       {"with", &Event::with},       {"establishment", &Event::establishment},
    {"note", &Event::note},             {"conditions", &Event::conditions},
    {"about", &Event::about}};
inline constexpr Slot<Date> date_slots[] = {
    {"occurred", &Event::occurred}, {"review_by", &Event::review_by}, {"until", &Event::until}};
inline constexpr Slot<RoleSet> role_slots[] = {{"consulted", &Event::consulted}, {"copied_to", &Event::copied_to}};
inline constexpr Slot<std::vector<std::string>> list_slots[] = {{"evidence", &Event::evidence},
                                                                {"establishments", &Event::establishments},
                                                                {"services", &Event::services}};

/// The member of an event that a field is. Bounds: the table has the name.
template <class T, std::size_t N, class AnEvent>
auto& slot(const Slot<T> (&slots)[N], std::string_view name, AnEvent& event) {
  const auto* found = std::find_if(std::begin(slots), std::end(slots), [&](const Slot<T>& s) { return s.name == name; });
  return event.*(found->into);
}

}  // namespace json

UPC_END_NAMESPACE
