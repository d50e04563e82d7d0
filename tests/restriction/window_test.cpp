// SPDX-License-Identifier: BSL-1.0

#include "make.hpp"

#include <gtest/gtest.h>

namespace {

using namespace make;

TEST(Window, IncludesItsStartAndNotItsEnd) {
  RecordProperty("clause", "5.3.telephone");
  const Date tuesday(2013, 6, 4);
  const upc::Window w = tuesdays();
  EXPECT_FALSE(w.contains(tuesday, 9 * 60 + 59));
  EXPECT_TRUE(w.contains(tuesday, 10 * 60));
  EXPECT_TRUE(w.contains(tuesday, 11 * 60 + 59));
  EXPECT_FALSE(w.contains(tuesday, 12 * 60));
}

TEST(Window, ReachesMidnight) {
  const upc::Window w = window({Weekday::tue}, 23 * 60, 24 * 60);
  EXPECT_TRUE(w.is_sound());
  EXPECT_TRUE(w.contains(Date(2013, 6, 4), 23 * 60 + 59));
  EXPECT_FALSE(w.contains(Date(2013, 6, 5), 0)) << "midnight is the next day";
}

TEST(Window, KnowsTheDayOfTheDate) {
  // 2013-06-03 was a Monday.
  for (int i = 0; i < 14; ++i) {
    const Date day = Date(2013, 6, 3) + boost::gregorian::days(i);
    const auto expected = static_cast<Weekday>(i % 7);
    EXPECT_EQ(upc::weekday_of(day), expected);
    for (int k = 0; k < 7; ++k) EXPECT_EQ(window({static_cast<Weekday>(k)}, 0, 1440).contains(day, 720), k == i % 7);
  }
}

TEST(Window, IsNoneWithoutDaysOrBackwards) {
  EXPECT_FALSE(window({}, 600, 720).is_sound());
  EXPECT_FALSE(window({Weekday::tue}, 600, 600).is_sound());
  EXPECT_FALSE(window({Weekday::tue}, 601, 600).is_sound());
  EXPECT_FALSE(window({}, 600, 720).contains(Date(2013, 6, 4), 660));
  EXPECT_TRUE(window({Weekday::tue}, 600, 601).contains(Date(2013, 6, 4), 600));
}

TEST(Kind, RestsOnItsClause) {
  const std::vector<std::pair<Kind, std::string>> clauses{
      {Kind::limited_time, "5.3.time"},         {Kind::named_contact, "5.3.named"},
      {Kind::telephone_hours, "5.3.telephone"}, {Kind::premises_exclusion, "5.3.premises"},
      {Kind::contact_form, "5.3.form"},         {Kind::agreement, "5.3.agreement"},
      {Kind::termination, "5.3.termination"},   {Kind::permanent_exclusion, "5.3.termination"},
      {Kind::through_representative, "5.3.named"}, {Kind::matter_closed, "5.2.new_issue_check"},
      {Kind::own, "5.1.S2.decide"}};
  ASSERT_EQ(clauses.size(), upc::count_of<Kind>);
  for (const auto& [kind, clause] : clauses)
    EXPECT_EQ(upc::rct_2013::edition()->clause(upc::provision_of(kind)), clause) << upc::name(kind);
}

TEST(Kind, IsAWayOrAnExclusionOrTheEnd) {
  for (Kind kind :
       {Kind::limited_time, Kind::named_contact, Kind::telephone_hours, Kind::contact_form, Kind::agreement}) {
    EXPECT_TRUE(upc::is_way_of_contact(kind));
    EXPECT_FALSE(upc::is_exclusion(kind));
  }
  for (Kind kind : {Kind::premises_exclusion, Kind::permanent_exclusion}) {
    EXPECT_FALSE(upc::is_way_of_contact(kind));
    EXPECT_TRUE(upc::is_exclusion(kind));
  }
  EXPECT_FALSE(upc::is_way_of_contact(Kind::termination));
  EXPECT_FALSE(upc::is_exclusion(Kind::termination));
}

TEST(Restriction, IsInForceOnBothEnds) {
  const Restriction r = during(limited_time(), Date(2013, 6, 3), Date(2013, 7, 3));
  EXPECT_FALSE(r.in_force(Date(2013, 6, 2)));
  EXPECT_TRUE(r.in_force(Date(2013, 6, 3)));
  EXPECT_TRUE(r.in_force(Date(2013, 7, 3)));
  EXPECT_FALSE(r.in_force(Date(2013, 7, 4)));
  EXPECT_TRUE(during(limited_time(), Date(2013, 6, 3)).in_force(Date(2036, 1, 1))) << "without an end";
}

TEST(Exclusion, IsInForceOnBothEnds) {
  upc::Exclusion e;
  e.from = Date(2013, 6, 3);
  EXPECT_FALSE(e.in_force(Date(2013, 6, 2)));
  EXPECT_TRUE(e.in_force(Date(2030, 6, 3)));
  e.until = Date(2013, 6, 3);
  EXPECT_TRUE(e.in_force(Date(2013, 6, 3)));
  EXPECT_FALSE(e.in_force(Date(2013, 6, 4)));
}

}  // namespace
