// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/deadline.hpp>
#include <upc/restriction/validity.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace detail {

template <class T>
std::vector<T> as_set(std::vector<T> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

/// Whether two texts say the same; all that say nothing are alike.
inline bool same_text(const std::string& a, const std::string& b) { return is_blank(a) ? is_blank(b) : a == b; }

inline std::vector<std::string> named_in(const Restriction& r) {
  std::vector<std::string> names;
  for (const std::string* text : {&r.officer, &r.team})
    if (!is_blank(*text)) names.push_back(*text);
  return names;
}

using WindowKey = std::pair<std::vector<Weekday>, std::pair<int, int>>;

inline std::vector<WindowKey> window_set(const std::vector<Window>& windows) {
  std::vector<WindowKey> keys;
  for (const Window& w : windows) keys.push_back({as_set(w.days), {w.from, w.to}});
  return as_set(std::move(keys));
}

/// The finding at an index, resting on its kind's provision.
inline Reason finding(Code code, const std::vector<Restriction>& set, std::size_t index) {
  const RestrictionKind kind = set[index].kind;
  Reason found(code, provision_of(kind));
  found.restriction = static_cast<int>(index);
  found.with(ArgKey::kind, std::string(name(kind)));
  return found;
}

/// A set with the defaults of its decision: what the findings about time compare.
class DatedSet {
 public:
  DatedSet(const std::vector<Restriction>& set, Date decided) : set_(set), decided_(decided) {}

  Date from(std::size_t i) const { return set_[i].from.is_not_a_date() ? decided_ : set_[i].from; }
  Date until(std::size_t i) const { return set_[i].until; }
  bool ends_before_start(std::size_t i) const { return !until(i).is_not_a_date() && until(i) < from(i); }

  /// Whether the two are ever in force on the same day.
  bool share_a_day(std::size_t a, std::size_t b) const {
    if (ends_before_start(a) || ends_before_start(b)) return false;
    return (until(a).is_not_a_date() || from(b) <= until(a)) && (until(b).is_not_a_date() || from(a) <= until(b));
  }

  /// Whether they are the same but for their reasons, lists taken as sets.
  bool same(std::size_t i, std::size_t k) const {
    const Restriction& a = set_[i];
    const Restriction& b = set_[k];
    return a.kind == b.kind && from(i) == from(k) && a.until == b.until && std::max(a.minutes, 0) == std::max(b.minutes, 0) &&
           a.per == b.per && same_text(a.officer, b.officer) && same_text(a.team, b.team) &&
           same_text(a.place, b.place) && same_text(a.agreement, b.agreement) &&
           same_text(a.representative, b.representative) && same_text(a.issue, b.issue) && same_text(a.own, b.own) && as_set(a.channels) == as_set(b.channels) &&
           as_set(a.establishments) == as_set(b.establishments) && window_set(a.windows) == window_set(b.windows);
  }

  /// Whether the later of two leaves no way that the other allows (D-33 of the contract); `i` is where it is noted.
  bool leaves_no_way(std::size_t i, std::size_t k) const {
    const Restriction& a = set_[i];
    const Restriction& b = set_[k];
    using Kind = RestrictionKind;
    if (b.kind == Kind::termination) return is_way_of_contact(a.kind);
    if (a.kind == Kind::telephone_hours && b.kind == Kind::contact_form)
      return !b.channels.empty() && std::find(b.channels.begin(), b.channels.end(), Channel::telephone) == b.channels.end();
    if (k > i || a.kind != b.kind) return false;
    if (a.kind == Kind::contact_form) return disjoint(a.channels, b.channels);
    if (a.kind == Kind::named_contact) return disjoint(named_in(a), named_in(b));
    return false;
  }

 private:
  /// Both have some, and none is in both.
  template <class T>
  static bool disjoint(const std::vector<T>& a, const std::vector<T>& b) {
    return !a.empty() && !b.empty() && std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) == a.end();
  }

  const std::vector<Restriction>& set_;
  Date decided_;
};

/// What a set is held against.
struct Limits {
  const Terms& terms;
  const RestrictionRules& rules;
  const WorkingDays& calendar;
  std::optional<Role> by;
};

/// Whether there is such a kind, and the office may decide it.
inline void check_kind(std::vector<Reason>& findings, const std::vector<Restriction>& set, const Limits& limits,
                       std::size_t i) {
  const Restriction& r = set[i];
  const auto find = [&](Code code) -> Reason& {
    findings.push_back(finding(code, set, i));
    findings.back().cites = Provision::stage_2_decide;
    return findings.back();
  };
  const bool named = r.kind != RestrictionKind::own || is_blank(r.own) || limits.rules.find(r.own) != nullptr;
  if (!limits.rules.kinds.contains(r.kind) || !named) {
    find(Code::kind_not_allowed);
    return;
  }
  const RoleSet by = limits.rules.kind_by[static_cast<std::size_t>(r.kind)];
  if (limits.by && !by.empty() && !by.contains(*limits.by))
    find(Code::kind_not_theirs).with(ArgKey::role, *limits.by).with(ArgKey::allowed, by);
}

/// Whether it ends, and in time.
inline void check_length(std::vector<Reason>& findings, const std::vector<Restriction>& set, const Limits& limits,
                         const DatedSet& dated, std::size_t i) {
  const Terms& terms = limits.terms;
  if (set[i].kind == RestrictionKind::permanent_exclusion || dated.ends_before_start(i)) return;
  const Terms::Length& longest = terms.restriction_longest;
  const Date latest = longest ? end_of_period(dated.from(i), *longest, limits.calendar) : Date();
  Date until = dated.until(i);
  if (until.is_not_a_date() && terms.restriction_default_length)
    until = end_of_period(dated.from(i), *terms.restriction_default_length, limits.calendar);
  const bool no_end = until.is_not_a_date() && (terms.restriction_end_required || longest);
  if (!no_end && (!longest || until <= latest)) return;
  findings.push_back(finding(no_end ? Code::no_end : Code::too_long, set, i));
  Reason& found = findings.back();
  found.cites = Provision::stage_2_decide;
  found.with(ArgKey::from, dated.from(i));
  if (!no_end) found.with(ArgKey::until, until);
  if (longest) found.with(ArgKey::latest, latest);
}

