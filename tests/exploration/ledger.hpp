// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What is checked on every step, how often it was, and the shortest story where it does not hold.

#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace exploration {

enum class Rule {
  refusal_changes_nothing,
  accepted_without_reasons,
  reasons_in_order,
  moves_where_it_may,
  never_back_in_time,
  restricted_after_warning,
  never_council_wide,
  restricted_by_group_director,
  restricted_with_reasons,
  appeal_against_warning,
  appeal_in_time,
  one_appeal,
  restrictions_in_stage,
  review_open,
  review_within_a_year,
  review_never_put_off,
  recommendation_waits,
  final_stage_stays,
  final_appeal_stays,
  duty_has_bearer,
  mark_does_one_duty,
  mark_by_bearer,
  listed_can_fire,
  fired_is_listed,
  listed_as_fired,
  audit_gives_the_same_reasons,
  audit_moves_where_it_may,
  audit_agrees_in_order,
  audit_keeps_what_does_not_move
};
inline constexpr std::size_t rule_count = static_cast<std::size_t>(Rule::audit_keeps_what_does_not_move) + 1;

/// Every check of the exploration, with how often it was made and the first story against it.
class Ledger {
 public:
  struct Entry {
    std::size_t held = 0;
    std::size_t failed = 0;
    std::string story;  ///< of the first failure; the search is breadth-first, so that it is a shortest one
  };

  /// Notes one check. @param story  called for the first failure only
  template <class Story>
  void check(Rule rule, bool holds, Story&& story) {
    Entry& entry = entries_[static_cast<std::size_t>(rule)];
    if (holds) {
      ++entry.held;
    } else if (entry.failed++ == 0) {
      entry.story = story();
    }
  }
  const Entry& operator[](Rule rule) const { return entries_[static_cast<std::size_t>(rule)]; }

 private:
  std::array<Entry, rule_count> entries_;
};

}  // namespace exploration
