// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/detail/dispatch.hpp>
#include <upc/casework/detail/machine.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

/// The table of a case, as the machine takes it.
struct CaseTable {
  using Node = detail::Node;
  using Trigger = detail::Trigger;
  using Row = detail::Row;
  static constexpr std::size_t node_count = static_cast<std::size_t>(Node::on_file) + 1;
  static constexpr std::size_t trigger_count = detail::trigger_count;
  static constexpr const auto& rows = detail::rows;
  static constexpr std::array<Node, 4> initial{Node::open, Node::no_appeal, Node::no_exclusion, Node::on_file};
};

UPC_INLINE bool dispatch(Nodes& nodes, Trigger trigger, RowAsker& asker) {
  Machine<CaseTable>::Nodes states{nodes.stage, nodes.appeal, nodes.safety, Nodes::file};
  if (!Machine<CaseTable>::dispatch(states, trigger, asker)) return false;
  nodes.stage = states[0];
  nodes.appeal = states[1];
  nodes.safety = states[2];
  return true;
}

}  // namespace detail

UPC_END_NAMESPACE
