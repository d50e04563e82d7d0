// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A Boost.MSM state machine made row by row from a transition table. The only header that includes MSM, and the only
/// place where a region gets another state. A machine is built for each call and thrown away.
///
/// A table is a type with `Node`, `node_count`, `Trigger`, `trigger_count`, `rows` (each with `from`, `event` and `to`)
/// and `initial`, the first node of each region, in the order of the nodes.

#include <array>
#include <cstddef>
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
#include <boost/mp11/list.hpp>
#include <boost/mp11/mpl.hpp>

#include <upc/casework/detail/asker.hpp>

UPC_BEGIN_NAMESPACE

namespace detail {

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

/// Row I, for MSM.
template <class Table, std::size_t I>
struct MachineRow
    : boost::msm::front::Row<MachineState<Table, Table::rows[I].from>, MachineEvent<Table, Table::rows[I].event>,
                             MachineState<Table, Table::rows[I].to>, boost::msm::front::none, RowGuard<Table, I>> {};

/// The regions of a table: the nodes of each follow its first one, and each trigger belongs to one of them.
template <class Table>
struct Regions {
  using Node = typename Table::Node;
  using Trigger = typename Table::Trigger;
  static constexpr std::size_t count = Table::initial.size();

  static constexpr std::size_t of(Node node) noexcept {
    std::size_t region = 0;
    for (std::size_t r = 1; r < count; ++r)
      if (node >= Table::initial[r]) region = r;
    return region;
  }
  /// The region that a trigger moves; `count` where it moves none.
  static constexpr std::size_t owner(Trigger trigger) noexcept {
    for (const auto& row : Table::rows)
      if (row.event == trigger) return of(row.from);
    return count;
  }
  static constexpr bool coherent() noexcept {
    for (const auto& row : Table::rows)
      if (of(row.from) != of(row.to) || of(row.from) != owner(row.event)) return false;
    return true;
  }
  static constexpr std::size_t first_node(std::size_t region) noexcept {
    return region == count ? Table::node_count : static_cast<std::size_t>(Table::initial[region]);
  }
  static constexpr std::size_t rows_in(std::size_t region) noexcept {
    std::size_t n = 0;
    for (const auto& row : Table::rows) n += of(row.from) == region ? 1U : 0U;
    return n;
  }
  /// The indexes of a region's rows.
  template <std::size_t Region>
  static constexpr std::array<std::size_t, rows_in(Region)> row_indexes() noexcept {
    std::array<std::size_t, rows_in(Region)> indexes{};
    std::size_t n = 0;
    for (std::size_t i = 0; i < std::size(Table::rows); ++i)
      if (of(Table::rows[i].from) == Region) indexes[n++] = i;
    return indexes;
  }
};

template <class Table, std::size_t Region, class Sequence = std::make_index_sequence<Regions<Table>::rows_in(Region)>>
struct RegionRows;
template <class Table, std::size_t Region, std::size_t... I>
struct RegionRows<Table, Region, std::index_sequence<I...>> {
  static constexpr auto indexes = Regions<Table>::template row_indexes<Region>();
  using list = boost::mp11::mp_list<MachineRow<Table, indexes[I]>...>;
};

/// The front-end of one region. Lean: exceptions come through and nothing is queued; entry and exit actions are empty.
template <class Table, std::size_t Region>
struct MachineFront : boost::msm::front::state_machine_def<MachineFront<Table, Region>> {
  using no_exception_thrown = int;
  using no_message_queue = int;
  using initial_state = MachineState<Table, Table::initial[Region]>;
  using transition_table = typename RegionRows<Table, Region>::list;

