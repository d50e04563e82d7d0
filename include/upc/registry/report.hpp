// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The annual report to the committee (8.1, R.3.3): what was decided and done in a period, and how far each case kept
/// to the policy (8.2). Pure: cases in, counts out; no clock.

#include <upc/registry/counts.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// The review of the policy itself, which it asks for every so many years from its approval (P.review).
struct PolicyReview {
  Date due;  ///< the last day of the month in which the first one falls due; absent where the edition says too little
  bool overdue = false;  ///< as-of is after it. A review gives a new edition, so that one in use has had none.
};

/// When the review of an edition is due, and whether it is overdue as of a day.
UPC_API PolicyReview policy_review(const Edition& edition, Date as_of);

/// The report of a period, made by adding cases.
///
/// The figures of what happened in two periods that follow each other add up to those of both, where each case's
/// events are in the order of their dates; those of how things stand do not.
class UPC_API AnnualReport {
 public:
  /// A report of no cases.
  /// @param from     the first day of the period
  /// @param to       its last day, and the day as of which things stand
  /// @param by_case  whether the cases are kept, with reasons
  /// @param usual    the edition that it is on where there is no case; null: the built-in one
  /// @throws Error(out_of_range) where the last day is before the first, or one is absent
  AnnualReport(Date from, Date to, bool by_case = false, std::shared_ptr<const Edition> usual = nullptr);

  /// Adds a case of either kind: its history up to the last day, as it happened. A case that had not begun by then
  /// adds nothing.
  /// @throws Error(out_of_range) as evaluate() does; nothing has been added then
  void add(const CaseHistory& history);

  Date from() const noexcept { return from_; }
  Date to() const noexcept { return to_; }
  /// Whether the cases are kept.
  bool by_case() const noexcept { return by_case_; }
  /// The counts over all cases.
  const Counts& totals() const noexcept { return totals_; }
  /// The same by service, in the order of their names; the empty name is that of cases without one.
  const std::map<std::string, Counts>& services() const noexcept { return services_; }
  /// The cases, in the order added; empty unless asked for.
  const std::vector<ReportedCase>& cases() const noexcept { return cases_; }
  /// The editions that the cases follow, in the order met; the usual one where there is no case.
  std::vector<std::shared_ptr<const Edition>> editions() const;

 private:
  Date from_;
  Date to_;
  bool by_case_;
  std::shared_ptr<const Edition> usual_;
  Counts totals_;
  std::map<std::string, Counts> services_;
  std::vector<ReportedCase> cases_;
  std::vector<std::shared_ptr<const Edition>> editions_;
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/registry/impl/report.ipp>
#endif
