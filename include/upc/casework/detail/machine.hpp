// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The Boost.MSM state machine, made row by row from the transition table. The only header that includes MSM, and
/// the only place where a region gets another state. A machine is built for each call and thrown away.

#include <upc/casework/detail/dispatch.hpp>

#include <cstring>
#include <utility>

// Boost.MSM wants this order of its own headers.
// clang-format off
#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/state_machine_def.hpp>
#include <boost/msm/front/states.hpp>
#include <boost/msm/front/functor_row.hpp>
// clang-format on
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <boost/mp11/mpl.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

namespace mp = boost::mp11;

template <Node node>
struct MachineState : boost::msm::front::state<> {};

/// A trigger on its way through the machine, with whom its guards ask.
template <Trigger trigger>
struct MachineEvent {
  RowAsker* asker;
};

/// The guard of row I.
template <std::size_t I>
struct RowGuard {
  template <class Event, class Machine, class Source, class Target>
  bool operator()(const Event& event, Machine&, Source&, Target&) const {
    return event.asker->permits(rows[I]);
  }
};

template <class I>
struct MachineRow
    : boost::msm::front::Row<MachineState<rows[I::value].from>, MachineEvent<rows[I::value].event>,
                             MachineState<rows[I::value].to>, boost::msm::front::none, RowGuard<I::value>> {};

/// The front-end. Lean: exceptions come through and nothing is queued; entry and exit actions are empty.
struct CaseMachineFront : boost::msm::front::state_machine_def<CaseMachineFront> {
  using no_exception_thrown = int;
  using no_message_queue = int;
  using initial_state = mp::mp_list<MachineState<Node::open>, MachineState<Node::no_appeal>,
                                    MachineState<Node::no_exclusion>, MachineState<Node::on_file>>;
  using transition_table = mp::mp_transform<MachineRow, mp::mp_iota_c<std::size(rows)>>;

  // By default both assert: here no row is an answer like any other.
  template <class Machine, class Event>
  void no_transition(const Event&, Machine&, int) {}
  template <class Machine, class Event>
  void exception_caught(const Event&, Machine&, std::exception&) {}
};

/// The back-end, behind one name: a newer one is a change of this line.
using CaseMachine = boost::msm::back::state_machine<CaseMachineFront>;

/// MSM's number of a node. MSM counts its states as the rows bring them up; this is its own answer.
template <Node node>
inline constexpr int machine_id = boost::msm::back::get_state_id<CaseMachine::stt, MachineState<node>>::value;

inline constexpr std::size_t node_count = static_cast<std::size_t>(Node::on_file) + 1;

template <std::size_t... I>
constexpr std::array<int, sizeof...(I)> machine_ids(std::index_sequence<I...>) {
  return {{machine_id<static_cast<Node>(I)>...}};
}
inline constexpr auto id_of_node = machine_ids(std::make_index_sequence<node_count>());

constexpr std::array<Node, node_count> nodes_by_id() {
  std::array<Node, node_count> nodes{};
  for (std::size_t i = 0; i < node_count; ++i) nodes[static_cast<std::size_t>(id_of_node[i])] = static_cast<Node>(i);
  return nodes;
}
inline constexpr auto node_of_id = nodes_by_id();

/// Sets a machine's region states through the door MSM has for stored machines: it hands its array to an archive.
struct RegionSetter {
  std::array<int, 4> states;
  RegionSetter& operator&(int (&regions)[4]) {
    std::memcpy(regions, states.data(), sizeof regions);
    return *this;
  }
  template <class Other>
  RegionSetter& operator&(Other&) {
    return *this;
  }
};

template <std::size_t I>
bool fire(CaseMachine& machine, RowAsker& asker) {
  return machine.process_event(MachineEvent<static_cast<Trigger>(I)>{&asker}) == boost::msm::back::HANDLED_TRUE;
}

using Fire = bool (*)(CaseMachine&, RowAsker&);
template <std::size_t... I>
constexpr std::array<Fire, sizeof...(I)> fires(std::index_sequence<I...>) {
  return {{&fire<I>...}};
}
inline constexpr auto fire_trigger = fires(std::make_index_sequence<trigger_count>());

UPC_INLINE bool dispatch(Nodes& nodes, Trigger trigger, RowAsker& asker) {
  CaseMachine machine;
  const auto id = [](Node node) { return id_of_node[static_cast<std::size_t>(node)]; };
  RegionSetter setter{{id(nodes.stage), id(nodes.appeal), id(nodes.safety), id(Node::on_file)}};
  machine.serialize(setter, 0);
  if (!fire_trigger[static_cast<std::size_t>(trigger)](machine, asker)) return false;
  const int* states = machine.current_state();
  const auto node = [&](std::size_t region) { return node_of_id[static_cast<std::size_t>(states[region])]; };
  nodes.stage = node(0);
  nodes.appeal = node(1);
  nodes.safety = node(2);
  return true;
}

}  // namespace detail

UPC_END_NAMESPACE
