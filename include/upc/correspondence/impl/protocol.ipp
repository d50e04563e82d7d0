// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/detail/duty_book.hpp>
#include <upc/casework/detail/latest.hpp>
#include <upc/casework/detail/reason_list.hpp>
#include <upc/casework/detail/removal.hpp>
#include <upc/correspondence/detail/table.hpp>
#include <upc/correspondence/protocol.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace detail {

/// What a refusal of an event cites where nothing else is said (D-49).
constexpr Provision own_protocol_provision(EventType type) noexcept {
  for (const ProtocolTable::Row& row : ProtocolTable::rows)
    if (row.event == type && !row.cites.empty()) return row.cites[0];
  return Provision::anonymous_received;
}

/// One event put to the protocol.
class ProtocolAssessment final : public Asker<ProtocolTable::Row> {
 public:
  ProtocolAssessment(const Event& event, const Correspondence& held) : event_(event), held_(held) {
    if (held.facts().partnership) {
      reasons_.add(Code::out_of_scope, Provision::partnerships);
      return;
    }
    const bool mark = event.type == EventType::duty_done;
    const Edition& edition = held.edition();
    if (mark ? !edition.has(event.duty) : !edition.has(event.type)) {
      reasons_.outside(event);
      return;
    }
    reasons_.check_order_and_role(
        event, held.state().latest,
        mark ? edition.bearers[static_cast<std::size_t>(event.duty)] : edition.act(event.type).by, own());
    if (mark && oldest_open(held.state().duties, event.duty) == nullptr)
      reasons_.add(Code::duty_not_open, own()).with(ArgKey::duty, std::string(name(event.duty)));
  }

  bool permits(const ProtocolTable::Row& row) override {
    if (removed(Removable::protocol_row, ProtocolTable::rows, row)) return false;
    if (!ProtocolTable::picks(row.when, event_.escalated)) return false;
    row_ = &row;
    return reasons_.let_move(held_.state().mode);
  }

  std::vector<Reason> conclude() {
    if (row_ == nullptr && !reasons_.has(Code::out_of_scope))
      reasons_.not_permitted(own(), event_.type, name(held_.state().protocol));
    return reasons_.conclude();
  }

  const ProtocolTable::Row* row() const noexcept { return row_; }

 private:
  Provision own() const noexcept {
    if (event_.type != EventType::duty_done) return own_protocol_provision(event_.type);
    const Duty* open = oldest_open(held_.state().duties, event_.duty);
    return open != nullptr ? open->cites : provision_of(event_.duty);
  }

  const Event& event_;
  const Correspondence& held_;
  const ProtocolTable::Row* row_ = nullptr;
  ReasonList reasons_;
};

/// What a row that fired has brought about in the staged state.
inline void bring_about(const ProtocolTable::Row& row, const Event& event, const Correspondence& before,
                        CorrespondenceState& state, Outcome& outcome) {
  DutyBook duties(state.duties, event.on, outcome);
  const auto raise_for = [&](Effect effect) {
    for (const RaisedDuty& raised : before.edition().raises[static_cast<std::size_t>(effect)]) duties.raise(raised);
  };
  for (Provision provision : row.cites) outcome.cites.push_back(provision);
  if (row.filed) outcome.contact = ContactOutcome{Disposition::file_only, {}};
  if (event.type == EventType::duty_done) {
    outcome.cites = {duties.open(event.duty)->cites};
    duties.mark_oldest(event.duty);
  }
  if (event.type == EventType::correspondence_received) state.service_named |= !is_blank(event.service);
  raise_for(row.effect);
  if (row.effect == Effect::identity_withheld && (state.service_named || !is_blank(before.facts().service)))
    raise_for(Effect::service_concerned);
}

}  // namespace detail

UPC_INLINE Correspondence::Correspondence(CaseFacts facts, std::shared_ptr<const Edition> edition, Mode mode)
    : facts_(std::move(facts)), edition_(std::move(edition)) {
  state_.mode = mode;
}

UPC_INLINE Outcome Correspondence::apply(const Event& event) {
  detail::check_kind(event, true);
  const bool audit = state_.mode == Mode::audit;
  detail::ProtocolAssessment assessment(event, *this);
  CorrespondenceState staged = state_;
  Outcome outcome;
  outcome.accepted = !facts_.partnership && detail::dispatch(staged.protocol, event.type, assessment);
  outcome.reasons = assessment.conclude();
  if (outcome.accepted) detail::bring_about(*assessment.row(), event, *this, staged, outcome);
  staged.breaches += audit ? static_cast<int>(outcome.reasons.size()) : 0;
  detail::set_latest(staged, event.on, outcome.accepted || audit);
  state_ = std::move(staged);
  ++events_seen_;
  return outcome;
}

UPC_INLINE std::vector<NextEvent> next_events(const Correspondence& held, Date as_of) {
  std::vector<NextEvent> steps;
  if (held.facts().partnership || as_of.is_not_a_date()) return steps;
  const auto here = static_cast<detail::ProtocolTable::Node>(held.state().protocol);
  for (std::size_t i = 0; i < count_of<EventType>; ++i) {
    const auto type = static_cast<EventType>(i);
    for (const detail::ProtocolTable::Row& row : detail::ProtocolTable::rows)
      if (row.event == type && row.from == here && row.offered && held.edition().has(type) &&
          !removed(detail::Removable::protocol_row, detail::ProtocolTable::rows, row)) {
        steps.push_back({type, held.edition().act(type).by, Date(), {row.cites[0]}});
        break;
      }
  }
  if (NextEvent marks = duties_to_mark(held.state().duties, held.edition()); !marks.cites.empty())
    steps.push_back(std::move(marks));
  return steps;
}

namespace detail {

inline CorrespondenceEvaluation evaluation(Fold folded, Correspondence held) {
  const Date as_of = folded.as_of;
  CorrespondenceEvaluation result{std::move(folded), std::move(held), {}, {}};
  result.next = next_events(result.held, as_of);
  const CorrespondenceState& state = result.held.state();
  if (state.mode == Mode::audit) result.adherence = adherence(state.breaches, state.duties, as_of);
  return result;
}

}  // namespace detail

UPC_INLINE CorrespondenceEvaluation evaluate_correspondence(const CaseHistory& history, Date as_of, Mode mode) {
  Correspondence held(history.facts, history.edition, mode);
  Fold folded = detail::fold(history.events, as_of, held);
  return detail::evaluation(std::move(folded), std::move(held));
}

UPC_INLINE CorrespondenceEvaluation evaluate_correspondence(Correspondence held, Date as_of) {
  if (as_of.is_not_a_date()) as_of = held.state().latest_any;
  return detail::evaluation({as_of, {}, 0}, std::move(held));
}

UPC_END_NAMESPACE
