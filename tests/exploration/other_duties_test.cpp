// SPDX-License-Identifier: BSL-1.0

// The duties that no event decides, one at a time: none, open or several of it, beside stage, appeal, safety and
// whether an exclusion of Stage 2 is in force; with every variant that was accepted anywhere. And the reason why one
// at a time is enough: nothing but a mark of that duty ever looks at it.

#include "fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

namespace exploration {
namespace {

using upc::DutyName;

Focus watching(DutyName duty) { return Focus{false, true, duty}; }

template <class List, class F>
List without(const List& list, F&& is_watched) {
  List kept;
  std::copy_if(list.begin(), list.end(), std::back_inserter(kept), [&](const auto& one) { return !is_watched(one); });
  return kept;
}

/// The case with the oldest of the watched duties marked as done, on the day of the last event.
upc::Case marked(const upc::Case& held, DutyName duty) {
  upc::Case twin = held;
  upc::Event mark(upc::EventType::duty_done, held.state().latest, upc::Role());
  mark.duty = duty;
  mark.by = offices(mark, held.edition(), false).front();
  EXPECT_TRUE(twin.apply(mark).accepted);
  return twin;
}

/// Whether an event comes to the same, the watched duty aside, in two cases that differ in nothing else.
bool agree(DutyName duty, const upc::Outcome& a, const upc::Case& after_a, const upc::Outcome& b,
           const upc::Case& after_b) {
  if (a.accepted != b.accepted || !(a.reasons == b.reasons) || !(a.cites == b.cites) || !(a.advices == b.advices) ||
      !(a.contact == b.contact))
    return false;
  if (!a.accepted) return true;
  const auto watched = [&](const upc::Duty& one) { return one.name == duty; };
  const auto is_named = [&](DutyName one) { return one == duty; };
  upc::CaseState left = after_a.state();
  upc::CaseState right = after_b.state();
  left.duties = without(left.duties, watched);
  right.duties = without(right.duties, watched);
  left.latest_any = right.latest_any;
  return left == right && without(a.raised, watched) == without(b.raised, watched) &&
         without(a.discharged, is_named) == without(b.discharged, is_named);
}

/// Wherever it is open it can be done, by each of its bearers and by nobody else.
void expect_done_by_bearers(const Walked& walked, DutyName duty) {
  std::size_t open = 0;
  const auto& nodes = walked.walk.nodes();
  for (std::size_t id = 0; id < nodes.size(); ++id) {
    const upc::Case& held = nodes[id].held;
    if (count_open(held.state(), duty) == 0) continue;
    ++open;
    upc::Event mark(upc::EventType::duty_done, held.state().latest, upc::Role());
    mark.duty = duty;
    const upc::RoleSet bearers = held.edition().bearers[static_cast<std::size_t>(duty)];
    for (upc::Role by : offices(mark, held.edition(), true)) {
      mark.by = by;
      ASSERT_EQ(upc::Case(held).apply(mark).accepted, bearers.contains(by)) << walked.walk.story(id, &mark);
    }
  }
  EXPECT_GT(open, 0U) << "never raised";
  std::cout << name(duty) << ": " << nodes.size() << " states, open in " << open << ", " << walked.walk.tried()
            << " events tried, " << walked.walk.taken() << " steps taken\n";
}

/// Two cases that differ only in whether it is open answer every event alike, but for its own mark.
void expect_unseen(const Walked& walked, DutyName duty) {
  std::size_t compared = 0;
  for (std::size_t id = 0; id < walked.walk.nodes().size(); ++id) {
    const upc::Case& held = walked.walk.nodes()[id].held;
    if (count_open(held.state(), duty) != 1) continue;
    const upc::Case twin = marked(held, duty);
    upc::Case with = held;
    upc::Case marked_one = twin;
    for (const Variant& variant : variants()) {
      upc::Event event = on_day(variant, held, held.state().latest);
      const bool mark = event.type == upc::EventType::duty_done && event.duty == duty;
      for (upc::Role by : offices(event, held.edition(), false)) {
        event.by = by;
        const upc::Outcome a = with.apply(event);
        const upc::Outcome b = marked_one.apply(event);
        ++compared;
        if (mark) {
          ASSERT_TRUE(!b.accepted && b.reasons.front().code == upc::Code::duty_not_open)
              << walked.walk.story(id, &event);
        } else {
          ASSERT_TRUE(agree(duty, a, with, b, marked_one)) << walked.walk.story(id, &event);
        }
        if (a.accepted) with = held;
        if (b.accepted) marked_one = twin;
      }
    }
  }
  EXPECT_GT(compared, 0U);
}

class OtherDuties : public testing::TestWithParam<DutyName> {};

TEST_P(OtherDuties, AreDoneByTheirBearersAndLookedAtByNothingButTheirMark) {
  const std::set<std::size_t>& menu = whole_walk().walk.accepted();
  const Walked walked(watching(GetParam()), {menu.begin(), menu.end()});
  for (std::size_t i = 0; i < rule_count; ++i) {
    const Ledger::Entry& entry = walked.ledger[static_cast<Rule>(i)];
    EXPECT_EQ(entry.failed, 0U) << entry.story;
  }
  expect_done_by_bearers(walked, GetParam());
  expect_unseen(walked, GetParam());
}

std::vector<DutyName> other_duties() {
  std::vector<DutyName> list;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(DutyName::review_exclusion); ++i)
    if (!by_event_alone(static_cast<DutyName>(i))) list.push_back(static_cast<DutyName>(i));
  return list;
}

INSTANTIATE_TEST_SUITE_P(EachOne, OtherDuties, testing::ValuesIn(other_duties()),
                         [](const auto& tested) { return std::string(upc::name(tested.param)); });

}  // namespace
}  // namespace exploration
