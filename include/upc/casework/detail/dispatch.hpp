// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The way from the driver to the state machine, without the machine: what is asked of each row, and firing it.

#include <upc/casework/detail/table.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

/// Asked by the machine, as the guard of each row whose state and event fit.
class RowAsker {
 public:
  /// Whether the row may fire now.
  virtual bool permits(const Row& row) = 0;

 protected:
  ~RowAsker() = default;
};

/// Puts a trigger to the machine in the state of `nodes`. True when a row fired: `nodes` are then the states after
/// it. What the asker throws comes through, and `nodes` are as before.
bool dispatch(Nodes& nodes, Trigger trigger, RowAsker& asker);

}  // namespace detail

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/detail/machine.hpp>
#endif
