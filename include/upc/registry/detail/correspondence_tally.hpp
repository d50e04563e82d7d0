// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A case of anonymous correspondence counted.

#include <upc/registry/detail/tally.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

constexpr bool is_final(Protocol state) noexcept {
  return state == Protocol::identified || state == Protocol::policy_invoked || state == Protocol::referred_to_police;
}

/// A case of anonymous correspondence.
class CorrespondenceTally : public Tally<Correspondence> {
 public:
  using Tally::Tally;

  Outcome apply(const Event& event) {
    const Protocol before = held_.state().protocol;
    Outcome outcome = held_.apply(event);
    note(event, outcome);
    if (!outcome.accepted || !in_period(event.on)) return outcome;
    const Protocol after = held_.state().protocol;
    if (!is_final(before) && is_final(after)) count(Figure::cases_ended);
    switch (event.type) {
      case EventType::correspondence_received:
        count(Figure::correspondence_received);
        if (outcome.contact && outcome.contact->disposition == Disposition::file_only)
          count(Figure::correspondence_filed);
        if (after == Protocol::policy_invoked && before != after) count(Figure::policy_invoked);
        break;
      case EventType::identity_requested:
        count(Figure::identities_requested);
        break;
      case EventType::identity_given:
        count(Figure::identities_given);
        break;
      case EventType::identity_refused:
        count(Figure::identities_refused);
        break;
      case EventType::threat_to_safety:
        count(Figure::correspondence_to_police);
        break;
      default:
        break;  // a duty that is done counts by its date
    }
    return outcome;
  }

  ReportedCase conclude() {
    const Protocol state = held_.state().protocol;
    ReportedCase told = Tally::conclude(name(state), false);
    if (told.counts[Figure::cases_on_file] > 0 && !held_.facts().partnership) ++told.counts[state];
    return told;
  }
};

}  // namespace detail

UPC_END_NAMESPACE
