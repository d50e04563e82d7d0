// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The way from the driver to the state machine, without the machine: what is asked of each row, and firing it.

#include <upc/casework/detail/asker.hpp>
#include <upc/casework/detail/table.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

using RowAsker = Asker<Row>;

/// Puts a trigger to the machine in the state of `nodes`. True when a row fired: `nodes` are then the states after
/// it. What the asker throws comes through, and `nodes` are as before.
bool dispatch(Nodes& nodes, Trigger trigger, RowAsker& asker);

}  // namespace detail

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/dispatch.ipp>
#endif
