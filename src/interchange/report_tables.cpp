// SPDX-License-Identifier: BSL-1.0
//
// The report for a person, as headings, tables and charts, without the look of any format.
#include "report_parts.hpp"

#include <upc/casework/phrases.hpp>
#include <upc/casework/words.hpp>

UPC_BEGIN_NAMESPACE

namespace report_parts {

namespace {

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
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

/// What kind of name a detail of an event is; what is a name of nothing else says how a decision went.
std::string_view kind_of_detail(std::string_view detail) noexcept {
  if (from_name<Behaviour>(detail)) return Names<Behaviour>::what;
  if (from_name<RestrictionKind>(detail)) return Names<RestrictionKind>::what;
  if (from_name<DutyName>(detail)) return Names<DutyName>::what;
  if (from_name<Recommendation>(detail)) return Names<Recommendation>::what;
  if (from_name<ExclusionChange>(detail)) return Names<ExclusionChange>::what;
  if (from_name<Against>(detail)) return Names<Against>::what;
  return "said";
}

/// Makes the parts of a report in one language.
class Teller {
 public:
  explicit Teller(Language language) : language_(language) {}

  std::string say(std::string_view key, std::initializer_list<Slot> slots = {}) const {
    return phrase(key, language_, slots);
  }
  std::string date(Date day) const { return date_in_words(day, language_); }
  template <class E>
  std::string title(E value) const {
    return capital(in_words(value, language_));
  }
  std::string office(const Edition& edition, Role role) const {
    return capital(in_language(language_, edition.office(role).name, edition.office(role).name_cy));
  }
  std::string service(const std::string& name) const { return name.empty() ? say("report.no_service") : clean(name); }
  std::vector<std::string> columns(std::initializer_list<std::string_view> names) const {
    std::vector<std::string> texts;
    for (std::string_view name : names) texts.push_back(say("report.column." + std::string(name)));
    return texts;
  }

  Table figures(Topic topic, const Counts& counts, const std::string& end) const {
    Table table{in_words(topic, language_), columns({"figure", "when", "number"}), 2, {}, {}};
    for_each<Figure>([&](Figure figure) {
      if (topic_of(figure) != topic) return;
      const std::string label = in_words(figure, language_);
      table.rows.push_back({is_part(figure) ? say("report.part", {{"figure", label}}) : label,
                            stands(figure) ? say("report.on", {{"date", end}}) : say("report.in_the_period"),
                            std::to_string(counts[figure])});
      table.parts.push_back(is_part(figure));
    });
    return table;
  }

  void add_restrictions(Section& section, const AnnualReport& report) const {
    Table by_kind{say("report.table.by_kind"), columns({"kind", "imposed", "revised", "in_force"}), 1, {}, {}};
    Table by_service{
        say("report.table.by_service"), columns({"service", "kind", "imposed", "revised", "in_force"}), 2, {}, {}};
    Chart chart{say("report.chart.imposed"), {}};
    const auto add = [](Table& table, std::vector<std::string> row, const KindCount& count) {
      for (int n : {count.imposed, count.revised, count.in_force}) row.push_back(std::to_string(n));
      table.rows.push_back(std::move(row));
    };
    for_each<RestrictionKind>([&](RestrictionKind kind) {
      const KindCount& count = report.totals()[kind];
      if (!in_every_report(kind) && count == KindCount{}) return;
      add(by_kind, {title(kind)}, count);
      if (count.imposed > 0) chart.bars.emplace_back(title(kind), count.imposed);
    });
    for (const auto& [name, counts] : report.services())
      for_each<RestrictionKind>([&, &service_name = name, &held = counts](RestrictionKind kind) {
        if (!(held[kind] == KindCount{})) add(by_service, {service(service_name), title(kind)}, held[kind]);
      });
    section.tables.push_back(std::move(by_kind));
    if (!by_service.rows.empty()) section.tables.push_back(std::move(by_service));
    section.charts.push_back(std::move(chart));
  }

  void add_appeals(Section& section, const Counts& counts) const {
    section.charts.push_back({say("report.chart.appeals"),
                              {{say("report.chart.upheld"), counts[Figure::appeals_upheld]},
                               {say("report.chart.not_upheld"), counts[Figure::appeals_not_upheld]},
                               {say("report.chart.undecided"), counts[Figure::appeals_undecided]},
                               {say("report.chart.out_of_time"), counts[Figure::appeals_out_of_time]},
                               {say("report.chart.no_appeal"), counts[Figure::appeals_not_open]}}});
  }

