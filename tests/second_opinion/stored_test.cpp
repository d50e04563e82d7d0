// SPDX-License-Identifier: BSL-1.0
// The law of stored cases, on random histories of both kinds, enforced and audited: stored and restored at every step,
// through its JSON, a case is the same and goes on the same. UPC_STORED_HISTORIES sets how many (default 2000).

#include "generator.hpp"

#include <upc/interchange/json.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

namespace {

using namespace second_opinion;
using upc::EventType;

/// The case, and one that is restored from JSON before every event.
template <class Held>
class Pair {
 public:
  explicit Pair(Held held) : longer_(std::move(held)), shorter_(longer_) {}
  const Held& held() const { return longer_; }

  /// The next event and a look at the whole. Returns what differs, empty where nothing does.
  std::string go_on(const upc::Event& event, upc::Date as_of) {
    const std::string stored = upc::json::write_state(shorter_);
    try {
      shorter_ = std::get<Held>(upc::json::read_state(stored, shorter_.shared_edition()));
    } catch (const upc::Error& error) {
      return std::string(error.what()) + '\n' + stored;
    }
    if (!(shorter_ == longer_) || shorter_.events_seen() != longer_.events_seen()) return "not the same: " + stored;
    const std::string expected = step(longer_, event, as_of);
    const std::string found = step(shorter_, event, as_of);
    return expected == found ? "" : stored + "\nlonger:  " + expected + "\nshorter: " + found;
  }

 private:
  /// The event's entry, where the case stands after it, and how far the policy was adhered to.
  static std::string step(Held& held, const upc::Event& event, upc::Date as_of) {
    const std::size_t index = held.events_seen();
    const upc::EventEntry entry{index, event.type, event.on, event.by, held.apply(event)};
    const upc::Adherence adherence = upc::adherence(held.state().breaches, held.state().duties, as_of);
    return upc::json::write(entry, held.edition(), held.state().mode) + '\n' + upc::json::write(held, as_of) + '\n' +
           std::to_string(adherence.breaches) + ' ' + std::to_string(adherence.overdue);
  }

  Held longer_;
  Held shorter_;
};

upc::CaseFacts facts_of(const History& history) {
  upc::CaseFacts facts;
  facts.service = history.service;
  facts.partnership = history.partnership;
  if (!history.closures.empty()) facts.calendar = upc::WorkingDays(facts.calendar.region(), history.closures);
  return facts;
}

upc::Date later(Dice& dice, upc::Date day) {
  return day + boost::gregorian::days(dice.percent(50) ? 0 : dice.below(450));
}

/// `rct-2013` with other terms.
std::shared_ptr<const upc::Edition> under(const upc::Terms& terms) {
  auto edition = std::make_shared<upc::Edition>(*upc::rct_2013::edition());
  edition->terms = terms;
  return edition;
}

int histories() {
  const char* text = std::getenv("UPC_STORED_HISTORIES");
  return text != nullptr ? std::atoi(text) : 2000;
}

TEST(Stored, GoesOnLikeTheLongerHistory) {
  std::set<upc::Stage> seen;
  for (int seed = 1; seed <= histories(); ++seed) {
    Dice dice(static_cast<std::uint64_t>(seed) + 7000000);
    const History history = random_history(dice);
    const upc::CaseFacts facts = facts_of(history);
    Opinion opinion(history.service, history.partnership, facts.calendar, history.mode, history.terms);
    Pair<upc::Case> pair(upc::Case(facts, under(history.terms), history.mode));
    for (int n = 3 + dice.below(30); n > 0; --n) {
      const upc::Event event = random_event(dice, opinion);
      if (event.on > upc::Date(2034, 1, 1)) break;
      opinion.apply(event);  // so that the next event is seen from where the case stands
      const std::string difference = pair.go_on(event, later(dice, event.on));
      ASSERT_EQ(difference, "") << "history " << seed;
      seen.insert(pair.held().state().stage);
    }
  }
  if (histories() >= 1000) {
    EXPECT_EQ(seen.size(), upc::count_of<upc::Stage> - 1) << "every one but `lapsed`";
  }
}

upc::Event random_letter(Dice& dice, upc::Date on) {
  static const std::vector<EventType> types{EventType::correspondence_received, EventType::identity_requested,
                                            EventType::identity_given,          EventType::identity_refused,
                                            EventType::threat_to_safety,        EventType::duty_done};
  upc::Event event(dice.among(types), on, dice.percent(90) ? upc::rct_2013::elected_member : upc::rct_2013::officer);
  event.escalated = dice.percent(20);
  event.service = dice.percent(30) ? "housing" : dice.percent(50) ? " " : "";
  event.duty = static_cast<upc::DutyName>(static_cast<int>(upc::DutyName::deal_with_concerns) + dice.below(5));
  return event;
}

TEST(Stored, CorrespondenceGoesOnLikeTheLongerHistory) {
  std::set<upc::Protocol> seen;
  for (int seed = 1; seed <= histories() / 4; ++seed) {
    Dice dice(static_cast<std::uint64_t>(seed) + 9000000);
    const History history = random_history(dice);
    Pair<upc::Correspondence> pair(upc::Correspondence(facts_of(history), upc::rct_2013::edition(), history.mode));
    upc::Date day(2013, 4, 8);
    for (int n = 3 + dice.below(12); n > 0; --n) {
      day = day + boost::gregorian::days(dice.below(9) - 1);
      const std::string difference = pair.go_on(random_letter(dice, day), later(dice, day));
      ASSERT_EQ(difference, "") << "history " << seed;
      seen.insert(pair.held().state().protocol);
    }
  }
  if (histories() >= 1000) {
    EXPECT_EQ(seen.size(), upc::count_of<upc::Protocol>);
  }
}

}  // namespace
