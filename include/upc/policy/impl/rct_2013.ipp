// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/policy/editions/rct_2013.hpp>

UPC_BEGIN_NAMESPACE

namespace rct_2013 {

UPC_INLINE std::shared_ptr<const Edition> edition() {
  static const std::shared_ptr<const Edition> shared = [] {
    auto made = std::make_shared<Edition>();
    Edition& e = *made;
#include <upc/policy/editions/rct_2013_data.inc>
    return made;
  }();
  return shared;
}

}  // namespace rct_2013

UPC_END_NAMESPACE
