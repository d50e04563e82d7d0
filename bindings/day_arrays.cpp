// SPDX-License-Identifier: BSL-1.0

/// @file
/// Questions about arrays of dates. NumPy's datetime64 has no form in the buffer protocol, so upc/_arrays.py hands over
/// views of the same memory as 64-bit integers, and how many of their units make a day.

#include "python.hpp"
#include "rows.hpp"

#include <upc/calendar/working_days.hpp>
#include <upc/error.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

namespace upc_python {

namespace {

constexpr std::int64_t not_a_time = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t days_before_1970 = 2440588;  // in Boost's numbers of days

std::int64_t load(const char* place) { return *reinterpret_cast<const std::int64_t*>(place); }
template <class T>
void store(char* place, T value) {
  *reinterpret_cast<T*>(place) = value;
}

/// A calendar as the loops see it.
struct Table {
  explicit Table(const upc::WorkingDays& calendar)
      : first(static_cast<std::int64_t>(calendar.tables().first) - days_before_1970),
        days(calendar.tables().days),
        working(calendar.tables().working),
        before(calendar.tables().before.data()),
        day_of(calendar.tables().day_of.data()) {}

  std::int64_t first;  // from 1970
  std::uint64_t days;
  std::uint64_t working;
  const std::uint16_t* before;
  const std::uint16_t* day_of;
};

/// Says why a date has no answer, with the words that WorkingDays has for it.
[[noreturn]] void refuse(const upc::WorkingDays& days, std::int64_t value, std::int64_t ticks, std::int64_t n,
                         std::size_t index) {
  const std::string pointer = "/" + std::to_string(index);
  if (value == not_a_time) throw upc::Error(upc::ErrorCode::malformed, pointer, "a date, not NaT");
  if (value % ticks != 0) throw upc::Error(upc::ErrorCode::malformed, pointer, "a whole day, not a time of day");
  const std::int64_t number = value / ticks + days_before_1970;
  const std::int64_t least = upc::Date(boost::gregorian::min_date_time).day_number();
  const std::int64_t most = upc::Date(boost::gregorian::max_date_time).day_number();
  const std::int64_t widest = std::numeric_limits<int>::max();
  try {
    const upc::Date date(upc::Date::date_int_type(static_cast<std::uint32_t>(std::clamp(number, least, most))));
    (void)days.is_working_day(date);
    (void)days.add(date, static_cast<int>(std::clamp(n, -widest, widest)));
  } catch (const upc::Error& error) {
    throw upc::Error(error.code(), pointer, error.expected());
  }
  throw upc::Error(upc::ErrorCode::out_of_range, pointer, "a date that the calendar covers");
}

/// The number of the day of a value; `days` or more for one that is not covered, not whole or not a time.
template <std::int64_t Ticks>
std::uint64_t day_of_value(std::int64_t value, const Table& table) {
  if constexpr (Ticks == 1) return static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(table.first);
  const std::int64_t day = value / Ticks;
  if (day * Ticks != value) return table.days;
  return static_cast<std::uint64_t>(day) - static_cast<std::uint64_t>(table.first);
}

/// Calls f with the number of units of a day as a constant, which spares the loops a division.
template <class F>
void with_ticks(std::int64_t ticks, F&& f) {
  switch (ticks) {
    case 1:
      return f(std::integral_constant<std::int64_t, 1>());
    case 24:
      return f(std::integral_constant<std::int64_t, 24>());
    case 1440:
      return f(std::integral_constant<std::int64_t, 1440>());
    case 86400:
      return f(std::integral_constant<std::int64_t, 86400>());
    case 86400000:
      return f(std::integral_constant<std::int64_t, 86400000>());
    case 86400000000:
      return f(std::integral_constant<std::int64_t, 86400000000>());
    case 86400000000000:
      return f(std::integral_constant<std::int64_t, 86400000000000>());
    default:
      throw upc::Error(upc::ErrorCode::malformed, "", "datetime64 of a unit from days to nanoseconds");
  }
}

constexpr std::int16_t leads_outside = std::numeric_limits<std::int16_t>::min();

/// How many days on the n-th working day after one is. All the days of a calendar fit 16 bits with their sign: there
/// are 23,742 of them.
struct Leap {
  Table table;
  std::int64_t n;

  std::int16_t operator()(std::uint64_t day) const {
    if (n == 0) return 0;
    const std::uint64_t forward = n > 0 ? 1 : 0;
    const std::uint64_t ordinal = table.before[day + forward] - forward + static_cast<std::uint64_t>(n);
    if (ordinal >= table.working) return leads_outside;
    return static_cast<std::int16_t>(table.day_of[ordinal] - static_cast<std::int64_t>(day));
  }
};

/// The same for every day, so that a long loop looks up one table and not two.
struct LeapTable {
  const std::int16_t* leap;

