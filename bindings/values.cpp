// SPDX-License-Identifier: BSL-1.0
#include "values.hpp"

#include <variant>

namespace upc_python {

namespace {

py::object text_or_none(const std::string& text) {
  if (text.empty()) return py::none();
  return py::str(text);
}

/// Minutes after midnight as "HH:MM".
py::str time(int minutes) {
  std::string text = "00:00";
  text[0] = static_cast<char>('0' + minutes / 600);
  text[1] = static_cast<char>('0' + minutes / 60 % 10);
  text[3] = static_cast<char>('0' + minutes % 60 / 10);
  text[4] = static_cast<char>('0' + minutes % 10);
  return py::str(text);
}

py::dict window(const upc::Window& value) {
  py::dict fields;
  fields["days"] = tuple_of(value.days, [](upc::Weekday day) { return upc::name(day); });
  fields["from_"] = time(value.from);
  fields["to"] = time(value.to);
  return fields;
}

const auto as_it_is = [](const std::string& text) { return text; };

}  // namespace

py::tuple Values::terms(upc::TermSet set) {
  std::vector<std::string_view> names;
  set.for_each([&](upc::Term term) { names.push_back(upc::name(term)); });
  return tuple_of(names, [](std::string_view term) { return term; });
}

py::tuple Values::roles(upc::RoleSet set) const {
  py::list list;
  set.for_each([&](upc::Role role) { list.append(edition_.office(role).id); });
  return py::tuple(std::move(list));
}

py::object Values::argument(const upc::ArgValue& value) const {
  if (const auto* role = std::get_if<upc::Role>(&value)) return py::str(edition_.office(*role).id);
  if (const auto* set = std::get_if<upc::RoleSet>(&value)) return roles(*set);
  if (const auto* date = std::get_if<upc::Date>(&value)) return py::cast(*date);
  if (const auto* number = std::get_if<int>(&value)) return py::int_(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return py::str(*text);
  return tuple_of(std::get<std::vector<std::string>>(value), as_it_is);
}

py::dict Values::reason(const upc::Reason& value) const {
  const upc::Words said = upc::words(value, edition_, language_);
  py::dict args;
  for (const upc::Arg& arg : value.args) args[py::str(std::string(upc::name(arg.key)))] = argument(arg.value);
  py::dict fields;
  fields["code"] = upc::name(value.code);
  fields["clause"] = clause(value.cites);
  fields["message"] = said.message;
  fields["cure"] = said.cure;
  fields["args"] = std::move(args);
  fields["index"] = value.restriction < 0 ? py::object(py::none()) : py::object(py::int_(value.restriction));
  fields["findings"] = reasons(value.findings);
  return fields;
}

py::dict Values::outcome(const upc::Outcome& value) const {
  py::dict fields;
  fields["accepted"] = value.accepted;
  fields["reasons"] = reasons(value.reasons);
  fields["clauses"] = value.accepted ? clauses(value.cites) : py::tuple();
  fields["advices"] = reasons(value.advices);
  fields["raised"] = tuple_of(value.raised, [&](const upc::Duty& raised) { return duty(raised); });
  fields["not_specified"] = terms(value.not_specified);
  fields["discharged"] = tuple_of(value.discharged, [](upc::DutyName done) { return upc::name(done); });
  fields["disposition"] = py::none();
  fields["open_ways"] = py::tuple();
  if (value.contact) {
    fields["disposition"] = upc::name(value.contact->disposition);
    fields["open_ways"] =
        tuple_of(value.contact->open_ways, [&](const upc::Restriction& way) { return restriction(way, true); });
  }
  return fields;
}

py::dict Values::contact(const upc::ContactAnswer& value, const std::vector<upc::Restriction>& set) const {
  py::dict fields;
  fields["disposition"] = upc::name(value.disposition);
  fields["clauses"] = clauses(value.cites);
  fields["open_ways"] = tuple_of(value.open_ways, [&](std::size_t way) { return restriction(set[way], true); });
  return fields;
}

py::dict Values::duty(const upc::Duty& value) const {
  py::dict fields;
  fields["duty"] = upc::name(value.name);
  fields["clause"] = clause(value.cites);
  fields["bearers"] = roles(edition_.bearers[static_cast<std::size_t>(value.name)]);
  fields["raised"] = value.raised;
  fields["due"] = value.due;
  fields["done"] = value.done;
  fields["status"] = upc::name(value.status(as_of_));
  return fields;
}

py::dict Values::receipt(const upc::DeadlineReceipt& value) {
  const upc::Receipt counted = value.counted.value_or(upc::Receipt());
  py::dict start;
  start["event"] = upc::name(value.start.event);
  start["date"] = value.start.date;
  start["why"] = upc::name(value.start.why);
  py::object period = py::none();
  if (value.counted) {
    period = py::dict();
    period["number"] = counted.period.number;
    period["unit"] = upc::name(counted.period.unit);
  }
  py::dict fields;
  fields["start"] = std::move(start);
  fields["from_"] = value.start.from;
  fields["period"] = std::move(period);
  fields["end"] = counted.end;
  fields["set_by"] = upc::name(value.set_by);
  fields["counted"] = counted.counted;
  fields["left_out"] = tuple_of(counted.left_out, [](const upc::DayOff& day) {
    py::dict off;
    off["date"] = day.on;
    off["reason"] = upc::name(day.reason);
    off["name"] = day.name;
    off["substitute"] = day.substitute;
    off["projected"] = day.projected;
    return off;
  });
  fields["capped"] = counted.capped;
  fields["projected"] = counted.projected;
  fields["readings"] = tuple_of(value.readings, as_it_is);
  fields["not_specified"] = terms(value.not_specified);
  return fields;
}

py::dict Values::deadline(const upc::Deadline& value) const {
  py::dict fields;
  fields["name"] = upc::name(value.name);
  fields["date"] = value.date;
  fields["clause"] = clause(value.cites);
  fields["passed"] = value.passed;
  fields["receipt"] = receipt(value.receipt);
  return fields;
}

py::dict Values::restriction(const upc::Restriction& value, bool in_effect) const {
  py::dict fields;
  fields["kind"] = upc::name(value.kind);
  fields["from_"] = value.from;
  fields["until"] = value.until;
  fields["in_force"] = in_effect && value.in_force(as_of_);
  fields["reasons"] = text_or_none(value.reasons);
  fields["minutes"] = value.minutes > 0 ? py::object(py::int_(value.minutes)) : py::object(py::none());
  fields["per"] = value.per ? py::cast(upc::name(*value.per)) : py::object(py::none());
  fields["officer"] = text_or_none(value.officer);
  fields["team"] = text_or_none(value.team);
  fields["place"] = text_or_none(value.place);
  fields["windows"] = tuple_of(value.windows, window);
  fields["establishments"] = tuple_of(value.establishments, as_it_is);
  fields["channels"] = tuple_of(value.channels, [](upc::Channel channel) { return upc::name(channel); });
  fields["agreement"] = text_or_none(value.agreement);
  fields["representative"] = text_or_none(value.representative);
  fields["issue"] = text_or_none(value.issue);
  fields["own"] = text_or_none(value.own);
  return fields;
}

py::dict Values::exclusion(const upc::Exclusion& value) const {
  py::dict fields;
  fields["kind"] = value.long_term ? "long_term" : "temporary";
  fields["establishments"] = tuple_of(value.establishments, as_it_is);
  fields["from_"] = value.from;
  fields["until"] = value.until;
  fields["review_by"] = value.review_by;
  fields["in_force"] = value.in_force(as_of_);
  return fields;
}

py::dict Values::next_event(const upc::NextEvent& value) const {
  py::dict fields;
  fields["event"] = upc::name(value.event);
  fields["by"] = roles(value.by);
  fields["until"] = value.until;
  fields["clauses"] = clauses(value.cites);
  return fields;
}

}  // namespace upc_python
