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

/// A calendar that a function of the module is given. pybind11 makes up one of random bytes for an object whose __init__
/// has not run, as after WorkingDays.__new__(WorkingDays): such a one is refused here.
struct Days {
  const upc::WorkingDays* held = nullptr;
  const upc::WorkingDays* operator->() const { return held; }
  const upc::WorkingDays& operator*() const { return *held; }
};

/// The ends that are counted: "right", "left", "both" or "neither".
/// @throws upc::Error(malformed) for another text
upc::Inclusive inclusive_of(const std::string& text);

// The areas of the module; module.cpp is their list. bind_calendar is in three units.
void bind_arrays(py::module_& module);
void bind_calls(py::module_& module);
void bind_bulk(py::module_& module);
void bind_errors(py::module_& module);
void bind_events(py::module_& module);
void bind_calendar(py::module_& module);
void bind_case_calls(py::module_& module);
void bind_casework(py::module_& module);
void bind_interchange(py::module_& module);
void bind_policy(py::module_& module);

}  // namespace upc_python

namespace pybind11 {
namespace detail {

template <>
struct type_caster<upc_python::Days> {
  PYBIND11_TYPE_CASTER(upc_python::Days, const_name("upc._core.WorkingDays"));

  bool load(handle source, bool /*convert*/) {
    if (!source || !isinstance<upc::WorkingDays>(source)) return false;
    auto* const object = reinterpret_cast<instance*>(source.ptr());
    value.held = static_cast<const upc::WorkingDays*>(object->get_value_and_holder().value_ptr());
    if (value.held == nullptr) throw type_error("WorkingDays.__init__ has not been called");
    return true;
  }

  static handle cast(const upc_python::Days& days, return_value_policy policy, handle parent) {
    return make_caster<upc::WorkingDays>::cast(days.held, policy, parent);
  }
};

}  // namespace detail
}  // namespace pybind11
