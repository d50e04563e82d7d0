// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Raising and discharging duties while an event is brought about.

#include <upc/casework/outcome.hpp>
#include <upc/policy/edition.hpp>

#include <vector>

UPC_BEGIN_NAMESPACE

namespace detail {

/// Whether a second one is not raised while one is open (D-7).
constexpr bool raised_once(DutyName duty) noexcept {
  return duty == DutyName::complete_incident_form || duty == DutyName::record_incident || duty == DutyName::review;
}

/// The duties of a case on the day of an event; what changes is noted in the outcome.
class DutyBook {
 public:
  DutyBook(std::vector<Duty>& duties, Date on, Outcome& outcome) : duties_(duties), on_(on), outcome_(outcome) {}

  Duty* open(DutyName name) noexcept { return oldest_open(duties_, name); }

  /// @param due  absent where the policy gives no date
  void raise(const RaisedDuty& raised, Date due = Date()) {
    if (raised_once(raised.duty) && open(raised.duty) != nullptr) return;
    duties_.push_back(Duty{raised.duty, raised.cites, on_, due, Date()});
    outcome_.raised.push_back(duties_.back());
  }
  /// Every open one of the name is done.
  void discharge(DutyName name) {
    while (Duty* duty = open(name)) mark_done(*duty);
  }
  /// The oldest open one of the name is done.
  void mark_oldest(DutyName name) {
    if (Duty* duty = open(name)) mark_done(*duty);
  }
  /// The one raised last is done already.
  void mark_last() { mark_done(duties_.back()); }

 private:
  void mark_done(Duty& duty) {
    duty.done = on_;
    outcome_.discharged.push_back(duty.name);
  }

  std::vector<Duty>& duties_;
  Date on_;
  Outcome& outcome_;
};

}  // namespace detail

UPC_END_NAMESPACE
