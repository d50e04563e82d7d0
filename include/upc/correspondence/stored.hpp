// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Anonymous correspondence taken apart, to be kept without its history.

#include <upc/casework/facts.hpp>
#include <upc/correspondence/state.hpp>
#include <upc/policy/edition.hpp>

#include <cstddef>
#include <memory>

UPC_BEGIN_NAMESPACE

/// What a case of anonymous correspondence has kept, as StoredCase is of a case under the policy.
struct UPC_API StoredCorrespondence {
  CaseFacts facts;
  std::shared_ptr<const Edition> edition;  ///< whose rules; never null in what store() gives
  CorrespondenceState state;
  std::size_t events_seen = 0;  ///< how many events there were, refused ones too: the index of the next in its history

  UPC_API friend bool operator==(const StoredCorrespondence& a, const StoredCorrespondence& b);
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/correspondence/impl/stored.ipp>
#endif