  std::int16_t operator()(std::uint64_t day) const { return leap[day]; }
};

/// add for each date with its own number.
template <std::int64_t Ticks>
void add_each(const upc::WorkingDays& days, const Table& shared, const Rows<3>& rows) {
  rows.each([&](auto data, auto strides, std::size_t length, std::size_t first) {
    const Table table = shared;
    for (std::size_t i = 0; i < length; ++i, data[0] += strides[0], data[1] += strides[1], data[2] += strides[2]) {
      const std::int64_t value = load(data[0]);
      const std::int64_t n = load(data[1]);
      const std::uint64_t day = day_of_value<Ticks>(value, table);
      if (day >= table.days) {
        if (value != not_a_time) refuse(days, value, Ticks, n, first + i);
        store(data[2], not_a_time);
        continue;
      }
      const std::uint64_t forward = n > 0 ? 1 : 0;
      const std::uint64_t ordinal = table.before[day + forward] - forward + static_cast<std::uint64_t>(n);
      if (n == 0)
        store(data[2], value);
      else if (ordinal < table.working)
        store(data[2], (table.first + table.day_of[ordinal]) * Ticks);
      else
        refuse(days, value, Ticks, n, first + i);
    }
  });
}

/// add for each date with the same number.
template <std::int64_t Ticks, class LeapOf>
void add_by(const upc::WorkingDays& days, const Table& shared, std::int64_t n, const Rows<2>& rows, LeapOf leap_of) {
  rows.each([&](auto data, auto strides, std::size_t length, std::size_t first) {
    const Table table = shared;  // a copy, which no store can be thought to change
    const auto loop = [&, leap_of](auto in_stride, auto out_stride) {
      const char* in = data[0];
      char* out = data[1];
      for (std::size_t i = 0; i < length; ++i, in += in_stride, out += out_stride) {
        const std::int64_t value = load(in);
        const std::uint64_t day = day_of_value<Ticks>(value, table);
        if (day >= table.days) {
          if (value != not_a_time) refuse(days, value, Ticks, n, first + i);
          store(out, not_a_time);
          continue;
        }
        const std::int16_t leap = leap_of(day);
        if (leap == leads_outside) refuse(days, value, Ticks, n, first + i);
        store(out, value + leap * Ticks);
      }
    };
    using Eight = std::integral_constant<py::ssize_t, 8>;
    if (strides[0] == 8 && strides[1] == 8)
      loop(Eight(), Eight());
    else
      loop(strides[0], strides[1]);
  });
}

template <std::int64_t Ticks>
void add_all(const upc::WorkingDays& days, const Table& table, std::int64_t n, const Rows<2>& rows) {
  constexpr std::size_t long_enough = 1 << 15;  // dates, from which on the table is the quicker way
  const Leap leap{table, n};
  if (rows.size() < long_enough) return add_by<Ticks>(days, table, n, rows, leap);
  std::vector<std::int16_t> leaps(table.days);
  for (std::size_t day = 0; day < leaps.size(); ++day) leaps[day] = leap(day);
  add_by<Ticks>(days, table, n, rows, LeapTable{leaps.data()});
}

/// WorkingDays::count by its ends, in numbers of days.
struct CountOf {
  Table table;
  upc::Inclusive ends;

  std::int64_t operator()(std::uint64_t from, std::uint64_t to) const {
    using upc::Inclusive;
    const std::int64_t right = table.before[to + 1] - static_cast<std::int64_t>(table.before[from + 1]);
    if (ends == Inclusive::right) return right;
    if (ends == Inclusive::left)
      return to < from ? right : table.before[to] - static_cast<std::int64_t>(table.before[from]);
    const std::uint64_t low = std::min(from, to);
    const std::uint64_t high = std::max(from, to);
    std::int64_t n = ends == Inclusive::both ? table.before[high + 1] - static_cast<std::int64_t>(table.before[low])
                     : low == high           ? 0
                                             : table.before[high] - static_cast<std::int64_t>(table.before[low + 1]);
    return to < from ? -n : n;
  }
};

/// count as it is asked most: the days after `from` up to and including `to`.
struct CountRight {
  const std::uint16_t* up_to;

