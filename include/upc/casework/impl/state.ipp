// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/state.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

UPC_INLINE bool operator==(const PendingRecommendation& a, const PendingRecommendation& b) {
  return a.recommendation == b.recommendation && a.remove == b.remove;
}

UPC_INLINE CaseState::CaseState() = default;
UPC_INLINE CaseState::CaseState(const CaseState&) = default;
UPC_INLINE CaseState::CaseState(CaseState&&) noexcept = default;
UPC_INLINE CaseState& CaseState::operator=(const CaseState&) = default;
UPC_INLINE CaseState& CaseState::operator=(CaseState&&) noexcept = default;
UPC_INLINE CaseState::~CaseState() = default;

UPC_INLINE const Duty* CaseState::open_duty(DutyName wanted) const noexcept {
  return detail::oldest_open(duties, wanted);
}

UPC_INLINE bool CaseState::stage_2_exclusion_in_force(Date on, const std::string& establishment) const {
  return restrictions_apply() && std::any_of(restrictions.begin(), restrictions.end(), [&](const Restriction& r) {
           return is_exclusion(r.kind) && r.in_force(on) && keeps_out_of(r.establishments, establishment);
         });
}

UPC_INLINE bool CaseState::safety_exclusion_in_force(Date on, const std::string& establishment) const {
  return std::any_of(exclusions.begin(), exclusions.end(), [&](const Exclusion& e) {
    return e.in_force(on) && keeps_out_of(e.establishments, establishment);
  });
}

UPC_INLINE bool operator==(const CaseState& a, const CaseState& b) {
  return a.stage == b.stage && a.appeal == b.appeal && a.safety == b.safety && a.mode == b.mode &&
         a.latest == b.latest && a.latest_any == b.latest_any && a.warned_on == b.warned_on &&
         a.appeal_until == b.appeal_until && a.restricted_at_once_on == b.restricted_at_once_on &&
         a.review_started_by == b.review_started_by &&
         a.review_counted_from == b.review_counted_from && a.lapsed_on == b.lapsed_on && a.appeal_person == b.appeal_person &&
         a.recommendation == b.recommendation && a.reported == b.reported &&
         a.evidence_recorded == b.evidence_recorded && a.restrictions == b.restrictions &&
         a.scope == b.scope && a.services == b.services &&
         a.exclusions == b.exclusions && a.duties == b.duties && a.breaches == b.breaches;
}

UPC_END_NAMESPACE
