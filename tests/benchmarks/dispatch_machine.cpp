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
  for (const Row& row : rows) n += of_stage(row) ? 1U : 0U;
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
  static constexpr std::size_t node_count = static_cast<std::size_t>(Node::lapsed) + 1;
  static constexpr std::size_t trigger_count = upc::detail::trigger_count;
  static constexpr auto rows = rows_of_stage(std::make_index_sequence<count_of_stage()>());
  static constexpr std::array<Node, 1> initial{Node::open};
};

using Machine = RegionMachine<StageTable, 0>;
using Fire = bool (*)(Machine&, RowAsker&);

template <std::size_t I>
bool fire(Machine& machine, RowAsker& asker) {
  return machine.template fire<static_cast<Trigger>(I)>(asker);
}

template <std::size_t... I>
constexpr std::array<Fire, sizeof...(I)> fires(std::index_sequence<I...>) {
  return {{&fire<I>...}};
}
constexpr auto fire_trigger = fires(std::make_index_sequence<trigger_count>());

}  // namespace

struct StageMachine::Held {
  Machine machine{Node::open};
};

StageMachine::StageMachine() : held_(new Held) {}
StageMachine::~StageMachine() { delete held_; }

void StageMachine::set(Node stage) { held_->machine.set(stage); }

bool StageMachine::dispatch(Trigger trigger, RowAsker& asker) {
  return fire_trigger[static_cast<std::size_t>(trigger)](held_->machine, asker);
}

Node StageMachine::stage() const { return held_->machine.node(); }

}  // namespace dispatch_benchmark
