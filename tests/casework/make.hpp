// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Events that are in order, cases at every stage, and outcomes as short texts.

#include "../print_date.hpp"
#include "../restriction/make.hpp"

#include <upc/casework/case.hpp>
#include <upc/casework/evaluation.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace make {

using namespace upc::rct_2013;
using upc::AppealStage;
using upc::Case;
using upc::Code;
using upc::DutyName;
using upc::Event;
using upc::EventType;
using upc::Mode;
using upc::Outcome;
using upc::Safety;
using upc::Stage;
using upc::Statement;

inline Date days_after(Date date, int n) { return date + boost::gregorian::days(n); }

/// The days on which the usual case goes on.
inline const Date reported_on(2013, 4, 2), assessed_on(2013, 4, 5), warned_on(2013, 4, 10), continued_on(2013, 5, 7),
    restricted_on(2013, 6, 3), reviewed_on(2014, 5, 1), closed_on(2014, 1, 6);

/// What the usual decision restricts: letters only, and not in the Library.
inline std::vector<Restriction> usual_restrictions() { return {contact_form(), premises_exclusion()}; }

/// An event of that type with all it needs, by an office that may record it.
inline Event event(EventType type, Date on) {
  using E = EventType;
  Event e(type, on, officer);
  e.reasons = "because of what happened";
  switch (type) {
    case E::correspondence_received:
    case E::identity_requested:
    case E::identity_given:
    case E::identity_refused:
    case E::threat_to_safety:  // of anonymous correspondence
      e.by = upc::rct_2013::elected_member;
      break;
    case E::behaviour_reported:
      e.behaviours = {upc::Behaviour::repeat_calls};
      break;
    case E::behaviour_assessed:
      e.by = service_manager;
      e.unreasonable = true;
      break;
    case E::warning_issued:
      e.by = head_of_service;
      e.consulted = {service_director};
      e.states = {Statement::restricted_contact_may_follow, Statement::appeal_process};
      e.copied_to = {service_feedback_officer};
      break;
    case E::appeal_received:
      e.by = customer;
      e.in_writing = true;
      break;
    case E::appeal_determined:
      e.by = group_director;
      break;
    case E::restrictions_determined:
      e.by = group_director;
      e.consulted = {monitoring_officer};
      e.restrictions = usual_restrictions();
      e.exceptional_reasons = "a knife was shown";
      break;
    case E::restrictions_declined:
      e.by = group_director;
      e.consulted = {monitoring_officer};
      break;
    case E::restrictions_lifted:
      e.by = group_director;
      break;
    case E::review_held:
      e.by = customer_feedback_group;
      e.contact_considered = true;
      break;
    case E::recommendation_determined:
      e.by = group_director;
      e.endorsed = true;
      break;
    case E::contact_received:
      e.minute = 11 * 60;
      e.channel = Channel::letter;
      e.matter = upc::Matter::pending;
      break;
    case E::call_terminated:
      e.warned = true;
      break;
    case E::new_issue_considered:
      e.by = group_director;
      e.consulted = {monitoring_officer};
      e.restrictions = {limited_time()};
      break;
    case E::exclusion_ignored:
      e.establishment = "Library";
      break;
    case E::exclusion_changed:
      e.by = group_director;
      e.consulted = {monitoring_officer};
      e.change = upc::ExclusionChange::permanent;
      break;
    case E::threat_reported:
      e.in_writing = true;
      break;
    case E::temporary_exclusion:
      e.by = service_manager;
      e.imminent_risk = true;
      e.establishments = {"One4All"};
      break;
    case E::long_term_exclusion:
      e.by = head_of_service;
      e.incident_form = true;
      e.establishments = {"One4All"};
      break;
    case E::exclusion_lifted:
    case E::conduct_letter:
      e.by = head_of_service;
      break;
    case E::harassment_referred:
    case E::police_report:
      e.by = service_manager;
      break;
    case E::recording_requested:
      e.by = customer;
      break;
    case E::committee_reviewed:
      e.by = standards_committee;
      break;
    case E::recording_shared:
    case E::duty_done:
      break;
  }
  return e;
}

inline Event report(Date on, upc::BehaviourSet behaviours = {upc::Behaviour::repeat_calls}) {
  Event e = event(EventType::behaviour_reported, on);
  e.behaviours = behaviours;
  return e;
}
inline Event mark(DutyName duty, Date on, upc::Role by) {
  Event e = event(EventType::duty_done, on);
  e.duty = duty;
  e.by = by;
  return e;
}
inline Event decide_appeal(Date on, bool upheld, std::string person = "") {
  Event e = event(EventType::appeal_determined, on);
  e.upheld = upheld;
  e.person = std::move(person);
  return e;
}
inline Event restrict_to(std::vector<Restriction> set, Date on) {
  Event e = event(EventType::restrictions_determined, on);
  e.restrictions = std::move(set);
  return e;
}
inline Event new_issue(Date on) {
  Event e = event(EventType::contact_received, on);
  e.matter = upc::Matter::new_issue;
  return e;
}
inline Event appropriate(Date on) {
  Event e = event(EventType::new_issue_considered, on);
  e.appropriate = true;
  e.restrictions.clear();
  return e;
}
inline Event recommend(upc::Recommendation recommendation, Date on, std::vector<int> remove = {}) {
  Event e = event(EventType::review_held, on);
  e.recommendation = recommendation;
  if (recommendation == upc::Recommendation::remove_part) e.remove = std::move(remove);
  return e;
}

