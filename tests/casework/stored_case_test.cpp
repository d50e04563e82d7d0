// SPDX-License-Identifier: BSL-1.0

// A case is stored and restored, and what events cannot have led to is not restored at all.

#include "make.hpp"

#include <upc/casework/detail/soundness.hpp>
#include <upc/casework/stored_case.hpp>
#include <upc/correspondence/protocol.hpp>
#include <upc/correspondence/stored.hpp>

#include <algorithm>
#include <functional>

namespace {

using namespace make;
using upc::StoredCase;
using upc::StoredCorrespondence;

upc::Duty* find(StoredCase& stored, DutyName name) {
  const auto found = std::find_if(stored.state.duties.begin(), stored.state.duties.end(),
                                  [&](const upc::Duty& d) { return d.name == name; });
  EXPECT_NE(found, stored.state.duties.end()) << upc::name(name);
  return &*found;
}

/// Expects that a stored case is not restored, and that the place is among those that are named.
template <class Held, class Stored>
void expect_refused(const Stored& stored, const std::string& pointer, const std::string& what) {
  const std::vector<upc::detail::Unsound> found = upc::detail::unsound(stored);
  const bool named = std::any_of(found.begin(), found.end(), [&](const auto& f) { return f.pointer == pointer; });
  std::string places;
  for (const auto& f : found) places += f.pointer + ": " + f.expected + '\n';
  EXPECT_TRUE(named) << what << ": " << pointer << " is not among\n" << places;
  try {
    Held::restore(stored);
    ADD_FAILURE() << what << " is restored";
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.code(), upc::ErrorCode::malformed) << what;
    ASSERT_FALSE(found.empty()) << what;
    EXPECT_EQ(error.pointer(), found.front().pointer) << what;
    EXPECT_EQ(error.expected(), found.front().expected) << what;
  }
}

TEST(StoredCase, RestoresToTheSameAtEveryStage) {
  for (Mode mode : {Mode::enforce, Mode::audit})
    for (Stage stage : every_stage) {
      const Case held = at(stage, mode);
      const Case restored = Case::restore(held.store());
      EXPECT_TRUE(restored == held) << upc::name(stage);
      EXPECT_TRUE(restored.store() == held.store()) << upc::name(stage);
      EXPECT_EQ(restored.events_seen(), held.events_seen()) << upc::name(stage);
    }
}

TEST(StoredCase, IsRefusedWithoutTheDutiesThatItsStateComesWith) {
  RecordProperty("clause", "7.1 6.3 5.1.S1.assess 5.1.S1.appeal_consider 7.4.decide");
  const auto without = [](Case held, DutyName name) {
    StoredCase stored = held.store();
    auto& duties = stored.state.duties;
    const std::size_t before = duties.size();
    duties.erase(std::remove_if(duties.begin(), duties.end(), [&](const upc::Duty& d) { return d.name == name; }),
                 duties.end());
    EXPECT_LT(duties.size(), before) << upc::name(name);
    expect_refused<Case>(stored, "/duties", std::string(upc::name(name)));
  };
  without(at(Stage::reported), DutyName::assess_behaviour);
  without(at(Stage::continuing), DutyName::decide_restrictions);
  without(at(Stage::restricted), DutyName::review);
  without(at(Stage::review_recommended), DutyName::decide_recommendation);
  Case held = at(Stage::warned);
  accepts(held, event(EventType::appeal_received, Date(2013, 4, 20)));
  without(held, DutyName::determine_appeal);
}

// What is on record holds where the calendar of today does not reach to count it again.
TEST(StoredCase, SaysWhereItStandsAtTheEdgeOfTheCalendar) {
  RecordProperty("clause", "6.1.window");
  StoredCase stored = at(Stage::warned).store();
  const Date letter(2036, 12, 20);
  for (upc::Duty& duty : stored.state.duties) {
    duty.raised = letter;
    if (!duty.open()) duty.done = letter;
  }
  stored.state.warned_on = stored.state.latest = stored.state.latest_any = letter;
  stored.state.appeal_until = Date(2036, 12, 31);
  Case held = Case::restore(stored);
  const auto list = upc::deadlines(held, letter);
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].date, Date(2036, 12, 31));
  EXPECT_EQ(list[0].receipt.counted, std::nullopt);
  EXPECT_EQ(list[0].receipt.set_by, upc::SetBy::record);
  EXPECT_TRUE(held.apply(report(Date(2036, 12, 31)))) << "on the last day of all";
}

