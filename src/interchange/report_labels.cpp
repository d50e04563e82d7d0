// SPDX-License-Identifier: BSL-1.0
#include "one_line.hpp"
#include "report_parts.hpp"

#include <upc/interchange/report.hpp>

#include <limits>

UPC_BEGIN_NAMESPACE

namespace report_parts {

std::string clean(std::string_view text) { return json::one_line(text, std::numeric_limits<std::size_t>::max()); }

}  // namespace report_parts

std::string write_report(const AnnualReport& report, ReportFormat format, int unread, Language language) {
  switch (format) {
    case ReportFormat::text:
      return report_parts::text(report, unread, language);
    case ReportFormat::json:
      return report_parts::json(report, unread);
    case ReportFormat::csv:
      return report_parts::csv(report, unread);
    case ReportFormat::html:
      break;
  }
  return report_parts::html(report, unread, language);
}

UPC_END_NAMESPACE
