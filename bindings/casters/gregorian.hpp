// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// `upc::Date` as `datetime.date` and back. Included by python.hpp alone, so that every unit of the module has it.

#include <upc/calendar/date.hpp>
#include <upc/error.hpp>

#include <datetime.h>
#include <pybind11/pybind11.h>

#include <atomic>
#include <exception>
#include <string>

namespace pybind11 {
namespace detail {

/// Only a `datetime.date` is a date: a `datetime.datetime`, though a subclass of it, is refused, as it would lose its
/// time without a word. An absent date becomes None; None becomes an absent date only through `std::optional`.
template <>
struct type_caster<upc::Date> {
  PYBIND11_TYPE_CASTER(upc::Date, const_name("datetime.date"));

  bool load(handle source, bool /*convert*/) {
    const PyDateTime_CAPI& datetime = datetime_api();
    if (!source || !PyObject_TypeCheck(source.ptr(), datetime.DateType)) return false;
    if (PyObject_TypeCheck(source.ptr(), datetime.DateTimeType))
      throw type_error("expected a datetime.date, not a datetime.datetime: take its date()");
    const int year = PyDateTime_GET_YEAR(source.ptr());
    if (year < 1400)  // datetime itself ends with 9999
      throw upc::Error(upc::ErrorCode::out_of_range, "",
                       "a date from 1400-01-01 to 9999-12-31, not one of the year " + std::to_string(year));
    value =
        upc::Date(static_cast<unsigned short>(year), static_cast<unsigned short>(PyDateTime_GET_MONTH(source.ptr())),
                  static_cast<unsigned short>(PyDateTime_GET_DAY(source.ptr())));
    return true;
  }

  static handle cast(const upc::Date& date, return_value_policy /*policy*/, handle /*parent*/) {
    if (date.is_not_a_date()) return none().release();
    if (date.is_special()) throw value_error("an infinite date has no datetime.date");
    const PyDateTime_CAPI& datetime = datetime_api();
    const auto ymd = date.year_month_day();
    return datetime.Date_FromDate(static_cast<int>(ymd.year), static_cast<int>(ymd.month), static_cast<int>(ymd.day),
                                  datetime.DateType);
  }

 private:
  /// The C interface of datetime, fetched when the first date comes by. Python's own macros keep it in a variable of
  /// each unit, which what is inline here must not share: one unit would fetch it, and another look at its own.
  static const PyDateTime_CAPI& datetime_api() {
    static std::atomic<const PyDateTime_CAPI*> held{nullptr};
    if (held == nullptr) held = static_cast<const PyDateTime_CAPI*>(PyCapsule_Import(PyDateTime_CAPSULE_NAME, 0));
    if (held == nullptr) throw error_already_set();
    return *held;
  }
};

}  // namespace detail
}  // namespace pybind11
