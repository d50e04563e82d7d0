// SPDX-License-Identifier: BSL-1.0
#include "fields.hpp"

#include <array>
#include <iterator>

UPC_BEGIN_NAMESPACE

namespace json {

namespace {
using E = EventType;
using K = FieldKind;
constexpr bool required = true;
constexpr bool optional = false;

// clang-format off
constexpr EventField all_fields[] = {
  {E::behaviour_reported, "behaviours", K::behaviours, optional},
  {E::behaviour_reported, "channel", K::channel, optional},
  {E::behaviour_reported, "occurred", K::date, optional},
  {E::behaviour_reported, "summary", K::text, optional},
  {E::behaviour_reported, "evidence", K::texts, optional},
  {E::behaviour_assessed, "unreasonable", K::flag, required},
  {E::behaviour_assessed, "reasons", K::text, optional},
  {E::warning_issued, "consulted", K::roles, optional},
  {E::warning_issued, "states", K::statements, optional},
  {E::warning_issued, "copied_to", K::roles, optional},
  {E::appeal_received, "against", K::against, optional},
  {E::appeal_received, "in_writing", K::flag, optional},
  {E::appeal_received, "reasons", K::text, optional},
  {E::appeal_received, "admitted_by", K::role, optional},
  {E::appeal_determined, "upheld", K::flag, required},
  {E::appeal_determined, "reasons", K::text, optional},
  {E::restrictions_determined, "consulted", K::roles, optional},
  {E::restrictions_determined, "scope", K::scope, optional},
  {E::restrictions_determined, "services", K::texts, optional},
  {E::restrictions_determined, "restrictions", K::restrictions, optional},
  {E::restrictions_determined, "reasons", K::text, optional},
  {E::restrictions_determined, "review_by", K::date, optional},
  {E::restrictions_determined, "exceptional_reasons", K::text, optional},
  {E::restrictions_determined, "evidence", K::texts, optional},
  {E::restrictions_determined, "adjustments_considered", K::flag, optional},
  {E::restrictions_declined, "consulted", K::roles, optional},
  {E::restrictions_declined, "reasons", K::text, optional},
  {E::restrictions_lifted, "remove", K::indexes, optional},
  {E::restrictions_lifted, "reasons", K::text, optional},
  {E::review_held, "recommendation", K::recommendation, required},
  {E::review_held, "remove", K::indexes, optional},
  {E::review_held, "contact_considered", K::flag, optional},
  {E::review_held, "reasons", K::text, optional},
  {E::recommendation_determined, "endorsed", K::flag, required},
  {E::recommendation_determined, "reasons", K::text, optional},
  {E::contact_received, "channel", K::channel, required},
  {E::contact_received, "matter", K::matter, optional},
  {E::contact_received, "service", K::text, optional},
  {E::contact_received, "with", K::text, optional},
  {E::contact_received, "establishment", K::text, optional},
  {E::contact_received, "abusive", K::flag, optional},
  {E::contact_received, "through_representative", K::flag, optional},
  {E::contact_received, "about", K::text, optional},
  {E::call_terminated, "warned", K::flag, optional},
  {E::call_terminated, "note", K::text, optional},
  {E::new_issue_considered, "appropriate", K::flag, required},
  {E::new_issue_considered, "restrictions", K::restrictions, optional},
  {E::new_issue_considered, "consulted", K::roles, optional},
  {E::new_issue_considered, "reasons", K::text, optional},
  {E::new_issue_considered, "scope", K::scope, optional},
  {E::new_issue_considered, "services", K::texts, optional},
  {E::new_issue_considered, "review_by", K::date, optional},
  {E::new_issue_considered, "evidence", K::texts, optional},
  {E::new_issue_considered, "adjustments_considered", K::flag, optional},
  {E::exclusion_ignored, "establishment", K::text, optional},
  {E::exclusion_changed, "change", K::change, required},
  {E::exclusion_changed, "until", K::date, optional},
  {E::exclusion_changed, "establishment", K::text, optional},
  {E::exclusion_changed, "consulted", K::roles, optional},
  {E::exclusion_changed, "reasons", K::text, optional},
  {E::threat_reported, "in_writing", K::flag, optional},
  {E::threat_reported, "reasons", K::text, optional},
  {E::temporary_exclusion, "imminent_risk", K::flag, optional},
  {E::temporary_exclusion, "establishments", K::texts, optional},
  {E::temporary_exclusion, "reasons", K::text, optional},
  {E::long_term_exclusion, "incident_form", K::flag, optional},
  {E::long_term_exclusion, "establishments", K::texts, optional},
  {E::long_term_exclusion, "until", K::date, optional},
  {E::long_term_exclusion, "review_by", K::date, optional},
  {E::long_term_exclusion, "adjustments_considered", K::flag, optional},
  {E::long_term_exclusion, "reasons", K::text, optional},
  {E::exclusion_lifted, "reasons", K::text, optional},
  {E::conduct_letter, "reasons", K::text, optional},
  {E::conduct_letter, "conditions", K::text, optional},
  {E::harassment_referred, "reasons", K::text, optional},
  {E::police_report, "reasons", K::text, optional},
  {E::recording_requested, "agreed", K::flag, required},
  {E::committee_reviewed, "adhered", K::flag, required},
  {E::committee_reviewed, "reasons", K::text, optional},
  {E::correspondence_received, "hostile", K::flag, optional},
  {E::correspondence_received, "service", K::text, optional},
  {E::correspondence_received, "escalated", K::flag, optional},
  {E::duty_done, "duty", K::duty, required},
  {E::duty_done, "states", K::statements, optional},
};
// clang-format on

/// Where in the table the fields of each event stand.
constexpr std::array<EventFields, count_of<EventType>> ranges() noexcept {
  std::array<EventFields, count_of<EventType>> found;
  for (const EventField* at = std::begin(all_fields); at != std::end(all_fields);) {
    const EventField* last = at;
    while (last != std::end(all_fields) && last->event == at->event) ++last;
    found[static_cast<std::size_t>(at->event)] = {at, last};
    at = last;
  }
  return found;
}
constexpr std::array<EventFields, count_of<EventType>> fields_by_event = ranges();

}  // namespace

const EventFields event_fields{std::begin(all_fields), std::end(all_fields)};

EventFields fields_of(EventType type) noexcept { return fields_by_event[static_cast<std::size_t>(type)]; }

bool belongs_to(EventType type, CaseKind kind) noexcept {
  return type == EventType::duty_done || is_of_correspondence(type) == (kind == CaseKind::anonymous_correspondence);
}

bool belongs_to(DutyName duty, CaseKind kind) noexcept {
  return is_of_correspondence(duty) == (kind == CaseKind::anonymous_correspondence);
}

namespace {

template <class E>
std::vector<std::string_view> names_of(CaseKind kind) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < count_of<E>; ++i)
    if (belongs_to(static_cast<E>(i), kind)) names.push_back(name(static_cast<E>(i)));
  return names;
}

}  // namespace

