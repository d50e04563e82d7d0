// SPDX-License-Identifier: BSL-1.0

// The checks of the exploration find what they are there to find: under editions with faults in them they fail.

#include "fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace exploration {
namespace {

using upc::EventType;
namespace office = upc::rct_2013;

upc::ActRule& act(upc::Edition& edition, EventType type) { return edition.acts[static_cast<std::size_t>(type)]; }

void raise_no(upc::Edition& edition, upc::DutyName unwanted) {
  for (auto& raised : edition.raises)
    raised.erase(std::remove_if(raised.begin(), raised.end(), [&](const auto& r) { return r.duty == unwanted; }),
                 raised.end());
}

/// Expects that a walk under an edition fails each of these checks, and no other.
void expect_found(std::shared_ptr<const upc::Edition> edition, std::set<Rule> faults) {
  const Walked walked(Focus{false, false, {}}, whole_menu(), std::move(edition));
  for (std::size_t i = 0; i < rule_count; ++i) {
    const auto rule = static_cast<Rule>(i);
    EXPECT_EQ(walked.ledger[rule].failed > 0, faults.count(rule) > 0) << "check " << i << '\n'
                                                                      << walked.ledger[rule].story;
  }
}

TEST(ExplorationBites, FindsWhatAnEditionForgets) {
  auto edition = std::make_shared<upc::Edition>(*office::edition());
  act(*edition, EventType::restrictions_determined).consulted = {};
  raise_no(*edition, upc::DutyName::review);
  edition->bearers[static_cast<std::size_t>(upc::DutyName::record_warning)] = {};
  expect_found(edition, {Rule::restricted_by_group_director, Rule::review_open, Rule::duty_has_bearer});
}

TEST(ExplorationBites, FindsWhatAnEditionAllows) {
  auto edition = std::make_shared<upc::Edition>(*office::edition());
  act(*edition, EventType::exclusion_changed).by.insert(office::officer);
  raise_no(*edition, upc::DutyName::decide_recommendation);
  edition->terms.review_within = {13, upc::PeriodUnit::months};
  expect_found(edition, {Rule::restricted_by_group_director, Rule::recommendation_waits, Rule::review_within_a_year});
}

TEST(ExplorationBites, FindsNothingElse) { expect_found(office::edition(), {}); }

}  // namespace
}  // namespace exploration
