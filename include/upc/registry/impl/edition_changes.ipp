// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/registry/edition_changes.hpp>

#include <algorithm>
#include <type_traits>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace detail {

/// Compares two editions part by part, each as a text that is the same where they say the same.
class EditionComparer {
 public:
  EditionComparer(const Edition& a, const Edition& b, const OfficePairs& same) : a_(a), b_(b), same_(same) {}

  std::vector<EditionChange> run() {
    for (const TermRule& rule : term_rules)
      compare(
          "/terms/" + std::string(name(rule.term)), [&](const Edition& e) { return term(e, rule.term); }, rule.term);
    compare("/outside", [](const Edition& e) { return names(e.outside); });
    offices();
    for (std::size_t i = 0; i < count_of<EventType>; ++i) act(static_cast<EventType>(i));
    for (std::size_t i = 0; i < count_of<DutyName>; ++i)
      compare("/duties/" + std::string(name(static_cast<DutyName>(i))) + "/bearers",
              [&](const Edition& e) { return e.bearers[i]; });
    for (std::size_t i = 0; i < count_of<Effect>; ++i)
      compare("/raises/" + std::string(name(static_cast<Effect>(i))),
              [&](const Edition& e) { return raised(e.raises[i]); });
    return std::move(found_);
  }

 private:
  /// @param said  gives a text, or a set of offices
  template <class F>
  void compare(std::string pointer, F&& said, std::optional<Term> term = {}) {
    if constexpr (std::is_same_v<decltype(said(a_)), RoleSet>) {
      if (offices_of(a_, said(a_), false) == offices_of(b_, said(b_), true)) return;
      put(std::move(pointer), offices_of(a_, said(a_), false), offices_of(b_, said(b_), false), term);
    } else {
      put(std::move(pointer), said(a_), said(b_), term);
    }
  }

  void put(std::string pointer, std::string in_a, std::string in_b, std::optional<Term> term) {
    if (in_a != in_b) found_.push_back({std::move(pointer), std::move(in_a), std::move(in_b), term});
  }

  static std::string term(const Edition& e, Term term) {
    if (!e.has(term)) return {};
    return e.terms.not_specified.contains(term) ? "not_specified" : value_of(e.terms, term);
  }

  void act(EventType type) {
    const std::string place = "/acts/" + std::string(name(type));
    compare(place + "/by", [&](const Edition& e) { return e.act(type).by; });
    compare(place + "/consulted", [&](const Edition& e) { return e.act(type).consulted; });
    compare(place + "/copied_to", [&](const Edition& e) { return e.act(type).copied_to; });
    compare(place + "/states", [&](const Edition& e) { return names(e.act(type).states); });
  }

  void offices() {
    const auto told = [](const Office* office) {
      return office == nullptr ? std::string() : office->staff ? std::string("staff") : std::string("not staff");
    };
    const auto find = [](const Edition& e, std::string_view id) {
      const auto role = e.role(id);
      return role ? &e.office(*role) : nullptr;
    };
    for (const Office& office : a_.offices) {
      const auto pair = std::find_if(same_.begin(), same_.end(), [&](const auto& p) { return p.first == office.id; });
      put("/offices/" + office.id, told(&office), told(find(b_, pair != same_.end() ? pair->second : office.id)), {});
    }
    for (const Office& office : b_.offices)
      if (find(a_, called_in_a(office.id)) == nullptr) put("/offices/" + office.id, {}, told(&office), {});
  }

  /// What A calls an office of B.
  std::string_view called_in_a(std::string_view id) const {
    const auto pair = std::find_if(same_.begin(), same_.end(), [&](const auto& p) { return p.second == id; });
    return pair != same_.end() ? std::string_view(pair->first) : id;
  }

  static void add(std::string& list, std::string_view one) { list.append(list.empty() ? "" : ", ").append(one); }

  /// Ids of offices, sorted: the order is each edition's own.
  std::string offices_of(const Edition& e, RoleSet roles, bool as_in_a) const {
    std::vector<std::string_view> ids;
    roles.for_each([&](Role role) { ids.push_back(as_in_a ? called_in_a(e.office(role).id) : e.office(role).id); });
    std::sort(ids.begin(), ids.end());
    std::string list;
    for (std::string_view id : ids) add(list, id);
    return list;
  }

  template <class Name>
  static std::string names(SetOf<Name> set) {
    std::string list;
    set.for_each([&](Name each) { add(list, name(each)); });
    return list;
  }

  static std::string raised(const std::vector<RaisedDuty>& duties) {
    std::string list;
    for (const RaisedDuty& duty : duties) add(list, name(duty.duty));
    return list;
  }

  const Edition& a_;
  const Edition& b_;
  const OfficePairs& same_;
  std::vector<EditionChange> found_;
};

}  // namespace detail

UPC_INLINE std::vector<EditionChange> edition_changes(const Edition& a, const Edition& b, const OfficePairs& same) {
  return detail::EditionComparer(a, b, same).run();
}

UPC_END_NAMESPACE
