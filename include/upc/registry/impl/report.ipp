// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/registry/detail/tally.hpp>
#include <upc/registry/report.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

UPC_INLINE Counts& Counts::operator+=(const Counts& other) noexcept {
  for (std::size_t i = 0; i < figures.size(); ++i) figures[i] += other.figures[i];
  for (std::size_t i = 0; i < anonymous.size(); ++i) anonymous[i] += other.anonymous[i];
  for (std::size_t i = 0; i < breaches.size(); ++i) breaches[i] += other.breaches[i];
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    kinds[i].imposed += other.kinds[i].imposed;
    kinds[i].revised += other.kinds[i].revised;
    kinds[i].in_force += other.kinds[i].in_force;
  }
  for (std::size_t i = 0; i < duties.size(); ++i) {
    duties[i].done += other.duties[i].done;
    duties[i].done_late += other.duties[i].done_late;
    duties[i].not_done += other.duties[i].not_done;
    duties[i].overdue += other.duties[i].overdue;
  }
  return *this;
}

UPC_INLINE PolicyReview policy_review(const Edition& edition, Date as_of) {
  const std::optional<Date> month = parse_date(edition.approved + "-01");
  const Period every = edition.reviewed_every;
  if (!month || every.number <= 0) return {};
  Date due = month->end_of_month();
  switch (every.unit) {
    case PeriodUnit::years: due = add_months(due, 12 * every.number); break;
    case PeriodUnit::months: due = add_months(due, every.number); break;
    case PeriodUnit::weeks: due += boost::gregorian::days(7L * every.number); break;
    case PeriodUnit::days: due += boost::gregorian::days(every.number); break;
    case PeriodUnit::working_days: due = WorkingDays().add(due, every.number); break;
  }
  due = due.end_of_month();  // the approval is known by its month, and so is this
  return {due, as_of > due};
}

UPC_INLINE AnnualReport::AnnualReport(Date from, Date to, bool by_case) : from_(from), to_(to), by_case_(by_case) {
  if (from.is_special() || to.is_special() || to < from)
    throw Error(ErrorCode::out_of_range, "", "a period whose last day is not before its first");
}

UPC_INLINE void AnnualReport::add(const CaseHistory& history) {
  ReportedCase told = history.kind == CaseKind::upc ? detail::tell<detail::CaseTally>(history, from_, to_, by_case_)
                                                    : detail::tell<detail::CorrespondenceTally>(history, from_, to_, by_case_);
  if (told.counts[Figure::cases_on_file] == 0) return;
  const auto same = [&](const auto& held) { return held == told.edition || held->id == told.edition->id; };
  if (std::none_of(editions_.begin(), editions_.end(), same)) editions_.push_back(told.edition);
  totals_ += told.counts;
  services_[is_blank(told.service) ? std::string() : told.service] += told.counts;
  if (by_case_) cases_.push_back(std::move(told));
}

UPC_INLINE std::vector<std::shared_ptr<const Edition>> AnnualReport::editions() const {
  if (editions_.empty()) return {rct_2013::edition()};
  return editions_;
}

UPC_END_NAMESPACE
