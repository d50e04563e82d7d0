// SPDX-License-Identifier: BSL-1.0

#include "walk.hpp"

#include <algorithm>
#include <numeric>

namespace exploration {
namespace {

upc::Case new_case(std::shared_ptr<const upc::Edition> edition, upc::Mode mode) {
  upc::CaseFacts facts;
  facts.service = "housing";
  return upc::Case(facts, std::move(edition), mode);
}

/// Compares two states but for the date of events that were not accepted. `expected` is brought into line with it.
bool same_but_latest_any(upc::CaseState& expected, const upc::CaseState& state) {
  expected.latest_any = state.latest_any;
  return expected == state;
}

}  // namespace

Walk::Walk(const Focus& focus, std::vector<std::size_t> menu, Ledger& ledger,
           std::shared_ptr<const upc::Edition> edition)
    : focus_(focus), menu_(std::move(menu)), ledger_(ledger), scratch_(new_case(edition, upc::Mode::enforce)) {
  tell_ = [this] { return story(current_, event_); };
  nodes_.push_back({scratch_,
                    new_case(edition, upc::Mode::audit),
                    {},
                    0,
                    upc::Event(upc::EventType::behaviour_reported, {}, upc::rct_2013::officer),
                    {},
                    {}});
  ids_.emplace(key(scratch_, {}, focus_), 0);
}

void Walk::run() {
  for (std::size_t id = 0; id < nodes_.size(); ++id) expand(id);
}

void Walk::expand(std::size_t id) {
  current_ = id;
  scratch_ = nodes_[id].held;
  before_ = scratch_.state();
  check_state(scratch_, ledger_, tell_);
  const Days days = days_of(scratch_);
  for (std::size_t d = focus_.watches ? days.same : 0; d < days.list.size(); ++d) {
    FiredByType fired;
    for (std::size_t variant : menu_) {
      upc::Event event = on_day(variants()[variant], nodes_[id].held, days.list[d]);
      event_ = &event;
      const std::size_t taken_before = taken_;
      const bool marks_watched =
          focus_.watches && event.type == upc::EventType::duty_done && event.duty == focus_.watched;
      const std::vector<upc::Role> few = offices(event, scratch_.edition(), false);
      for (upc::Role by : offices(event, scratch_.edition(), d == days.same && (focus_.fine || marks_watched))) {
        event.by = by;
        const bool audits = focus_.fine && d <= days.same && std::find(few.begin(), few.end(), by) != few.end();
        try_event(event, audits, fired);
      }
      if (taken_ > taken_before) accepted_.insert(variant);
    }
    event_ = nullptr;
    if (focus_.fine && d >= days.same) check_next(days.list[d], fired, d == days.same);
  }
}

void Walk::try_event(const upc::Event& event, bool audits, FiredByType& fired) {
  ++tried_;
  const upc::Outcome outcome = scratch_.apply(event);
  check_outcome(before_, scratch_.edition().terms, event, outcome, ledger_, tell_);
  if (!outcome.accepted) {
    ledger_.check(Rule::refusal_changes_nothing, same_but_latest_any(before_, scratch_.state()), tell_);
    if (audits) {
      upc::Case audited = nodes_[current_].audited;
      audit(event, outcome, audited);
    }
    return;
  }
  ++taken_;
  Fired& type = fired[static_cast<std::size_t>(event.type)];
  type.by.insert(event.by);
  if (!outcome.cites.empty() && std::count(type.begins.begin(), type.begins.end(), outcome.cites[0]) == 0)
    type.begins.push_back(outcome.cites[0]);
  if (focus_.fine) {
    upc::Case audited = nodes_[current_].audited;
    audit(event, outcome, audited);
    take(event, outcome, &audited);
  } else {
    take(event, outcome, nullptr);
  }
  scratch_ = nodes_[current_].held;
}

/// In audit the same reasons are breaches, only those stop an event that say there is no move, and what was in order
/// leads where it leads otherwise.
void Walk::audit(const upc::Event& event, const upc::Outcome& enforced, upc::Case& audited) {
  ++tried_;
  const upc::Outcome outcome = audited.apply(event);
  ledger_.check(Rule::audit_gives_the_same_reasons, outcome.reasons == enforced.reasons, tell_);
  ledger_.check(Rule::audit_moves_where_it_may, outcome.accepted == has_move(before_, audited.edition().terms, event), tell_);
  upc::CaseState expected = enforced.accepted ? scratch_.state() : nodes_[current_].audited.state();
  expected.mode = upc::Mode::audit;
  expected.breaches += static_cast<int>(outcome.reasons.size());
  if (expected.latest.is_not_a_date() || event.on > expected.latest) expected.latest = event.on;
  if (enforced.accepted)
    ledger_.check(Rule::audit_agrees_in_order, same_but_latest_any(expected, audited.state()), tell_);
  else if (!outcome.accepted)
    ledger_.check(Rule::audit_keeps_what_does_not_move, same_but_latest_any(expected, audited.state()), tell_);
}

void Walk::take(const upc::Event& event, const upc::Outcome& outcome, const upc::Case* audited) {
  Node& from = nodes_[current_];
  check_step({from.held, from.past, event, outcome, scratch_}, ledger_, tell_);
  for (upc::DutyName duty : outcome.discharged) from.does.insert(duty);
  Past past = from.past;
  past.note(event, scratch_);
  const auto found = ids_.emplace(key(scratch_, past, focus_), nodes_.size());
  from.successors.insert(found.first->second);
  if (found.second)
    nodes_.push_back({scratch_, audited != nullptr ? *audited : nodes_[0].audited, past, current_, event, {}, {}});
}

void Walk::check_next(upc::Date day, const FiredByType& fired, bool every_office) {
  std::array<const upc::NextEvent*, upc::count_of<upc::EventType>> listed{};
  const std::vector<upc::NextEvent> steps = upc::next_events(nodes_[current_].held, day);
  for (const upc::NextEvent& step : steps) listed[static_cast<std::size_t>(step.event)] = &step;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    const auto type = static_cast<upc::EventType>(i);
    const auto tell = [&] { return tell_() + "\nnext, as of " + upc::to_string(day) + ": " + std::string(name(type)); };
    const bool fires = !fired[i].by.empty();
    const bool steps_on = is_a_step(nodes_[current_].held, type, day);
    if (fires && steps_on) ledger_.check(Rule::fired_is_listed, listed[i] != nullptr, tell);
    if (listed[i] == nullptr) continue;
    ledger_.check(Rule::listed_can_fire, fires && steps_on, tell);
    const upc::NextEvent& step = *listed[i];
    const bool by = every_office ? step.by == fired[i].by : step.by.includes(fired[i].by);
    const bool timed = type == upc::EventType::appeal_received && day <= before_.appeal_until;
    const bool until = timed ? step.until == before_.appeal_until : step.until.is_not_a_date();
    const auto in = [](const std::vector<upc::Provision>& list, upc::Provision wanted) {
      return std::count(list.begin(), list.end(), wanted) > 0;
    };
    // Of several duties of one name a mark does the oldest, and each of them is listed.
    const bool begins = type == upc::EventType::duty_done
                            ? std::all_of(fired[i].begins.begin(), fired[i].begins.end(),
                                          [&](upc::Provision p) { return in(step.cites, p); })
                            : !step.cites.empty() && in(fired[i].begins, step.cites.front());
    ledger_.check(Rule::listed_as_fired, by && until && begins, tell);
  }
}

