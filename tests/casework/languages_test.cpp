// SPDX-License-Identifier: BSL-1.0
// The tables of the two languages say the same things, each in its own words.

#include "catalogue.hpp"

#include <upc/calendar/england_and_wales.hpp>
#include <upc/calendar/working_days.hpp>
#include <upc/casework/evaluation.hpp>
#include <upc/casework/phrases.hpp>
#include <upc/casework/words.hpp>
#include <upc/correspondence/state.hpp>
#include <upc/correspondence/transitions.hpp>
#include <upc/policy/editions/rct_2013.hpp>
#include <upc/policy/terms.hpp>
#include <upc/registry/figure.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using upc::Language;

/// The placeholders of a text, each as often as it stands there.
std::multiset<std::string_view> placeholders(std::string_view text) {
  std::multiset<std::string_view> found;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
    found.insert(text.substr(open, text.find('}', open) - open + 1));
  return found;
}

std::vector<std::string_view> forms(std::string_view text) {
  std::vector<std::string_view> found;
  for (; text.find('|') != std::string_view::npos; text.remove_prefix(text.find('|') + 1))
    found.push_back(text.substr(0, text.find('|')));
  found.push_back(text);
  return found;
}

template <class Table>
std::vector<std::string_view> keys(const Table& table) {
  std::vector<std::string_view> found;
  for (const auto& entry : table) found.push_back(entry.key);
  std::sort(found.begin(), found.end());
  return found;
}

/// The entries of two tables side by side, by keys that both have.
template <class Entry, std::size_t n, std::size_t m>
std::vector<std::pair<Entry, Entry>> side_by_side(const Entry (&english)[n], const Entry (&welsh)[m]) {
  std::vector<std::pair<Entry, Entry>> pairs;
  for (const Entry& entry : english)
    for (const Entry& other : welsh)
      if (entry.key == other.key) pairs.emplace_back(entry, other);
  return pairs;
}

const auto messages = side_by_side(catalogue::english, catalogue::welsh);
const auto phrases = side_by_side(catalogue::english_phrases, catalogue::welsh_phrases);

bool has_phrase(std::string_view key) {
  return std::any_of(phrases.begin(), phrases.end(), [&](const auto& pair) { return pair.first.key == key; });
}

TEST(Languages, HaveTheSameMessages) {
  EXPECT_EQ(keys(catalogue::english), keys(catalogue::welsh));
  ASSERT_GT(messages.size(), 100U);
  for (const auto& [english, welsh] : messages) {
    EXPECT_EQ(placeholders(english.message), placeholders(welsh.message)) << english.key;
    EXPECT_EQ(placeholders(english.cure), placeholders(welsh.cure)) << english.key;
    EXPECT_EQ(english.cure.empty(), welsh.cure.empty()) << english.key;
    EXPECT_FALSE(welsh.message.empty()) << english.key;
    EXPECT_NE(english.message, welsh.message) << english.key << " was left in English";
    EXPECT_TRUE(welsh.cure.empty() || welsh.cure != english.cure) << english.key << " was left in English";
  }
}

TEST(Languages, HaveTheSamePhrases) {
  EXPECT_EQ(keys(catalogue::english_phrases), keys(catalogue::welsh_phrases));
  ASSERT_GT(phrases.size(), 600U);
  const std::set<std::string_view> alike = {"list.and.more"};  // a comma in both
  for (const auto& [english, welsh] : phrases) {
    EXPECT_FALSE(english.text.empty()) << english.key;
    EXPECT_FALSE(welsh.text.empty()) << english.key;
    EXPECT_EQ(english.text == welsh.text, alike.count(english.key) > 0) << english.key << " was left in English";
    if (english.text.find('|') == std::string_view::npos) {
      EXPECT_EQ(placeholders(english.text), placeholders(welsh.text)) << english.key;
    }
  }
}

TEST(Languages, CountEveryNumber) {
  std::size_t counted = 0;
  for (const auto& [english, welsh] : phrases) {
    const auto said = forms(english.text);
    const auto said_in_welsh = forms(welsh.text);
    if (said.size() == 1 && said_in_welsh.size() == 1) continue;
    ++counted;
    EXPECT_TRUE(said.size() >= 1 && said.size() <= 3) << english.key;
    EXPECT_TRUE(said_in_welsh.size() == 1 || said_in_welsh.size() == 7) << english.key;
    // The form for none may say so without the number.
    const auto whole = placeholders(said.back());
    EXPECT_EQ(whole.count("{n}"), 1U) << english.key;
    for (const auto& all : {said, said_in_welsh})
      for (std::size_t i = all.size() > 2 ? 1 : 0; i < all.size(); ++i)
        EXPECT_EQ(placeholders(all[i]), whole) << english.key << ": " << all[i];
  }
  EXPECT_GT(counted, 10U);
}

