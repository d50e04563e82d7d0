// SPDX-License-Identifier: BSL-1.0
// The clauses and the readings of the edition's file, as they are read and as they are built in.

#include <upc/casework/words.hpp>
#include <upc/error.hpp>
#include <upc/interchange/json.hpp>
#include <upc/policy/editions/rct_2013.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace {

std::string file() {
  std::ifstream in("src/editions/rct-2013.json", std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// The edition with one text in it replaced is malformed, at that place.
void expect_fault(const std::string& from, const std::string& to, const std::string& pointer) {
  try {
    upc::json::read_edition(replaced(file(), from, to));
    ADD_FAILURE() << to << " was read";
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.pointer(), pointer) << to << ": " << error.expected();
  }
}

TEST(EditionFile, IsTheBuiltInEdition) {
  const auto read = upc::json::read_edition(file());
  const upc::Edition& built_in = *upc::rct_2013::edition();
  EXPECT_TRUE(read->clauses == built_in.clauses);
  EXPECT_TRUE(read->readings == built_in.readings);
  EXPECT_TRUE(*read == built_in);
  EXPECT_FALSE(*upc::json::read_edition(replaced(file(), "\"It is refused.\"", "\"It is let in.\"")) == built_in);
  EXPECT_FALSE(*upc::json::read_edition(replaced(file(), "It says why there is a policy", "It says why")) == built_in);
  for (const char* welsh : {"Rheoli Cwsmeriaid", "Cyngor Bwrdeistref", "Pennaeth Gwasanaeth\"}", "Deuddeg enghraifft",
                            "Mae'n dweud pam mae polisi", "beth yw diwrnod gwaith", "Fe'i gwrthodir."})
    EXPECT_FALSE(*upc::json::read_edition(replaced(file(), welsh, "x" + std::string(welsh))) == built_in) << welsh;
}

TEST(EditionFile, ReadsEveryGap) {
  const upc::Edition& edition = *upc::rct_2013::edition();
  ASSERT_EQ(edition.readings.size(), 27U);
  EXPECT_EQ(edition.readings[3].clauses, (std::vector<std::string>{"5.1.S1.assess", "3.2.long_term"}));
  EXPECT_EQ(edition.readings[4].term, upc::Term::late_appeals);
  for (const upc::Reading& reading : edition.readings)
    for (const std::string& id : reading.clauses)
      EXPECT_TRUE(std::any_of(edition.clauses.begin(), edition.clauses.end(), [&](const upc::Clause& clause) {
        return clause.id == id;
      })) << reading.id;
}

TEST(EditionFile, RefusesWhatIsWrongWithAReading) {
  expect_fault(R"("id": "I-2")", R"("id": "I-1")", "/readings/1/id");
  expect_fault(R"("clauses": ["7.1"])", R"("clauses": ["7.9"])", "/readings/2/clauses/0");
  expect_fault(R"("clauses": ["7.1"])", R"("clauses": [])", "/readings/2/clauses");
  expect_fault(R"("silent_on": "what a working day is",)", "", "/readings/1/silent_on");
  expect_fault(R"("reading": "It is refused.")", R"("reading": " ")", "/readings/4/reading");
  expect_fault(R"("term": "late_appeals")", R"("term": "late_appeal")", "/readings/4/term");
  expect_fault(R"("term": "late_appeals")", R"("term": "late_appeals", "value": "refuse")", "/readings/4/value");
  expect_fault(R"("silent_on": "what a working day is")", R"("silent": "what a working day is")", "/readings/1/silent");
  expect_fault(R"("readings")", R"("x_readings")", "/readings");
  expect_fault(R"("no_rule": "It says why there is a policy, and asks nothing of anybody.")", R"("no_rule": "")",
               "/clauses/0/no_rule");
}

TEST(EditionFile, SaysEverythingInWelshToo) {
  const upc::Edition& edition = *upc::rct_2013::edition();
  const auto translated = [](const std::string& english, const std::string& welsh) {
    EXPECT_FALSE(welsh.empty()) << english;
    EXPECT_NE(welsh, english);
  };
  translated(edition.title, edition.title_cy);
  translated(edition.body, edition.body_cy);
  for (const upc::Office& office : edition.offices) translated(office.name, office.name_cy);
  for (const upc::Clause& clause : edition.clauses) {
    translated(clause.summary, clause.summary_cy);
    EXPECT_EQ(clause.no_rule.empty(), clause.no_rule_cy.empty()) << clause.id;
    if (!clause.no_rule.empty()) translated(clause.no_rule, clause.no_rule_cy);
  }
  for (const upc::Reading& reading : edition.readings) {
    translated(reading.silent_on, reading.silent_on_cy);
    translated(reading.reading, reading.reading_cy);
  }
}

TEST(EditionFile, MayLeaveItsWelshOut) {
  const std::string welsh = R"("cy": {"name": "Pennaeth Gwasanaeth"})";
  for (const char* without : {R"("x_cy": {})", R"("cy": {})", R"("cy": null)", R"("cy": {"name": null})"}) {
    const auto edition = upc::json::read_edition(replaced(file(), welsh, without));
    EXPECT_EQ(edition->office(upc::rct_2013::head_of_service).name_cy, "") << without;
    EXPECT_EQ(upc::office_in_words(upc::rct_2013::head_of_service, *edition, upc::Language::cy), "Head of Service");
  }
}

TEST(EditionFile, RefusesWhatIsWrongWithItsWelsh) {
  const std::string welsh = R"("cy": {"name": "Pennaeth Gwasanaeth"})";
  expect_fault(welsh, R"("cy": "Pennaeth Gwasanaeth")", "/offices/3/cy");
  expect_fault(welsh, R"("cy": {"name": " "})", "/offices/3/cy/name");
  expect_fault(welsh, R"("cy": {"nam": "Pennaeth Gwasanaeth"})", "/offices/3/cy/nam");
  expect_fault(R"("summary": "Nid yw delio)", R"("no_rule": "x", "summary": "Nid yw delio)", "/clauses/1/cy/no_rule");
  expect_fault(R"("silent_on": "beth yw diwrnod gwaith")", R"("silent_on": 1)", "/readings/1/cy/silent_on");
}

}  // namespace