  void add_reviews(Section& section, const Counts& counts) const {
    const int late = counts[Figure::reviews_held_late];
    section.charts.push_back({say("report.chart.reviews"),
                              {{say("report.chart.held_in_time"), counts[Figure::reviews_held] - late},
                               {say("report.chart.held_late"), late},
                               {say("report.chart.overdue"), counts[Figure::reviews_overdue]}}});
  }

  void add_anonymous(Section& section, const Counts& counts) const {
    Table table{say("report.table.anonymous"), columns({"state", "cases"}), 1, {}, {}};
    for_each<Protocol>([&](Protocol state) { table.rows.push_back({title(state), std::to_string(counts[state])}); });
    section.tables.push_back(std::move(table));
  }

  void add_adherence(Section& section, const Counts& counts) const {
    Table breaches{say("report.table.breaches"), columns({"what", "number"}), 1, {}, {}};
    Chart chart{say("report.table.breaches"), {}};
    for_each<Code>([&](Code code) {
      if (counts[code] == 0) return;
      breaches.rows.push_back({title(code), std::to_string(counts[code])});
      chart.bars.emplace_back(title(code), counts[code]);
    });
    Table duties{
        say("report.table.duties"), columns({"duty", "done", "done_late", "not_done", "overdue"}), 1, {}, {}};
    for_each<DutyName>([&](DutyName duty) {
      const DutyCount& count = counts[duty];
      if (count == DutyCount{}) return;
      duties.rows.push_back({title(duty), std::to_string(count.done), std::to_string(count.done_late),
                             std::to_string(count.not_done), std::to_string(count.overdue)});
    });
    if (!breaches.rows.empty()) section.tables.push_back(std::move(breaches));
    if (!duties.rows.empty()) section.tables.push_back(std::move(duties));
    section.charts.push_back(std::move(chart));
  }

  Section policies(const AnnualReport& report) const {
    Section section{say("report.own_review"), "", "", {}, {}};
    Table table{
        say("report.table.policies"), columns({"policy", "approved", "review_due", "state"}), 4, {}, {}};
    for (const auto& edition : report.editions()) {
      const PolicyReview review = policy_review(*edition, report.to());
      const auto approved = parse_date(edition->approved + "-01");
      const bool known = !review.due.is_not_a_date();
      table.rows.push_back({clean(in_language(language_, edition->title, edition->title_cy) + " (" +
                                  in_language(language_, edition->body, edition->body_cy) + ", " + edition->id + ")"),
                            approved ? month(*approved) : say("report.not_given"),
                            known ? month(review.due) : say("report.not_given"),
                            review.overdue ? say("report.own_review.overdue")
                            : known        ? say("report.own_review.not_overdue")
                                           : say("report.not_given")});
    }
    section.tables.push_back(std::move(table));
    return section;
  }

  Table cases(const AnnualReport& report) const {
    Table table{say("report.table.cases"), {}, 4, {}, {}};
    table.columns = columns({"case", "service", "stands", "kept", "breaches", "duties_not_done"});
    for (const ReportedCase& each : report.cases())
      table.rows.push_back({each.case_id ? clean(*each.case_id) : say("report.no_reference"), service(each.service),
                            standing(each),
                            !each.of_the_period ? say("report.nothing")
                            : each.adhered      ? say("report.yes")
                                                : say("report.no"),
                            std::to_string(each.counts[Figure::breaches]),
                            std::to_string(each.counts[Figure::duties_not_done])});
    return table;
  }

  Section one_case(const ReportedCase& each) const {
    const std::string of = service(each.service);
    Section section{each.case_id ? say("report.case", {{"id", clean(*each.case_id)}, {"service", of}})
                                 : say("report.case.unnamed", {{"service", of}}),
                    "",
                    "",
                    {},
                    {}};
    Table events{say("report.table.events"), columns({"on", "what", "by", "reasons", "not_in_order"}), 5, {}, {}};
    for (const ReportedEvent& event : each.events) {
      std::string breaches;
      for (Code code : event.breaches) breaches += (breaches.empty() ? "" : "; ") + in_words(code, language_);
      events.rows.push_back(
          {to_string(event.on), what(event), office(*each.edition, event.by), why(event), breaches});
    }
    Table duties{say("report.table.not_done"), columns({"duty", "clause", "since", "due", "by"}), 5, {}, {}};
    for (const Duty& duty : each.not_done)
      duties.rows.push_back({title(duty.name), std::string(each.edition->clause(duty.cites)), to_string(duty.raised),
                             duty.due.is_not_a_date() ? say("report.no_date") : to_string(duty.due),
                             bearers(duty.name, *each.edition)});
    if (!events.rows.empty()) section.tables.push_back(std::move(events));
    if (!duties.rows.empty()) section.tables.push_back(std::move(duties));
    if (section.tables.empty()) section.text = say("report.idle");
    return section;
  }

