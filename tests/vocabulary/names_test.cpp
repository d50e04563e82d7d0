// SPDX-License-Identifier: BSL-1.0
// Names are those of the contract, each enumeration's list is in step with its enumerators, and sets are sets.

#include <upc/casework/evaluation.hpp>
#include <upc/policy/reason.hpp>
#include <upc/vocabulary/list.hpp>
#include <upc/vocabulary/text.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace {

template <class E>
class NamesOf : public ::testing::Test {};

using Everything =
    ::testing::Types<upc::Behaviour, upc::Channel, upc::Code, upc::DutyName, upc::Effect, upc::EventType,
                     upc::Provision, upc::Statement, upc::RestrictionKind, upc::Per, upc::Scope, upc::Matter,
                     upc::Disposition, upc::Weekday, upc::Stage, upc::AppealStage, upc::Safety, upc::Mode, upc::Against,
                     upc::Recommendation, upc::ExclusionChange, upc::DutyStatus, upc::DeadlineName, upc::ArgKey>;
TYPED_TEST_SUITE(NamesOf, Everything);

TYPED_TEST(NamesOf, RoundTrip) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < upc::count_of<TypeParam>; ++i) {
    const auto value = static_cast<TypeParam>(i);
    const std::string_view text = upc::name(value);
    EXPECT_FALSE(text.empty());
    EXPECT_TRUE(seen.insert(text).second) << text << " is there twice";
    EXPECT_EQ(upc::from_name<TypeParam>(text), value);
  }
  EXPECT_FALSE(upc::Names<TypeParam>::what.empty());
}

TYPED_TEST(NamesOf, KnowNoOther) {
  const std::string first(upc::name(static_cast<TypeParam>(0)));
  for (const std::string& text : {std::string(), first + " ", " " + first, std::string("nothing_of_that_name"),
                                  first.substr(0, first.size() - 1), std::string(1, 'X') + first.substr(1)})
    EXPECT_EQ(upc::from_name<TypeParam>(text), std::nullopt) << text;
}

/// A list that is one short, or has one too many, shows at its end.
TEST(Names, EndWithTheLastEnumerator) {
  const auto is_last = [](auto value) { return static_cast<std::size_t>(value) + 1 == upc::count_of<decltype(value)>; };
  EXPECT_TRUE(is_last(upc::Behaviour::other));
  EXPECT_TRUE(is_last(upc::Channel::fax));
  EXPECT_TRUE(is_last(upc::Code::duty_outstanding));
  EXPECT_TRUE(is_last(upc::DutyName::refer_under_policy));
  EXPECT_TRUE(is_last(upc::Effect::duty_marked));
  EXPECT_TRUE(is_last(upc::EventType::duty_done));
  EXPECT_TRUE(is_last(upc::Provision::threat_to_safety));
  EXPECT_TRUE(is_last(upc::Statement::ombudsman));
  EXPECT_TRUE(is_last(upc::RestrictionKind::own));
  EXPECT_TRUE(is_last(upc::Disposition::redirect));
  EXPECT_TRUE(is_last(upc::Stage::lapsed));
  EXPECT_TRUE(is_last(upc::ArgKey::establishments));
}

template <class E>
std::vector<std::string> all() {
  std::vector<std::string> list;
  for (std::string_view text : upc::Names<E>::list) list.emplace_back(text);
  return list;
}
using Texts = std::vector<std::string>;

TEST(Names, AreThoseOfTheContract) {
  EXPECT_EQ(all<upc::Behaviour>(),
            (Texts{"aggressive_or_threatening", "repeat_calls", "insists_on_manager", "excessive_demands",
                   "repeat_complaints", "refuses_decision", "changes_basis", "groundless_staff_complaints",
                   "refuses_remit", "refuses_cooperation", "seeks_reinvestigation", "malicious_or_discriminatory",
                   "covert_recording", "records_after_refusal", "assault", "other"}));
  EXPECT_EQ(all<upc::Channel>(), (Texts{"in_person", "telephone", "letter", "email", "fax"}));
  EXPECT_EQ(all<upc::Matter>(), (Texts{"new", "pending", "addressed", "protected"}));
  EXPECT_EQ(all<upc::Stage>(), (Texts{"open", "reported", "not_unreasonable", "unreasonable", "warned", "continuing",
                                      "restricted", "review_recommended", "closed", "overturned", "lapsed"}));
  EXPECT_EQ(all<upc::AppealStage>(), (Texts{"none", "lodged", "upheld", "not_upheld"}));
  EXPECT_EQ(all<upc::Safety>(), (Texts{"none", "temporary", "long_term"}));
  EXPECT_EQ(all<upc::RestrictionKind>(),
            (Texts{"limited_time", "named_contact", "telephone_hours", "premises_exclusion", "contact_form",
                   "agreement", "termination", "permanent_exclusion", "through_representative", "matter_closed", "own"}));
  EXPECT_EQ(all<upc::Per>(), (Texts{"contact", "day", "week", "month"}));
  EXPECT_EQ(all<upc::Scope>(), (Texts{"service", "council", "services"}));
  EXPECT_EQ(all<upc::Against>(), (Texts{"warning", "restriction", "safety_exclusion"}));
  EXPECT_EQ(all<upc::Recommendation>(), (Texts{"continue", "remove_part", "remove_all"}));
  EXPECT_EQ(all<upc::ExclusionChange>(), (Texts{"unchanged", "extended", "permanent"}));
  EXPECT_EQ(all<upc::DutyStatus>(), (Texts{"open", "done", "overdue", "done_late"}));
  EXPECT_EQ(all<upc::Mode>(), (Texts{"enforce", "audit"}));
  EXPECT_EQ(all<upc::Weekday>(), (Texts{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}));
  EXPECT_EQ(all<upc::Statement>(), (Texts{"restricted_contact_may_follow", "appeal_process", "restrictions", "reasons",
                                          "duration", "review", "outcome", "ombudsman"}));
  EXPECT_EQ(all<upc::Disposition>().size(), 9U);
}

