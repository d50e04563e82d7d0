// SPDX-License-Identifier: BSL-1.0
// Anonymous correspondence (appendix 2), clause by clause.

#include "../casework/make.hpp"

#include <upc/correspondence/protocol.hpp>

namespace {

using namespace make;
using E = EventType;
using upc::Correspondence;
using upc::Protocol;

const Date day(2013, 6, 3);

Event by_member(E type, Date on = day) {
  Event e(type, on, elected_member);
  return e;
}
Event correspondence(bool escalated = false) {
  Event e = by_member(E::correspondence_received);
  e.escalated = escalated;
  return e;
}
Event done(DutyName duty) {
  Event e = by_member(E::duty_done);
  e.duty = duty;
  return e;
}

/// Correspondence brought to a state by the shortest way.
Correspondence at(Protocol protocol, const std::string& service = "") {
  upc::CaseFacts facts;
  facts.service = service;
  Correspondence held(facts);
  const auto go = [&](const Event& e) { EXPECT_TRUE(held.apply(e).accepted) << upc::name(e.type); };
  if (protocol == Protocol::identified) go(by_member(E::identity_given));
  if (protocol == Protocol::referred_to_police) go(by_member(E::threat_to_safety));
  if (protocol == Protocol::identity_requested || protocol == Protocol::refused || protocol == Protocol::policy_invoked)
    go(by_member(E::identity_requested));
  if (protocol == Protocol::refused) go(by_member(E::identity_refused));
  if (protocol == Protocol::policy_invoked) go(correspondence(true));
  EXPECT_EQ(held.state().protocol, protocol);
  return held;
}

Texts offered(const Correspondence& held) {
  Texts list;
  for (const upc::NextEvent& next : next_events(held, day))
    if (next.event != E::duty_done)
      list.push_back(std::string(upc::name(next.event)) + ' ' + clause(next.cites.front()));
  return list;
}

/// Applies an event that must move to a state; its clauses.
Texts moves(Correspondence held, const Event& e, Protocol to) {
  const Outcome outcome = held.apply(e);
  EXPECT_EQ(held.state().protocol, to) << upc::name(e.type);
  return clauses(outcome);
}

void expect_refused(Correspondence held, const Event& e) {
  const Protocol before = held.state().protocol;
  EXPECT_EQ(held.apply(e).accepted, false) << upc::name(e.type) << " in " << upc::name(before);
  EXPECT_EQ(held.state().protocol, before);
}

TEST(Protocol, TakesNoteOfCorrespondence) {
  RecordProperty("clause", "A2.1");
  EXPECT_EQ(moves(at(Protocol::received), correspondence(), Protocol::received), Texts{"A2.1"});
  EXPECT_EQ(moves(at(Protocol::received), correspondence(true), Protocol::received), Texts{"A2.1"})
      << "nothing to escalate from";
  EXPECT_EQ(moves(at(Protocol::identity_requested), correspondence(), Protocol::identity_requested), Texts{"A2.1"});
  for (Protocol last : {Protocol::identified, Protocol::policy_invoked, Protocol::referred_to_police})
    expect_refused(at(last), correspondence());
}

TEST(Protocol, AsksWhoTheyAre) {
  RecordProperty("clause", "A2.3");
  EXPECT_EQ(moves(at(Protocol::received), by_member(E::identity_requested), Protocol::identity_requested),
            Texts{"A2.3"});
  EXPECT_EQ(offered(at(Protocol::received)).front(), "identity_requested A2.3");
  for (Protocol later : {Protocol::identity_requested, Protocol::refused, Protocol::identified})
    expect_refused(at(later), by_member(E::identity_requested));
}

TEST(Protocol, DealsWithTheConcernsOfWhoSaysWhoTheyAre) {
  RecordProperty("clause", "A2.4");
  for (Protocol from : {Protocol::received, Protocol::identity_requested, Protocol::refused}) {
    Correspondence held = at(from);
    const Outcome outcome = held.apply(by_member(E::identity_given));
    EXPECT_EQ(clauses(outcome), Texts{"A2.4"}) << upc::name(from);
    EXPECT_EQ(raised(outcome), Texts{"deal_with_concerns A2.4"}) << upc::name(from);
    EXPECT_EQ(held.state().protocol, Protocol::identified) << upc::name(from);
    EXPECT_EQ(clauses(held.apply(done(DutyName::deal_with_concerns))), Texts{"A2.4"});
    EXPECT_FALSE(held.apply(done(DutyName::deal_with_concerns)).accepted) << "it is done";
  }
}

TEST(Protocol, BringsARefusalToTheMonitoringOfficerAndAnswersIt) {
  RecordProperty("clause", "A2.5.i A2.5.ii");
  Correspondence held = at(Protocol::identity_requested);
  const Outcome outcome = held.apply(by_member(E::identity_refused));
  EXPECT_EQ(clauses(outcome), (Texts{"A2.5.i", "A2.5.ii"}));
  EXPECT_EQ(raised(outcome), (Texts{"inform_monitoring_officer A2.5.i", "reply_refusing A2.5.ii"}));
  EXPECT_EQ(held.state().protocol, Protocol::refused);
  expect_refused(at(Protocol::received), by_member(E::identity_refused));
}

TEST(Protocol, FilesWhatComesAfterARefusal) {
  RecordProperty("clause", "A2.5.ii");
  Correspondence held = at(Protocol::refused);
  const Outcome outcome = held.apply(correspondence());
  EXPECT_EQ(clauses(outcome), Texts{"A2.5.ii"});
  ASSERT_TRUE(outcome.contact.has_value());
  EXPECT_EQ(outcome.contact->disposition, upc::Disposition::file_only);
  EXPECT_EQ(held.state().protocol, Protocol::refused);
}

TEST(Protocol, SendsTheServiceACopyWhereTheMatterIsItsOwn) {
  RecordProperty("clause", "A2.5.iii");
  const auto last_raised = [](Correspondence held) {
    return raised(held.apply(by_member(E::identity_refused))).back();
  };
  EXPECT_EQ(last_raised(at(Protocol::identity_requested, "housing")), "forward_to_service_manager A2.5.iii");
  EXPECT_EQ(last_raised(at(Protocol::identity_requested)), "reply_refusing A2.5.ii");
  Correspondence named = at(Protocol::identity_requested);
  Event about = correspondence();
  about.service = "parks";
  EXPECT_TRUE(named.apply(about).accepted);
  EXPECT_EQ(last_raised(named), "forward_to_service_manager A2.5.iii");
}

TEST(Protocol, InvokesThePolicyWhenCorrespondenceEscalates) {
  RecordProperty("clause", "A2.6");
  for (Protocol from : {Protocol::identity_requested, Protocol::refused}) {
    Correspondence held = at(from);
    EXPECT_EQ(offered(held).front(), "correspondence_received A2.6");
    const Outcome outcome = held.apply(correspondence(true));
    EXPECT_EQ(clauses(outcome), Texts{"A2.6"}) << upc::name(from);
    EXPECT_EQ(raised(outcome), Texts{"refer_under_policy A2.6"}) << upc::name(from);
    EXPECT_EQ(held.state().protocol, Protocol::policy_invoked) << upc::name(from);
    EXPECT_FALSE(outcome.contact.has_value()) << "it is not filed";
  }
}

TEST(Protocol, GoesToThePoliceFromEveryState) {
  RecordProperty("clause", "A2.7");
  for (Protocol from : {Protocol::received, Protocol::identity_requested, Protocol::identified, Protocol::refused,
                        Protocol::policy_invoked}) {
    EXPECT_EQ(moves(at(from), by_member(E::threat_to_safety), Protocol::referred_to_police), Texts{"A2.7"})
        << upc::name(from);
    EXPECT_EQ(offered(at(from)).back(), "threat_to_safety A2.7") << upc::name(from);
  }
  expect_refused(at(Protocol::referred_to_police), by_member(E::threat_to_safety));
  EXPECT_TRUE(offered(at(Protocol::referred_to_police)).empty());
}

}  // namespace
