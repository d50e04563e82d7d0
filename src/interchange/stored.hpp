// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What reading and writing a stored case agree on.

#include <upc/casework/state.hpp>
#include <upc/policy/edition.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace json {

inline constexpr std::string_view state_schema = "upc-state/1";

/// The day by which the review is due, as the deadline says it: of the latest such duty while restrictions apply.
inline Date review_due(const CaseState& state) {
  if (!state.restrictions_apply()) return {};
  const auto latest = std::find_if(state.duties.rbegin(), state.duties.rend(),
                                   [](const Duty& duty) { return duty.name == DutyName::review; });
  return latest == state.duties.rend() ? Date() : latest->due;
}

/// Whether a review is on record, due or done.
inline bool has_review(const CaseState& state) {
  return std::any_of(state.duties.begin(), state.duties.end(),
                     [](const Duty& duty) { return duty.name == DutyName::review; });
}

/// The provisions for which an edition raises a duty, those whose clause is the given one or, without one, all.
inline std::vector<Provision> provisions_of(const Edition& edition, DutyName duty, std::string_view clause = {}) {
  std::vector<Provision> list;
  for (const std::vector<RaisedDuty>& raised : edition.raises)
    for (const RaisedDuty& r : raised)
      if (r.duty == duty && (clause.empty() || edition.clause(r.cites) == clause) &&
          std::find(list.begin(), list.end(), r.cites) == list.end())
        list.push_back(r.cites);
  return list;
}

}  // namespace json

UPC_END_NAMESPACE
