// SPDX-License-Identifier: BSL-1.0

/// @file
/// Events as Python objects hold them, and the tables that the Python classes of events and names are generated from.

#include "../src/interchange/event_slots.hpp"
#include "../src/interchange/fields.hpp"
#include "../src/interchange/reader.hpp"
#include "held.hpp"
#include "python.hpp"
#include "values.hpp"

#include <upc/casework/evaluation.hpp>
#include <upc/correspondence/transitions.hpp>
#include <upc/interchange/diagram.hpp>
#include <upc/interchange/json.hpp>
#include <upc/interchange/report.hpp>
#include <upc/policy/editions/rct_2013.hpp>
#include <upc/policy/terms.hpp>
#include <upc/registry/edition_diff.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace upc_python {

namespace {

using upc::json::EventField;
using upc::json::FieldKind;

constexpr std::string_view field_kinds[] = {"flag",       "text",    "texts",        "date",           "indexes", "role",
                                            "roles",      "behaviours", "channel",   "statements",     "against", "scope",
                                            "restrictions", "recommendation", "change", "matter",      "duty"};
static_assert(std::size(field_kinds) == static_cast<std::size_t>(FieldKind::duty) + 1);

template <class Set>
py::tuple names_in(const Set& set) {
  py::list list;
  set.for_each([&](auto value) { list.append(upc::name(value)); });
  return py::tuple(std::move(list));
}

template <class E>
py::object name_or_none(const std::optional<E>& value) {
  return value ? py::object(py::cast(upc::name(*value))) : py::object(py::none());
}

py::tuple offices(const upc::RoleSet& set, const upc::Edition& edition) {
  py::list list;
  set.for_each([&](upc::Role role) { list.append(edition.office(role).id); });
  return py::tuple(std::move(list));
}

const auto as_it_is = [](const std::string& text) { return text; };

/// The value of an own field; None, empty or false where it is absent.
py::object own_field(const HeldEvent& held, const EventField& field) {
  const upc::Event& event = held.event;
  switch (field.kind) {
    case FieldKind::flag: return py::bool_(slot(upc::json::flag_slots, field.name, event));
    case FieldKind::text: return py::str(slot(upc::json::text_slots, field.name, event));
    case FieldKind::texts: return tuple_of(slot(upc::json::list_slots, field.name, event), as_it_is);
    case FieldKind::date: return py::cast(slot(upc::json::date_slots, field.name, event));
    case FieldKind::indexes:
      return event.remove ? py::object(tuple_of(*event.remove, [](int i) { return i; })) : py::object(py::none());
    case FieldKind::role:
      return event.admitted_by ? py::object(py::str(held.edition.edition->office(*event.admitted_by).id)) : py::object(py::none());
    case FieldKind::roles: return offices(slot(upc::json::role_slots, field.name, event), *held.edition.edition);
    case FieldKind::behaviours: return names_in(event.behaviours);
    case FieldKind::channel: return name_or_none(event.channel);
    case FieldKind::statements: return names_in(event.states);
    case FieldKind::against: return py::cast(upc::name(event.against));
    case FieldKind::scope: return py::cast(upc::name(event.scope));
    case FieldKind::restrictions:
      return tuple_of(event.restrictions, [&](const upc::Restriction& value) {
        return Values(*held.edition.edition, event.on).restriction(value, false);
      });
    case FieldKind::recommendation: return py::cast(upc::name(event.recommendation));
    case FieldKind::change: return py::cast(upc::name(event.change));
    case FieldKind::matter: return name_or_none(event.matter);
    case FieldKind::duty: return py::cast(upc::name(event.duty));
  }
  return py::none();
}

/// Whether a field says something that its absence does not.
bool says_something(const HeldEvent& held, const EventField& field, const py::object& value) {
  if (field.required) return true;
  if (field.kind == FieldKind::against) return held.event.against != upc::Against::warning;
  if (field.kind == FieldKind::scope) return held.event.scope != upc::Scope::service;
  if (field.kind == FieldKind::indexes) return !value.is_none();
  return py::bool_(value);
}

/// The day, or the local time as (day, minutes after midnight).
py::object moment(const upc::Event& event) {
  if (event.minute < 0) return py::cast(event.on);
  return py::make_tuple(event.on, event.minute);
}

/// A list of dicts that describe the fields of all events: what the Python classes are generated from.
py::list event_table() {
  py::list table;
  for (std::size_t i = 0; i < upc::count_of<upc::EventType>; ++i) {
    const auto type = static_cast<upc::EventType>(i);
    py::list own;
    for (const EventField& field : upc::json::event_fields)
      if (field.event == type)
        own.append(py::make_tuple(field.name, field_kinds[static_cast<std::size_t>(field.kind)], field.required));
    table.append(py::make_tuple(upc::name(type), own));
  }
  return table;
}

template <class E>
void add_names(py::dict& into, const char* in_python) {
  py::list list;
  for (const std::string_view known : upc::Names<E>::list) list.append(known);
  into[in_python] = py::make_tuple(upc::Names<E>::what, list);
}

/// For each enumeration, what one of it is called and the names in their order.
py::dict vocabulary() {
  py::dict names;
  py::list roles;
  for (const upc::Office& office : upc::rct_2013::edition()->offices) roles.append(office.id);
  names["Role"] = py::make_tuple("role", roles);
  add_names<upc::EventType>(names, "EventType");
  add_names<upc::Behaviour>(names, "Behaviour");
  add_names<upc::Channel>(names, "Channel");
  add_names<upc::Matter>(names, "Matter");
  add_names<upc::Statement>(names, "Statement");
  add_names<upc::Against>(names, "Against");
  add_names<upc::Recommendation>(names, "Recommendation");
  add_names<upc::ExclusionChange>(names, "ExclusionChange");
  add_names<upc::RestrictionKind>(names, "RestrictionKind");
  add_names<upc::Per>(names, "Per");
  add_names<upc::Scope>(names, "Scope");
  add_names<upc::Weekday>(names, "Weekday");
  add_names<upc::Stage>(names, "Stage");
  add_names<upc::AppealStage>(names, "AppealStage");
  add_names<upc::Safety>(names, "Safety");
  add_names<upc::DutyName>(names, "DutyName");
  add_names<upc::DutyStatus>(names, "DutyStatus");
  add_names<upc::Code>(names, "Code");
  add_names<upc::Disposition>(names, "Disposition");
  add_names<upc::DeadlineName>(names, "DeadlineName");
  add_names<upc::DifferenceKind>(names, "DifferenceKind");
  add_names<upc::Side>(names, "Side");
  add_names<upc::PeriodUnit>(names, "PeriodUnit");
  add_names<upc::Mode>(names, "Mode");
  add_names<upc::Language>(names, "Language");
  add_names<upc::Chart>(names, "Chart");
  add_names<upc::ReportFormat>(names, "ReportFormat");
  add_names<upc::DiagramFormat>(names, "DiagramFormat");
  return names;
}

}  // namespace

