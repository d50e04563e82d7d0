// SPDX-License-Identifier: BSL-1.0
#include "json_text.hpp"
#include "report_parts.hpp"

#include <upc/vocabulary/text.hpp>

UPC_BEGIN_NAMESPACE

namespace report_parts {

namespace {

using json::JsonText;

void text_or_null(JsonText& out, std::string_view key, std::string_view text) {
  out.key(key);
  if (text.empty())
    out.null();
  else
    out.value(text);
}

/// The members of an object, a number for each name; what is 0 only where all are asked for.
template <class E, class F>
void numbers(JsonText& out, std::string_view key, bool all, F&& number_of) {
  out.key(key).open('{');
  for_each<E>([&](E each) {
    if (all || number_of(each) != 0) out.key(name(each)).value(static_cast<int>(number_of(each)));
  });
  out.close('}');
}

void kinds(JsonText& out, const Counts& counts, bool all) {
  out.key("restrictions").open('[');
  for_each<RestrictionKind>([&](RestrictionKind kind) {
    const KindCount& held = counts[kind];
    if ((!all || !in_every_report(kind)) && held == KindCount{}) return;
    out.open('{').key("kind").value(name(kind));
    out.key("imposed").value(held.imposed).key("revised").value(held.revised).key("in_force").value(held.in_force);
    out.close('}');
  });
  out.close(']');
}

void counts(JsonText& out, const Counts& held, bool all) {
  numbers<Figure>(out, "figures", all, [&](Figure figure) { return held[figure]; });
  kinds(out, held, all);
  numbers<Protocol>(out, "anonymous", all, [&](Protocol state) { return held[state]; });
  numbers<Code>(out, "breaches", false, [&](Code code) { return held[code]; });
  out.key("duties").open('[');
  for_each<DutyName>([&](DutyName duty) {
    const DutyCount& of_name = held[duty];
    if (of_name == DutyCount{}) return;
    out.open('{').key("duty").value(name(duty));
    out.key("done").value(of_name.done).key("done_late").value(of_name.done_late);
    out.key("not_done").value(of_name.not_done).key("overdue").value(of_name.overdue);
    out.close('}');
  });
  out.close(']');
}

void policies(JsonText& out, const AnnualReport& report) {
  out.key("policies").open('[');
  for (const auto& edition : report.editions()) {
    const PolicyReview review = policy_review(*edition, report.to());
    const std::string due = to_string(review.due);
    out.open('{').key("policy").value(std::string_view(edition->id));
    text_or_null(out, "approved", edition->approved);
    text_or_null(out, "review_due", std::string_view(due).substr(0, due.empty() ? 0 : due.rfind('-')));
    out.key("review_overdue").value(review.overdue).close('}');
  }
  out.close(']');
}

void event(JsonText& out, const ReportedEvent& held, const Edition& edition) {
  out.open('{').key("on").value(std::string_view(to_string(held.on))).key("type").value(name(held.type));
  out.key("by").value(std::string_view(edition.office(held.by).id)).key("accepted").value(held.took_effect);
  out.key("details").open('[');
  for (std::string_view detail : held.details) out.value(detail);
  out.close(']');
  if (!is_blank(held.reasons)) out.key("reasons").value(std::string_view(held.reasons));
  if (!is_blank(held.exceptional_reasons))
    out.key("exceptional_reasons").value(std::string_view(held.exceptional_reasons));
  out.key("breaches").open('[');
  for (Code code : held.breaches) out.value(name(code));
  out.close(']').close('}');
}

void not_done(JsonText& out, const Duty& duty, const Edition& edition, Date to) {
  out.open('{').key("duty").value(name(duty.name)).key("clause").value(edition.clause(duty.cites));
  out.key("bearers").open('[');
  edition.bearers[static_cast<std::size_t>(duty.name)].for_each(
      [&](Role role) { out.value(std::string_view(edition.office(role).id)); });
  out.close(']').key("raised").value(std::string_view(to_string(duty.raised)));
  text_or_null(out, "due", to_string(duty.due));
  out.key("overdue").value(duty.status(to) == DutyStatus::overdue).close('}');
}

void each_case(JsonText& out, const ReportedCase& held, Date to) {
  out.open('{').key("case_id");
  if (held.case_id)
    out.value(std::string_view(*held.case_id));
  else
    out.null();
  out.key("kind").value(name(held.kind));
  text_or_null(out, "service", held.service);
  out.key("policy").value(std::string_view(held.edition->id)).key("stands").value(held.stands);
  out.key("of_the_period").value(held.of_the_period).key("adhered");
  if (held.of_the_period)
    out.value(held.adhered);
  else
    out.null();
  counts(out, held.counts, false);
  out.key("events").open('[');
  for (const ReportedEvent& each : held.events) event(out, each, *held.edition);
  out.close(']').key("duties_not_done").open('[');
  for (const Duty& duty : held.not_done) not_done(out, duty, *held.edition, to);
  out.close(']').close('}');
}

}  // namespace

std::string json(const AnnualReport& report, int unread) {
  JsonText out;
  out.open('{').key("schema").value("upc-report/1");
  out.key("from").value(std::string_view(to_string(report.from())));
  out.key("to").value(std::string_view(to_string(report.to()))).key("inputs_unread").value(unread);
  policies(out, report);
  counts(out, report.totals(), true);
  out.key("services").open('[');
  for (const auto& [service, held] : report.services()) {
    out.open('{');
    text_or_null(out, "service", service);
    counts(out, held, false);
    out.close('}');
  }
  out.close(']');
  if (report.by_case()) {
    out.key("cases").open('[');
    for (const ReportedCase& held : report.cases()) each_case(out, held, report.to());
    out.close(']');
  }
  out.close('}');
  return out.text() + '\n';
}

}  // namespace report_parts

UPC_END_NAMESPACE
