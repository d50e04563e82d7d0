// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Is a set of restrictions valid? Answered with every finding, never with an exception (5.2 to 5.6, 7.1).

#include <upc/calendar/working_days.hpp>
#include <upc/policy/reason.hpp>
#include <upc/policy/terms.hpp>
#include <upc/restriction/restriction.hpp>

#include <vector>

UPC_BEGIN_NAMESPACE

/// The decision that a set of restrictions is part of.
struct RestrictionDecision {
  Date decided;                  ///< its date: the default `from`, and what a review is counted from
  Scope scope = Scope::service;  ///< how far it reaches; never the whole council (5.4)
  Date review_by;                ///< when it is to be reviewed; absent: as the policy says
};

/// Everything that is wrong with a set: first what concerns the set as a whole, then by index, each index in the
/// order no_reasons, missing_detail, bad_window, ends_before_start, duplicate, contradictory. Empty: it is valid.
/// @throws Error(out_of_range) only where the period for a review leaves the calendar
UPC_API std::vector<Reason> check_restrictions(const RestrictionDecision& decision, const std::vector<Restriction>& set,
                                       const Terms& terms, const WorkingDays& calendar);

/// Whether an own field that the kind needs is absent; the name of the first such field, or empty.
UPC_API std::string_view missing_field(const Restriction& restriction) noexcept;

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/restriction/impl/validity.ipp>
#endif
