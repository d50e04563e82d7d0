// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/policy/reading.hpp>

UPC_BEGIN_NAMESPACE

UPC_INLINE bool operator==(const Reading& a, const Reading& b) {
  return a.id == b.id && a.clauses == b.clauses && a.silent_on == b.silent_on && a.reading == b.reading &&
         a.term == b.term && a.silent_on_cy == b.silent_on_cy && a.reading_cy == b.reading_cy;
}

UPC_END_NAMESPACE
