// SPDX-License-Identifier: BSL-1.0

#include "read_file.hpp"

#include <upc/interchange/json.hpp>

namespace {

std::string rct_2013() { return read_file("src/editions/rct-2013.json"); }

/// The edition with one text in it replaced is malformed, at that place.
void expect_fault(const std::string& from, const std::string& to, const std::string& pointer,
                  const std::string& expected) {
  try {
    upc::json::read_edition(replaced(rct_2013(), from, to));
    ADD_FAILURE() << to << " was read";
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.code(), upc::ErrorCode::malformed);
    EXPECT_EQ(error.pointer(), pointer) << to;
    EXPECT_EQ(error.expected(), expected) << to;
  }
}

std::shared_ptr<const upc::Edition> with(const std::string& from, const std::string& to) {
  return upc::json::read_edition(replaced(rct_2013(), from, to));
}

TEST(ReadEdition, TheBuiltInEditionIsItsFile) {
  const auto edition = upc::json::read_edition(rct_2013());
  ASSERT_NE(edition, nullptr);
  EXPECT_TRUE(*edition == *upc::rct_2013::edition());
  EXPECT_FALSE(*with("\"number\": 15", "\"number\": 14") == *edition);
}

TEST(ReadEdition, AnotherCouncilSetsItsOwnNumbers) {
  const auto edition = with(R"("appeal_window": {"number": 15, "unit": "working_days"})",
                            R"("appeal_window": {"number": 4, "unit": "weeks", "x_why": "ours"})");
  EXPECT_EQ(edition->terms.appeal_window, (upc::Period{4, upc::PeriodUnit::weeks}));
  EXPECT_EQ(with("\"Group Director\"", "\"Chief Officer\"")->office(upc::rct_2013::group_director).name,
            "Chief Officer");
}

TEST(ReadEdition, ACaseIsEvaluatedUnderIt) {
  auto history = upc::json::read_case(every_event());
  history.edition = with("\"number\": 15", "\"number\": 14");
  const auto evaluation = upc::evaluate(history);
  EXPECT_EQ(upc::to_string(evaluation.deadlines[0].date), "2013-04-30");
  EXPECT_FALSE(evaluation.events[3].outcome.accepted) << "appealed on the 15th day";
}

TEST(ReadEdition, WhatItNeeds) {
  const std::string needed = "this field, which an edition needs; it is not there";
  expect_fault("\"schema\"", "\"x_schema\"", "/schema", needed);
  expect_fault("\"schema\": \"upc-edition/1\"", "\"schema\": \"upc-case/1\"", "/schema",
               "the schema \"upc-edition/1\", not \"upc-case/1\"");
  expect_fault("\"id\": \"rct-2013\"", "\"id\": null", "/id", needed);
  expect_fault("\"id\": \"rct-2013\"", "\"id\": \"RCT 2013\"", "/id",
               "an id of small letters, digits, \"_\" and \"-\" that begins with a letter, not \"RCT 2013\"");
  expect_fault("\"Rhondda Cynon Taf County Borough Council\"", "\" \"", "/body", "a text that says something");
  expect_fault("\"2013-03\"", "\"2013-13\"", "/approved", "a year and month (YYYY-MM), not \"2013-13\"");
  expect_fault("\"title\"", "\"titel\"", "/titel", "a field of an edition, not \"titel\"; did you mean \"title\"?");
  expect_fault("\"appeal_window\"", "\"x_window\"", "/terms/appeal_window", needed);
  expect_fault("\"clauses\": [", "\"clauses\": null, \"x_clauses\": [", "/clauses", needed);
}

TEST(ReadEdition, PeriodsAreOfASensibleLength) {
  const std::string window = R"("appeal_window": {"number": 15, "unit": "working_days"})";
  const auto period = [&](const std::string& value, const std::string& pointer, const std::string& expected) {
    expect_fault(window, "\"appeal_window\": " + value, "/terms/appeal_window" + pointer, expected);
  };
  for (const char* number : {"0", "-1", "2501", "1e400", "-1e400"})
    period("{\"unit\": \"working_days\", \"number\": " + std::string(number) + "}", "/number",
           "a number of working_days from 1 to 2500");
  period(R"({"number": 11, "unit": "years"})", "/number", "a number of years from 1 to 10");
  period(R"({"number": 1.5, "unit": "days"})", "/number", "a whole number, without a fraction");
  period(R"({"number": "15", "unit": "days"})", "/number", "a whole number, not a string");
  period(R"({"number": 15, "unit": "workdays"})", "/unit",
         "a unit, not \"workdays\"; one of \"working_days\", \"days\", \"weeks\", \"months\" or \"years\"");
  period(R"({"number": 15})", "/unit", "this field, which an edition needs; it is not there");
  period(R"({"number": 15, "unit": "days", "days": 3})", "/days",
         "a field of a period, not \"days\"; one of \"number\" or \"unit\"");
  period("15", "", "an object, not a number");
  EXPECT_NO_THROW(with(window, R"("appeal_window": {"number": 10, "unit": "years"})"));
}

