// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What every unit of the Python module includes first: pybind11 (2.10 to 3.x) and the casters. Nothing else here
/// includes pybind11, so no two units can disagree on how a value is converted.

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "casters/gregorian.hpp"

#include <upc/calendar/working_days.hpp>

#include <string>

namespace upc_python {

namespace py = pybind11;

/// The ends that are counted: "right", "left", "both" or "neither".
/// @throws upc::Error(malformed) for another text
upc::Inclusive inclusive_of(const std::string& text);

// The areas of the module; module.cpp is their list. bind_calendar is in three units.
void bind_arrays(py::module_& module);
void bind_calls(py::module_& module);
void bind_bulk(py::module_& module);
void bind_errors(py::module_& module);
void bind_calendar(py::module_& module);
void bind_casework(py::module_& module);
void bind_interchange(py::module_& module);

}  // namespace upc_python
