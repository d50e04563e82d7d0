// SPDX-License-Identifier: BSL-1.0
#include "one_line.hpp"
#include "report_parts.hpp"

#include <upc/interchange/report.hpp>

#include <limits>

UPC_BEGIN_NAMESPACE

namespace report_parts {

std::string_view heading(Topic topic) noexcept {
  constexpr std::string_view headings[] = {"Cases",
                                           "Behaviour and warnings (Stage 1)",
                                           "Appeals",
                                           "Restrictions on contact (Stage 2)",
                                           "Reviews",
                                           "Safety and exclusions",
                                           "Contact and recording",
                                           "Anonymous correspondence",
                                           "How far the policy was kept to"};
  static_assert(std::size(headings) == count_of<Topic>);
  return headings[static_cast<std::size_t>(topic)];
}

std::string_view label(Figure figure) noexcept {
  constexpr std::string_view labels[] = {"Cases opened",
                                         "Cases that came to an end",
                                         "Cases on file",
                                         "Cases with something done, to be done or in force",
                                         "Cases outside the policy, as a partnership runs the service",
                                         "Reports of behaviour",
                                         "Behaviour assessed as unreasonable",
                                         "Behaviour assessed as not unreasonable",
                                         "Warnings issued",
                                         "Behaviour went on after the warning",
                                         "Warnings of the period that have sufficed",
                                         "Earlier warnings that have sufficed",
                                         "Appeals received",
                                         "lodged in time",
                                         "refused as out of time",
                                         "where there is no appeal",
                                         "Appeals upheld",
                                         "Appeals not upheld",
                                         "Appeals undecided",
                                         "Decisions to restrict contact after a warning",
                                         "Decisions to restrict contact at once, without a warning",
                                         "with exceptional reasons on record",
                                         "Restrictions varied",
                                         "Restrictions replaced for a new issue",
                                         "Decisions not to restrict after further behaviour",
                                         "Restrictions lifted in part between reviews",
                                         "Restrictions lifted in full between reviews",
                                         "Cases with restrictions in effect",
                                         "Reviews held",
                                         "held late",
                                         "recommending that restrictions continue",
                                         "recommending that a part is removed",
                                         "recommending that all are removed",
                                         "Recommendations endorsed",
                                         "Recommendations not endorsed",
                                         "Recommendations that wait for a decision",
                                         "Reviews to be held and not yet overdue",
                                         "Reviews overdue",
                                         "Threats reported by staff",
                                         "Temporary exclusions for safety",
                                         "Long-term exclusions for safety",
                                         "Exclusions for safety lifted",
                                         "Temporary exclusions for safety in force",
                                         "Long-term exclusions for safety in force",
                                         "Exclusions from buildings decided at Stage 2",
                                         "Exclusions from buildings at Stage 2 in force",
                                         "Exclusions ignored by the customer",
                                         "Exclusions at Stage 2 kept as they are",
                                         "Exclusions at Stage 2 extended",
                                         "Exclusions at Stage 2 made permanent",
                                         "Letters on conduct",
                                         "Repeated abusive calls referred",
                                         "Reports to the police",
                                         "Contacts on record",
                                         "Abusive calls ended",
                                         "New issues considered",
                                         "Requests to record agreed",
                                         "Requests to record not agreed",
                                         "Anonymous correspondence received",
                                         "only placed on file",
                                         "Individuals asked who they are",
                                         "Individuals who said so",
                                         "Individuals who refused",
                                         "Correspondence for which the policy was invoked",
                                         "Correspondence referred to the police",
                                         "Cases that kept to the policy",
                                         "Cases that did not",
                                         "Breaches",
                                         "Events in breach",
                                         "Duties done",
                                         "done late",
                                         "Duties not done",
                                         "overdue",
                                         "Cases that the committee found to keep to the policy",
                                         "Cases that the committee found not to"};
  static_assert(std::size(labels) == count_of<Figure>);
  return labels[static_cast<std::size_t>(figure)];
}

std::string clean(std::string_view text) { return json::one_line(text, std::numeric_limits<std::size_t>::max()); }

}  // namespace report_parts

std::string write_report(const AnnualReport& report, ReportFormat format, int unread) {
  switch (format) {
    case ReportFormat::text:
      return report_parts::text(report, unread);
    case ReportFormat::json:
      return report_parts::json(report, unread);
    case ReportFormat::csv:
      return report_parts::csv(report, unread);
    case ReportFormat::html:
      break;
  }
  return report_parts::html(report, unread);
}

UPC_END_NAMESPACE
