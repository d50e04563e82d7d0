// SPDX-License-Identifier: BSL-1.0
// Two implementations of one policy, over many random histories. UPC_HISTORIES sets how many (default 100000),
// UPC_SEED where they start.

#include "../casework/catalogue.hpp"
#include "../print_date.hpp"
#include "describe.hpp"
#include "generator.hpp"
#include "opinion.hpp"

#include <upc/casework/evaluation.hpp>
#include <upc/casework/words.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <set>
#include <vector>

namespace {

using namespace second_opinion;
using upc::Code;
using upc::Date;

long from_environment(const char* variable, long otherwise) {
  const char* text = std::getenv(variable);
  return text != nullptr ? std::atol(text) : otherwise;
}

/// How often what was met.
struct Met {
  std::array<long, upc::count_of<upc::Stage>> stages{};
  std::array<long, upc::count_of<upc::AppealStage>> appeals{};
  std::array<long, upc::count_of<upc::Safety>> safeties{};
  std::array<long, upc::count_of<Code>> codes{};
  std::array<long, upc::count_of<upc::Disposition>> dispositions{};
  std::set<std::string> without_cure;  ///< keys of the catalogue
  long events = 0, accepted = 0;
};

/// A reason in words: no hole left in it, and a cure unless it is one of those that nothing can mend.
void read_aloud(const upc::Reason& reason, const upc::Edition& edition, Met& met) {
  ++met.codes[static_cast<std::size_t>(reason.code)];
  const upc::Words said = upc::words(reason, edition);
  const std::string code(upc::name(reason.code));
  EXPECT_FALSE(said.message.empty()) << code;
  const catalogue::Entry* entry = catalogue::entry_of(catalogue::english, code, said.message, said.cure);
  ASSERT_NE(entry, nullptr) << code << " leaves a hole: " << said.message << " | " << said.cure;
  const upc::Words welsh = upc::words(reason, edition, upc::Language::cy);
  EXPECT_NE(catalogue::entry_of(catalogue::welsh, code, welsh.message, welsh.cure), nullptr)
      << code << " leaves a hole: " << welsh.message << " | " << welsh.cure;
  if (said.cure.empty()) met.without_cure.insert(std::string(entry->key));
  for (const upc::Reason& finding : reason.findings) read_aloud(finding, edition, met);
}

std::string in_words(const std::vector<upc::Event>& events) {
  std::string story;
  for (const upc::Event& event : events) story += describe(event) + '\n';
  return story;
}

/// Plays one history with both. Returns what differs, empty where nothing does.
std::string play(std::uint64_t seed, Met& met, bool aloud) {
  Dice dice(seed);
  const History history = random_history(dice);
  upc::CaseFacts facts;
  facts.service = history.service;
  facts.partnership = history.partnership;
  if (!history.closures.empty()) facts.calendar = upc::WorkingDays(facts.calendar.region(), history.closures);
  Opinion opinion(history.service, history.partnership, facts.calendar, history.mode, history.terms);
  auto under = std::make_shared<upc::Edition>(*upc::rct_2013::edition());
  under->terms = history.terms;
  upc::Case held(facts, under, history.mode);
  const upc::Edition& edition = held.edition();
  std::vector<upc::Event> told;
  const auto retold = [&] { return describe(history.terms) + in_words(told); };
  std::set<std::size_t> seen_stages, seen_appeals, seen_safeties;

  for (int n = 3 + dice.below(30); n > 0; --n) {
    const upc::Event event = random_event(dice, opinion);
    if (event.on > Date(2034, 1, 1)) break;
    const upc::CaseState before = held.state();
    const upc::Outcome outcome = held.apply(event);
    const Answer answer = opinion.apply(event);
    ++met.events;
    met.accepted += outcome.accepted ? 1 : 0;
    std::string theirs = describe(outcome, edition);
    std::string ours = describe(answer);
    if (outcome.accepted || history.mode == upc::Mode::audit) {
      theirs += describe(held.state(), edition);
      ours += describe(opinion);
    } else {
      upc::CaseState same = before;
      same.latest_any = held.state().latest_any;
      if (!(same == held.state())) ours += "a refused event changes nothing";
    }
    told.push_back(event);
    if (theirs != ours) return retold() + "library: " + theirs + "\nopinion: " + ours;
    if (outcome.contact) ++met.dispositions[static_cast<std::size_t>(outcome.contact->disposition)];
    if (aloud) {
      for (const upc::Reason& reason : outcome.reasons) read_aloud(reason, edition, met);
      for (const upc::Reason& advice : outcome.advices) read_aloud(advice, edition, met);
    }
    seen_stages.insert(static_cast<std::size_t>(opinion.stage));
    seen_appeals.insert(static_cast<std::size_t>(opinion.appeal));
    seen_safeties.insert(static_cast<std::size_t>(opinion.safety));
  }
  for (std::size_t i : seen_stages) ++met.stages[i];
  for (std::size_t i : seen_appeals) ++met.appeals[i];
  for (std::size_t i : seen_safeties) ++met.safeties[i];

  if (opinion.latest_any.is_special()) return "";
  const Date as_of = opinion.latest_any + boost::gregorian::days(dice.percent(50) ? 0 : dice.below(450));
  const std::string theirs = describe(held.state(), edition) + "\n" + describe_whole(held, as_of);
  const std::string ours = describe(opinion) + "\n" + describe_whole(opinion, as_of);
  if (theirs != ours)
    return retold() + "as of " + upc::to_string(as_of) + "\nlibrary: " + theirs + "\nopinion: " + ours;
  if (aloud)
    for (const upc::Reason& advice : upc::case_advices(held, as_of)) read_aloud(advice, edition, met);
  return "";
}

/// Whether a code comes only of what an edition may leave out, which the random terms here do; it has tests of its own.
bool only_by_what_is_left_out(Code code) {
  const std::set<Code> codes{Code::restrictions_lapsed, Code::review_decides,  Code::scope_not_allowed,
                             Code::scope_not_theirs,    Code::kind_not_allowed, Code::kind_not_theirs,
                             Code::no_end,              Code::too_long,         Code::no_way_open,
                             Code::lapsed_without_review};
  return codes.count(code) != 0;
}

TEST(SecondOpinion, AgreesOnRandomHistories) {
  const long histories = from_environment("UPC_HISTORIES", 100000);
  const auto first = static_cast<std::uint64_t>(from_environment("UPC_SEED", 1));
  Met met;
  int differences = 0;
  for (long i = 0; i < histories; ++i) {
    const std::uint64_t seed = first + static_cast<std::uint64_t>(i);
    const std::string difference = play(seed, met, i % 20 == 0);
    if (difference.empty()) continue;
    ADD_FAILURE() << "UPC_SEED=" << seed << " UPC_HISTORIES=1\n" << difference;
    if (++differences == 5) break;
  }
  std::cout << histories << " histories, " << met.events << " events, " << met.accepted << " of them took effect\n";
  const auto report = [&](const char* what, std::string_view name, long n, long at_least) {
    std::cout << "  " << what << ' ' << name << ": " << n << '\n';
    if (histories >= 10000) {
      EXPECT_GE(n, at_least) << what << ' ' << name << " is hardly ever met";
    }
  };
  for (std::size_t i = 0; i < met.stages.size(); ++i)
    report("stage", upc::name(static_cast<upc::Stage>(i)), met.stages[i],
           static_cast<upc::Stage>(i) == upc::Stage::lapsed ? 0 : histories / 50);  // no term here lets any lapse
  for (std::size_t i = 0; i < met.appeals.size(); ++i)
    report("appeal", upc::name(static_cast<upc::AppealStage>(i)), met.appeals[i], histories / 50);
  for (std::size_t i = 0; i < met.safeties.size(); ++i)
    report("safety", upc::name(static_cast<upc::Safety>(i)), met.safeties[i], histories / 50);
  for (std::size_t i = 0; i < met.dispositions.size(); ++i)
    report("disposition", upc::name(static_cast<upc::Disposition>(i)), met.dispositions[i], histories / 500);
  for (std::size_t i = 0; i < met.codes.size(); ++i)
    report("code", upc::name(static_cast<Code>(i)), met.codes[i],
           only_by_what_is_left_out(static_cast<Code>(i)) ? 0 : histories / 10000);

  // What nothing can mend: it is over, it is too late, or it is not the policy's at all.
  const std::set<std::string> hopeless{"out_of_scope",
                                       "out_of_time",
                                       "not_permitted_in_state.restrictions_lifted",
                                       "not_permitted_in_state.review_held",
                                       "not_permitted_in_state.appeal_determined",
                                       "not_permitted_in_state.exclusion_lifted",
                                       "not_permitted_in_state.behaviour_assessed",
                                       "not_permitted_in_state.restrictions_declined",
                                       "not_permitted_in_state.recommendation_determined",
                                       "not_permitted_in_state.new_issue_considered"};
  if (histories >= 10000) {
    EXPECT_EQ(met.without_cure, hopeless);
  }
}

}  // namespace
