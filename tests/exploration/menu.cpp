// SPDX-License-Identifier: BSL-1.0

#include "menu.hpp"

#include <upc/calendar/deadline.hpp>

#include <algorithm>

namespace exploration {
namespace {

using upc::Event;
using upc::EventType;
using Days_ = boost::gregorian::days;
namespace office = upc::rct_2013;

constexpr bool both[] = {true, false};
const upc::Date first_day(2013, 4, 8);  // a Monday, before the May holidays

/// Collects the variants; `add` takes what makes the event what it is.
class Menu {
 public:
  template <class F>
  Variant& add(EventType type, F&& details) {
    list.push_back({Event(type, first_day, office::officer)});
    details(list.back().event);
    return list.back();
  }
  void add(EventType type) {
    add(type, [](Event&) {});
  }
  /// With reasons and without.
  template <class F>
  void reasoned(EventType type, F&& details, Term until = Term::absent, Set set = Set::none) {
    for (bool reasons : both) {
      Variant& v = add(type, [&](Event& e) {
        if (reasons) e.reasons = "because of it";
        details(e);
      });
      v.until = until;
      v.set = set;
    }
  }
  std::vector<Variant> list;
};

void add_stage_1(Menu& menu) {
  const auto reported = [&](upc::BehaviourSet behaviours, bool summary) {
    for (bool before : both)
      menu.add(EventType::behaviour_reported,
               [&](Event& e) {
                 e.behaviours = behaviours;
                 if (summary) e.summary = "what it was";
               })
          .occurred_before = before;
  };
  reported({}, false);
  reported({upc::Behaviour::repeat_calls}, false);
  reported({upc::Behaviour::assault}, false);
  reported({upc::Behaviour::other}, false);
  reported({upc::Behaviour::other}, true);
  menu.add(EventType::recording_shared);
  for (bool unreasonable : both)
    menu.reasoned(EventType::behaviour_assessed, [&](Event& e) { e.unreasonable = unreasonable; });
  for (bool consulted : both)
    for (bool copied : both)
      for (unsigned said = 0; said < 4; ++said)
        menu.add(EventType::warning_issued, [&](Event& e) {
          if (consulted) e.consulted = {office::service_director};
          if (copied) e.copied_to = {office::service_feedback_officer};
          if ((said & 1U) == 0) e.states.insert(upc::Statement::restricted_contact_may_follow);
          if ((said & 2U) == 0) e.states.insert(upc::Statement::appeal_process);
        });
  for (upc::Against against : {upc::Against::warning, upc::Against::restriction, upc::Against::safety_exclusion})
    for (bool in_writing : both)
      menu.reasoned(EventType::appeal_received, [&](Event& e) {
        e.against = against;
        e.in_writing = in_writing;
      });
  for (upc::Against against : {upc::Against::warning, upc::Against::restriction})
    for (upc::Role by : {office::group_director, office::head_of_service})
      menu.add(EventType::appeal_received, [&](Event& e) {
        e.against = against;
        e.in_writing = true;
        e.reasons = "because of it";
        e.admitted_by = by;
      });
  for (bool upheld : both) menu.reasoned(EventType::appeal_determined, [&](Event& e) { e.upheld = upheld; });
}

void add_stage_2(Menu& menu) {
  const auto consult = [](Event& e, bool consulted) {
    if (consulted) e.consulted = {office::monitoring_officer};
  };
  for (int set = 0; set <= static_cast<int>(Set::permanent_unreasoned); ++set)
    for (bool consulted : both) {
      for (bool exceptional : both)
        menu.reasoned(
            EventType::restrictions_determined,
            [&](Event& e) {
              consult(e, consulted);
              if (exceptional) e.exceptional_reasons = "it could not wait";
            },
            Term::absent, static_cast<Set>(set));
      menu.reasoned(
          EventType::new_issue_considered, [&](Event& e) { consult(e, consulted); }, Term::absent,
          static_cast<Set>(set));
    }
  menu.reasoned(EventType::new_issue_considered, [](Event& e) { e.appropriate = true; });
  for (bool consulted : both) menu.reasoned(EventType::restrictions_declined, [&](Event& e) { consult(e, consulted); });
  const std::optional<std::vector<int>> removes[] = {std::nullopt, std::vector<int>{}, std::vector<int>{0},
                                                     std::vector<int>{0, 1}, std::vector<int>{2}};
  for (const auto& remove : removes) {
    menu.reasoned(EventType::restrictions_lifted, [&](Event& e) { e.remove = remove; });
    for (bool considered : both)
      menu.add(EventType::review_held, [&](Event& e) {
        e.recommendation = upc::Recommendation::remove_part;
        e.remove = remove;
        e.contact_considered = considered;
      });
  }
  for (upc::Recommendation r : {upc::Recommendation::continue_, upc::Recommendation::remove_all})
    for (bool considered : both)
      menu.add(EventType::review_held, [&](Event& e) {
        e.recommendation = r;
        e.contact_considered = considered;
      });
  for (bool endorsed : both)
    menu.reasoned(EventType::recommendation_determined, [&](Event& e) { e.endorsed = endorsed; });
  for (const char* where : {"", "A", "B"}) {
    menu.add(EventType::exclusion_ignored, [&](Event& e) { e.establishment = where; });
    for (bool consulted : both) {
      const auto changed = [&](upc::ExclusionChange change, Term until) {
        menu.reasoned(
            EventType::exclusion_changed,
            [&](Event& e) {
              e.change = change;
              e.establishment = where;
              consult(e, consulted);
            },
            until);
      };
      changed(upc::ExclusionChange::unchanged, Term::absent);
      changed(upc::ExclusionChange::permanent, Term::absent);
      for (Term until : {Term::absent, Term::not_later, Term::ahead}) changed(upc::ExclusionChange::extended, until);
    }
  }
}

void add_safety(Menu& menu) {
  for (bool one : both) {
    menu.reasoned(EventType::threat_reported, [&](Event& e) { e.in_writing = one; });
    for (bool somewhere : both) {
      const auto where = [&](Event& e) {
        if (somewhere) e.establishments = {"A"};
      };
      menu.reasoned(EventType::temporary_exclusion, [&](Event& e) {
        e.imminent_risk = one;
        where(e);
      });
      for (Term until : {Term::ahead, Term::absent, Term::not_later})
        menu.reasoned(
            EventType::long_term_exclusion,
            [&](Event& e) {
              e.incident_form = one;
              where(e);
            },
            until);
    }
    menu.reasoned(EventType::committee_reviewed, [&](Event& e) { e.adhered = one; });
    menu.add(EventType::recording_requested, [&](Event& e) { e.agreed = one; });
    for (bool noted : both)
      menu.add(EventType::call_terminated, [&](Event& e) {
        e.warned = one;
        if (noted) e.note = "what was said";
      });
  }
  menu.add(EventType::exclusion_lifted);
  menu.reasoned(EventType::conduct_letter, [](Event&) {});
  menu.reasoned(EventType::harassment_referred, [](Event&) {});
  menu.add(EventType::police_report);
}

void add_contacts_and_marks(Menu& menu) {
  const auto contact = [&](upc::Channel channel, std::optional<upc::Matter> matter, const char* service, bool abusive) {
    menu.add(EventType::contact_received, [&](Event& e) {
      e.minute = 600;
      e.channel = channel;
      e.matter = matter;
      e.service = service;
      e.abusive = abusive;
      if (channel == upc::Channel::in_person) e.establishment = "A";
    });
  };
  for (upc::Channel channel : {upc::Channel::telephone, upc::Channel::in_person, upc::Channel::letter}) {
    contact(channel, upc::Matter::new_issue, "", false);
    contact(channel, upc::Matter::addressed, "", false);
    contact(channel, upc::Matter::protected_, "", false);
    contact(channel, std::nullopt, "", false);
  }
  contact(upc::Channel::telephone, upc::Matter::new_issue, "libraries", false);
  contact(upc::Channel::telephone, upc::Matter::new_issue, "", true);
  for (std::size_t i = 0; i < upc::count_of<upc::DutyName>; ++i)
    if (!upc::is_of_correspondence(static_cast<upc::DutyName>(i)))
      menu.add(EventType::duty_done, [&](Event& e) { e.duty = static_cast<upc::DutyName>(i); });
}

upc::Restriction way() {
  upc::Restriction r(upc::RestrictionKind::contact_form);
  r.channels = {upc::Channel::letter};
  return r;
}

upc::Restriction exclusion(upc::RestrictionKind kind, upc::Date from, upc::Date until) {
  upc::Restriction r(kind);
  r.establishments = {"A"};
  r.from = from;
  r.until = until;
  return r;
}

void decide(Event& event, Set set) {
  const upc::Date soon = event.on + Days_(2);
  const auto premises = upc::RestrictionKind::premises_exclusion;
  const auto take = [&](std::vector<upc::Restriction> restrictions) { event.restrictions = std::move(restrictions); };
  switch (set) {
    case Set::none:
      return;
    case Set::ending:
      return take({exclusion(premises, upc::Date(), soon)});
    case Set::later:
      return take({exclusion(premises, soon, upc::Date())});
    case Set::way_and_ending:
      return take({way(), exclusion(premises, upc::Date(), soon)});
    case Set::twice:
      return take({way(), way()});
    case Set::permanent_unreasoned:
      return take({exclusion(upc::RestrictionKind::permanent_exclusion, upc::Date(), upc::Date())});
    case Set::reviewed_early:
      event.review_by = event.on + Days_(1);
      return take({way()});
    case Set::reviewed_late:
      event.review_by = upc::add_months(event.on, 12) + Days_(1);
      return take({way()});
    case Set::council_wide:
      event.scope = upc::Scope::council;
      return take({way()});
    case Set::way:
      return take({way()});
  }
}

}  // namespace

const std::vector<Variant>& variants() {
  static const std::vector<Variant> all = [] {
    Menu menu;
    add_stage_1(menu);
    add_stage_2(menu);
    add_safety(menu);
    add_contacts_and_marks(menu);
    return menu.list;
  }();
  return all;
}

upc::Event on_day(const Variant& variant, const upc::Case& held, upc::Date day) {
  Event event = variant.event;
  event.on = day;
  if (variant.occurred_before) {
    const upc::Date warned = held.state().warned_on;
    event.occurred = (warned.is_not_a_date() ? day : std::min(day, warned)) - Days_(1);
  }
  decide(event, variant.set);
  if (variant.until == Term::not_later)
    event.until = event.type == EventType::long_term_exclusion ? day - Days_(1) : day;
  if (variant.until == Term::ahead) {
    upc::Date last = day;
    for (const upc::Restriction& r : held.state().restrictions)
      if (!r.until.is_not_a_date()) last = std::max(last, r.until);
    event.until = last + Days_(2);
  }
  return event;
}

Days days_of(const upc::Case& held) {
  const upc::CaseState& state = held.state();
  if (state.latest.is_not_a_date()) return {{first_day}, 0};
  std::vector<upc::Date> turns;
  const auto turn = [&](upc::Date last) {
    if (last.is_not_a_date()) return;
    turns.push_back(last);
    turns.push_back(last + Days_(1));
  };
  if (state.appeal == upc::AppealStage::none) turn(state.appeal_until);
  if (state.stage == upc::Stage::warned) {
    const upc::Terms& terms = held.edition().terms;
    const upc::WorkingDays& calendar = held.facts().calendar;
    if (terms.appeal_clock == upc::AppealClock::deemed_receipt) turn(calendar.add(state.warned_on, 2) - Days_(1));
    if (terms.warning_expires_after)
      turn(upc::end_of_period(state.warned_on, *terms.warning_expires_after, calendar));
  }
  for (const upc::Duty& duty : state.duties)
    if (duty.open()) turn(duty.due);
  for (const upc::Restriction& r : state.restrictions) {
    turn(r.until);
    turn(r.from - Days_(1));
  }
  for (const upc::Exclusion& e : state.exclusions) turn(e.until);
  std::sort(turns.begin(), turns.end());
  turns.erase(std::unique(turns.begin(), turns.end()), turns.end());
  Days days{{state.latest - Days_(1), state.latest}, 1};
  for (upc::Date day : turns)
    if (day > state.latest) days.list.push_back(day);
  return days;
}

upc::RoleSet allowed(const upc::Event& event, const upc::Edition& edition) {
  return event.type == EventType::duty_done ? edition.bearers[static_cast<std::size_t>(event.duty)]
                                            : edition.act(event.type).by;
}

}  // namespace exploration
