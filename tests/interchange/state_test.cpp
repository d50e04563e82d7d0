// SPDX-License-Identifier: BSL-1.0
//
// Stored cases as JSON: files of version 1 are read today, and what is damaged is refused with its place.

#include "read_file.hpp"

#include <upc/interchange/json.hpp>

namespace {

using upc::Case;
using upc::Correspondence;
using upc::Date;
using upc::Mode;
using upc::json::AnyCase;

std::string stored(const std::string& name) { return read_file("tests/interchange/data/state-1/" + name + ".json"); }

upc::CaseHistory history(const std::string& path) { return upc::json::read_case(read_file(path)); }

const std::string every = "tests/interchange/data/every_event.json";
const std::string anonymous = "examples/cases/23-an-anonymous-writer-will-not-say-who.json";

// Written by version 0.1. They stay as they are: what a council has stored can be read for good.
TEST(State, FilesOfVersion1AreRead) {
  EXPECT_TRUE(std::get<Case>(upc::json::read_state(stored("case-enforce"))) ==
              upc::evaluate(history(every), Date(2013, 7, 24)).held);
  EXPECT_TRUE(std::get<Case>(upc::json::read_state(stored("case-review"))) ==
              upc::evaluate(history(every), Date(2013, 7, 10)).held);
  EXPECT_TRUE(std::get<Case>(upc::json::read_state(stored("case-audit"))) ==
              upc::evaluate(history(every), Date(), Mode::audit).held);
  for (Mode mode : {Mode::enforce, Mode::audit})
    EXPECT_TRUE(std::get<Correspondence>(upc::json::read_state(stored("anonymous-" + std::string(upc::name(mode))))) ==
                upc::evaluate_correspondence(history(anonymous), Date(), mode).held);
}

TEST(State, IsWrittenAsItWasRead) {
  for (const char* name : {"case-enforce", "case-review", "case-audit", "anonymous-enforce", "anonymous-audit"}) {
    const AnyCase held = upc::json::read_state(stored(name));
    const std::string again = std::visit([](const auto& kind) { return upc::json::write_state(kind); }, held);
    EXPECT_EQ(again + '\n', stored(name));
  }
}

/// The fault of a text that is not restored, as "pointer: expected"; empty where it is restored.
std::string fault(const std::string& text) {
  // What does not say that it is a stored case is looked at as a case.
  const bool says_so = text.find("\"schema\": \"upc-state/1\"") != std::string::npos;
  const std::vector<upc::json::Fault> faults = upc::json::validate(text);
  try {
    upc::json::read_state(text);
    EXPECT_TRUE(faults.empty());
    return {};
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.code(), upc::ErrorCode::malformed);
    EXPECT_FALSE(faults.empty());
    if (!faults.empty() && says_so) {
      EXPECT_EQ(error.pointer(), faults[0].pointer);
      EXPECT_EQ(error.expected(), faults[0].expected);
    }
    return error.what();
  }
}

/// The fault after one part of a stored case was replaced.
std::string fault_with(const std::string& from, const std::string& to, const std::string& name = "case-review") {
  return fault(replaced(stored(name), from, to));
}

TEST(State, WhatAReviewIsCountedFromIsGatheredWhereItIsNotSaid) {
  for (const char* name : {"case-enforce", "case-review", "case-audit"}) {
    std::string text = stored(name);
    const std::size_t at = text.find("\"review_started_by\"");
    ASSERT_NE(at, std::string::npos);
    text.erase(at, text.find("\"recommendation\"", at) - at);
    EXPECT_TRUE(upc::json::read_state(text) == upc::json::read_state(stored(name))) << name;
  }
  EXPECT_EQ(fault_with("\"restrictions_determined\"", "\"warning_issued\""),
            "/review_started_by: an event that decides on restrictions or on a review of them");
}

TEST(State, AForeignStateIsRefused) {
  EXPECT_EQ(fault_with("upc-state/1", "upc-state/2"), "/schema: the schema \"upc-state/1\", not \"upc-state/2\"");
  EXPECT_EQ(fault_with("rct-2013", "rct-2014"), "/policy: the policy edition \"rct-2013\", not \"rct-2014\"");
  EXPECT_EQ(fault_with("\"kind\": \"upc\"", "\"kind\": \"upcs\""),
            "/kind: a kind of case, not \"upcs\"; did you mean \"upc\"?");
}

