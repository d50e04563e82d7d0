// SPDX-License-Identifier: BSL-1.0
// The catalogue of messages. That every reason fills its message is tested on random histories (second_opinion).

#include "catalogue.hpp"
#include "make.hpp"

#include <upc/casework/words.hpp>
#include <upc/correspondence/state.hpp>

#include <algorithm>
#include <iterator>
#include <set>

namespace {

using namespace make;

std::string_view code_of(std::string_view key) { return key.substr(0, key.find_first_of(".:")); }

TEST(Catalogue, HasAnEntryForEveryCode) {
  for (std::size_t i = 0; i < upc::count_of<Code>; ++i) {
    const std::string_view code = upc::name(static_cast<Code>(i));
    const bool found = std::any_of(std::begin(catalogue::english), std::end(catalogue::english),
                                   [&](const catalogue::Entry& e) { return e.key == code; });
    EXPECT_TRUE(found) << code;
  }
}

TEST(Catalogue, HasNoEntryThatNobodyCanReach) {
  std::set<std::string_view> seen;
  for (const catalogue::Entry& e : catalogue::english) {
    EXPECT_TRUE(seen.insert(e.key).second) << e.key << " is there twice";
    EXPECT_TRUE(upc::from_name<Code>(code_of(e.key)).has_value()) << e.key;
    if (code_of(e.key) != "not_permitted_in_state" || e.key.size() == code_of(e.key).size()) continue;
    const std::string_view rest = e.key.substr(code_of(e.key).size() + 1);
    const std::string_view event = rest.substr(0, rest.find('.'));
    EXPECT_TRUE(upc::from_name<EventType>(event) || upc::from_name<Stage>(event)) << e.key;
    if (event.size() == rest.size()) continue;
    const std::string_view state = rest.substr(event.size() + 1);
    EXPECT_TRUE(upc::from_name<Stage>(state) || upc::from_name<AppealStage>(state) || upc::from_name<Safety>(state) ||
                upc::from_name<upc::Protocol>(state))
        << e.key;
  }
}

TEST(Catalogue, HasOnlyPlaceholdersThatAreArgumentsOrTerms) {
  for (const catalogue::Entry& e : catalogue::english) {
    EXPECT_FALSE(e.message.empty()) << e.key;
    for (std::string_view text : {e.message, e.cure})
      for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        ASSERT_NE(close, std::string_view::npos) << e.key;
        const std::string_view placeholder = text.substr(open + 1, close - open - 1);
        const std::string_view of = placeholder.substr(placeholder.find(':') + 1);
        const std::string_view whose = placeholder.substr(0, placeholder.size() - of.size());
        EXPECT_TRUE(whose == "by:"        ? upc::from_name<EventType>(of).has_value()
                    : whose == "bearers:" ? upc::from_name<DutyName>(of).has_value()
                                          : upc::from_name<upc::ArgKey>(placeholder) || upc::from_name<upc::Term>(placeholder))
            << e.key;
      }
  }
}

TEST(Catalogue, HasNoCureOnlyWhereNothingCanMend) {
  std::set<std::string_view> without;
  for (const catalogue::Entry& e : catalogue::english)
    if (e.cure.empty()) without.insert(e.key);
  EXPECT_EQ(without, (std::set<std::string_view>{
                         "out_of_scope", "out_of_scope.two_stages",     // not the policy's at all
                         "not_permitted_in_state.restrictions_lifted",  // there is nothing left to do it to
                         "not_permitted_in_state.review_held", "not_permitted_in_state.appeal_determined",
                         "not_permitted_in_state.exclusion_lifted",
                         "not_permitted_in_state.behaviour_assessed",  // or the case is past it
                         "not_permitted_in_state.warning_issued", "not_permitted_in_state.restrictions_declined",
                         "not_permitted_in_state.recommendation_determined",
                         "not_permitted_in_state.new_issue_considered", "not_permitted_in_state.identity_requested",
                         "not_permitted_in_state.identity_given", "not_permitted_in_state.identity_refused",
                         "not_permitted_in_state.threat_to_safety", "out_of_time"}));  // and too late
}

