// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The transition table of appendix 2, of the same make as a case's.

#include <upc/casework/detail/asker.hpp>
#include <upc/correspondence/state.hpp>
#include <upc/vocabulary/effect.hpp>
#include <upc/vocabulary/event_type.hpp>
#include <upc/vocabulary/list.hpp>
#include <upc/vocabulary/provision.hpp>

#include <array>

UPC_BEGIN_NAMESPACE

namespace detail {

/// The table as a type, as the machine takes it.
struct ProtocolTable {
  /// The states of the protocol, and the file on which marks are placed.
  enum class Node : std::uint8_t {
    received,
    identity_requested,
    identified,
    refused,
    policy_invoked,
    referred_to_police,
    on_file
  };
  using Trigger = EventType;

  /// Which of two rows of one event applies.
  enum class Pick : std::uint8_t { always, escalated, not_escalated };

  /// One row: in `from`, `event` leads to `to` where `when` picks it.
  struct Row {
    Node from;
    EventType event;
    Node to;
    Pick when;
    Effect effect;
    bool offered;  ///< whether `next` offers it
    bool filed;    ///< whether the correspondence is only placed on file (A2.5.ii)
    ShortList<Provision, 3> cites;
  };

  static constexpr std::size_t node_count = static_cast<std::size_t>(Node::on_file) + 1;
  static constexpr std::size_t trigger_count = count_of<EventType>;
  static constexpr std::array<Node, 2> initial{Node::received, Node::on_file};

  using E = EventType;
  using N = Node;
  using P = Provision;
  // clang-format off
  static constexpr Row rows[] = {
    {N::received, E::correspondence_received, N::received, Pick::always, Effect::none, false, false, {P::anonymous_received}},
    {N::received, E::identity_requested, N::identity_requested, Pick::always, Effect::none, true, false, {P::identity_request}},
    {N::received, E::identity_given, N::identified, Pick::always, Effect::identity_revealed, true, false, {P::concerns_dealt_with}},
    {N::received, E::threat_to_safety, N::referred_to_police, Pick::always, Effect::none, true, false, {P::threat_to_safety}},
    {N::identity_requested, E::correspondence_received, N::identity_requested, Pick::not_escalated, Effect::none, false, false, {P::anonymous_received}},
    {N::identity_requested, E::correspondence_received, N::policy_invoked, Pick::escalated, Effect::policy_invoked, true, false, {P::policy_invoked}},
    {N::identity_requested, E::identity_given, N::identified, Pick::always, Effect::identity_revealed, true, false, {P::concerns_dealt_with}},
    {N::identity_requested, E::identity_refused, N::refused, Pick::always, Effect::identity_withheld, true, false, {P::refusal_reported, P::refusal_replied}},
    {N::identity_requested, E::threat_to_safety, N::referred_to_police, Pick::always, Effect::none, true, false, {P::threat_to_safety}},
    {N::identified, E::threat_to_safety, N::referred_to_police, Pick::always, Effect::none, true, false, {P::threat_to_safety}},
    {N::refused, E::correspondence_received, N::refused, Pick::not_escalated, Effect::none, false, true, {P::refusal_replied}},
    {N::refused, E::correspondence_received, N::policy_invoked, Pick::escalated, Effect::policy_invoked, true, false, {P::policy_invoked}},
    {N::refused, E::identity_given, N::identified, Pick::always, Effect::identity_revealed, true, false, {P::concerns_dealt_with}},
    {N::refused, E::threat_to_safety, N::referred_to_police, Pick::always, Effect::none, true, false, {P::threat_to_safety}},
    {N::policy_invoked, E::threat_to_safety, N::referred_to_police, Pick::always, Effect::none, true, false, {P::threat_to_safety}},
    {N::on_file, E::duty_done, N::on_file, Pick::always, Effect::duty_marked, true, false, {}},
  };
  // clang-format on

  static constexpr bool picks(Pick when, bool escalated) noexcept {
    return when == Pick::always || (when == Pick::escalated) == escalated;
  }
};

/// Puts an event to the machine of appendix 2. True when a row fired: `protocol` is then the state after it.
bool dispatch(Protocol& protocol, EventType event, Asker<ProtocolTable::Row>& asker);

}  // namespace detail

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/correspondence/impl/dispatch.ipp>
#endif
