// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Histories put together event by event, each event in order unless a test spoils it.

#include <upc/correspondence/protocol.hpp>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace test {

using upc::Date;
using upc::Event;
using upc::EventType;
namespace offices = upc::rct_2013;

using Events = std::vector<Event>;

inline Date days_from(Date day, int n) { return day + boost::gregorian::days(n); }

inline Event reported(Date on) {
  Event event(EventType::behaviour_reported, on, offices::officer);
  event.behaviours = {upc::Behaviour::repeat_calls};
  event.evidence = {"call log"};
  return event;
}

inline Event assessed(Date on, bool unreasonable) {
  Event event(EventType::behaviour_assessed, on, offices::service_manager);
  event.unreasonable = unreasonable;
  event.reasons = "Forty calls in a week.";
  return event;
}

inline Event warning(Date on) {
  Event event(EventType::warning_issued, on, offices::head_of_service);
  event.consulted = {offices::service_director};
  event.states = {upc::Statement::restricted_contact_may_follow, upc::Statement::appeal_process};
  event.copied_to = {offices::service_feedback_officer};
  return event;
}

inline Event appeal(Date on, upc::Against against = upc::Against::warning) {
  Event event(EventType::appeal_received, on, offices::customer);
  event.against = against;
  event.in_writing = true;
  event.reasons = "I had to call.";
  return event;
}

inline Event appeal_determined(Date on, bool upheld) {
  Event event(EventType::appeal_determined, on, offices::group_director);
  event.upheld = upheld;
  event.reasons = "The log was looked at.";
  return event;
}

inline upc::Restriction letters_only() {
  upc::Restriction restriction(upc::RestrictionKind::contact_form);
  restriction.channels = {upc::Channel::letter};
  return restriction;
}

inline upc::Restriction ten_minutes() {
  upc::Restriction restriction(upc::RestrictionKind::limited_time);
  restriction.minutes = 10;
  restriction.per = upc::Per::week;
  return restriction;
}

inline upc::Restriction no_library() {
  upc::Restriction restriction(upc::RestrictionKind::premises_exclusion);
  restriction.establishments = {"library"};
  return restriction;
}

inline Event decision(Date on, std::vector<upc::Restriction> restrictions, std::string exceptional_reasons = "") {
  Event event(EventType::restrictions_determined, on, offices::group_director);
  event.consulted = {offices::monitoring_officer};
  event.restrictions = std::move(restrictions);
  event.exceptional_reasons = std::move(exceptional_reasons);
  event.reasons = "The calls went on.";
  event.adjustments_considered = true;
  return event;
}

inline Event declined(Date on) {
  Event event(EventType::restrictions_declined, on, offices::group_director);
  event.consulted = {offices::monitoring_officer};
  event.reasons = "One call is not many.";
  return event;
}

inline Event lifted(Date on, std::optional<std::vector<int>> remove = std::nullopt) {
  Event event(EventType::restrictions_lifted, on, offices::group_director);
  event.remove = std::move(remove);
  event.reasons = "Quiet since.";
  return event;
}

inline Event review(Date on, upc::Recommendation recommendation, std::vector<int> remove = {}) {
  Event event(EventType::review_held, on, offices::customer_feedback_group);
  event.recommendation = recommendation;
  if (!remove.empty()) event.remove = std::move(remove);
  event.contact_considered = true;
  return event;
}

inline Event recommendation(Date on, bool endorsed) {
  Event event(EventType::recommendation_determined, on, offices::group_director);
  event.endorsed = endorsed;
  event.reasons = "As the group says, or not.";
  return event;
}

inline Event contact(Date on, upc::Matter matter = upc::Matter::pending) {
  Event event(EventType::contact_received, on, offices::officer);
  event.minute = 600;
  event.channel = upc::Channel::letter;
  event.matter = matter;
  return event;
}

inline Event new_issue(Date on, bool appropriate, std::vector<upc::Restriction> restrictions = {}) {
  Event event(EventType::new_issue_considered, on, offices::group_director);
  event.appropriate = appropriate;
  event.consulted = {offices::monitoring_officer};
  event.restrictions = std::move(restrictions);
  event.reasons = "Another matter.";
  return event;
}

inline Event temporary(Date on) {
  Event event(EventType::temporary_exclusion, on, offices::service_manager);
  event.imminent_risk = true;
  event.establishments = {"town hall"};
  event.reasons = "He came back with a stick.";
  return event;
}

inline Event long_term(Date on, Date until = Date()) {
  Event event(EventType::long_term_exclusion, on, offices::head_of_service);
  event.incident_form = true;
  event.establishments = {"town hall"};
  event.reasons = "The risk goes on.";
  event.until = until;
  return event;
}

inline Event exclusion_changed(Date on, upc::ExclusionChange change) {
  Event event(EventType::exclusion_changed, on, offices::group_director);
  event.change = change;
  event.consulted = {offices::monitoring_officer};
  event.reasons = "Looked at again.";
  if (change == upc::ExclusionChange::extended) event.until = days_from(on, 500);
  return event;
}

/// An event that needs no more than its reasons.
inline Event plain(EventType type, Date on, upc::Role by) {
  Event event(type, on, by);
  event.reasons = "As it happened.";
  event.in_writing = true;
  event.warned = true;
  event.note = "Ended.";
  event.establishment = "library";
  return event;
}

inline Event done(Date on, upc::DutyName duty, upc::Role by) {
  Event event(EventType::duty_done, on, by);
  event.duty = duty;
  return event;
}

/// All of them one after another.
inline Events join(std::initializer_list<Events> parts) {
  Events all;
  for (const Events& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

/// What leads to a state, all on one day.
inline Events to_unreasonable(Date on) { return {reported(on), assessed(on, true)}; }
inline Events to_warned(Date on) { return join({to_unreasonable(on), {warning(on)}}); }
inline Events to_continuing(Date on) { return join({to_warned(on), {reported(on)}}); }
inline Events to_restricted(Date on, std::vector<upc::Restriction> restrictions = {letters_only(), ten_minutes()}) {
  return join({to_continuing(on), {decision(on, std::move(restrictions))}});
}

inline upc::CaseHistory history(Events events, std::string id = "", std::string service = "housing") {
  upc::CaseHistory held;
  if (!id.empty()) held.facts.case_id = std::move(id);
  held.facts.service = std::move(service);
  held.events = std::move(events);
  return held;
}

inline upc::CaseHistory correspondence(Events events) {
  upc::CaseHistory held = history(std::move(events));
  held.kind = upc::CaseKind::anonymous_correspondence;
  return held;
}

}  // namespace test