TEST(ReadEdition, EveryTermCanBeSetOrNotSpecified) {
  using upc::Term;
  const auto value = [](const std::string& from, const std::string& to, Term term) {
    const auto terms = with(from, to)->terms;
    return value_of(terms, term) + (terms.not_specified.contains(term) ? ", not specified" : "");
  };
  EXPECT_EQ(value("\"letter_date\"", "\"deemed_receipt\"", Term::appeal_clock), "deemed_receipt");
  EXPECT_EQ(value("\"letter_date\"", "\"not_specified\"", Term::appeal_clock), "letter_date, not specified");
  EXPECT_EQ(value("\"refuse\"", "\"group_director_may_admit\"", Term::late_appeals), "group_director_may_admit");
  EXPECT_EQ(value("\"required\"", "\"advised\"", Term::appeal_form), "advised");
  EXPECT_EQ(value("\"advise\"", "\"refuse\"", Term::decide_during_appeal), "refuse");
  const std::string immediate = "\"appeal_immediate_stage_2\": ";
  EXPECT_EQ(value(immediate + "false", immediate + "true", Term::appeal_immediate_stage_2), "true");
  EXPECT_EQ(value(immediate + "false", immediate + "\"not_specified\"", Term::appeal_immediate_stage_2),
            "false, not specified");
  const std::string expires = "\"warning_expires_after\": ";
  EXPECT_EQ(value(expires + "\"none\"", expires + R"({"number": 2, "unit": "years"})", Term::warning_expires_after),
            "2 years");
  EXPECT_EQ(value(expires + "\"none\"", expires + "\"not_specified\"", Term::warning_expires_after),
            "none, not specified");
  const std::string window = R"("appeal_window": {"number": 15, "unit": "working_days"})";
  EXPECT_EQ(value(window, "\"appeal_window\": \"none\"", Term::appeal_window), "none");

  expect_fault("\"letter_date\"", "\"leter_date\"", "/terms/appeal_clock",
               "a start of the window to appeal, not \"leter_date\"; did you mean \"letter_date\"?");
  expect_fault(expires + "\"none\"", expires + "\"never\"", "/terms/warning_expires_after",
               "a period, \"none\" or \"not_specified\", not \"never\"");
  expect_fault(immediate + "false", immediate + "\"no\"", "/terms/appeal_immediate_stage_2",
               "true, false or \"not_specified\", not \"no\"");
  expect_fault(immediate + "false", immediate + "0", "/terms/appeal_immediate_stage_2", "true or false, not a number");
  expect_fault("\"term\": \"appeal_clock\"", "\"term\": \"appeal_clocks\"", "/readings/0/term",
               "a term, not \"appeal_clocks\"; did you mean \"appeal_clock\"?");
}

TEST(ReadEdition, WhatItDoesNotSayOfReviewsIsAsInRct2013) {
  using upc::Term;
  const auto as_set = [](Term term) {
    const std::string value = value_of(upc::Terms(), term);
    const bool bare = value == "true" || value == "false";
    return "\"" + std::string(name(term)) + "\": " + (bare ? value : "\"" + value + "\"");
  };
  const auto value = [&](Term which, const std::string& said) {
    const auto terms = with(as_set(which), "\"" + std::string(name(which)) + "\": " + said)->terms;
    return value_of(terms, which) + (terms.not_specified.contains(which) ? ", not specified" : "");
  };
  for (const upc::TermRule& rule : upc::term_rules)
    if (rule.may_be_left_out) {
      EXPECT_EQ(value(rule.term, "\"not_specified\""), value_of(upc::Terms(), rule.term) + ", not specified");
      EXPECT_TRUE(*with(as_set(rule.term), "\"x_" + as_set(rule.term).substr(1)) == *upc::rct_2013::edition());
    }
  EXPECT_EQ(value(Term::missed_review, "\"lapse\""), "lapse");
  EXPECT_EQ(value(Term::review_steps, "\"one\""), "one");
  EXPECT_EQ(value(Term::review_from, "\"start\""), "start");
  EXPECT_EQ(value(Term::appeal, "\"none\""), "none");
  EXPECT_EQ(value(Term::status_alone, "true"), "true");
  EXPECT_EQ(value(Term::later_review_within, R"({"number": 6, "unit": "months"})"), "6 months");
  expect_fault(as_set(Term::later_review_within), "\"later_review_within\": \"none\"", "/terms/later_review_within",
               "a period, \"as_the_first\" or \"not_specified\", not \"none\"");
  expect_fault(as_set(Term::missed_review), "\"missed_review\": \"lapses\"", "/terms/missed_review",
               "a treatment of a missed review, not \"lapses\"; did you mean \"lapse\"?");
}

