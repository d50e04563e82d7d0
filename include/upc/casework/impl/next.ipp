// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/detail/context.hpp>
#include <upc/casework/detail/reason_list.hpp>
#include <upc/casework/detail/removal.hpp>
#include <upc/casework/detail/requirements.hpp>
#include <upc/casework/detail/table.hpp>
#include <upc/casework/next.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

UPC_BEGIN_NAMESPACE

namespace detail {

/// The rows that can be offered, by the event they are about.
struct OfferedRows {
  std::array<const Row*, std::size(rows)> list{};
  std::array<std::size_t, count_of<EventType> + 1> begins{};  ///< where those of each event begin, and the end

  constexpr OfferedRows() noexcept {
    std::size_t held = 0;
    for (std::size_t type = 0; type < count_of<EventType>; ++type) {
      begins[type] = held;
      for (const Row& row : rows)
        if (row.event == on(static_cast<EventType>(type)) && row.offer == Offer::yes) list[held++] = &row;
    }
    begins[count_of<EventType>] = held;
  }
};
inline constexpr OfferedRows offered_rows;

/// Whether what makes the event's move exist is there as of a day.
inline bool may_exist(Check check, const Context& context, Date as_of) {
  const CaseState& state = context.state;
  const Terms& terms = context.edition.terms;
  switch (check) {
    case Check::right_of_appeal:
      return can_be_appealed(Against::warning, state, terms) || can_be_appealed(Against::restriction, state, terms);
    case Check::in_time:
      return state.appeal_until.is_not_a_date() || as_of <= state.appeal_until ||
             terms.late_appeals == LateAppeals::group_director_may_admit;
    case Check::appeal_decided:
      return state.appeal != AppealStage::lodged || terms.decide_during_appeal == DuringAppeal::advise;
    case Check::new_issue_waiting: return state.open_duty(DutyName::reconsider_restrictions) != nullptr;
    case Check::exclusion_to_change: return state.stage_2_exclusion_in_force(as_of);
    default: return true;
  }
}

inline bool may_exist(EventType type, const Context& context, Date as_of) {
  const Requirements asked = requirements_of(type);
  return std::all_of(asked.begin(), asked.end(), [&](const Requirement& r) {
    return removed(Removable::requirement, requirements, r) || may_exist(r.check, context, as_of);
  });
}

/// Who may take a step: whom the edition names, less whom a row rules out.
inline RoleSet may_act(const Row& row, EventType type, const Edition& edition) {
  const RoleSet by = edition.act(type).by;
  if (row.needs != Needs::agreed_long_term || removed(Removable::need, static_cast<std::size_t>(row.needs))) return by;
  const RoleSet agreed_by = edition.act(EventType::long_term_exclusion).by;
  return RoleSet::from_bits(by.bits() & agreed_by.bits());
}

}  // namespace detail

UPC_INLINE NextEvent duties_to_mark(const std::vector<Duty>& duties, const Edition& edition) {
  NextEvent next{EventType::duty_done, {}, {}, {}};
  for (const Duty& duty : duties) {
    if (!duty.open() || detail::done_by_event_only(duty.name)) continue;
    next.by |= edition.bearers[static_cast<std::size_t>(duty.name)];
    if (std::find(next.cites.begin(), next.cites.end(), duty.cites) == next.cites.end()) next.cites.push_back(duty.cites);
  }
  return next;
}

UPC_INLINE std::vector<NextEvent> next_events(const Case& held, Date as_of) {
  using namespace detail;
  if (held.lapses_by(as_of)) return next_events(held.as_of(as_of), as_of);
  std::vector<NextEvent> steps;
  if (held.facts().partnership || as_of.is_not_a_date()) return steps;
  const CaseState& state = held.state();
  const Context context{state, held.facts(), held.edition()};
  const Nodes nodes{node_of(state.stage), node_of(state.appeal), node_of(state.safety)};
  for (std::size_t i = 0; i < count_of<EventType>; ++i) {
    const auto type = static_cast<EventType>(i);
    const Row* const* const end = offered_rows.list.data() + offered_rows.begins[i + 1];
    const Row* const* const offered =
        std::find_if(offered_rows.list.data() + offered_rows.begins[i], end,
                     [&](const Row* r) {
                       return nodes.at(r->from) && is_under(*r, held.edition().terms) && !removed(Removable::row, rows, *r);
                     });
    if (offered == end || !held.edition().has(type)) continue;
    const Row* const row = *offered;
    if (row->when == Pick::since_warning && !while_warned(as_of, context)) continue;
    if (type == EventType::duty_done) {
      if (NextEvent marks = duties_to_mark(state.duties, held.edition()); !marks.cites.empty()) steps.push_back(std::move(marks));
    } else if (may_exist(type, context, as_of)) {
      const bool timed = type == EventType::appeal_received && as_of <= state.appeal_until;
      const Date until = timed ? state.appeal_until : Date();
      steps.push_back({type, may_act(*row, type, held.edition()), until, {row->cites[0]}});
    }
  }
  return steps;
}

UPC_END_NAMESPACE
