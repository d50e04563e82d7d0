// SPDX-License-Identifier: BSL-1.0
// What comes out differently under two editions: of one case, of many, and of the editions themselves.

#include "../print_date.hpp"
#include "histories.hpp"

#include <upc/interchange/edition_diff.hpp>
#include <upc/registry/edition_diff.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using test::Date;
using upc::Difference;
using upc::DifferenceKind;
using upc::Edition;
using upc::Side;
using Under = upc::Under<upc::Evaluation>;

template <class F>
std::shared_ptr<const Edition> other(F&& change) {
  auto edition = std::make_shared<Edition>(*upc::rct_2013::edition());
  edition->id = "other";
  change(*edition);
  return edition;
}

Under under(const std::shared_ptr<const Edition>& edition, const test::Events& events, Date as_of = {}) {
  upc::CaseHistory history;
  history.edition = edition;
  history.events = events;
  return {upc::evaluate(history, as_of), {}};
}

test::Events warned() {
  return {test::reported({2013, 4, 2}), test::assessed({2013, 4, 5}, true), test::warning({2013, 4, 10}),
          test::appeal({2013, 5, 2})};
}

TEST(EditionDiff, FindsNothingBetweenTwoThatSayTheSame) {
  const auto same = other([](Edition&) {});
  EXPECT_TRUE(upc::differences(under(upc::rct_2013::edition(), warned()), under(same, warned())).empty());
  EXPECT_TRUE(upc::edition_changes(*upc::rct_2013::edition(), *same).empty());
}

TEST(EditionDiff, TellsAnEventApartFromWhatFollowsFromIt) {
  RecordProperty("clause", "5.1.S1.warn 6.1.window");
  const auto asks_more = other([](Edition& e) {
    e.acts[static_cast<std::size_t>(upc::EventType::warning_issued)].consulted.insert(
        upc::rct_2013::monitoring_officer);
  });
  test::Events events = warned();
  events.back().on = Date(2013, 5, 1);
  const auto found = upc::differences(under(upc::rct_2013::edition(), events), under(asks_more, events));
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(found[0].kind, DifferenceKind::event);
  EXPECT_EQ(found[0].event, 2U);
  EXPECT_EQ(found[0].side, Side::a);
  EXPECT_EQ(found[0].refused_by, Side::b);
  EXPECT_EQ(found[0].reasons.front().code, upc::Code::not_consulted);
  EXPECT_TRUE(found[0].first);
  EXPECT_EQ(found[1].event, 3U);
  EXPECT_FALSE(found[1].first);
  // The deadline is there under one alone, and the stage is another.
  const auto has = [&](DifferenceKind kind, std::string_view in_a, std::string_view in_b) {
    return std::any_of(found.begin(), found.end(),
                       [&](const Difference& d) { return d.kind == kind && d.in_a == in_a && d.in_b == in_b; });
  };
  EXPECT_TRUE(has(DifferenceKind::deadline, "2013-05-01", ""));
  EXPECT_TRUE(has(DifferenceKind::stage, "warned", "unreasonable"));

  upc::DifferenceTally tally;
  tally.add(4, found);
  tally.add(4, {});
  upc::DifferenceTally sum = tally;
  sum.add(tally);
  EXPECT_EQ(sum.cases, 4U);
  EXPECT_EQ(sum.events, 16U);
  EXPECT_EQ(sum.changed, 2U);
  const auto& count = sum.counts[static_cast<std::size_t>(DifferenceKind::event)][static_cast<std::size_t>(Side::a)];
  EXPECT_EQ(count.differences, 4U);
  EXPECT_EQ(count.cases, 2U);
  const auto& codes = sum.first_codes[static_cast<std::size_t>(Side::b)];
  ASSERT_EQ(codes.size(), 1U);
  EXPECT_EQ(codes.at("not_consulted"), 2U);
}

TEST(EditionDiff, SaysWhatTheEditionsSayDifferently) {
  const auto changed = other([](Edition& e) {
    e.terms.appeal_window = {10, upc::PeriodUnit::working_days};
    e.terms.not_specified.insert(upc::Term::late_appeals);
    e.offices[index(*e.role("head_of_service"))].id = "area_head";
    e.bearers[static_cast<std::size_t>(upc::DutyName::review)] = {*e.role("group_director")};
  });
  const upc::OfficePairs same = {{"head_of_service", "area_head"}};
  const auto found = upc::edition_changes(*upc::rct_2013::edition(), *changed, same);
  const std::vector<upc::EditionChange> expected = {
      {"/terms/appeal_window", "15 working_days", "10 working_days", upc::Term::appeal_window},
      {"/terms/late_appeals", "refuse", "not_specified", upc::Term::late_appeals},
      {"/duties/review/bearers", "customer_feedback_group", "group_director", std::nullopt}};
  EXPECT_EQ(found, expected);
  EXPECT_GT(upc::edition_changes(*upc::rct_2013::edition(), *changed).size(), 5U);
}

TEST(EditionDiff, CountsFromTheEventsOfTheCaseWhereOneIsUnknown) {
  const auto renamed = other([](Edition& e) { e.offices[index(*e.role("officer"))].id = "clerk"; });
  const std::string_view text = R"({"schema": "upc-case/1", "case_id": "H-1", "events": [
    {"type": "behaviour_reported", "on": "2013-04-02", "by": "officer", "behaviours": ["repeat_calls"]},
    {"type": "behaviour_reported", "on": "2013-04-03", "by": "elected_member", "behaviours": ["repeat_calls"]},
    {"type": "behaviour_assessed", "on": "2013-04-05", "by": "service_manager", "unreasonable": true}]})";
  const upc::json::EditionDiff diff(upc::rct_2013::edition(), renamed);
  const auto found = diff.compare(text);
  ASSERT_FALSE(found.found.empty());
  EXPECT_EQ(found.events, 3U);
  EXPECT_EQ(found.found[0].event, 0U);
  EXPECT_EQ(found.found[0].in_b, "unknown");
  EXPECT_EQ(found.found[0].unknown, "/by: expected an office of other, not \"officer\"");
  // A day that no calendar covers is said with its place in the case, and under which edition.
  const auto long_window = other([](Edition& e) {
    e.offices[index(*e.role("officer"))].id = "clerk";
    e.terms.appeal_window = {2500, upc::PeriodUnit::working_days};
  });
  const std::string_view late = R"({"schema": "upc-case/1", "events": [
    {"type": "police_report", "on": "2030-01-01", "by": "officer"},
    {"type": "behaviour_reported", "on": "2030-04-02", "by": "elected_member", "behaviours": ["repeat_calls"]},
    {"type": "behaviour_assessed", "on": "2030-04-05", "by": "service_manager", "unreasonable": true, "reasons": "x"},
    {"type": "warning_issued", "on": "2030-04-10", "by": "head_of_service", "consulted": ["service_director"],
     "states": ["restricted_contact_may_follow", "appeal_process"], "copied_to": ["service_feedback_officer"]}]})";
  try {
    upc::json::EditionDiff(upc::rct_2013::edition(), long_window).compare(late);
    FAIL();
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.code(), upc::ErrorCode::out_of_range);
    EXPECT_EQ(error.pointer(), "/events/3/on");
    EXPECT_NE(error.expected().find("(under other)"), std::string::npos) << error.expected();
  }
}

}  // namespace
