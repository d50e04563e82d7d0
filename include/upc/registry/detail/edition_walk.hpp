// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The machine of a case explored under an edition: where lawful steps lead, and from where they do not lead on.

#include <upc/calendar/deadline.hpp>
#include <upc/casework/detail/table.hpp>
#include <upc/error.hpp>
#include <upc/registry/detail/edition_attempts.hpp>

#include <algorithm>
#include <deque>
#include <unordered_map>

UPC_BEGIN_NAMESPACE

namespace detail {

/// A walk through the states of a case, breadth first. Two cases are in one state where the same may come next: they
/// stand alike, and are as far on with the warning, the window to appeal, restrictions and a new issue.
class EditionWalk {
 public:
  using NodeSet = SetOf<Node>;

  explicit EditionWalk(const Edition& edition) : edition_(edition), attempts_(edition) {
    CaseFacts facts;
    facts.service = "housing";
    // Not owned: the walk is over before the edition can go.
    put(Case(facts, std::shared_ptr<const Edition>(std::shared_ptr<const Edition>(), &edition)));
    for (std::size_t i = 0; i < cases_.size(); ++i) expand(i);
  }

  bool reaches(Node node) const noexcept { return reached_.contains(node); }
  /// Whether some step leads from there to another state of the same part.
  bool leaves(Node node) const noexcept { return left_.contains(node); }
  /// Whether the act was ever in order.
  bool does(EventType type) const noexcept { return done_.contains(type); }

  /// Whether there is a state in which something bears on the customer and from which no steps lead to its end.
  /// @param bears  asked of where a case stands
  template <class F>
  bool never_ends(F&& bears) const {
    std::vector<bool> ends(cases_.size());
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < cases_.size(); ++i)
      if (!bears(cases_[i].state())) {
        ends[i] = true;
        found.push_back(i);
      }
    while (!found.empty()) {
      const std::size_t to = found.back();
      found.pop_back();
      for (const std::size_t from : before_[to])
        if (!ends[from]) {
          ends[from] = true;
          found.push_back(from);
        }
    }
    return std::find(ends.begin(), ends.end(), false) != ends.end();
  }

 private:
  static Nodes nodes_of(const CaseState& state) {
    Nodes nodes;
    nodes.stage = node_of(state.stage);
    nodes.appeal = node_of(state.appeal);
    nodes.safety = node_of(state.safety);
    return nodes;
  }

  std::uint64_t key(const Case& held) const {
    const CaseState& state = held.state();
    std::uint64_t packed = 0;
    const auto add = [&](std::size_t value, unsigned bits) { packed = packed << bits | value; };
    add(static_cast<std::size_t>(state.stage), 5);
    add(static_cast<std::size_t>(state.appeal), 3);
    add(static_cast<std::size_t>(state.safety), 3);
    add(state.appeal == AppealStage::none ? days_left(state.appeal_until, state.latest) : 0, 2);
    add(!state.warned_on.is_not_a_date(), 1);
    add(!state.restricted_at_once_on.is_not_a_date(), 1);
    add(state.stage == Stage::warned ? warning_age(held) : 0, 2);
    add(std::min<std::size_t>(state.restrictions.size(), 2), 2);
    add(state.stage_2_exclusion_in_force(state.latest), 1);
    add(state.recommendation ? 1 + static_cast<std::size_t>(state.recommendation->recommendation) : 0, 3);
    add(state.open_duty(DutyName::reconsider_restrictions) != nullptr, 1);
    return packed;
  }

  static std::size_t days_left(Date last, Date now) { return last.is_not_a_date() ? 0 : now <= last ? 1 : 2; }

  /// Whether the warning is not yet received, counts, or has expired, as far as the day tells.
  static std::size_t warning_age(const Case& held) {
    const CaseState& state = held.state();
    const Terms::Length& expires = held.edition().terms.warning_expires_after;
    if (state.latest < received(held)) return 0;
    const bool expired = expires && state.latest > end_of_period(state.warned_on, *expires, held.facts().calendar);
    return expired ? 2 : 1;
  }

  /// When a warning letter counts as received at the latest.
  static Date received(const Case& held) { return held.facts().calendar.add(held.state().warned_on, 2); }

