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

class OtherDuties : public testing::TestWithParam<DutyName> {
 protected:
  /// The case with the oldest of the watched duties marked as done, on the day of the last event.
  static upc::Case marked(const upc::Case& held) {
    upc::Case twin = held;
    upc::Event mark(upc::EventType::duty_done, held.state().latest, upc::Role());
    mark.duty = GetParam();
    mark.by = offices(mark, held.edition(), false).front();
    EXPECT_TRUE(twin.apply(mark).accepted);
    return twin;
  }

  /// Whether an event comes to the same, the watched duty aside, in two cases that differ in nothing else.
  static bool agree(const upc::Outcome& a, const upc::Case& after_a, const upc::Outcome& b, const upc::Case& after_b) {
    if (a.accepted != b.accepted || !(a.reasons == b.reasons) || !(a.cites == b.cites) || !(a.advices == b.advices) ||
        !(a.contact == b.contact))
      return false;
    if (!a.accepted) return true;
    const auto watched = [](const upc::Duty& duty) { return duty.name == GetParam(); };
    const auto is_named = [](DutyName duty) { return duty == GetParam(); };
    upc::CaseState left = after_a.state();
    upc::CaseState right = after_b.state();
    left.duties = without(left.duties, watched);
    right.duties = without(right.duties, watched);
    left.latest_any = right.latest_any;
    return left == right && without(a.raised, watched) == without(b.raised, watched) &&
           without(a.discharged, is_named) == without(b.discharged, is_named);
  }
};

TEST_P(OtherDuties, AreDoneByTheirBearersWhereverTheyAreOpen) {
  const Walked walked(watching(GetParam()), {whole_walk().walk.accepted().begin(), whole_walk().walk.accepted().end()});
  for (std::size_t i = 0; i < rule_count; ++i) {
    const Ledger::Entry& entry = walked.ledger[static_cast<Rule>(i)];
    EXPECT_EQ(entry.failed, 0U) << entry.story;
  }
  std::size_t open = 0;
  for (std::size_t id = 0; id < walked.walk.nodes().size(); ++id) {
    const upc::Case& held = walked.walk.nodes()[id].held;
    if (count_open(held.state(), GetParam()) == 0) continue;
    ++open;
    upc::Event mark(upc::EventType::duty_done, held.state().latest, upc::Role());
    mark.duty = GetParam();
    const upc::RoleSet bearers = held.edition().bearers[static_cast<std::size_t>(GetParam())];
    for (upc::Role by : offices(mark, held.edition(), true)) {
      mark.by = by;
      ASSERT_EQ(upc::Case(held).apply(mark).accepted, bearers.contains(by)) << walked.walk.story(id, &mark);
    }
  }
  EXPECT_GT(open, 0U) << "never raised";
  std::cout << name(GetParam()) << ": " << walked.walk.nodes().size() << " states, open in " << open << ", "
            << walked.walk.tried() << " events tried, " << walked.walk.taken() << " steps taken\n";
}

TEST_P(OtherDuties, AreLookedAtByNothingButTheirMark) {
  const Walked walked(watching(GetParam()), {whole_walk().walk.accepted().begin(), whole_walk().walk.accepted().end()});
  std::size_t compared = 0;
  for (std::size_t id = 0; id < walked.walk.nodes().size(); ++id) {
    const upc::Case& held = walked.walk.nodes()[id].held;
    if (count_open(held.state(), GetParam()) != 1) continue;
    const upc::Case twin = marked(held);
    upc::Case with = held;
    upc::Case marked_one = twin;
    for (const Variant& variant : variants()) {
      upc::Event event = on_day(variant, held, held.state().latest);
      const bool mark = event.type == upc::EventType::duty_done && event.duty == GetParam();
      for (upc::Role by : offices(event, held.edition(), false)) {
        event.by = by;
        const upc::Outcome a = with.apply(event);
        const upc::Outcome b = marked_one.apply(event);
        ++compared;
        if (mark) {
          ASSERT_TRUE(!b.accepted && b.reasons.front().code == upc::Code::duty_not_open) << walked.walk.story(id, &event);
        } else {
          ASSERT_TRUE(agree(a, with, b, marked_one)) << walked.walk.story(id, &event);
        }
        if (a.accepted) with = held;
        if (b.accepted) marked_one = twin;
      }
    }
  }
  EXPECT_GT(compared, 0U);
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