inline void check_one(std::vector<Reason>& findings, const std::vector<Restriction>& set, const DatedSet& dated,
                      const Limits& limits, std::size_t i) {
  const Restriction& r = set[i];
  check_kind(findings, set, limits, i);
  if (r.kind == RestrictionKind::permanent_exclusion && is_blank(r.reasons)) {
    findings.push_back(finding(Code::no_reasons, set, i));
    findings.back().cites = Provision::exclusion_review;
  }
  if (const std::string_view field = missing_field(r); !field.empty()) {
    findings.push_back(finding(Code::missing_detail, set, i));
    findings.back().with(ArgKey::detail, std::string(field));
  }
  if (!std::all_of(r.windows.begin(), r.windows.end(), [](const Window& w) { return w.is_sound(); }))
    findings.push_back(finding(Code::bad_window, set, i));
  if (dated.ends_before_start(i)) {
    findings.push_back(finding(Code::ends_before_start, set, i));
    findings.back().with(ArgKey::from, dated.from(i));
    findings.back().with(ArgKey::until, dated.until(i));
  }
  check_length(findings, set, limits, dated, i);
  for (std::size_t k = 0; k < i; ++k)
    if (dated.same(i, k)) {
      findings.push_back(finding(Code::duplicate, set, i));
      findings.back().with(ArgKey::other, static_cast<int>(k));
      break;
    }
  for (std::size_t k = 0; k < set.size(); ++k)
    if (k != i && dated.leaves_no_way(i, k) && dated.share_a_day(i, k)) {
      findings.push_back(finding(Code::contradictory, set, i));
      findings.back().with(ArgKey::other, static_cast<int>(k));
      break;
    }
  const OwnKind* const own = r.kind == RestrictionKind::own ? limits.rules.find(r.own) : nullptr;
  const bool closes = r.kind == RestrictionKind::termination || (own != nullptr && own->effect == KindEffect::file_only);
  if (limits.terms.way_kept_open && closes) {
    findings.push_back(finding(Code::no_way_open, set, i));
    findings.back().cites = Provision::stage_2_decide;
  }
}

/// The day from which the review of what is decided is counted.
inline Date review_counted_from(const RestrictionDecision& decision, const std::vector<Restriction>& set,
                                const Terms& terms) {
  if (terms.review_from == ReviewFrom::decision || set.empty()) return decision.decided;
  const DatedSet dated(set, decision.decided);
  Date first = dated.from(0);
  for (std::size_t i = 1; i < set.size(); ++i) first = std::min(first, dated.from(i));
  return first;
}

}  // namespace detail

UPC_INLINE std::string_view missing_field(const Restriction& r) noexcept {
  using Kind = RestrictionKind;
  switch (r.kind) {
    case Kind::limited_time: return r.minutes <= 0 ? "minutes" : !r.per ? "per" : "";
    case Kind::named_contact:
      return is_blank(r.officer) && is_blank(r.team) && is_blank(r.place) && r.windows.empty() ? "officer" : "";
    case Kind::telephone_hours: return r.windows.empty() ? "windows" : "";
    case Kind::premises_exclusion:
    case Kind::permanent_exclusion: return r.establishments.empty() ? "establishments" : "";
    case Kind::contact_form: return r.channels.empty() ? "channels" : "";
    case Kind::agreement: return is_blank(r.agreement) ? "agreement" : "";
    case Kind::termination: return "";
    case Kind::through_representative: return is_blank(r.representative) ? "representative" : "";
    case Kind::matter_closed: return is_blank(r.issue) ? "issue" : "";
    case Kind::own: return is_blank(r.own) ? "own" : "";
  }
  return "";
}

UPC_INLINE std::vector<Reason> check_restrictions(const RestrictionDecision& decision,
                                                  const std::vector<Restriction>& set, const Terms& terms,
                                                  const WorkingDays& calendar, const RestrictionRules& rules) {
  std::vector<Reason> findings;
  const RoleSet scope_by = rules.scope_by[static_cast<std::size_t>(decision.scope)];
  if (!rules.scopes.contains(decision.scope)) {
    const bool whole = decision.scope == Scope::council;
    Reason found(whole ? Code::council_wide : Code::scope_not_allowed, Provision::service_only);
    findings.push_back(std::move(found));
  } else if (decision.by && !scope_by.empty() && !scope_by.contains(*decision.by)) {
    Reason found(Code::scope_not_theirs, Provision::service_only);
    found.with(ArgKey::role, *decision.by).with(ArgKey::allowed, scope_by);
    findings.push_back(std::move(found));
  }
  if (!decision.review_by.is_not_a_date() && terms.review_within) {
    const Date latest = end_of_period(detail::review_counted_from(decision, set, terms), *terms.review_within, calendar);
    if (decision.review_by > latest) {
      Reason found(Code::review_too_late, Provision::review_due);
      found.with(ArgKey::date, decision.review_by).with(ArgKey::latest, latest);
      findings.push_back(std::move(found));
    }
  }
  const detail::DatedSet dated(set, decision.decided);
  const detail::Limits limits{terms, rules, calendar, decision.by};
  for (std::size_t i = 0; i < set.size(); ++i) detail::check_one(findings, set, dated, limits, i);
  return findings;
}

UPC_END_NAMESPACE
