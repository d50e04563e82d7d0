// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Whom the guards of a state machine ask.

#include <upc/config.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

/// Asked as the guard of each row whose state and event fit.
template <class Row>
class Asker {
 public:
  /// Whether the row may fire now.
  virtual bool permits(const Row& row) = 0;

 protected:
  ~Asker() = default;
};

}  // namespace detail

UPC_END_NAMESPACE
