// SPDX-License-Identifier: BSL-1.0
// Which decision does which duty. Where this edition never leaves the duty open until then, another that raises it
// earlier finds it done all the same.

#include "../casework/make.hpp"

namespace {

using namespace make;
using E = EventType;
using upc::Effect;

/// A case under an edition that raises a duty also on an effect.
Case raising(Effect effect, DutyName duty, Mode mode = Mode::enforce) {
  upc::Edition other(*edition());
  other.raises[static_cast<std::size_t>(effect)].push_back({duty, upc::Provision::stage_1_report});
  return Case({}, std::make_shared<const upc::Edition>(std::move(other)), mode);
}

/// Brings a case by the usual events up to the decision of Stage 2, at once or after a warning.
void restrict_contact(Case& held, bool at_once) {
  accepts(held, report(reported_on));
  if (!at_once) {
    Event assessment = event(E::behaviour_assessed, assessed_on);
    assessment.unreasonable = true;
    accepts(held, assessment);
    accepts(held, event(E::warning_issued, warned_on));
    accepts(held, report(continued_on));
  }
  accepts(held, event(E::restrictions_determined, restricted_on));
}

void expect_done(const Case& held, DutyName duty, Date on) {
  const upc::Duty found = last(held, duty);
  EXPECT_FALSE(found.open()) << upc::name(duty);
  if (!found.open()) {
    EXPECT_EQ(found.done, on) << upc::name(duty);
  }
}

/// What the decision of Stage 2 does: after a warning, at once, and as a variation.
void expect_done_by_restricting(DutyName duty) {
  Case warned = raising(Effect::continued, duty);
  restrict_contact(warned, false);
  expect_done(warned, duty, restricted_on);
  Case at_once = raising(Effect::first_reported, duty);
  restrict_contact(at_once, true);
  expect_done(at_once, duty, restricted_on);
  Case varied = raising(Effect::restricted, duty);
  restrict_contact(varied, false);
  EXPECT_TRUE(last(varied, duty).open()) << "raised by the decision itself";
  accepts(varied, event(E::restrictions_determined, days_after(restricted_on, 7)));
  expect_done(varied, duty, days_after(restricted_on, 7));
}

TEST(Discharges, RestrictingDoesTheAssessment) {
  RecordProperty("clause", "5.1.S1.assess");
  expect_done_by_restricting(DutyName::assess_behaviour);
}

TEST(Discharges, RestrictingDoesTheDecision) {
  RecordProperty("clause", "6.3");
  expect_done_by_restricting(DutyName::decide_restrictions);
  Case usual = at(Stage::restricted);
  expect_done(usual, DutyName::decide_restrictions, restricted_on);
}

TEST(Discharges, RestrictingReconsiders) {
  RecordProperty("clause", "9.1.reconsider");
  expect_done_by_restricting(DutyName::reconsider_restrictions);
}

TEST(Discharges, AnUpheldAppealLeavesNothingToDecide) {
  RecordProperty("clause", "6.3 5.1.S1.appeal_consider");
  Case held = at(Stage::warned);
  accepts(held, event(E::appeal_received, Date(2013, 5, 1)));
  accepts(held, report(continued_on));
  accepts(held, decide_appeal(Date(2013, 5, 9), true));
  expect_done(held, DutyName::decide_restrictions, Date(2013, 5, 9));
}

/// A case that has an exclusion ignored and a new issue, and whose restrictions then end.
Case with_open_questions(Case held) {
  restrict_contact(held, false);
  accepts(held, new_issue(days_after(restricted_on, 1)));
  accepts(held, event(E::exclusion_ignored, days_after(restricted_on, 2)));
  return held;
}

TEST(Discharges, TheEndOfARestrictionAfterAReviewLeavesNothingOpen) {
  RecordProperty("clause", "9.1.reconsider 5.6.ignored 7.1");
  Case held = with_open_questions(raising(Effect::review_held, DutyName::review));
  accepts(held, recommend(upc::Recommendation::remove_all, reviewed_on));
  EXPECT_TRUE(last(held, DutyName::review).open()) << "raised by the review itself";
  const Date ended = days_after(reviewed_on, 3);
  accepts(held, event(E::recommendation_determined, ended));
  EXPECT_EQ(held.state().stage, Stage::closed);
  expect_done(held, DutyName::reconsider_restrictions, ended);
  expect_done(held, DutyName::review_exclusion, ended);
  expect_done(held, DutyName::review, ended);
}

TEST(Discharges, LiftingEverythingLeavesNothingOpen) {
  RecordProperty("clause", "9.1.reconsider 5.6.ignored 7.1");
  Case held = with_open_questions(Case({}, edition()));
  accepts(held, event(E::restrictions_lifted, closed_on));
  EXPECT_EQ(held.state().stage, Stage::closed);
  expect_done(held, DutyName::reconsider_restrictions, closed_on);
  expect_done(held, DutyName::review_exclusion, closed_on);
  expect_done(held, DutyName::review, closed_on);
}

}  // namespace