TEST(StoredCase, CountsEveryEventRefusedOrNot) {
  Case held = opened();
  EXPECT_EQ(held.events_seen(), 0U);
  held.apply(report(reported_on));
  EXPECT_FALSE(held.apply(event(EventType::warning_issued, warned_on)));
  EXPECT_EQ(held.events_seen(), 2U);
  EXPECT_THROW(held.apply(event(EventType::identity_given, warned_on)), upc::Error);
  EXPECT_EQ(held.events_seen(), 2U);
}

TEST(StoredCase, TellsCasesApart) {
  const Case held = at(Stage::warned);
  const auto other = [&](const std::function<void(StoredCase&)>& change) {
    StoredCase stored = held.store();
    change(stored);
    EXPECT_FALSE(stored == held.store());
    return !(Case::restore(std::move(stored)) == held);
  };
  EXPECT_TRUE(other([](StoredCase& s) { s.facts.case_id = "H-2"; }));
  EXPECT_TRUE(other([](StoredCase& s) { s.facts.customer = "C-2"; }));
  EXPECT_TRUE(other([](StoredCase& s) { s.facts.service = "parks"; }));
  EXPECT_TRUE(
      other([](StoredCase& s) { s.facts.calendar = upc::WorkingDays(s.facts.calendar.region(), {closed_on}); }));
  EXPECT_TRUE(other([](StoredCase& s) { s.state.evidence_recorded = true; }));
  EXPECT_TRUE(other([](StoredCase& s) {
    auto edition = std::make_shared<upc::Edition>(*s.edition);
    edition->terms.review_within = {6, upc::PeriodUnit::months};
    s.edition = std::move(edition);
  }));
  StoredCase same = held.store();
  same.edition = std::make_shared<upc::Edition>(*same.edition);
  EXPECT_TRUE(Case::restore(std::move(same)) == held);
}

struct Damage {
  std::string what;
  Stage stage;
  std::function<void(StoredCase&)> damage;
  std::string pointer;
};

const Date no_date;
const Date too_early(1971, 12, 31);

