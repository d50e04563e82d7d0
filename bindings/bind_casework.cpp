// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "held.hpp"
#include "python.hpp"
#include "values.hpp"

#include <upc/casework/case.hpp>
#include <upc/interchange/json.hpp>

#include <memory>
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

/// The case as it stands on a day.
Case seen_on(const HeldCase& held, Date day) { return held.now.as_of(day); }

/// The day a case is looked at: the one given, else that of the latest event.
Date day_of(const HeldCase& held, const AsOf& as_of) { return as_of ? as_of_date(as_of) : held.now.state().latest_any; }

// Texts are taken as py::str: std::string would let bytes in, of any encoding.
using Text = std::optional<py::str>;

HeldCase make_case(const Text& service, const Text& case_id, const Text& customer, bool partnership,
                   std::vector<Date> closures, const py::str& mode, const HeldEdition& edition) {
  upc::CaseFacts facts;
  if (case_id) facts.case_id = std::string(*case_id);
  if (customer) facts.customer = std::string(*customer);
  if (service) facts.service = std::string(*service);
  facts.partnership = partnership;
  facts.calendar = upc::WorkingDays(upc::Region::england_and_wales, std::move(closures));
  return {Case(std::move(facts), edition.edition, mode_of(mode)), edition, true, {}};
}

/// An outcome with whether it was accepted.
py::tuple told(std::unique_ptr<HeldOutcome> outcome) {
  const bool accepted = outcome->outcome.accepted;
  return py::make_tuple(outcome_capsule(std::move(outcome)), accepted);
}

py::tuple apply(HeldCase& held, const py::bytes& text, const py::str& lang) {
  const upc::Language language = language_of(lang);  // before anything is changed
  upc::CaseHistory of;
  of.facts = held.now.facts();
  of.edition = held.edition.edition;
  auto event = std::make_shared<HeldEvent>(upc::json::read_event(std::string_view(text), of), held.edition);
  return told(apply_held(held, std::move(event), language));
}

/// The same of an event that was read before; None where that was under another edition, with offices of its own.
py::object apply_event(HeldCase& held, const HeldEvent& event, const py::str& lang) {
  const upc::Language language = language_of(lang);
  if (event.edition.edition != held.edition.edition) return py::none();
  return told(apply_held(held, event.shared_from_this(), language));
}

py::dict contact(const HeldCase& held, const py::bytes& text) {
  const upc::Contact contact = upc::json::read_contact(std::string_view(text));
  return Values(held.now.edition(), contact.on).contact(held.now.contact(contact), held.now.state().restrictions);
}

/// The case that a text holds; anonymous correspondence is another kind.
HeldCase restore(const py::bytes& text, const HeldEdition& edition) {
  upc::json::AnyCase held = upc::json::read_state(std::string_view(text), edition.edition);
  if (auto* found = std::get_if<Case>(&held)) return {std::move(*found), edition, false, {}};
  throw upc::Error(upc::ErrorCode::malformed, "/kind", "the kind of case \"upc\": a Case is no other");
}

/// A case as it was stored, and the events that led to it.
HeldCase restore_with(const py::bytes& text, const HeldEdition& edition,
                      const std::vector<std::shared_ptr<HeldEvent>>& events, bool whole) {
  HeldCase held = restore(text, edition);
  held.events.assign(events.begin(), events.end());
  held.whole = whole;
  return held;
}

py::tuple state(const HeldCase& held) {
  const Case seen = seen_on(held, held.now.state().latest_any);
  const upc::CaseState& now = seen.state();
  return py::make_tuple(upc::name(now.stage), upc::name(now.appeal), upc::name(now.safety));
}

/// A list of what `convert`, a member of Values, makes of each.
template <class List, class T>
py::list list_of(const HeldCase& held, Date as_of, const List& values, py::dict (Values::*convert)(const T&) const,
                 upc::Language language = upc::Language::en) {
  const Values converter(held.now.edition(), as_of, language);
  py::list list;
  for (const auto& value : values) list.append((converter.*convert)(value));
  return list;
}

py::list duties(const HeldCase& held, const AsOf& as_of) {
  const Case seen = seen_on(held, day_of(held, as_of));
  return list_of(held, day_of(held, as_of), seen.state().duties, &Values::duty);
}

py::list deadlines(const HeldCase& held, const AsOf& as_of) {
  const Date day = day_of(held, as_of);
  return list_of(held, day, upc::deadlines(held.now, day), &Values::deadline);
}

py::list restrictions(const HeldCase& held, const AsOf& as_of) {
  const Values converter(held.now.edition(), day_of(held, as_of));
  const Case seen = seen_on(held, day_of(held, as_of));
  py::list list;
  for (const upc::Restriction& value : seen.state().restrictions)
    list.append(converter.restriction(value, seen.state().restrictions_apply()));
  return list;
}

py::list exclusions(const HeldCase& held, const AsOf& as_of) {
  return list_of(held, day_of(held, as_of), held.now.state().exclusions, &Values::exclusion);
}

py::list advices(const HeldCase& held, const AsOf& as_of, const py::str& lang) {
  const Date day = day_of(held, as_of);
  return list_of(held, day, upc::case_advices(held.now, day), &Values::reason, language_of(lang));
}