TEST(Catalogue, KnowsAMadeTextFromAnother) {
  using catalogue::made_from;
  EXPECT_TRUE(made_from("It was {date}; the last day was {deadline}.", "It was 1 May; the last day was 2 May."));
  EXPECT_FALSE(made_from("It was {date}; the last day was {deadline}.", "It was ; the last day was 2 May."));
  EXPECT_FALSE(made_from("It was {date}; the last day was {deadline}.", "It was 1 May; the last day was ."));
  EXPECT_TRUE(made_from("{role} was not consulted.", "The Group Director was not consulted."));
  EXPECT_FALSE(made_from("{role} was not consulted.", " was not consulted."));
  EXPECT_TRUE(made_from("", ""));
  EXPECT_FALSE(made_from("", "x"));
  EXPECT_TRUE(made_from("It is {x}", "It is y"));
  EXPECT_FALSE(made_from("It is {x}", "It is "));
}

TEST(Words, NameOfficesAsASentenceDoes) {
  EXPECT_EQ(upc::office_in_words(officer, *edition()), "an officer");
  EXPECT_EQ(upc::office_in_words(elected_member, *edition()), "an elected Member");
  EXPECT_EQ(upc::office_in_words(head_of_service, *edition()), "the Head of Service");
  EXPECT_EQ(upc::office_in_words(customer, *edition()), "the customer");
  EXPECT_EQ(upc::offices_in_words({service_manager, head_of_service}, *edition()),
            "the Service Manager or the Head of Service");
  EXPECT_EQ(upc::offices_in_words({service_manager, head_of_service, service_director}, *edition()),
            "the Service Manager, the Head of Service or the Service Director");
}

TEST(Words, NameTheOfficesOfTheEditionAndNoOthers) {
  for (const catalogue::Entry& e : catalogue::english)
    for (const upc::Office& office : edition()->offices)
      if (office.staff && office.name != "officer") {
        EXPECT_EQ((std::string(e.message) + std::string(e.cure)).find(office.name), std::string::npos) << e.key;
      }
  upc::Edition other(*edition());
  for (upc::Office& office : other.offices) office.name = "Chief " + office.name;
  const auto cure = [&](Code code, upc::Provision cites) { return upc::words(upc::Reason(code, cites), other).cure; };
  EXPECT_EQ(cure(Code::restricted_after_upheld_appeal, upc::Provision::reconsider),
            "Have the Chief Group Director reconsider them now.");
  upc::Reason early(Code::not_permitted_in_state, upc::Provision::stage_1_warn);
  early.with(upc::ArgKey::event, std::string("warning_issued")).with(upc::ArgKey::state, std::string("reported"));
  EXPECT_EQ(upc::words(early, other).cure,
            "Have the Chief Service Manager or the Chief Head of Service assess it first.");
}

TEST(Words, WriteDatesAsAPersonDoes) {
  EXPECT_EQ(upc::date_in_words(Date(2013, 5, 1)), "1 May 2013");
  EXPECT_EQ(upc::date_in_words(Date(2036, 12, 31)), "31 December 2036");
  EXPECT_EQ(upc::date_in_words(Date()), "");
  EXPECT_EQ(upc::plain("write_to_customer"), "write to customer");
}

TEST(Words, SayWhatIsWrongAndWhatMendsIt) {
  Case held = at(Stage::unreasonable);
  Event e = event(EventType::warning_issued, warned_on);
  e.consulted = {};
  const Outcome outcome = held.apply(e);
  ASSERT_EQ(outcome.reasons.size(), 1U);
  const upc::Words said = upc::words(outcome.reasons[0], *edition());
  EXPECT_EQ(said.message, "The Service Director was not consulted.");
  EXPECT_EQ(said.cure, "Consult the Service Director, record it, and then decide.");
}

}  // namespace
