// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/deadline.hpp>
#include <upc/casework/detail/advice_rules.hpp>
#include <upc/casework/detail/context.hpp>
#include <upc/casework/detail/deadline_days.hpp>
#include <upc/casework/evaluation.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

UPC_INLINE std::vector<Deadline> deadlines(const Case& held, Date as_of) {
  if (held.lapses_by(as_of)) return deadlines(held.as_of(as_of), as_of);
  std::vector<Deadline> list;
  const CaseState& state = held.state();
  detail::each_deadline(held, [&](DeadlineName name, Date date, Provision cites) {
    list.push_back({name, date, cites, !as_of.is_not_a_date() && as_of > date,
                    receipt_of(name, date, state, held.edition(), held.facts().calendar)});
  });
  return list;
}

UPC_INLINE std::vector<Reason> case_advices(const Case& held, Date as_of) {
  std::vector<Reason> advices;
  if (as_of.is_not_a_date()) return advices;
  if (held.lapses_by(as_of)) return case_advices(held.as_of(as_of), as_of);
  const CaseState& state = held.state();
  const Terms& terms = held.edition().terms;
  const WorkingDays& calendar = held.facts().calendar;
  const auto advise = [&](Code code) -> Reason& {
    advices.push_back(detail::advice(code));
    return advices.back();
  };
  const auto longer = [&](const Terms::Length& length, Date since) {
    return length && is_longer_than(*length, since, as_of, calendar);
  };
  if (state.appeal == AppealStage::upheld && state.restrictions_apply())
    advise(Code::restricted_after_upheld_appeal);
  const auto first = [&](auto&& test) {
    return std::find_if(state.exclusions.begin(), state.exclusions.end(),
                        [&](const Exclusion& e) { return e.in_force(as_of) && test(e); });
  };
  if (const auto found = first([&](const Exclusion& e) {
        return !e.long_term && longer(terms.temporary_is_long_after, e.from);
      });
      found != state.exclusions.end())
    advise(Code::long_temporary)
        .with(ArgKey::from, found->from)
        .with(ArgKey::establishments, found->establishments);
  if (state.stage == Stage::lapsed)
    advise(Code::lapsed_without_review)
        .with(ArgKey::date, state.lapsed_on)
        .with(ArgKey::deadline, state.lapsed_on - boost::gregorian::days(1));
  if (const auto found = first([&](const Exclusion& e) {
        return e.long_term && (e.review_by.is_not_a_date() ? longer(terms.exclusion_review_within, e.from)
                                                          : as_of > e.review_by);
      });
      found != state.exclusions.end())
    advise(Code::exclusion_unreviewed)
        .with(ArgKey::from, found->from)
        .with(ArgKey::establishments, found->establishments);

  std::vector<std::string> waiting;
  const Duty* oldest = nullptr;
  for (const Duty& duty : state.duties) {
    if (!duty.open() || !duty.due.is_not_a_date()) continue;
    if (!longer(terms.duty_waits_long_after, duty.raised)) continue;
    waiting.emplace_back(name(duty.name));
    if (oldest == nullptr) oldest = &duty;  // duties stand in the order raised
  }
  if (oldest != nullptr)
    advices.push_back(Reason(Code::duty_outstanding, oldest->cites).with(ArgKey::duties, waiting).with(ArgKey::date, oldest->raised));
  detail::drop_removed(advices);
  return advices;
}

UPC_INLINE Adherence adherence(int breaches, const std::vector<Duty>& duties, Date as_of) {
  Adherence counted;
  counted.breaches = breaches;
  for (const Duty& duty : duties) {
    const DutyStatus status = duty.status(as_of);
    if (status == DutyStatus::overdue || status == DutyStatus::done_late) ++counted.overdue;
  }
  return counted;
}

UPC_INLINE Adherence adherence(const Case& held, Date as_of) {
  const Case seen = held.as_of(as_of);
  return adherence(seen.state().breaches, seen.state().duties, as_of);
}

namespace detail {

inline Evaluation evaluation(Fold folded, Case held) {
  const Date as_of = folded.as_of;
  if (held.lapses_by(as_of)) held = held.as_of(as_of);
  Evaluation result{std::move(folded), std::move(held), {}, {}, {}, {}};
  result.deadlines = deadlines(result.held, as_of);
  result.advices = case_advices(result.held, as_of);
  result.next = next_events(result.held, as_of);
  if (result.held.state().mode == Mode::audit) result.adherence = adherence(result.held, as_of);
  return result;
}

UPC_INLINE Evaluation evaluate(const CaseHistory& history, Date as_of, Mode mode, std::vector<EventEntry> memory) {
  Case held(history.facts, history.edition, mode);
  Fold folded = fold(history.events, as_of, held, std::move(memory));
  return evaluation(std::move(folded), std::move(held));
}

}  // namespace detail

UPC_INLINE Evaluation evaluate(const CaseHistory& history, Date as_of, Mode mode) {
  return detail::evaluate(history, as_of, mode, {});
}

UPC_INLINE Evaluation evaluate(Case held, Date as_of) {
  if (as_of.is_not_a_date()) as_of = held.state().latest_any;
  return detail::evaluation({as_of, {}, 0}, std::move(held));
}

UPC_END_NAMESPACE
