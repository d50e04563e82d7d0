// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What every unit of the Python module includes first: pybind11 (2.10 to 3.x) and the casters. Nothing else here
/// includes pybind11, so no two units can disagree on how a value is converted.

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "casters/gregorian.hpp"

namespace upc_python {

namespace py = pybind11;

// The areas of the module; module.cpp is their list.
void bind_errors(py::module_& module);
void bind_calendar(py::module_& module);
void bind_casework(py::module_& module);
void bind_interchange(py::module_& module);

}  // namespace upc_python
