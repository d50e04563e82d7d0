// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The reasons against an event while they are collected.

#include <upc/casework/event.hpp>
#include <upc/casework/state.hpp>
#include <upc/error.hpp>
#include <upc/policy/edition.hpp>
#include <upc/policy/reason.hpp>

#include <algorithm>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace detail {

/// @throws Error(malformed) for an event, or a mark on a duty, that belongs to the other kind of case
inline void check_kind(const Event& event, bool correspondence) {
  const bool mark = event.type == EventType::duty_done;
  const bool found = mark ? is_of_correspondence(event.duty) : is_of_correspondence(event.type);
  if (found == correspondence) return;
  throw Error(ErrorCode::malformed, mark ? "/duty" : "/type",
              std::string(correspondence ? "an event or duty of anonymous correspondence"
                                         : "an event or duty of an unreasonably persistent customer's case") +
                  ", not \"" + std::string(mark ? name(event.duty) : name(event.type)) + "\"");
}

/// Which codes say that there is no move: these stop an event in audit too (D-18).
constexpr bool stops_any_move(Code code) noexcept {
  return code == Code::out_of_scope || code == Code::not_permitted_in_state ||
         code == Code::restrictions_lapsed || code == Code::review_decides || code == Code::no_right_of_appeal ||
         code == Code::duty_not_open || code == Code::done_by_event;
}

/// Whether only an event does the duty: each of these is a decision, and a mark makes none (D-7).
constexpr bool done_by_event_only(DutyName duty) noexcept {
  return duty == DutyName::assess_behaviour || duty == DutyName::determine_appeal ||
         duty == DutyName::decide_restrictions || duty == DutyName::review ||
         duty == DutyName::decide_recommendation || duty == DutyName::reconsider_restrictions;
}

/// The provision that a duty rests on where none of the name is on record.
constexpr Provision provision_of(DutyName duty) noexcept {
  constexpr Provision provisions[] = {Provision::stage_1_assess,      Provision::stage_1_record,
                                      Provision::appeal_refer,        Provision::appeal_consider,
                                      Provision::appeal_inform,       Provision::further_behaviour,
                                      Provision::stage_2_write,       Provision::immediate_stage_2,
                                      Provision::stage_2_record,      Provision::inform_team,
                                      Provision::decision_report,     Provision::review_due,
                                      Provision::review_refer,        Provision::review_decide,
                                      Provision::review_notify,       Provision::incident_form,
                                      Provision::incident_record,     Provision::call_note,
                                      Provision::assault,             Provision::new_issue_check,
                                      Provision::reconsider,          Provision::exclusion_ignored,
                                      Provision::concerns_dealt_with, Provision::refusal_reported,
                                      Provision::refusal_replied,     Provision::refusal_forwarded,
                                      Provision::policy_invoked};
  static_assert(std::size(provisions) == count_of<DutyName>);
  return provisions[static_cast<std::size_t>(duty)];
}

/// Reasons, collected in any order and concluded in the contract's.
class ReasonList {
 public:
  Reason& add(Code code, Provision cites) {
    Reason reason(code, cites);
    reasons_.push_back(std::move(reason));
    return reasons_.back();
  }
  Reason& missing(Provision cites, std::string_view detail) {
    return add(Code::missing_detail, cites).with(ArgKey::detail, std::string(detail));
  }
  /// Moves the reason added last before all others.
  void last_to_front() { std::rotate(reasons_.begin(), reasons_.end() - 1, reasons_.end()); }

  bool has(Code code) const noexcept {
    return std::any_of(reasons_.begin(), reasons_.end(), [&](const Reason& r) { return r.code == code; });
  }
  /// The first reason of that code, or null.
  Reason* find(Code code) noexcept {
    for (Reason& held : reasons_)
      if (held.code == code) return &held;
    return nullptr;
  }
  /// Whether an event may move all the same: in audit only what says that there is no move stops it.
  bool let_move(Mode mode) const noexcept {
    return mode == Mode::enforce ? reasons_.empty() : std::none_of(reasons_.begin(), reasons_.end(), [](const Reason& r) {
      return stops_any_move(r.code);
    });
  }

  /// What is asked of every event: that it is not dated before the last one, and that its office may do it.
  void check_order_and_role(const Event& event, Date latest, RoleSet allowed, Provision own) {
    if (!latest.is_not_a_date() && event.on < latest)
      add(Code::out_of_order, own).with(ArgKey::date, event.on).with(ArgKey::latest, latest);
    // An act that an edition without appeals, or with reviews in one step, leaves out is nobody's: something else says so.
    const bool left_out = allowed.empty() && (is_of_appeals(event.type) || is_of_recommendations(event.type));
    if (!left_out && !allowed.contains(event.by))
      add(Code::wrong_role, own).with(ArgKey::role, event.by).with(ArgKey::allowed, allowed);
  }

  /// Whether the event, or the duty it marks, is of a part that is not the edition's; if so, that is noted.
  bool outside(const Event& event, const Edition& edition) {
    const bool mark = event.type == EventType::duty_done;
    if (mark ? edition.has(event.duty) : edition.has(event.type)) return false;
    add(Code::out_of_scope, Provision::two_stages)
        .with(mark ? ArgKey::duty : ArgKey::event, std::string(mark ? name(event.duty) : name(event.type)));
    return true;
  }

  /// Notes that there is no move from a state, with the event and the state.
  void not_permitted(Provision cites, EventType event, std::string_view state) {
    add(Code::not_permitted_in_state, cites)
        .with(ArgKey::event, std::string(name(event)))
        .with(ArgKey::state, std::string(state));
  }

  /// The reasons in the order of their codes; of one code in the order they were added (D-1).
  std::vector<Reason> conclude() {
    if (reasons_.size() > 1)
      std::stable_sort(reasons_.begin(), reasons_.end(), [](const Reason& a, const Reason& b) { return a.code < b.code; });
    return std::move(reasons_);
  }

 private:
  std::vector<Reason> reasons_;
};

}  // namespace detail

UPC_END_NAMESPACE
