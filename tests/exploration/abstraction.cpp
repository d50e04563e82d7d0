// SPDX-License-Identifier: BSL-1.0

#include "abstraction.hpp"

#include <upc/calendar/deadline.hpp>

#include <algorithm>

namespace exploration {
namespace {

/// Several small numbers as one.
class Packed {
 public:
  template <class T>
  void add(T value, unsigned bits) {
    packed = packed << bits | static_cast<std::uint64_t>(value);
  }
  std::uint64_t packed = 0;
};

enum class Phase { way, not_begun, ends, endless, ended };

template <class Excluding>
Phase phase_of(const Excluding& e, upc::Date day) {
  if (e.from > day) return Phase::not_begun;
  if (e.until.is_not_a_date()) return Phase::endless;
  return e.until < day ? Phase::ended : Phase::ends;
}

/// In force without end outlasts in force with one, and that outlasts ended.
Phase safety_phase(const upc::CaseState& state) {
  Phase longest = Phase::ended;
  for (const upc::Exclusion& e : state.exclusions) {
    const Phase phase = phase_of(e, state.latest);
    if (phase == Phase::endless || longest == Phase::ended) longest = phase;
  }
  return longest;
}

unsigned several(const upc::CaseState& state, upc::DutyName name) {
  return static_cast<unsigned>(std::min<std::size_t>(count_open(state, name), 2));
}

unsigned review_of(const upc::CaseState& state) {
  const upc::Duty* review = state.open_duty(upc::DutyName::review);
  if (review == nullptr) return 0;
  return state.latest > review->due ? 2 : 1;
}

void add_parts(Packed& key, const upc::Case& held) {
  const upc::CaseState& state = held.state();
  key.add(state.stage, 4);
  key.add(state.appeal, 2);
  key.add(state.safety, 2);
  const upc::Terms& terms = held.edition().terms;
  const bool may_appeal = state.appeal == upc::AppealStage::none && (can_appeal(upc::Against::warning, state, terms) ||
                                                                     can_appeal(upc::Against::restriction, state, terms));
  key.add(may_appeal ? (state.latest > state.appeal_until ? 2 : 1) : 0, 2);
  key.add(state.recommendation ? 1 + static_cast<int>(state.recommendation->recommendation) : 0, 2);
}

void add_restrictions(Packed& key, const upc::CaseState& state) {
  key.add(std::min<std::size_t>(state.restrictions.size(), 3), 2);
  for (std::size_t i = 0; i < 2; ++i) {
    const bool there = i < state.restrictions.size();
    const bool excludes = there && upc::is_exclusion(state.restrictions[i].kind);
    key.add(excludes ? phase_of(state.restrictions[i], state.latest) : Phase::way, 3);
  }
}

}  // namespace

void Past::note(const upc::Event& e, const upc::Case& held) {
  using T = upc::EventType;
  const bool behaviour = e.type == T::behaviour_reported || e.type == T::recording_shared;
  if (e.type == T::restrictions_determined) {
    decided = true;
    further = false;
  }
  if (decided) return;
  if (e.type == T::warning_issued) warned_on = e.on;
  if (behaviour && !warned_on.is_not_a_date() && warning_on(warned_on, e.occurred_on(), held) == Warning::counts)
    further = true;
  if (e.type == T::restrictions_declined) further = false;
}

Warning warning_on(upc::Date warned_on, upc::Date day, const upc::Case& held) {
  const upc::Terms& terms = held.edition().terms;
  const upc::WorkingDays& calendar = held.facts().calendar;
  const bool received = terms.appeal_clock == upc::AppealClock::deemed_receipt;
  if (day < (received ? calendar.add(warned_on, 2) : warned_on)) return Warning::not_yet;
  if (!terms.warning_expires_after) return Warning::counts;
  return day > upc::end_of_period(warned_on, *terms.warning_expires_after, calendar) ? Warning::expired
                                                                                      : Warning::counts;
}

bool can_appeal(upc::Against against, const upc::CaseState& state, const upc::Terms& terms) {
  if (against == upc::Against::warning) return !state.warned_on.is_not_a_date();
  return against == upc::Against::restriction && terms.appeal_immediate_stage_2 &&
         !state.restricted_at_once_on.is_not_a_date();
}

std::uint64_t key(const upc::Case& held, const Past& past, const Focus& focus) {
  const upc::CaseState& state = held.state();
  Packed key;
  add_parts(key, held);
  if (focus.fine) {
    key.add(!past.warned_on.is_not_a_date(), 1);
    key.add(past.further, 1);
    const bool waits = state.stage == upc::Stage::warned;
    key.add(waits ? warning_on(state.warned_on, state.latest, held) : Warning::counts, 2);
    add_restrictions(key, state);
    key.add(safety_phase(state), 3);
    using D = upc::DutyName;
    for (D duty : {D::assess_behaviour, D::determine_appeal, D::decide_restrictions, D::decide_recommendation,
                   D::reconsider_restrictions})
      key.add(several(state, duty), 2);
    key.add(review_of(state), 2);
  } else {
    key.add(std::min<std::size_t>(state.restrictions.size(), 2), 2);
    key.add(state.stage_2_exclusion_in_force(state.latest), 1);
    key.add(state.open_duty(upc::DutyName::reconsider_restrictions) != nullptr, 1);
  }
  if (focus.watches) key.add(several(state, focus.watched), 2);
  return key.packed;
}

std::size_t count_open(const upc::CaseState& state, upc::DutyName name) {
  return static_cast<std::size_t>(std::count_if(state.duties.begin(), state.duties.end(), [&](const upc::Duty& duty) {
    return duty.name == name && duty.open();
  }));
}

}  // namespace exploration
