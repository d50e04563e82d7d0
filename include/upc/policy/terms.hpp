// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The numbers of a policy that another council would set otherwise.

#include <upc/calendar/period.hpp>
#include <upc/config.hpp>
#include <upc/vocabulary/provision.hpp>

#include <optional>
#include <string_view>

UPC_BEGIN_NAMESPACE

/// The numbers of an edition, each with the clause of `rct-2013` it stands for.
struct Terms {
  Period appeal_window{15, PeriodUnit::working_days};      ///< how long a customer has to appeal (6.1.window)
  Period review_within{12, PeriodUnit::months};            ///< a review is due by then (7.1)
  Period warning_is_old_after{12, PeriodUnit::months};     ///< restricting on an older warning is advised against
  Period temporary_is_long_after{20, PeriodUnit::working_days};   ///< a temporary exclusion runs long after it
  Period exclusion_review_within{12, PeriodUnit::months};  ///< a long-term exclusion looked at by then (5.6.review)
  Period duty_waits_long_after{20, PeriodUnit::working_days};     ///< an open duty without a due date

  friend bool operator==(const Terms& a, const Terms& b) {
    return a.appeal_window == b.appeal_window && a.review_within == b.review_within &&
           a.warning_is_old_after == b.warning_is_old_after && a.temporary_is_long_after == b.temporary_is_long_after &&
           a.exclusion_review_within == b.exclusion_review_within &&
           a.duty_waits_long_after == b.duty_waits_long_after;
  }
};

/// A term by its name in an edition's file, with the provision it belongs to.
struct TermName {
  std::string_view name;
  Period Terms::*value;
  std::optional<Provision> cites;  ///< absent: of whatever clause asks for the duty
};

/// Every term.
inline constexpr TermName term_names[] = {
    {"appeal_window", &Terms::appeal_window, Provision::appeal_window},
    {"review_within", &Terms::review_within, Provision::review_due},
    {"warning_is_old_after", &Terms::warning_is_old_after, Provision::stage_2_trigger},
    {"temporary_is_long_after", &Terms::temporary_is_long_after, Provision::temporary_exclusion},
    {"exclusion_review_within", &Terms::exclusion_review_within, Provision::exclusion_review},
    {"duty_waits_long_after", &Terms::duty_waits_long_after, std::nullopt}};

UPC_END_NAMESPACE
