// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/detail/soundness.hpp>
#include <upc/correspondence/protocol.hpp>
#include <upc/correspondence/stored.hpp>

#include <utility>

UPC_BEGIN_NAMESPACE

UPC_INLINE bool operator==(const StoredCorrespondence& a, const StoredCorrespondence& b) {
  return a.events_seen == b.events_seen && a.facts == b.facts && a.state == b.state &&
         detail::same_edition(a.edition, b.edition);
}

namespace detail {

UPC_INLINE std::vector<Unsound> unsound(const StoredCorrespondence& stored) {
  if (stored.edition == nullptr) return {{"/policy", "the edition of a policy; it is not there"}};
  const CorrespondenceState& state = stored.state;
  Soundness sound(stored.facts, *stored.edition, state.mode, state.latest, state.latest_any);
  const bool first = state.protocol == Protocol::received;
  sound.partnership(first && !state.service_named && state.duties.empty() &&
                    (sound.audit() || state.latest.is_not_a_date()));
  sound.expect((first && !state.service_named) || !state.latest.is_not_a_date(), "/latest",
               "the date of the latest event that took effect: the case has moved");
  sound.expect((!first && state.protocol != Protocol::identity_requested) || state.duties.empty(), "/duties",
               "no duties before somebody has given or refused a name");
  sound.duties(state.duties, true);
  sound.counts(state.breaches, stored.events_seen);
  return std::move(sound).found();
}

}  // namespace detail

UPC_INLINE StoredCorrespondence Correspondence::store() const { return {facts_, edition_, state_, events_seen_}; }

UPC_INLINE Correspondence Correspondence::restore(StoredCorrespondence stored) {
  detail::refuse_unsound(detail::unsound(stored));
  Correspondence held(std::move(stored.facts), std::move(stored.edition), stored.state.mode);
  held.state_ = std::move(stored.state);
  held.events_seen_ = stored.events_seen;
  return held;
}

UPC_INLINE bool operator==(const Correspondence& a, const Correspondence& b) {
  return a.facts_ == b.facts_ && a.state_ == b.state_ && detail::same_edition(a.edition_, b.edition_);
}

UPC_END_NAMESPACE
