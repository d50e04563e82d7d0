// SPDX-License-Identifier: BSL-1.0

#include "make.hpp"

#include <gtest/gtest.h>

namespace {

using namespace make;

TEST(Validity, TakesEveryKindAlone) {
  RecordProperty("clause", "5.3.time 5.3.named 5.3.telephone 5.3.premises 5.3.form 5.3.agreement 5.3.termination");
  for (const Restriction& r : {limited_time(), named_contact("A"), telephone_hours(), premises_exclusion(),
                               contact_form(), agreement(), termination(), permanent_exclusion()})
    EXPECT_EQ(findings({r}), Texts{}) << upc::name(r.kind);
}

TEST(Validity, TakesSevenKindsTogether) {
  EXPECT_EQ(findings({limited_time(), named_contact("A"), telephone_hours(), premises_exclusion(),
                      contact_form({Channel::letter, Channel::telephone}), agreement(), permanent_exclusion()}),
            Texts{});
  EXPECT_EQ(findings({termination(), premises_exclusion(), permanent_exclusion()}), Texts{});
  EXPECT_EQ(findings({}), Texts{});
}

TEST(Validity, RefusesTheWholeCouncil) {
  RecordProperty("clause", "5.4");
  EXPECT_EQ(findings({limited_time()}, Date(), upc::Scope::council), Texts{"council_wide 5.4"});
}

TEST(Validity, CountsTheReviewFromTheDecision) {
  RecordProperty("clause", "7.1");
  EXPECT_EQ(findings({limited_time()}, Date(2014, 6, 3)), Texts{});
  EXPECT_EQ(findings({limited_time()}, Date(2014, 6, 4)), Texts{"review_too_late 7.1"});
  // Not from the first day of what is decided
  EXPECT_EQ(findings({during(limited_time(), Date(2013, 9, 1))}, Date(2014, 6, 4)), Texts{"review_too_late 7.1"});
}

TEST(Validity, CountsTheReviewToTheCorrespondingDate) {
  RecordProperty("clause", "7.1");
  const auto check = [](Date day, Date review_by) {
    return texts(upc::check_restrictions({day, upc::Scope::service, review_by}, {limited_time()},
                                         upc::rct_2013::edition()->terms, upc::WorkingDays()));
  };
  EXPECT_EQ(check(Date(2012, 2, 29), Date(2013, 2, 28)), Texts{});
  EXPECT_EQ(check(Date(2012, 2, 29), Date(2013, 3, 1)), Texts{"review_too_late 7.1"});
  EXPECT_EQ(check(Date(2011, 2, 28), Date(2012, 2, 28)), Texts{});
  EXPECT_EQ(check(Date(2011, 2, 28), Date(2012, 2, 29)), Texts{"review_too_late 7.1"});
}

TEST(Validity, WantsReasonsForAPermanentExclusion) {
  RecordProperty("clause", "5.6.review");
  for (const char* text : {"", " ", "\t\n"}) {
    Restriction r = permanent_exclusion();
    r.reasons = text;
    EXPECT_EQ(findings({limited_time(), r}), Texts{"no_reasons 5.6.review @1"});
  }
  Restriction other = premises_exclusion();
  EXPECT_TRUE(other.reasons.empty());
  EXPECT_EQ(findings({other}), Texts{});
}

TEST(Validity, MissesTheOwnFieldsOfEachKind) {
  const auto bare = [](Kind kind) { return findings({Restriction(kind)}); };
  EXPECT_EQ(bare(Kind::limited_time), Texts{"missing_detail 5.3.time @0"}) << "once, though two fields are missing";
  EXPECT_EQ(bare(Kind::named_contact), Texts{"missing_detail 5.3.named @0"});
  EXPECT_EQ(bare(Kind::telephone_hours), Texts{"missing_detail 5.3.telephone @0"});
  EXPECT_EQ(bare(Kind::premises_exclusion), Texts{"missing_detail 5.3.premises @0"});
  EXPECT_EQ(bare(Kind::contact_form), Texts{"missing_detail 5.3.form @0"});
  EXPECT_EQ(bare(Kind::agreement), Texts{"missing_detail 5.3.agreement @0"});
  EXPECT_EQ(bare(Kind::termination), Texts{});
  EXPECT_EQ(bare(Kind::permanent_exclusion), (Texts{"no_reasons 5.6.review @0", "missing_detail 5.3.termination @0"}));
}

TEST(Validity, TakesNoMinutesForNone) {
  for (int minutes : {0, -1}) EXPECT_EQ(findings({limited_time(minutes)}), Texts{"missing_detail 5.3.time @0"});
  EXPECT_EQ(findings({limited_time(1)}), Texts{});
  Restriction r = limited_time();
  r.per.reset();
  EXPECT_EQ(findings({r}), Texts{"missing_detail 5.3.time @0"});
}

TEST(Validity, TakesAnyOneFieldOfANamedContact) {
  Restriction place(Kind::named_contact);
  place.place = "Library";
  Restriction hours(Kind::named_contact);
  hours.windows = {tuesdays()};
  for (const Restriction& r : {named_contact("A"), named_contact("", "Team"), place, hours})
    EXPECT_EQ(findings({r}), Texts{});
  Restriction blank = named_contact(" ", "\t");
  blank.place = "\n";
  EXPECT_EQ(findings({blank}), Texts{"missing_detail 5.3.named @0"});
  Restriction agreed = agreement();
  agreed.agreement = " ";
  EXPECT_EQ(findings({agreed}), Texts{"missing_detail 5.3.agreement @0"});
}

TEST(Validity, RefusesAWindowThatIsNone) {
  const upc::Window no_days = window({}, 600, 720), empty = window({Weekday::mon}, 600, 600),
                    backwards = window({Weekday::mon}, 720, 600);
  for (const upc::Window& w : {no_days, empty, backwards}) {
    EXPECT_EQ(findings({telephone_hours({tuesdays(), w})}), Texts{"bad_window 5.3.telephone @0"});
    Restriction named = named_contact("A");
    named.windows = {w};
    EXPECT_EQ(findings({named}), Texts{"bad_window 5.3.named @0"});
  }
  EXPECT_EQ(findings({telephone_hours({no_days, empty, backwards})}), Texts{"bad_window 5.3.telephone @0"}) << "once";
  EXPECT_EQ(findings({telephone_hours({window({Weekday::sun}, 0, 1440)})}), Texts{});
}

TEST(Validity, RefusesAnEndBeforeTheStart) {
  EXPECT_EQ(findings({during(limited_time(), Date(2013, 7, 2), Date(2013, 7, 1))}),
            Texts{"ends_before_start 5.3.time @0"});
  EXPECT_EQ(findings({during(limited_time(), Date(2013, 7, 1), Date(2013, 7, 1))}), Texts{});
  // The default start is the day of the decision.
  EXPECT_EQ(findings({during(limited_time(), Date(), Date(2013, 6, 2))}), Texts{"ends_before_start 5.3.time @0"});
  EXPECT_EQ(findings({during(limited_time(), Date(), decided)}), Texts{});
}

TEST(Validity, FindsADuplicateAtTheLaterIndex) {
  const Texts second{"duplicate 5.3.time @1"};
  EXPECT_EQ(findings({limited_time(), limited_time()}), second);
  EXPECT_EQ(findings({limited_time(), limited_time(), limited_time()}),
            (Texts{"duplicate 5.3.time @1", "duplicate 5.3.time @2"}));
  EXPECT_EQ(findings({limited_time(), limited_time(20)}), Texts{});
  // Reasons aside, and with the defaults of the dates
  Restriction reasoned = limited_time();
  reasoned.reasons = "another reason";
  EXPECT_EQ(findings({limited_time(), reasoned}), second);
  EXPECT_EQ(findings({limited_time(), during(limited_time(), decided)}), second);
  EXPECT_EQ(findings({limited_time(), during(limited_time(), Date(2013, 6, 4))}), Texts{});
  EXPECT_EQ(findings({limited_time(), during(limited_time(), Date(), Date(2013, 12, 1))}), Texts{});
}

TEST(Validity, ComparesListsAsSets) {
  EXPECT_EQ(findings({premises_exclusion({"A", "B"}), premises_exclusion({"B", "A", "B"})}),
            Texts{"duplicate 5.3.premises @1"});
  EXPECT_EQ(findings({contact_form({Channel::letter, Channel::fax}), contact_form({Channel::fax, Channel::letter})}),
            Texts{"duplicate 5.3.form @1"});
  const upc::Window one = window({Weekday::mon, Weekday::tue}, 600, 700);
  const upc::Window same = window({Weekday::tue, Weekday::mon, Weekday::tue}, 600, 700);
  EXPECT_EQ(findings({telephone_hours({one, tuesdays()}), telephone_hours({tuesdays(), same})}),
            Texts{"duplicate 5.3.telephone @1"});
  EXPECT_EQ(findings({premises_exclusion({"A"}), premises_exclusion({"A", "B"})}), Texts{});
}

TEST(Validity, ComparesBlankFieldsAsAbsent) {
  EXPECT_EQ(findings({named_contact("A"), named_contact("A", " ")}), Texts{"duplicate 5.3.named @1"});
  EXPECT_EQ(findings({limited_time(0), limited_time(-1)}),
            (Texts{"missing_detail 5.3.time @0", "missing_detail 5.3.time @1", "duplicate 5.3.time @1"}));
}

TEST(Validity, FindsNoWayBesideATermination) {
  RecordProperty("clause", "5.3.termination");
  const std::vector<std::pair<Restriction, std::string>> ways{{limited_time(), "5.3.time"},
                                                              {named_contact("A"), "5.3.named"},
                                                              {telephone_hours(), "5.3.telephone"},
                                                              {contact_form(), "5.3.form"},
                                                              {agreement(), "5.3.agreement"}};
  for (const auto& [way, clause] : ways) {
    EXPECT_EQ(findings({way, termination()}), Texts{"contradictory " + clause + " @0"});
    EXPECT_EQ(findings({termination(), way}), Texts{"contradictory " + clause + " @1"});
  }
  EXPECT_EQ(findings({limited_time(), termination(), agreement()}),
            (Texts{"contradictory 5.3.time @0", "contradictory 5.3.agreement @2"}));
}

TEST(Validity, FindsNoWayBetweenHoursAndFormWithoutCalls) {
  EXPECT_EQ(findings({telephone_hours(), contact_form()}), Texts{"contradictory 5.3.telephone @0"});
  EXPECT_EQ(findings({contact_form(), telephone_hours()}), Texts{"contradictory 5.3.telephone @1"});
  EXPECT_EQ(findings({contact_form({Channel::telephone}), telephone_hours()}), Texts{});
  EXPECT_EQ(findings({contact_form({}), telephone_hours()}), Texts{"missing_detail 5.3.form @0"});
}

TEST(Validity, FindsNoWayBetweenTwoForms) {
  EXPECT_EQ(findings({contact_form({Channel::letter}), contact_form({Channel::email})}),
            Texts{"contradictory 5.3.form @1"});
  EXPECT_EQ(findings({contact_form({Channel::letter}), contact_form({Channel::email, Channel::letter})}), Texts{});
  EXPECT_EQ(findings({contact_form({Channel::letter}), contact_form({})}), Texts{"missing_detail 5.3.form @1"});
}

TEST(Validity, FindsNoWayBetweenTwoNamedContacts) {
  EXPECT_EQ(findings({named_contact("A"), named_contact("B")}), Texts{"contradictory 5.3.named @1"});
  EXPECT_EQ(findings({named_contact("A", "T"), named_contact("B", "T")}), Texts{}) << "the team is in both";
  EXPECT_EQ(findings({named_contact("A"), named_contact("", "T")}), Texts{"contradictory 5.3.named @1"});
  Restriction place(Kind::named_contact);
  place.place = "Library";
  EXPECT_EQ(findings({named_contact("A"), place}), Texts{}) << "names nobody";
  EXPECT_EQ(findings({named_contact("A"), named_contact("B"), named_contact("C")}),
            (Texts{"contradictory 5.3.named @1", "contradictory 5.3.named @2"}))
      << "once for an index";
}

TEST(Validity, ContradictsOnlyOnASharedDay) {
  const Date may(2013, 7, 31), june(2013, 8, 1);
  const auto early = [&](const Restriction& r) { return during(r, Date(), may); };
  const auto late = [&](const Restriction& r) { return during(r, june); };
  EXPECT_EQ(findings({early(limited_time()), late(termination())}), Texts{});
  EXPECT_EQ(findings({late(limited_time()), early(termination())}), Texts{});
  EXPECT_EQ(findings({early(contact_form()), late(contact_form({Channel::email}))}), Texts{});
  EXPECT_EQ(findings({late(named_contact("A")), early(named_contact("B"))}), Texts{});
  EXPECT_EQ(findings({early(telephone_hours()), late(contact_form())}), Texts{});
  EXPECT_EQ(findings({early(limited_time()), during(termination(), may)}), Texts{"contradictory 5.3.time @0"})
      << "the last day of one is the first of the other";
  EXPECT_EQ(findings({during(limited_time(), june, may), termination()}), Texts{"ends_before_start 5.3.time @0"})
      << "a period without a day shares none";
}

TEST(Validity, ListsTheWholeFirstAndThenByIndex) {
  Restriction worst = permanent_exclusion({});
  worst.reasons.clear();
  worst.until = Date(2013, 1, 1);
  Restriction hours = telephone_hours({window({}, 0, 0)});
  hours.until = Date(2013, 1, 1);
  Restriction late_hours = telephone_hours({window({}, 0, 0)});
  EXPECT_EQ(
      findings({worst, worst, hours, hours, late_hours, termination()}, Date(2015, 1, 1), upc::Scope::council),
      (Texts{"council_wide 5.4", "review_too_late 7.1", "no_reasons 5.6.review @0", "missing_detail 5.3.termination @0",
             "ends_before_start 5.3.termination @0", "no_reasons 5.6.review @1", "missing_detail 5.3.termination @1",
             "ends_before_start 5.3.termination @1", "duplicate 5.3.termination @1", "bad_window 5.3.telephone @2",
             "ends_before_start 5.3.telephone @2", "bad_window 5.3.telephone @3", "ends_before_start 5.3.telephone @3",
             "duplicate 5.3.telephone @3", "bad_window 5.3.telephone @4", "contradictory 5.3.telephone @4"}));
}

TEST(Validity, NamesTheFieldThatIsMissing) {
  EXPECT_EQ(upc::missing_field(Restriction(Kind::limited_time)), "minutes");
  Restriction r = limited_time();
  r.per.reset();
  EXPECT_EQ(upc::missing_field(r), "per");
  EXPECT_EQ(upc::missing_field(Restriction(Kind::telephone_hours)), "windows");
  EXPECT_EQ(upc::missing_field(Restriction(Kind::premises_exclusion)), "establishments");
  EXPECT_EQ(upc::missing_field(Restriction(Kind::permanent_exclusion)), "establishments");
  EXPECT_EQ(upc::missing_field(Restriction(Kind::contact_form)), "channels");
  EXPECT_EQ(upc::missing_field(Restriction(Kind::agreement)), "agreement");
  EXPECT_EQ(upc::missing_field(termination()), "");
}

}  // namespace
