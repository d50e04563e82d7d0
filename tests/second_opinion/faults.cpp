// SPDX-License-Identifier: BSL-1.0
// Second opinion: what is wrong with an event.

#include "opinion.hpp"

#include <upc/policy/editions/rct_2013.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>

namespace second_opinion {

using upc::Code;
using upc::Date;
using upc::Event;
using upc::Restriction;
using upc::Stage;
using D = upc::DutyName;
using E = upc::EventType;
namespace rct = upc::rct_2013;

namespace {

bool given(const std::string& text) { return !upc::is_blank(text); }

bool a_decision(D name) {
  return name == D::assess_behaviour || name == D::determine_appeal || name == D::decide_restrictions ||
         name == D::review || name == D::decide_recommendation || name == D::reconsider_restrictions;
}

bool outside(const std::vector<int>& indexes, std::size_t size) {
  return std::any_of(indexes.begin(), indexes.end(), [&](int i) { return i < 0 || i >= static_cast<int>(size); });
}

bool leaves_nothing(const std::vector<int>& indexes, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i)
    if (std::find(indexes.begin(), indexes.end(), static_cast<int>(i)) == indexes.end()) return false;
  return true;
}

}  // namespace

std::vector<Why> Opinion::faults(const Event& event, bool& moves) {
  std::vector<Why> all;
  moves = true;
  std::string_view own = own_clause(event.type);
  const auto because = [&](Code code, std::string_view clause = {}, std::string_view detail = {}) {
    all.push_back({code, clause.empty() ? own : clause, detail, -1, {}});
  };
  const auto no_move = [&](Code code, std::string_view clause = {}) {
    because(code, clause);
    moves = false;
  };
  const auto at = [&](std::initializer_list<Stage> stages) {
    return std::find(stages.begin(), stages.end(), stage) != stages.end();
  };
  const auto invalid = [&] {
    const Date review_within = last_day(event.on, terms.review_within, calendar);
    if (!event.review_by.is_special()) rest_on(upc::Term::review_within);
    std::vector<Why> found = findings(event.on, event.scope, event.review_by, review_within, event.restrictions);
    if (found.empty()) return;
    Why why{Code::invalid_restriction, found.front().clause, "", -1, {}};
    why.findings = std::move(found);
    all.push_back(std::move(why));
  };

  if (partnership) {
    no_move(Code::out_of_scope, "1.2.partnership");
    return all;
  }
  if (event.type == E::exclusion_lifted && safety == upc::Safety::long_term) own = "3.2.long_term";
  const Task* task = event.type == E::duty_done ? open(event.duty) : nullptr;
  if (event.type == E::duty_done) own = task != nullptr ? task->clause : clause_of_duty(event.duty);

  if (!latest.is_special() && event.on < latest) because(Code::out_of_order);

  // Where the case stands
  bool has_move = true;
  switch (event.type) {
    case E::behaviour_reported:
    case E::recording_shared:
      has_move = at({Stage::open, Stage::reported, Stage::unreasonable, Stage::warned, Stage::continuing,
                     Stage::restricted, Stage::review_recommended});
      break;
    case E::behaviour_assessed:
      has_move = at({Stage::reported});
      break;
    case E::warning_issued:
      has_move = at({Stage::unreasonable});
      break;
    case E::restrictions_determined:
      has_move = at({Stage::reported, Stage::unreasonable, Stage::warned, Stage::continuing, Stage::restricted});
      break;
    case E::restrictions_declined:
      has_move = at({Stage::continuing});
      break;
    case E::restrictions_lifted:
    case E::review_held:
      has_move = at({Stage::restricted});
      break;
    case E::recommendation_determined:
      has_move = at({Stage::review_recommended});
      break;
    case E::appeal_received:
      if (can_appeal(event.against))
        has_move = appeal == upc::AppealStage::none;
      break;
    case E::appeal_determined:
      has_move = appeal == upc::AppealStage::lodged;
      break;
    case E::new_issue_considered:
      has_move = open(D::reconsider_restrictions) != nullptr && (event.appropriate || stage == Stage::restricted);
      break;
    case E::exclusion_ignored:
      has_move = kept_out(event.on, event.establishment) || kept_out_for_safety(event.on, event.establishment);
      break;
    case E::exclusion_changed:
      has_move = kept_out(event.on, event.establishment);
      break;
    case E::exclusion_lifted:
      has_move = safety != upc::Safety::none;
      break;
    default:
      break;
  }
  if (!has_move) no_move(Code::not_permitted_in_state);

  if (event.type == E::appeal_received) {
    if (event.against == upc::Against::safety_exclusion)
      no_move(Code::no_right_of_appeal, "3.6");
    else if (!can_appeal(event.against))
      no_move(Code::no_right_of_appeal, "6.1.window");
    if (event.against == upc::Against::restriction && !restricted_at_once.is_special())
      rest_on(upc::Term::appeal_immediate_stage_2);
  }
  if (event.type == E::restrictions_determined) {
    if (at({Stage::reported, Stage::unreasonable}) && !given(event.exceptional_reasons))
      because(Code::no_prior_warning, "5.1.note");
    if (at({Stage::warned})) because(Code::no_further_behaviour, "5.1.S2.trigger");
  }
  const bool imposes = event.type == E::restrictions_determined ||
                       (event.type == E::new_issue_considered && !event.appropriate);
  if (imposes && appeal == upc::AppealStage::lodged) rest_on(upc::Term::decide_during_appeal);
  if (imposes && waits_for_appeal()) because(Code::appeal_pending, "6.2");
  if (event.type == E::duty_done) {
    if (task == nullptr)
      no_move(Code::duty_not_open);
    else if (a_decision(event.duty))
      no_move(Code::done_by_event);
  }

  // Who
  const upc::RoleSet who = event.type == E::duty_done ? bearers(event.duty) : allowed(event.type);
  const bool agreed_above =
      event.type == E::exclusion_lifted && safety == upc::Safety::long_term && event.by == rct::service_manager;
  if (!who.contains(event.by) || agreed_above) because(Code::wrong_role);

  // When and how
  if (event.type == E::appeal_received && can_appeal(event.against)) {
    rest_on(upc::Term::appeal_window);
    if (!appeal_until.is_special() && event.on > appeal_until) {
      rest_on(upc::Term::appeal_clock);
      rest_on(upc::Term::late_appeals);
      const bool admits = terms.late_appeals == upc::LateAppeals::group_director_may_admit;
      if (!admits)
        because(Code::out_of_time, "6.1.window");
      else if (event.admitted_by != rct::group_director)
        because(Code::out_of_time, "6.1.window", "admitted_by");
    }
  }
  const bool formal = event.type == E::appeal_received && terms.appeal_form == upc::AppealForm::required;
  if (event.type == E::appeal_received && (!event.in_writing || !given(event.reasons)))
    rest_on(upc::Term::appeal_form);
  if (formal && !event.in_writing) because(Code::not_in_writing, "6.1.form");
  if (event.type == E::threat_reported && !event.in_writing) because(Code::not_in_writing, "3.1");

  // After asking whom
  const bool asked = event.consulted.contains(rct::monitoring_officer);
  switch (event.type) {
    case E::warning_issued:
      if (!event.consulted.contains(rct::service_director)) because(Code::not_consulted, "5.1.S1.warn");
      break;
    case E::restrictions_declined:
      if (!asked) because(Code::not_consulted, "6.3");
      break;
    case E::restrictions_determined:
      if (!asked) because(Code::not_consulted, "5.1.S2.decide");
      break;
    case E::new_issue_considered:
      if (!asked && !event.appropriate) because(Code::not_consulted, "5.1.S2.decide");
      break;
    case E::exclusion_changed:
      if (!asked && event.change != upc::ExclusionChange::unchanged) because(Code::not_consulted, "5.1.S2.decide");
      break;
    default:
      break;
  }

  // Why
  if (!given(event.reasons)) switch (event.type) {
      case E::restrictions_determined:
        because(Code::no_reasons, "5.2.proportionate");
        break;
      case E::appeal_received:
        if (formal) because(Code::no_reasons, "6.1.form");
        break;
      case E::recommendation_determined:
        if (!event.endorsed) because(Code::no_reasons);
        break;
      case E::committee_reviewed:
        if (!event.adhered) because(Code::no_reasons);
        break;
      case E::behaviour_assessed:
      case E::appeal_determined:
      case E::restrictions_declined:
      case E::restrictions_lifted:
      case E::new_issue_considered:
      case E::exclusion_changed:
      case E::threat_reported:
      case E::temporary_exclusion:
      case E::long_term_exclusion:
      case E::conduct_letter:
      case E::harassment_referred:
        because(Code::no_reasons);
        break;
      default:
        break;
    }

  // With what
  const auto missing = [&](std::string_view clause, std::string_view detail) {
    because(Code::missing_detail, clause, detail);
  };
  const std::size_t size = restrictions.size();
  switch (event.type) {
    case E::behaviour_reported:
      if (event.behaviours.empty()) missing("2.3", "behaviours");
      if (event.behaviours.contains(upc::Behaviour::other) && !given(event.summary)) missing("2.3", "summary");
      break;
    case E::warning_issued:
      if (!event.states.contains(upc::Statement::restricted_contact_may_follow))
        missing("5.1.S1.letter", "restricted_contact_may_follow");
      if (!event.states.contains(upc::Statement::appeal_process)) missing("5.1.S1.letter", "appeal_process");
      if (!event.copied_to.contains(rct::service_feedback_officer)) missing("5.1.S1.letter", "copied_to");
      break;
    case E::restrictions_determined:
      if (event.restrictions.empty()) missing("5.1.S2.decide", "restrictions");
      invalid();
      break;
    case E::restrictions_lifted:
      if (has_move && event.remove && (event.remove->empty() || outside(*event.remove, size)))
        missing("9.1.reconsider", "remove");
      break;
    case E::review_held: {
      const std::vector<int> remove = event.remove.value_or(std::vector<int>{});
      if (has_move && event.recommendation == upc::Recommendation::remove_part &&
          (remove.empty() || outside(remove, size) || leaves_nothing(remove, size)))
        missing("7.3.recommend", "remove");
      if (!event.contact_considered) missing("7.2", "contact_considered");
      break;
    }
    case E::call_terminated:
      if (!event.warned) missing("3.4.warn", "warned");
      break;
    case E::new_issue_considered:
      if (event.appropriate) break;
      if (event.restrictions.empty()) missing("9.1.reconsider", "restrictions");
      invalid();
      break;
    case E::exclusion_ignored:
      if (!given(event.establishment)) missing("5.6.ignored", "establishment");
      break;
    case E::exclusion_changed:
      if (event.change == upc::ExclusionChange::extended && !extends(event)) missing("5.6.review", "until");
      break;
    case E::temporary_exclusion:
      if (!event.imminent_risk) missing("3.2.temporary", "imminent_risk");
      if (event.establishments.empty()) missing("3.2.temporary", "establishments");
      break;
    case E::long_term_exclusion:
      if (!event.incident_form) missing("3.3", "incident_form");
      if (event.establishments.empty()) missing("3.2.long_term", "establishments");
      if (!event.until.is_special() && event.until < event.on) missing("3.2.long_term", "until");
      break;
    default:
      break;
  }
  return all;
}

bool Opinion::acted_on(const Restriction& r, const Event& event) const {
  if (r.kind != upc::RestrictionKind::premises_exclusion && r.kind != upc::RestrictionKind::permanent_exclusion)
    return false;
  if (r.from > event.on || (!r.until.is_special() && r.until < event.on)) return false;
  return !given(event.establishment) ||
         std::find(r.establishments.begin(), r.establishments.end(), event.establishment) != r.establishments.end();
}

bool Opinion::extends(const Event& event) const {
  if (event.until.is_special() || event.until <= event.on) return false;
  if (!in_effect()) return true;
  return std::none_of(restrictions.begin(), restrictions.end(), [&](const Restriction& r) {
    return acted_on(r, event) && (r.until.is_special() || event.until <= r.until);
  });
}

}  // namespace second_opinion
