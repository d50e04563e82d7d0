// SPDX-License-Identifier: BSL-1.0
// The transition table: coherent, complete, reachable; and the machine made from it does what the table says.

#include "make.hpp"

#include <upc/casework/detail/dispatch.hpp>
#include <upc/casework/detail/table.hpp>

#include <algorithm>
#include <set>

namespace {

using namespace upc::detail;

bool final_stage(Node node) {
  return node == Node::not_unreasonable || node == Node::closed || node == Node::overturned;
}

TEST(Table, IsCoherent) {
  EXPECT_TRUE(coherent(rows));
  constexpr Row twice[] = {rows[0], rows[0]};
  EXPECT_FALSE(coherent(twice));
  constexpr Row across[] = {{Node::open,
                             on(upc::EventType::behaviour_reported),
                             Node::lodged,
                             Pick::always,
                             Needs::nothing,
                             upc::Effect::none,
                             Offer::no,
                             {}}};
  EXPECT_FALSE(coherent(across));
}

TEST(Table, HasARowForEveryEvent) {
  for (std::size_t i = 0; i < trigger_count; ++i) {
    // The events of anonymous correspondence have a table of their own.
    if (on(upc::EventType::correspondence_received) <= static_cast<Trigger>(i) &&
        static_cast<Trigger>(i) <= on(upc::EventType::threat_to_safety))
      continue;
    EXPECT_TRUE(std::any_of(std::begin(rows), std::end(rows), [&](const Row& row) {
      return static_cast<std::size_t>(row.event) == i;
    })) << i;
  }
}

TEST(Table, CitesAProvisionInEveryRow) {
  for (const Row& row : rows)
    if (row.event != on(upc::EventType::duty_done)) {
      EXPECT_FALSE(row.cites.empty());
    }
}

TEST(Table, LeavesNoFinalStage) {
  for (const Row& row : rows) EXPECT_FALSE(final_stage(row.from));
  for (const Row& row : rows) EXPECT_TRUE(row.from != Node::upheld && row.from != Node::not_upheld);
}

TEST(Table, ReachesEveryRow) {
  std::set<Node> reached{Node::open, Node::no_appeal, Node::no_exclusion, Node::on_file};
  for (bool more = true; more;) {
    more = false;
    for (const Row& row : rows)
      if (reached.count(row.from) != 0) more = reached.insert(row.to).second || more;
  }
  EXPECT_EQ(reached.size(), static_cast<std::size_t>(Node::on_file) + 1);
  for (const Row& row : rows) EXPECT_EQ(reached.count(row.from), 1U);
}

TEST(Table, NamesStatesAsTheCaseDoes) {
  for (std::size_t i = 0; i < upc::count_of<upc::Stage>; ++i)
    EXPECT_EQ(stage_of(node_of(static_cast<upc::Stage>(i))), static_cast<upc::Stage>(i));
  for (std::size_t i = 0; i < upc::count_of<upc::AppealStage>; ++i) {
    EXPECT_EQ(appeal_of(node_of(static_cast<upc::AppealStage>(i))), static_cast<upc::AppealStage>(i));
    EXPECT_EQ(part_of(node_of(static_cast<upc::AppealStage>(i))), Part::appeal);
  }
  for (std::size_t i = 0; i < upc::count_of<upc::Safety>; ++i) {
    EXPECT_EQ(safety_of(node_of(static_cast<upc::Safety>(i))), static_cast<upc::Safety>(i));
    EXPECT_EQ(part_of(node_of(static_cast<upc::Safety>(i))), Part::safety);
  }
  EXPECT_EQ(part_of(Node::overturned), Part::stage);
  EXPECT_EQ(part_of(Node::on_file), Part::file);
}

/// Permits one row and no other, and counts who asked.
class One : public RowAsker {
 public:
  explicit One(const Row* permitted) : permitted_(permitted) {}
  bool permits(const Row& row) override {
    asked.insert(&row);
    return &row == permitted_;
  }
  std::set<const Row*> asked;

 private:
  const Row* permitted_;
};

/// What the table says, by a loop over its rows.
bool by_hand(Nodes& nodes, Trigger trigger, const Row* permitted) {
  for (const Row& row : rows) {
    if (&row != permitted || row.event != trigger || !nodes.at(row.from)) continue;
    switch (part_of(row.to)) {
      case Part::stage:
        nodes.stage = row.to;
        break;
      case Part::appeal:
        nodes.appeal = row.to;
        break;
      case Part::safety:
        nodes.safety = row.to;
        break;
      case Part::file:
        break;
    }
    return true;
  }
  return false;
}

std::vector<Nodes> every_combination() {
  std::vector<Nodes> all;
  for (std::size_t s = 0; s < upc::count_of<upc::Stage>; ++s)
    for (std::size_t a = 0; a < upc::count_of<upc::AppealStage>; ++a)
      for (std::size_t f = 0; f < upc::count_of<upc::Safety>; ++f)
        all.push_back({node_of(static_cast<upc::Stage>(s)), node_of(static_cast<upc::AppealStage>(a)),
                       node_of(static_cast<upc::Safety>(f))});
  return all;
}

TEST(Table, IsWhatTheMachineDoes) {
  for (const Nodes& from : every_combination())
    for (std::size_t i = 0; i < trigger_count; ++i) {
      const auto trigger = static_cast<Trigger>(i);
      for (const Row& row : rows) {
        Nodes machine = from, table = from;
        One asker(&row);
        const bool fired = dispatch(machine, trigger, asker);
        ASSERT_EQ(fired, by_hand(table, trigger, &row));
        ASSERT_TRUE(machine.stage == table.stage && machine.appeal == table.appeal && machine.safety == table.safety);
      }
    }
}

TEST(Table, IsAskedForEveryRowThatFitsAndNoOther) {
  for (const Nodes& from : every_combination())
    for (std::size_t i = 0; i < trigger_count; ++i) {
      std::set<const Row*> fitting;
      for (const Row& row : rows)
        if (static_cast<std::size_t>(row.event) == i && from.at(row.from)) fitting.insert(&row);
      Nodes nodes = from;
      One nobody(nullptr);
      EXPECT_FALSE(dispatch(nodes, static_cast<Trigger>(i), nobody));
      EXPECT_EQ(nobody.asked, fitting);
    }
}

TEST(Table, LetsExceptionsThroughAndKeepsTheStates) {
  struct Thrower : RowAsker {
    bool permits(const Row&) override { throw 42; }
  } thrower;
  Nodes nodes;
  EXPECT_THROW(dispatch(nodes, on(upc::EventType::behaviour_reported), thrower), int);
  EXPECT_TRUE(nodes.stage == Node::open && nodes.appeal == Node::no_appeal && nodes.safety == Node::no_exclusion);
}

}  // namespace
