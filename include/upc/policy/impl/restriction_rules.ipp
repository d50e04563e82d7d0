// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/policy/restriction_rules.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

UPC_INLINE bool operator==(const OwnKind& a, const OwnKind& b) {
  return a.id == b.id && a.name == b.name && a.effect == b.effect && a.name_cy == b.name_cy;
}

UPC_INLINE const OwnKind* RestrictionRules::find(std::string_view id) const noexcept {
  const auto found = std::find_if(own.begin(), own.end(), [&](const OwnKind& kind) { return kind.id == id; });
  return found == own.end() ? nullptr : &*found;
}

UPC_INLINE bool operator==(const RestrictionRules& a, const RestrictionRules& b) {
  return a.kinds == b.kinds && a.scopes == b.scopes && a.kind_by == b.kind_by && a.scope_by == b.scope_by &&
         a.own == b.own;
}

UPC_END_NAMESPACE