TEST(ReadEdition, LeavesOutWhatItDoesWithout) {
  const auto read = [](const std::string& term, const std::string& left_out) {
    std::string text = rct_2013();
    if (!term.empty()) text = replaced(text, term == "appeal" ? "\"appeal\": \"warning\"" : "\"review_steps\": \"two\"",
                                       term == "appeal" ? "\"appeal\": \"none\"" : "\"review_steps\": \"one\"");
    const std::size_t at = text.find("\"" + left_out + "\": {\"b");
    EXPECT_NE(at, std::string::npos) << left_out;
    try {
      upc::json::read_edition(text.insert(at + 1, "x_"));
    } catch (const upc::Error& error) {
      return error.pointer();
    }
    return std::string();
  };
  EXPECT_EQ(read("", "appeal_determined"), "/acts/appeal_determined");
  EXPECT_EQ(read("appeal", "appeal_determined"), "");
  EXPECT_EQ(read("appeal", "determine_appeal"), "");
  EXPECT_EQ(read("", "recommendation_determined"), "/acts/recommendation_determined");
  EXPECT_EQ(read("review_steps", "recommendation_determined"), "");
  EXPECT_EQ(read("review_steps", "decide_recommendation"), "");
  EXPECT_EQ(read("review_steps", "review_held"), "/acts/review_held");
}

TEST(ReadEdition, WhichRestrictionsThereAre) {
  const std::string first = "\"terms\": {";
  const auto read = [&](const std::string& said) {
    return with(first, "\"restrictions\": " + said + ", " + first)->restrictions;
  };
  EXPECT_TRUE(read("{}") == upc::RestrictionRules());
  const upc::RestrictionRules rules =
      read(R"({"kinds": {"contact_form": {}, "termination": {"by": ["monitoring_officer"]}}, "scope": {"council": {}},
               "own": {"visits": {"name": "visits", "effect": "redirect", "cy": {"name": "ymweliadau"}}}})");
  using Kind = upc::RestrictionKind;
  EXPECT_EQ(rules.kinds, (upc::RestrictionKindSet{Kind::contact_form, Kind::termination, Kind::own}));
  EXPECT_EQ(rules.kind_by[static_cast<std::size_t>(Kind::termination)],
            upc::RoleSet{upc::rct_2013::monitoring_officer});
  EXPECT_EQ(rules.scopes, upc::ScopeSet{upc::Scope::council});
  ASSERT_NE(rules.find("visits"), nullptr);
  EXPECT_EQ(rules.find("visits")->effect, upc::KindEffect::redirect);
  EXPECT_EQ(rules.find("visits")->name_cy, "ymweliadau");
  EXPECT_EQ(rules.find("visit"), nullptr);
  const auto fault = [&](const std::string& said, const std::string& pointer, const std::string& expected) {
    expect_fault(first, "\"restrictions\": " + said + ", " + first, "/restrictions" + pointer, expected);
  };
  fault(R"({"kinds": {"contact_from": {}}})", "/kinds/contact_from",
        "a kind of restriction, not \"contact_from\"; did you mean \"contact_form\"?");
  fault(R"({"kinds": {}})", "/kinds", "at least one kind of restriction");
  fault(R"({"scope": {"service": {"by": []}}})", "/scope/service/by", "at least one office");
  fault(R"({"own": {"visits": {"name": "visits"}}})", "/own/visits/effect",
        "this field, which an edition needs; it is not there");
  fault(R"({"own": {"agreement": {"name": "a", "effect": "none"}}})", "/own/agreement",
        "another id: \"agreement\" is a kind already");
  fault(R"({"scopes": {}})", "/scopes", "a field of restrictions, not \"scopes\"; did you mean \"scope\"?");
}