  /// A Monday as long before the end of the calendar as the longest periods, several times over, need.
  static Date first_day() { return {1990, 1, 8}; }

  /// The days that make a difference: that of the latest event, that on which the warning is received, and the day
  /// after each last day that is still to come.
  static std::vector<Date> days_of(const Case& held) {
    const CaseState& state = held.state();
    if (state.latest.is_not_a_date()) return {first_day()};
    std::vector<Date> days = {state.latest};
    const auto turn = [&](Date day) {
      if (!day.is_not_a_date() && day > state.latest) days.push_back(day);
    };
    const boost::gregorian::days one(1);
    if (state.stage == Stage::warned) turn(received(held));
    if (state.appeal == AppealStage::none && !state.appeal_until.is_not_a_date()) turn(state.appeal_until + one);
    if (state.restrictions_apply())
      if (const Duty* review = state.open_duty(DutyName::review); review != nullptr && !review->due.is_not_a_date())
        turn(review->due + one);
    return days;
  }

  std::size_t put(Case held) {
    const auto found = ids_.emplace(key(held), cases_.size());
    if (found.second) {
      const Nodes nodes = nodes_of(held.state());
      for (const Node node : {nodes.stage, nodes.appeal, nodes.safety}) reached_.insert(node);
      cases_.push_back(std::move(held));
      before_.emplace_back();
    }
    return found.first->second;
  }

  void expand(std::size_t from) {
    std::vector<Date> days;
    try {
      days = days_of(cases_[from]);
    } catch (const Error&) {
      return;
    }
    Case scratch = cases_[from];
    for (const Date day : days)
      for (const Attempt& attempt : attempts_.all()) {
        Event event = attempt.event;
        event.on = day;
        if (edition_.terms.restriction_end_required)
          for (Restriction& r : event.restrictions) r.until = day + boost::gregorian::days(7);
        try {
          if (take(scratch, event, attempt.by)) note(event.type, from, scratch);
        } catch (const Error&) {  // a day that no calendar covers: the way ends here
          scratch = cases_[from];
        }
      }
  }

  /// Has each office do it until one may.
  static bool take(Case& held, Event& event, RoleSet by) {
    bool done = false;
    bool others_may = true;
    by.for_each([&](Role role) {
      if (done || !others_may) return;
      event.by = role;
      const Outcome outcome = held.apply(event);
      done = outcome.accepted;
      // A kind or a reach of restrictions may be another office's than the act.
      const auto is_of_another = [](const Reason& r) {
        return r.code == Code::wrong_role || r.code == Code::kind_not_theirs || r.code == Code::scope_not_theirs;
      };
      others_may = std::any_of(outcome.reasons.begin(), outcome.reasons.end(), [&](const Reason& r) {
        return is_of_another(r) || std::any_of(r.findings.begin(), r.findings.end(), is_of_another);
      });
    });
    return done;
  }

  /// Notes a step. @param after  the case after it; the case before it in the end
  void note(EventType act, std::size_t from, Case& after) {
    done_.insert(act);
    const Nodes left = nodes_of(cases_[from].state());
    leave(left, nodes_of(after.state()));
    const std::size_t to = put(std::move(after));
    if (to != from) before_[to].push_back(from);
    after = cases_[from];
  }

  void leave(const Nodes& before, const Nodes& after) {
    if (before.stage != after.stage) left_.insert(before.stage);
    if (before.appeal != after.appeal) left_.insert(before.appeal);
    if (before.safety != after.safety) left_.insert(before.safety);
  }

  const Edition& edition_;
  Attempts attempts_;
  std::deque<Case> cases_;                        // one for each state
  std::vector<std::vector<std::size_t>> before_;  // of each: from which others a step leads there
  std::unordered_map<std::uint64_t, std::size_t> ids_;
  NodeSet reached_;
  NodeSet left_;
  SetOf<EventType> done_;
};

/// The act that a row reacts to; of a signal, the act that it comes from.
constexpr EventType act_of(const Row& row) noexcept {
  switch (row.event) {
    case Trigger::review_missed: return EventType::review_held;
    case Trigger::appeal_upheld: return EventType::appeal_determined;
    default: return static_cast<EventType>(row.event);
  }
}

}  // namespace detail

UPC_END_NAMESPACE
