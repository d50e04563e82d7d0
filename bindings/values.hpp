// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Values of the library as what the frozen classes in upc/answers.py are made of: dicts, their members named like the
/// attributes, dates as `datetime.date`, names and offices as the contract spells them, lists as tuples.

#include "python.hpp"

#include <upc/casework/evaluation.hpp>
#include <upc/casework/words.hpp>

namespace upc_python {

/// A tuple of what `convert` makes of each.
template <class List, class F>
py::tuple tuple_of(const List& values, F&& convert) {
  py::list list;
  for (const auto& value : values) list.append(convert(value));
  return py::tuple(std::move(list));
}

/// Converts the values of one case, in the words of its edition, as of a day.
class Values {
 public:
  Values(const upc::Edition& edition, upc::Date as_of) : edition_(edition), as_of_(as_of) {}

  py::dict reason(const upc::Reason& value) const;
  py::dict outcome(const upc::Outcome& value) const;
  py::dict duty(const upc::Duty& value) const;
  py::dict deadline(const upc::Deadline& value) const;
  static py::dict receipt(const upc::DeadlineReceipt& value);
  /// @param in_effect  whether the stage of the case puts its restrictions in effect
  py::dict restriction(const upc::Restriction& value, bool in_effect) const;
  py::dict exclusion(const upc::Exclusion& value) const;
  py::dict next_event(const upc::NextEvent& value) const;

 private:
  py::object argument(const upc::ArgValue& value) const;
  py::tuple roles(upc::RoleSet set) const;
  py::str clause(upc::Provision provision) const { return py::str(std::string(edition_.clause(provision))); }
  template <class List>
  py::tuple clauses(const List& cites) const {
    return tuple_of(cites, [&](upc::Provision provision) { return clause(provision); });
  }
  py::tuple reasons(const std::vector<upc::Reason>& values) const {
    return tuple_of(values, [&](const upc::Reason& value) { return reason(value); });
  }

  const upc::Edition& edition_;
  upc::Date as_of_;
};

}  // namespace upc_python