TEST(State, UnknownNamesAreRefused) {
  EXPECT_EQ(fault_with("\"latest_any\"", "\"latest_one\""),
            "/latest_one: a field of a stored case, not \"latest_one\"; did you mean \"latest_any\"?");
  EXPECT_EQ(fault_with("review_recommended", "review_recomended"),
            "/state/stage: a stage, not \"review_recomended\"; did you mean \"review_recommended\"?");
  EXPECT_EQ(fault_with("repeat_calls", "repeat_call"),
            "/reported/0: a behaviour, not \"repeat_call\"; did you mean \"repeat_calls\"?");
  EXPECT_EQ(fault_with("\"clause\": \"6.3\"", "\"clause\": \"6.4\""),
            "/duties/5/clause: a clause that raises this duty, not \"6.4\"; did you mean \"6.3\"?");
  EXPECT_EQ(fault_with("\"assess_behaviour\"", "\"reply_refusing\"").substr(0, 15), "/duties/0/duty:");
  EXPECT_EQ(fault_with("\"mode\": \"enforce\"", "\"mode\": \"audits\"").substr(0, 6), "/mode:");
  EXPECT_EQ(fault_with("\"appeal\": \"not_upheld\"", "\"protocol\": \"received\"").substr(0, 16), "/state/protocol:");
}

TEST(State, WrongTypesAreRefused) {
  EXPECT_EQ(fault_with("\"partnership\": false", "\"partnership\": \"no\""),
            "/partnership: true or false, not a string");
  EXPECT_EQ(fault_with("\"reported\": [", "\"reported\": [1, "), "/reported/0: a string, not a number");
  EXPECT_EQ(fault_with("\"remove\": [0]", "\"remove\": [0.5]"),
            "/recommendation/remove/0: a whole number, without a fraction");
  EXPECT_EQ(fault_with("\"latest\": \"2013-07-10\"", "\"latest\": \"2013-07-32\""),
            "/latest: a date of the calendar (YYYY-MM-DD), not \"2013-07-32\"");
  EXPECT_EQ(fault_with("\"closures\": [", "\"closures\": [\"1971-12-31\", ").substr(0, 22), "/calendar/closures/0: ");
  EXPECT_EQ(fault_with("\"next_index\": 33", "\"next_index\": -1"), "/next_index: a whole number from 0 to 1000000000");
  EXPECT_EQ(fault_with("\"breaches\": ", "\"breaches\": 2147483647, \"x_was\": ", "case-audit"),
            "/breaches: a whole number from 0 to 1000000000");
  EXPECT_EQ(fault("[]"), "an object, not an array");
  EXPECT_EQ(fault("{\"schema\": \"upc-state/1\", ").substr(0, 5), "more:");
}

TEST(State, WhatIsNotThereIsNoDefault) {
  const char* const always[] = {"schema", "policy",   "kind",       "partnership", "calendar",     "state",
                                "mode",   "reported", "exclusions", "duties",      "restrictions", "evidence_recorded"};
  for (const char* name : always) {
    const std::string lost = replaced(stored("case-review"), '"' + std::string(name) + "\": ", "\"x_lost\": ");
    const std::string found = fault(lost);
    EXPECT_EQ(found.substr(0, std::string(name).size() + 3), '/' + std::string(name) + ": ") << found;
  }
  for (const char* name : {"case_id", "service", "latest", "latest_any", "warned_on", "appeal_until", "appeal_person",
                           "review_due", "recommendation"})
    EXPECT_NE(fault_with('"' + std::string(name) + "\": ", "\"x_lost\": "), "") << name;
  EXPECT_NE(fault_with("\"service_named\": ", "\"x_lost\": ", "anonymous-audit"), "");
  EXPECT_EQ(fault_with("\"service_named\": ", "\"x_lost\": "), "");  // of the other kind of case
  EXPECT_EQ(fault_with("\"warned_on\": ", "\"x_lost\": ", "anonymous-audit"), "");
  EXPECT_EQ(fault_with("\"customer\": ", "\"x_lost\": "), "");
  EXPECT_EQ(fault_with("\"next_index\": ", "\"x_lost\": "), "");
}

TEST(State, BreachesBelongToAnAudit) {
  EXPECT_EQ(fault_with("\"breaches\": ", "\"x_lost\": ", "case-audit"),
            "/breaches: how many breaches were listed; it is not there");
  EXPECT_EQ(fault_with("\"next_index\"", "\"breaches\": 0, \"next_index\""),
            "/breaches: nothing: breaches are counted in audit only");
}

TEST(State, WhatDoesNotAgreeIsRefused) {
  EXPECT_EQ(fault_with("\"warned_on\": \"2013-04-10\"", "\"warned_on\": null"),
            "/appeal_until: no date: no warning has been issued");
  EXPECT_EQ(fault_with("\"review_due\": ", "\"review_due\": \"2014-01-01\", \"x_was\": "),
            "/review_due: the date by which the review is due, 2014-06-01");
  EXPECT_EQ(fault_with("\"remove\": [0]", "\"remove\": [0, 1]"),
            "/recommendation/remove: indexes of some of the restrictions, and not of all");
  EXPECT_EQ(fault_with("\"service_named\": false", "\"service_named\": true"),
            "/service_named: nothing: this kind of case has none");
  EXPECT_EQ(fault_with("\"warned_on\": null", "\"warned_on\": \"2016-02-01\"", "anonymous-audit"),
            "/warned_on: nothing: this kind of case has none");
  EXPECT_EQ(fault_with("\"reported\": []", "\"reported\": [\"assault\"]", "anonymous-enforce"),
            "/reported: nothing: this kind of case has none");
}

