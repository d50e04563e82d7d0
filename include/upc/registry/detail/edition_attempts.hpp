// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What an exploration of an edition tries: each act, with all that the edition asks for.

#include <upc/casework/case.hpp>

#include <functional>
#include <utility>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace detail {

/// An act, whose day and office are still open.
struct Attempt {
  Event event;
  RoleSet by;  ///< who may do it
};

/// Every act that a case under the edition may have, done as the edition asks, in each way that leads elsewhere.
class Attempts {
 public:
  explicit Attempts(const Edition& edition) : edition_(edition) {
    stage_1();
    stage_2();
    safety();
    records();
  }

  const std::vector<Attempt>& all() const noexcept { return all_; }

 private:
  using Fill = std::function<void(Event&)>;

  void add(
      EventType type, const Fill& fill = [](Event&) {}) {
    if (!edition_.has(type)) return;
    const ActRule& act = edition_.act(type);
    Event event(type, Date(), Role{});
    event.reasons = "because of it";
    event.consulted = act.consulted;
    event.copied_to = act.copied_to;
    event.states = act.states;
    event.evidence = {"file note"};
    event.adjustments_considered = true;
    event.establishment = place;
    event.establishments = {place};
    fill(event);
    const bool mark = type == EventType::duty_done;
    all_.push_back({event, mark ? edition_.bearers[static_cast<std::size_t>(event.duty)] : act.by});
  }

  /// The same with each of two values.
  void add_either(
      EventType type, bool Event::*flag, const Fill& fill = [](Event&) {}) {
    for (const bool value : {true, false})
      add(type, [&](Event& e) {
        e.*flag = value;
        fill(e);
      });
  }

  void stage_1() {
    add(EventType::behaviour_reported, [](Event& e) { e.behaviours = {Behaviour::repeat_calls}; });
    add(EventType::recording_shared);
    add_either(EventType::behaviour_assessed, &Event::unreasonable);
    add(EventType::warning_issued);
    for (const Against against : {Against::warning, Against::restriction})
      add(EventType::appeal_received, [&](Event& e) {
        e.against = against;
        e.in_writing = true;
      });
    add_either(EventType::appeal_determined, &Event::upheld);
  }

  /// A restriction of a kind, with all that any kind asks for but a day.
  static Restriction of(RestrictionKind kind) {
    Restriction r(kind);
    r.minutes = 10;
    r.per = Per::week;
    r.officer = r.agreement = r.representative = r.issue = "one";
    Window window;
    window.days = {Weekday::mon};
    window.from = 600;
    window.to = 660;
    r.windows = {window};
    r.establishments = {place};
    r.channels = {Channel::letter};
    return r;
  }

  /// Two restrictions that the edition allows, or what it has of these.
  std::vector<Restriction> ways() const {
    using Kind = RestrictionKind;
    const RestrictionRules& rules = edition_.restrictions;
    std::vector<Restriction> found;
    for (const Kind kind : {Kind::contact_form, Kind::premises_exclusion, Kind::limited_time, Kind::named_contact,
                            Kind::agreement, Kind::through_representative, Kind::matter_closed, Kind::telephone_hours})
      if (rules.kinds.contains(kind) && found.size() < 2) found.push_back(of(kind));
    if (found.empty() && rules.kinds.contains(Kind::termination)) found.push_back(of(Kind::termination));
    if (found.empty() && !rules.own.empty()) {
      found.push_back(of(Kind::own));
      found.back().own = rules.own.front().id;
    }
    return found;
  }

  /// What a decision restricts, as far as the edition lets it reach.
  void restrict_in(Event& e) const {
    e.restrictions = ways();
    if (edition_.restrictions.scopes.contains(Scope::service)) return;
    e.scope = edition_.restrictions.scopes.contains(Scope::council) ? Scope::council : Scope::services;
    if (e.scope == Scope::services) e.services = {"another"};
  }

  void stage_2() {
    for (const bool exceptional : {false, true})
      add(EventType::restrictions_determined, [&](Event& e) {
        restrict_in(e);
        if (exceptional) e.exceptional_reasons = "it could not wait";
      });
    add(EventType::restrictions_declined);
    add(EventType::restrictions_lifted);
    add(EventType::restrictions_lifted, [](Event& e) { e.remove = std::vector<int>{0}; });
    for (const Recommendation r : {Recommendation::continue_, Recommendation::remove_part, Recommendation::remove_all})
      add(EventType::review_held, [&](Event& e) {
        e.recommendation = r;
        e.contact_considered = true;
        if (r == Recommendation::remove_part) e.remove = std::vector<int>{0};
      });
    add_either(EventType::recommendation_determined, &Event::endorsed);
    add_either(EventType::new_issue_considered, &Event::appropriate, [&](Event& e) {
      if (!e.appropriate) restrict_in(e);
    });
    for (const ExclusionChange change : {ExclusionChange::unchanged, ExclusionChange::permanent})
      add(EventType::exclusion_changed, [&](Event& e) { e.change = change; });
    add(EventType::exclusion_ignored);
  }

  void safety() {
    add(EventType::threat_reported, [](Event& e) { e.in_writing = true; });
    add(EventType::temporary_exclusion, [](Event& e) { e.imminent_risk = true; });
    add(EventType::long_term_exclusion, [](Event& e) { e.incident_form = true; });
    for (const EventType type : {EventType::exclusion_lifted, EventType::conduct_letter, EventType::harassment_referred,
                                 EventType::police_report})
      add(type);
  }

  void records() {
    add(EventType::contact_received, [](Event& e) {
      e.minute = 600;
      e.channel = Channel::letter;
      e.matter = Matter::new_issue;
    });
    add(EventType::call_terminated, [](Event& e) { e.warned = true; });
    add_either(EventType::recording_requested, &Event::agreed);
    add(EventType::committee_reviewed, [](Event& e) { e.adhered = true; });
    for (std::size_t i = 0; i < count_of<DutyName>; ++i) {
      const auto duty = static_cast<DutyName>(i);
      if (edition_.has(duty) && !is_of_correspondence(duty))
        add(EventType::duty_done, [&](Event& e) { e.duty = duty; });
    }
  }

  static constexpr const char* place = "A";

  const Edition& edition_;
  std::vector<Attempt> all_;
};

}  // namespace detail

UPC_END_NAMESPACE
