// SPDX-License-Identifier: BSL-1.0
// Each reason alone: one thing is wrong, it alone is told, nothing changes; put right, the event is accepted.

#include "make.hpp"

#include <upc/error.hpp>

#include <functional>
#include <tuple>

namespace {

using namespace make;
using E = EventType;
using upc::Scope;

struct Fault {
  std::string expected;
  Stage stage;
  E type;
  std::function<void(Event&)> spoil;
};

const auto blank_reasons = [](Event& e) { e.reasons = " \t"; };
const auto by_a_member = [](Event& e) { e.by = elected_member; };
const auto nobody_asked = [](Event& e) { e.consulted = {}; };
const auto orally = [](Event& e) { e.in_writing = false; };

const std::vector<Fault> single_faults{
    {"missing_detail 2.3 behaviours", Stage::open, E::behaviour_reported, [](Event& e) { e.behaviours = {}; }},
    {"missing_detail 2.3 summary", Stage::open, E::behaviour_reported,
     [](Event& e) {
       e.behaviours = {upc::Behaviour::other, upc::Behaviour::repeat_calls};
     }},
    {"wrong_role 5.1.S1.report", Stage::open, E::behaviour_reported, [](Event& e) { e.by = standards_committee; }},
    {"wrong_role 5.1.S1.assess", Stage::reported, E::behaviour_assessed, [](Event& e) { e.by = service_director; }},
    {"no_reasons 5.1.S1.assess", Stage::reported, E::behaviour_assessed, blank_reasons},
    {"wrong_role 5.1.S1.warn", Stage::unreasonable, E::warning_issued, [](Event& e) { e.by = service_manager; }},
    {"not_consulted 5.1.S1.warn", Stage::unreasonable, E::warning_issued,
     [](Event& e) { e.consulted = {monitoring_officer}; }},
    {"missing_detail 5.1.S1.letter restricted_contact_may_follow", Stage::unreasonable, E::warning_issued,
     [](Event& e) { e.states.erase(Statement::restricted_contact_may_follow); }},
    {"missing_detail 5.1.S1.letter appeal_process", Stage::unreasonable, E::warning_issued,
     [](Event& e) { e.states.erase(Statement::appeal_process); }},
    {"missing_detail 5.1.S1.letter copied_to", Stage::unreasonable, E::warning_issued,
     [](Event& e) { e.copied_to = {principal_democratic_services_officer}; }},
    {"no_right_of_appeal 3.6", Stage::warned, E::appeal_received,
     [](Event& e) { e.against = upc::Against::safety_exclusion; }},
    {"no_right_of_appeal 6.1.window", Stage::warned, E::appeal_received,
     [](Event& e) { e.against = upc::Against::restriction; }},
    {"wrong_role 6.1.window", Stage::warned, E::appeal_received, by_a_member},
    {"not_in_writing 6.1.form", Stage::warned, E::appeal_received, orally},
    {"no_reasons 6.1.form", Stage::warned, E::appeal_received, blank_reasons},
    {"out_of_time 6.1.window", Stage::warned, E::appeal_received, [](Event& e) { e.on = Date(2013, 5, 2); }},
    {"no_prior_warning 5.1.note", Stage::reported, E::restrictions_determined,
     [](Event& e) { e.exceptional_reasons = " "; }},
    {"no_prior_warning 5.1.note", Stage::unreasonable, E::restrictions_determined,
     [](Event& e) { e.exceptional_reasons.clear(); }},
    {"wrong_role 5.1.S2.decide", Stage::continuing, E::restrictions_determined,
     [](Event& e) { e.by = service_director; }},
    {"not_consulted 5.1.S2.decide", Stage::continuing, E::restrictions_determined,
     [](Event& e) { e.consulted = {service_director}; }},
    {"no_reasons 5.2.proportionate", Stage::continuing, E::restrictions_determined, blank_reasons},
    {"missing_detail 5.1.S2.decide restrictions", Stage::continuing, E::restrictions_determined,
     [](Event& e) { e.restrictions.clear(); }},
    {"invalid_restriction 5.4", Stage::continuing, E::restrictions_determined,
     [](Event& e) { e.scope = Scope::council; }},
    {"invalid_restriction 7.1", Stage::restricted, E::restrictions_determined,
     [](Event& e) { e.review_by = days_after(e.on, 367); }},
    {"invalid_restriction 5.3.agreement", Stage::continuing, E::restrictions_determined,
     [](Event& e) { e.restrictions.push_back(Restriction(Kind::agreement)); }},
    {"wrong_role 6.3", Stage::continuing, E::restrictions_declined, [](Event& e) { e.by = head_of_service; }},
    {"not_consulted 6.3", Stage::continuing, E::restrictions_declined, nobody_asked},
    {"no_reasons 6.3", Stage::continuing, E::restrictions_declined, blank_reasons},
    {"wrong_role 9.1.reconsider", Stage::restricted, E::restrictions_lifted, [](Event& e) { e.by = head_of_service; }},
    {"no_reasons 9.1.reconsider", Stage::restricted, E::restrictions_lifted, blank_reasons},
    {"missing_detail 9.1.reconsider remove", Stage::restricted, E::restrictions_lifted,
     [](Event& e) { e.remove.emplace(); }},
    {"missing_detail 9.1.reconsider remove", Stage::restricted, E::restrictions_lifted,
     [](Event& e) {
       e.remove = {0, 2};
     }},
    {"missing_detail 9.1.reconsider remove", Stage::restricted, E::restrictions_lifted,
     [](Event& e) { e.remove = {-1}; }},
    {"wrong_role 7.2", Stage::restricted, E::review_held, [](Event& e) { e.by = group_director; }},
    {"missing_detail 7.2 contact_considered", Stage::restricted, E::review_held,
     [](Event& e) { e.contact_considered = false; }},
    {"missing_detail 7.3.recommend remove", Stage::restricted, E::review_held,
     [](Event& e) { e.recommendation = upc::Recommendation::remove_part; }},
    {"missing_detail 7.3.recommend remove", Stage::restricted, E::review_held,
     [](Event& e) {
       e.recommendation = upc::Recommendation::remove_part;
       e.remove = {2};
     }},
    {"missing_detail 7.3.recommend remove", Stage::restricted, E::review_held,
     [](Event& e) {
       e.recommendation = upc::Recommendation::remove_part;
       e.remove = {1, 0};  // would leave nothing
     }},
    {"wrong_role 7.4.decide", Stage::review_recommended, E::recommendation_determined,
     [](Event& e) { e.by = customer_feedback_group; }},
    {"no_reasons 7.4.decide", Stage::review_recommended, E::recommendation_determined,
     [](Event& e) {
       e.endorsed = false;
       e.reasons.clear();
     }},
    {"wrong_role 5.1.S2.contact", Stage::open, E::contact_received, [](Event& e) { e.by = customer; }},
    {"wrong_role 3.4.end", Stage::open, E::call_terminated, by_a_member},
    {"missing_detail 3.4.warn warned", Stage::open, E::call_terminated, [](Event& e) { e.warned = false; }},
    {"not_permitted_in_state 5.6.ignored", Stage::restricted, E::exclusion_ignored,
     [](Event& e) { e.establishment = "Depot"; }},
    {"missing_detail 5.6.ignored establishment", Stage::restricted, E::exclusion_ignored,
     [](Event& e) { e.establishment = " "; }},
    {"wrong_role 5.6.review", Stage::restricted, E::exclusion_changed, [](Event& e) { e.by = service_director; }},
    {"not_consulted 5.1.S2.decide", Stage::restricted, E::exclusion_changed, nobody_asked},
    {"no_reasons 5.6.review", Stage::restricted, E::exclusion_changed, blank_reasons},
    {"no_reasons 5.6.review", Stage::restricted, E::exclusion_changed,
     [](Event& e) {
       e.change = upc::ExclusionChange::unchanged;
       e.reasons.clear();
     }},
    {"not_permitted_in_state 5.6.review", Stage::restricted, E::exclusion_changed,
     [](Event& e) { e.establishment = "Depot"; }},
    {"wrong_role 3.1", Stage::open, E::threat_reported, [](Event& e) { e.by = customer; }},
    {"not_in_writing 3.1", Stage::open, E::threat_reported, orally},
    {"no_reasons 3.1", Stage::open, E::threat_reported, blank_reasons},
    {"wrong_role 3.2.temporary", Stage::open, E::temporary_exclusion, [](Event& e) { e.by = head_of_service; }},
    {"no_reasons 3.2.temporary", Stage::open, E::temporary_exclusion, blank_reasons},
    {"missing_detail 3.2.temporary imminent_risk", Stage::open, E::temporary_exclusion,
     [](Event& e) { e.imminent_risk = false; }},
    {"missing_detail 3.2.temporary establishments", Stage::open, E::temporary_exclusion,
     [](Event& e) { e.establishments.clear(); }},
    {"wrong_role 3.2.long_term", Stage::open, E::long_term_exclusion, [](Event& e) { e.by = service_manager; }},
    {"no_reasons 3.2.long_term", Stage::open, E::long_term_exclusion, blank_reasons},
    {"missing_detail 3.3 incident_form", Stage::open, E::long_term_exclusion,
     [](Event& e) { e.incident_form = false; }},
    {"missing_detail 3.2.long_term establishments", Stage::open, E::long_term_exclusion,
     [](Event& e) { e.establishments.clear(); }},
    {"missing_detail 3.2.long_term until", Stage::open, E::long_term_exclusion,
     [](Event& e) { e.until = days_after(e.on, -1); }},
    {"wrong_role 3.3.i", Stage::open, E::conduct_letter, [](Event& e) { e.by = service_manager; }},
    {"no_reasons 3.3.i", Stage::open, E::conduct_letter, blank_reasons},
    {"wrong_role 3.5.repeated", Stage::open, E::harassment_referred, [](Event& e) { e.by = head_of_service; }},
    {"no_reasons 3.5.repeated", Stage::open, E::harassment_referred, blank_reasons},
    {"wrong_role 3.3.ii", Stage::open, E::police_report, by_a_member},
    {"wrong_role 4.1", Stage::open, E::recording_requested, by_a_member},
    {"wrong_role 4.3", Stage::open, E::recording_shared, [](Event& e) { e.by = customer; }},
    {"wrong_role 8.2", Stage::open, E::committee_reviewed, [](Event& e) { e.by = monitoring_officer; }},
    {"no_reasons 8.2", Stage::open, E::committee_reviewed, blank_reasons},
};

TEST(Cures, EachReasonAloneIsToldAndMended) {
  for (const Fault& fault : single_faults) {
    SCOPED_TRACE(std::string(upc::name(fault.type)) + " in " + std::string(upc::name(fault.stage)) + ": " +
                 fault.expected);
    Case held = at(fault.stage);
    const Event right = event(fault.type, next_day(held));
    Event wrong = right;
    fault.spoil(wrong);
    const upc::CaseState before = held.state();
    const Outcome refused = held.apply(wrong);
    EXPECT_FALSE(refused.accepted);
    EXPECT_EQ(told(refused.reasons), Texts{fault.expected});
    EXPECT_TRUE(refused.cites.empty() && refused.raised.empty() && refused.discharged.empty());
    EXPECT_TRUE(refused.advices.empty() && !refused.contact);
    upc::CaseState expected = before;
    expected.latest_any = wrong.on;
    EXPECT_TRUE(held.state() == expected) << "a refused event changes nothing";
    held.apply(right);
    EXPECT_EQ(held.state().latest, right.on) << "put right, it is accepted";
  }
}

TEST(Cures, AllowEveryOfficeNamedAndNoOther) {
  const upc::RoleSet staff{officer,
                           service_manager,
                           head_of_service,
                           service_director,
                           group_director,
                           monitoring_officer,
                           principal_democratic_services_officer,
                           service_feedback_officer,
                           director_of_legal_and_democratic_services};
  upc::RoleSet staff_and_members = staff;
  staff_and_members.insert(elected_member);
  const std::vector<std::tuple<E, Stage, upc::RoleSet>> offices{
      {E::behaviour_reported, Stage::open, staff_and_members},
      {E::behaviour_assessed, Stage::reported, {service_manager, head_of_service}},
      {E::warning_issued, Stage::unreasonable, {head_of_service}},
      {E::appeal_received, Stage::warned, {customer}},
      {E::restrictions_determined, Stage::continuing, {group_director}},
      {E::restrictions_declined, Stage::continuing, {group_director}},
      {E::restrictions_lifted, Stage::restricted, {group_director}},
      {E::review_held, Stage::restricted, {customer_feedback_group}},
      {E::recommendation_determined, Stage::review_recommended, {group_director}},
      {E::contact_received, Stage::open, staff_and_members},
      {E::call_terminated, Stage::open, staff},
      {E::exclusion_ignored, Stage::restricted, staff_and_members},
      {E::exclusion_changed, Stage::restricted, {group_director}},
      {E::threat_reported, Stage::open, staff_and_members},
      {E::temporary_exclusion, Stage::open, {service_manager}},
      {E::long_term_exclusion, Stage::open, {head_of_service, service_director}},
      {E::conduct_letter, Stage::open, {head_of_service, service_director}},
      {E::harassment_referred, Stage::open, {service_manager}},
      {E::police_report, Stage::open, {service_manager, head_of_service}},
      {E::recording_requested, Stage::open, {customer}},
      {E::recording_shared, Stage::open, staff_and_members},
      {E::committee_reviewed, Stage::open, {standards_committee}}};
  for (const auto& [type, stage, allowed] : offices)
    for (std::size_t i = 0; i < edition()->offices.size(); ++i) {
      const auto role = static_cast<upc::Role>(i);
      Case held = at(stage);
      Event e = event(type, next_day(held));
      e.by = role;
      EXPECT_EQ(held.apply(e).accepted, allowed.contains(role))
          << upc::name(type) << " by " << edition()->office(role).id;
    }
}

TEST(Cures, AnEventOnTheSameDayIsInOrder) {
  Case held = at(Stage::reported);
  EXPECT_EQ(faults(held, event(E::behaviour_assessed, reported_on)), Texts{});
  EXPECT_EQ(faults(held, event(E::behaviour_assessed, days_after(reported_on, -1))),
            Texts{"out_of_order 5.1.S1.assess"});
}

TEST(Cures, ARefusedEventDoesNotCountForTheOrder) {
  Case held = at(Stage::reported);
  Event late = event(E::behaviour_assessed, Date(2013, 8, 1));
  late.by = customer;
  EXPECT_FALSE(held.apply(late).accepted);
  EXPECT_EQ(held.state().latest, reported_on);
  EXPECT_EQ(held.state().latest_any, Date(2013, 8, 1));
  EXPECT_EQ(accepts(held, event(E::behaviour_assessed, assessed_on)), "5.1.S1.assess");
}

TEST(Cures, ListsEveryFindingAndNotOnlyTheFirst) {
  Case held = at(Stage::continuing);
  Event e = restrict_to({limited_time(), termination(), permanent_exclusion({})}, restricted_on);
  e.review_by = Date(2015, 1, 1);
  const Outcome outcome = held.apply(e);
  ASSERT_EQ(told(outcome.reasons), Texts{"invalid_restriction 7.1"}) << "the clause of the first finding";
  EXPECT_EQ(texts(outcome.reasons[0].findings),
            (Texts{"review_too_late 7.1", "contradictory 5.3.time @0", "missing_detail 5.3.termination @2"}));
}

TEST(Cures, DoesNotNameTheReasonsOfADecisionTwice) {
  Case held = at(Stage::continuing);
  Event e = event(E::restrictions_determined, restricted_on);
  e.reasons.clear();
  e.restrictions = {permanent_exclusion()};
  e.restrictions[0].reasons.clear();
  const Outcome outcome = held.apply(e);
  ASSERT_EQ(told(outcome.reasons), (Texts{"no_reasons 5.2.proportionate", "invalid_restriction 5.6.review"}));
  EXPECT_EQ(texts(outcome.reasons[1].findings), Texts{"no_reasons 5.6.review @0"});
}

TEST(Cures, ThrowsAndChangesNothingWhereADeadlineLeavesTheCalendar) {
  RecordProperty("clause", "6.1.window");
  Case held = at(Stage::unreasonable);
  const upc::CaseState before = held.state();
  try {
    held.apply(event(E::warning_issued, Date(2036, 12, 20)));
    ADD_FAILURE() << "the window would end in 2037";
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.code(), upc::ErrorCode::out_of_range);
  }
  EXPECT_TRUE(held.state() == before);
  EXPECT_EQ(accepts(held, event(E::warning_issued, Date(2036, 12, 1))), "5.1.S1.warn");
}

}  // namespace
