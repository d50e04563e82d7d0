// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A case taken apart, to be kept without its history: what Case::store() gives and Case::restore() takes.

#include <upc/casework/facts.hpp>
#include <upc/casework/state.hpp>
#include <upc/policy/edition.hpp>

#include <cstddef>
#include <memory>

UPC_BEGIN_NAMESPACE

/// What a case has kept, as plain data: enough to go on as if every event before were still there. Anybody may change
/// it; restore() takes only what a case can have come to.
struct UPC_API StoredCase {
  CaseFacts facts;
  std::shared_ptr<const Edition> edition;  ///< whose rules; never null in what store() gives
  CaseState state;
  std::size_t events_seen = 0;  ///< how many events there were, refused ones too: the index of the next in its history

  StoredCase();
  StoredCase(CaseFacts facts, std::shared_ptr<const Edition> edition, CaseState state, std::size_t events_seen);
  StoredCase(const StoredCase&);
  StoredCase(StoredCase&&) noexcept;
  StoredCase& operator=(const StoredCase&);
  StoredCase& operator=(StoredCase&&) noexcept;
  ~StoredCase();

  UPC_API friend bool operator==(const StoredCase& a, const StoredCase& b);
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/stored_case.ipp>
#endif
