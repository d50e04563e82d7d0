// SPDX-License-Identifier: BSL-1.0

/// @file
/// Case.apply as CPython calls it, for one event object and nothing besides: a nightly run over many cases makes this
/// call more than any other. Whatever else it is given goes to the Python function of the same name.

#include "held.hpp"
#include "python.hpp"

#include <upc/casework/case.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace upc_python {

namespace {

constexpr const char* capsule_name = "upc.Outcome";

/// What the package has told of its classes; kept as long as CPython runs.
struct Classes {
  PyTypeObject* event = nullptr;
  PyTypeObject* outcome = nullptr;
  PyTypeObject* held_case = nullptr;
  PyTypeObject* held_event = nullptr;
  PyObject* of_case = nullptr;   // the slot Case._case
  PyObject* of_event = nullptr;  // the slot Event._event
  PyObject* held = nullptr;      // the slot Outcome._held
  PyObject* accepted = nullptr;  // the slot Outcome._accepted
  PyObject* usual = nullptr;     // Case.apply as it is written in Python
};
Classes classes;

/// What a slot holds, a new reference; null and an exception where it is empty.
PyObject* slot_of(PyObject* slot, PyObject* object) {
  return Py_TYPE(slot)->tp_descr_get(slot, object, reinterpret_cast<PyObject*>(Py_TYPE(object)));
}

/// The value in an object that pybind11 made of exactly that class; null for any other, or one without a value.
template <class T>
T* value_in(PyObject* object, PyTypeObject* of) {
  if (Py_TYPE(object) != of) return nullptr;
  return static_cast<T*>(reinterpret_cast<py::detail::instance*>(object)->get_value_and_holder().value_ptr());
}

PyObject* ask_python(PyObject* self, PyObject* const* arguments, Py_ssize_t count, PyObject* names) {
  const Py_ssize_t given = count + (names == nullptr ? 0 : PyTuple_GET_SIZE(names));
  std::vector<PyObject*> all{self};
  all.insert(all.end(), arguments, arguments + given);
  return PyObject_Vectorcall(classes.usual, all.data(), static_cast<std::size_t>(count) + 1, names);
}

PyObject* apply(PyObject* self, PyObject* const* arguments, Py_ssize_t count, PyObject* names) {
  if (count != 1 || names != nullptr || !PyObject_TypeCheck(arguments[0], classes.event))
    return ask_python(self, arguments, count, names);
  try {
    const auto case_object = py::reinterpret_steal<py::object>(slot_of(classes.of_case, self));
    if (!case_object) return nullptr;
    const auto event_object = py::reinterpret_steal<py::object>(slot_of(classes.of_event, arguments[0]));
    if (!event_object) return nullptr;
    auto* const held = value_in<HeldCase>(case_object.ptr(), classes.held_case);
    const auto* const event = value_in<HeldEvent>(event_object.ptr(), classes.held_event);
    if (held == nullptr || event == nullptr || event->edition.edition != held->edition.edition)
      return ask_python(self, arguments, count, names);
    auto became = apply_held(*held, event->shared_from_this(), upc::Language::en);
    PyObject* const accepted = became->outcome.accepted ? Py_True : Py_False;
    const py::object capsule = outcome_capsule(std::move(became));
    auto outcome = py::reinterpret_steal<py::object>(classes.outcome->tp_alloc(classes.outcome, 0));
    if (!outcome || Py_TYPE(classes.held)->tp_descr_set(classes.held, outcome.ptr(), capsule.ptr()) != 0 ||
        Py_TYPE(classes.accepted)->tp_descr_set(classes.accepted, outcome.ptr(), accepted) != 0)
      return nullptr;
    return outcome.release().ptr();
  } catch (py::error_already_set& error) {
    error.restore();
    return nullptr;
  } catch (...) {  // nothing has changed: it is said again there, as pybind11 says it
    return ask_python(self, arguments, count, names);
  }
}

/// Puts the call above in the place of Case.apply, which it keeps for everything else.
void quicken(const py::type& case_type, const py::type& event_type, const py::type& outcome_type) {
  static std::string text = "apply($self, event, *, lang='en')\n--\n\n";
  static PyMethodDef method = {
      "apply", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(&apply)), METH_FASTCALL | METH_KEYWORDS, nullptr};
  const auto kept = [](py::object object) { return object.release().ptr(); };
  classes.event = reinterpret_cast<PyTypeObject*>(kept(event_type));
  classes.outcome = reinterpret_cast<PyTypeObject*>(kept(outcome_type));
  classes.held_case = reinterpret_cast<PyTypeObject*>(kept(py::type::of<HeldCase>()));
  classes.held_event = reinterpret_cast<PyTypeObject*>(kept(py::type::of<HeldEvent>()));
  const auto slot = [&](const py::type& of, const char* name) {
    return kept(py::object(of.attr("__dict__")[name]));
  };
  classes.of_case = slot(case_type, "_case");
  classes.of_event = slot(event_type, "_event");
  classes.held = slot(outcome_type, "_held");
  classes.accepted = slot(outcome_type, "_accepted");
  classes.usual = kept(case_type.attr("apply"));
  text += std::string(py::str(case_type.attr("apply").attr("__doc__")));
  method.ml_doc = text.c_str();
  auto made = py::reinterpret_steal<py::object>(
      PyDescr_NewMethod(reinterpret_cast<PyTypeObject*>(case_type.ptr()), &method));
  if (!made) throw py::error_already_set();
  py::setattr(case_type, "apply", made);
}

}  // namespace

py::object outcome_capsule(std::unique_ptr<HeldOutcome> outcome) {
  PyObject* const capsule = PyCapsule_New(outcome.get(), capsule_name, [](PyObject* object) {
    delete static_cast<HeldOutcome*>(PyCapsule_GetPointer(object, capsule_name));
  });
  if (capsule == nullptr) throw py::error_already_set();
  outcome.release();
  return py::reinterpret_steal<py::object>(capsule);
}

HeldOutcome& outcome_in(const py::object& capsule) {
  void* const held = PyCapsule_GetPointer(capsule.ptr(), capsule_name);
  if (held == nullptr) throw py::error_already_set();
  return *static_cast<HeldOutcome*>(held);
}

void bind_case_calls(py::module_& module) {
  module.def("quicken", &quicken, py::arg("case"), py::arg("event"), py::arg("outcome"));
}

}  // namespace upc_python
