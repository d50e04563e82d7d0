// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The state machine under measure and a switch written by hand over the same rows, each asking the same guards.

#include <upc/casework/detail/dispatch.hpp>

namespace dispatch_benchmark {

using upc::detail::Node;
using upc::detail::Nodes;
using upc::detail::RowAsker;
using upc::detail::Trigger;

/// All regions: as upc::detail::dispatch.
bool switch_case(Nodes& nodes, Trigger trigger, RowAsker& asker);

/// The stage alone.
bool switch_stage(Node& stage, Trigger trigger, RowAsker& asker);

/// A machine of the stage alone that is kept from event to event.
class StageMachine {
 public:
  StageMachine();
  ~StageMachine();
  StageMachine(const StageMachine&) = delete;
  StageMachine& operator=(const StageMachine&) = delete;

  void set(Node stage);
  bool dispatch(Trigger trigger, RowAsker& asker);
  Node stage() const;

 private:
  struct Held;
  Held* held_;
};

}  // namespace dispatch_benchmark
