// SPDX-License-Identifier: BSL-1.0

#include "fixture.hpp"

#include <gtest/gtest.h>

#include <iostream>

namespace exploration {

namespace {

bool say(const char* which, const Walk& walk) {
  std::cout << which << ": " << walk.nodes().size() << " states, " << walk.tried() << " events tried, " << walk.taken()
            << " steps taken\n";
  return true;
}

std::shared_ptr<const upc::Edition> other_terms() {
  auto edition = std::make_shared<upc::Edition>(*upc::rct_2013::edition());
  upc::Terms& terms = edition->terms;
  terms.appeal_clock = upc::AppealClock::deemed_receipt;
  terms.late_appeals = upc::LateAppeals::group_director_may_admit;
  terms.appeal_form = upc::AppealForm::advised;
  terms.decide_during_appeal = upc::DuringAppeal::refuse;
  terms.appeal_immediate_stage_2 = true;
  terms.variation_restarts_review = true;
  terms.warning_expires_after = {2, upc::PeriodUnit::weeks};
  terms.temporary_exclusion_limit = {3, upc::PeriodUnit::working_days};
  return edition;
}

}  // namespace

const Walked& whole_walk() {
  static const Walked walked(Focus(), whole_menu());
  static const bool said = say("every state from open", walked.walk);
  static_cast<void>(said);
  return walked;
}

const Walked& other_terms_walk() {
  static const Walked walked(Focus(), whole_menu(), other_terms());
  static const bool said = say("under other terms", walked.walk);
  static_cast<void>(said);
  return walked;
}

void expect_always(const Ledger& ledger, Rule rule) {
  const Ledger::Entry& entry = ledger[rule];
  EXPECT_GT(entry.held + entry.failed, 0U) << "nothing was checked";
  EXPECT_EQ(entry.failed, 0U) << "a shortest counterexample, its last event being the one:\n" << entry.story;
}

}  // namespace exploration