 private:
  /// "March 2016".
  std::string month(Date day) const {
    const std::string words = date(day);
    return words.substr(words.find(' ') + 1);
  }

  /// "Restricted", "Anonymous correspondence: refused".
  std::string standing(const ReportedCase& each) const {
    if (each.kind == CaseKind::upc) return capital(name_in_words(Names<Stage>::what, each.stands, language_));
    return title(each.kind) + ": " + name_in_words(Names<Protocol>::what, each.stands, language_);
  }

  /// "Behaviour assessed: unreasonable".
  std::string what(const ReportedEvent& event) const {
    std::string text = title(event.type);
    std::string_view before = ": ";
    for (std::string_view detail : event.details) {
      text += std::string(before) + name_in_words(kind_of_detail(detail), detail, language_);
      before = ", ";
    }
    return event.took_effect ? text : say("report.no_effect", {{"event", text}});
  }

  std::string why(const ReportedEvent& event) const {
    std::string text = clean(event.reasons);
    if (event.exceptional_reasons.empty()) return text;
    return text + (text.empty() ? "" : " ") +
           say("report.without_warning", {{"reasons", clean(event.exceptional_reasons)}});
  }

  std::string bearers(DutyName duty, const Edition& edition) const {
    const RoleSet set = edition.bearers[static_cast<std::size_t>(duty)];
    constexpr int many = 5;
    int offices = 0;
    set.for_each([&](Role) { ++offices; });
    return offices > many ? say("report.anybody") : capital(offices_in_words(set, edition, language_));
  }

  Language language_;
};

}  // namespace

Document document(const AnnualReport& report, int unread, Language language) {
  const Teller in(language);
  const auto editions = report.editions();
  const std::string end = in.date(report.to());
  const Counts& counts = report.totals();
  Document document;
  document.title = in.say("report.title");
  document.period = in.say("report.period", {{"from", in.date(report.from())}, {"to", end}});
  const std::string cases = counted("count.case", counts[Figure::cases_on_file], language);
  document.introduction.push_back(
      editions.size() == 1
          ? in.say("report.introduction.of",
                   {{"cases", cases},
                    {"body", clean(in_language(language, editions.front()->body, editions.front()->body_cy))},
                    {"end", end}})
          : in.say("report.introduction", {{"cases", cases}, {"end", end}}));
  if (unread > 0) document.introduction.push_back(counted("count.unread", unread, language));
  for_each<Topic>([&](Topic topic) {
    Section section{in_words(topic, language), "", "", {in.figures(topic, counts, end)}, {}};
    if (editions.size() == 1) section.clause = editions.front()->clause(provision_of(topic));
    if (topic == Topic::restrictions) in.add_restrictions(section, report);
    if (topic == Topic::appeals) in.add_appeals(section, counts);
    if (topic == Topic::reviews) in.add_reviews(section, counts);
    if (topic == Topic::anonymous) in.add_anonymous(section, counts);
    if (topic == Topic::adherence) in.add_adherence(section, counts);
    document.sections.push_back(std::move(section));
  });
  document.sections.push_back(in.policies(report));
  if (report.by_case()) add_cases(document, report, language);
  if (!is_checked(language)) document.unchecked = in.say("unchecked");
  return document;
}

void add_cases(Document& document, const AnnualReport& report, Language language) {
  const Teller in(language);
  Section all{in.say("report.by_case"), "", "", {}, {}};
  if (report.cases().empty())
    all.text = in.say("report.no_cases");
  else
    all.tables.push_back(in.cases(report));
  document.sections.push_back(std::move(all));
  for (const ReportedCase& each : report.cases())
    if (each.of_the_period) document.sections.push_back(in.one_case(each));
}

}  // namespace report_parts

UPC_END_NAMESPACE
