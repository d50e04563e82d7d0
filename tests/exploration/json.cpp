// SPDX-License-Identifier: BSL-1.0

#include "menu.hpp"

namespace exploration {
namespace {

/// Members of a JSON object, written as they are added. The texts of the menu need no escapes.
class Object {
 public:
  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) raw(key, '"' + std::string(value) + '"');
  }
  void date(std::string_view key, upc::Date value) { text(key, upc::to_string(value)); }
  void flag(std::string_view key, bool value) {
    if (value) raw(key, "true");
  }
  void raw(std::string_view key, const std::string& value) {
    text_ += (text_.empty() ? "\"" : ", \"") + std::string(key) + "\": " + value;
  }
  template <class List, class F>
  void list(std::string_view key, const List& values, F&& write) {
    std::string items;
    for (const auto& value : values) items += (items.empty() ? "" : ", ") + write(value);
    if (!items.empty()) raw(key, '[' + items + ']');
  }
  std::string done() const { return '{' + text_ + '}'; }

 private:
  std::string text_;
};

template <class E>
std::vector<E> members(upc::SetOf<E> set) {
  std::vector<E> list;
  set.for_each([&](E value) { list.push_back(value); });
  return list;
}

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

const auto quoted_name = [](auto value) { return quoted(upc::name(value)); };

std::string to_json(const upc::Restriction& r) {
  Object o;
  o.text("kind", upc::name(r.kind));
  o.date("from", r.from);
  o.date("until", r.until);
  o.text("reasons", r.reasons);
  o.list("establishments", r.establishments, quoted);
  o.list("channels", r.channels, quoted_name);
  return o.done();
}

/// The members that only some types know, and that must be there even where they are false.
void add_decisions(Object& o, const upc::Event& e) {
  using T = upc::EventType;
  const auto decision = [&](std::string_view key, bool value) { o.raw(key, value ? "true" : "false"); };
  switch (e.type) {
    case T::behaviour_assessed:
      return decision("unreasonable", e.unreasonable);
    case T::appeal_received:
      return o.text("against", upc::name(e.against));
    case T::appeal_determined:
      return decision("upheld", e.upheld);
    case T::review_held:
      return o.text("recommendation", upc::name(e.recommendation));
    case T::recommendation_determined:
      return decision("endorsed", e.endorsed);
    case T::new_issue_considered:
      return decision("appropriate", e.appropriate);
    case T::exclusion_changed:
      return o.text("change", upc::name(e.change));
    case T::recording_requested:
      return decision("agreed", e.agreed);
    case T::committee_reviewed:
      return decision("adhered", e.adhered);
    case T::duty_done:
      return o.text("duty", upc::name(e.duty));
    case T::contact_received:
      return o.text("channel", e.channel ? upc::name(*e.channel) : std::string_view());
    default:
      return;
  }
}

}  // namespace

std::string to_json(const upc::Event& e, const upc::Edition& edition) {
  const auto office = [&](upc::Role role) { return quoted(edition.office(role).id); };
  Object o;
  o.text("type", upc::name(e.type));
  e.type == upc::EventType::contact_received ? o.text("at", upc::to_string(e.on) + "T10:00") : o.date("on", e.on);
  o.raw("by", office(e.by));
  add_decisions(o, e);
  if (e.admitted_by) o.raw("admitted_by", office(*e.admitted_by));
  o.text("reasons", e.reasons);
  o.list("consulted", members(e.consulted), office);
  o.list("copied_to", members(e.copied_to), office);
  o.list("states", members(e.states), quoted_name);
  o.list("behaviours", members(e.behaviours), quoted_name);
  o.date("occurred", e.occurred);
  o.text("summary", e.summary);
  o.flag("in_writing", e.in_writing);
  if (e.scope == upc::Scope::council) o.text("scope", upc::name(e.scope));
  o.list("restrictions", e.restrictions, [](const upc::Restriction& r) { return to_json(r); });
  o.date("review_by", e.review_by);
  o.text("exceptional_reasons", e.exceptional_reasons);
  if (e.remove) {
    std::string indexes;
    for (int i : *e.remove) indexes += (indexes.empty() ? "" : ", ") + std::to_string(i);
    o.raw("remove", '[' + indexes + ']');
  }
  o.flag("contact_considered", e.contact_considered);
  if (e.matter) o.text("matter", upc::name(*e.matter));
  o.text("service", e.service);
  o.text("establishment", e.establishment);
  o.flag("abusive", e.abusive);
  o.flag("warned", e.warned);
  o.text("note", e.note);
  o.date("until", e.until);
  o.flag("imminent_risk", e.imminent_risk);
  o.list("establishments", e.establishments, quoted);
  o.flag("incident_form", e.incident_form);
  o.flag("escalated", e.escalated);
  o.flag("hostile", e.hostile);
  return o.done();
}

}  // namespace exploration
