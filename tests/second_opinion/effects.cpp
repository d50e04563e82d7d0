// SPDX-License-Identifier: BSL-1.0
// Second opinion: what an event brings about, and what an Ombudsman would ask of it.

#include "opinion.hpp"

#include <upc/calendar/period.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>

namespace second_opinion {

using upc::AppealStage;
using upc::Code;
using upc::Date;
using upc::Event;
using upc::Restriction;
using upc::Safety;
using upc::Stage;
using D = upc::DutyName;
using E = upc::EventType;
using Kind = upc::RestrictionKind;

namespace {

bool given(const std::string& text) { return !upc::is_blank(text); }

bool severe(const Restriction& r) { return r.kind == Kind::termination || r.kind == Kind::permanent_exclusion; }

/// Takes out what is named; what is outside the set is passed over. How many went.
std::size_t take_out(std::vector<Restriction>& set, const std::vector<int>& indexes) {
  std::vector<Restriction> kept;
  for (std::size_t i = 0; i < set.size(); ++i)
    if (std::find(indexes.begin(), indexes.end(), static_cast<int>(i)) == indexes.end()) kept.push_back(set[i]);
  const std::size_t gone = set.size() - kept.size();
  set = kept;
  return gone;
}

}  // namespace

const Task* Opinion::open(D name) const {
  for (const Task& task : tasks)
    if (task.name == name && task.done.is_special()) return &task;
  return nullptr;
}

void Opinion::raise(D name, std::string_view clause, Date on, Date due) {
  const bool once = name == D::complete_incident_form || name == D::record_incident || name == D::review;
  if (!once || open(name) == nullptr) tasks.push_back({name, clause, on, due, Date()});
}

void Opinion::finish(D name, Date on) {
  for (Task& task : tasks)
    if (task.name == name && task.done.is_special()) task.done = on;
}

void Opinion::close(Date on) {
  stage = Stage::closed;
  restrictions.clear();
  finish(D::review, on);
  finish(D::reconsider_restrictions, on);
  finish(D::review_exclusion, on);
}

void Opinion::restrict_contact(const Event& event, bool immediate) {
  stage = Stage::restricted;
  restrictions = event.restrictions;
  for (Restriction& r : restrictions)
    if (r.from.is_special()) r.from = event.on;
  raise(D::write_to_customer, "5.1.S2.write", event.on);
  if (immediate) raise(D::explain_immediate_action, "5.1.note", event.on);
  raise(D::record_restriction, "5.1.S2.record", event.on);
  raise(D::inform_service_team, "5.5", event.on);
  raise(D::report_to_committee, "6.4.report", event.on);
  if (open(D::review) == nullptr) {
    raise(D::review, "7.1", event.on, upc::add_months(event.on, 12));
    review_starts = {event.type, event.on};
  }
  if (!event.review_by.is_special())
    for (Task& task : tasks)
      if (task.name == D::review && task.done.is_special()) task.due = std::min(task.due, event.review_by);
}

void Opinion::advise_on_restricting(const Event& event, bool immediate, std::vector<Why>& advices) const {
  const auto advise = [&](Code code, std::string_view clause) { advices.push_back({code, clause, "", -1, {}}); };
  if (given(event.person) && event.person == appeal_person) advise(Code::same_person, "6.3");
  if (appeal == AppealStage::lodged) advise(Code::appeal_undecided, "6.2");
  if (event.type == E::restrictions_determined && stage == Stage::continuing &&
      event.on > upc::add_months(warned_on, 12))
    advise(Code::old_warning, "5.1.S2.trigger");
  const auto& set = event.restrictions;
  if (immediate && std::any_of(set.begin(), set.end(), severe)) advise(Code::severe_without_warning, "5.1.note");
  if (std::any_of(set.begin(), set.end(), [](const Restriction& r) { return severe(r) && r.until.is_special(); }))
    advise(Code::permanent_needs_review, "7.1");
  if (event.evidence.empty() && !evidence) advise(Code::no_evidence_recorded, "5.2.proportionate");
  if (!event.adjustments_considered) advise(Code::adjustments_not_recorded, "5.2.proportionate");
}

std::string_view Opinion::effects(const Event& event, std::vector<Why>& advices) {
  const Date on = event.on;
  const auto advise = [&](Code code, std::string_view clause) { advices.push_back({code, clause, "", -1, {}}); };
  const auto tell_of_an_end = [&] {
    raise(D::write_to_customer, "6.4.write", on);
    raise(D::record_restriction, "5.1.S2.record", on);
    raise(D::inform_service_team, "5.5", on);
  };
  switch (event.type) {
    case E::correspondence_received:
    case E::identity_requested:
    case E::identity_given:
    case E::identity_refused:
    case E::threat_to_safety:  // of appendix 2: never asked here
      break;
    case E::behaviour_reported:
    case E::recording_shared: {
      std::string_view clause = event.type == E::recording_shared ? "4.3" : "5.1.S1.report";
      const Date when = event.occurred.is_special() ? on : event.occurred;
      if (stage == Stage::open) {
        stage = Stage::reported;
        raise(D::assess_behaviour, "5.1.S1.assess", on);
      } else if (stage == Stage::warned && when >= warned_on) {
        stage = Stage::continuing;
        raise(D::decide_restrictions, "6.3", on);
        if (event.type == E::behaviour_reported) clause = "5.1.S2.trigger";
      }
      if (event.behaviours.contains(upc::Behaviour::assault)) raise(D::report_to_police, "3.5.assault", on);
      reported |= event.behaviours;
      if (!event.evidence.empty()) evidence = true;
      return clause;
    }
    case E::behaviour_assessed:
      stage = event.unreasonable ? Stage::unreasonable : Stage::not_unreasonable;
      finish(D::assess_behaviour, on);
      if (!event.unreasonable && reported.contains(upc::Behaviour::covert_recording))
        advise(Code::contradicts_definition, "4.4");
      return "5.1.S1.assess";
    case E::warning_issued:
      appeal_until = calendar.add(on, 15);
      stage = Stage::warned;
      warned_on = on;
      raise(D::record_warning, "5.1.S1.record", on);
      return "5.1.S1.warn";
    case E::appeal_received:
      appeal = AppealStage::lodged;
      raise(D::refer_appeal, "6.2", on);
      raise(D::determine_appeal, "5.1.S1.appeal_consider", on);
      return "6.1.window";
    case E::appeal_determined:
      appeal = event.upheld ? AppealStage::upheld : AppealStage::not_upheld;
      appeal_person = given(event.person) ? event.person : std::string();
      finish(D::determine_appeal, on);
      raise(D::inform_appellant, "5.1.S1.appeal_inform", on);
      if (!event.upheld) return "5.1.S1.appeal_consider";
      if (stage == Stage::warned || stage == Stage::continuing) {
        stage = Stage::overturned;
        finish(D::decide_restrictions, on);
      } else if (in_effect()) {
        raise(D::reconsider_restrictions, "9.1.reconsider", on);
      }
      return "5.1.S1.appeal_consider";
    case E::restrictions_determined: {
      const bool immediate = stage == Stage::reported || stage == Stage::unreasonable;
      advise_on_restricting(event, immediate, advices);
      finish(D::assess_behaviour, on);
      finish(D::decide_restrictions, on);
      finish(D::reconsider_restrictions, on);
      restrict_contact(event, immediate);
      return immediate ? "5.1.note" : "5.1.S2.decide";
    }
    case E::restrictions_declined:
      stage = Stage::warned;
      finish(D::decide_restrictions, on);
      raise(D::write_to_customer, "6.4.write", on);
      return "6.3";
    case E::restrictions_lifted:
      finish(D::reconsider_restrictions, on);
      if (event.remove)
        take_out(restrictions, *event.remove);
      else
        restrictions.clear();
      if (restrictions.empty()) close(on);
      tell_of_an_end();
      return "9.1.reconsider";
    case E::review_held:
      stage = Stage::review_recommended;
      recommendation = event.recommendation;
      recommended_removal = event.remove.value_or(std::vector<int>{});
      finish(D::review, on);
      raise(D::refer_recommendation, "7.3.notify", on);
      raise(D::decide_recommendation, "7.4.decide", on);
      return "7.2";
    case E::recommendation_determined: {
      bool removed = false;
      stage = Stage::restricted;
      finish(D::decide_recommendation, on);
      if (event.endorsed && recommendation == upc::Recommendation::remove_all) {
        close(on);
        removed = true;
      } else if (event.endorsed && recommendation == upc::Recommendation::remove_part) {
        std::vector<Restriction> rest = restrictions;
        const std::size_t gone = take_out(rest, recommended_removal);
        if (gone > 0 && !rest.empty()) {
          restrictions = rest;
          removed = true;
        }
      }
      recommendation.reset();
      recommended_removal.clear();
      raise(D::notify_review_outcome, "7.4.notify", on);
      if (removed) raise(D::inform_service_team, "5.5", on);
      if (stage != Stage::closed) {
        raise(D::review, "7.1", on, upc::add_months(on, 12));
        review_starts = {event.type, on};
      }
      if (event.endorsed && stage != Stage::closed && !given(event.reasons))
        advise(Code::continued_without_reasons, "7.4.notify");
      return "7.4.decide";
    }
    case E::contact_received:
      return "";
    case E::call_terminated:
      raise(D::note_call, "3.4.note", on);
      if (given(event.note)) tasks.back().done = on;
      return "3.4.end";
    case E::new_issue_considered:
      if (!event.appropriate && !event.restrictions.empty()) {
        advise_on_restricting(event, false, advices);
        finish(D::reconsider_restrictions, on);
        restrict_contact(event, false);
      } else {
        finish(D::reconsider_restrictions, on);
      }
      return "9.1.reconsider";
    case E::exclusion_ignored:
      raise(D::review_exclusion, "5.6.ignored", on);
      return "5.6.ignored";
    case E::exclusion_changed: {
      finish(D::review_exclusion, on);
      if (event.change == upc::ExclusionChange::unchanged) return "5.6.review";
      const bool long_enough = extends(event);
      for (Restriction& r : restrictions) {
        if (!acted_on(r, event)) continue;
        if (event.change == upc::ExclusionChange::permanent) {
          r.kind = Kind::permanent_exclusion;
          r.until = Date();
          if (given(event.reasons)) r.reasons = event.reasons;
        } else if (long_enough) {
          r.until = event.until;
        }
      }
      tell_of_an_end();
      if (event.change == upc::ExclusionChange::permanent) advise(Code::permanent_needs_review, "7.1");
      return "5.6.review";
    }
    case E::threat_reported:
      raise(D::complete_incident_form, "3.3", on);
      raise(D::record_incident, "3.3.record", on);
      return "3.1";
    case E::temporary_exclusion: {
      upc::Exclusion added;
      added.establishments = event.establishments;
      added.from = on;
      exclusions.push_back(added);
      if (safety == Safety::none) safety = Safety::temporary;
      raise(D::complete_incident_form, "3.3", on);
      raise(D::record_incident, "3.3.record", on);
      return "3.2.temporary";
    }
    case E::long_term_exclusion: {
      upc::Exclusion agreed;
      agreed.long_term = true;
      agreed.establishments = event.establishments;
      agreed.from = on;
      if (!event.until.is_special() && event.until >= on) agreed.until = event.until;
      agreed.review_by = event.review_by;
      exclusions.assign(1, agreed);
      safety = Safety::long_term;
      finish(D::review_exclusion, on);
      if (event.incident_form) finish(D::complete_incident_form, on);
      if (!event.adjustments_considered) advise(Code::adjustments_not_recorded, "5.2.proportionate");
      return "3.2.long_term";
    }
    case E::exclusion_lifted: {
      const bool was_long = safety == Safety::long_term;
      exclusions.clear();
      safety = Safety::none;
      finish(D::review_exclusion, on);
      return was_long ? "3.2.long_term" : "3.2.temporary";
    }
    case E::conduct_letter:
      return "3.3.i";
    case E::harassment_referred:
      raise(D::report_to_police, "3.5.repeated", on);
      return "3.5.repeated";
    case E::police_report:
      finish(D::report_to_police, on);
      return "3.3.ii";
    case E::recording_requested:
      return event.agreed ? "4.1" : "4.2";
    case E::committee_reviewed:
      return "8.2";
    case E::duty_done: {
      Task& task = const_cast<Task&>(*open(event.duty));
      task.done = on;
      upc::StatementSet wanted;
      if (task.name == D::write_to_customer && task.clause == "5.1.S2.write")
        wanted = {upc::Statement::restrictions, upc::Statement::reasons, upc::Statement::duration,
                  upc::Statement::review, upc::Statement::ombudsman};
      if (task.name == D::notify_review_outcome)
        wanted = {upc::Statement::outcome, upc::Statement::reasons, upc::Statement::review};
      if (!event.states.includes(wanted)) advise(Code::letter_incomplete, task.clause);
      return task.clause;
    }
  }
  return "";
}

Answer Opinion::apply(const Event& event) {
  Answer answer;
  if (latest_any.is_special() || event.on > latest_any) latest_any = event.on;
  bool moves = true;
  answer.reasons = faults(event, moves);
  const bool audit = mode == upc::Mode::audit;
  if (audit) {
    breaches += static_cast<int>(answer.reasons.size());
    if (latest.is_special() || event.on > latest) latest = event.on;
  }
  answer.accepted = audit ? moves : answer.reasons.empty();
  if (!answer.accepted) return answer;
  if (latest.is_special() || event.on > latest) latest = event.on;

  if (event.type == E::contact_received) {
    const Meeting meeting = meet(event);
    const bool elsewhere = given(event.service) && given(service) && event.service != service;
    if (event.matter == upc::Matter::new_issue && in_effect() && !elsewhere &&
        meeting.disposition != upc::Disposition::not_restricted)
      raise(D::reconsider_restrictions, "9.1.reconsider", event.on);
    if (meeting.disposition == upc::Disposition::consider_first)
      raise(D::consider_correspondence, "5.2.new_issue_check", event.on);
    if (event.matter == upc::Matter::protected_ && meeting.disposition == upc::Disposition::refuse_entry)
      answer.advices.push_back({Code::protected_refused, "1.2.services", "", -1, {}});
    answer.meeting = meeting;
  } else {
    answer.clause = effects(event, answer.advices);
  }
  return answer;
}

}  // namespace second_opinion
