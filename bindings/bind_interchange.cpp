// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "held.hpp"
#include "python.hpp"

#include <upc/interchange/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace upc_python {

namespace {

using Editions = std::vector<HeldEdition>;

/// JSON in, JSON out; other threads of Python run meanwhile.
std::string evaluate(const py::bytes& text, const std::optional<upc::Date>& as_of, const py::str& mode,
                     const py::str& lang, const Editions& given) {
  const std::string_view bytes(text);
  const upc::EditionSet editions = set_of(given);
  const upc::Date day = as_of_date(as_of);
  const upc::Mode how = mode_of(mode);
  const upc::Language language = language_of(lang);
  const py::gil_scoped_release others_run;
  const upc::CaseHistory history = upc::json::read_case(bytes, editions);
  if (history.kind == upc::CaseKind::upc) return upc::json::write(upc::evaluate(history, day, how), language);
  return upc::json::write(upc::evaluate_correspondence(history, day, how), language);
}

std::string state(const py::bytes& text, const std::optional<upc::Date>& as_of, const py::str& mode,
                  const Editions& given) {
  const std::string_view bytes(text);
  const upc::EditionSet editions = set_of(given);
  const upc::Date day = as_of_date(as_of);
  const upc::Mode how = mode_of(mode);
  const py::gil_scoped_release others_run;
  return upc::json::write_state(upc::json::read_case(bytes, editions), day, how);
}

std::string apply(const py::bytes& state, const py::bytes& event, const py::str& lang, const Editions& given) {
  const upc::EditionSet editions = set_of(given);
  const upc::Language language = language_of(lang);
  const std::string_view held_bytes(state);
  const std::string_view event_bytes(event);
  const py::gil_scoped_release others_run;
  upc::json::AnyCase held = upc::json::read_state(held_bytes, editions);
  const upc::EventEntry entry = upc::json::apply(held, event_bytes);
  return upc::json::write(entry, held, language);
}

/// @param several  whether a place in a case begins with the case's place in the list
std::string contact(const std::vector<py::bytes>& cases, const py::bytes& contact, bool several,
                    const Editions& given) {
  const upc::EditionSet editions = set_of(given);
  upc::json::ContactAnswers met(upc::json::read_contact(std::string_view(contact)), editions);
  for (std::size_t i = 0; i < cases.size(); ++i) try {
      met.add(std::string_view(cases[i]));
    } catch (const upc::Error& error) {
      throw upc::Error(error.code(), (several ? '/' + std::to_string(i) : std::string()) + error.pointer(), error.expected());
    }
  return upc::json::write(std::move(met).answers());
}

py::list validate(const py::bytes& text, const Editions& given) {
  const upc::EditionSet editions = set_of(given);
  py::list list;
  for (const upc::json::Fault& fault : upc::json::validate(std::string_view(text), editions))
    list.append(py::make_tuple(fault.pointer, fault.expected));
  return list;
}

}  // namespace

void bind_interchange(py::module_& module) {
  module.def("evaluate", &evaluate, py::arg("text"), py::arg("as_of"), py::arg("mode"), py::arg("lang"),
             py::arg("editions"));
  module.def(
      "schema",
      [](const py::str& name, const HeldEdition& edition) {
        return upc::json::schema(std::string(name), *edition.edition);
      },
      py::arg("name"), py::arg("edition"));
  module.def("validate", &validate, py::arg("text"), py::arg("editions"));
  module.def("state", &state, py::arg("text"), py::arg("as_of"), py::arg("mode"), py::arg("editions"));
  module.def("apply", &apply, py::arg("state"), py::arg("event"), py::arg("lang"), py::arg("editions"));
  module.def("contact", &contact, py::arg("cases"), py::arg("contact"), py::arg("several"), py::arg("editions"));
}

}  // namespace upc_python
