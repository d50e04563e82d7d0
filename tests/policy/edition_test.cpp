// SPDX-License-Identifier: BSL-1.0
// The built-in edition is whole: what it cites is there, and everybody it names has an office.

#include <upc/policy/editions/rct_2013.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace {

using Texts = std::vector<std::string>;
const upc::Edition& rct = *upc::rct_2013::edition();

bool has_clause(std::string_view id) {
  return std::any_of(rct.clauses.begin(), rct.clauses.end(), [&](const upc::Clause& c) { return c.id == id; });
}

TEST(Edition, SaysWhoseItIs) {
  RecordProperty("clause", "P.review");
  EXPECT_EQ(rct.id, "rct-2013");
  EXPECT_EQ(rct.body, "Rhondda Cynon Taf County Borough Council");
  EXPECT_EQ(rct.approved, "2013-03");
  EXPECT_EQ(rct.reviewed_every, (upc::Period{3, upc::PeriodUnit::years}));
}

TEST(Edition, HasEveryClauseInOrder) {
  const Texts ids{"1.1",
                  "1.2.services",
                  "1.2.consistent",
                  "1.2.partnership",
                  "1.3",
                  "2.1",
                  "2.2",
                  "2.3",
                  "3.1",
                  "3.2.temporary",
                  "3.2.long_term",
                  "3.3",
                  "3.3.record",
                  "3.3.i",
                  "3.3.ii",
                  "3.4.end",
                  "3.4.warn",
                  "3.4.note",
                  "3.5.repeated",
                  "3.5.assault",
                  "3.6",
                  "4.1",
                  "4.2",
                  "4.3",
                  "4.4",
                  "5.1",
                  "5.1.S1.report",
                  "5.1.S1.assess",
                  "5.1.S1.warn",
                  "5.1.S1.letter",
                  "5.1.S1.record",
                  "5.1.S1.appeal_refer",
                  "5.1.S1.appeal_consider",
                  "5.1.S1.appeal_inform",
                  "5.1.S2.trigger",
                  "5.1.S2.decide",
                  "5.1.S2.write",
                  "5.1.S2.record",
                  "5.1.S2.contact",
                  "5.1.note",
                  "5.2.proportionate",
                  "5.2.new_issue_check",
                  "5.3.time",
                  "5.3.named",
                  "5.3.telephone",
                  "5.3.premises",
                  "5.3.form",
                  "5.3.agreement",
                  "5.3.termination",
                  "5.4",
                  "5.5",
                  "5.6.review",
                  "5.6.ignored",
                  "6.1.window",
                  "6.1.form",
                  "6.2",
                  "6.3",
                  "6.4.write",
                  "6.4.report",
                  "7.1",
                  "7.2",
                  "7.3.recommend",
                  "7.3.notify",
                  "7.4.decide",
                  "7.4.tell",
                  "7.4.notify",
                  "8.1",
                  "8.2",
                  "9.1.merits",
                  "9.1.reconsider",
                  "10",
                  "P.review",
                  "R.2.1.b",
                  "R.2.1.d",
                  "R.3.2.members",
                  "R.3.3",
                  "R.3.4",
                  "A2.1",
                  "A2.2",
                  "A2.3",
                  "A2.4",
                  "A2.5.i",
                  "A2.5.ii",
                  "A2.5.iii",
                  "A2.6",
                  "A2.7"};
  Texts found;
  for (const upc::Clause& c : rct.clauses) found.push_back(c.id);
  EXPECT_EQ(found, ids);
}

TEST(Edition, SumsUpEveryClause) {
  for (const upc::Clause& c : rct.clauses) {
    EXPECT_FALSE(c.summary.empty()) << c.id;
    EXPECT_FALSE(c.kind.empty()) << c.id;
    EXPECT_FALSE(c.actors.empty()) << c.id;
    for (const std::string& actor : c.actors)
      EXPECT_TRUE(actor == "council" || rct.role(actor)) << c.id << ' ' << actor;
  }
}

TEST(Edition, HasAClauseForEveryProvision) {
  for (std::size_t i = 0; i < upc::count_of<upc::Provision>; ++i) {
    const auto provision = static_cast<upc::Provision>(i);
    EXPECT_TRUE(has_clause(rct.clause(provision))) << upc::name(provision) << ": " << rct.clause(provision);
  }
}

TEST(Edition, GivesEachProvisionAClauseOfItsOwn) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < upc::count_of<upc::Provision>; ++i)
    EXPECT_TRUE(seen.insert(rct.clause(static_cast<upc::Provision>(i))).second)
        << rct.clause(static_cast<upc::Provision>(i));
}