/// Reasons as "code clause", of `missing_detail` with what is missing.
inline Texts told(const std::vector<upc::Reason>& reasons) {
  Texts list = texts(reasons);
  for (std::size_t i = 0; i < reasons.size(); ++i)
    if (const upc::ArgValue* detail = reasons[i].arg(upc::ArgKey::detail))
      list[i] += ' ' + std::get<std::string>(*detail);
  return list;
}

inline std::string clause(upc::Provision cites) { return std::string(edition()->clause(cites)); }

/// The clauses of an accepted event; a failure, and none, for a refused one.
inline Texts clauses(const Outcome& outcome) {
  EXPECT_TRUE(outcome.accepted) << ::testing::PrintToString(told(outcome.reasons));
  Texts list;
  for (upc::Provision p : outcome.cites) list.push_back(clause(p));
  return list;
}

/// Applies an event that must be accepted; its first clause.
inline std::string accepts(Case& held, const Event& e) {
  const Texts list = clauses(held.apply(e));
  return list.empty() ? "" : list.front();
}

/// What is wrong with an event, on a copy of the case.
inline Texts faults(const Case& held, const Event& e) {
  Case copy = held;
  return told(copy.apply(e).reasons);
}

/// Duties that an event raised, as "name clause".
inline Texts raised(const Outcome& outcome) {
  EXPECT_TRUE(outcome.accepted) << ::testing::PrintToString(told(outcome.reasons));
  Texts list;
  for (const upc::Duty& d : outcome.raised) list.push_back(std::string(upc::name(d.name)) + ' ' + clause(d.cites));
  return list;
}

/// The names of the duties that are open, in the order raised.
inline Texts open_duties(const Case& held) {
  Texts list;
  for (const upc::Duty& d : held.state().duties)
    if (d.open()) list.emplace_back(upc::name(d.name));
  return list;
}

/// The last duty of a name; a failure where there is none.
inline upc::Duty last(const Case& held, DutyName name) {
  for (auto d = held.state().duties.rbegin(); d != held.state().duties.rend(); ++d)
    if (d->name == name) return *d;
  ADD_FAILURE() << "no duty " << upc::name(name);
  return {};
}

/// An empty case of the service "housing".
inline Case opened(Mode mode = Mode::enforce, std::shared_ptr<const upc::Edition> under = edition()) {
  upc::CaseFacts facts;
  facts.service = "housing";
  return Case(facts, std::move(under), mode);
}

/// The usual case, brought to a stage by events that are all in order.
inline Case at(Stage stage, Mode mode = Mode::enforce, std::shared_ptr<const upc::Edition> under = edition()) {
  Case held = opened(mode, std::move(under));
  const auto go = [&](const Event& e) { accepts(held, e); };
  const auto done = [&] { return held.state().stage == stage; };
  if (done()) return held;
  go(report(reported_on));
  if (done()) return held;
  Event assessment = event(EventType::behaviour_assessed, assessed_on);
  assessment.unreasonable = stage != Stage::not_unreasonable;
  go(assessment);
  if (done()) return held;
  go(event(EventType::warning_issued, warned_on));
  if (done()) return held;
  if (stage == Stage::overturned) {
    go(event(EventType::appeal_received, Date(2013, 4, 20)));
    go(decide_appeal(Date(2013, 4, 25), true));
    return held;
  }
  go(report(continued_on));
  if (done()) return held;
  go(event(EventType::restrictions_determined, restricted_on));
  if (done()) return held;
  if (stage == Stage::lapsed)  // where the edition lets restrictions lapse; an event after it puts it on record
    go(event(EventType::conduct_letter, days_after(held.lapses_on(), 5)));
  else if (stage == Stage::closed)
    go(event(EventType::restrictions_lifted, closed_on));
  else
    go(recommend(upc::Recommendation::remove_part, reviewed_on, {0}));
  EXPECT_TRUE(done());
  return held;
}

/// The day after the last event of a case; of a case without events, the usual first day.
inline Date next_day(const Case& held) {
  return held.state().latest.is_not_a_date() ? reported_on : days_after(held.state().latest, 1);
}

inline const std::vector<Stage> every_stage{
    Stage::open,       Stage::reported,   Stage::not_unreasonable,   Stage::unreasonable, Stage::warned,
    Stage::continuing, Stage::restricted, Stage::review_recommended, Stage::closed,       Stage::overturned};

}  // namespace make
