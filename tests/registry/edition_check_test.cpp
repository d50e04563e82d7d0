// SPDX-License-Identifier: BSL-1.0
// What `upc edition check` finds: each fault in an edition that has it, and none in those that have not.

#include <upc/interchange/json.hpp>
#include <upc/registry/edition_check.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>

namespace {

using upc::Edition;
using upc::EditionFault;
using upc::EditionFinding;
using upc::EventType;

std::string text_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

const std::vector<std::string> files = {"src/editions/rct-2013.json", "examples/editions/port-ellis-2021.json"};

upc::ActRule& act(Edition& edition, EventType event) { return edition.acts[static_cast<std::size_t>(event)]; }

TEST(EditionCheck, FindsNothingInTheEditionsThatAreHere) {
  for (const std::string& file : files) {
    const auto edition = upc::json::read_edition(text_of(file));
    EXPECT_TRUE(upc::check_edition(*edition).empty()) << file;
  }
}

TEST(EditionCheck, FindsEachFaultWhereItIs) {
  struct Example {
    EditionFinding finding;
    std::function<void(Edition&)> break_it;
  };
  const Example examples[] = {
      {{EditionFault::hearer_is_decider, "/acts/appeal_determined/by", "head_of_service"},
       [](Edition& e) { act(e, EventType::appeal_determined).by = act(e, EventType::warning_issued).by; }},
      {{EditionFault::asks_itself, "/acts/restrictions_determined/consulted", "group_director"},
       [](Edition& e) {
         act(e, EventType::restrictions_determined).consulted.insert(*e.role("group_director"));
       }},
      {{EditionFault::bearer_cannot_act, "/duties/review/bearers", "review"},
       [](Edition& e) {
         e.bearers[static_cast<std::size_t>(upc::DutyName::review)] = {*e.role("group_director")};
       }},
      {{EditionFault::stage_without_way_out, "/acts", "open"},
       [](Edition& e) {
         e.outside.insert(upc::PolicyPart::recording);
         act(e, EventType::behaviour_reported).by = {};
       }},
      {{EditionFault::appeal_not_told, "/acts/warning_issued/states", "warning_issued"},
       [](Edition& e) { act(e, EventType::warning_issued).states.erase(upc::Statement::appeal_process); }},
      {{EditionFault::window_not_told, "/terms/appeal_window", "appeal_window"},
       [](Edition& e) { e.terms.appeal_window.reset(); }},
      {{EditionFault::never_reviewed, "/terms/review_within", "review_within"},
       [](Edition& e) { e.terms.review_within.reset(); }},
      {{EditionFault::duty_never_raised, "/duties/note_call", "note_call"},
       [](Edition& e) { e.raises[static_cast<std::size_t>(upc::Effect::call_ended)].clear(); }},
      {{EditionFault::clause_without_rule, "/clauses/0", "1.1"}, [](Edition& e) { e.clauses[0].no_rule.clear(); }},
      {{EditionFault::gap_not_read, "/terms/review_within", "review_within"},
       [](Edition& e) { e.terms.not_specified.insert(upc::Term::review_within); }},
  };
  for (const Example& example : examples) {
    Edition edition(*upc::rct_2013::edition());
    example.break_it(edition);
    const auto found = upc::check_edition(edition);
    EXPECT_NE(std::find(found.begin(), found.end(), example.finding), found.end()) << name(example.finding.fault);
  }
}

TEST(EditionCheck, FindsOfficesAndClausesThatContradictTheRules) {
  Edition edition(*upc::rct_2013::edition());
  edition.offices.push_back({"mayor", "Mayor", false});
  const std::string warn(edition.clause(upc::Provision::stage_1_warn));
  const auto clause = std::find_if(edition.clauses.begin(), edition.clauses.end(),
                                   [&](const upc::Clause& c) { return c.id == warn; });
  ASSERT_NE(clause, edition.clauses.end());
  clause->no_rule = "It says nothing.";
  const std::string place = "/clauses/" + std::to_string(clause - edition.clauses.begin()) + "/no_rule";
  const auto found = upc::check_edition(edition);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0], (EditionFinding{EditionFault::clause_with_rule, place, warn}));
  EXPECT_EQ(found[1], (EditionFinding{EditionFault::office_unused,
                                      "/offices/" + std::to_string(edition.offices.size() - 1), "mayor"}));
  EXPECT_FALSE(is_error(found[0].fault));
  EXPECT_TRUE(is_error(EditionFault::hearer_is_decider));
}

}  // namespace
