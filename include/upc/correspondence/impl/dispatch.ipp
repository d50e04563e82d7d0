// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/detail/machine.hpp>
#include <upc/correspondence/detail/table.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

UPC_INLINE bool dispatch(Protocol& protocol, EventType event, Asker<ProtocolTable::Row>& asker) {
  using ProtocolMachine = Machine<ProtocolTable>;
  ProtocolMachine::Nodes nodes{static_cast<ProtocolTable::Node>(protocol), ProtocolTable::Node::on_file};
  if (!ProtocolMachine::dispatch(nodes, event, asker)) return false;
  protocol = static_cast<Protocol>(nodes[0]);
  return true;
}

}  // namespace detail

UPC_END_NAMESPACE
