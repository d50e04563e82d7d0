// SPDX-License-Identifier: BSL-1.0
#include "csv_cell.hpp"
#include "report_parts.hpp"

#include <initializer_list>

UPC_BEGIN_NAMESPACE

namespace report_parts {

namespace {

class Csv {
 public:
  void row(std::initializer_list<std::string_view> cells) {
    std::string_view between;
    for (std::string_view each : cells) {
      out_ += between;
      out_ += json::csv_cell(each);
      between = ",";
    }
    out_ += "\r\n";
  }
  void count(std::string_view figure, std::string_view service, std::string_view group, int n) {
    row({figure, service, group, std::to_string(n)});
  }
  const std::string& text() const noexcept { return out_; }

 private:
  std::string out_;
};

/// The counts of a service, or of all; what is 0 stands only among the counts of all.
void write(Csv& out, const Counts& counts, std::string_view service, bool all) {
  const auto count = [&](std::string_view figure, std::string_view group, int n) {
    if (all || n != 0) out.count(figure, service, group, n);
  };
  for_each<Figure>([&](Figure figure) { count(name(figure), "", counts[figure]); });
  const auto count_kinds = [&](std::string_view figure, int KindCount::*of) {
    for_each<RestrictionKind>([&](RestrictionKind kind) {
      if (in_every_report(kind) || counts[kind].*of != 0) count(figure, name(kind), counts[kind].*of);
    });
  };
  count_kinds("restrictions_imposed", &KindCount::imposed);
  count_kinds("restrictions_revised", &KindCount::revised);
  count_kinds("restrictions_in_force", &KindCount::in_force);
  for_each<Protocol>([&](Protocol state) { count("correspondence_stands", name(state), counts[state]); });
  for_each<Code>([&](Code code) {
    if (counts[code] != 0) count("breaches_by_code", name(code), counts[code]);
  });
  for_each<DutyName>([&](DutyName duty) {
    const DutyCount& held = counts[duty];
    if (held == DutyCount{}) return;
    count("duty_done", name(duty), held.done);
    count("duty_done_late", name(duty), held.done_late);
    count("duty_not_done", name(duty), held.not_done);
    count("duty_overdue", name(duty), held.overdue);
  });
}

std::string case_rows(const AnnualReport& report) {
  std::string out = "case_id,kind,service,policy,stands,of_the_period,adhered";
  for_each<Figure>([&](Figure figure) { out += "," + std::string(name(figure)); });
  out += "\r\n";
  for (const ReportedCase& each : report.cases()) {
    out += json::csv_cell(each.case_id.value_or("")) + "," + std::string(name(each.kind)) + "," + json::csv_cell(each.service) + "," +
           json::csv_cell(each.edition->id) + "," + std::string(each.stands) + "," + (each.of_the_period ? "true" : "false") +
           "," +
           (!each.of_the_period ? ""
            : each.adhered      ? "true"
                                : "false");
    for_each<Figure>([&](Figure figure) { out += "," + std::to_string(each.counts[figure]); });
    out += "\r\n";
  }
  return out;
}

}  // namespace

std::string csv(const AnnualReport& report, int unread) {
  if (report.by_case()) return case_rows(report);
  Csv out;
  out.row({"figure", "service", "group", "count"});
  out.count("inputs_unread", "", "", unread);
  write(out, report.totals(), "", true);
  for (const auto& edition : report.editions())
    out.count("policy_review_overdue", "", edition->id, policy_review(*edition, report.to()).overdue ? 1 : 0);
  for (const auto& [service, counts] : report.services())
    write(out, counts, service.empty() ? std::string_view("(none)") : std::string_view(service), false);
  return out.text();
}

}  // namespace report_parts

UPC_END_NAMESPACE
