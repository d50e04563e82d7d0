// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "python.hpp"

#include <upc/interchange/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace upc_python {

namespace {

/// JSON in, JSON out; other threads of Python run meanwhile.
std::string evaluate(const py::bytes& text, const std::optional<upc::Date>& as_of, const py::str& mode,
                     const py::str& lang) {
  const std::string_view bytes(text);
  const upc::Date day = as_of_date(as_of);
  const upc::Mode how = mode_of(mode);
  const upc::Language language = language_of(lang);
  const py::gil_scoped_release others_run;
  const upc::CaseHistory history = upc::json::read_case(bytes);
  if (history.kind == upc::CaseKind::upc) return upc::json::write(upc::evaluate(history, day, how), language);
  return upc::json::write(upc::evaluate_correspondence(history, day, how), language);
}

py::list validate(const py::bytes& text) {
  py::list list;
  for (const upc::json::Fault& fault : upc::json::validate_case(std::string_view(text)))
    list.append(py::make_tuple(fault.pointer, fault.expected));
  return list;
}

}  // namespace

void bind_interchange(py::module_& module) {
  module.def("evaluate", &evaluate, py::arg("text"), py::arg("as_of"), py::arg("mode"), py::arg("lang"));
  module.def(
      "schema", [](const py::str& name) { return upc::json::schema(std::string(name)); }, py::arg("name"));
  module.def("validate", &validate, py::arg("text"));
}

}  // namespace upc_python
