// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/registry/detail/case_tally.hpp>
#include <upc/registry/detail/correspondence_tally.hpp>
#include <upc/registry/report.hpp>

#include <algorithm>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace detail {

/// The case as it is told, its counts with it.
template <class Counting>
ReportedCase tell(const CaseHistory& history, Date from, Date to, bool by_case) {
  Counting tally(history, from, to, by_case);
  fold(history.events, to, tally);
  return tally.conclude();
}

}  // namespace detail

UPC_INLINE PolicyReview policy_review(const Edition& edition, Date as_of) {
  const std::optional<Date> month = parse_date(edition.approved + "-01");
  const Period every = edition.reviewed_every;
  if (!month || every.number <= 0) return {};
  Date due = month->end_of_month();
  switch (every.unit) {
    case PeriodUnit::years:
      due = add_months(due, 12 * every.number);
      break;
    case PeriodUnit::months:
      due = add_months(due, every.number);
      break;
    case PeriodUnit::weeks:
      due += boost::gregorian::days(7L * every.number);
      break;
    case PeriodUnit::days:
      due += boost::gregorian::days(every.number);
      break;
    case PeriodUnit::working_days:
      due = WorkingDays().add(due, every.number);
      break;
  }
  due = due.end_of_month();  // the approval is known by its month, and so is this
  return {due, as_of > due};
}

UPC_INLINE AnnualReport::AnnualReport(Date from, Date to, bool by_case, std::shared_ptr<const Edition> usual)
    : from_(from), to_(to), by_case_(by_case), usual_(usual != nullptr ? std::move(usual) : rct_2013::edition()) {
  if (from.is_special() || to.is_special() || to < from)
    throw Error(ErrorCode::out_of_range, "", "a period whose last day is not before its first");
}

UPC_INLINE void AnnualReport::add(const CaseHistory& history) {
  ReportedCase told = history.kind == CaseKind::upc
                          ? detail::tell<detail::CaseTally>(history, from_, to_, by_case_)
                          : detail::tell<detail::CorrespondenceTally>(history, from_, to_, by_case_);
  if (told.counts[Figure::cases_on_file] == 0) return;
  const auto same = [&](const auto& held) { return held == told.edition || held->id == told.edition->id; };
  if (std::none_of(editions_.begin(), editions_.end(), same)) editions_.push_back(told.edition);
  totals_ += told.counts;
  services_[is_blank(told.service) ? std::string() : told.service] += told.counts;
  if (by_case_) cases_.push_back(std::move(told));
}

UPC_INLINE std::vector<std::shared_ptr<const Edition>> AnnualReport::editions() const {
  if (editions_.empty()) return {usual_};
  return editions_;
}

UPC_END_NAMESPACE
