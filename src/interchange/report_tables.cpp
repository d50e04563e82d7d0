// SPDX-License-Identifier: BSL-1.0
//
// The report for a person, as headings, tables and charts, without the look of any format.
#include "report_parts.hpp"

#include <upc/casework/words.hpp>

UPC_BEGIN_NAMESPACE

namespace report_parts {

namespace {

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

template <class E>
std::string in_words(E value) {
  return capital(plain(name(value)));
}

std::string service_in_words(const std::string& service) {
  return service.empty() ? std::string("(no service given)") : clean(service);
}

constexpr Provision provision_of(Topic topic) noexcept {
  switch (topic) {
    case Topic::cases:
      return Provision::annual_report;
    case Topic::warnings:
      return Provision::stage_1_warn;
    case Topic::appeals:
      return Provision::appeal_refer;
    case Topic::restrictions:
      return Provision::stage_2_decide;
    case Topic::reviews:
      return Provision::review_due;
    case Topic::exclusions:
      return Provision::temporary_exclusion;
    case Topic::contact:
      return Provision::stage_2_contact;
    case Topic::anonymous:
      return Provision::anonymous_received;
    case Topic::adherence:
      break;
  }
  return Provision::adherence;
}

Table figures(Topic topic, const Counts& counts, const std::string& end) {
  Table table{std::string(heading(topic)), {"Figure", "When", "Number"}, 2, {}, {}};
  for_each<Figure>([&](Figure figure) {
    if (topic_of(figure) != topic) return;
    table.rows.push_back({(is_part(figure) ? "of these, " : "") + std::string(label(figure)),
                          stands(figure) ? "on " + end : std::string("in the period"), std::to_string(counts[figure])});
    table.parts.push_back(is_part(figure));
  });
  return table;
}

const std::vector<std::string> kind_columns = {"Imposed", "In changed sets", "In force"};

std::vector<std::string> kind_numbers(const KindCount& count) {
  return {std::to_string(count.imposed), std::to_string(count.revised), std::to_string(count.in_force)};
}

template <class... Parts>
std::vector<std::string> row(std::vector<std::string> words, const Parts&... parts) {
  (words.insert(words.end(), parts.begin(), parts.end()), ...);
  return words;
}

void add_restrictions(Section& section, const AnnualReport& report) {
  Table by_kind{"Restrictions by kind", row({"Kind"}, kind_columns), 1, {}, {}};
  Table by_service{"Restrictions by service", row({"Service", "Kind"}, kind_columns), 2, {}, {}};
  Chart chart{"Restrictions imposed, by kind", {}};
  for_each<RestrictionKind>([&](RestrictionKind kind) {
    const KindCount& count = report.totals()[kind];
    by_kind.rows.push_back(row({in_words(kind)}, kind_numbers(count)));
    if (count.imposed > 0) chart.bars.emplace_back(in_words(kind), count.imposed);
  });
  for (const auto& [service, counts] : report.services())
    for_each<RestrictionKind>([&, &name = service, &held = counts](RestrictionKind kind) {
      if (held[kind] == KindCount{}) return;
      by_service.rows.push_back(row({service_in_words(name), in_words(kind)}, kind_numbers(held[kind])));
    });
  section.tables.push_back(std::move(by_kind));
  if (!by_service.rows.empty()) section.tables.push_back(std::move(by_service));
  section.charts.push_back(std::move(chart));
}

void add_appeals(Section& section, const Counts& counts) {
  section.charts.push_back({"Appeals by result",
                            {{"Upheld", counts[Figure::appeals_upheld]},
                             {"Not upheld", counts[Figure::appeals_not_upheld]},
                             {"Undecided", counts[Figure::appeals_undecided]},
                             {"Out of time", counts[Figure::appeals_out_of_time]},
                             {"No appeal", counts[Figure::appeals_not_open]}}});
}

void add_reviews(Section& section, const Counts& counts) {
  section.charts.push_back({"Reviews",
                            {{"Held in time", counts[Figure::reviews_held] - counts[Figure::reviews_held_late]},
                             {"Held late", counts[Figure::reviews_held_late]},
                             {"Overdue", counts[Figure::reviews_overdue]}}});
}

void add_anonymous(Section& section, const Counts& counts) {
  Table table{"Anonymous correspondence by where it stands", {"State", "Cases"}, 1, {}, {}};
  for_each<Protocol>([&](Protocol state) { table.rows.push_back({in_words(state), std::to_string(counts[state])}); });
  section.tables.push_back(std::move(table));
}

void add_adherence(Section& section, const Counts& counts) {
  Table breaches{"Breaches by what was not in order", {"What", "Number"}, 1, {}, {}};
  Chart chart{"Breaches by what was not in order", {}};
  for_each<Code>([&](Code code) {
    if (counts[code] == 0) return;
    breaches.rows.push_back({in_words(code), std::to_string(counts[code])});
    chart.bars.emplace_back(in_words(code), counts[code]);
  });
  Table duties{"Duties", {"Duty", "Done", "Done late", "Not done", "Overdue"}, 1, {}, {}};
  for_each<DutyName>([&](DutyName duty) {
    const DutyCount& count = counts[duty];
    if (count == DutyCount{}) return;
    duties.rows.push_back({in_words(duty), std::to_string(count.done), std::to_string(count.done_late),
                           std::to_string(count.not_done), std::to_string(count.overdue)});
  });
  if (!breaches.rows.empty()) section.tables.push_back(std::move(breaches));
  if (!duties.rows.empty()) section.tables.push_back(std::move(duties));
  section.charts.push_back(std::move(chart));
}

/// "March 2016".
std::string month_in_words(Date day) {
  const std::string words = date_in_words(day);
  return words.substr(words.find(' ') + 1);
}

Section policy_section(const AnnualReport& report) {
  Section section{"The policy's own review", "", "", {}, {}};
  Table table{"When each policy is to be reviewed", {"Policy", "Approved", "Review due", "State"}, 4, {}, {}};
  for (const auto& edition : report.editions()) {
    const PolicyReview review = policy_review(*edition, report.to());
    const auto approved = parse_date(edition->approved + "-01");
    const bool known = !review.due.is_not_a_date();
    table.rows.push_back({clean(edition->title + " (" + edition->body + ", " + edition->id + ")"),
                          approved ? month_in_words(*approved) : std::string("not given"),
                          known ? month_in_words(review.due) : std::string("not given"),
                          review.overdue ? "overdue"
                          : known        ? "not overdue"
                                         : "not given"});
  }
  section.tables.push_back(std::move(table));
  return section;
}

std::string counted(int n, std::string_view one, std::string_view many) {
  return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

Table cases_table(const AnnualReport& report) {
  Table table{"Cases, where they stand and whether they kept to the policy", {}, 4, {}, {}};
  table.columns = {"Case", "Service", "Where it stands", "Kept to the policy", "Breaches", "Duties not done"};
  for (const ReportedCase& each : report.cases())
    table.rows.push_back(
        {each.case_id ? clean(*each.case_id) : std::string("(no reference)"), service_in_words(each.service),
         capital((each.kind == CaseKind::upc ? "" : plain(name(each.kind)) + ": ") + plain(each.stands)),
         !each.of_the_period ? "nothing in the period"
         : each.adhered      ? "yes"
                             : "no",
         std::to_string(each.counts[Figure::breaches]), std::to_string(each.counts[Figure::duties_not_done])});
  return table;
}

std::string why(const ReportedEvent& event) {
  std::string text = clean(event.reasons);
  if (!event.exceptional_reasons.empty())
    text += (text.empty() ? "" : " ") + std::string("Without a warning: ") + clean(event.exceptional_reasons);
  return text;
}

std::string bearers_in_words(DutyName duty, const Edition& edition) {
  const RoleSet bearers = edition.bearers[static_cast<std::size_t>(duty)];
  constexpr int many = 5;
  int offices = 0;
  bearers.for_each([&](Role) { ++offices; });
  return offices > many ? "Anybody of the Council whom it concerns" : capital(offices_in_words(bearers, edition));
}

Section case_section(const ReportedCase& each) {
  Section section{"Case " + (each.case_id ? clean(*each.case_id) : std::string("without a reference")) + ", " +
                      service_in_words(each.service),
                  "",
                  "",
                  {},
                  {}};
  Table events{"What happened in the period", {"On", "What", "By", "Reasons", "Not in order"}, 5, {}, {}};
  for (const ReportedEvent& event : each.events) {
    std::string breaches;
    for (Code code : event.breaches) breaches += (breaches.empty() ? "" : "; ") + plain(name(code));
    std::string what;
    for (std::string_view detail : event.details) what += (what.empty() ? ": " : ", ") + plain(detail);
    what = in_words(event.type) + what + (event.took_effect ? "" : " (had no effect)");
    events.rows.push_back(
        {to_string(event.on), what, capital(each.edition->office(event.by).name), why(event), breaches});
  }
  Table duties{"Not done", {"Duty", "Clause", "Waiting since", "Due", "By"}, 5, {}, {}};
  for (const Duty& duty : each.not_done)
    duties.rows.push_back({in_words(duty.name), std::string(each.edition->clause(duty.cites)), to_string(duty.raised),
                           duty.due.is_not_a_date() ? std::string("no date given") : to_string(duty.due),
                           bearers_in_words(duty.name, *each.edition)});
  if (!events.rows.empty()) section.tables.push_back(std::move(events));
  if (!duties.rows.empty()) section.tables.push_back(std::move(duties));
  if (section.tables.empty()) section.text = "Nothing happened in the period, and nothing is to be done.";
  return section;
}

}  // namespace

Document document(const AnnualReport& report, int unread) {
  const auto editions = report.editions();
  const std::string end = date_in_words(report.to());
  const Counts& counts = report.totals();
  Document document;
  document.title = "Annual report on unreasonable customer behaviour";
  document.period = date_in_words(report.from()) + " to " + end;
  document.introduction.push_back(
      "History as it happened over " + counted(counts[Figure::cases_on_file], "case", "cases") + " on file" +
      (editions.size() == 1 ? ", under the policy of " + clean(editions.front()->body) : std::string()) +
      ". What was not in order is counted all the same, and is listed as a breach. Figures of the period take in its "
      "first "
      "and its last day; the others say how things stood at the end of " +
      end + ".");
  if (unread > 0)
    document.introduction.push_back("INCOMPLETE: " + counted(unread, "input", "inputs") + " could not be read and " +
                                    (unread == 1 ? "is" : "are") + " missing from these figures.");
  for_each<Topic>([&](Topic topic) {
    Section section{std::string(heading(topic)), "", "", {figures(topic, counts, end)}, {}};
    if (editions.size() == 1) section.clause = editions.front()->clause(provision_of(topic));
    if (topic == Topic::restrictions) add_restrictions(section, report);
    if (topic == Topic::appeals) add_appeals(section, counts);
    if (topic == Topic::reviews) add_reviews(section, counts);
    if (topic == Topic::anonymous) add_anonymous(section, counts);
    if (topic == Topic::adherence) add_adherence(section, counts);
    document.sections.push_back(std::move(section));
  });
  document.sections.push_back(policy_section(report));
  if (report.by_case()) add_cases(document, report);
  return document;
}

void add_cases(Document& document, const AnnualReport& report) {
  Section all{"By case", "", "", {}, {}};
  if (report.cases().empty())
    all.text = "There is no case on file.";
  else
    all.tables.push_back(cases_table(report));
  document.sections.push_back(std::move(all));
  for (const ReportedCase& each : report.cases())
    if (each.of_the_period) document.sections.push_back(case_section(each));
}

}  // namespace report_parts

UPC_END_NAMESPACE