TEST(State, EveryFaultIsListed) {
  const std::string twice = replaced(replaced(stored("case-review"), "repeat_calls", "nonsense"), "\"6.3\"", "\"6.4\"");
  EXPECT_EQ(upc::json::validate(twice).size(), 2U);
  const std::string unsound = replaced(replaced(stored("case-review"), "\"remove\": [0]", "\"remove\": [7]"),
                                       "\"appeal\": \"not_upheld\"", "\"appeal\": \"none\", \"x_\": 1");
  const auto faults = upc::json::validate(unsound);
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].pointer, "/recommendation/remove");
}

TEST(State, KeepsWhatIsBlank) {
  upc::CaseFacts facts;
  facts.case_id = "";
  facts.service = " ";
  facts.customer = "\t";
  const Case held(facts);
  const Case restored = std::get<Case>(upc::json::read_state(upc::json::write_state(held)));
  EXPECT_TRUE(restored == held);
  EXPECT_FALSE(restored == Case());
}

/// An edition in which a letter of decision stands in one clause, whatever was decided.
std::shared_ptr<const upc::Edition> one_clause_for_letters() {
  auto edition = std::make_shared<upc::Edition>(*upc::rct_2013::edition());
  edition->id = "other-2020";
  edition->provisions[static_cast<std::size_t>(upc::Provision::decision_letter)] =
      edition->provisions[static_cast<std::size_t>(upc::Provision::stage_2_write)];
  return edition;
}

TEST(State, TellsProvisionsOfOneClauseApart) {
  const auto edition = one_clause_for_letters();
  upc::StoredCase taken = std::get<Case>(upc::json::read_state(stored("case-review"))).store();
  taken.edition = edition;
  const Case held = Case::restore(taken);
  const std::string text = upc::json::write_state(held);
  EXPECT_NE(text.find("\"provision\": \"decision_letter\""), std::string::npos);
  EXPECT_NE(text.find("\"provision\": \"stage_2_write\""), std::string::npos);
  EXPECT_TRUE(std::get<Case>(upc::json::read_state(text, edition)) == held);
  const auto refused = [&](const std::string& from, const std::string& to) {
    try {
      upc::json::read_state(replaced(text, from, to), edition);
    } catch (const upc::Error& error) {
      return error.pointer();
    }
    return std::string();
  };
  EXPECT_EQ(refused("\"provision\": ", "\"x_\": "), "/duties/6/provision");
  EXPECT_EQ(refused("\"provision\": \"decision_letter\"", "\"provision\": \"review_due\""), "/duties/6/provision");
  EXPECT_THROW(upc::json::read_state(text), upc::Error);  // under another edition
}

TEST(State, WhatLapsesByADateAloneIsNotStored) {
  auto edition = std::make_shared<upc::Edition>(*upc::rct_2013::edition());
  edition->terms.missed_review = upc::MissedReview::lapse;
  edition->terms.review_from = upc::ReviewFrom::start;
  upc::CaseHistory history;
  history.edition = edition;
  upc::Event decision(upc::EventType::restrictions_determined, Date(2020, 1, 7), upc::rct_2013::group_director);
  decision.reasons = decision.exceptional_reasons = "reasons";
  decision.consulted = {upc::rct_2013::monitoring_officer};
  upc::Restriction only(upc::RestrictionKind::termination);
  only.from = Date(2020, 2, 3);
  decision.restrictions = {only};
  history.events = {upc::Event(upc::EventType::behaviour_reported, Date(2020, 1, 6), upc::rct_2013::officer), decision};
  history.events[0].behaviours = {upc::Behaviour::assault};
  const auto stage = [](const std::string& text) {
    const std::size_t at = text.find("\"stage\": \"") + 10;
    return text.substr(at, text.find('"', at) - at);
  };
  const std::string stored = upc::json::write_state(history, Date(2021, 6, 1), upc::Mode::enforce);
  EXPECT_EQ(stage(stored), "restricted") << stored;
  EXPECT_NE(stored.find("\"review_counted_from\": \"2020-02-03\""), std::string::npos);
  const auto held = std::get<Case>(upc::json::read_state(stored, edition));
  EXPECT_EQ(stage(upc::json::write(held, Date(2021, 2, 3))), "restricted");
  EXPECT_EQ(stage(upc::json::write(held, Date(2021, 2, 4))), "lapsed");
  EXPECT_EQ(stage(upc::json::write(upc::evaluate(history, Date(2021, 2, 4)))), "lapsed");
  EXPECT_NE(upc::json::write(held, Date(2021, 2, 4)).find("\"code\": \"lapsed_without_review\""), std::string::npos);
  history.events.emplace_back(upc::EventType::behaviour_reported, Date(2021, 3, 1), upc::rct_2013::officer);
  history.events.back().behaviours = {upc::Behaviour::assault};
  const std::string after = upc::json::write_state(history, Date(), upc::Mode::enforce);
  EXPECT_EQ(stage(after), "lapsed");
  EXPECT_NE(after.find("\"lapsed_on\": \"2021-02-04\""), std::string::npos);
  EXPECT_TRUE(std::get<Case>(upc::json::read_state(after, edition)) == upc::evaluate(history).held);
  EXPECT_THROW(upc::json::read_state(replaced(after, "2021-02-04", "2021-03-02"), edition), upc::Error);
}