TEST(Names, OfReasonsStandInTheOrderTheyAreListedIn) {
  Texts reasons = all<upc::Code>();
  reasons.resize(18);
  EXPECT_EQ(reasons,
            (Texts{"out_of_scope", "out_of_order", "not_permitted_in_state", "restrictions_lapsed", "review_decides",
                   "no_right_of_appeal", "no_prior_warning", "no_further_behaviour", "appeal_pending", "duty_not_open", "done_by_event", "wrong_role",
                   "out_of_time", "not_in_writing", "not_consulted", "no_reasons", "missing_detail",
                   "invalid_restriction"}));
}

TEST(Channels, AreWrittenOrNot) {
  EXPECT_FALSE(upc::is_written(upc::Channel::in_person));
  EXPECT_FALSE(upc::is_written(upc::Channel::telephone));
  for (upc::Channel c : {upc::Channel::letter, upc::Channel::email, upc::Channel::fax}) EXPECT_TRUE(upc::is_written(c));
}

TEST(SetOf, IsASet) {
  using Set = upc::BehaviourSet;
  using B = upc::Behaviour;
  Set set;
  EXPECT_TRUE(set.empty());
  EXPECT_FALSE(set.contains(B::other));
  set.insert(B::other);
  set.insert(B::assault);
  set.insert(B::other);
  EXPECT_EQ(set, (Set{B::assault, B::other}));
  EXPECT_TRUE(set.includes({B::other}));
  EXPECT_TRUE(set.includes({}));
  EXPECT_FALSE(set.includes({B::other, B::repeat_calls}));
  EXPECT_TRUE(set.meets({B::other, B::repeat_calls}));
  EXPECT_FALSE(set.meets({B::repeat_calls}));
  EXPECT_FALSE(set.meets({}));
  EXPECT_EQ(set.missing({B::other, B::repeat_calls}), Set{B::repeat_calls});
  EXPECT_EQ(Set::from_bits(set.bits()), set);
  std::vector<B> members;
  set.for_each([&](B b) { members.push_back(b); });
  EXPECT_EQ(members, (std::vector<B>{B::assault, B::other})) << "lowest first";
  set.erase(B::other);
  EXPECT_NE(set, (Set{B::assault, B::other}));
  set |= {B::repeat_calls};
  EXPECT_EQ(set, (Set{B::repeat_calls, B::assault}));
}

TEST(SetOf, HoldsSixtyFour) {
  upc::RoleSet roles;
  roles.insert(static_cast<upc::Role>(63));
  EXPECT_TRUE(roles.contains(static_cast<upc::Role>(63)));
  EXPECT_FALSE(roles.contains(static_cast<upc::Role>(31)));
  EXPECT_EQ(upc::index(static_cast<upc::Role>(63)), 63U);
}

TEST(ShortList, KeepsTheOrder) {
  upc::ShortList<int, 4> list{3, 1};
  list.add_once(3);
  list.add_once(2);
  EXPECT_EQ(list, (upc::ShortList<int, 4>{3, 1, 2}));
  EXPECT_FALSE(list == (upc::ShortList<int, 4>{3, 1}));
  EXPECT_FALSE(list == (upc::ShortList<int, 4>{1, 3, 2}));
  EXPECT_EQ(list.size(), 3U);
  EXPECT_EQ(list[2], 2);
  EXPECT_TRUE((upc::ShortList<int, 4>().empty()));
}

TEST(Text, SaysNothingWhenBlank) {
  for (std::string_view text : {"", " ", " \t\r\n\v\f"}) EXPECT_TRUE(upc::is_blank(text));
  for (std::string_view text : {"x", " x ", ".", "\xc2\xa0"}) EXPECT_FALSE(upc::is_blank(text));
}

}  // namespace
