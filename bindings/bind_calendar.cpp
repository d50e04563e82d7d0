// SPDX-License-Identifier: BSL-1.0
#include "python.hpp"
#include "values.hpp"

#include <upc/calendar/deadline.hpp>
#include <upc/calendar/receipt.hpp>
#include <upc/calendar/reckoning.hpp>
#include <upc/calendar/regions.hpp>
#include <upc/calendar/working_days.hpp>
#include <upc/interchange/holiday_feed.hpp>

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace upc_python {

namespace {

using upc::Date;
using upc::WorkingDays;

/// A number that no `int` holds leads out of every calendar just as surely as the largest does.
int clamped(long long n) {
  return static_cast<int>(std::clamp<long long>(n, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

upc::Region region_of(const std::string& text) {
  if (const auto region = upc::region_from(text)) return *region;
  std::string known;
  for (const upc::Region region : upc::all_regions)
    known += (known.empty() ? "\"" : "\", \"") + std::string(name(region));
  throw upc::Error(upc::ErrorCode::malformed, "", "a region of " + known + "\", not \"" + text + '"');
}

py::dict fields_of(const upc::BankHoliday& holiday) {
  py::dict fields;
  fields["date"] = holiday.on;
  fields["name"] = holiday.name;
  fields["substitute"] = holiday.substitute;
  fields["status"] = std::string(name(holiday.status));
  return fields;
}

py::list holidays(long long year, const std::string& region) {
  py::list list;
  for (const upc::BankHoliday& holiday : upc::bank_holidays(region_of(region), clamped(year)))
    list.append(fields_of(holiday));
  return list;
}

/// The bank holidays of a calendar from one day to another, both included, by date, each with the regions that keep it.
py::list holidays_between(Days days, Date from, Date to) {
  days->status(from, to);  // refuses what is not covered
  std::vector<std::pair<upc::BankHoliday, std::vector<std::string>>> found;
  for (const upc::Region region : days->regions())
    for (const upc::BankHoliday& holiday : days->holidays(region).all()) {
      if (holiday.on < from || holiday.on > to) continue;
      const auto same = std::find_if(found.begin(), found.end(), [&](const auto& each) { return each.first == holiday; });
      if (same == found.end()) found.push_back({holiday, {std::string(name(region))}});
      else same->second.emplace_back(name(region));
    }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first.on < b.first.on; });
  py::list list;
  for (const auto& [holiday, regions] : found) {
    py::dict fields = fields_of(holiday);
    fields["regions"] = tuple_of(regions, [](const std::string& region) { return region; });
    list.append(std::move(fields));
  }
  return list;
}

/// (name, source, dates) of a named set of closures.
using NamedClosures = std::tuple<std::string, std::string, std::vector<Date>>;

/// A calendar of feeds that are merged, and what the merges changed as dicts.
std::pair<WorkingDays, py::list> merged(std::vector<Date> closures, std::vector<NamedClosures> sets,
                                        const std::vector<std::string>& regions, const std::vector<std::string>& feeds,
                                        bool strict) {
  py::list changes;
  std::vector<upc::HolidayList> lists;
  for (const std::string& region : regions) lists.emplace_back(region_of(region));
  for (std::size_t i = 0; i < feeds.size(); ++i) {
    for (upc::HolidayList& list : lists) {
      const auto report = list.merge(upc::feed::read(feeds[i], list.region()));
      for (const upc::MergeChange& change : report.changes) {
        py::dict fields;
        fields["kind"] = std::string(name(change.kind));
        fields["region"] = std::string(name(list.region()));
        fields["feed"] = i;
        fields["holiday"] = fields_of(change.holiday);
        changes.append(std::move(fields));
      }
    }
  }
  std::vector<upc::ClosureSet> closed;
  if (!closures.empty()) closed.push_back({{}, {}, std::move(closures)});
  for (auto& [title, source, days] : sets) closed.push_back({std::move(title), std::move(source), std::move(days)});
  const WorkingDays days(std::move(lists), std::move(closed));
  return {strict ? days.strict() : days, std::move(changes)};
}

upc::Period period_of(long long n, const std::string& unit) {
  if (const auto found = upc::from_name<upc::PeriodUnit>(unit)) return {clamped(n), *found};
  throw upc::Error(upc::ErrorCode::malformed, "",
                   "the unit \"working_days\", \"days\", \"weeks\", \"months\" or \"years\", not \"" + unit + '"');
}

py::dict fields_of(const upc::Receipt& receipt) {
  py::dict fields;
  fields["from_"] = receipt.from;
  fields["end"] = receipt.end;
  fields["counted"] = receipt.counted;
  fields["left_out"] = tuple_of(receipt.left_out, [](const upc::DayOff& day) {
    py::dict off;
    off["date"] = day.on;
    off["reason"] = upc::name(day.reason);
    off["name"] = day.kept_in.empty() ? day.name : day.name + " (" + day.kept_in + ")";
    off["substitute"] = day.substitute;
    off["projected"] = day.projected;
    return off;
  });
  fields["capped"] = receipt.capped;
  fields["projected"] = receipt.projected;
  fields["explanation"] = upc::explain(receipt);
  return fields;
}

}  // namespace

void bind_calendar(py::module_& module) {
  py::class_<WorkingDays>(module, "WorkingDays")
      .def(py::init([](std::vector<Date> closures) {
             return WorkingDays(upc::Region::england_and_wales, std::move(closures));
           }),
           py::arg("closures"))
      .def(py::init([](Days other) { return WorkingDays(*other); }))
      .def(
          "_add", [](Days days, Date date, long long n) { return days->add(date, clamped(n)); },
          py::arg("date"), py::arg("n"))
      .def(
          "_count",
          [](Days days, Date after, Date to, const std::string& ends) {
            return days->count(after, to, inclusive_of(ends));
          },
          py::arg("after"), py::arg("to"), py::arg("inclusive") = "right")
      .def("_is_workday", [](Days days, Date date) { return days->is_working_day(date); }, py::arg("date"))
      .def("_why_not", [](Days days, Date date) { return days->why_not(date); }, py::arg("date"))
      .def(
          "_range",
          [](Days days, Date from, Date to, const std::string& ends) {
            const upc::Inclusive wanted = inclusive_of(ends);
            auto range = days->range(from, to);
            const bool with_from = wanted == upc::Inclusive::left || wanted == upc::Inclusive::both;
            const bool with_to = wanted == upc::Inclusive::right || wanted == upc::Inclusive::both;
            if (!with_to && !range.empty() && range.back() == to) range.pop_back();
            if (!with_from && !range.empty() && range.front() == from) range.erase(range.begin());
            return range;
          },
          py::arg("start"), py::arg("stop"), py::arg("inclusive"))
      .def("_status",
           [](Days days, Date from, Date to) { return std::string(name(days->status(from, to))); })
      .def("_receipt", [](Days days, Date date, long long n,
                          const std::string& unit) { return fields_of(upc::receipt(date, period_of(n, unit), *days)); })
      .def("_end_of_period", [](Days days, Date date, long long n,
                                const std::string& unit) { return upc::end_of_period(date, period_of(n, unit), *days); })
      .def("_clear",
           [](Days days, Date event, long long n, const std::string& unit, bool before) {
             const upc::Period period = period_of(n, unit);
             return before ? upc::last_day_before(event, period, *days) : upc::first_day_after(event, period, *days);
           })
      .def("_counts_for", [](Days days, Date on, int minute,
                             int cut_off) { return upc::counts_for(on, minute, cut_off, *days); })
      .def("_on_or_after", [](Days days, Date date) { return days->on_or_after(date); }, py::arg("date"))
      .def("_on_or_before", [](Days days, Date date) { return days->on_or_before(date); }, py::arg("date"))
      .def("_holidays", &holidays_between, py::arg("start"), py::arg("end"))
      .def_property_readonly("_is_strict", [](Days days) { return days->is_strict(); })
      .def("_equals", [](Days a, Days b) { return *a == *b; })
      .def_property_readonly("_closures", [](Days days) { return days->closures(); })
      .def_property_readonly("_first", [](Days days) { return days->first(); })
      .def_property_readonly("_last", [](Days days) { return days->last(); })
      .def_property_readonly("_last_proclaimed", [](Days days) { return days->last_proclaimed(); })
      .def_property_readonly("_stamp", [](Days days) { return days->stamp(); });
  module.def("merged", &merged, py::arg("closures"), py::arg("sets"), py::arg("regions"), py::arg("feeds"),
             py::arg("strict"));
  module.def("holidays", &holidays, py::arg("year"), py::arg("region"));
  bind_arrays(module);
  bind_calls(module);
}

}  // namespace upc_python