const std::vector<std::string_view>& event_types_of(CaseKind kind) {
  static const std::vector<std::string_view> of_upc = names_of<EventType>(CaseKind::upc);
  static const std::vector<std::string_view> of_anonymous = names_of<EventType>(CaseKind::anonymous_correspondence);
  return kind == CaseKind::upc ? of_upc : of_anonymous;
}
std::vector<std::string_view> duties_of(CaseKind kind) { return names_of<DutyName>(kind); }

std::vector<std::string_view> field_names(EventType type) {
  std::vector<std::string_view> names = {"type", "on", "at", "by", "person", "ref"};
  for (const EventField& field : fields_of(type)) names.push_back(field.name);
  return names;
}

StatementSet statements_of(EventType type) {
  if (type == EventType::warning_issued) return {Statement::restricted_contact_may_follow, Statement::appeal_process};
  return {Statement::restrictions, Statement::reasons, Statement::duration,
          Statement::review,       Statement::outcome, Statement::ombudsman};
}

std::vector<std::string_view> own_fields(RestrictionKind kind) {
  switch (kind) {
    case RestrictionKind::limited_time: return {"minutes", "per"};
    case RestrictionKind::named_contact: return {"officer", "team", "place", "windows"};
    case RestrictionKind::telephone_hours: return {"windows"};
    case RestrictionKind::premises_exclusion:
    case RestrictionKind::permanent_exclusion: return {"establishments"};
    case RestrictionKind::contact_form: return {"channels"};
    case RestrictionKind::agreement: return {"agreement"};
    case RestrictionKind::termination: return {};
    case RestrictionKind::through_representative: return {"representative"};
    case RestrictionKind::matter_closed: return {"issue"};
    case RestrictionKind::own: return {"own"};
  }
  return {};
}

}  // namespace json

UPC_END_NAMESPACE
