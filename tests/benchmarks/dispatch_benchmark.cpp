// SPDX-License-Identifier: BSL-1.0
//
// What dispatch.py has callgrind count: many random events put to the machine, to a switch by hand, or to nothing.
//
// Usage: upc_bench_dispatch WHAT COUNT, where WHAT is
//   hot-machine, hot-switch, hot-loop     one region, the stage, kept from event to event
//   cold-machine, cold-switch, cold-loop  all regions: set to what is stored, one event, read back
//   check                                 whether machine and switch agree on every one of them

#include "dispatch_floor.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace {

using namespace dispatch_benchmark;
using upc::detail::Pick;

/// Picks among rows that exclude one another: any two or three of such stand next to each other in Pick.
class Chooser final : public RowAsker {
 public:
  unsigned choice = 0;
  bool permits(const upc::detail::Row& row) override {
    return row.when == Pick::always || static_cast<unsigned>(row.when) % 3 == choice;
  }
};

/// A small generator of our own (SplitMix64).
class Dice {
 public:
  unsigned below(unsigned n) {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<unsigned>((z ^ (z >> 31)) % n);
  }

 private:
  std::uint64_t state_ = 20130410;
};

struct Question {
  Nodes nodes;  ///< before the event
  Trigger trigger;
  std::uint8_t choice;
  bool first;  ///< of a walk: the state is set, as `nodes` say
};

bool is_final(Node n) { return n == Node::not_unreasonable || n == Node::closed || n == Node::overturned; }

std::vector<Trigger> triggers(bool stage_only) {
  std::vector<Trigger> list;
  for (std::size_t i = 0; i < upc::detail::trigger_count; ++i) {
    bool wanted = false;
    for (const upc::detail::Row& row : upc::detail::rows)
      wanted = wanted || (row.event == static_cast<Trigger>(i) &&
                          (!stage_only || upc::detail::part_of(row.from) == upc::detail::Part::stage));
    if (wanted) list.push_back(static_cast<Trigger>(i));
  }
  return list;
}

/// A walk through the states, each event as likely as the other, whether it has a row or not. What would end a part for
/// good is passed over: a walk that has ended measures nothing but refusals.
std::vector<Question> questions(bool stage_only, std::size_t count) {
  const std::vector<Trigger> all = triggers(stage_only);
  Dice dice;
  Chooser asker;
  std::vector<Question> list;
  Nodes nodes;
  bool first = true;
  while (list.size() < count) {
    const Question q{nodes, all[dice.below(static_cast<unsigned>(all.size()))],
                     static_cast<std::uint8_t>(dice.below(3)), first};
    asker.choice = q.choice;
    Nodes after = nodes;
    stage_only ? switch_stage(after.stage, q.trigger, asker) : switch_case(after, q.trigger, asker);
    if (is_final(after.stage)) continue;
    if (after.appeal == Node::upheld || after.appeal == Node::not_upheld) after.appeal = Node::no_appeal;
    list.push_back(q);
    // Now and then a new walk: from `restricted` no way leads back.
    first = dice.below(40) == 0;
    nodes = first ? Nodes() : after;
  }
  return list;
}

int check(std::size_t count) {
  Chooser asker;
  StageMachine machine;
  Nodes kept;
  for (const Question& q : questions(true, count)) {
    asker.choice = q.choice;
    if (q.first) machine.set(kept.stage = q.nodes.stage);
    const bool fired = machine.dispatch(q.trigger, asker);
    if (fired != switch_stage(kept.stage, q.trigger, asker) || machine.stage() != kept.stage) return 1;
  }
  for (const Question& q : questions(false, count)) {
    asker.choice = q.choice;
    Nodes one = q.nodes;
    Nodes other = q.nodes;
    const bool fired = upc::detail::dispatch(one, q.trigger, asker);
    if (fired != switch_case(other, q.trigger, asker) || one.stage != other.stage || one.appeal != other.appeal ||
        one.safety != other.safety)
      return 1;
  }
  return 0;
}

template <class Put>
unsigned each(const std::vector<Question>& list, Put&& put) {
  Chooser asker;
  unsigned sum = 0;
  for (const Question& q : list) {
    asker.choice = q.choice;
    sum += put(q, asker);
  }
  return sum;
}

unsigned sum_of(const Nodes& n) {
  return static_cast<unsigned>(n.stage) + static_cast<unsigned>(n.appeal) + static_cast<unsigned>(n.safety);
}

unsigned run(const char* what, std::size_t count) {
  const auto is = [&](const char* name) { return std::strcmp(what, name) == 0; };
  const std::vector<Question> list = questions(std::strncmp(what, "hot", 3) == 0, count);
  StageMachine machine;
  Node stage = Node::open;
  if (is("hot-machine"))
    return each(list, [&](const Question& q, Chooser& a) {
      if (q.first) machine.set(q.nodes.stage);
      return machine.dispatch(q.trigger, a) ? 1U : 0U;
    });
  if (is("hot-switch"))
    return each(list, [&](const Question& q, Chooser& a) {
      if (q.first) stage = q.nodes.stage;
      return switch_stage(stage, q.trigger, a) ? 1U : 0U;
    });
  if (is("hot-loop"))
    return each(list, [&](const Question& q, Chooser& a) {
      if (q.first) stage = q.nodes.stage;
      return static_cast<unsigned>(q.trigger) + static_cast<unsigned>(stage) + a.choice;
    });
  if (is("cold-machine"))
    return each(list, [](const Question& q, Chooser& a) {
      Nodes nodes = q.nodes;
      return (upc::detail::dispatch(nodes, q.trigger, a) ? 1U : 0U) + sum_of(nodes);
    });
  if (is("cold-switch"))
    return each(list, [](const Question& q, Chooser& a) {
      Nodes nodes = q.nodes;
      return (switch_case(nodes, q.trigger, a) ? 1U : 0U) + sum_of(nodes);
    });
  if (is("cold-loop"))
    return each(list, [](const Question& q, Chooser& a) {
      return static_cast<unsigned>(q.trigger) + a.choice + sum_of(q.nodes);
    });
  std::fprintf(stderr, "upc_bench_dispatch: %s is nothing to count\n", what);
  std::exit(2);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: upc_bench_dispatch WHAT COUNT\n");
    return 2;
  }
  const std::size_t count = std::strtoul(argv[2], nullptr, 10);
  if (std::strcmp(argv[1], "check") == 0) return check(count);
  std::printf("%u\n", run(argv[1], count));
  return 0;
}