TEST(Languages, CountAsTheyDo) {
  const auto days = [](long n, Language language) { return upc::counted("count.day", n, language); };
  EXPECT_EQ(days(0, Language::en), "0 days");
  EXPECT_EQ(days(1, Language::en), "1 day");
  EXPECT_EQ(days(2, Language::en), "2 days");
  EXPECT_EQ(days(0, Language::cy), "0 diwrnod");
  EXPECT_EQ(days(1, Language::cy), "1 diwrnod");
  EXPECT_EQ(days(2, Language::cy), "2 ddiwrnod");
  EXPECT_EQ(days(15, Language::cy), "15 diwrnod");
  EXPECT_EQ(upc::counted("count.bank_holiday", 0, Language::en), "no bank holidays");
  EXPECT_EQ(upc::counted("count.bank_holiday", 1, Language::en), "1 bank holiday");
  EXPECT_EQ(upc::counted("count.bank_holiday", 2, Language::en), "2 bank holidays");
  const auto breaches = [](long n) { return upc::counted("count.breach", n, Language::cy); };
  EXPECT_EQ(breaches(2), "2 doriad");
  EXPECT_EQ(breaches(3), "3 thoriad");
  EXPECT_EQ(breaches(4), "4 toriad");
  EXPECT_EQ(breaches(5), "5 toriad");
  EXPECT_EQ(breaches(6), "6 thoriad");
  EXPECT_EQ(breaches(7), "7 toriad");
  EXPECT_EQ(upc::counted("count.week", 3, Language::cy), "3 wythnos");
  EXPECT_EQ(upc::period_in_words({15, upc::PeriodUnit::working_days}, Language::cy), "15 diwrnod gwaith");
  EXPECT_EQ(upc::period_in_words({1, upc::PeriodUnit::years}, Language::cy), "1 flwyddyn");
  EXPECT_EQ(upc::period_in_words({3, upc::PeriodUnit::years}, Language::cy), "3 blynedd");
  EXPECT_EQ(upc::period_in_words({2, upc::PeriodUnit::months}, Language::cy), "2 fis");
  EXPECT_EQ(upc::period_in_words({12, upc::PeriodUnit::months}, Language::en), "12 months");
}

template <class E>
void expect_in_words(std::string_view what = upc::Names<E>::what) {
  std::string kind(what);
  std::replace(kind.begin(), kind.end(), ' ', '_');
  for (std::string_view name : upc::Names<E>::list) {
    const std::string key = kind + "." + std::string(name);
    EXPECT_TRUE(has_phrase(key)) << key;
    EXPECT_EQ(upc::name_in_words(what, name, Language::en), upc::phrase(key, Language::en));
    EXPECT_NE(upc::name_in_words(what, name, Language::cy), upc::name_in_words(what, name, Language::en)) << key;
  }
}

TEST(Languages, HaveAWordForEveryName) {
  expect_in_words<upc::EventType>();
  expect_in_words<upc::DutyName>();
  expect_in_words<upc::Behaviour>();
  expect_in_words<upc::Stage>();
  expect_in_words<upc::Stage>("standing.stage");
  expect_in_words<upc::AppealStage>();
  expect_in_words<upc::AppealStage>("standing.appeal");
  expect_in_words<upc::Safety>();
  expect_in_words<upc::Protocol>();
  expect_in_words<upc::Protocol>("standing.protocol");
  expect_in_words<upc::DeadlineName>();
  expect_in_words<upc::CaseKind>();
  expect_in_words<upc::Statement>();
  expect_in_words<upc::Against>();
  expect_in_words<upc::Recommendation>();
  expect_in_words<upc::Recommendation>("recommended");
  expect_in_words<upc::ExclusionChange>();
  expect_in_words<upc::RestrictionKind>();
  expect_in_words<upc::Matter>();
  expect_in_words<upc::Disposition>();
  expect_in_words<upc::Channel>("by");
  expect_in_words<upc::Per>("per");
  expect_in_words<upc::Code>();
  expect_in_words<upc::Topic>();
  expect_in_words<upc::Figure>();
  expect_in_words<upc::Term>();
  expect_in_words<upc::AppealClock>("value");
  expect_in_words<upc::LateAppeals>("value");
  expect_in_words<upc::AppealForm>("value");
  expect_in_words<upc::DuringAppeal>("value");
  for (std::string_view value : {"none", "true", "false"}) EXPECT_TRUE(has_phrase("value." + std::string(value)));
  for (std::string_view why : upc::Names<upc::CountFrom>::list)
    if (why != name(upc::CountFrom::date_of_letter)) {
      EXPECT_TRUE(has_phrase("explained." + std::string(why))) << why;
    }
  for (std::string_view safety : {"temporary", "long_term"})
    EXPECT_TRUE(has_phrase("standing.safety." + std::string(safety)));
  for (std::string_view against : {"restriction", "safety_exclusion"})
    EXPECT_TRUE(has_phrase("against." + std::string(against)));
}

