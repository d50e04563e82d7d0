// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The fields of events and restrictions as data: which there are, which must be there, and what they hold. Reading,
/// the nearest-name hints and the JSON Schema all come from here.

#include <upc/casework/evaluation.hpp>

UPC_BEGIN_NAMESPACE

namespace json {

/// What a field holds.
enum class FieldKind : std::uint8_t {
  flag,
  text,
  texts,
  date,
  indexes,
  role,
  roles,
  behaviours,
  channel,
  statements,
  against,
  scope,
  restrictions,
  recommendation,
  change,
  matter,
  duty
};

/// A field of an event.
struct EventField {
  EventType event;
  std::string_view name;
  FieldKind kind;
  bool required;
};

/// Every own field of every event, in the order of the contract. All events have `type`, `on` or `at`, `by`,
/// `person` and `ref` besides.
extern const std::vector<EventField> event_fields;

/// Those of one event.
const std::vector<EventField>& fields_of(EventType type);

/// The event types of a kind of case, in the order of the contract.
const std::vector<std::string_view>& event_types_of(CaseKind kind);
bool belongs_to(EventType type, CaseKind kind) noexcept;

/// The duties of a kind of case.
std::vector<std::string_view> duties_of(CaseKind kind);
bool belongs_to(DutyName duty, CaseKind kind) noexcept;

/// The names of the fields that an event of this type may have.
std::vector<std::string_view> field_names(EventType type);

/// What a warning letter states, and what a letter of decision or outcome does.
StatementSet statements_of(EventType type);

/// The own fields of a kind of restriction.
std::vector<std::string_view> own_fields(RestrictionKind kind);

}  // namespace json

UPC_END_NAMESPACE
