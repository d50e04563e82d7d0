// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A duty that an event raised, and how it stands on a day.

#include <upc/calendar/date.hpp>
#include <upc/vocabulary/duty_name.hpp>
#include <upc/vocabulary/provision.hpp>

UPC_BEGIN_NAMESPACE

/// How a duty stands as of a date.
enum class DutyStatus : std::uint8_t { open, done, overdue, done_late };

template <>
struct Names<DutyStatus> {
  static constexpr std::string_view what = "duty status";
  static constexpr std::string_view list[] = {"open", "done", "overdue", "done_late"};
};

/// A duty on record. Who bears it is the edition's to say (Edition::bearers).
struct Duty {
  DutyName name{};
  Provision cites{};  ///< the provision that asks for it
  Date raised;
  Date due;   ///< absent where the policy gives no date
  Date done;  ///< absent while open

  bool open() const { return done.is_not_a_date(); }
  /// How it stands at the end of a day; on its due date it is not yet overdue.
  DutyStatus status(Date as_of) const {
    if (!open()) return !due.is_not_a_date() && done > due ? DutyStatus::done_late : DutyStatus::done;
    return !due.is_not_a_date() && as_of > due ? DutyStatus::overdue : DutyStatus::open;
  }
  friend bool operator==(const Duty& a, const Duty& b) {
    return a.name == b.name && a.cites == b.cites && a.raised == b.raised && a.due == b.due && a.done == b.done;
  }
};

namespace detail {

/// The oldest open duty of a name, or null.
template <class Duties>
auto* oldest_open(Duties& duties, DutyName wanted) noexcept {
  for (auto& duty : duties)
    if (duty.name == wanted && duty.open()) return &duty;
  return static_cast<decltype(&duties.front())>(nullptr);
}

}  // namespace detail

UPC_END_NAMESPACE
