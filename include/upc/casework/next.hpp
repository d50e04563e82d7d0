// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What may lawfully come next, read from the same table and requirements as dispatch.

#include <upc/casework/case.hpp>

#include <vector>

UPC_BEGIN_NAMESPACE

/// A step that can be in order now.
struct NextEvent {
  EventType event{};
  RoleSet by;                        ///< who may take it
  Date until;                        ///< the last day for it; absent: no last day
  std::vector<Provision> cites;      ///< what it begins with if accepted; of `duty_done` each duty's

  friend bool operator==(const NextEvent& a, const NextEvent& b) {
    return a.event == b.event && a.by == b.by && a.until == b.until && a.cites == b.cites;
  }
};

/// The steps of the process that can be in order as of a day, in the order of the contract's events. Records that
/// are always allowed are not listed. Empty where the policy does not apply.
UPC_API std::vector<NextEvent> next_events(const Case& held, Date as_of);

/// `duty_done` as a step: one entry for all the open duties that a mark can do, by the bearers of all of them.
/// Without such a duty its `cites` are empty.
UPC_API NextEvent duties_to_mark(const std::vector<Duty>& duties, const Edition& edition);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/next.ipp>
#endif
