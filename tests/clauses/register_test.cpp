// SPDX-License-Identifier: BSL-1.0
// The register of clauses: what it names exists, and what exists is in it.

#include <upc/casework/evaluation.hpp>
#include <upc/policy/editions/rct_2013.hpp>
#include <upc/policy/terms.hpp>
#include <upc/registry/clauses.hpp>
#include <upc/restriction/contact.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace {

using Texts = std::vector<std::string>;
using upc::Channel;
using upc::Disposition;
using upc::Matter;
using upc::Restriction;
using upc::RestrictionKind;

const upc::Edition& edition() { return *upc::rct_2013::edition(); }

bool carries(const std::string& rule, const std::string& clause) {
  const Texts rules = upc::rules_of(upc::clause_register(edition()), clause);
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

std::string kind_of(const std::string& rule) { return rule.substr(0, rule.find(':')); }
std::string name_of(const std::string& rule) { return rule.substr(rule.find(':') + 1); }

TEST(ClauseRegister, LeavesNoClauseWithoutARuleOrAReason) {
  const auto rules = upc::clause_register(edition());
  for (const upc::Clause& clause : edition().clauses)
    EXPECT_NE(upc::rules_of(rules, clause.id).empty(), clause.no_rule.empty()) << clause.id;
  for (std::size_t i = 0; i < rules.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) EXPECT_FALSE(rules[i] == rules[k]) << rules[i].rule;
}

TEST(ClauseRegister, UsesEveryProvision) {
  const auto rules = upc::clause_register(edition());
  for (std::size_t i = 0; i < upc::count_of<upc::Provision>; ++i)
    EXPECT_FALSE(upc::rules_of(rules, edition().clause(static_cast<upc::Provision>(i))).empty())
        << upc::name(static_cast<upc::Provision>(i));
}

TEST(ClauseRegister, NamesWhatTheTablesCallSo) {
  EXPECT_TRUE(carries("row:warned/behaviour_reported/continuing", "5.1.S2.trigger"));
  EXPECT_TRUE(carries("row:restricted/new_issue_considered/restricted/replaces", "9.1.reconsider"));
  EXPECT_TRUE(carries("protocol_row:refused/correspondence_received/policy_invoked", "A2.6"));
  EXPECT_TRUE(carries("need:exceptional_reasons", "5.1.note"));
  EXPECT_TRUE(carries("requirement:warning_issued/consulted", "5.1.S1.warn"));
  EXPECT_TRUE(carries("restriction:contact_form", "5.3.form"));
  EXPECT_TRUE(carries("advice:old_warning", "5.1.S2.trigger"));
  EXPECT_FALSE(carries("requirement:duty_done/duty_open", "5.1.S1.assess")) << "it cites whatever the duty does";
}

TEST(ClauseRegister, GivesADutyEachClauseThatSpeaksOfIt) {
  EXPECT_TRUE(carries("duty:refer_appeal", "6.2"));
  EXPECT_TRUE(carries("duty:refer_appeal", "5.1.S1.appeal_refer"));
  EXPECT_TRUE(carries("duty:inform_appellant", "5.1.S1.appeal_inform"));
  EXPECT_TRUE(carries("duty:inform_appellant", "6.2"));
  EXPECT_TRUE(carries("row:review_recommended/recommendation_determined/closed", "7.4.tell"));
  EXPECT_TRUE(carries("duty:write_to_customer", "6.4.write"));
}

TEST(ClauseRegister, GivesATermTheClauseThatLeavesItOpen) {
  EXPECT_TRUE(carries("term:late_appeals", "6.1.window"));
  EXPECT_TRUE(carries("term:variation_restarts_review", "7.1"));
}

TEST(ClauseRegister, NamesOnlyWhatThereIs) {
  for (const upc::ClauseRule& rule : upc::clause_register(edition())) {
    const std::string kind = kind_of(rule.rule);
    const std::string name = name_of(rule.rule);
    if (kind == "advice" || kind == "finding" || kind == "reason") {
      EXPECT_TRUE(upc::from_name<upc::Code>(name)) << rule.rule;
    } else if (kind == "disposition") {
      EXPECT_TRUE(upc::from_name<Disposition>(name)) << rule.rule;
    } else if (kind == "deadline") {
      EXPECT_TRUE(upc::from_name<upc::DeadlineName>(name)) << rule.rule;
    } else if (kind == "duty") {
      EXPECT_TRUE(upc::from_name<upc::DutyName>(name)) << rule.rule;
    } else if (kind == "restriction") {
      EXPECT_TRUE(upc::from_name<RestrictionKind>(name)) << rule.rule;
    } else if (kind == "term") {
      EXPECT_TRUE(upc::from_name<upc::Term>(name)) << rule.rule;
    } else {
      const std::set<std::string> others{"row",   "protocol_row", "need",   "requirement",
                                         "chart", "audit",        "report", "edition"};
      EXPECT_EQ(others.count(kind), 1U) << rule.rule;
    }
  }
}

Restriction restriction(RestrictionKind kind) {
  Restriction r;
  r.kind = kind;
  r.officer = kind == RestrictionKind::named_contact ? "J. Rees" : "";
  r.channels = {Channel::letter};
  r.establishments = {"Library"};
  upc::Window window;
  window.days = {upc::Weekday::mon};
  window.from = 9 * 60;
  window.to = 10 * 60;
  r.windows = {window};
  r.from = upc::Date(2013, 6, 3);
  return r;
}

/// Every kind of contact, under each kind of restriction or exclusion: "disposition clause" of all that it meets.
std::set<std::string> met() {
  std::vector<std::vector<Restriction>> sets{{}};
  for (std::size_t i = 0; i < upc::count_of<RestrictionKind>; ++i)
    if (edition().restrictions.kinds.contains(static_cast<RestrictionKind>(i)))
      sets.push_back({restriction(static_cast<RestrictionKind>(i))});
  std::set<std::string> list;
  for (const auto& set : sets)
    for (int safety = 0; safety < 3; ++safety)
      for (int channel = 0; channel < 5; ++channel)
        for (int matter = 0; matter < 5; ++matter)
          for (int bits = 0; bits < 8; ++bits) {
            std::vector<upc::Exclusion> exclusions;
            if (safety != 0) {
              upc::Exclusion exclusion;
              exclusion.long_term = safety == 2;
              exclusion.establishments = {"Library"};
              exclusion.from = upc::Date(2013, 6, 3);
              exclusions.push_back(exclusion);
            }
            upc::Contact contact;
            contact.on = upc::Date(2013, 6, 4);
            contact.channel = static_cast<Channel>(channel);
            if (matter != 4) contact.matter = static_cast<Matter>(matter);
            contact.abusive = (bits & 1) != 0;
            contact.establishment = (bits & 2) != 0 ? "Library" : "";
            contact.service = (bits & 4) != 0 ? "housing" : "parks";
            contact.with = "A. Price";
            const std::string service = "housing";
            const upc::ContactAnswer answer = upc::answer_contact(contact, {set, true, exclusions, service});
            for (upc::Provision cites : answer.cites)
              list.insert(std::string(upc::name(answer.disposition)) + ' ' + std::string(edition().clause(cites)));
          }
  return list;
}

TEST(ClauseRegister, KnowsTheClausesOfEveryDisposition) {
  RecordProperty("clause",
                 "3.4.warn 3.4.end 5.1.S2.contact 5.4 1.2.services 9.1.merits 5.2.new_issue_check 5.3.termination");
  std::set<std::string> listed;
  for (const upc::ClauseRule& rule : upc::clause_register(edition()))
    if (kind_of(rule.rule) == "disposition" && rule.clause.substr(0, 2) != "A2")
      listed.insert(name_of(rule.rule) + ' ' + rule.clause);
  EXPECT_EQ(listed, met());
}

}  // namespace
