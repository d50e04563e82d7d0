// SPDX-License-Identifier: BSL-1.0
//
// The rows of the stage as a machine of one region that is kept, by the same front-end and back-end as the library's.
#include "dispatch_floor.hpp"

#include <upc/casework/detail/machine.hpp>

namespace dispatch_benchmark {

namespace {

using namespace upc::detail;

constexpr bool of_stage(const Row& row) { return part_of(row.from) == Part::stage; }

constexpr std::size_t count_of_stage() {
  std::size_t n = 0;
  for (const Row& row : rows) n += of_stage(row) ? 1 : 0;
  return n;
}

constexpr std::array<std::size_t, count_of_stage()> indexes_of_stage() {
  std::array<std::size_t, count_of_stage()> list{};
  std::size_t n = 0;
  for (std::size_t i = 0; i < std::size(rows); ++i)
    if (of_stage(rows[i])) list[n++] = i;
  return list;
}

template <std::size_t... I>
constexpr std::array<Row, sizeof...(I)> rows_of_stage(std::index_sequence<I...>) {
  return {{rows[indexes_of_stage()[I]]...}};
}

struct StageTable {
  using Node = upc::detail::Node;
  using Trigger = upc::detail::Trigger;
  using Row = upc::detail::Row;
  static constexpr std::size_t node_count = static_cast<std::size_t>(Node::overturned) + 1;
  static constexpr std::size_t trigger_count = upc::detail::trigger_count;
  static constexpr auto rows = rows_of_stage(std::make_index_sequence<count_of_stage()>());
  static constexpr std::array<Node, 1> initial{Node::open};
};

using Back = BackEnd<StageTable>;
using Fire = bool (*)(Back&, RowAsker&);

template <std::size_t I>
bool fire(Back& machine, RowAsker& asker) {
  constexpr auto trigger = static_cast<Trigger>(I);
  return machine.process_event(MachineEvent<StageTable, trigger>{&asker}) == boost::msm::back::HANDLED_TRUE;
}

template <std::size_t... I>
constexpr std::array<Fire, sizeof...(I)> fires(std::index_sequence<I...>) {
  return {{&fire<I>...}};
}
constexpr auto fire_trigger = fires(std::make_index_sequence<trigger_count>());

template <std::size_t... I>
constexpr std::array<int, sizeof...(I)> ids(std::index_sequence<I...>) {
  return {{boost::msm::back::get_state_id<Back::stt, MachineState<StageTable, static_cast<Node>(I)>>::value...}};
}
constexpr auto id_of_node = ids(std::make_index_sequence<StageTable::node_count>());

}  // namespace

struct StageMachine::Held {
  Back machine;
};

StageMachine::StageMachine() : held_(new Held) { set(Node::open); }
StageMachine::~StageMachine() { delete held_; }

void StageMachine::set(Node stage) {
  RegionSetter<1> setter{{id_of_node[static_cast<std::size_t>(stage)]}};
  held_->machine.serialize(setter, 0);
}

bool StageMachine::dispatch(Trigger trigger, RowAsker& asker) {
  return fire_trigger[static_cast<std::size_t>(trigger)](held_->machine, asker);
}

Node StageMachine::stage() const {
  for (std::size_t i = 0; i < id_of_node.size(); ++i)
    if (id_of_node[i] == held_->machine.current_state()[0]) return static_cast<Node>(i);
  return Node::open;
}

}  // namespace dispatch_benchmark
