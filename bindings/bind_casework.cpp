// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "python.hpp"
#include "values.hpp"

#include <upc/casework/case.hpp>
#include <upc/interchange/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace upc_python {

namespace {

using upc::Case;
using upc::Date;
using AsOf = std::optional<Date>;

/// The day a case is looked at: the one given, else that of the latest event.
Date day_of(const Case& held, const AsOf& as_of) { return as_of ? as_of_date(as_of) : held.state().latest_any; }

// Texts are taken as py::str: std::string would let bytes in, of any encoding.
using Text = std::optional<py::str>;

Case make_case(const Text& service, const Text& case_id, const Text& customer, bool partnership,
               std::vector<Date> closures, const py::str& mode) {
  upc::CaseFacts facts;
  if (case_id) facts.case_id = std::string(*case_id);
  if (customer) facts.customer = std::string(*customer);
  if (service) facts.service = std::string(*service);
  facts.partnership = partnership;
  facts.calendar = upc::WorkingDays(upc::Region::england_and_wales, std::move(closures));
  return Case(std::move(facts), upc::rct_2013::edition(), mode_of(mode));
}

py::dict apply(Case& held, const py::bytes& text, const py::str& lang) {
  const upc::Language language = language_of(lang);  // before anything is changed
  upc::CaseHistory of;
  of.facts = held.facts();
  of.edition = held.shared_edition();
  const upc::Event event = upc::json::read_event(std::string_view(text), of);
  const upc::Outcome outcome = held.apply(event);
  return Values(held.edition(), event.on, language).outcome(outcome);
}

py::dict contact(const Case& held, const py::bytes& text) {
  const upc::Contact contact = upc::json::read_contact(std::string_view(text));
  return Values(held.edition(), contact.on).contact(held.contact(contact), held.state().restrictions);
}

/// The case that a text holds; anonymous correspondence is another kind.
Case restore(const py::bytes& text) {
  upc::json::AnyCase held = upc::json::read_state(std::string_view(text));
  if (auto* found = std::get_if<Case>(&held)) return std::move(*found);
  throw upc::Error(upc::ErrorCode::malformed, "/kind", "the kind of case \"upc\": a Case is no other");
}

py::tuple state(const Case& held) {
  return py::make_tuple(upc::name(held.state().stage), upc::name(held.state().appeal), upc::name(held.state().safety));
}

/// A list of what `convert`, a member of Values, makes of each.
template <class List, class T>
py::list list_of(const Case& held, Date as_of, const List& values, py::dict (Values::*convert)(const T&) const,
                 upc::Language language = upc::Language::en) {
  const Values converter(held.edition(), as_of, language);
  py::list list;
  for (const auto& value : values) list.append((converter.*convert)(value));
  return list;
}

py::list duties(const Case& held, const AsOf& as_of) {
  return list_of(held, day_of(held, as_of), held.state().duties, &Values::duty);
}

py::list deadlines(const Case& held, const AsOf& as_of) {
  const Date day = day_of(held, as_of);
  return list_of(held, day, upc::deadlines(held, day), &Values::deadline);
}

py::list restrictions(const Case& held, const AsOf& as_of) {
  const Values converter(held.edition(), day_of(held, as_of));
  py::list list;
  for (const upc::Restriction& value : held.state().restrictions)
    list.append(converter.restriction(value, held.state().restrictions_apply()));
  return list;
}

py::list exclusions(const Case& held, const AsOf& as_of) {
  return list_of(held, day_of(held, as_of), held.state().exclusions, &Values::exclusion);
}

py::list advices(const Case& held, const AsOf& as_of, const py::str& lang) {
  const Date day = day_of(held, as_of);
  return list_of(held, day, upc::case_advices(held, day), &Values::reason, language_of(lang));
}

py::list next(const Case& held, const AsOf& as_of) {
  const Date day = day_of(held, as_of);
  return list_of(held, day, upc::next_events(held, day), &Values::next_event);
}

py::object adherence(const Case& held, const AsOf& as_of) {
  if (held.state().mode != upc::Mode::audit) return py::none();
  const upc::Adherence counted = upc::adherence(held.state().breaches, held.state().duties, day_of(held, as_of));
  return py::make_tuple(counted.breaches, counted.overdue);
}

}  // namespace

void bind_casework(py::module_& module) {
  const auto as_of = [] { return py::arg("as_of"); };
  py::class_<Case>(module, "Case")
      .def(py::init(&make_case), py::arg("service"), py::arg("case_id"), py::arg("customer"), py::arg("partnership"),
           py::arg("closures"), py::arg("mode"))
      .def("apply", &apply, py::arg("text"), py::arg("lang"))
      .def("contact", &contact, py::arg("text"))
      .def("store", [](const Case& held) { return upc::json::write_state(held); })
      .def_static("restore", &restore, py::arg("text"))
      .def("copy", [](const Case& held) { return held; })
      .def("equals", [](const Case& held, const Case& other) { return held == other; }, py::arg("other"))
      .def("duties", &duties, as_of())
      .def("deadlines", &deadlines, as_of())
      .def("restrictions", &restrictions, as_of())
      .def("exclusions", &exclusions, as_of())
      .def("advices", &advices, as_of(), py::arg("lang"))
      .def("next", &next, as_of())
      .def("adherence", &adherence, as_of())
      .def(
          "summary",
          [](const Case& held, const AsOf& day, const py::str& lang) {
            return upc::json::write(held, day_of(held, day), language_of(lang));
          },
          as_of(), py::arg("lang"))
      .def_property_readonly("state", &state)
      .def_property_readonly("latest", [](const Case& held) { return held.state().latest_any; })
      .def_property_readonly("service", [](const Case& held) { return held.facts().service; })
      .def_property_readonly("case_id", [](const Case& held) { return held.facts().case_id; })
      .def_property_readonly("customer", [](const Case& held) { return held.facts().customer; })
      .def_property_readonly("partnership", [](const Case& held) { return held.facts().partnership; })
      .def_property_readonly("closures", [](const Case& held) { return held.facts().calendar.closures(); })
      .def_property_readonly("mode", [](const Case& held) { return upc::name(held.state().mode); })
      .def_property_readonly("policy", [](const Case& held) { return held.edition().id; });
}

}  // namespace upc_python
