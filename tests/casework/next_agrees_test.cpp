// SPDX-License-Identifier: BSL-1.0

// What `next` lists and what fires agree, on random histories: the same steps, by the same offices, until the same day.
// Every other history is under random terms.

#include "../exploration/checks.hpp"
#include "../exploration/menu.hpp"
#include "../random_terms.hpp"

#include <upc/casework/next.hpp>

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <memory>
#include <random>
#include <string>

namespace {

using exploration::Days;
using upc::EventType;

class RandomHistory {
 public:
  explicit RandomHistory(unsigned seed) : random_(seed) {
    if (seed % 2 != 0) return;
    auto edition = std::make_shared<upc::Edition>(*upc::rct_2013::edition());
    edition->terms = random_terms([&](int n) { return static_cast<int>(pick(static_cast<std::size_t>(n))); });
    for (const upc::TermRule& rule : upc::term_rules)
      told_ += std::string(name(rule.term)) + ": " + value_of(edition->terms, rule.term) + '\n';
    held_ = upc::Case(upc::CaseFacts(), std::move(edition));
  }

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
      if (!exploration::is_a_step(held_, variant.event.type, day)) continue;
      upc::Event event = exploration::on_day(variant, held_, day);
      for (std::size_t i = 0; i < held_.edition().offices.size(); ++i) {
        event.by = static_cast<upc::Role>(i);
        if (upc::Case(held_).apply(event).accepted) fired[event.type].insert(event.by);
      }
    }
    EXPECT_TRUE(listed == fired) << "as of " << upc::to_string(day) << " after\n" << told_;
    for (const auto& step : fired) seen_.insert(step.first);
    late_appeals_ += fired.count(EventType::appeal_received) > 0 && day > held_.state().appeal_until ? 1 : 0;
    against_restriction_ +=
        fired.count(EventType::appeal_received) > 0 && held_.state().warned_on.is_not_a_date() ? 1 : 0;
    const upc::Stage stage = held_.state().stage;
    const bool decides = stage == upc::Stage::continuing || stage == upc::Stage::restricted;
    waits_ += decides && fired.count(EventType::restrictions_determined) == 0 ? 1 : 0;
    spent_ += stage == upc::Stage::warned && fired.count(EventType::behaviour_reported) == 0 ? 1 : 0;
  }

  upc::SetOf<EventType> seen() const { return seen_; }
  /// How often a step was there, or was not, by a term that is not that of `rct-2013`: a late appeal, one against
  /// restrictions, no decision during one, no report that counts.
  std::array<int, 4> by_terms() const { return {late_appeals_, against_restriction_, waits_, spent_}; }

 private:
  std::size_t pick(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_); }

  std::mt19937 random_;
  upc::Case held_;
  std::string told_;
  upc::SetOf<EventType> seen_;
  int late_appeals_ = 0;
  int against_restriction_ = 0;
  int waits_ = 0;
  int spent_ = 0;
};

TEST(NextAgrees, ListsWhatCanFireOnRandomHistories) {
  upc::SetOf<EventType> seen;
  std::array<int, 4> by_terms{};
  for (unsigned seed = 1; seed <= 200; ++seed) {
    RandomHistory history(seed);
    for (int stretch = 0; stretch < 6; ++stretch) {
      for (int i = 0; i < 12; ++i) history.go_on();
      history.expect_agreement();
    }
    seen |= history.seen();
    for (std::size_t i = 0; i < by_terms.size(); ++i) by_terms[i] += history.by_terms()[i];
    if (HasFailure()) FAIL() << "seed " << seed;
  }
  for (std::size_t i = 0; i < by_terms.size(); ++i) EXPECT_GT(by_terms[i], 0) << i;
  const upc::Case open;
  for (std::size_t i = 0; i < upc::count_of<EventType>; ++i) {
    const auto type = static_cast<EventType>(i);
    const bool of_a_case = type < EventType::correspondence_received || type > EventType::threat_to_safety;
    if (of_a_case && exploration::is_a_step(open, type, upc::Date(2013, 4, 8))) {
      EXPECT_TRUE(seen.contains(type)) << name(type);
    }
  }
}

}  // namespace
