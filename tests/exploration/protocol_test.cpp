// SPDX-License-Identifier: BSL-1.0

// Every state of anonymous correspondence that can be reached from `received`: the state of the protocol, whether a
// service was named, and of each duty whether none or one is open; with every event, every office, and the days before,
// on and after that of the last event. Also a case of either kind that is a partnership's.

#include "checks.hpp"
#include "fixture.hpp"

#include <upc/correspondence/protocol.hpp>
#include <upc/interchange/json.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <tuple>

namespace exploration {
namespace {

using upc::DutyName;
using upc::EventType;
using upc::Protocol;

constexpr bool both[] = {true, false};

/// The events of appendix 2 with each of their details, and every mark on its duties.
std::vector<upc::Event> protocol_menu() {
  std::vector<upc::Event> menu;
  for (std::size_t i = 0; i < upc::count_of<EventType>; ++i)
    if (upc::is_of_correspondence(static_cast<EventType>(i)))
      menu.emplace_back(static_cast<EventType>(i), upc::Date(), upc::rct_2013::elected_member);
  for (std::size_t i = 0; i < upc::count_of<DutyName>; ++i) {
    if (!upc::is_of_correspondence(static_cast<DutyName>(i))) continue;
    menu.emplace_back(EventType::duty_done, upc::Date(), upc::rct_2013::elected_member);
    menu.back().duty = static_cast<DutyName>(i);
  }
  for (bool named : both)
    for (bool escalated : both)
      for (bool hostile : both) {
        menu.emplace_back(EventType::correspondence_received, upc::Date(), upc::rct_2013::elected_member);
        if (named) menu.back().service = "housing";
        menu.back().escalated = escalated;
        menu.back().hostile = hostile;
      }
  return menu;
}

std::size_t count_open(const upc::CorrespondenceState& state, DutyName name) {
  return static_cast<std::size_t>(std::count_if(state.duties.begin(), state.duties.end(), [&](const upc::Duty& duty) {
    return duty.name == name && duty.done.is_not_a_date();
  }));
}

using Key = std::tuple<Protocol, bool, std::uint64_t>;

Key key(const upc::Correspondence& held) {
  std::uint64_t open = 0;
  for (std::size_t i = 0; i < upc::count_of<DutyName>; ++i)
    open |= std::uint64_t{count_open(held.state(), static_cast<DutyName>(i)) > 0} << i;
  return {held.state().protocol, held.state().service_named, open};
}

/// Where the protocol has a move at all (D-39, D-7).
bool has_protocol_move(const upc::CorrespondenceState& state, const upc::Event& event) {
  const Protocol p = state.protocol;
  const bool waiting = p == Protocol::identity_requested || p == Protocol::refused;
  switch (event.type) {
    case EventType::correspondence_received:
    case EventType::identity_given:
      return p == Protocol::received || waiting;
    case EventType::identity_requested:
      return p == Protocol::received;
    case EventType::identity_refused:
      return p == Protocol::identity_requested;
    case EventType::threat_to_safety:
      return p != Protocol::referred_to_police;
    case EventType::duty_done:
      return count_open(state, event.duty) > 0;
    default:
      return false;
  }
}

bool is_final(Protocol p) {
  return p == Protocol::identified || p == Protocol::policy_invoked || p == Protocol::referred_to_police;
}

class ProtocolWalk {
 public:
  explicit ProtocolWalk(const std::string& service) {
    upc::CaseFacts facts;
    facts.service = service;
    add({upc::Correspondence(facts), upc::Correspondence(facts, upc::rct_2013::edition(), upc::Mode::audit), ""});
    for (std::size_t id = 0; id < nodes_.size(); ++id) expand(nodes_[id]);
  }
  std::size_t states() const { return nodes_.size(); }
  std::size_t tried() const { return tried_; }
  std::size_t taken() const { return taken_; }
  const std::set<DutyName>& raised() const { return raised_; }
  const std::set<DutyName>& done() const { return done_; }

 private:
  struct ProtocolNode {
    upc::Correspondence held;
    upc::Correspondence audited;
    std::string story;
  };
  void add(ProtocolNode node) {
    if (known_.insert(key(node.held)).second) nodes_.push_back(std::move(node));
  }

  /// Stored and restored, through JSON, a case is the same.
  static void check_stored(const upc::Correspondence& held, const std::string& story) {
    try {
      const upc::json::AnyCase restored = upc::json::read_state(upc::json::write_state(held));
      EXPECT_TRUE(std::get<upc::Correspondence>(restored) == held) << story;
    } catch (const upc::Error& error) {
      ADD_FAILURE() << error.what() << story;
    }
  }

  void expand(const ProtocolNode& node) {
    check_stored(node.held, node.story);
    check_stored(node.audited, node.story);
    static const std::vector<upc::Event> menu = protocol_menu();
    const upc::Date latest = node.held.state().latest;
    const upc::Date day = latest.is_not_a_date() ? upc::Date(2013, 4, 8) : latest;
    for (int shift : {-1, 0, 1}) {
      std::map<EventType, upc::RoleSet> fired;
      for (upc::Event event : menu) {
        event.on = day + boost::gregorian::days(shift);
        for (upc::Role by : offices(event, node.held.edition(), true)) {
          event.by = by;
          if (try_event(node, event)) fired[event.type].insert(by);
        }
      }
      if (shift >= 0) check_next(node, day + boost::gregorian::days(shift), fired);
    }
  }