  // By default both assert: here no row is an answer like any other.
  template <class Machine, class Event>
  void no_transition(const Event&, Machine&, int) {}
  template <class Machine, class Event>
  void exception_caught(const Event&, Machine&, std::exception&) {}
};

/// Sets a machine's state through the door MSM has for stored machines: it hands its array to an archive.
struct StateSetter {
  int state;
  StateSetter& operator&(int (&states)[1]) noexcept {
    states[0] = state;
    return *this;
  }
  template <class Other>
  StateSetter& operator&(Other&) noexcept {
    return *this;
  }
};

/// The back-end, behind one name: a newer one is a change of this line.
template <class Table, std::size_t Region>
using BackEnd = boost::msm::back::state_machine<MachineFront<Table, Region>>;

/// One region of a table as a state machine of its own.
template <class Table, std::size_t Region>
class RegionMachine {
 public:
  using Node = typename Table::Node;
  using Trigger = typename Table::Trigger;

  explicit RegionMachine(Node node) { set(node); }

  /// Puts the machine into a state, whatever it was in.
  void set(Node node) {
    StateSetter setter{id_of_node[static_cast<std::size_t>(node) - first]};
    back_.serialize(setter, 0);
  }
  /// Puts a trigger to it. True when a row fired.
  template <Trigger trigger>
  bool fire(Asker<typename Table::Row>& asker) {
    return back_.process_event(MachineEvent<Table, trigger>{&asker}) == boost::msm::back::HANDLED_TRUE;
  }
  Node node() const { return node_of_id[static_cast<std::size_t>(back_.current_state()[0])]; }

 private:
  using Back = BackEnd<Table, Region>;
  static constexpr std::size_t first = Regions<Table>::first_node(Region);
  static constexpr std::size_t size = Regions<Table>::first_node(Region + 1) - first;

  /// MSM counts its states as the rows bring them up; its own map says which number a node has.
  template <std::size_t... I>
  static constexpr std::array<int, size> ids(std::index_sequence<I...>) {
    return {{boost::msm::back::get_state_id<typename Back::stt,
                                            MachineState<Table, static_cast<Node>(first + I)>>::value...}};
  }
  static constexpr auto id_of_node = ids(std::make_index_sequence<size>());

  static constexpr std::array<Node, size> nodes_by_id() {
    std::array<Node, size> nodes{};
    for (std::size_t i = 0; i < size; ++i)
      nodes[static_cast<std::size_t>(id_of_node[i])] = static_cast<Node>(first + i);
    return nodes;
  }
  static constexpr auto node_of_id = nodes_by_id();

  Back back_;
};

/// The machine of a table: its regions move on their own, and of each trigger only the one that owns it is asked. A
/// machine of all regions would pass every event through each of them.
template <class Table>
class Machine {
 public:
  using Node = typename Table::Node;
  using Trigger = typename Table::Trigger;
  static constexpr std::size_t region_count = Regions<Table>::count;
  using Nodes = std::array<Node, region_count>;
  static_assert(Regions<Table>::coherent(), "a row leaves its region, or two regions share a trigger");

  /// Puts a trigger to the machine in the given states. True when a row fired: `nodes` are then the states after it.
  static bool dispatch(Nodes& nodes, Trigger trigger, Asker<typename Table::Row>& asker) {
    return fire_trigger[static_cast<std::size_t>(trigger)](nodes, asker);
  }

 private:
  using Fire = bool (*)(Nodes&, Asker<typename Table::Row>&);

  template <std::size_t I>
  static bool fire(Nodes& nodes, Asker<typename Table::Row>& asker) {
    constexpr auto trigger = static_cast<Trigger>(I);
    constexpr std::size_t region = Regions<Table>::owner(trigger);
    if constexpr (region == region_count) {
      return static_cast<void>(nodes), static_cast<void>(asker), false;
    } else {
      RegionMachine<Table, region> machine(nodes[region]);
      if (!machine.template fire<trigger>(asker)) return false;
      nodes[region] = machine.node();
      return true;
    }
  }
  template <std::size_t... I>
  static constexpr std::array<Fire, sizeof...(I)> fires(std::index_sequence<I...>) {
    return {{&fire<I>...}};
  }
  static constexpr auto fire_trigger = fires(std::make_index_sequence<Table::trigger_count>());
};

}  // namespace detail

UPC_END_NAMESPACE