const std::vector<Damage> damages{
    {"no edition", Stage::warned, [](StoredCase& s) { s.edition = nullptr; }, "/policy"},
    // The dates of events
    {"a latest date that the calendar lacks", Stage::open, [](StoredCase& s) { s.state.latest_any = Date(2037, 1, 1); },
     "/latest_any"},
    {"a latest date before the calendar", Stage::warned, [](StoredCase& s) { s.state.latest = too_early; }, "/latest"},
    {"latest after latest_any", Stage::warned, [](StoredCase& s) { s.state.latest = days_after(warned_on, 1); },
     "/latest"},
    {"latest without latest_any", Stage::warned, [](StoredCase& s) { s.state.latest_any = no_date; }, "/latest"},
    {"a stage without a latest date", Stage::reported,
     [](StoredCase& s) {
       s.state.latest = no_date;
       s.state.duties.clear();
     },
     "/latest"},
    {"a partnership with a history", Stage::warned, [](StoredCase& s) { s.facts.partnership = true; }, "/partnership"},
    // The stage
    {"a report in an open case", Stage::open, [](StoredCase& s) { s.state.reported = {upc::Behaviour::assault}; },
     "/reported"},
    {"evidence in an open case", Stage::open, [](StoredCase& s) { s.state.evidence_recorded = true; },
     "/evidence_recorded"},
    // The warning and the appeal
    {"warned without a warning", Stage::warned, [](StoredCase& s) { s.state.warned_on = no_date; }, "/warned_on"},
    {"overturned without a warning", Stage::overturned,
     [](StoredCase& s) { s.state.warned_on = s.state.appeal_until = no_date; }, "/warned_on"},
    {"a warning before the assessment", Stage::reported,
     [](StoredCase& s) {
       s.state.warned_on = reported_on;
       s.state.appeal_until = warned_on;
     },
     "/warned_on"},
    {"a warning after the latest event", Stage::warned,
     [](StoredCase& s) { s.state.warned_on = days_after(warned_on, 1); }, "/warned_on"},
    {"a warning without a window", Stage::warned, [](StoredCase& s) { s.state.appeal_until = no_date; },
     "/appeal_until"},
    {"a window that ends before the warning", Stage::warned,
     [](StoredCase& s) { s.state.appeal_until = days_after(warned_on, -1); }, "/appeal_until"},
    {"a window that leaves the calendar", Stage::warned, [](StoredCase& s) { s.state.appeal_until = Date(2037, 1, 1); },
     "/appeal_until"},
    {"a window without a warning", Stage::reported, [](StoredCase& s) { s.state.appeal_until = reported_on; },
     "/appeal_until"},
    {"an appeal without a warning", Stage::reported, [](StoredCase& s) { s.state.appeal = AppealStage::lodged; },
     "/state/appeal"},
    {"an upheld appeal that changed nothing", Stage::warned,
     [](StoredCase& s) { s.state.appeal = AppealStage::upheld; }, "/state/appeal"},
    {"overturned by nothing", Stage::overturned, [](StoredCase& s) { s.state.appeal = AppealStage::not_upheld; },
     "/state/appeal"},
    {"who decided no appeal", Stage::warned, [](StoredCase& s) { s.state.appeal_person = "p"; }, "/appeal_person"},
    // Restrictions
    {"restrictions in a stage that has none", Stage::warned,
     [](StoredCase& s) { s.state.restrictions = {contact_form()}; }, "/restrictions"},
    {"restrictions that a closed case still has", Stage::closed,
     [](StoredCase& s) { s.state.restrictions = {contact_form()}; }, "/restrictions"},
    {"restricted without restrictions", Stage::restricted, [](StoredCase& s) { s.state.restrictions.clear(); },
     "/restrictions"},
    {"a restriction that begins on no day", Stage::restricted,
     [](StoredCase& s) { s.state.restrictions[0].from = no_date; }, "/restrictions/0/from"},
    {"a restriction without its own field", Stage::restricted,
     [](StoredCase& s) { s.state.restrictions[0].channels.clear(); }, "/restrictions/0/channels"},
    {"a restriction that ends before it begins", Stage::restricted,
     [](StoredCase& s) { s.state.restrictions[1].until = days_after(restricted_on, -1); }, "/restrictions/1/until"},
    {"a permanent exclusion without reasons", Stage::restricted,
     [](StoredCase& s) { s.state.restrictions[1].kind = upc::RestrictionKind::permanent_exclusion; },
     "/restrictions/1/reasons"},
    {"a window that ends before it begins", Stage::restricted,
     [](StoredCase& s) {
       s.state.restrictions[0] = Restriction(upc::RestrictionKind::telephone_hours);
       s.state.restrictions[0].from = restricted_on;
       s.state.restrictions[0].windows = {{{upc::Weekday::mon}, 600, 540}};
     },
     "/restrictions/0/windows"},
    // The recommendation
    {"a recommendation without a review", Stage::restricted, [](StoredCase& s) { s.state.recommendation.emplace(); },
     "/recommendation"},
    {"a review without a recommendation", Stage::review_recommended,
     [](StoredCase& s) { s.state.recommendation.reset(); }, "/recommendation"},
    {"a part that is everything", Stage::review_recommended,
     [](StoredCase& s) {
       s.state.recommendation->remove = {0, 1};
     },
     "/recommendation/remove"},
    {"a part that is nothing", Stage::review_recommended, [](StoredCase& s) { s.state.recommendation->remove.clear(); },
     "/recommendation/remove"},
    {"an index out of range", Stage::review_recommended, [](StoredCase& s) { s.state.recommendation->remove = {2}; },
     "/recommendation/remove"},
    {"a negative index", Stage::review_recommended, [](StoredCase& s) { s.state.recommendation->remove = {-1}; },
     "/recommendation/remove"},
    {"indexes of a recommendation to go on", Stage::review_recommended,
     [](StoredCase& s) { s.state.recommendation->recommendation = upc::Recommendation::continue_; },
     "/recommendation/remove"},
    // Safety
    {"an exclusion without safety", Stage::warned,
     [](StoredCase& s) {
       s.state.exclusions.emplace_back();
       s.state.exclusions[0].from = warned_on;
     },
     "/exclusions"},
    {"safety without an exclusion", Stage::warned, [](StoredCase& s) { s.state.safety = Safety::temporary; },
     "/exclusions"},
    {"an exclusion of the other kind", Stage::warned,
     [](StoredCase& s) {
       s.state.safety = Safety::long_term;
       s.state.exclusions.emplace_back();
       s.state.exclusions[0].from = warned_on;
       s.state.exclusions[0].establishments = {"Library"};
     },
     "/exclusions/0/kind"},
    {"an exclusion that begins on no day", Stage::warned,
     [](StoredCase& s) {
       s.state.safety = Safety::temporary;
       s.state.exclusions.emplace_back();
       s.state.exclusions[0].establishments = {"Library"};
     },
     "/exclusions/0/from"},
    {"an exclusion from nowhere", Stage::warned,
     [](StoredCase& s) {
       s.state.safety = Safety::temporary;
       s.state.exclusions.emplace_back();
       s.state.exclusions[0].from = warned_on;
     },
     "/exclusions/0/establishments"},
    {"a temporary exclusion with an end", Stage::warned,
     [](StoredCase& s) {
       s.state.safety = Safety::temporary;
       s.state.exclusions.emplace_back();
       s.state.exclusions[0].from = s.state.exclusions[0].until = warned_on;
     },
     "/exclusions/0/until"},
    {"a temporary exclusion to be reviewed", Stage::warned,
     [](StoredCase& s) {
       s.state.safety = Safety::temporary;
       s.state.exclusions.emplace_back();
       s.state.exclusions[0].from = s.state.exclusions[0].review_by = warned_on;
     },
     "/exclusions/0/review_by"},
    // Duties
    {"a duty of the other kind of case", Stage::warned,
     [](StoredCase& s) { s.state.duties[0].name = DutyName::reply_refusing; }, "/duties/0/duty"},
    {"a duty for another clause", Stage::warned,
     [](StoredCase& s) { s.state.duties[1].cites = upc::Provision::review_due; }, "/duties/1/clause"},
    {"a duty raised on no day", Stage::warned, [](StoredCase& s) { s.state.duties[1].raised = no_date; },
     "/duties/1/raised"},
    {"a duty raised after the latest event", Stage::warned,
     [](StoredCase& s) { s.state.duties[1].raised = days_after(warned_on, 1); }, "/duties/1/raised"},
    {"a duty done before it was raised", Stage::warned,
     [](StoredCase& s) { s.state.duties[0].done = days_after(reported_on, -1); }, "/duties/0/done"},
    {"a duty done after the latest event", Stage::warned,
     [](StoredCase& s) { s.state.duties[0].done = days_after(warned_on, 1); }, "/duties/0/done"},
    {"duties out of order", Stage::warned, [](StoredCase& s) { std::swap(s.state.duties[0], s.state.duties[1]); },
     "/duties/1/raised"},
    {"a duty with a last day that has none", Stage::warned, [](StoredCase& s) { s.state.duties[1].due = closed_on; },
     "/duties/1/due"},
    {"a review without a last day", Stage::restricted, [](StoredCase& s) { find(s, DutyName::review)->due = no_date; },
     "/duties/7/due"},
    {"two open reviews", Stage::restricted, [](StoredCase& s) { s.state.duties.push_back(*find(s, DutyName::review)); },
     "/duties/8/done"},
    {"an assessment that nothing can be any more", Stage::unreasonable,
     [](StoredCase& s) { s.state.duties[0].done = no_date; }, "/duties/0/done"},
    {"an appeal to determine that nobody lodged", Stage::warned,
     [](StoredCase& s) {
       s.state.duties.push_back({DutyName::determine_appeal, upc::Provision::appeal_consider, warned_on, {}, {}});
     },
     "/duties/2/done"},
    {"a decision on restrictions that is taken", Stage::restricted,
     [](StoredCase& s) { find(s, DutyName::decide_restrictions)->done = no_date; }, "/duties/2/done"},
    {"a review that was held", Stage::review_recommended,
     [](StoredCase& s) { find(s, DutyName::review)->done = no_date; }, "/duties/7/done"},
    {"a recommendation to decide that there is not", Stage::restricted,
     [](StoredCase& s) {
       s.state.duties.push_back(
           {DutyName::decide_recommendation, upc::Provision::review_decide, restricted_on, {}, {}});
     },
     "/duties/8/done"},
    {"restrictions to reconsider that there are not", Stage::closed,
     [](StoredCase& s) {
       s.state.duties.push_back({DutyName::reconsider_restrictions, upc::Provision::reconsider, closed_on, {}, {}});
     },
     "/duties/11/done"},
    // Counts
    {"more events than can be", Stage::warned, [](StoredCase& s) { s.events_seen = 1000000001; }, "/next_index"},
    {"breaches where they are refused", Stage::warned, [](StoredCase& s) { s.state.breaches = 1; }, "/breaches"}};

