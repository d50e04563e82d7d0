// SPDX-License-Identifier: BSL-1.0
#include "python.hpp"

#include <upc/version.hpp>

PYBIND11_MODULE(_core, module) {
  module.doc() = "The compiled part of upc. Private: use the package upc, which documents everything.";
  module.attr("__version__") = UPC_VERSION;
  upc_python::bind_errors(module);
  upc_python::bind_calendar(module);
  upc_python::bind_policy(module);
  upc_python::bind_bulk(module);
  upc_python::bind_events(module);
  upc_python::bind_casework(module);
  upc_python::bind_case_calls(module);
  upc_python::bind_interchange(module);
}