  bool try_event(const ProtocolNode& node, const upc::Event& event) {
    const upc::CorrespondenceState& before = node.held.state();
    const std::string story = node.story + '\n' + to_json(event, node.held.edition());
    upc::Correspondence after = node.held;
    upc::Correspondence audited = node.audited;
    const upc::Outcome outcome = after.apply(event);
    const upc::Outcome audit = audited.apply(event);
    tried_ += 2;
    const bool in_order = before.latest.is_not_a_date() || event.on >= before.latest;
    const bool legal =
        has_protocol_move(before, event) && allowed(event, node.held.edition()).contains(event.by) && in_order;
    EXPECT_EQ(outcome.accepted, legal) << story;
    EXPECT_EQ(outcome.accepted, outcome.reasons.empty()) << story;
    EXPECT_TRUE(std::is_sorted(outcome.reasons.begin(), outcome.reasons.end(), [](const auto& a, const auto& b) {
      return a.code < b.code;
    })) << story;
    EXPECT_EQ(audit.accepted, has_protocol_move(before, event)) << story;
    EXPECT_TRUE(audit.reasons == outcome.reasons) << story;
    upc::CorrespondenceState expected = outcome.accepted ? audited.state() : before;
    expected.latest_any = after.state().latest_any;
    expected.mode = upc::Mode::enforce;
    EXPECT_TRUE(expected == after.state()) << story;
    if (!outcome.accepted) return false;
    ++taken_;
    if (is_final(before.protocol) && after.state().protocol != before.protocol) {
      EXPECT_TRUE(event.type == EventType::threat_to_safety && before.protocol != Protocol::referred_to_police)
          << story;
    }
    if (event.type == EventType::duty_done) {
      EXPECT_EQ(after.state().protocol, before.protocol) << story;
    }
    for (const upc::Duty& duty : outcome.raised) {
      EXPECT_FALSE(node.held.edition().bearers[static_cast<std::size_t>(duty.name)].empty()) << story;
      raised_.insert(duty.name);
    }
    done_.insert(outcome.discharged.begin(), outcome.discharged.end());
    add({after, audited, story});
    return true;
  }

  /// `next` lists what can fire, and of correspondence only what invokes the policy.
  void check_next(const ProtocolNode& node, upc::Date day, std::map<EventType, upc::RoleSet>& fired) {
    const Protocol p = node.held.state().protocol;
    if (p != Protocol::identity_requested && p != Protocol::refused) fired.erase(EventType::correspondence_received);
    std::map<EventType, upc::RoleSet> listed;
    for (const upc::NextEvent& step : next_events(node.held, day)) listed[step.event] = step.by;
    EXPECT_TRUE(listed == fired) << node.story;
  }

  std::deque<ProtocolNode> nodes_;
  std::set<Key> known_;
  std::set<DutyName> raised_;
  std::set<DutyName> done_;
  std::size_t tried_ = 0;
  std::size_t taken_ = 0;
};

TEST(ProtocolExploration, KeepsTheProtocolInEveryState) {
  RecordProperty("clause", "A2.1 A2.3 A2.4 A2.5.i A2.5.ii A2.5.iii A2.6 A2.7");
  for (const char* service : {"", "housing"}) {
    const ProtocolWalk walk(service);
    EXPECT_GT(walk.taken(), 0U);
    EXPECT_EQ(walk.raised().size(), 5U);
    EXPECT_TRUE(walk.raised() == walk.done());
    std::cout << "every state from received" << (*service != '\0' ? ", the service known" : "") << ": " << walk.states()
              << " states, " << walk.tried() << " events tried, " << walk.taken() << " steps taken\n";
  }
}

TEST(ProtocolExploration, RefusesEverythingOfAPartnershipForThatReasonAlone) {
  RecordProperty("clause", "1.2.partnership");
  upc::CaseFacts facts;
  facts.partnership = true;
  const upc::Case held(facts);
  const upc::Correspondence correspondence(facts);
  const auto alone = [](const upc::Outcome& outcome) {
    return !outcome.accepted && outcome.reasons.size() == 1 && outcome.reasons[0].code == upc::Code::out_of_scope;
  };
  for (const Variant& variant : variants())
    for (upc::Role by : offices(variant.event, held.edition(), true)) {
      upc::Event event = on_day(variant, held, upc::Date(2013, 4, 8));
      event.by = by;
      EXPECT_TRUE(alone(upc::Case(held).apply(event)));
    }
  for (upc::Event event : protocol_menu()) {
    event.on = upc::Date(2013, 4, 8);
    EXPECT_TRUE(alone(upc::Correspondence(correspondence).apply(event)));
  }
  EXPECT_TRUE(upc::next_events(held, upc::Date(2013, 4, 8)).empty());
  EXPECT_TRUE(upc::next_events(correspondence, upc::Date(2013, 4, 8)).empty());
}

}  // namespace
}  // namespace exploration
