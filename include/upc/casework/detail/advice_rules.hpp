// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The advices as data: each code and what it rests on.

#include <upc/casework/detail/removal.hpp>
#include <upc/policy/reason.hpp>
#include <upc/vocabulary/list.hpp>

#include <algorithm>
#include <iterator>

UPC_BEGIN_NAMESPACE

namespace detail {

/// An advice and the provision it cites; several, or none, where it cites that of the duty it is about.
struct AdviceRule {
  Code code;
  ShortList<Provision, 3> cites;
};

// In the order of the codes.
inline constexpr AdviceRule advice_rules[] = {
    // on an event
    {Code::same_person, {Provision::further_behaviour}},
    {Code::appeal_undecided, {Provision::appeal_refer}},
    {Code::old_warning, {Provision::stage_2_trigger}},
    {Code::severe_without_warning, {Provision::immediate_stage_2}},
    {Code::permanent_needs_review, {Provision::review_due}},
    {Code::contradicts_definition, {Provision::covert_recording}},
    {Code::no_evidence_recorded, {Provision::proportionate}},
    {Code::adjustments_not_recorded, {Provision::proportionate}},
    {Code::continued_without_reasons, {Provision::review_notify}},
    {Code::letter_incomplete, {Provision::stage_2_write, Provision::review_notify}},
    {Code::protected_refused, {Provision::services_kept}},
    {Code::warning_expired, {Provision::stage_1_warn}},
    {Code::appeal_form, {Provision::appeal_form}},
    // on the case as a whole
    {Code::restricted_after_upheld_appeal, {Provision::appeal_refer}},
    {Code::long_temporary, {Provision::temporary_exclusion}},
    {Code::lapsed_without_review, {Provision::review_due}},
    {Code::exclusion_unreviewed, {Provision::exclusion_review}},
    {Code::duty_outstanding, {}},
};

/// The place of a code in advice_rules. Bounds: the code is an advice's.
constexpr std::size_t place_of(Code advice) noexcept {
  return static_cast<std::size_t>(advice) - static_cast<std::size_t>(advice_rules[0].code);
}
static_assert(advice_rules[std::size(advice_rules) - 1].code == Code::duty_outstanding &&
                  place_of(Code::duty_outstanding) == std::size(advice_rules) - 1,
              "every advice has its rule");

/// An advice, resting on what its rule says.
inline Reason advice(Code code) { return Reason(code, advice_rules[place_of(code)].cites[0]); }

/// Drops what a removal test has taken out; does nothing in a library for use.
inline void drop_removed([[maybe_unused]] std::vector<Reason>& advices) {
  if constexpr (can_remove)
    advices.erase(std::remove_if(advices.begin(), advices.end(),
                                 [](const Reason& r) { return removed(Removable::advice, place_of(r.code)); }),
                  advices.end());
}

}  // namespace detail

UPC_END_NAMESPACE