py::list next(const HeldCase& held, const AsOf& as_of) {
  const Date day = day_of(held, as_of);
  return list_of(held, day, upc::next_events(held.now, day), &Values::next_event);
}

py::object adherence(const HeldCase& held, const AsOf& as_of) {
  if (held.now.state().mode != upc::Mode::audit) return py::none();
  const upc::Adherence counted = upc::adherence(held.now, day_of(held, as_of));
  return py::make_tuple(counted.breaches, counted.overdue);
}

/// The evaluation of the events that the case has kept; of one restored from a state, which has not kept them, where
/// it stands.
std::string evaluate(const HeldCase& held, const AsOf& as_of, const py::str& lang) {
  const upc::Language language = language_of(lang);
  const Date day = as_of_date(as_of);
  if (!held.whole) {
    if (as_of && day < held.now.state().latest_any)
      throw upc::Error(upc::ErrorCode::malformed, "/latest_any",
                       "a day not before " + upc::to_string(held.now.state().latest_any) +
                           ": what came before a stored case is not kept");
    return upc::json::write(held.now, day_of(held, as_of), language);
  }
  upc::CaseHistory history;
  history.facts = held.now.facts();
  history.edition = held.now.shared_edition();
  for (const auto& event : held.events) history.events.push_back(event->event);
  const upc::Mode mode = held.now.state().mode;
  const py::gil_scoped_release others_run;
  return upc::json::write(upc::evaluate(history, day, mode), language);
}

py::list events(const HeldCase& held) {
  py::list list;
  for (const auto& event : held.events) list.append(fields_of(*event));
  return list;
}

}  // namespace

std::unique_ptr<HeldOutcome> apply_held(HeldCase& held, std::shared_ptr<const HeldEvent> event, upc::Language language) {
  if (held.events.size() == held.events.capacity()) held.events.reserve(2 * held.events.size() + 4);
  auto answer = std::make_unique<HeldOutcome>(
      HeldOutcome{held.now.apply(event->event), held.edition.edition, event->event.on, language});
  held.events.push_back(std::move(event));
  return answer;
}

void bind_casework(py::module_& module) {
  const auto as_of = [] { return py::arg("as_of"); };
  module.def(
      "outcome_values",
      [](const py::object& capsule) {
        const HeldOutcome& held = outcome_in(capsule);
        return Values(*held.edition, held.on, held.language).outcome(held.outcome);
      },
      py::arg("held"));
  py::class_<HeldCase>(module, "Case")
      .def(py::init(&make_case), py::arg("service"), py::arg("case_id"), py::arg("customer"), py::arg("partnership"),
           py::arg("closures"), py::arg("mode"), py::arg("edition"))
      .def("apply", &apply, py::arg("text"), py::arg("lang"))
      .def("apply_event", &apply_event, py::arg("event"), py::arg("lang"))
      .def("contact", &contact, py::arg("text"))
      .def("store", [](const HeldCase& held) { return upc::json::write_state(held.now); })
      .def_static("restore", &restore, py::arg("text"), py::arg("edition"))
      .def_static("restore_with", &restore_with, py::arg("text"), py::arg("edition"), py::arg("events"),
                  py::arg("whole"))
      .def("copy", [](const HeldCase& held) { return held; })
      .def("equals", [](const HeldCase& held, const HeldCase& other) { return held.now == other.now; }, py::arg("other"))
      .def("duties", &duties, as_of())
      .def("deadlines", &deadlines, as_of())
      .def("restrictions", &restrictions, as_of())
      .def("exclusions", &exclusions, as_of())
      .def("advices", &advices, as_of(), py::arg("lang"))
      .def("next", &next, as_of())
      .def("adherence", &adherence, as_of())
      .def("evaluate", &evaluate, as_of(), py::arg("lang"))
      .def("events", &events)
      .def(
          "summary",
          [](const HeldCase& held, const AsOf& day, const py::str& lang) {
            return upc::json::write(held.now, day_of(held, day), language_of(lang));
          },
          as_of(), py::arg("lang"))
      .def_property_readonly("state", &state)
      .def_property_readonly("whole", [](const HeldCase& held) { return held.whole; })
      .def_property_readonly("seen", [](const HeldCase& held) { return held.now.events_seen(); })
      .def_property_readonly("latest", [](const HeldCase& held) { return held.now.state().latest_any; })
      .def_property_readonly("service", [](const HeldCase& held) { return held.now.facts().service; })
      .def_property_readonly("case_id", [](const HeldCase& held) { return held.now.facts().case_id; })
      .def_property_readonly("customer", [](const HeldCase& held) { return held.now.facts().customer; })
      .def_property_readonly("partnership", [](const HeldCase& held) { return held.now.facts().partnership; })
      .def_property_readonly("closures", [](const HeldCase& held) { return held.now.facts().calendar.closures(); })
      .def_property_readonly("mode", [](const HeldCase& held) { return upc::name(held.now.state().mode); })
      .def_property_readonly("policy", [](const HeldCase& held) { return held.now.edition().id; })
      .def_property_readonly("edition", [](const HeldCase& held) { return held.edition; });
}

}  // namespace upc_python
