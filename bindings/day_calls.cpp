// SPDX-License-Identifier: BSL-1.0

/// @file
/// The three questions that are asked most, as CPython calls them: without a tuple or a dict on the way. What is not
/// plainly one date goes to the Python functions of the same name in upc/_questions.py.

#include "python.hpp"

#include <upc/calendar/working_days.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace upc_python {

namespace {

using upc::Date;
using upc::WorkingDays;
using Arguments = PyObject* const*;

/// England and Wales without closures, which the functions of the module ask.
const WorkingDays& usual() {
  static const WorkingDays days;
  return days;
}

/// The calendar in an object of the class; null where its __init__ has not run, as after WorkingDays.__new__.
const WorkingDays* held(PyObject* self) {
  return static_cast<const WorkingDays*>(
      reinterpret_cast<py::detail::instance*>(self)->get_value_and_holder().value_ptr());
}

/// Fliegel and Van Flandern's number of a day (Communications of the ACM 11, 1968), which is Boost's too.
Date date_in(PyObject* object) {
  const int year = PyDateTime_GET_YEAR(object);
  const int month = PyDateTime_GET_MONTH(object);
  const int day = PyDateTime_GET_DAY(object);
  const int before_march = (14 - month) / 12;
  const int years = year + 4800 - before_march;
  const int months = month + 12 * before_march - 3;
  const int number = day + (153 * months + 2) / 5 + 365 * years + years / 4 - years / 100 + years / 400 - 32045;
  return Date(Date::date_int_type(static_cast<std::uint32_t>(number)));
}

/// A `datetime.date` itself, of which a `datetime` is none, of a year that Boost's dates reach.
bool is_date(PyObject* object) {
  return Py_TYPE(object) == PyDateTimeAPI->DateType && PyDateTime_GET_YEAR(object) >= 1400;
}

PyObject* new_date(Date date) {
  const auto ymd = date.year_month_day();
  return PyDate_FromDate(static_cast<int>(ymd.year), static_cast<int>(ymd.month.as_number()),
                         static_cast<int>(ymd.day));
}

/// The number in an int, where it is one that leads nowhere outside of 32 bits.
std::optional<int> number_in(PyObject* object) {
  if (!PyLong_CheckExact(object)) return std::nullopt;
  int overflow = 0;
  const long number = PyLong_AsLongAndOverflow(object, &overflow);
  if (overflow != 0 || number < -100000 || number > 100000) return std::nullopt;
  return static_cast<int>(number);
}

/// Calls the Python function with all arguments as they came.
PyObject* ask_python(const char* function, PyObject* self, Arguments arguments, Py_ssize_t count, PyObject* names) {
  try {
    const py::object called = py::module_::import("upc._questions").attr(function);
    std::vector<PyObject*> all;
    if (self != nullptr) all.push_back(self);
    const Py_ssize_t named = names == nullptr ? 0 : PyTuple_GET_SIZE(names);
    all.insert(all.end(), arguments, arguments + count + named);
    const std::size_t positional = static_cast<std::size_t>(count) + (self == nullptr ? 0 : 1);
    return PyObject_Vectorcall(called.ptr(), all.data(), positional, names);
  } catch (py::error_already_set& error) {
    error.restore();
    return nullptr;
  }
}

/// The answer of C++ where it has one, else Python's: whatever is wrong is said there.
template <class Answer>
PyObject* answered(Answer&& answer) {
  try {
    return answer();
  } catch (...) {
    return nullptr;
  }
}

PyObject* quick_add(const WorkingDays& days, Arguments arguments, Py_ssize_t count, PyObject* names) {
  if (count != 2 || names != nullptr || !is_date(arguments[0])) return nullptr;
  const auto n = number_in(arguments[1]);
  if (!n) return nullptr;
  return answered([&] { return new_date(days.add(date_in(arguments[0]), *n)); });
}

PyObject* quick_count(const WorkingDays& days, Arguments arguments, Py_ssize_t count, PyObject* names) {
  if (count != 2 || names != nullptr || !is_date(arguments[0]) || !is_date(arguments[1])) return nullptr;
  return answered([&] { return PyLong_FromLong(days.count(date_in(arguments[0]), date_in(arguments[1]))); });
}

PyObject* quick_is_workday(const WorkingDays& days, Arguments arguments, Py_ssize_t count, PyObject* names) {
  if (count != 1 || names != nullptr || !is_date(arguments[0])) return nullptr;
  return answered([&] { return PyBool_FromLong(days.is_working_day(date_in(arguments[0])) ? 1 : 0); });
}

using Quick = PyObject* (*)(const WorkingDays&, Arguments, Py_ssize_t, PyObject*);

/// A function of the module: upc/_questions.py calls its own ..._usual.
template <Quick quick>
PyObject* function(const char* name, Arguments arguments, Py_ssize_t count, PyObject* names) {
  PyObject* const answer = quick(usual(), arguments, count, names);
  if (answer != nullptr || PyErr_Occurred() != nullptr) return answer;
  return ask_python(name, nullptr, arguments, count, names);
}

template <Quick quick>
PyObject* method(const char* name, PyObject* self, Arguments arguments, Py_ssize_t count, PyObject* names) {
  const WorkingDays* const days = held(self);
  if (days == nullptr) {
    PyErr_SetString(PyExc_TypeError, "WorkingDays.__init__ has not been called");
    return nullptr;
  }
  PyObject* const answer = quick(*days, arguments, count, names);
  if (answer != nullptr || PyErr_Occurred() != nullptr) return answer;
  return ask_python(name, self, arguments, count, names);
}

PyObject* add(PyObject*, Arguments a, Py_ssize_t n, PyObject* names) { return function<quick_add>("add", a, n, names); }
PyObject* count(PyObject*, Arguments a, Py_ssize_t n, PyObject* names) {
  return function<quick_count>("count", a, n, names);
}
PyObject* is_workday(PyObject*, Arguments a, Py_ssize_t n, PyObject* names) {
  return function<quick_is_workday>("is_workday", a, n, names);
}
PyObject* add_method(PyObject* self, Arguments a, Py_ssize_t n, PyObject* names) {
  return method<quick_add>("add_on", self, a, n, names);
}
PyObject* count_method(PyObject* self, Arguments a, Py_ssize_t n, PyObject* names) {
  return method<quick_count>("count_on", self, a, n, names);
}
PyObject* is_workday_method(PyObject* self, Arguments a, Py_ssize_t n, PyObject* names) {
  return method<quick_is_workday>("is_workday_on", self, a, n, names);
}

template <class F>
PyMethodDef define(const char* name, F* function, const char* text) {
  return {name, reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(function)), METH_FASTCALL | METH_KEYWORDS,
          text};
}

