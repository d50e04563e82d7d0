// SPDX-License-Identifier: BSL-1.0

// The compact walk of `upc edition check` beside the whole one: it comes to the same states, leaves the same, and finds
// the same acts in order.

#include "fixture.hpp"

#include <upc/correspondence/detail/rule_ids.hpp>
#include <upc/registry/detail/edition_walk.hpp>

#include <gtest/gtest.h>

namespace exploration {
namespace {

using upc::detail::Node;

/// What the whole walk found, asked as the compact one is.
struct Whole {
  upc::SetOf<Node> reached;
  upc::SetOf<Node> left;
  upc::SetOf<upc::EventType> done;

  explicit Whole(const Walk& walk) {
    const auto nodes_of = [&](std::size_t id) {
      const upc::CaseState& state = walk.nodes()[id].held.state();
      return std::array<Node, 3>{upc::detail::node_of(state.stage), upc::detail::node_of(state.appeal),
                                 upc::detail::node_of(state.safety)};
    };
    for (std::size_t id = 0; id < walk.nodes().size(); ++id) {
      const auto from = nodes_of(id);
      for (Node node : from) reached.insert(node);
      for (std::size_t to : walk.nodes()[id].successors)
        for (std::size_t part = 0; part < from.size(); ++part)
          if (from[part] != nodes_of(to)[part]) left.insert(from[part]);
    }
    for (std::size_t variant : walk.accepted()) done.insert(variants()[variant].event.type);
  }
};

void expect_alike(const Walked& walked) {
  const upc::Edition& edition = walked.walk.nodes().front().held.edition();
  const upc::detail::EditionWalk compact(edition);
  const Whole whole(walked.walk);
  for (auto i = static_cast<std::size_t>(Node::open); i < static_cast<std::size_t>(Node::on_file); ++i) {
    const auto node = static_cast<Node>(i);
    EXPECT_EQ(compact.reaches(node), whole.reached.contains(node)) << upc::detail::id_of(node);
    EXPECT_EQ(compact.leaves(node), whole.left.contains(node)) << upc::detail::id_of(node);
  }
  for (std::size_t i = 0; i < upc::count_of<upc::EventType>; ++i) {
    const auto type = static_cast<upc::EventType>(i);
    EXPECT_EQ(compact.does(type), whole.done.contains(type)) << name(type);
  }
  EXPECT_FALSE(compact.never_ends([](const upc::CaseState& state) { return state.restrictions_apply(); }));
  EXPECT_FALSE(compact.never_ends([](const upc::CaseState& state) { return state.safety != upc::Safety::none; }));
}

TEST(EditionWalk, ComesToWhatTheWholeWalkComesTo) { expect_alike(whole_walk()); }

TEST(TermsExploration, HasTheCompactWalkComeToTheSame) { expect_alike(other_terms_walk()); }

}  // namespace
}  // namespace exploration
