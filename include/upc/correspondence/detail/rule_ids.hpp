// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What the rules of the tables are called: "kind:name".

#include <upc/casework/detail/requirements.hpp>
#include <upc/casework/detail/table.hpp>
#include <upc/correspondence/detail/table.hpp>
#include <upc/correspondence/state.hpp>

#include <string>
#include <string_view>

UPC_BEGIN_NAMESPACE

namespace detail {

inline std::string_view id_of(Node node) noexcept {
  switch (part_of(node)) {
    case Part::stage:
      return name(stage_of(node));
    case Part::appeal:
      return name(appeal_of(node));
    case Part::safety:
      return name(safety_of(node));
    case Part::file:
      return "on_file";
  }
  return {};
}

inline std::string_view id_of(Trigger trigger) noexcept {
  if (trigger == Trigger::appeal_upheld) return "appeal_upheld";
  if (trigger == Trigger::review_missed) return "review_missed";
  return name(static_cast<EventType>(trigger));
}

/// "row:warned/behaviour_reported/continuing", with what picks it where only that tells it from another row.
inline std::string rule_id(const Row& row) {
  std::string id =
      "row:" + std::string(id_of(row.from)) + '/' + std::string(id_of(row.event)) + '/' + std::string(id_of(row.to));
  for (const Row& other : rows)
    if (&other != &row && other.from == row.from && other.event == row.event && other.to == row.to)
      return id + '/' + std::string(name(row.when));
  return id;
}

inline std::string_view id_of(ProtocolTable::Node node) noexcept {
  return node == ProtocolTable::Node::on_file ? "on_file" : name(static_cast<Protocol>(node));
}

/// "protocol_row:refused/identity_given/identified"
inline std::string rule_id(const ProtocolTable::Row& row) {
  return "protocol_row:" + std::string(id_of(row.from)) + '/' + std::string(name(row.event)) + '/' +
         std::string(id_of(row.to));
}

/// "requirement:warning_issued/consulted"
inline std::string rule_id(const Requirement& requirement) {
  return "requirement:" + std::string(name(requirement.event)) + '/' + std::string(name(requirement.check));
}

/// What a row needs beyond its event, and the provision that asks it.
struct NeedRule {
  Needs need;
  Provision cites;
};
inline constexpr NeedRule need_rules[] = {{Needs::exceptional_reasons, Provision::immediate_stage_2},
                                          {Needs::further_behaviour, Provision::stage_2_trigger},
                                          {Needs::agreed_long_term, Provision::long_term_exclusion}};

}  // namespace detail

UPC_END_NAMESPACE
