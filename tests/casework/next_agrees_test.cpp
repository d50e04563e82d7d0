// SPDX-License-Identifier: BSL-1.0

// What `next` lists and what fires agree, on random histories: the same steps, by the same offices, until the same day.

#include "../exploration/checks.hpp"
#include "../exploration/menu.hpp"

#include <upc/casework/next.hpp>

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

namespace {

using exploration::Days;
using upc::EventType;

class RandomHistory {
 public:
  explicit RandomHistory(unsigned seed) : random_(seed) {}

  /// Goes on by an event, of an office that may do it, that may be refused all the same; half of the time by one of a
  /// type that is listed, or few histories would come far.
  void go_on() {
    const Days days = exploration::days_of(held_);
    const upc::Date day = days.list[pick(8) != 0 ? days.same : pick(days.list.size())];
    const std::vector<upc::NextEvent> steps = next_events(held_, day);
    upc::SetOf<EventType> listed;
    if (!steps.empty() && pick(2) == 0) listed.insert(steps[pick(steps.size())].event);
    std::vector<const exploration::Variant*> menu;
    for (const exploration::Variant& variant : exploration::variants())
      if (listed.empty() || listed.contains(variant.event.type)) menu.push_back(&variant);
    upc::Event event = exploration::on_day(*menu[pick(menu.size())], held_, day);
    const upc::RoleSet may = exploration::allowed(event, held_.edition());
    do {
      event.by = static_cast<upc::Role>(pick(held_.edition().offices.size()));
    } while (!may.empty() && !may.contains(event.by));
    if (held_.apply(event).accepted) told_ += exploration::to_json(event, held_.edition()) + '\n';
  }

  /// Whether each step fires by exactly the offices that are listed for it, and each that fires is listed.
  void expect_agreement() {
    const Days days = exploration::days_of(held_);
    const upc::Date day = days.list[days.same + pick(days.list.size() - days.same)];
    std::map<EventType, upc::RoleSet> listed;
    for (const upc::NextEvent& step : next_events(held_, day)) {
      listed[step.event] = step.by;
      if (!step.until.is_not_a_date()) {
        EXPECT_GE(step.until, day) << told_;
      }
    }
    std::map<EventType, upc::RoleSet> fired;
    for (const exploration::Variant& variant : exploration::variants()) {
      if (!exploration::is_a_step(held_.state(), variant.event.type)) continue;
      upc::Event event = exploration::on_day(variant, held_, day);
      for (std::size_t i = 0; i < held_.edition().offices.size(); ++i) {
        event.by = static_cast<upc::Role>(i);
        if (upc::Case(held_).apply(event).accepted) fired[event.type].insert(event.by);
      }
    }
    EXPECT_TRUE(listed == fired) << "as of " << upc::to_string(day) << " after\n" << told_;
    for (const auto& step : fired) seen_.insert(step.first);
  }

  upc::SetOf<EventType> seen() const { return seen_; }

 private:
  std::size_t pick(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_); }

  std::mt19937 random_;
  upc::Case held_;
  std::string told_;
  upc::SetOf<EventType> seen_;
};

TEST(NextAgrees, ListsWhatCanFireOnRandomHistories) {
  upc::SetOf<EventType> seen;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    RandomHistory history(seed);
    for (int stretch = 0; stretch < 6; ++stretch) {
      for (int i = 0; i < 12; ++i) history.go_on();
      history.expect_agreement();
    }
    seen |= history.seen();
    if (HasFailure()) FAIL() << "seed " << seed;
  }
  const upc::CaseState open;
  for (std::size_t i = 0; i < upc::count_of<EventType>; ++i) {
    const auto type = static_cast<EventType>(i);
    const bool of_a_case = type < EventType::correspondence_received || type > EventType::threat_to_safety;
    if (of_a_case && exploration::is_a_step(open, type)) {
      EXPECT_TRUE(seen.contains(type)) << name(type);
    }
  }
}

}  // namespace
