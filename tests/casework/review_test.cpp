// SPDX-License-Identifier: BSL-1.0
// The review by the Customer Feedback Group and the decision on its recommendation.

#include "make.hpp"

namespace {

using namespace make;
using E = EventType;
using upc::Recommendation;

Case recommended(Recommendation what, std::vector<int> remove = {}) {
  Case held = at(Stage::restricted);
  accepts(held, recommend(what, reviewed_on, std::move(remove)));
  return held;
}
Event decide(bool endorsed, Date on = Date(2014, 5, 12)) {
  Event e = event(E::recommendation_determined, on);
  e.endorsed = endorsed;
  return e;
}

TEST(Review, IsHeldWithTheContactInformation) {
  RecordProperty("clause", "7.2 7.3.recommend");
  Case held = at(Stage::restricted);
  const Outcome outcome = held.apply(recommend(Recommendation::continue_, reviewed_on));
  EXPECT_EQ(clauses(outcome).front(), "7.2");
  EXPECT_EQ(held.state().stage, Stage::review_recommended);
  ASSERT_TRUE(held.state().recommendation.has_value());
  EXPECT_EQ(held.state().recommendation->recommendation, Recommendation::continue_);
  EXPECT_EQ(raised(outcome), (Texts{"refer_recommendation 7.3.notify", "decide_recommendation 7.4.decide"}));
  EXPECT_EQ(last(held, DutyName::review).done, reviewed_on);
}

TEST(Review, LooksAtRemoveOnlyForAPart) {
  RecordProperty("clause", "7.3.recommend");
  for (Recommendation what : {Recommendation::continue_, Recommendation::remove_all}) {
    Event e = recommend(what, reviewed_on);
    e.remove = {7};
    EXPECT_EQ(faults(at(Stage::restricted), e), Texts{});
  }
  EXPECT_EQ(faults(at(Stage::restricted), recommend(Recommendation::remove_part, reviewed_on, {1})), Texts{});
}

TEST(Review, ContinuesAllWhereEndorsed) {
  RecordProperty("clause", "7.4.decide 7.4.tell 7.4.notify 7.1");
  Case held = recommended(Recommendation::continue_);
  const Outcome outcome = held.apply(decide(true));
  EXPECT_EQ(clauses(outcome).front(), "7.4.decide");
  EXPECT_EQ(held.state().stage, Stage::restricted);
  EXPECT_EQ(held.state().restrictions.size(), 2U);
  EXPECT_FALSE(held.state().recommendation.has_value());
  EXPECT_EQ(raised(outcome), (Texts{"notify_review_outcome 7.4.notify", "review 7.1"}));
  EXPECT_EQ(last(held, DutyName::review).due, Date(2015, 5, 12)) << "12 months anew from the decision";
  EXPECT_EQ(last(held, DutyName::decide_recommendation).done, Date(2014, 5, 12));
}

TEST(Review, RemovesAPartWhereEndorsed) {
  RecordProperty("clause", "7.4.decide 5.5");
  Case held = recommended(Recommendation::remove_part, {0});
  const Outcome outcome = held.apply(decide(true));
  EXPECT_EQ(held.state().stage, Stage::restricted);
  ASSERT_EQ(held.state().restrictions.size(), 1U);
  EXPECT_EQ(held.state().restrictions[0].kind, Kind::premises_exclusion);
  EXPECT_EQ(held.state().restrictions[0].from, restricted_on);
  EXPECT_EQ(raised(outcome), (Texts{"notify_review_outcome 7.4.notify", "inform_service_team 5.5", "review 7.1"}));
}

TEST(Review, ClosesTheCaseWhereEndorsed) {
  RecordProperty("clause", "7.4.decide 5.5");
  Case held = recommended(Recommendation::remove_all);
  accepts(held, new_issue(Date(2014, 5, 2)));
  accepts(held, event(E::exclusion_ignored, Date(2014, 5, 3)));
  const Outcome outcome = held.apply(decide(true));
  EXPECT_EQ(held.state().stage, Stage::closed);
  EXPECT_TRUE(held.state().restrictions.empty());
  EXPECT_EQ(raised(outcome), (Texts{"notify_review_outcome 7.4.notify", "inform_service_team 5.5"}));
  for (DutyName name : {DutyName::reconsider_restrictions, DutyName::review_exclusion})
    EXPECT_EQ(last(held, name).done, Date(2014, 5, 12)) << upc::name(name);
}

TEST(Review, ChangesNothingWhereNotEndorsed) {
  RecordProperty("clause", "7.4.decide 7.1");
  for (Recommendation what : {Recommendation::continue_, Recommendation::remove_part, Recommendation::remove_all}) {
    Case held = recommended(what, {0});
    const Outcome outcome = held.apply(decide(false));
    EXPECT_EQ(held.state().stage, Stage::restricted);
    EXPECT_EQ(held.state().restrictions.size(), 2U);
    EXPECT_EQ(raised(outcome), (Texts{"notify_review_outcome 7.4.notify", "review 7.1"}));
    EXPECT_EQ(last(held, DutyName::review).due, Date(2015, 5, 12)) << "the review was held all the same";
  }
}

TEST(Review, NeedsReasonsOnlyWhereNotEndorsed) {
  RecordProperty("clause", "7.4.decide");
  Event e = decide(true);
  e.reasons.clear();
  EXPECT_EQ(faults(at(Stage::review_recommended), e), Texts{});
  e.endorsed = false;
  EXPECT_EQ(faults(at(Stage::review_recommended), e), Texts{"no_reasons 7.4.decide"});
}

TEST(Review, IsOfRestrictionsThatHaveEndedToo) {
  RecordProperty("clause", "7.1");
  Case held = at(Stage::continuing);
  accepts(held, restrict_to({during(limited_time(), Date(), Date(2013, 8, 1))}, restricted_on));
  EXPECT_EQ(accepts(held, recommend(Recommendation::remove_all, reviewed_on)), "7.2");
}

TEST(Review, GoesRoundYearAfterYear) {
  RecordProperty("clause", "7.1");
  Case held = at(Stage::restricted);
  Date on = reviewed_on;
  for (unsigned short year = 2015; year < 2020; ++year) {
    accepts(held, recommend(Recommendation::continue_, on));
    accepts(held, decide(true, on));
    EXPECT_EQ(last(held, DutyName::review).due, Date(year, 5, 1));
    on = Date(year, 5, 1);
  }
}

}  // namespace