  std::int64_t operator()(std::uint64_t from, std::uint64_t to) const {
    return up_to[to] - static_cast<std::int64_t>(up_to[from]);
  }
};

template <std::int64_t Ticks, class Count>
void count_by(const upc::WorkingDays& days, const Table& shared, const Rows<3>& rows, Count count) {
  rows.each([&, count](auto data, auto strides, std::size_t length, std::size_t first) {
    const Table table = shared;
    const auto loop = [&, count](auto from_stride, auto to_stride, auto out_stride) {
      const char* from_at = data[0];
      const char* to_at = data[1];
      char* out = data[2];
      for (std::size_t i = 0; i < length; ++i, from_at += from_stride, to_at += to_stride, out += out_stride) {
        const std::int64_t from = load(from_at);
        const std::int64_t to = load(to_at);
        const std::uint64_t from_day = day_of_value<Ticks>(from, table);
        const std::uint64_t to_day = day_of_value<Ticks>(to, table);
        if (from_day >= table.days) refuse(days, from, Ticks, 0, first + i);
        if (to_day >= table.days) refuse(days, to, Ticks, 0, first + i);
        store(out, count(from_day, to_day));
      }
    };
    using Eight = std::integral_constant<py::ssize_t, 8>;
    if (strides[0] == 8 && strides[1] == 8 && strides[2] == 8)
      loop(Eight(), Eight(), Eight());
    else
      loop(strides[0], strides[1], strides[2]);
  });
}

template <std::int64_t Ticks>
void count_each(const upc::WorkingDays& days, const Table& table, const Rows<3>& rows, upc::Inclusive ends) {
  if (ends == upc::Inclusive::right)
    count_by<Ticks>(days, table, rows, CountRight{table.before + 1});
  else
    count_by<Ticks>(days, table, rows, CountOf{table, ends});
}

template <std::int64_t Ticks>
void is_workday_each(const upc::WorkingDays& days, const Table& shared, const Rows<2>& rows) {
  std::vector<std::uint64_t> works(shared.days / 64 + 1);  // small enough for the nearest cache
  for (std::size_t day = 0; day < shared.days; ++day)
    works[day / 64] |= static_cast<std::uint64_t>(shared.before[day] != shared.before[day + 1]) << (day % 64);
  rows.each([&, bits = works.data()](auto data, auto strides, std::size_t length, std::size_t first) {
    const std::uint64_t* const of_day = bits;
    const Table table = shared;
    for (std::size_t i = 0; i < length; ++i, data[0] += strides[0], data[1] += strides[1]) {
      const std::int64_t value = load(data[0]);
      const std::uint64_t day = day_of_value<Ticks>(value, table);
      if (day < table.days) {
        store(data[1], static_cast<std::uint8_t>(of_day[day / 64] >> (day % 64) & 1));
      } else {
        if (value != not_a_time) refuse(days, value, Ticks, 0, first + i);
        store(data[1], std::uint8_t{0});
      }
    }
  });
}

upc::Inclusive inclusive(const std::string& text) {
  if (const auto ends = upc::from_name<upc::Inclusive>(text)) return *ends;
  throw upc::Error(upc::ErrorCode::malformed, "",
                   "inclusive \"right\", \"left\", \"both\" or \"neither\", not \"" + text + '"');
}

}  // namespace

upc::Inclusive inclusive_of(const std::string& text) { return inclusive(text); }

void bind_arrays(py::module_& module) {
  module.def("add_all", [](Days days, const py::buffer& dates, std::int64_t n, const py::buffer& out,
                           std::int64_t ticks) {
    const Rows<2> rows({dates, out}, 1);
    const py::gil_scoped_release released;
    with_ticks(ticks, [&](auto unit) { add_all<decltype(unit)::value>(*days, Table(*days), n, rows); });
  });
  module.def("add_each", [](Days days, const py::buffer& dates, const py::buffer& n,
                            const py::buffer& out, std::int64_t ticks) {
    const Rows<3> rows({dates, n, out}, 1);
    const py::gil_scoped_release released;
    with_ticks(ticks, [&](auto unit) { add_each<decltype(unit)::value>(*days, Table(*days), rows); });
  });
  module.def("count_each", [](Days days, const py::buffer& from, const py::buffer& to,
                              const py::buffer& out, std::int64_t ticks, const std::string& ends) {
    const Rows<3> rows({from, to, out}, 1);
    const upc::Inclusive wanted = inclusive(ends);
    const py::gil_scoped_release released;
    with_ticks(ticks, [&](auto unit) { count_each<decltype(unit)::value>(*days, Table(*days), rows, wanted); });
  });
  module.def("is_workday_each",
             [](Days days, const py::buffer& dates, const py::buffer& out, std::int64_t ticks) {
               const Rows<2> rows({dates, out}, 1);
               const py::gil_scoped_release released;
               with_ticks(ticks, [&](auto unit) { is_workday_each<decltype(unit)::value>(*days, Table(*days), rows); });
             });
}

}  // namespace upc_python
