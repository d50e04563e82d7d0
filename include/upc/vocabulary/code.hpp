// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Why something is refused, what is wrong with a set of restrictions, and what an Ombudsman would ask: reasons,
/// findings and advices are one kind of value and share one list of codes.

#include <upc/vocabulary/names.hpp>

UPC_BEGIN_NAMESPACE

/// The code of a reason, a finding or an advice. Reasons come first, in the order in which they are listed;
/// findings next, then advices.
enum class Code : std::uint8_t {
  out_of_scope,  ///< the policy does not apply to this case
  out_of_order,  ///< dated before the event before it
  not_permitted_in_state,  ///< no such move from where the case stands
  restrictions_lapsed,  ///< they ended as no review was held in time, where an edition says so
  review_decides,  ///< the review itself decides, where an edition says so: nothing is recommended
  no_right_of_appeal,  ///< there is nothing to appeal against, or no appeal against it
  no_prior_warning,  ///< Stage 2 without a warning and without exceptional reasons
  no_further_behaviour,  ///< a warning, and no behaviour since
  appeal_pending,  ///< contact may not be restricted while the appeal is undecided, where an edition says so
  duty_not_open,  ///< nothing of that name is waiting to be done
  done_by_event,  ///< that duty is a decision, and only its event does it
  wrong_role,  ///< not this office's to do
  out_of_time,  ///< after the last day of the window
  not_in_writing,  ///< must be in writing
  not_consulted,  ///< somebody who must be consulted was not
  no_reasons,  ///< no reasons given; as a finding, for a permanent exclusion or a decision
  missing_detail,  ///< something that the act needs is not there
  invalid_restriction,  ///< the set of restrictions has findings
  council_wide,  ///< finding: a restriction is a service's own
  scope_not_allowed,  ///< finding: the edition has no decision of that reach
  scope_not_theirs,  ///< finding: how far it reaches is not this office's to decide
  review_too_late,  ///< finding: the review would come too late
  kind_not_allowed,  ///< finding: the edition has no such kind of restriction
  kind_not_theirs,  ///< finding: that kind is not this office's to decide
  bad_window,  ///< finding: a window without days, or that ends before it starts
  ends_before_start,  ///< finding: until is before from
  no_end,  ///< finding: it must say its last day
  too_long,  ///< finding: it would last longer than the edition lets any
  duplicate,  ///< finding: the same restriction twice
  contradictory,  ///< finding: two restrictions that leave no way between them
  no_way_open,  ///< finding: some way of contact must stay open
  same_person,  ///< advice: who decided the appeal also restricts
  appeal_undecided,  ///< advice: restricting while an appeal is undecided
  old_warning,  ///< advice: the warning is more than a year old
  severe_without_warning,  ///< advice: the severest measure with no warning
  permanent_needs_review,  ///< advice: a measure without end
  contradicts_definition,  ///< advice: covert recording, and assessed as not unreasonable
  no_evidence_recorded,  ///< advice: a decision to restrict with no evidence on record
  adjustments_not_recorded,  ///< advice: reasonable adjustments were not recorded as considered
  continued_without_reasons,  ///< advice: restrictions continue and no reasons are given
  letter_incomplete,  ///< advice: the letter does not say all it should
  protected_refused,  ///< advice: a protected matter was met with a closed door
  warning_expired,  ///< advice: the warning no longer counted, where an edition lets it expire
  appeal_form,  ///< advice: an appeal not in writing or without reasons, where an edition accepts it
  restricted_after_upheld_appeal,  ///< advice on the whole: the appeal was upheld and restrictions are in place
  long_temporary,  ///< advice on the whole: a temporary exclusion runs long
  lapsed_without_review,  ///< advice on the whole: restrictions have lapsed, where an edition says so
  exclusion_unreviewed,  ///< advice on the whole: nobody reviewed a long-term exclusion
  duty_outstanding  ///< advice on the whole: duties without a due date wait long
};

template <>
struct Names<Code> {
  static constexpr std::string_view what = "code";
  static constexpr std::string_view list[] = {
      "out_of_scope",
      "out_of_order",
      "not_permitted_in_state",
      "restrictions_lapsed",
      "review_decides",
      "no_right_of_appeal",
      "no_prior_warning",
      "no_further_behaviour",
      "appeal_pending",
      "duty_not_open",
      "done_by_event",
      "wrong_role",
      "out_of_time",
      "not_in_writing",
      "not_consulted",
      "no_reasons",
      "missing_detail",
      "invalid_restriction",
      "council_wide",
      "scope_not_allowed",
      "scope_not_theirs",
      "review_too_late",
      "kind_not_allowed",
      "kind_not_theirs",
      "bad_window",
      "ends_before_start",
      "no_end",
      "too_long",
      "duplicate",
      "contradictory",
      "no_way_open",
      "same_person",
      "appeal_undecided",
      "old_warning",
      "severe_without_warning",
      "permanent_needs_review",
      "contradicts_definition",
      "no_evidence_recorded",
      "adjustments_not_recorded",
      "continued_without_reasons",
      "letter_incomplete",
      "protected_refused",
      "warning_expired",
      "appeal_form",
      "restricted_after_upheld_appeal",
      "long_temporary",
      "lapsed_without_review",
      "exclusion_unreviewed",
      "duty_outstanding"};
};

UPC_END_NAMESPACE