TEST(StoredCase, RefusesWhatNoEventsCanHaveLedTo) {
  for (const Damage& d : damages) {
    StoredCase stored = at(d.stage).store();
    EXPECT_TRUE(upc::detail::unsound(stored).empty()) << d.what;
    d.damage(stored);
    expect_refused<Case>(stored, d.pointer, d.what);
  }
}

TEST(StoredCase, RefusesInAuditToo) {
  StoredCase stored = at(Stage::warned, Mode::audit).store();
  stored.state.breaches = -1;
  expect_refused<Case>(stored, "/breaches", "a negative number of breaches");
  stored.state.breaches = 1000000001;
  expect_refused<Case>(stored, "/breaches", "more breaches than can be");
  stored = at(Stage::warned, Mode::audit).store();
  stored.state.latest_any = days_after(warned_on, 1);
  expect_refused<Case>(stored, "/latest", "two latest dates");
}

// In an audit more can have happened: it is history as it was.
TEST(StoredCase, TakesInAuditWhatAnAuditCanMeet) {
  const auto sound = [](Stage stage, const std::function<void(StoredCase&)>& change) {
    StoredCase stored = at(stage, Mode::audit).store();
    change(stored);
    const auto found = upc::detail::unsound(stored);
    return found.empty() ? "" : found.front().pointer + ": " + found.front().expected;
  };
  EXPECT_EQ(sound(Stage::restricted, [](StoredCase& s) { s.state.restrictions.clear(); }), "");
  EXPECT_EQ(sound(Stage::restricted, [](StoredCase& s) { s.state.restrictions[0].channels.clear(); }), "");
  EXPECT_EQ(sound(Stage::review_recommended, [](StoredCase& s) { s.state.recommendation->remove = {7, -1}; }), "");
  EXPECT_EQ(sound(Stage::warned, [](StoredCase& s) { s.state.duties[0].done = days_after(reported_on, -1); }), "");
  EXPECT_EQ(sound(Stage::warned, [](StoredCase& s) { std::swap(s.state.duties[0], s.state.duties[1]); }), "");
  EXPECT_EQ(sound(Stage::warned, [](StoredCase& s) { s.state.breaches = 12; }), "");
}