TEST(Edition, HasTheOfficesOfTheContract) {
  const std::vector<std::pair<std::string, bool>> offices{{"officer", true},
                                                          {"elected_member", false},
                                                          {"service_manager", true},
                                                          {"head_of_service", true},
                                                          {"service_director", true},
                                                          {"group_director", true},
                                                          {"monitoring_officer", true},
                                                          {"principal_democratic_services_officer", true},
                                                          {"service_feedback_officer", true},
                                                          {"customer_feedback_group", false},
                                                          {"standards_committee", false},
                                                          {"director_of_legal_and_democratic_services", true},
                                                          {"customer", false}};
  ASSERT_EQ(rct.offices.size(), offices.size());
  for (std::size_t i = 0; i < offices.size(); ++i) {
    EXPECT_EQ(rct.offices[i].id, offices[i].first);
    EXPECT_EQ(rct.offices[i].staff, offices[i].second) << offices[i].first;
    EXPECT_FALSE(rct.offices[i].name.empty());
    EXPECT_EQ(rct.role(offices[i].first), static_cast<upc::Role>(i));
  }
  EXPECT_EQ(rct.role("chief_executive"), std::nullopt);
  EXPECT_EQ(rct.role("officer"), upc::rct_2013::officer);
  EXPECT_EQ(rct.role("customer"), upc::rct_2013::customer);
  EXPECT_EQ(rct.office(upc::rct_2013::head_of_service).name, "Head of Service");
}

TEST(Edition, NamesOnlyOfficesThereAre) {
  const upc::RoleSet everybody = rct.everybody();
  for (std::size_t i = 0; i < upc::count_of<upc::EventType>; ++i) {
    const auto type = static_cast<upc::EventType>(i);
    const upc::ActRule& act = rct.act(type);
    EXPECT_FALSE(act.by.empty()) << upc::name(type);
    for (upc::RoleSet roles : {act.by, act.consulted, act.copied_to})
      EXPECT_TRUE(everybody.includes(roles)) << upc::name(type);
  }
}

TEST(Edition, GivesEveryDutyABearer) {
  for (std::size_t i = 0; i < upc::count_of<upc::DutyName>; ++i) {
    EXPECT_FALSE(rct.bearers[i].empty()) << upc::name(static_cast<upc::DutyName>(i));
    EXPECT_TRUE(rct.everybody().includes(rct.bearers[i]));
    EXPECT_FALSE(rct.bearers[i].contains(upc::rct_2013::customer)) << "a customer owes the policy nothing";
  }
}

TEST(Edition, RaisesEveryDuty) {
  std::set<upc::DutyName> raised;
  for (const auto& list : rct.raises)
    for (const upc::RaisedDuty& duty : list) {
      raised.insert(duty.duty);
      EXPECT_TRUE(has_clause(rct.clause(duty.cites)));
    }
  EXPECT_EQ(raised.size(), upc::count_of<upc::DutyName>);
}

TEST(Edition, HasTheTermsOfThePolicy) {
  RecordProperty("clause", "6.1.window 7.1");
  EXPECT_EQ(rct.terms.appeal_window, (upc::Period{15, upc::PeriodUnit::working_days}));
  EXPECT_EQ(rct.terms.review_within, (upc::Period{12, upc::PeriodUnit::months}));
  EXPECT_EQ(rct.terms.warning_is_old_after, (upc::Period{12, upc::PeriodUnit::months}));
  EXPECT_EQ(rct.terms.temporary_is_long_after, (upc::Period{20, upc::PeriodUnit::working_days}));
  EXPECT_EQ(rct.terms.exclusion_review_within, (upc::Period{12, upc::PeriodUnit::months}));
  EXPECT_EQ(rct.terms.duty_waits_long_after, (upc::Period{20, upc::PeriodUnit::working_days}));
  EXPECT_TRUE(rct.terms == upc::Terms()) << "each term as read for it, and all of them read";
}

TEST(Edition, IsAValue) {
  EXPECT_EQ(upc::rct_2013::edition(), upc::rct_2013::edition()) << "made once and shared";
  upc::Edition copy = rct;
  EXPECT_TRUE(copy == rct);
  copy.terms.appeal_window->number = 20;
  EXPECT_FALSE(copy == rct);
  copy = rct;
  copy.bearers[0].insert(upc::rct_2013::customer);
  EXPECT_FALSE(copy == rct);
  copy = rct;
  copy.clauses.pop_back();
  EXPECT_FALSE(copy == rct);
}

}  // namespace