py::dict fields_of(const HeldEvent& held) {
  py::dict fields;
  fields["type"] = upc::name(held.event.type);
  fields[held.event.minute < 0 ? "on" : "at"] = moment(held.event);
  fields["by"] = held.edition.edition->office(held.event.by).id;
  for (const EventField& field : upc::json::event_fields) {
    if (field.event != held.event.type) continue;
    py::object value = own_field(held, field);
    if (says_something(held, field, value)) fields[py::str(field.name.data(), field.name.size())] = std::move(value);
  }
  if (!held.event.person.empty()) fields["person"] = held.event.person;
  if (!held.event.ref.empty()) fields["ref"] = held.event.ref;
  return fields;
}

std::shared_ptr<HeldEvent> read_held_event(std::string_view text, const HeldEdition& edition, bool anonymous) {
  upc::CaseHistory of;
  of.edition = edition.edition;
  if (anonymous) of.kind = upc::CaseKind::anonymous_correspondence;
  return std::make_shared<HeldEvent>(upc::json::read_event(text, of), edition);
}

void bind_events(py::module_& module) {
  py::class_<HeldEvent, std::shared_ptr<HeldEvent>>(module, "Event")
      .def(py::init([](const py::bytes& text, const HeldEdition& edition, bool anonymous) {
             return read_held_event(std::string_view(text), edition, anonymous);
           }),
           py::arg("text"), py::arg("edition"), py::arg("anonymous"))
      .def_property_readonly("type", [](const HeldEvent& held) { return upc::name(held.event.type); })
      .def_property_readonly("on", [](const HeldEvent& held) { return held.event.on; })
      .def_property_readonly("minute", [](const HeldEvent& held) { return held.event.minute; })
      .def_property_readonly("by", [](const HeldEvent& held) { return held.edition.edition->office(held.event.by).id; })
      .def_property_readonly("person", [](const HeldEvent& held) { return held.event.person; })
      .def_property_readonly("ref", [](const HeldEvent& held) { return held.event.ref; })
      .def_property_readonly("edition", [](const HeldEvent& held) { return held.edition; })
      .def("fields", &fields_of)
      .def(
          "own",
          [](const HeldEvent& held, const std::string& name) -> py::object {
            for (const EventField& field : upc::json::event_fields)
              if (field.event == held.event.type && field.name == name) return own_field(held, field);
            throw py::key_error(name);
          },
          py::arg("name"));
  module.def("event_table", &event_table);
  module.def("of_correspondence", [] {
    py::list list;
    for (std::size_t i = 0; i < upc::count_of<upc::EventType>; ++i)
      if (const auto type = static_cast<upc::EventType>(i); upc::is_of_correspondence(type)) list.append(upc::name(type));
    for (std::size_t i = 0; i < upc::count_of<upc::DutyName>; ++i)
      if (const auto duty = static_cast<upc::DutyName>(i); upc::is_of_correspondence(duty)) list.append(upc::name(duty));
    return list;
  });
  module.def("vocabulary", &vocabulary);
  module.def(
      "nearest",
      [](const std::string& name, const std::vector<std::string>& known) {
        return std::string(upc::json::nearest(name, {known.begin(), known.end()}));
      },
      py::arg("name"), py::arg("known"));
}

}  // namespace upc_python
