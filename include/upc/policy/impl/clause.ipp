// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/policy/clause.hpp>

UPC_BEGIN_NAMESPACE

UPC_INLINE bool operator==(const Clause& a, const Clause& b) {
  return a.id == b.id && a.kind == b.kind && a.actors == b.actors && a.summary == b.summary &&
         a.no_rule == b.no_rule && a.summary_cy == b.summary_cy && a.no_rule_cy == b.no_rule_cy;
}

UPC_END_NAMESPACE
