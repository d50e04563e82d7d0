// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A Boost.MSM state machine made row by row from a transition table. The only header that includes MSM, and the only
/// place where a region gets another state. A machine is built for each call and thrown away.
///
/// A table is a type with `Node`, `Trigger`, `trigger_count`, `rows` (each with `from`, `event` and `to`) and
/// `initial`, the first node of each region.

#include <array>
#include <cstddef>
#include <cstring>
#include <exception>
#include <iterator>
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

#include <upc/casework/detail/asker.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

namespace mp = boost::mp11;

template <class Table, typename Table::Node node>
struct MachineState : boost::msm::front::state<> {};

/// A trigger on its way through the machine, with whom its guards ask.
template <class Table, typename Table::Trigger trigger>
struct MachineEvent {
  Asker<typename Table::Row>* asker;
};

/// The guard of row I.
template <class Table, std::size_t I>
struct RowGuard {
  template <class Event, class Machine, class Source, class Target>
  bool operator()(const Event& event, Machine&, Source&, Target&) const {
    return event.asker->permits(Table::rows[I]);
  }
};

template <class Table>
struct MachineRows {
  template <class I>
  struct Row : boost::msm::front::Row<MachineState<Table, Table::rows[I::value].from>,
                                      MachineEvent<Table, Table::rows[I::value].event>,
                                      MachineState<Table, Table::rows[I::value].to>, boost::msm::front::none,
                                      RowGuard<Table, I::value>> {};
};

template <class Table, class Regions = std::make_index_sequence<Table::initial.size()>>
struct InitialStates;
template <class Table, std::size_t... I>
struct InitialStates<Table, std::index_sequence<I...>> {
  using list = mp::mp_list<MachineState<Table, Table::initial[I]>...>;
};

/// The front-end. Lean: exceptions come through and nothing is queued; entry and exit actions are empty.
template <class Table>
struct MachineFront : boost::msm::front::state_machine_def<MachineFront<Table>> {
  using no_exception_thrown = int;
  using no_message_queue = int;
  using initial_state = typename InitialStates<Table>::list;
  using transition_table = mp::mp_transform<MachineRows<Table>::template Row, mp::mp_iota_c<std::size(Table::rows)>>;

  // By default both assert: here no row is an answer like any other.
  template <class Machine, class Event>
  void no_transition(const Event&, Machine&, int) {}
  template <class Machine, class Event>
  void exception_caught(const Event&, Machine&, std::exception&) {}
};

/// Sets a machine's region states through the door MSM has for stored machines: it hands its array to an archive.
template <std::size_t Regions>
struct RegionSetter {
  std::array<int, Regions> states;
  RegionSetter& operator&(int (&regions)[Regions]) {
    std::memcpy(regions, states.data(), sizeof regions);
    return *this;
  }
  template <class Other>
  RegionSetter& operator&(Other&) {
    return *this;
  }
};

/// The back-end, behind one name: a newer one is a change of this line.
template <class Table>
using BackEnd = boost::msm::back::state_machine<MachineFront<Table>>;

/// The machine of a table.
template <class Table>
class Machine {
 public:
  using Node = typename Table::Node;
  static constexpr std::size_t region_count = Table::initial.size();
  using Nodes = std::array<Node, region_count>;

  /// Puts a trigger to the machine in the given states. True when a row fired: `nodes` are then the states after it.
  static bool dispatch(Nodes& nodes, typename Table::Trigger trigger, Asker<typename Table::Row>& asker) {
    Back machine;
    RegionSetter<region_count> setter{};
    for (std::size_t region = 0; region < region_count; ++region) setter.states[region] = id_of_node[at(nodes[region])];
    machine.serialize(setter, 0);
    if (!fire_trigger[at(trigger)](machine, asker)) return false;
    const int* states = machine.current_state();
    for (std::size_t region = 0; region < region_count; ++region)
      nodes[region] = node_of_id[static_cast<std::size_t>(states[region])];
    return true;
  }

 private:
  using Back = BackEnd<Table>;
  using Fire = bool (*)(Back&, Asker<typename Table::Row>&);

  template <class E>
  static constexpr std::size_t at(E value) noexcept {
    return static_cast<std::size_t>(value);
  }

  /// MSM counts its states as the rows bring them up; its own map says which number a node has.
  template <std::size_t... I>
  static constexpr std::array<int, sizeof...(I)> ids(std::index_sequence<I...>) {
    return {{boost::msm::back::get_state_id<typename Back::stt, MachineState<Table, static_cast<Node>(I)>>::value...}};
  }
  static constexpr auto id_of_node = ids(std::make_index_sequence<Table::node_count>());

  static constexpr std::array<Node, Table::node_count> nodes_by_id() {
    std::array<Node, Table::node_count> nodes{};
    for (std::size_t i = 0; i < nodes.size(); ++i) nodes[static_cast<std::size_t>(id_of_node[i])] = static_cast<Node>(i);
    return nodes;
  }
  static constexpr auto node_of_id = nodes_by_id();

  template <std::size_t I>
  static bool fire(Back& machine, Asker<typename Table::Row>& asker) {
    constexpr auto trigger = static_cast<typename Table::Trigger>(I);
    return machine.process_event(MachineEvent<Table, trigger>{&asker}) == boost::msm::back::HANDLED_TRUE;
  }
  template <std::size_t... I>
  static constexpr std::array<Fire, sizeof...(I)> fires(std::index_sequence<I...>) {
    return {{&fire<I>...}};
  }
  static constexpr auto fire_trigger = fires(std::make_index_sequence<Table::trigger_count>());
};

}  // namespace detail

UPC_END_NAMESPACE
