// SPDX-License-Identifier: BSL-1.0

/// @file
/// A policy as such: its editions, clauses and charts; sets of restrictions; the annual report.

#include "arguments.hpp"
#include "held.hpp"
#include "python.hpp"
#include "values.hpp"

#include <upc/casework/words.hpp>
#include <upc/correspondence/transitions.hpp>
#include <upc/interchange/diagram.hpp>
#include <upc/interchange/json.hpp>
#include <upc/interchange/report.hpp>
#include <upc/policy/editions/rct_2013.hpp>
#include <upc/registry/clauses.hpp>
#include <upc/registry/report.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace upc_python {

namespace {

const auto as_it_is = [](const std::string& text) { return text; };

HeldEdition read_edition(const py::bytes& text) {
  auto kept = std::make_shared<const std::string>(text);
  return {upc::json::read_edition(*kept), kept};
}

HeldEdition built_in(const py::str& id) {
  const std::string wanted = id;
  const auto edition = upc::rct_2013::edition();
  if (wanted == edition->id) return {edition, {}};
  throw upc::Error(upc::ErrorCode::malformed, "",
                   "the policy edition \"" + edition->id + "\" (or an Edition), not \"" + wanted + '"');
}

py::list clauses(const HeldEdition& held, const py::str& lang) {
  const upc::Language language = language_of(lang);
  const upc::Edition& edition = *held.edition;
  const std::vector<upc::ClauseRule> rules = upc::clause_register(edition);
  py::list list;
  for (const upc::Clause& clause : edition.clauses) {
    py::dict fields;
    fields["id"] = clause.id;
    fields["kind"] = clause.kind;
    fields["actors"] = tuple_of(clause.actors, as_it_is);
    fields["summary"] = upc::in_language(language, clause.summary, clause.summary_cy);
    fields["rules"] = tuple_of(upc::rules_of(rules, clause.id), as_it_is);
    fields["no_rule"] = upc::in_language(language, clause.no_rule, clause.no_rule_cy);
    list.append(std::move(fields));
  }
  return list;
}

py::list offices(const HeldEdition& held, const py::str& lang) {
  const upc::Language language = language_of(lang);
  py::list list;
  for (const upc::Office& office : held.edition->offices)
    list.append(py::make_tuple(office.id, upc::in_language(language, office.name, office.name_cy), office.staff));
  return list;
}

py::list check_restrictions(const py::bytes& text, const HeldEdition& edition, const py::str& lang) {
  const Values values(*edition.edition, {}, language_of(lang));
  const upc::json::RestrictionCheck check = upc::json::read_restriction_check(std::string_view(text));
  py::list list;
  for (const upc::Reason& finding : upc::json::findings_on(check, *edition.edition)) list.append(values.reason(finding));
  return list;
}

/// The annual report over histories; other threads of Python run meanwhile.
std::string report(const std::vector<py::bytes>& histories, upc::Date from, upc::Date to, bool by_case,
                   const py::str& format, const py::str& lang, const std::vector<HeldEdition>& given) {
  const upc::EditionSet editions = set_of(given);
  const auto how = enumerator_of<upc::ReportFormat>(format);
  const upc::Language language = language_of(lang);
  const std::vector<std::string_view> texts(histories.begin(), histories.end());
  const py::gil_scoped_release others_run;
  upc::AnnualReport report(from, to, by_case, editions.usual());
  for (std::size_t i = 0; i < texts.size(); ++i) try {
      report.add(upc::json::read_case(texts[i], editions));
    } catch (const upc::Error& error) {
      throw upc::Error(error.code(), '/' + std::to_string(i) + error.pointer(), error.expected());
    }
  return upc::write_report(report, how, 0, language);
}

py::list transitions(const py::str& chart, const HeldEdition& edition) {
  py::list list;
  for (const upc::Transition& row : upc::transitions(enumerator_of<upc::Chart>(chart), edition.edition->terms))
    list.append(py::make_tuple(row.from, row.event, row.when, row.to, edition.edition->clause(row.cites)));
  return list;
}

std::string draw(const py::str& chart, const py::str& format, const HeldEdition& edition, const py::str& lang) {
  return upc::draw(enumerator_of<upc::Chart>(chart), enumerator_of<upc::DiagramFormat>(format), *edition.edition,
                   language_of(lang));
}

}  // namespace

void bind_policy(py::module_& module) {
  py::class_<HeldEdition>(module, "Edition")
      .def_static("read", &read_edition, py::arg("text"))
      .def_static("built_in", &built_in, py::arg("id"))
      .def_property_readonly("id", [](const HeldEdition& held) { return held.edition->id; })
      .def_property_readonly("body", [](const HeldEdition& held) { return held.edition->body; })
      .def_property_readonly("title", [](const HeldEdition& held) { return held.edition->title; })
      .def_property_readonly("approved", [](const HeldEdition& held) { return held.edition->approved; })
      .def_property_readonly("text", [](const HeldEdition& held) { return held.text ? py::object(py::bytes(*held.text)) : py::object(py::none()); })
      .def("clauses", &clauses, py::arg("lang"))
      .def("offices", &offices, py::arg("lang"))
      .def("equals", [](const HeldEdition& a, const HeldEdition& b) {
        return a.edition == b.edition || *a.edition == *b.edition;
      }, py::arg("other"));
  module.def("check_restrictions", &check_restrictions, py::arg("text"), py::arg("edition"), py::arg("lang"));
  module.def("report", &report, py::arg("histories"), py::arg("start"), py::arg("end"), py::arg("by_case"),
             py::arg("format"), py::arg("lang"), py::arg("editions"));
  module.def("transitions", &transitions, py::arg("chart"), py::arg("edition"));
  module.def("draw", &draw, py::arg("chart"), py::arg("format"), py::arg("edition"), py::arg("lang"));
}

}  // namespace upc_python
