// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What an annual report is made of: counts, and the cases as it tells them.

#include <upc/correspondence/protocol.hpp>
#include <upc/registry/figure.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

/// Restrictions of one kind.
struct KindCount {
  int imposed = 0;   ///< in decisions of the period that restrict contact for the first time
  int revised = 0;   ///< in sets that were put in the place of others in the period, whether new in them or not
  int in_force = 0;  ///< as of the end

  friend bool operator==(const KindCount& a, const KindCount& b) noexcept {
    return a.imposed == b.imposed && a.revised == b.revised && a.in_force == b.in_force;
  }
};

/// Duties of one name.
struct DutyCount {
  int done = 0;       ///< in the period, late ones among them
  int done_late = 0;  ///< in the period, after their last day
  int not_done = 0;   ///< open as of the end, overdue ones among them
  int overdue = 0;    ///< open as of the end, their last day has passed

  friend bool operator==(const DutyCount& a, const DutyCount& b) noexcept {
    return a.done == b.done && a.done_late == b.done_late && a.not_done == b.not_done && a.overdue == b.overdue;
  }
};

/// The counts of a case, of a service, or of all.
struct UPC_API Counts {
  std::array<int, count_of<Figure>> figures{};
  std::array<KindCount, count_of<RestrictionKind>> kinds{};  ///< by kind of restriction
  std::array<int, count_of<Protocol>> anonymous{};     ///< anonymous correspondence by where it stands as of the end
  std::array<int, count_of<Code>> breaches{};          ///< breaches of the period by code
  std::array<DutyCount, count_of<DutyName>> duties{};  ///< by duty

  int operator[](Figure figure) const noexcept { return figures[static_cast<std::size_t>(figure)]; }
  int& operator[](Figure figure) noexcept { return figures[static_cast<std::size_t>(figure)]; }
  const KindCount& operator[](RestrictionKind kind) const noexcept { return kinds[static_cast<std::size_t>(kind)]; }
  KindCount& operator[](RestrictionKind kind) noexcept { return kinds[static_cast<std::size_t>(kind)]; }
  int operator[](Protocol state) const noexcept { return anonymous[static_cast<std::size_t>(state)]; }
  int& operator[](Protocol state) noexcept { return anonymous[static_cast<std::size_t>(state)]; }
  int operator[](Code code) const noexcept { return breaches[static_cast<std::size_t>(code)]; }
  int& operator[](Code code) noexcept { return breaches[static_cast<std::size_t>(code)]; }
  const DutyCount& operator[](DutyName duty) const noexcept { return duties[static_cast<std::size_t>(duty)]; }
  DutyCount& operator[](DutyName duty) noexcept { return duties[static_cast<std::size_t>(duty)]; }
  Counts& operator+=(const Counts& other) noexcept;
  friend bool operator==(const Counts& a, const Counts& b) noexcept {
    return a.figures == b.figures && a.kinds == b.kinds && a.anonymous == b.anonymous && a.breaches == b.breaches &&
           a.duties == b.duties;
  }
};

/// An event of the period as a report by case tells it.
struct ReportedEvent {
  Date on;
  EventType type{};
  Role by{};
  bool took_effect = false;               ///< false where the policy has no such move
  std::vector<std::string_view> details;  ///< what it came to, in names as files spell them: "upheld", "contact_form"
  std::string reasons;                    ///< as the event gives them
  std::string exceptional_reasons;        ///< why contact was restricted without a warning
  std::vector<Code> breaches;             ///< what was not in order
};

/// A case as a report by case tells it.
struct ReportedCase {
  std::optional<std::string> case_id;
  CaseKind kind = CaseKind::upc;
  std::string service;
  std::shared_ptr<const Edition> edition;
  std::string_view stands;     ///< the name of the stage, or of the protocol's state, as of the end
  bool of_the_period = false;  ///< see Figure::cases_of_the_period
  bool adhered = false;        ///< see Figure::cases_adhered; false for a case that is not of the period
  Counts counts;
  std::vector<ReportedEvent> events;  ///< of the period
  std::vector<Duty> not_done;         ///< as of the end
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/registry/impl/counts.ipp>
#endif
