// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Something that happened in a case. One class holds what any event can say: reading a case costs a user's unit
/// no more than a few strings, and what an event does not need is simply left as it is.

#include <upc/restriction/contact.hpp>
#include <upc/restriction/restriction.hpp>
#include <upc/vocabulary/behaviour.hpp>
#include <upc/vocabulary/duty_name.hpp>
#include <upc/vocabulary/event_type.hpp>
#include <upc/vocabulary/role.hpp>
#include <upc/vocabulary/statement.hpp>

#include <optional>
#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// What an appeal is against.
enum class Against : std::uint8_t { warning, restriction, safety_exclusion };

template <>
struct Names<Against> {
  static constexpr std::string_view what = "decision appealed against";
  static constexpr std::string_view list[] = {"warning", "restriction", "safety_exclusion"};
};

/// What a review recommends (7.3).
enum class Recommendation : std::uint8_t { continue_, remove_part, remove_all };

template <>
struct Names<Recommendation> {
  static constexpr std::string_view what = "recommendation";
  static constexpr std::string_view list[] = {"continue", "remove_part", "remove_all"};
};

/// What becomes of a Stage 2 exclusion (5.6).
enum class ExclusionChange : std::uint8_t { unchanged, extended, permanent };

template <>
struct Names<ExclusionChange> {
  static constexpr std::string_view what = "change";
  static constexpr std::string_view list[] = {"unchanged", "extended", "permanent"};
};

/// An event of a case: what happened, when, and in which office whoever did it acted. Beside each member stand the
/// events that look at it; on all others it must be left as it is. Nothing here says anything about the customer.
class UPC_API Event {
 public:
  EventType type;
  Date on;           ///< the day; a contact's has a time of day as well
  Role by;           ///< the office acted in, a deputy's included
  int minute = -1;   ///< minutes after midnight, local time, where it is known; -1 where not
  std::string person;  ///< opaque: who it was, so that one person in two offices can be noticed
  std::string ref;     ///< opaque: the caller's own reference

  std::string reasons;              ///< every decision: why
  RoleSet consulted;                ///< warning_issued, decisions to restrict: who was consulted
  RoleSet copied_to;                ///< warning_issued: who had a copy
  StatementSet states;              ///< warning_issued, duty_done: what the letter says
  BehaviourSet behaviours;          ///< behaviour_reported
  std::optional<Channel> channel;   ///< behaviour_reported, contact_received
  Date occurred;                    ///< behaviour_reported: when it was; absent: the day of the report
  std::string summary;              ///< behaviour_reported
  std::vector<std::string> evidence;  ///< behaviour_reported, decisions to restrict: references
  bool unreasonable = false;        ///< behaviour_assessed
  Against against = Against::warning;  ///< appeal_received
  bool in_writing = false;          ///< appeal_received, threat_reported
  std::optional<Role> admitted_by;  ///< appeal_received: who admitted it although late, where an edition allows it
  bool upheld = false;              ///< appeal_determined
  Scope scope = Scope::service;     ///< decisions to restrict
  std::vector<Restriction> restrictions;  ///< decisions to restrict: the whole new set
  std::vector<std::string> services;  ///< decisions to restrict, of several services: which besides the case's own
  Date review_by;                   ///< decisions to restrict, long_term_exclusion
  std::string exceptional_reasons;  ///< restrictions_determined: why without a warning (5.1.note)
  bool adjustments_considered = false;  ///< decisions to restrict, long_term_exclusion (Equality Act 2010 s.20)
  std::optional<std::vector<int>> remove;  ///< restrictions_lifted (absent: all), review_held: indexes
  Recommendation recommendation = Recommendation::continue_;  ///< review_held
  bool contact_considered = false;  ///< review_held
  bool endorsed = false;            ///< recommendation_determined
  bool appropriate = false;         ///< new_issue_considered
  std::optional<Matter> matter;     ///< contact_received
  std::string service;              ///< contact_received, correspondence_received: blank for the case's own
  std::string with;                 ///< contact_received: the officer or team asked for
  std::string establishment;        ///< contact_received, exclusion_ignored, exclusion_changed
  bool abusive = false;             ///< contact_received
  bool through_representative = false;  ///< contact_received: by somebody who speaks for the customer
  std::string about;                ///< contact_received: opaque, which matter
  bool warned = false;              ///< call_terminated: the caller was warned
  std::string note;                 ///< call_terminated
  ExclusionChange change = ExclusionChange::unchanged;  ///< exclusion_changed
  Date until;                       ///< exclusion_changed, long_term_exclusion
  bool imminent_risk = false;       ///< temporary_exclusion
  std::vector<std::string> establishments;  ///< temporary_exclusion, long_term_exclusion
  bool incident_form = false;       ///< long_term_exclusion: HS V1 is there
  std::string conditions;           ///< conduct_letter
  bool agreed = false;              ///< recording_requested
  bool adhered = false;             ///< committee_reviewed
  DutyName duty = DutyName::assess_behaviour;  ///< duty_done
  bool hostile = false;             ///< correspondence_received: a Member's judgement, which decides nothing (A2.1)
  bool escalated = false;           ///< correspondence_received: grown in level or nature (A2.6)

  /// An event of that type, on that day, by somebody acting in that office.
  Event(EventType type, Date on, Role by);
  Event(const Event&);
  Event(Event&&) noexcept;
  Event& operator=(const Event&);
  Event& operator=(Event&&) noexcept;
  ~Event();

  /// A contact_received as the contact it records.
  Contact contact() const;

  /// The day on which reported behaviour occurred: `occurred`, else `on`.
  Date occurred_on() const { return occurred.is_not_a_date() ? on : occurred; }
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/event.ipp>
#endif
