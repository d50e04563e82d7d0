// SPDX-License-Identifier: BSL-1.0
// Second opinion: what is wrong with a set of restrictions, and what a contact meets.

#include "opinion.hpp"

#include <upc/vocabulary/text.hpp>

#include <algorithm>
#include <set>
#include <tuple>

namespace second_opinion {

using upc::Channel;
using upc::Code;
using upc::Date;
using upc::Disposition;
using upc::Matter;
using upc::Restriction;
using Kind = upc::RestrictionKind;

namespace {

bool given(const std::string& text) { return !upc::is_blank(text); }

std::string_view clause_of(Kind kind) {
  switch (kind) {
    case Kind::limited_time:
      return "5.3.time";
    case Kind::named_contact:
      return "5.3.named";
    case Kind::telephone_hours:
      return "5.3.telephone";
    case Kind::premises_exclusion:
      return "5.3.premises";
    case Kind::contact_form:
      return "5.3.form";
    case Kind::agreement:
      return "5.3.agreement";
    case Kind::termination:
      return "5.3.termination";
    case Kind::permanent_exclusion:
      return "5.3.termination";
    case Kind::through_representative:
    case Kind::matter_closed:
    case Kind::own:
      break;  // not in `rct-2013`
  }
  return "";
}

bool lacks_its_own(const Restriction& r) {
  switch (r.kind) {
    case Kind::limited_time:
      return r.minutes <= 0 || !r.per;
    case Kind::named_contact:
      return !given(r.officer) && !given(r.team) && !given(r.place) && r.windows.empty();
    case Kind::telephone_hours:
      return r.windows.empty();
    case Kind::premises_exclusion:
    case Kind::permanent_exclusion:
      return r.establishments.empty();
    case Kind::contact_form:
      return r.channels.empty();
    case Kind::agreement:
      return !given(r.agreement);
    case Kind::through_representative:
    case Kind::matter_closed:
    case Kind::own:
    case Kind::termination:
      return false;
  }
  return false;
}

/// Everything a restriction says but its reasons, in a form in which order and repetition do not matter.
auto essence(const Restriction& r, Date decided) {
  std::set<std::tuple<std::set<upc::Weekday>, int, int>> windows;
  for (const upc::Window& w : r.windows)
    windows.emplace(std::set<upc::Weekday>(w.days.begin(), w.days.end()), w.from, w.to);
  const auto text = [](const std::string& s) { return given(s) ? s : std::string(); };
  return std::make_tuple(r.kind, r.from.is_special() ? decided : r.from, r.until.is_special() ? Date() : r.until,
                         std::max(0, r.minutes), r.per ? static_cast<int>(*r.per) : -1, text(r.officer), text(r.team),
                         text(r.place), text(r.agreement), windows,
                         std::set<std::string>(r.establishments.begin(), r.establishments.end()),
                         std::set<Channel>(r.channels.begin(), r.channels.end()));
}

bool share_a_day(const Restriction& a, const Restriction& b, Date decided) {
  const Date start_a = a.from.is_special() ? decided : a.from;
  const Date start_b = b.from.is_special() ? decided : b.from;
  const Date start = std::max(start_a, start_b);
  return (a.until.is_special() || start <= a.until) && (b.until.is_special() || start <= b.until);
}

std::set<std::string> whom(const Restriction& r) {
  std::set<std::string> names;
  if (given(r.officer)) names.insert(r.officer);
  if (given(r.team)) names.insert(r.team);
  return names;
}

template <class Set>
bool apart(const Set& a, const Set& b) {
  return std::none_of(a.begin(), a.end(), [&](const auto& x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

bool has(const std::vector<Channel>& channels, Channel channel) {
  return std::find(channels.begin(), channels.end(), channel) != channels.end();
}

/// Whether `at` cannot be kept beside `other`, and `at` is the one to say it of.
bool clashes(const std::vector<Restriction>& set, std::size_t at, std::size_t other, Date decided) {
  const Restriction& r = set[at];
  const Restriction& s = set[other];
  if (at == other || !share_a_day(r, s, decided)) return false;
  const bool way = r.kind == Kind::limited_time || r.kind == Kind::named_contact || r.kind == Kind::telephone_hours ||
                   r.kind == Kind::contact_form || r.kind == Kind::agreement;
  if (way && s.kind == Kind::termination) return true;
  if (r.kind == Kind::telephone_hours && s.kind == Kind::contact_form)
    return !s.channels.empty() && !has(s.channels, Channel::telephone);
  if (other > at || r.kind != s.kind) return false;
  if (r.kind == Kind::contact_form) return !r.channels.empty() && !s.channels.empty() && apart(r.channels, s.channels);
  if (r.kind == Kind::named_contact) return !whom(r).empty() && !whom(s).empty() && apart(whom(r), whom(s));
  return false;
}

bool names(const std::vector<std::string>& establishments, const std::string& one) {
  return std::find(establishments.begin(), establishments.end(), one) != establishments.end();
}

/// Whether hours that bind this contact are not kept to.
bool outside_hours(const std::vector<upc::Window>& windows, const upc::Event& contact) {
  static constexpr std::string_view days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                              "Friday", "Saturday", "Sunday"};
  bool any = false;
  for (const upc::Window& w : windows) {
    if (w.days.empty() || w.from >= w.to) continue;
    any = true;
    for (upc::Weekday day : w.days)
      if (days[static_cast<std::size_t>(day)] == upc::weekday_name(contact.on) && contact.minute >= w.from &&
          contact.minute < w.to)
        return false;
  }
  return any;
}

bool not_kept_to(const Restriction& r, const upc::Event& contact) {
  const Channel channel = *contact.channel;
  const bool visit = channel == Channel::in_person;
  const bool call = channel == Channel::telephone;
  switch (r.kind) {
    case Kind::telephone_hours:
      return call && outside_hours(r.windows, contact);
    case Kind::contact_form:
      return !r.channels.empty() && !has(r.channels, channel);
    case Kind::named_contact:
      if (given(contact.with) && !whom(r).empty() && whom(r).count(contact.with) == 0) return true;
      if (visit && given(r.place) && given(contact.establishment) && r.place != contact.establishment) return true;
      return (visit || call) && outside_hours(r.windows, contact);
    default:
      return false;
  }
}

}  // namespace

std::vector<Why> findings(Date decided, upc::Scope scope, Date review_by, Date review_within,
                          const std::vector<Restriction>& set) {
  std::vector<Why> found;
  if (scope == upc::Scope::council) found.push_back({Code::council_wide, "5.4", "", -1, {}});
  if (!review_by.is_special() && !review_within.is_special() && review_by > review_within)
    found.push_back({Code::review_too_late, "7.1", "", -1, {}});
  for (std::size_t i = 0; i < set.size(); ++i) {
    const Restriction& r = set[i];
    const auto add = [&](Code code, std::string_view clause) {
      found.push_back({code, clause, "", static_cast<int>(i), {}});
    };
    if (r.kind == Kind::permanent_exclusion && !given(r.reasons)) add(Code::no_reasons, "5.6.review");
    if (lacks_its_own(r)) add(Code::missing_detail, clause_of(r.kind));
    if (std::any_of(r.windows.begin(), r.windows.end(),
                    [](const upc::Window& w) { return w.days.empty() || w.from >= w.to; }))
      add(Code::bad_window, clause_of(r.kind));
    if (!r.until.is_special() && r.until < (r.from.is_special() ? decided : r.from))
      add(Code::ends_before_start, clause_of(r.kind));
    for (std::size_t k = 0; k < i; ++k)
      if (essence(set[k], decided) == essence(r, decided)) {
        add(Code::duplicate, clause_of(r.kind));
        break;
      }
    for (std::size_t k = 0; k < set.size(); ++k)
      if (clashes(set, i, k, decided)) {
        add(Code::contradictory, clause_of(r.kind));
        break;
      }
  }
  return found;
}

bool Opinion::kept_out(Date on, const std::string& establishment) const {
  if (!in_effect()) return false;
  for (const Restriction& r : restrictions)
    if ((r.kind == Kind::premises_exclusion || r.kind == Kind::permanent_exclusion) && r.from <= on &&
        (r.until.is_special() || on <= r.until) && (!given(establishment) || names(r.establishments, establishment)))
      return true;
  return false;
}

bool Opinion::kept_out_for_safety(Date on, const std::string& establishment) const {
  for (const upc::Exclusion& e : exclusions)
    if (e.from <= on && (e.until.is_special() || on <= e.until) &&
        (!given(establishment) || names(e.establishments, establishment)))
      return true;
  return false;
}

Meeting Opinion::meet(const upc::Event& contact) const {
  const Channel channel = *contact.channel;
  const bool written = channel == Channel::letter || channel == Channel::email || channel == Channel::fax;
  const bool elsewhere = given(contact.service) && given(service) && contact.service != service;
  std::vector<const Restriction*> binding;
  if (in_effect())
    for (const Restriction& r : restrictions)
      if (r.from <= contact.on && (r.until.is_special() || contact.on <= r.until)) binding.push_back(&r);

  // Rules 1 to 3: whatever the stage
  if (contact.abusive && channel == Channel::telephone) {
    Meeting ended{Disposition::end_call, {"3.4.warn", "3.4.end"}, {}};
    if (!binding.empty() && !elsewhere) ended.clauses.push_back("5.1.S2.contact");
    return ended;
  }
  if (channel == Channel::in_person && given(contact.establishment)) {
    for (const upc::Exclusion& e : exclusions)
      if (e.from <= contact.on && (e.until.is_special() || contact.on <= e.until) &&
          names(e.establishments, contact.establishment))
        return {Disposition::refuse_entry, {e.long_term ? "3.2.long_term" : "3.2.temporary"}, {}};
    if (!elsewhere)
      for (const Restriction* r : binding)
        if ((r->kind == Kind::premises_exclusion || r->kind == Kind::permanent_exclusion) &&
            names(r->establishments, contact.establishment))
          return {Disposition::refuse_entry, {clause_of(r->kind)}, {}};
  }
  if (elsewhere) return {Disposition::not_restricted, {"5.4"}, {}};
  if (binding.empty()) return {Disposition::not_restricted, {}, {}};

  // Rules 4 to 6: what no restriction takes away
  if (contact.matter == Matter::protected_) return {Disposition::permitted, {"1.2.services"}, {}};
  if (contact.matter == Matter::new_issue) return {Disposition::new_issue, {"9.1.merits", "9.1.reconsider"}, {}};
  if (written && !contact.matter) return {Disposition::consider_first, {"5.2.new_issue_check"}, {}};

  // Rules 7 to 10
  for (const Restriction* r : binding)
    if (r->kind == Kind::termination)
      return {written ? Disposition::file_only : Disposition::decline, {"5.3.termination"}, {}};
  Meeting another{Disposition::redirect, {}, {}};
  for (const Restriction* r : binding)
    if (not_kept_to(*r, contact) && apart(std::vector<std::string_view>{clause_of(r->kind)}, another.clauses))
      another.clauses.push_back(clause_of(r->kind));
  if (!another.clauses.empty()) {
    for (const Restriction* r : binding)
      if (r->kind != Kind::premises_exclusion && r->kind != Kind::permanent_exclusion) another.open_ways.push_back(*r);
    return another;
  }
  if (written && contact.matter == Matter::addressed)
    return {Disposition::file_only, {"5.2.new_issue_check", "5.1.S2.contact"}, {}};
  return {Disposition::permitted, {"5.1.S2.contact"}, {}};
}

}  // namespace second_opinion