TEST(ReadEdition, OfficesAreKnown) {
  expect_fault("\"id\": \"elected_member\"", "\"id\": \"officer\"", "/offices/1/id",
               "each office once: \"officer\" stands above");
  expect_fault("\"id\": \"elected_member\"", "\"id\": \"council\"", "/offices/1/id",
               "another id: \"council\" stands for nobody in particular");
  expect_fault("\"staff\": false", "\"staff\": \"no\"", "/offices/1/staff", "true or false, not a string");
  expect_fault("\"behaviour_assessed\": {\"by\": [\"service_manager\"",
               "\"behaviour_assessed\": {\"by\": [\"service_manger\"", "/acts/behaviour_assessed/by/0",
               "an office, not \"service_manger\"; did you mean \"service_manager\"?");
  expect_fault("\"behaviour_assessed\": {\"by\": [\"service_manager\"",
               "\"behaviour_assessed\": {\"by\": [\"head_of_service\"", "/acts/behaviour_assessed/by/1",
               "each office once: \"head_of_service\" stands above");
  expect_fault("\"review\": {\"bearers\": [\"customer_feedback_group\"]}", "\"review\": {\"bearers\": []}",
               "/duties/review/bearers", "at least one office");
  expect_fault("\"actors\": [\"council\"]", "\"actors\": [\"counsil\"]", "/clauses/0/actors/0",
               "an office, not \"counsil\"; did you mean \"council\"?");
  std::string many = "\"offices\": [";
  for (int i = 0; i < 65; ++i) many += "{\"id\": \"o" + std::to_string(i) + "\", \"name\": \"n\", \"staff\": true},";
  expect_fault("\"offices\": [", many, "/offices", "from 1 to 64 offices, not 78");
}

TEST(ReadEdition, ActsDutiesAndEffects) {
  expect_fault("\"behaviour_assessed\": {\"by\"", "\"behaviour_asessed\": {\"by\"", "/acts/behaviour_asessed",
               "an event type, not \"behaviour_asessed\"; did you mean \"behaviour_assessed\"?");
  expect_fault("\"appeal_received\": {\"by\": [\"customer\"]}", "\"appeal_received\": null", "/acts/appeal_received",
               "what the edition says of this event type; it is not there");
  expect_fault("\"appeal_received\": {\"by\": [\"customer\"]}",
               "\"appeal_received\": {\"by\": [\"customer\"], \"consulted\": [\"officer\"]}",
               "/acts/appeal_received/consulted", "a field of this act, not \"consulted\"; there is only \"by\"");
  expect_fault(
      "\"appeal_process\"]", "\"ombudsman\"]", "/acts/warning_issued/states/1",
      "a statement of this letter, not \"ombudsman\"; one of \"restricted_contact_may_follow\" or \"appeal_process\"");
  expect_fault("\"record_warning\": {", "\"record_warnings\": {", "/duties/record_warnings",
               "a duty, not \"record_warnings\"; did you mean \"record_warning\"?");
  expect_fault("\"first_reported\": [{\"duty\": \"assess_behaviour\"",
               "\"first_reported\": [{\"duty\": \"asses_behaviour\"", "/raises/first_reported/0/duty",
               "a duty, not \"asses_behaviour\"; did you mean \"assess_behaviour\"?");
  expect_fault("\"cites\": \"stage_1_assess\"", "\"cites\": \"stage_1_asses\"", "/raises/first_reported/0/cites",
               "a provision, not \"stage_1_asses\"; did you mean \"stage_1_assess\"?");
  expect_fault("\"first_reported\": [", "\"last_reported\": [", "/raises/last_reported",
               "an effect, not \"last_reported\"; did you mean \"first_reported\"?");
}

TEST(ReadEdition, ProvisionsNameItsClauses) {
  expect_fault("\"behaviours_described\": \"2.3\"", "\"behaviours_described\": \"2.33\"",
               "/provisions/behaviours_described", "a clause of this edition, not \"2.33\"; did you mean \"2.3\"?");
  expect_fault("\"behaviours_described\": \"2.3\"", "\"x_described\": \"2.3\"", "/provisions/behaviours_described",
               "what the edition says of this provision; it is not there");
  expect_fault("\"id\": \"1.2.services\"", "\"id\": \"1.1\"", "/clauses/1/id",
               "each clause once: \"1.1\" stands above");
}

}  // namespace
