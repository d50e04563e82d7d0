// SPDX-License-Identifier: BSL-1.0
// The ten rules of a contact, in their order.

#include "make.hpp"

#include <upc/restriction/contact.hpp>

#include <gtest/gtest.h>

namespace {

using namespace make;
using upc::Contact;
using upc::Matter;

/// A Tuesday while the restrictions are in force.
const Date tuesday(2013, 6, 4);

Contact contact(Channel channel, std::optional<Matter> matter = Matter::pending) {
  Contact c;
  c.on = tuesday;
  c.minute = 11 * 60;
  c.channel = channel;
  c.matter = matter;
  return c;
}
Contact visit(std::string establishment, std::optional<Matter> matter = Matter::pending) {
  Contact c = contact(Channel::in_person, matter);
  c.establishment = std::move(establishment);
  return c;
}
Contact abusive_call() {
  Contact c = contact(Channel::telephone);
  c.abusive = true;
  return c;
}

upc::Exclusion safety_exclusion(bool long_term, std::string establishment, Date until = Date()) {
  upc::Exclusion e;
  e.long_term = long_term;
  e.establishments = {std::move(establishment)};
  e.from = decided;
  e.until = until;
  return e;
}

/// A case of the service "housing" with these restrictions, decided on `decided`.
struct Held {
  std::vector<Restriction> restrictions;
  std::vector<upc::Exclusion> exclusions = {};
  bool in_effect = true;
  std::string service = "housing";

