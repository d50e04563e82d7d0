// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Is a set of restrictions valid? Answered with every finding, never with an exception (5.2 to 5.6, 7.1).

#include <upc/calendar/working_days.hpp>
#include <upc/policy/reason.hpp>
#include <upc/policy/restriction_rules.hpp>
#include <upc/policy/terms.hpp>
#include <upc/restriction/restriction.hpp>

#include <optional>
#include <vector>

UPC_BEGIN_NAMESPACE

/// The decision that a set of restrictions is part of.
struct RestrictionDecision {
  Date decided;                  ///< its date: the default `from`, and what a review is counted from
  Scope scope = Scope::service;  ///< how far it reaches; never the whole council (5.4)
  Date review_by;                ///< when it is to be reviewed; absent: as the policy says
  std::optional<Role> by{};      ///< who decides; absent: not said, and not asked
};

/// Everything that is wrong with a set: first what concerns the set as a whole, then by index, each index in the
/// order kind_not_allowed, kind_not_theirs, no_reasons, missing_detail, bad_window, ends_before_start, no_end, too_long,
/// duplicate, contradictory, no_way_open. Empty: it is valid.
/// @param rules  which restrictions there are; those of `rct-2013` where it is left out
/// @throws Error(out_of_range) only where the period for a review leaves the calendar
UPC_API std::vector<Reason> check_restrictions(const RestrictionDecision& decision, const std::vector<Restriction>& set,
                                       const Terms& terms, const WorkingDays& calendar,
                                               const RestrictionRules& rules = {});

/// Whether an own field that the kind needs is absent; the name of the first such field, or empty.
UPC_API std::string_view missing_field(const Restriction& restriction) noexcept;

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/restriction/impl/validity.ipp>
#endif