std::vector<upc::Role> offices(const upc::Event& event, const upc::Edition& edition, bool all) {
  const upc::RoleSet may = allowed(event, edition);
  std::vector<upc::Role> list;
  std::vector<upc::Role> others;
  for (std::size_t i = 0; i < edition.offices.size(); ++i) {
    const auto role = static_cast<upc::Role>(i);
    (all || may.contains(role) ? list : others).push_back(role);
  }
  if (all) return list;
  if (list.size() > 2) list = {list.front(), list.back()};
  if (!others.empty()) list.push_back(others.front());
  return list;
}

std::string Walk::story(std::size_t node, const upc::Event* last) const {
  std::vector<const upc::Event*> events;
  if (last != nullptr) events.push_back(last);
  for (std::size_t at = node; at != 0; at = nodes_[at].parent) events.push_back(&nodes_[at].how);
  std::string text = "{\"schema\": \"upc-case/1\", \"service\": \"housing\", \"events\": [";
  for (auto event = events.rbegin(); event != events.rend(); ++event)
    text += (event == events.rbegin() ? "\n  " : ",\n  ") + to_json(**event, scratch_.edition());
  return text + "\n]}";
}

std::vector<std::size_t> whole_menu() {
  std::vector<std::size_t> all(variants().size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

std::vector<bool> can_reach(const Walk::Nodes& nodes, std::vector<bool> goals) {
  std::vector<std::vector<std::size_t>> predecessors(nodes.size());
  for (std::size_t id = 0; id < nodes.size(); ++id)
    for (std::size_t to : nodes[id].successors) predecessors[to].push_back(id);
  std::vector<std::size_t> reached;
  for (std::size_t id = 0; id < goals.size(); ++id)
    if (goals[id]) reached.push_back(id);
  while (!reached.empty()) {
    const std::size_t to = reached.back();
    reached.pop_back();
    for (std::size_t from : predecessors[to])
      if (!goals[from]) {
        goals[from] = true;
        reached.push_back(from);
      }
  }
  return goals;
}

}  // namespace exploration