TEST(State, ACaseOrAStoredOneIsRead) {
  EXPECT_TRUE(std::holds_alternative<upc::CaseHistory>(upc::json::read_case_or_state(read_file(every))));
  EXPECT_TRUE(std::holds_alternative<AnyCase>(upc::json::read_case_or_state(stored("case-audit"))));
  const Date day(2014, 1, 1);
  const auto text = [](const upc::json::AnyEvaluation& e) {
    return std::visit([](const auto& kind) { return upc::json::write(kind.held, kind.as_of); }, e);
  };
  EXPECT_EQ(text(upc::json::read_and_evaluate(stored("anonymous-enforce"), Date(2016, 6, 1))),
            text(upc::json::read_and_evaluate(read_file(anonymous), Date(2016, 6, 1))));
  EXPECT_EQ(text(upc::json::read_and_evaluate(upc::json::write_state(upc::evaluate(history(every)).held), day)),
            text(upc::json::read_and_evaluate(read_file(every), day)));
}

// A case says where it stood on an earlier day; a stored one has lost that, and says so.
TEST(State, DoesNotGuessAtADayBeforeItsLatestEvent) {
  EXPECT_NO_THROW(upc::json::read_and_evaluate(stored("case-review"), Date(2013, 7, 10)));
  try {
    upc::json::read_and_evaluate(stored("case-review"), Date(2013, 7, 9));
    ADD_FAILURE();
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.pointer(), "/latest");
  }
}

TEST(State, AnEventIsApplied) {
  AnyCase held = upc::json::read_state(stored("case-review"));
  const upc::EventEntry refused =
      upc::json::apply(held, R"({"type": "warning_issued", "on": "2013-07-11", "by": "officer"})");
  EXPECT_EQ(refused.index, 33U);
  EXPECT_FALSE(refused.outcome);
  const std::string answer = upc::json::write(refused, held);
  EXPECT_EQ(answer.substr(0, 22), "{\"event\": {\"index\": 33");
  EXPECT_NE(answer.find("\"state\": {\"schema\": \"upc-state/1\""), std::string::npos);
  EXPECT_EQ(upc::json::apply(held, R"({"type": "police_report", "on": "2013-07-11", "by": "service_manager"})").index,
            34U);

  const std::string before = upc::json::write_state(std::get<Case>(held));
  const auto pointer = [&](const std::string& event) {
    try {
      upc::json::apply(held, event);
    } catch (const upc::Error& error) {
      return error.pointer();
    }
    return std::string("none");
  };
  EXPECT_EQ(pointer(R"({"type": "police_report", "on": "2013-07-11"})"), "/by");
  EXPECT_EQ(pointer(R"({"type": "identity_given", "on": "2013-07-11", "by": "elected_member"})"), "/type");
  EXPECT_EQ(upc::json::write_state(std::get<Case>(held)), before);
}

TEST(State, AnEventWhoseDeadlineLeavesTheCalendarIsNotApplied) {
  upc::Case unreasonable;
  unreasonable.apply({upc::EventType::recording_shared, Date(2036, 12, 1), upc::rct_2013::officer});
  upc::Event assessed(upc::EventType::behaviour_assessed, Date(2036, 12, 2), upc::rct_2013::service_manager);
  assessed.unreasonable = true;
  assessed.reasons = "because";
  ASSERT_TRUE(unreasonable.apply(assessed));
  AnyCase held = unreasonable;
  try {
    upc::json::apply(held, R"({"type": "warning_issued", "on": "2036-12-29", "by": "head_of_service",
                               "consulted": ["service_director"], "copied_to": ["service_feedback_officer"],
                               "states": ["restricted_contact_may_follow", "appeal_process"]})");
    ADD_FAILURE();
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.code(), upc::ErrorCode::out_of_range);
    EXPECT_EQ(error.pointer(), "/on");
  }
  EXPECT_TRUE(std::get<Case>(held) == unreasonable);
}

}  // namespace
