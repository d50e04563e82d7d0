// SPDX-License-Identifier: BSL-1.0
// Editions that leave parts of a policy out.

#include "read_file.hpp"

#include <upc/interchange/diagram.hpp>
#include <upc/interchange/json.hpp>
#include <upc/registry/clauses.hpp>

#include <boost/json.hpp>

#include <filesystem>

namespace {

namespace bj = boost::json;

using upc::PolicyPart;
using upc::PolicyPartSet;

std::string_view text_of(bj::string_view text) { return {text.data(), text.size()}; }

/// The built-in edition without some of its parts, as its file would be.
bj::object reduced(PolicyPartSet outside) {
  bj::object edition = bj::parse(read_file("src/editions/rct-2013.json")).as_object();
  edition["id"] = "reduced";
  bj::array& parts = edition["outside"].emplace_array();
  outside.for_each([&](PolicyPart part) { parts.emplace_back(std::string(name(part))); });
  const auto drop = [&](bj::object& members, auto is_outside) {
    std::vector<std::string> gone;
    for (const auto& [key, value] : members)
      if (is_outside(text_of(key), value)) gone.emplace_back(text_of(key));
    for (const std::string& key : gone) members.erase(key);
  };
  const auto of = [&](auto found) { return found && outside.contains(part_of(*found)); };
  drop(edition["acts"].as_object(),
       [&](std::string_view key, const bj::value&) { return of(upc::from_name<upc::EventType>(key)); });
  drop(edition["duties"].as_object(),
       [&](std::string_view key, const bj::value&) { return of(upc::from_name<upc::DutyName>(key)); });
  drop(edition["provisions"].as_object(),
       [&](std::string_view key, const bj::value&) { return of(upc::from_name<upc::Provision>(key)); });
  drop(edition["terms"].as_object(), [&](std::string_view key, const bj::value&) {
    const auto term = upc::from_name<upc::Term>(key);
    return term && of(upc::rule_of(*term).cites);
  });
  drop(edition["raises"].as_object(), [&](std::string_view, const bj::value& raised) {
    for (const bj::value& duty : raised.as_array())
      if (of(upc::from_name<upc::DutyName>(text_of(duty.at("duty").as_string()))) ||
          of(upc::from_name<upc::Provision>(text_of(duty.at("cites").as_string()))))
        return true;
    return false;
  });
  return edition;
}

const PolicyPartSet all_outside = {PolicyPart::safety, PolicyPart::recording, PolicyPart::anonymous_correspondence};

std::shared_ptr<const upc::Edition> read(const bj::object& edition) {
  return upc::json::read_edition(bj::serialize(edition));
}

void expect_fault(const bj::object& edition, const std::string& pointer, const std::string& expected) {
  try {
    read(edition);
    ADD_FAILURE() << pointer << ": " << expected;
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.pointer(), pointer);
    EXPECT_EQ(error.expected(), expected);
  }
}

std::vector<std::string> case_files() {
  std::vector<std::string> files = {"tests/interchange/data/every_event.json",
                                    "tests/interchange/data/every_anonymous_event.json"};
  for (const auto& entry : std::filesystem::directory_iterator("examples/cases"))
    if (entry.path().extension() == ".json") files.push_back(entry.path().string());
  return files;
}

TEST(Outside, APolicyCanDoWithoutThreeParts) {
  for (unsigned bits = 0; bits < 8; ++bits) {
    PolicyPartSet outside;
    for (unsigned i = 0; i < 3; ++i)
      if ((bits >> i & 1U) != 0) outside.insert(static_cast<PolicyPart>(i + 1));
    const auto edition = read(reduced(outside));
    EXPECT_EQ(edition->outside, outside);
    EXPECT_EQ(edition->has(upc::EventType::temporary_exclusion), !outside.contains(PolicyPart::safety));
    EXPECT_TRUE(edition->has(upc::EventType::duty_done));
  }
}