TEST(Languages, DrawEveryStepInWords) {
  for (upc::Chart chart : {upc::Chart::case_, upc::Chart::appeal, upc::Chart::safety, upc::Chart::anonymous})
    for (const upc::Transition& t : upc::transitions(chart)) {
      EXPECT_TRUE(upc::from_name<upc::EventType>(t.event) || has_phrase("signal." + std::string(t.event))) << t.event;
      if (t.when.empty()) continue;
      EXPECT_NE(upc::name_in_words("picks", t.when, Language::cy), t.when);
      EXPECT_EQ(upc::name_in_words("picks", t.when, Language::en), t.when);
    }
}

TEST(Languages, NameEveryDayThatIsNoWorkingDay) {
  using upc::Region;
  const upc::Date closed(2014, 12, 29);
  std::set<std::string> seen;
  for (const upc::WorkingDays& calendar :
       {upc::WorkingDays(Region::england_and_wales, {closed}), upc::WorkingDays(Region::scotland),
        upc::WorkingDays(Region::northern_ireland),
        upc::any_of({Region::england_and_wales, Region::scotland, Region::northern_ireland})})
    for (upc::Date day = calendar.first(); day < calendar.last(); day += boost::gregorian::days(1)) {
      const auto why = calendar.why_not(day);
      if (!why || !seen.insert(*why).second) continue;
      EXPECT_EQ(upc::holiday_in_words(*why, Language::en), *why);
      const std::string welsh = upc::holiday_in_words(*why, Language::cy);
      EXPECT_NE(welsh, *why);
      for (std::string_view left : {"substitute", "Day", "January", "Scotland", "England", "Ireland"})
        EXPECT_EQ(welsh.find(left), std::string::npos) << welsh;
    }
  EXPECT_EQ(seen.count("council closure"), 1U);
  EXPECT_EQ(seen.count("Battle of the Boyne (Orangemen's Day) (substitute day) (Northern Ireland)"), 1U);
  EXPECT_GT(seen.size(), 40U);
  EXPECT_EQ(upc::weekday_in_words(upc::Date(2013, 5, 1), Language::cy), "dydd Mercher");
  EXPECT_EQ(upc::weekday_in_words(upc::Date(2013, 5, 1), Language::en), "Wednesday");
  EXPECT_EQ(upc::holiday_in_words("Boxing Day (substitute day)", Language::cy), "Gŵyl San Steffan (diwrnod yn ei le)");
  EXPECT_EQ(upc::holiday_in_words("2nd January (substitute day) (Scotland)", Language::cy),
            "2 Ionawr (diwrnod yn ei le) (yr Alban)");
  EXPECT_EQ(upc::holiday_in_words("Training day (England and Wales, Northern Ireland)", Language::cy),
            "Training day (Cymru a Lloegr, Gogledd Iwerddon)");
  EXPECT_EQ(upc::holiday_in_words("New Year\u2019s Day", Language::cy), "Dydd Calan");
  for (std::string_view as_it_is : {"", "()", "Half day (Scotland, Rhondda)", "Open house ()", "Fair (Scotland"})
    EXPECT_EQ(upc::holiday_in_words(as_it_is, Language::cy), as_it_is);
}

TEST(Languages, NameTheRegions) {
  for (const upc::Region region : upc::all_regions) {
    EXPECT_EQ(upc::regions_in_words(title(region), Language::en), title(region));
    EXPECT_NE(upc::regions_in_words(title(region), Language::cy), title(region));
  }
  EXPECT_EQ(upc::regions_in_words("England and Wales, Scotland", Language::cy), "Cymru a Lloegr, yr Alban");
  for (std::string_view as_it_is : {"", ", ", "Scotland, ", "Scotland,England and Wales"})
    EXPECT_EQ(upc::regions_in_words(as_it_is, Language::cy), as_it_is);
}

