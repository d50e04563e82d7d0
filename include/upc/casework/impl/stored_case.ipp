// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/case.hpp>
#include <upc/casework/detail/soundness.hpp>
#include <upc/casework/stored_case.hpp>

#include <utility>

UPC_BEGIN_NAMESPACE

UPC_INLINE StoredCase::StoredCase() = default;
UPC_INLINE StoredCase::StoredCase(CaseFacts f, std::shared_ptr<const Edition> e, CaseState s, std::size_t seen)
    : facts(std::move(f)), edition(std::move(e)), state(std::move(s)), events_seen(seen) {}
UPC_INLINE StoredCase::StoredCase(const StoredCase&) = default;
UPC_INLINE StoredCase::StoredCase(StoredCase&&) noexcept = default;
UPC_INLINE StoredCase& StoredCase::operator=(const StoredCase&) = default;
UPC_INLINE StoredCase& StoredCase::operator=(StoredCase&&) noexcept = default;
UPC_INLINE StoredCase::~StoredCase() = default;

UPC_INLINE bool operator==(const StoredCase& a, const StoredCase& b) {
  return a.events_seen == b.events_seen && a.facts == b.facts && a.state == b.state &&
         detail::same_edition(a.edition, b.edition);
}

UPC_INLINE StoredCase Case::store() const { 
  return {facts_, edition_, recorded_ != nullptr ? *recorded_ : state_, events_seen_};
}

UPC_INLINE Case Case::restore(StoredCase stored) {
  detail::refuse_unsound(detail::unsound(stored));
  Case held(std::move(stored.facts), std::move(stored.edition), stored.state.mode);
  held.state_ = std::move(stored.state);
  held.events_seen_ = stored.events_seen;
  return held;
}

UPC_INLINE bool operator==(const Case& a, const Case& b) {
  return a.facts_ == b.facts_ && a.state_ == b.state_ && detail::same_edition(a.edition_, b.edition_);
}

UPC_END_NAMESPACE