TEST(Outside, WhatIsOutsideIsLeftOutAndAllElseIsThere) {
  bj::object edition = reduced({PolicyPart::recording});
  edition["acts"].as_object()["recording_shared"] = bj::object{{"by", {"officer"}}};
  expect_fault(edition, "/acts/recording_shared",
               "nothing here: \"recording_shared\" is of the part \"recording\", which is outside this edition");
  edition = reduced({PolicyPart::safety});
  edition["terms"].as_object()["temporary_exclusion_limit"] = "none";
  expect_fault(edition, "/terms/temporary_exclusion_limit",
               "nothing here: \"temporary_exclusion\" is of the part \"safety\", which is outside this edition");
  edition = reduced({PolicyPart::safety});
  edition["raises"].as_object()["assault_reported"] = bj::array{bj::object{{"duty", "report_to_police"}, {"cites", "assault"}}};
  expect_fault(edition, "/raises/assault_reported/0/duty",
               "nothing here: \"report_to_police\" is of the part \"safety\", which is outside this edition");
  edition = reduced({PolicyPart::safety});
  edition["acts"].as_object().erase("recording_shared");
  expect_fault(edition, "/acts/recording_shared",
               "what the edition says of this event type; it is not there");
  edition = reduced({});
  edition["outside"] = bj::array{"procedure"};
  expect_fault(edition, "/outside/0", "a part that a policy can do without: \"procedure\" is the policy itself");
  edition["outside"] = bj::array{"safty"};
  expect_fault(edition, "/outside/0", "a part of a policy, not \"safty\"; did you mean \"safety\"?");
}

TEST(Outside, EventsThereAreOutOfScopeAndNothingCitesAClauseThatIsNotThere) {
  const auto edition = read(reduced(all_outside));
  std::size_t out_of_scope = 0;
  for (const std::string& file : case_files())
    for (const upc::Mode mode : {upc::Mode::enforce, upc::Mode::audit}) {
      upc::CaseHistory history = upc::json::read_case(read_file(file));
      history.edition = edition;
      const auto check = [&](const auto& evaluation) {
        for (const upc::EventEntry& entry : evaluation.events) {
          const bool mark = entry.type == upc::EventType::duty_done;
          const upc::Event& event = history.events[entry.index];
          if (mark ? edition->has(event.duty) : edition->has(entry.type)) continue;
          ++out_of_scope;
          ASSERT_EQ(entry.outcome.reasons.size(), 1U) << file << ' ' << entry.index;
          EXPECT_EQ(entry.outcome.reasons[0].code, upc::Code::out_of_scope) << file << ' ' << entry.index;
          EXPECT_FALSE(entry.outcome.accepted);
        }
        const std::string text = upc::json::write(evaluation);
        EXPECT_EQ(text.find("\"clause\": \"\""), std::string::npos) << file << '\n' << text;
        EXPECT_EQ(text.find("[\"\""), std::string::npos) << file << '\n' << text;
        EXPECT_EQ(text.find(", \"\""), std::string::npos) << file << '\n' << text;
      };
      if (history.kind == upc::CaseKind::upc) check(upc::evaluate(history, {}, mode));
      else check(upc::evaluate_correspondence(history, {}, mode));
    }
  EXPECT_GT(out_of_scope, 30U);
}

TEST(Outside, NeitherNextNorTheChartsNorTheRegisterHaveIt) {
  const auto edition = read(reduced(all_outside));
  const upc::Case held({}, edition);
  for (const upc::NextEvent& next : upc::next_events(held, upc::Date(2020, 1, 6))) EXPECT_TRUE(edition->has(next.event));
  EXPECT_TRUE(upc::next_events(upc::Correspondence({}, edition), upc::Date(2020, 1, 6)).empty());
  EXPECT_EQ(upc::draw(upc::Chart::case_, upc::DiagramFormat::scxml, *edition).find("recording"), std::string::npos);
  EXPECT_EQ(upc::draw(upc::Chart::safety, upc::DiagramFormat::scxml, *edition).find("exclusion"), std::string::npos);
  for (const upc::ClauseRule& rule : upc::clause_register(*edition)) {
    EXPECT_FALSE(rule.clause.empty()) << rule.rule;
    EXPECT_EQ(rule.rule.find("temporary_exclusion"), std::string::npos) << rule.rule;
  }
}

}  // namespace
