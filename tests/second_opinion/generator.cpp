// SPDX-License-Identifier: BSL-1.0
// Second opinion: random histories.

#include "generator.hpp"

#include "../random_terms.hpp"

#include <upc/policy/editions/rct_2013.hpp>

namespace second_opinion {

using upc::Date;
using upc::Event;
using upc::Restriction;
using upc::Stage;
using D = upc::DutyName;
using E = upc::EventType;
using Kind = upc::RestrictionKind;
namespace rct = upc::rct_2013;

namespace {

const std::vector<std::string> buildings{"One4All", "Library", "Depot"};
const std::vector<std::string> people{"", " ", "p1", "p2"};
const std::vector<std::string> officers{"", " ", "A", "B"};

Date after(Date day, int n) { return day + boost::gregorian::days(n); }

std::string text(Dice& dice, int likely) {
  if (dice.percent(likely)) return "because";
  return dice.percent(50) ? "" : " \t";
}

Date sometimes(Dice& dice, int often, Date day, int from, int to) {
  return dice.percent(often) ? after(day, from + dice.below(to - from + 1)) : Date();
}

std::vector<std::string> some_buildings(Dice& dice, int likely) {
  std::vector<std::string> chosen;
  if (!dice.percent(likely)) return chosen;
  chosen.push_back(dice.among(buildings));
  if (dice.percent(25)) chosen.push_back(dice.among(buildings));
  return chosen;
}

upc::Window window(Dice& dice, int sound) {
  upc::Window w;
  const bool good = dice.percent(sound);
  if (good || dice.percent(50))
    for (int n = 1 + dice.below(5); n > 0; --n) w.days.push_back(static_cast<upc::Weekday>(dice.below(7)));
  w.from = 60 * dice.below(20);
  w.to = good ? std::min(1440, w.from + 60 * (1 + dice.below(6))) : 60 * dice.below(25);
  return w;
}

Restriction restriction(Dice& dice, Date on, bool careful) {
  const int sound = careful ? 100 : 85;
  Restriction r(static_cast<Kind>(dice.below(8)));
  r.from = sometimes(dice, 15, on, careful ? 0 : -5, 20);
  r.until = sometimes(dice, 30, on, careful ? 21 : -10, 300);
  r.reasons = r.kind == Kind::permanent_exclusion ? text(dice, sound) : dice.percent(10) ? "why" : "";
  switch (r.kind) {
    case Kind::limited_time:
      r.minutes = dice.percent(sound) ? 15 * (1 + dice.below(2)) : -dice.below(2);
      if (dice.percent(sound)) r.per = static_cast<upc::Per>(dice.below(4));
      break;
    case Kind::named_contact:
      r.officer = dice.among(officers);
      r.team = dice.among(officers);
      if (dice.percent(30)) r.place = dice.among(buildings);
      if (dice.percent(30)) r.windows.push_back(window(dice, sound));
      if (careful && r.officer != "B") r.officer = "A";
      break;
    case Kind::telephone_hours:
      for (int n = dice.percent(sound) ? 1 + dice.below(2) : 0; n > 0; --n) r.windows.push_back(window(dice, sound));
      break;
    case Kind::premises_exclusion:
    case Kind::permanent_exclusion:
      r.establishments = some_buildings(dice, sound);
      break;
    case Kind::contact_form:
      if (dice.percent(sound))
        for (int n = 1 + dice.below(3); n > 0; --n) r.channels.push_back(static_cast<upc::Channel>(dice.below(5)));
      break;
    case Kind::agreement:
      if (dice.percent(sound)) r.agreement = "AG-1";
      break;
    case Kind::termination:
    case Kind::through_representative:
    case Kind::matter_closed:
    case Kind::own:
      break;
  }
  return r;
}

std::vector<Restriction> some_restrictions(Dice& dice, Date on, bool careful) {
  std::vector<Restriction> set;
  for (int n = 0; n < 20; ++n) {
    set.clear();
    for (int k = 1 + dice.below(3); k > 0; --k) set.push_back(restriction(dice, on, careful));
    if (!careful && dice.percent(10)) set.push_back(set.front());
    if (!careful || findings(on, upc::Scope::service, Date(), Date(), set).empty()) break;
  }
  if (!careful && dice.percent(10)) set.clear();
  return set;
}

std::vector<int> some_indexes(Dice& dice, std::size_t size, bool careful) {
  std::vector<int> indexes;
  for (std::size_t i = 0; i < size; ++i)
    if (dice.percent(40)) indexes.push_back(static_cast<int>(i));
  if (careful && indexes.size() == size && size > 1) indexes.pop_back();
  if (careful && indexes.empty()) indexes.push_back(0);
  if (!careful && dice.percent(30)) indexes.push_back(dice.below(6) - 1);
  return indexes;
}

E likely_type(Dice& dice, const Opinion& c) {
  std::vector<E> may;
  const auto add = [&](E type, int weight) { may.insert(may.end(), static_cast<std::size_t>(weight), type); };
  switch (c.stage) {
    case Stage::open:
      add(E::behaviour_reported, 8);
      add(E::recording_shared, 1);
      break;
    case Stage::reported:
      add(E::behaviour_assessed, 8);
      add(E::restrictions_determined, 2);
      add(E::behaviour_reported, 1);
      break;
    case Stage::unreasonable:
      add(E::warning_issued, 8);
      add(E::restrictions_determined, 1);
      break;
    case Stage::warned:
      add(E::behaviour_reported, 6);
      add(E::recording_shared, 1);
      break;
    case Stage::continuing:
      add(E::restrictions_determined, 5);
      add(E::restrictions_declined, 1);
      break;
    case Stage::restricted:
      add(E::review_held, 2);
      add(E::contact_received, 4);
      add(E::restrictions_determined, 1);
      add(E::restrictions_lifted, 1);
      break;
    case Stage::review_recommended:
      add(E::recommendation_determined, 3);
      add(E::contact_received, 1);
      break;
    default:
      add(E::contact_received, 1);
      break;
  }
  const bool can_appeal = c.can_appeal(upc::Against::warning) || c.can_appeal(upc::Against::restriction);
  if (can_appeal && c.appeal == upc::AppealStage::none) add(E::appeal_received, 2);
  if (c.appeal == upc::AppealStage::lodged) add(E::appeal_determined, 2);
  if (c.open(D::reconsider_restrictions) != nullptr) add(E::new_issue_considered, 3);
  if (!c.latest.is_special() && c.kept_out(c.latest, "")) add(E::exclusion_changed, 1), add(E::exclusion_ignored, 1);
  if (c.safety != upc::Safety::none) add(E::long_term_exclusion, 1), add(E::exclusion_lifted, 1);
  if (!c.tasks.empty()) add(E::duty_done, 1);
  return dice.among(may);
}

upc::Role someone(Dice& dice, upc::RoleSet set) {
  std::vector<upc::Role> members;
  set.for_each([&](upc::Role role) { members.push_back(role); });
  return members.empty() ? rct::officer : dice.among(members);
}

}  // namespace

History random_history(Dice& dice) {
  History h;
  h.service = dice.percent(85) ? "housing" : dice.percent(50) ? "" : " ";
  h.partnership = dice.percent(2);
  h.mode = dice.percent(50) ? upc::Mode::audit : upc::Mode::enforce;
  if (dice.percent(10)) h.closures = {Date(2013, 12, 24), Date(2014, 1, 2), Date(2014, 1, 3)};
  if (dice.percent(50)) h.terms = random_terms([&](int n) { return dice.below(n); });
  return h;
}

upc::Event random_event(Dice& dice, const Opinion& c) {
  E type = dice.percent(75) ? likely_type(dice, c) : static_cast<E>(dice.below(static_cast<int>(upc::count_of<E>)));
  if (upc::is_of_correspondence(type)) type = E::duty_done;
  const bool careful = dice.percent(75);
  const auto yes = [&] { return careful || dice.percent(65); };

  Date on = c.latest.is_special() ? after(Date(2012, 1, 1), dice.below(700)) : c.latest;
  const int pace = dice.below(100);
  on = pace < 25   ? on
       : pace < 85 ? after(on, dice.below(12))
       : pace < 95 ? after(on, dice.below(60))
                   : after(on, dice.below(500));
  if (!careful && dice.percent(15)) on = after(on, -1 - dice.below(30));

  Event e(type, on, rct::officer);
  if (type == E::duty_done) {
    std::vector<D> waiting;
    for (const Task& task : c.tasks)
      if (task.done.is_special()) waiting.push_back(task.name);
    e.duty = yes() && !waiting.empty() ? dice.among(waiting)
                                       : static_cast<D>(dice.below(static_cast<int>(D::deal_with_concerns)));
  }
  upc::RoleSet who = type == E::duty_done ? bearers(e.duty) : allowed(type);
  if (careful && type == E::exclusion_lifted && c.safety == upc::Safety::long_term) who.erase(rct::service_manager);
  e.by = yes() ? someone(dice, who) : static_cast<upc::Role>(dice.below(13));
  e.person = dice.among(people);
  e.reasons = text(dice, careful ? 95 : 60);
  if (type == E::recommendation_determined && dice.percent(50)) e.reasons.clear();

  switch (type) {
    case E::behaviour_reported:
      for (int n = yes() ? 1 + dice.below(3) : 0; n > 0; --n)
        e.behaviours.insert(static_cast<upc::Behaviour>(dice.below(16)));
      if (yes()) e.summary = "what it was";
      e.occurred = sometimes(dice, 25, on, -20, 0);
      if (dice.percent(30)) e.evidence = {"note 1"};
      break;
    case E::behaviour_assessed:
      e.unreasonable = dice.percent(85);
      break;
    case E::warning_issued:
      if (yes()) e.consulted.insert(rct::service_director);
      if (yes()) e.states.insert(upc::Statement::restricted_contact_may_follow);
      if (yes()) e.states.insert(upc::Statement::appeal_process);
      if (yes()) e.copied_to.insert(rct::service_feedback_officer);
      break;
    case E::appeal_received:
      e.against = c.can_appeal(upc::Against::restriction) ? upc::Against::restriction : upc::Against::warning;
      if (dice.percent(15)) e.against = static_cast<upc::Against>(dice.below(3));
      if (dice.percent(30)) e.admitted_by = dice.percent(80) ? rct::group_director : static_cast<upc::Role>(dice.below(13));
      e.in_writing = yes();
      break;
    case E::appeal_determined:
      e.upheld = dice.percent(40);
      break;
    case E::restrictions_determined:
    case E::new_issue_considered:
      e.appropriate = type == E::new_issue_considered && dice.percent(50);
      if (!e.appropriate) e.restrictions = some_restrictions(dice, on, careful);
      if (!careful && dice.percent(10)) e.scope = upc::Scope::council;
      e.review_by = sometimes(dice, 30, on, 30, careful ? 360 : 400);
      if (careful && !e.review_by.is_special())
        e.review_by = sooner(e.review_by, last_day(on, c.terms.review_within, c.calendar));
      if (type == E::restrictions_determined && yes()) e.exceptional_reasons = text(dice, 90);
      e.adjustments_considered = dice.percent(60);
      if (dice.percent(30)) e.evidence = {"note 2"};
      [[fallthrough]];
    case E::restrictions_declined:
      if (yes()) e.consulted.insert(rct::monitoring_officer);
      break;
    case E::restrictions_lifted:
      if (dice.percent(80)) e.remove = some_indexes(dice, c.restrictions.size(), careful);
      break;
    case E::review_held:
      e.recommendation = static_cast<upc::Recommendation>(dice.below(3));
      if (e.recommendation == upc::Recommendation::remove_part)
        e.remove = some_indexes(dice, c.restrictions.size(), careful);
      e.contact_considered = yes();
      break;
    case E::recommendation_determined:
      e.endorsed = dice.percent(70);
      break;
    case E::contact_received:
      e.minute = 10 * dice.below(144);
      e.channel = static_cast<upc::Channel>(dice.below(5));
      if (dice.percent(80)) e.matter = static_cast<upc::Matter>(dice.below(4));
      e.service = dice.percent(75) ? (dice.percent(50) ? "" : " ") : dice.percent(60) ? "housing" : "leisure";
      e.with = dice.among(officers);
      e.establishment = dice.percent(60) ? dice.among(buildings) : dice.percent(50) ? "" : " ";
      e.abusive = dice.percent(15);
      break;
    case E::call_terminated:
      e.warned = yes();
      e.note = text(dice, 50);
      break;
    case E::exclusion_ignored:
      e.establishment = yes() ? dice.among(buildings) : dice.percent(50) ? "" : "\t";
      break;
    case E::exclusion_changed:
      e.change = static_cast<upc::ExclusionChange>(dice.below(3));
      if (e.change == upc::ExclusionChange::extended && yes()) e.until = after(on, dice.below(500) - (careful ? 0 : 5));
      if (dice.percent(30)) e.establishment = dice.among(buildings);
      if (yes()) e.consulted.insert(rct::monitoring_officer);
      break;
    case E::threat_reported:
      e.in_writing = yes();
      break;
    case E::temporary_exclusion:
      e.imminent_risk = yes();
      e.establishments = some_buildings(dice, careful ? 100 : 70);
      break;
    case E::long_term_exclusion:
      e.incident_form = yes();
      e.establishments = some_buildings(dice, careful ? 100 : 70);
      e.until = sometimes(dice, 30, on, careful ? 0 : -5, 200);
      e.review_by = sometimes(dice, 30, on, 0, 300);
      e.adjustments_considered = dice.percent(60);
      break;
    case E::recording_requested:
      e.agreed = dice.percent(50);
      break;
    case E::committee_reviewed:
      e.adhered = dice.percent(50);
      break;
    case E::duty_done:
      if (e.duty == D::write_to_customer || e.duty == D::notify_review_outcome)
        for (int n = dice.below(8); n > 0; --n) e.states.insert(static_cast<upc::Statement>(2 + dice.below(6)));
      if (dice.percent(20))
        e.states = {upc::Statement::restrictions, upc::Statement::reasons, upc::Statement::duration,
                    upc::Statement::review,       upc::Statement::outcome, upc::Statement::ombudsman};
      if (e.duty != D::write_to_customer && e.duty != D::notify_review_outcome) e.states = {};
      break;
    default:
      break;
  }
  return e;
}

}  // namespace second_opinion
