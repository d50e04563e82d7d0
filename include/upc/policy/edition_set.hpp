// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The editions that a caseload may follow.

#include <upc/policy/editions/rct_2013.hpp>

#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

/// Editions by id: what the `policy` of a case is looked up in. A case that names none follows the first. The built-in
/// edition is always among them, and the first unless others are given.
class UPC_API EditionSet {
 public:
  /// The built-in edition alone.
  EditionSet();
  /// The editions given, in that order, and the built-in one after them; of two with one id the first is meant.
  /// Bounds: none is null.
  explicit EditionSet(std::vector<std::shared_ptr<const Edition>> editions);

  /// The edition of a case that names none.
  const std::shared_ptr<const Edition>& usual() const noexcept { return editions_.front(); }
  /// The edition of that id, or null.
  const std::shared_ptr<const Edition>* find(std::string_view id) const noexcept;
  /// The ids, in order.
  std::vector<std::string_view> ids() const;

  /// The set of the built-in edition alone, made once.
  static const EditionSet& built_in();

 private:
  std::vector<std::shared_ptr<const Edition>> editions_;  // at least one, each id once
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/policy/impl/edition_set.ipp>
#endif