TEST(Languages, WriteDatesAndLists) {
  EXPECT_EQ(upc::date_in_words(upc::Date(2013, 5, 1), Language::cy), "1 Mai 2013");
  EXPECT_EQ(upc::date_in_words(upc::Date(2036, 2, 29), Language::cy), "29 Chwefror 2036");
  EXPECT_EQ(upc::date_in_words(upc::Date(), Language::cy), "");
  EXPECT_EQ(upc::all_in_words({}, Language::cy), "");
  EXPECT_EQ(upc::all_in_words({"a", "b", "c"}, Language::en), "a, b and c");
  EXPECT_EQ(upc::all_in_words({"a", "b", "c"}, Language::cy), "a, b, c");
  EXPECT_EQ(upc::any_in_words({"a", "b", "c"}, Language::en), "a, b or c");
  EXPECT_EQ(upc::any_in_words({"a", "b", "c"}, Language::cy), "a / b / c");
}

TEST(Languages, PutTextsIntoSlotsAsTheyAre) {
  EXPECT_EQ(upc::phrase("contact.with", Language::en, {{"with", "{service}"}}), "asking for {service}");
  EXPECT_EQ(upc::phrase("contact.with", Language::en), "asking for {with}");
  EXPECT_EQ(upc::phrase("no_such.phrase_at_all", Language::cy), "phrase at all");
  EXPECT_EQ(upc::name_in_words("clause_kind", "duty, and_more", Language::cy), "duty, and more");
  EXPECT_EQ(upc::holiday_in_words("St David's Day", Language::cy), "St David's Day");
}

TEST(Languages, SayWhichAreChecked) {
  EXPECT_TRUE(upc::is_checked(Language::en));
  EXPECT_FALSE(upc::is_checked(Language::cy));
  EXPECT_EQ(upc::from_name<Language>("cy"), Language::cy);
  EXPECT_FALSE(upc::from_name<Language>("fr"));
}

TEST(Languages, NameOfficesAndWhatIsWrong) {
  namespace rct = upc::rct_2013;
  const upc::Edition& edition = *rct::edition();
  EXPECT_EQ(upc::office_in_words(rct::head_of_service, edition, Language::cy), "Pennaeth Gwasanaeth");
  EXPECT_EQ(upc::offices_in_words({rct::service_manager, rct::head_of_service}, edition, Language::cy),
            "Rheolwr Gwasanaeth / Pennaeth Gwasanaeth");
  upc::Reason reason(upc::Code::not_consulted, upc::Provision::stage_1_warn);
  reason.with(upc::ArgKey::role, rct::service_director);
  const upc::Words said = upc::words(reason, edition, Language::cy);
  EXPECT_EQ(said.message, "Nid ymgynghorwyd â'r canlynol: Cyfarwyddwr Gwasanaeth.");
  EXPECT_EQ(said.cure, "Ymgynghorwch â'r canlynol: Cyfarwyddwr Gwasanaeth. Cofnodwch hynny, ac yna penderfynwch.");
}

TEST(Languages, PutNamesInsideMessagesIntoWords) {
  const upc::Edition& edition = *upc::rct_2013::edition();
  const auto message = [&](upc::Code code, upc::ArgKey key, upc::ArgValue value) {
    return upc::words(upc::Reason(code, upc::Provision::stage_1_warn).with(key, std::move(value)), edition,
                      Language::cy)
        .message;
  };
  EXPECT_EQ(message(upc::Code::duty_not_open, upc::ArgKey::duty, std::string("write_to_customer")),
            "Nid oes dim yn aros i'w wneud o dan “ysgrifennu at y cwsmer”.");
  EXPECT_EQ(message(upc::Code::letter_incomplete, upc::ArgKey::missing,
                    std::vector<std::string>{"appeal_process", "ombudsman"}),
            "Nid yw'r llythyr yn nodi'r canlynol: y broses apelio, yr Ombwdsmon.");
  EXPECT_EQ(message(upc::Code::missing_detail, upc::ArgKey::detail, std::string("duration")),
            "Mae hyn ar goll: “am ba hyd”.");
  EXPECT_EQ(message(upc::Code::old_warning, upc::ArgKey::warned_on, upc::Date(2013, 8, 1)),
            "Mae'r rhybudd dyddiedig 1 Awst 2013 yn hŷn na hyn: 12 mis.");
  for (std::string_view state : {"open", "lodged", "temporary", "policy_invoked"}) {
    const std::string said = upc::words(upc::Reason(upc::Code::not_permitted_in_state, upc::Provision::stage_1_warn)
                                            .with(upc::ArgKey::event, std::string("duty_done"))
                                            .with(upc::ArgKey::state, std::string(state)),
                                        edition, Language::cy)
                                 .message;
    EXPECT_EQ(said.find(upc::plain(state)), std::string::npos) << said;
    EXPECT_NE(said.find("cyflawni dyletswydd"), std::string::npos) << said;
  }
}

}  // namespace