  /// "disposition clause clause...", of `redirect` with the indexes of the ways that stay open.
  std::string meets(const Contact& c) const {
    std::vector<Restriction> dated = restrictions;
    for (Restriction& r : dated)
      if (r.from.is_not_a_date()) r.from = decided;
    const upc::ContactAnswer answer = upc::answer_contact(c, {dated, in_effect, exclusions, service});
    std::string text(upc::name(answer.disposition));
    for (upc::Provision p : answer.cites) text += ' ' + std::string(upc::rct_2013::edition()->clause(p));
    for (std::size_t way : answer.open_ways) text += " #" + std::to_string(way);
    return text;
  }
};

const std::vector<Channel> every_channel{Channel::in_person, Channel::telephone, Channel::letter, Channel::email,
                                         Channel::fax};
const std::vector<Channel> written{Channel::letter, Channel::email, Channel::fax};

TEST(Contact, EndsAnAbusiveCall) {
  RecordProperty("clause", "3.4.warn 3.4.end 5.1.S2.contact");
  EXPECT_EQ(Held{}.meets(abusive_call()), "end_call 3.4.warn 3.4.end") << "from anyone at any time";
  EXPECT_EQ(Held{{limited_time()}}.meets(abusive_call()), "end_call 3.4.warn 3.4.end 5.1.S2.contact");
  Contact elsewhere = abusive_call();
  elsewhere.service = "leisure";
  EXPECT_EQ(Held{{limited_time()}}.meets(elsewhere), "end_call 3.4.warn 3.4.end");
  Held not_in_effect{{limited_time()}};
  not_in_effect.in_effect = false;
  EXPECT_EQ(not_in_effect.meets(abusive_call()), "end_call 3.4.warn 3.4.end");
  EXPECT_EQ((Held{{during(limited_time(), Date(2013, 6, 5))}}.meets(abusive_call())), "end_call 3.4.warn 3.4.end");
}

TEST(Contact, EndsOnlyCalls) {
  for (Channel channel : {Channel::in_person, Channel::letter, Channel::email, Channel::fax}) {
    Contact c = contact(channel);
    c.abusive = true;
    EXPECT_EQ(Held{{limited_time()}}.meets(c), "permitted 5.1.S2.contact");
  }
}

TEST(Contact, EndsAnAbusiveCallWhateverItIsAbout) {
  for (Matter matter : {Matter::new_issue, Matter::pending, Matter::addressed, Matter::protected_}) {
    Contact c = abusive_call();
    c.matter = matter;
    EXPECT_EQ(Held{{termination()}}.meets(c), "end_call 3.4.warn 3.4.end 5.1.S2.contact");
  }
}

TEST(Contact, RefusesEntryForSafetyInEveryStage) {
  RecordProperty("clause", "3.2.temporary 3.2.long_term");
  EXPECT_EQ((Held{{}, {safety_exclusion(false, "Library")}, false}.meets(visit("Library"))),
            "refuse_entry 3.2.temporary");
  EXPECT_EQ((Held{{}, {safety_exclusion(true, "Library")}, false}.meets(visit("Library"))),
            "refuse_entry 3.2.long_term");
  EXPECT_EQ((Held{{}, {safety_exclusion(true, "Library")}, false}.meets(visit("Depot"))), "not_restricted");
  EXPECT_EQ((Held{{}, {safety_exclusion(true, "Library")}, false}.meets(visit(" "))), "not_restricted")
      << "what is not said cannot be wrong";
  for (Channel channel : {Channel::telephone, Channel::letter, Channel::email, Channel::fax}) {
    Contact c = contact(channel);
    c.establishment = "Library";
    EXPECT_EQ((Held{{}, {safety_exclusion(true, "Library")}, false}.meets(c)), "not_restricted") << "visits only";
  }
}

TEST(Contact, RefusesEntryUntilTheLastDay) {
  const auto meets = [](Date until) {
    return Held{{}, {safety_exclusion(true, "Library", until)}, false}.meets(visit("Library"));
  };
  EXPECT_EQ(meets(tuesday), "refuse_entry 3.2.long_term");
  EXPECT_EQ(meets(decided), "not_restricted");
}

TEST(Contact, RefusesEntryForSafetyWhateverTheService) {
  RecordProperty("clause", "5.4 3.2.long_term");
  Contact elsewhere = visit("Library");
  elsewhere.service = "leisure";
  EXPECT_EQ((Held{{}, {safety_exclusion(true, "Library")}}.meets(elsewhere)), "refuse_entry 3.2.long_term");
  EXPECT_EQ(Held{{premises_exclusion()}}.meets(elsewhere), "not_restricted 5.4")
      << "a Stage 2 one is the service's own";
}

TEST(Contact, RefusesEntryUnderStageTwo) {
  RecordProperty("clause", "5.3.premises 5.3.termination");
  EXPECT_EQ(Held{{premises_exclusion()}}.meets(visit("Library")), "refuse_entry 5.3.premises");
  EXPECT_EQ(Held{{permanent_exclusion()}}.meets(visit("Depot")), "refuse_entry 5.3.termination");
  EXPECT_EQ(Held{{premises_exclusion()}}.meets(visit("Depot")), "permitted 5.1.S2.contact");
  EXPECT_EQ(Held{{premises_exclusion()}}.meets(visit("")), "permitted 5.1.S2.contact");
  Held not_in_effect{{premises_exclusion()}};
  not_in_effect.in_effect = false;
  EXPECT_EQ(not_in_effect.meets(visit("Library")), "not_restricted");
}

TEST(Contact, NamesTheFirstExclusionThatBites) {
  const std::vector<Restriction> both{permanent_exclusion({"Library"}), premises_exclusion()};
  EXPECT_EQ(Held{both}.meets(visit("Library")), "refuse_entry 5.3.termination") << "the first of the set";
  EXPECT_EQ(
      (Held{both, {safety_exclusion(false, "Depot"), safety_exclusion(false, "Library")}}.meets(visit("Library"))),
      "refuse_entry 3.2.temporary")
      << "safety before Stage 2";
  EXPECT_EQ((Held{{}, {safety_exclusion(false, "Library"), safety_exclusion(true, "Library")}}.meets(visit("Library"))),
            "refuse_entry 3.2.temporary");
}

TEST(Contact, RefusesEntryWhateverItIsAbout) {
  RecordProperty("clause", "1.2.services");
  for (Matter matter : {Matter::new_issue, Matter::pending, Matter::addressed, Matter::protected_})
    EXPECT_EQ(Held{{premises_exclusion()}}.meets(visit("Library", matter)), "refuse_entry 5.3.premises");
}

TEST(Contact, IsNotRestrictedWithoutRestrictionsInForce) {
  RecordProperty("clause", "5.4");
  EXPECT_EQ(Held{}.meets(contact(Channel::letter, std::nullopt)), "not_restricted");
  EXPECT_EQ((Held{{during(termination(), Date(2013, 6, 5))}}.meets(contact(Channel::letter))), "not_restricted");
  EXPECT_EQ((Held{{during(termination(), Date(), decided)}}.meets(contact(Channel::letter))), "not_restricted");
  EXPECT_EQ((Held{{}, {safety_exclusion(true, "Library")}}.meets(contact(Channel::letter, Matter::new_issue))),
            "not_restricted")
      << "a safety exclusion alone restricts visits and nothing else";
}

TEST(Contact, LeavesOtherServicesAlone) {
  RecordProperty("clause", "5.4");
  Contact c = contact(Channel::letter, std::nullopt);
  c.service = "leisure";
  EXPECT_EQ(Held{{termination()}}.meets(c), "not_restricted 5.4");
  c.service = "housing";
  EXPECT_EQ(Held{{termination()}}.meets(c), "consider_first 5.2.new_issue_check");
  c.service = " ";
  EXPECT_EQ(Held{{termination()}}.meets(c), "consider_first 5.2.new_issue_check");
  c.service = "leisure";
  Held nameless{{termination()}};
  nameless.service = "";
  EXPECT_EQ(nameless.meets(c), "consider_first 5.2.new_issue_check") << "another's only where both are given";
}

TEST(Contact, TakesNoProtectedMatterAway) {
  RecordProperty("clause", "1.2.services");
  for (Channel channel : every_channel)
    EXPECT_EQ((Held{{termination(), premises_exclusion()}}.meets(contact(channel, Matter::protected_))),
              "permitted 1.2.services");
}

TEST(Contact, TreatsANewIssueOnItsMerits) {
  RecordProperty("clause", "9.1.merits 9.1.reconsider");
  for (Channel channel : every_channel)
    EXPECT_EQ((Held{{termination()}}.meets(contact(channel, Matter::new_issue))),
              "new_issue 9.1.merits 9.1.reconsider");
}

TEST(Contact, ReadsWhatNobodyHasReadFirst) {
  RecordProperty("clause", "5.2.new_issue_check");
  for (Channel channel : written) {
    EXPECT_EQ(Held{{termination()}}.meets(contact(channel, std::nullopt)), "consider_first 5.2.new_issue_check");
    EXPECT_EQ(Held{{contact_form({Channel::telephone})}}.meets(contact(channel, std::nullopt)),
              "consider_first 5.2.new_issue_check");
  }
  for (Channel channel : {Channel::in_person, Channel::telephone})
    EXPECT_EQ(Held{{termination()}}.meets(contact(channel, std::nullopt)), "decline 5.3.termination");
}

TEST(Contact, FilesOrDeclinesUnderATermination) {
  RecordProperty("clause", "5.3.termination");
  for (Matter matter : {Matter::pending, Matter::addressed}) {
    for (Channel channel : written)
      EXPECT_EQ(Held{{termination()}}.meets(contact(channel, matter)), "file_only 5.3.termination");
    for (Channel channel : {Channel::in_person, Channel::telephone})
      EXPECT_EQ(Held{{termination()}}.meets(contact(channel, matter)), "decline 5.3.termination");
  }
  EXPECT_EQ((Held{{contact_form({Channel::fax}), termination()}}.meets(contact(Channel::letter))),
            "file_only 5.3.termination")
      << "before another way is named";
}

TEST(Contact, RedirectsToTheFormThatIsOpen) {
  RecordProperty("clause", "5.3.form");
  for (Channel channel : every_channel)
    EXPECT_EQ(Held{{contact_form()}}.meets(contact(channel)),
              channel == Channel::letter ? "permitted 5.1.S2.contact" : "redirect 5.3.form #0");
  EXPECT_EQ(Held{{contact_form()}}.meets(contact(Channel::email, Matter::addressed)), "redirect 5.3.form #0")
      << "another way is named before it is filed";
}

TEST(Contact, RedirectsCallsOutsideTheHours) {
  RecordProperty("clause", "5.3.telephone");
  const auto at = [](int minute, Date on = tuesday, Channel channel = Channel::telephone) {
    Contact c = contact(channel);
    c.on = on;
    c.minute = minute;
    return Held{{telephone_hours()}}.meets(c);
  };
  const std::string another_way = "redirect 5.3.telephone #0", fine = "permitted 5.1.S2.contact";
  EXPECT_EQ(at(9 * 60 + 59), another_way);
  EXPECT_EQ(at(10 * 60), fine) << "from is inside";
  EXPECT_EQ(at(11 * 60 + 59), fine);
  EXPECT_EQ(at(12 * 60), another_way) << "to is outside";
  EXPECT_EQ(at(11 * 60, Date(2013, 6, 5)), another_way) << "a Wednesday";
  EXPECT_EQ(at(11 * 60, Date(2013, 6, 11)), fine) << "the Tuesday after";
  for (Channel channel : {Channel::in_person, Channel::letter, Channel::email, Channel::fax})
    EXPECT_EQ(at(0, tuesday, channel), fine) << "calls only";
}

TEST(Contact, TakesAnyOfSeveralWindows) {
  Contact call = contact(Channel::telephone);
  call.minute = 23 * 60 + 59;
  const Held held{{telephone_hours({tuesdays(), window({Weekday::tue}, 23 * 60, 24 * 60)})}};
  EXPECT_EQ(held.meets(call), "permitted 5.1.S2.contact");
  call.minute = 13 * 60;
  EXPECT_EQ(held.meets(call), "redirect 5.3.telephone #0");
}

TEST(Contact, RedirectsToTheOfficerOrTeam) {
  RecordProperty("clause", "5.3.named");
  const auto with = [](const Restriction& r, const char* whom, Channel channel) {
    Contact c = contact(channel);
    c.with = whom;
    return Held{{r}}.meets(c);
  };
  const Restriction both = named_contact("A", "T");
  for (Channel channel : every_channel) {
    EXPECT_EQ(with(both, "A", channel), "permitted 5.1.S2.contact");
    EXPECT_EQ(with(both, "T", channel), "permitted 5.1.S2.contact") << "either";
    EXPECT_EQ(with(both, "B", channel), "redirect 5.3.named #0");
    EXPECT_EQ(with(both, "", channel), "permitted 5.1.S2.contact") << "not said";
    EXPECT_EQ(with(both, " ", channel), "permitted 5.1.S2.contact") << "not said";
    EXPECT_EQ(with(named_contact("A"), "T", channel), "redirect 5.3.named #0");
  }
}

TEST(Contact, RedirectsVisitsToThePlace) {
  RecordProperty("clause", "5.3.named");
  Restriction place(Kind::named_contact);
  place.place = "One4All";
  EXPECT_EQ(Held{{place}}.meets(visit("One4All")), "permitted 5.1.S2.contact");
  EXPECT_EQ(Held{{place}}.meets(visit("Depot")), "redirect 5.3.named #0");
  EXPECT_EQ(Held{{place}}.meets(visit("")), "permitted 5.1.S2.contact");
  for (Channel channel : {Channel::telephone, Channel::letter, Channel::email, Channel::fax}) {
    Contact c = contact(channel);
    c.establishment = "Depot";
    EXPECT_EQ(Held{{place}}.meets(c), "permitted 5.1.S2.contact");
  }
  Contact elsewhere = visit("One4All");
  elsewhere.with = "B";
  Restriction all = named_contact("A");
  all.place = "One4All";
  EXPECT_EQ(Held{{all}}.meets(elsewhere), "redirect 5.3.named #0") << "the right place, the wrong officer";
}

TEST(Contact, BindsCallsAndVisitsToTheHoursOfANamedContact) {
  RecordProperty("clause", "5.3.named");
  Restriction hours = named_contact("A");
  hours.windows = {tuesdays()};
  for (Channel channel : every_channel) {
    Contact c = contact(channel);
    c.minute = 12 * 60;
    const bool bound = channel == Channel::in_person || channel == Channel::telephone;
    EXPECT_EQ(Held{{hours}}.meets(c), bound ? "redirect 5.3.named #0" : "permitted 5.1.S2.contact");
    c.minute = 10 * 60;
    EXPECT_EQ(Held{{hours}}.meets(c), "permitted 5.1.S2.contact");
  }
}

TEST(Contact, DoesNotBiteWithoutALimit) {
  Contact call = contact(Channel::telephone);
  call.minute = 0;
  EXPECT_EQ(Held{{Restriction(Kind::telephone_hours)}}.meets(call), "permitted 5.1.S2.contact");
  EXPECT_EQ(Held{{Restriction(Kind::contact_form)}}.meets(call), "permitted 5.1.S2.contact");
  EXPECT_EQ(Held{{Restriction(Kind::named_contact)}}.meets(call), "permitted 5.1.S2.contact");
  EXPECT_EQ(Held{{telephone_hours({window({}, 0, 1)})}}.meets(call), "permitted 5.1.S2.contact");
  EXPECT_EQ((Held{{telephone_hours({window({}, 0, 1), tuesdays()})}}.meets(call)), "redirect 5.3.telephone #0")
      << "the sound window is left";
  Restriction named = named_contact("A");
  named.windows = {window({Weekday::tue}, 2, 1)};
  EXPECT_EQ(Held{{named}}.meets(call), "permitted 5.1.S2.contact");
}

TEST(Contact, IsNeverRedirectedByTimeOrAgreement) {
  RecordProperty("clause", "5.3.time 5.3.agreement");
  for (Channel channel : every_channel)
    EXPECT_EQ((Held{{limited_time(), agreement()}}.meets(contact(channel))), "permitted 5.1.S2.contact");
}

TEST(Contact, NamesEveryClauseOnceAndEveryOpenWay) {
  Contact call = contact(Channel::telephone);
  call.minute = 0;
  call.with = "B";
  const Held held{{premises_exclusion(), agreement(), named_contact("A"), telephone_hours(),
                   contact_form({Channel::letter}), named_contact("A", "T"), limited_time(),
                   during(contact_form({Channel::fax}), Date(2013, 6, 5))}};
  EXPECT_EQ(held.meets(call), "redirect 5.3.named 5.3.telephone 5.3.form #1 #2 #3 #4 #5 #6")
      << "in the set's order; what is not in force binds nobody";
}

TEST(Contact, FilesWhatIsAddressedAlready) {
  RecordProperty("clause", "5.2.new_issue_check 5.1.S2.contact");
  for (Channel channel : written)
    EXPECT_EQ(Held{{limited_time()}}.meets(contact(channel, Matter::addressed)),
              "file_only 5.2.new_issue_check 5.1.S2.contact");
  for (Channel channel : {Channel::in_person, Channel::telephone})
    EXPECT_EQ(Held{{limited_time()}}.meets(contact(channel, Matter::addressed)), "permitted 5.1.S2.contact");
}

TEST(Contact, GoesOnWithinTheRestrictions) {
  RecordProperty("clause", "5.1.S2.contact");
  for (Channel channel : every_channel)
    EXPECT_EQ(Held{{limited_time()}}.meets(contact(channel)), "permitted 5.1.S2.contact");
}

TEST(Contact, TellsWhetherOwnRestrictionsWereInForce) {
  const std::vector<Restriction> set{during(limited_time(), decided)};
  const std::vector<upc::Exclusion> none;
  const std::string service = "housing";
  Contact c = contact(Channel::letter);
  EXPECT_TRUE(upc::answer_contact(c, {set, true, none, service}).own_restrictions_in_force);
  EXPECT_FALSE(upc::answer_contact(c, {set, false, none, service}).own_restrictions_in_force);
  c.service = "leisure";
  EXPECT_FALSE(upc::answer_contact(c, {set, true, none, service}).own_restrictions_in_force);
}

}  // namespace