// An edition may have a duty come from elsewhere; what it leads to has to be restored all the same.
TEST(StoredCase, HoldsADutyToItsPlaceOnlyWhereTheEditionDoes) {
  auto edition = std::make_shared<upc::Edition>(*upc::rct_2013::edition());
  edition->raises[static_cast<std::size_t>(upc::Effect::warned)].push_back(
      {DutyName::assess_behaviour, upc::Provision::stage_1_assess});
  upc::CaseFacts facts;
  Case held(facts, edition);
  accepts(held, report(reported_on));
  accepts(held, event(EventType::behaviour_assessed, assessed_on));
  accepts(held, event(EventType::warning_issued, warned_on));
  EXPECT_EQ(open_duties(held), (Texts{"record_warning", "assess_behaviour"}));
  EXPECT_TRUE(Case::restore(held.store()) == held);
}

TEST(StoredCase, OfAPartnershipIsOneToWhichNothingHappened) {
  for (Mode mode : {Mode::enforce, Mode::audit}) {
    upc::CaseFacts facts;
    facts.partnership = true;
    Case held(facts, edition(), mode);
    EXPECT_FALSE(held.apply(report(reported_on)));
    EXPECT_TRUE(Case::restore(held.store()) == held);
  }
}

upc::Correspondence refused_identity(Mode mode = Mode::enforce) {
  upc::Correspondence held({}, edition(), mode);
  Event letter = event(EventType::correspondence_received, reported_on);
  letter.service = "housing";
  EXPECT_TRUE(held.apply(letter));
  EXPECT_TRUE(held.apply(event(EventType::identity_requested, assessed_on)));
  EXPECT_TRUE(held.apply(event(EventType::identity_refused, warned_on)));
  return held;
}

