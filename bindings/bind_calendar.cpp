// SPDX-License-Identifier: BSL-1.0
#include "python.hpp"

#include <upc/calendar/england_and_wales.hpp>
#include <upc/calendar/working_days.hpp>

#include <algorithm>
#include <limits>
#include <vector>

namespace upc_python {

namespace {

/// A number that no `int` holds leads out of every calendar just as surely as the largest does.
int clamped(long long n) {
  return static_cast<int>(std::clamp<long long>(n, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

py::list holidays(long long year) {
  py::list list;
  for (const upc::BankHoliday& holiday : upc::england_and_wales_bank_holidays(clamped(year))) {
    py::dict fields;
    fields["date"] = holiday.on;
    fields["name"] = holiday.name;
    fields["substitute"] = holiday.substitute;
    list.append(std::move(fields));
  }
  return list;
}

}  // namespace

void bind_calendar(py::module_& module) {
  using upc::Date;
  using upc::WorkingDays;
  py::class_<WorkingDays>(module, "WorkingDays")
      .def(py::init([](std::vector<Date> closures) {
             return WorkingDays(upc::Region::england_and_wales, std::move(closures));
           }),
           py::arg("closures"))
      .def(
          "add", [](const WorkingDays& days, Date date, long long n) { return days.add(date, clamped(n)); },
          py::arg("date"), py::arg("n"))
      .def("count", py::overload_cast<Date, Date>(&WorkingDays::count, py::const_), py::arg("after"), py::arg("to"))
      .def("is_workday", &WorkingDays::is_working_day, py::arg("date"))
      .def("why_not", &WorkingDays::why_not, py::arg("date"))
      .def_property_readonly("closures", &WorkingDays::closures)
      .def_property_readonly("first", &WorkingDays::first)
      .def_property_readonly("last", &WorkingDays::last);
  module.def("holidays", &holidays, py::arg("year"));
}

}  // namespace upc_python
