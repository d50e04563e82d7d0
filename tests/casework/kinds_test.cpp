// SPDX-License-Identifier: BSL-1.0
// What an edition can say of restrictions: which there are, who decides which, how far and how long they may reach.

#include "make.hpp"

#include <upc/casework/stored_case.hpp>
#include <upc/casework/words.hpp>
#include <upc/registry/edition_check.hpp>

#include <algorithm>

namespace {

using namespace make;
using upc::Disposition;
using upc::RestrictionKind;
using upc::Scope;
using upc::Term;
using E = EventType;

template <class Edit>
std::shared_ptr<const upc::Edition> edited(Edit edit) {
  auto edition = std::make_shared<upc::Edition>(*make::edition());
  edit(*edition);
  return edition;
}

/// The findings on a decision under an edition: "code clause", with the place of each.
Texts findings(const std::shared_ptr<const upc::Edition>& under, const std::vector<Restriction>& set,
               Scope scope = Scope::service, std::vector<std::string> services = {}) {
  Case held = make::at(Stage::continuing, Mode::enforce, under);
  Event e = restrict_to(set, restricted_on);
  e.scope = scope;
  e.services = std::move(services);
  const Outcome outcome = held.apply(e);
  Texts list;
  for (const upc::Reason& reason : outcome.reasons) {
    if (reason.findings.empty()) list.push_back(told({reason}).front());
    for (const upc::Reason& found : reason.findings)
      list.push_back(texts({found}).front());
  }
  return list;
}

Restriction of_kind(RestrictionKind kind) {
  Restriction r(kind);
  r.representative = kind == RestrictionKind::through_representative ? "advocate-7" : "";
  r.issue = kind == RestrictionKind::matter_closed ? "issue-3" : "";
  r.own = kind == RestrictionKind::own ? "supervised_visits" : "";
  return r;
}

Restriction until(Restriction r, Date last) {
  r.until = last;
  return r;
}

upc::Contact contact(upc::Channel channel, std::optional<upc::Matter> matter = upc::Matter::pending) {
  upc::Contact made;
  made.on = days_after(restricted_on, 1);
  made.channel = channel;
  made.matter = matter;
  return made;
}

/// What a contact meets under one restriction, by an edition that has every kind.
upc::ContactAnswer met(const Restriction& r, const upc::Contact& made, upc::KindEffect effect = upc::KindEffect::none) {
  const auto everything = edited([&](upc::Edition& e) {
    for (RestrictionKind kind :
         {RestrictionKind::through_representative, RestrictionKind::matter_closed, RestrictionKind::own})
      e.restrictions.kinds.insert(kind);
    e.restrictions.own = {{"supervised_visits", "visits under supervision", effect}};
  });
  Case held = make::at(Stage::continuing, Mode::enforce, everything);
  accepts(held, restrict_to({r}, restricted_on));
  return held.contact(made);
}

TEST(Kinds, AreThoseOfTheEdition) {
  RecordProperty("clause", "5.1.S2.decide 5.3.form");
  const auto letters_only = edited([](upc::Edition& e) { e.restrictions.kinds = {RestrictionKind::contact_form}; });
  EXPECT_EQ(findings(letters_only, {contact_form()}), Texts{});
  EXPECT_EQ(findings(letters_only, {contact_form(), limited_time()}), Texts{"kind_not_allowed 5.1.S2.decide @1"});
  for (RestrictionKind kind :
       {RestrictionKind::through_representative, RestrictionKind::matter_closed, RestrictionKind::own})
    EXPECT_EQ(findings(make::edition(), {of_kind(kind)}), Texts{"kind_not_allowed 5.1.S2.decide @0"}) << upc::name(kind);
}

TEST(Kinds, CanBeAnOfficesOwnToDecide) {
  RecordProperty("clause", "5.1.S2.decide");
  const auto theirs = edited([](upc::Edition& e) {
    e.restrictions.kind_by[static_cast<std::size_t>(RestrictionKind::termination)] = {monitoring_officer};
  });
  EXPECT_EQ(findings(theirs, {contact_form()}), Texts{});
  EXPECT_EQ(findings(theirs, {of_kind(RestrictionKind::termination)}), Texts{"kind_not_theirs 5.1.S2.decide @0"});
  const auto ours = edited([](upc::Edition& e) {
    e.restrictions.kind_by[static_cast<std::size_t>(RestrictionKind::termination)] = {group_director};
  });
  EXPECT_EQ(findings(ours, {of_kind(RestrictionKind::termination)}), Texts{});
}

TEST(Kinds, ThroughARepresentativeOnly) {
  RecordProperty("clause", "5.3.named");
  const Restriction r = of_kind(RestrictionKind::through_representative);
  EXPECT_EQ(met(r, contact(upc::Channel::letter)).disposition, Disposition::redirect);
  upc::Contact advocate = contact(upc::Channel::telephone);
  advocate.through_representative = true;
  EXPECT_EQ(met(r, advocate).disposition, Disposition::permitted);
  EXPECT_EQ(met(r, contact(upc::Channel::letter, upc::Matter::new_issue)).disposition, Disposition::new_issue);
  EXPECT_EQ(upc::missing_field(Restriction(RestrictionKind::through_representative)), "representative");
}

TEST(Kinds, AMatterThatIsClosed) {
  RecordProperty("clause", "5.2.new_issue_check");
  const Restriction r = of_kind(RestrictionKind::matter_closed);
  EXPECT_EQ(met(r, contact(upc::Channel::letter, upc::Matter::addressed)).disposition, Disposition::file_only);
  EXPECT_EQ(met(r, contact(upc::Channel::telephone, upc::Matter::addressed)).disposition, Disposition::decline);
  EXPECT_EQ(met(r, contact(upc::Channel::telephone)).disposition, Disposition::permitted) << "another matter";
  upc::Contact other = contact(upc::Channel::telephone, upc::Matter::addressed);
  other.about = "issue-4";
  EXPECT_EQ(met(r, other).disposition, Disposition::permitted);
  other.about = r.issue;
  EXPECT_EQ(met(r, other).disposition, Disposition::decline);
  EXPECT_EQ(upc::missing_field(Restriction(RestrictionKind::matter_closed)), "issue");
}

TEST(Kinds, ThatTheEditionNames) {
  RecordProperty("clause", "5.1.S2.decide");
  const Restriction r = of_kind(RestrictionKind::own);
  const auto does = [&](upc::KindEffect effect, upc::Channel channel) {
    return met(r, contact(channel), effect).disposition;
  };
  EXPECT_EQ(does(upc::KindEffect::none, upc::Channel::telephone), Disposition::permitted);
  EXPECT_EQ(does(upc::KindEffect::redirect, upc::Channel::telephone), Disposition::redirect);
  EXPECT_EQ(does(upc::KindEffect::file_only, upc::Channel::letter), Disposition::file_only);
  EXPECT_EQ(does(upc::KindEffect::file_only, upc::Channel::telephone), Disposition::decline);
  const auto named = edited([](upc::Edition& e) {
    e.restrictions.kinds.insert(RestrictionKind::own);
    e.restrictions.own = {{"supervised_visits", "visits under supervision"}};
  });
  Restriction unknown = r;
  unknown.own = "house_arrest";
  EXPECT_EQ(findings(named, {r}), Texts{});
  EXPECT_EQ(findings(named, {unknown}), Texts{"kind_not_allowed 5.1.S2.decide @0"});
  EXPECT_EQ(findings(named, {Restriction(RestrictionKind::own)}), Texts{"missing_detail 5.1.S2.decide @0"});
}

TEST(Scopes, ReachAsFarAsTheEditionLetsThem) {
  RecordProperty("clause", "5.4");
  EXPECT_EQ(findings(make::edition(), {contact_form()}, Scope::council), Texts{"council_wide 5.4"});
  EXPECT_EQ(findings(make::edition(), {contact_form()}, Scope::services, {"parks"}), Texts{"scope_not_allowed 5.4"});
  const auto wide = edited([](upc::Edition& e) {
    e.restrictions.scopes = {Scope::service, Scope::services, Scope::council};
    e.restrictions.scope_by[static_cast<std::size_t>(Scope::council)] = {monitoring_officer};
  });
  EXPECT_EQ(findings(wide, {contact_form()}, Scope::council), Texts{"scope_not_theirs 5.4"});
  EXPECT_EQ(findings(wide, {contact_form()}, Scope::services), Texts{"missing_detail 5.4 services"});
  Case held = make::at(Stage::continuing, Mode::enforce, wide);
  Event several = restrict_to({contact_form()}, restricted_on);
  several.scope = Scope::services;
  several.services = {"parks"};
  accepts(held, several);
  upc::Contact call = contact(upc::Channel::telephone);
  for (const char* service : {"", "housing", "parks"}) {
    call.service = service;
    EXPECT_EQ(held.contact(call).disposition, Disposition::redirect) << service;
  }
  call.service = "schools";
  EXPECT_EQ(held.contact(call).disposition, Disposition::not_restricted);
  EXPECT_EQ(Case::restore(held.store()), held);
  upc::StoredCase stored = held.store();
  stored.state.scope = Scope::service;
  EXPECT_THROW(static_cast<void>(Case::restore(stored)), upc::Error);
  accepts(held, new_issue(days_after(restricted_on, 2)));
  Event replaced = event(E::new_issue_considered, days_after(restricted_on, 3));
  replaced.scope = Scope::services;
  EXPECT_EQ(faults(held, replaced), Texts{"missing_detail 5.4 services"});
  accepts(held, event(E::restrictions_lifted, closed_on));
  EXPECT_EQ(held.state().scope, Scope::service);
  Case audited = make::at(Stage::continuing, Mode::audit);
  several.scope = Scope::council;
  EXPECT_TRUE(audited.apply(several).accepted);
  EXPECT_EQ(audited.state().scope, Scope::service) << "one that is not allowed reaches no further than any";

  const auto whole = edited([](upc::Edition& e) { e.restrictions.scopes = {Scope::council}; });
  Case everywhere = make::at(Stage::continuing, Mode::enforce, whole);
  several.scope = Scope::council;
  several.services.clear();
  accepts(everywhere, several);
  EXPECT_EQ(everywhere.contact(call).disposition, Disposition::redirect) << "whatever the service";
}

TEST(Lengths, AnEndMayBeAsked) {
  RecordProperty("clause", "5.1.S2.decide");
  const auto asked = edited([](upc::Edition& e) { e.terms.restriction_end_required = true; });
  EXPECT_EQ(findings(asked, {contact_form()}), Texts{"no_end 5.1.S2.decide @0"});
  EXPECT_EQ(findings(asked, {until(contact_form(), Date(2020, 1, 1))}), Texts{});
  const auto usual = edited([](upc::Edition& e) {
    e.terms.restriction_end_required = true;
    e.terms.restriction_default_length = {6, upc::PeriodUnit::months};
  });
  EXPECT_EQ(findings(usual, {contact_form()}), Texts{});
  Case held = make::at(Stage::continuing, Mode::enforce, usual);
  accepts(held, restrict_to({contact_form(), until(limited_time(), Date(2013, 8, 1))}, restricted_on));
  EXPECT_EQ(held.state().restrictions[0].until, Date(2013, 12, 3));
  EXPECT_EQ(held.state().restrictions[1].until, Date(2013, 8, 1));
}

TEST(Lengths, NoneIsLongerThanTheLongest) {
  RecordProperty("clause", "5.1.S2.decide");
  const auto year = edited([](upc::Edition& e) { e.terms.restriction_longest = {12, upc::PeriodUnit::months}; });
  EXPECT_EQ(findings(year, {until(contact_form(), Date(2014, 6, 3))}), Texts{});
  EXPECT_EQ(findings(year, {until(contact_form(), Date(2014, 6, 4))}), Texts{"too_long 5.1.S2.decide @0"});
  EXPECT_EQ(findings(year, {contact_form()}), Texts{"no_end 5.1.S2.decide @0"});
  Restriction later = until(contact_form(), Date(2014, 7, 1));
  later.from = Date(2013, 7, 1);
  EXPECT_EQ(findings(year, {later}), Texts{}) << "from its first day";
  Case held = make::at(Stage::continuing, Mode::enforce, year);
  const Outcome refused = held.apply(restrict_to({until(contact_form(), Date(2014, 6, 4))}, restricted_on));
  const upc::Words said = upc::words(refused.reasons.front().findings.front(), *year);
  EXPECT_EQ(said.message,
            "It would last from 3 June 2013 to 4 June 2014; none may last longer than 12 months from its first day, to "
            "3 June 2014.");
  EXPECT_EQ(said.cure, "End it on 3 June 2014 at the latest.");
}

TEST(Lengths, AnExclusionIsNotMadeLongerThanThat) {
  RecordProperty("clause", "5.1.S2.decide 5.6.review");
  const auto year = edited([](upc::Edition& e) {
    e.terms.restriction_longest = {12, upc::PeriodUnit::months};
    e.restrictions.kinds = {RestrictionKind::premises_exclusion};
  });
  Case held = make::at(Stage::continuing, Mode::enforce, year);
  accepts(held, restrict_to({until(premises_exclusion(), Date(2013, 9, 2))}, restricted_on));
  Event change = event(E::exclusion_changed, Date(2013, 7, 1));
  change.change = upc::ExclusionChange::extended;
  change.until = Date(2014, 6, 4);
  EXPECT_EQ(faults(held, change), Texts{"invalid_restriction 5.1.S2.decide"});
  EXPECT_EQ(texts(Case(held).apply(change).reasons.front().findings), Texts{"too_long 5.1.S2.decide @0"});
  change.until = Date(2014, 6, 3);
  EXPECT_EQ(faults(held, change), Texts{});
  change.change = upc::ExclusionChange::permanent;
  change.until = Date();
  EXPECT_EQ(texts(Case(held).apply(change).reasons.front().findings), Texts{"kind_not_allowed 5.1.S2.decide @0"});
}

TEST(Lengths, AReviewAfterEverythingHasEndedIsNoted) {
  RecordProperty("clause", "7.1");
  const auto noted = [](int months) {
    const auto edition = edited([&](upc::Edition& e) {
      e.terms.restriction_longest = {months, upc::PeriodUnit::months};
    });
    const auto found = upc::check_edition(*edition);
    return std::any_of(found.begin(), found.end(), [](const upc::EditionFinding& f) {
      return f.fault == upc::EditionFault::review_after_end && f.pointer == "/terms/review_within";
    });
  };
  EXPECT_FALSE(noted(12));
  EXPECT_TRUE(noted(11));
}

TEST(Status, CanStandAlone) {
  RecordProperty("clause", "5.1.S2.decide 7.1");
  const auto alone = edited([](upc::Edition& e) { e.terms.status_alone = true; });
  EXPECT_EQ(findings(make::edition(), {}), Texts{"missing_detail 5.1.S2.decide restrictions"});
  EXPECT_EQ(findings(alone, {}), Texts{});
  Case held = make::at(Stage::continuing, Mode::enforce, alone);
  accepts(held, restrict_to({}, restricted_on));
  EXPECT_EQ(held.state().stage, Stage::restricted);
  EXPECT_EQ(last(held, DutyName::review).due, Date(2014, 6, 3));
  EXPECT_EQ(held.contact(contact(upc::Channel::telephone)).disposition, Disposition::not_restricted);
  EXPECT_EQ(Case::restore(held.store()), held);
  accepts(held, event(E::restrictions_lifted, closed_on));
  EXPECT_EQ(held.state().stage, Stage::closed);
}

TEST(Ways, OneCanBeKeptOpen) {
  RecordProperty("clause", "5.1.S2.decide 5.3.termination");
  const auto open = edited([](upc::Edition& e) { e.terms.way_kept_open = true; });
  EXPECT_EQ(findings(open, {of_kind(RestrictionKind::termination)}), Texts{"no_way_open 5.1.S2.decide @0"});
  EXPECT_EQ(findings(open, {contact_form()}), Texts{});
  EXPECT_EQ(findings(make::edition(), {of_kind(RestrictionKind::termination)}), Texts{});
}

TEST(Limits, AnAnswerSaysOnWhichOfThemItRests) {
  RecordProperty("clause", "5.1.S2.decide");
  const auto open = edited([](upc::Edition& e) {
    for (Term term : {Term::restriction_end_required, Term::restriction_default_length, Term::restriction_longest,
                      Term::status_alone, Term::way_kept_open})
      e.terms.not_specified.insert(term);
  });
  const Case held = make::at(Stage::continuing, Mode::enforce, open);
  EXPECT_EQ(Case(held).apply(restrict_to({contact_form()}, restricted_on)).not_specified,
            (upc::TermSet{Term::restriction_end_required, Term::restriction_default_length}));
  EXPECT_EQ(Case(held).apply(restrict_to({until(contact_form(), Date(2014, 1, 1))}, restricted_on)).not_specified,
            upc::TermSet{Term::restriction_longest});
  EXPECT_EQ(Case(held).apply(restrict_to({}, restricted_on)).not_specified, upc::TermSet{Term::status_alone});
}

}  // namespace
