// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/policy/edition_set.hpp>

#include <utility>

UPC_BEGIN_NAMESPACE

UPC_INLINE EditionSet::EditionSet() : EditionSet(std::vector<std::shared_ptr<const Edition>>()) {}

UPC_INLINE EditionSet::EditionSet(std::vector<std::shared_ptr<const Edition>> editions) {
  editions.push_back(rct_2013::edition());
  for (auto& edition : editions)
    if (find(edition->id) == nullptr) editions_.push_back(std::move(edition));
}

UPC_INLINE const std::shared_ptr<const Edition>* EditionSet::find(std::string_view id) const noexcept {
  for (const auto& edition : editions_)
    if (edition->id == id) return &edition;
  return nullptr;
}

UPC_INLINE std::vector<std::string_view> EditionSet::ids() const {
  std::vector<std::string_view> ids;
  for (const auto& edition : editions_) ids.push_back(edition->id);
  return ids;
}

UPC_INLINE const EditionSet& EditionSet::built_in() {
  static const EditionSet set;
  return set;
}

UPC_END_NAMESPACE
