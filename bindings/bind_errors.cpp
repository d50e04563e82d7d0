// SPDX-License-Identifier: BSL-1.0
#include "python.hpp"

#include <upc/error.hpp>

#include <exception>

namespace upc_python {

namespace {

/// Raises `upc.Error`, a class written in Python. Whatever goes wrong on the way is raised instead.
void raise_in_python(const upc::Error& error) {
  try {
    const py::object type = py::module_::import("upc.errors").attr("Error");
    const char* const code = error.code() == upc::ErrorCode::malformed ? "malformed" : "out_of_range";
    const py::object value = type(error.pointer(), error.expected(), code);
    PyErr_SetObject(type.ptr(), value.ptr());
  } catch (py::error_already_set& other) {
    other.restore();
  }
}

}  // namespace

/// The one place where exceptions of the library become Python's; those of the standard library are pybind11's to
/// translate.
void bind_errors(py::module_& /*module*/) {
  py::register_local_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const upc::Error& error) {
      raise_in_python(error);
    }
  });
}

}  // namespace upc_python