// CPython keeps pointers to these as long as it runs.
PyMethodDef functions[] = {
    define("add", add,
           "add(date, n, closures=(), *, out=None)\n--\n\n"
           "The n-th working day after a date, or after each of an array: `WorkingDays.add`."),
    define("count", count,
           "count(after, to, closures=(), *, inclusive='right', out=None)\n--\n\n"
           "How many working days lie after one date, up to and including another: `WorkingDays.count`."),
    define("is_workday", is_workday,
           "is_workday(date, closures=(), *, out=None)\n--\n\n"
           "Whether the date, or each of an array, is a working day: `WorkingDays.is_workday`."),
};
PyMethodDef methods[] = {
    define("add", add_method,
           "add($self, date, n, *, out=None)\n--\n\n"
           "The n-th working day after a date, the date itself left out; before it, for a negative ``n``.\n\n"
           "``n`` = 0 gives the date itself, a working day or not. Of an array of datetime64, or with one of numbers,\n"
           "an array of answers of the same unit, in ``out`` where it is given; NaT stays NaT."),
    define(
        "count", count_method,
        "count($self, after, to, *, inclusive='right', out=None)\n--\n\n"
        "How many working days lie after one date, up to and including another.\n\n"
        "For a ``to`` before ``after``, the negative of the count the other way round. ``inclusive`` names the ends\n"
        "that are counted: \"right\", \"left\" as numpy.busday_count has it, \"both\" or \"neither\". Of arrays of\n"
        "datetime64, or of one and a date, an array of numbers."),
    define("is_workday", is_workday_method,
           "is_workday($self, date, *, out=None)\n--\n\n"
           "Whether the date, or each of an array of datetime64, is a working day; NaT is none."),
};

}  // namespace

void bind_calls(py::module_& module) {
  if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
  if (PyDateTimeAPI == nullptr) throw py::error_already_set();
  const py::str name("upc.workdays");
  for (PyMethodDef& each : functions) {
    auto made = py::reinterpret_steal<py::object>(PyCFunction_NewEx(&each, nullptr, name.ptr()));
    if (!made) throw py::error_already_set();
    module.attr(each.ml_name) = made;
  }
  const py::object type = module.attr("WorkingDays");
  for (PyMethodDef& each : methods) {
    auto made =
        py::reinterpret_steal<py::object>(PyDescr_NewMethod(reinterpret_cast<PyTypeObject*>(type.ptr()), &each));
    if (!made) throw py::error_already_set();
    py::setattr(type, each.ml_name, made);
  }
}

}  // namespace upc_python
