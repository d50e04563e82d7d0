// SPDX-License-Identifier: BSL-1.0
// What `upc edition check` finds: each fault in an edition that has it, and none in those that have not.

#include <upc/casework/detail/reason_list.hpp>
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

TEST(EditionCheck, LooksAtEveryDutyThatAMarkCannotDo) {
  for (std::size_t i = 0; i < upc::count_of<upc::DutyName>; ++i) {
    const auto duty = static_cast<upc::DutyName>(i);
    Edition edition(*upc::rct_2013::edition());
    edition.bearers[i] = {*edition.role("customer")};
    const auto found = upc::check_edition(edition);
    const bool noticed = std::any_of(found.begin(), found.end(), [&](const EditionFinding& f) {
      return f.fault == EditionFault::bearer_cannot_act && f.subject == name(duty);
    });
    EXPECT_EQ(noticed, upc::detail::done_by_event_only(duty)) << name(duty);
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

// What only an exploration of the machine shows.
TEST(EditionCheck, FindsStatesThatCannotBeLeftOrReachedAndMeasuresThatNobodyCanEnd) {
  const auto only = [](Edition& e, EventType event, std::string_view office) { act(e, event).by = {*e.role(office)}; };
  const auto raises = [](Edition& e, upc::Effect effect) -> auto& { return e.raises[static_cast<std::size_t>(effect)]; };
  struct Example {
    EditionFinding finding;
    std::function<void(Edition&)> break_it;
  };
  const Example examples[] = {
      // Of those who may lift an exclusion none may lift one that was agreed for long.
      {{EditionFault::measure_not_ended, "/acts/exclusion_lifted", "exclusions"},
       [&](Edition& e) { only(e, EventType::exclusion_lifted, "service_manager"); }},
      {{EditionFault::state_not_left, "/acts/exclusion_lifted", "long_term"},
       [&](Edition& e) { only(e, EventType::exclusion_lifted, "service_manager"); }},
      {{EditionFault::state_not_left, "/acts/appeal_determined", "lodged"},
       [&](Edition& e) { act(e, EventType::appeal_determined).by = {}; }},
      {{EditionFault::measure_not_ended, "/acts/restrictions_lifted", "restrictions"},
       [&](Edition& e) { act(e, EventType::recommendation_determined).by = {}; }},
      {{EditionFault::state_not_left, "/acts/recommendation_determined", "review_recommended"},
       [&](Edition& e) { act(e, EventType::recommendation_determined).by = {}; }},
      // The warning has expired before it counts as received.
      {{EditionFault::state_not_reached, "/terms/warning_expires_after", "continuing"},
       [&](Edition& e) {
         e.terms.appeal_clock = upc::AppealClock::deemed_receipt;
         e.terms.warning_expires_after = {1, upc::PeriodUnit::days};
       }},
      {{EditionFault::state_not_reached, "/acts/warning_issued", "warned"},
       [&](Edition& e) { act(e, EventType::warning_issued).by = {}; }},
      {{EditionFault::act_never_done, "/acts/new_issue_considered", "new_issue_considered"},
       [&](Edition& e) {
         raises(e, upc::Effect::new_issue_raised).clear();
         raises(e, upc::Effect::upheld_in_force).clear();
       }},
  };
  for (const Example& example : examples) {
    Edition edition(*upc::rct_2013::edition());
    example.break_it(edition);
    const auto found = upc::check_edition(edition);
    EXPECT_NE(std::find(found.begin(), found.end(), example.finding), found.end()) << example.finding.pointer;
  }
}

TEST(EditionCheck, SeesThatRestrictionsCanStillBeLiftedWhereOnlyOneWayIsClosed) {
  Edition edition(*upc::rct_2013::edition());
  act(edition, EventType::restrictions_lifted).by = {};  // a review can end them all the same
  const auto found = upc::check_edition(edition);
  EXPECT_TRUE(std::none_of(found.begin(), found.end(), [](const EditionFinding& f) {
    return f.fault == EditionFault::measure_not_ended || f.fault == EditionFault::state_not_left;
  }));
  EXPECT_EQ(found.front(), (EditionFinding{EditionFault::act_never_done, "/acts/restrictions_lifted", "restrictions_lifted"}));
}

TEST(EditionCheck, FindsNothingWhateverThePeriods) {
  Edition edition(*upc::rct_2013::edition());
  edition.terms.appeal_window = {10, upc::PeriodUnit::years};
  edition.terms.review_within = {10, upc::PeriodUnit::years};
  edition.terms.warning_expires_after = {10, upc::PeriodUnit::years};
  edition.terms.appeal_immediate_stage_2 = true;
  edition.terms.variation_restarts_review = true;
  EXPECT_TRUE(upc::check_edition(edition).empty());
}

}  // namespace
