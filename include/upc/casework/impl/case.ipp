// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/case.hpp>
#include <upc/casework/detail/assessment.hpp>
#include <upc/casework/detail/effects.hpp>
#include <upc/casework/detail/latest.hpp>
#include <upc/casework/detail/removal.hpp>

#include <algorithm>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace detail {

/// Lets a signal through wherever the table has a row for it: whoever sent it has been assessed already.
class SignalAsker final : public RowAsker {
 public:
  bool permits(const Row& row) override {
    if (removed(Removable::row, rows, row)) return false;
    row_ = &row;
    return true;
  }
  const Row* row() const noexcept { return row_; }

 private:
  const Row* row_ = nullptr;
};

}  // namespace detail

UPC_INLINE Case::Case(CaseFacts facts) : Case(std::move(facts), rct_2013::edition()) {}
UPC_INLINE Case::Case(CaseFacts facts, std::shared_ptr<const Edition> edition, Mode mode)
    : facts_(std::move(facts)), edition_(std::move(edition)) {
  state_.mode = mode;
}
UPC_INLINE Case::Case(const Case&) = default;
UPC_INLINE Case::Case(Case&&) noexcept = default;
UPC_INLINE Case& Case::operator=(const Case&) = default;
UPC_INLINE Case& Case::operator=(Case&&) noexcept = default;
UPC_INLINE Case::~Case() = default;

UPC_INLINE Date Case::lapses_on() const {
  if (edition_->terms.missed_review != MissedReview::lapse || state_.stage != Stage::restricted) return {};
  const Duty* const review = state_.open_duty(DutyName::review);
  return review == nullptr || review->due.is_not_a_date() ? Date() : review->due + boost::gregorian::days(1);
}

UPC_INLINE Case Case::as_of(Date day) const {
  using namespace detail;
  Case seen(*this);
  if (recorded_ != nullptr) {
    seen.state_ = *recorded_;
    seen.recorded_ = nullptr;
  }
  if (!seen.lapses_by(day)) return seen;
  const Context before{seen.state_, facts_, *edition_};
  Nodes nodes{node_of(seen.state_.stage), node_of(seen.state_.appeal), node_of(seen.state_.safety)};
  SignalAsker signal;
  if (!dispatch(nodes, Trigger::review_missed, signal)) return seen;
  CaseState staged = seen.state_;
  staged.stage = stage_of(nodes.stage);
  Outcome outcome;  // nobody did anything
  bring_about(*signal.row(), Event(EventType::review_held, seen.lapses_on(), Role{}), before, staged, outcome);
  seen.recorded_ = std::make_shared<const CaseState>(std::move(seen.state_));
  seen.state_ = std::move(staged);
  return seen;
}

UPC_INLINE Outcome Case::apply(const Event& event) {
  Outcome outcome;
  CaseState staged;
  apply_in(event, &staged, outcome);
  return outcome;
}

UPC_INLINE void Case::apply_in(const Event& event, CaseState* staged, Outcome& outcome) {
  detail::check_kind(event, false);
  if (recorded_ != nullptr) {
    Case recorded = as_of(Date());
    recorded.apply_in(event, staged, outcome);
    *this = std::move(recorded);
    return;
  }
  const Date day = state_.latest.is_not_a_date() || state_.latest < event.on ? event.on : state_.latest;
  if (!lapses_by(day)) return apply_now(event, staged, outcome);
  Case lapsed = as_of(day);
  if (lapsed.recorded_ == nullptr) return apply_now(event, staged, outcome);
  lapsed.recorded_ = nullptr;
  lapsed.apply_now(event, staged, outcome);
  if (!outcome.accepted) {  // then nothing has come about that a later event could not undo
    CaseState recorded = std::move(state_);
    recorded.breaches = lapsed.state_.breaches;
    recorded.latest = lapsed.state_.latest;
    recorded.latest_any = lapsed.state_.latest_any;
    lapsed.state_ = std::move(recorded);
  }
  *this = std::move(lapsed);
}

UPC_INLINE void Case::apply_now(const Event& event, CaseState* staged, Outcome& outcome) {
  using namespace detail;
  const bool audit = state_.mode == Mode::audit;
  const Context before{state_, facts_, *edition_};
  Assessment assessment(event, before);
  Nodes nodes{node_of(state_.stage), node_of(state_.appeal), node_of(state_.safety)};

  outcome.accepted = !facts_.partnership && dispatch(nodes, on(event.type), assessment);
  outcome.reasons = assessment.conclude();
  outcome.not_specified = assessment.rests_on();
  if (!outcome.accepted) {
    state_.breaches += audit ? static_cast<int>(outcome.reasons.size()) : 0;
    set_latest(state_, event.on, audit);
    ++events_seen_;
    return;
  }

  // Everything is staged on a copy: what throws on the way leaves the case as it was. Without it, what an effect asks
  // of the state before is asked before that changes.
  if (staged != nullptr) *staged = state_;
  CaseState& next = staged != nullptr ? *staged : state_;
  const bool was_upheld = state_.appeal == AppealStage::upheld;
  const auto move_to = [&] {
    next.stage = stage_of(nodes.stage);
    next.appeal = appeal_of(nodes.appeal);
    next.safety = safety_of(nodes.safety);
  };
  move_to();
  bring_about(*assessment.row(), event, before, next, outcome);
  if (SignalAsker signal;
      next.appeal == AppealStage::upheld && !was_upheld && dispatch(nodes, Trigger::appeal_upheld, signal)) {
    move_to();
    bring_about(*signal.row(), event, before, next, outcome);
  }
  if (staged != nullptr) outcome.advices = advices_on(*assessment.row(), event, before, outcome);
  next.breaches += audit ? static_cast<int>(outcome.reasons.size()) : 0;
  set_latest(next, event.on, true);
  if (staged != nullptr) std::swap(state_, *staged);
  ++events_seen_;
}

UPC_INLINE ContactAnswer Case::contact(const Contact& contact) const {
  if (recorded_ != nullptr) return as_of(Date()).contact(contact);
  return answer_contact(contact, {state_.restrictions, state_.restrictions_apply() && !lapses_by(contact.on),
                                  state_.exclusions, facts_.service, &edition_->restrictions, state_.scope,
                                  &state_.services});
}

UPC_END_NAMESPACE