TEST(StoredCorrespondence, RestoresToTheSame) {
  for (Mode mode : {Mode::enforce, Mode::audit}) {
    const upc::Correspondence held = refused_identity(mode);
    const upc::Correspondence restored = upc::Correspondence::restore(held.store());
    EXPECT_TRUE(restored == held);
    EXPECT_TRUE(restored.store() == held.store());
    EXPECT_EQ(restored.events_seen(), 3U);
  }
}

TEST(StoredCorrespondence, RefusesWhatNoEventsCanHaveLedTo) {
  using Change = std::function<void(StoredCorrespondence&)>;
  const std::vector<std::pair<std::string, Change>> all{
      {"/policy", [](StoredCorrespondence& s) { s.edition = nullptr; }},
      {"/partnership", [](StoredCorrespondence& s) { s.facts.partnership = true; }},
      {"/latest", [](StoredCorrespondence& s) { s.state.latest = no_date; }},
      {"/latest", [](StoredCorrespondence& s) { s.state.latest = closed_on; }},
      {"/latest_any", [](StoredCorrespondence& s) { s.state.latest_any = too_early; }},
      {"/duties", [](StoredCorrespondence& s) { s.state.protocol = upc::Protocol::identity_requested; }},
      {"/duties/0/duty", [](StoredCorrespondence& s) { s.state.duties[0].name = DutyName::review; }},
      {"/duties/1/clause", [](StoredCorrespondence& s) { s.state.duties[1].cites = upc::Provision::review_due; }},
      {"/duties/2/raised", [](StoredCorrespondence& s) { s.state.duties[2].raised = closed_on; }},
      {"/duties/2/due", [](StoredCorrespondence& s) { s.state.duties[2].due = closed_on; }},
      {"/breaches", [](StoredCorrespondence& s) { s.state.breaches = 1; }}};
  for (const auto& [pointer, change] : all) {
    StoredCorrespondence stored = refused_identity().store();
    change(stored);
    expect_refused<upc::Correspondence>(stored, pointer, pointer);
  }
  StoredCorrespondence named = upc::Correspondence().store();
  named.state.service_named = true;
  expect_refused<upc::Correspondence>(named, "/latest", "a service that nothing named");
}

}  // namespace
