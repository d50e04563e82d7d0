// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/registry/edition_diff.hpp>

#include <algorithm>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace detail {

inline std::string day_or_none(Date day) { return day.is_not_a_date() ? std::string() : to_string(day); }

/// What both kinds of case have: events and duties.
template <class E>
class CaseComparer {
 public:
  CaseComparer(const Under<E>& a, const Under<E>& b) : a_(a), b_(b) {}

  std::vector<Difference> run() {
    events();
    standing(a_.evaluation, b_.evaluation);
    duties(a_.evaluation.held.state().duties, b_.evaluation.held.state().duties);
    return std::move(found_);
  }

 private:
  /// An event on one side: an entry of the evaluation, or one that cannot be said.
  struct Seen {
    const EventEntry* entry = nullptr;
    const UnknownEvent* unknown = nullptr;

    std::size_t index() const { return entry != nullptr ? entry->index : unknown->index; }
    Verdict verdict() const {
      if (entry == nullptr) return Verdict::unknown;
      if (!entry->outcome.accepted) return Verdict::refused;
      return entry->outcome.reasons.empty() ? Verdict::accepted : Verdict::in_breach;
    }
  };

  static std::vector<Seen> all_events(const Under<E>& side) {
    std::vector<Seen> all;
    auto unknown = side.unknown.begin();
    for (const EventEntry& entry : side.evaluation.events) {
      for (; unknown != side.unknown.end() && unknown->index < entry.index; ++unknown)
        all.push_back({nullptr, &*unknown});
      all.push_back({&entry, nullptr});
    }
    for (; unknown != side.unknown.end(); ++unknown) all.push_back({nullptr, &*unknown});
    return all;
  }

  void events() {
    const std::vector<Seen> in_a = all_events(a_);
    const std::vector<Seen> in_b = all_events(b_);
    for (std::size_t i = 0; i < std::min(in_a.size(), in_b.size()); ++i) event(in_a[i], in_b[i]);
  }

  void event(const Seen& a, const Seen& b) {
    const EventEntry& entry = a.entry != nullptr ? *a.entry : *b.entry;  // no event is unknown to both
    Difference found;
    found.event = a.index();
    found.name = name(entry.type);
    found.on = entry.on;
    if (a.verdict() != b.verdict()) {
      found.kind = DifferenceKind::event;
      found.side = a.verdict() < b.verdict() ? Side::a : Side::b;
      found.refused_by = found.side == Side::a ? Side::b : Side::a;
      found.in_a = name(a.verdict());
      found.in_b = name(b.verdict());
      const Seen& worse = found.refused_by == Side::a ? a : b;
      if (worse.entry != nullptr)
        found.reasons = worse.entry->outcome.reasons;
      else
        found.unknown = worse.unknown->why;
      found.first = !event_differs_;
      event_differs_ = true;
    } else if (a.entry != nullptr && a.entry->outcome.contact && b.entry->outcome.contact &&
               a.entry->outcome.contact->disposition != b.entry->outcome.contact->disposition) {
      found.kind = DifferenceKind::contact;
      found.in_a = name(a.entry->outcome.contact->disposition);
      found.in_b = name(b.entry->outcome.contact->disposition);
    } else {
      return;
    }
    found_.push_back(std::move(found));
  }

  Difference& put(DifferenceKind kind, Side side, std::string_view name, std::string in_a, std::string in_b) {
    Difference& found = found_.emplace_back();
    found.kind = kind;
    found.side = side;
    found.name = name;
    found.in_a = std::move(in_a);
    found.in_b = std::move(in_b);
    return found;
  }

  template <class State>
  void state(DifferenceKind kind, State a, State b) {
    if (a != b) put(kind, Side::neither, {}, std::string(name(a)), std::string(name(b)));
  }

  void standing(const CorrespondenceEvaluation& a, const CorrespondenceEvaluation& b) {
    state(DifferenceKind::protocol, a.held.state().protocol, b.held.state().protocol);
  }

  void standing(const Evaluation& a, const Evaluation& b) {
    state(DifferenceKind::stage, a.held.state().stage, b.held.state().stage);
    state(DifferenceKind::appeal, a.held.state().appeal, b.held.state().appeal);
    state(DifferenceKind::safety, a.held.state().safety, b.held.state().safety);
    std::string in_a = in_force(a);
    std::string in_b = in_force(b);
    if (in_a != in_b) put(DifferenceKind::restrictions, Side::neither, {}, std::move(in_a), std::move(in_b));
    deadlines(a.deadlines, b.deadlines);
  }

  /// The restrictions in force, each with its last day where it has one.
  static std::string in_force(const Evaluation& e) {
    std::string list;
    if (!e.held.state().restrictions_apply()) return list;
    for (const Restriction& r : e.held.state().restrictions) {
      if (!r.in_force(e.as_of)) continue;
      list.append(list.empty() ? "" : ", ").append(name(r.kind));
      if (!r.until.is_not_a_date()) list.append(" until ").append(to_string(r.until));
    }
    return list;
  }

  /// Deadlines of one name are compared in their order.
  void deadlines(const std::vector<Deadline>& in_a, const std::vector<Deadline>& in_b) {
    for (std::size_t i = 0; i < count_of<DeadlineName>; ++i) {
      const auto named = [&](const std::vector<Deadline>& all) {
        std::vector<Date> days;
        for (const Deadline& d : all)
          if (d.name == static_cast<DeadlineName>(i)) days.push_back(d.date);
        return days;
      };
      std::vector<Date> a = named(in_a);
      std::vector<Date> b = named(in_b);
      a.resize(std::max(a.size(), b.size()));
      b.resize(a.size());
      for (std::size_t k = 0; k < a.size(); ++k) deadline(name(static_cast<DeadlineName>(i)), a[k], b[k]);
    }
  }

  /// @returns whether there is a difference
  bool deadline(std::string_view of, Date a, Date b) {
    const bool both = !a.is_not_a_date() && !b.is_not_a_date();
    if (both ? a == b : a.is_not_a_date() == b.is_not_a_date()) return false;
    put(DifferenceKind::deadline,
        !both   ? Side::neither
        : a > b ? Side::a
                : Side::b,
        of, day_or_none(a), day_or_none(b));
    return true;
  }

  bool is_said(std::string_view deadline) const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const Difference& d) { return d.kind == DifferenceKind::deadline && d.name == deadline; });
  }

  /// A duty is the same where its name is and the day on which it was raised; of several, in their order.
  void duties(const std::vector<Duty>& in_a, const std::vector<Duty>& in_b) {
    std::vector<const Duty*> left;
    for (const Duty& duty : in_b) left.push_back(&duty);
    for (const Duty& duty : in_a) {
      const auto same = std::find_if(left.begin(), left.end(), [&](const Duty* other) {
        return other->name == duty.name && other->raised == duty.raised;
      });
      if (same == left.end()) {
        put(DifferenceKind::duty, Side::a, name(duty.name), told(duty), {}).on = duty.raised;
        continue;
      }
      both(duty, **same);
      left.erase(same);
    }
    for (const Duty* duty : left)
      put(DifferenceKind::duty, Side::b, name(duty->name), {}, told(*duty)).on = duty->raised;
  }

  void both(const Duty& a, const Duty& b) {
    // The day of the review is a deadline of the case as well while restrictions are in force.
    if (!is_said(name(a.name)) && deadline(name(a.name), a.due, b.due)) found_.back().on = a.raised;
    const bool late_in_a = is_late(a);
    if (late_in_a == is_late(b)) return;
    put(DifferenceKind::overdue, late_in_a ? Side::a : Side::b, name(a.name), told(a), told(b)).on = a.raised;
  }

  bool is_late(const Duty& duty) const {
    const DutyStatus status = duty.status(a_.evaluation.as_of);
    return status == DutyStatus::overdue || status == DutyStatus::done_late;
  }

  std::string told(const Duty& duty) const {
    std::string text(name(duty.status(a_.evaluation.as_of)));
    if (!duty.due.is_not_a_date()) text.append(", due ").append(to_string(duty.due));
    return text;
  }

  const Under<E>& a_;
  const Under<E>& b_;
  std::vector<Difference> found_;
  bool event_differs_ = false;
};

}  // namespace detail

UPC_INLINE std::vector<Difference> differences(const Under<Evaluation>& a, const Under<Evaluation>& b) {
  return detail::CaseComparer<Evaluation>(a, b).run();
}

UPC_INLINE std::vector<Difference> differences(const Under<CorrespondenceEvaluation>& a,
                                               const Under<CorrespondenceEvaluation>& b) {
  return detail::CaseComparer<CorrespondenceEvaluation>(a, b).run();
}

UPC_INLINE DifferenceTally::DifferenceTally() = default;
UPC_INLINE DifferenceTally::DifferenceTally(const DifferenceTally&) = default;
UPC_INLINE DifferenceTally::DifferenceTally(DifferenceTally&&) noexcept = default;
UPC_INLINE DifferenceTally& DifferenceTally::operator=(const DifferenceTally&) = default;
UPC_INLINE DifferenceTally& DifferenceTally::operator=(DifferenceTally&&) noexcept = default;
UPC_INLINE DifferenceTally::~DifferenceTally() = default;

UPC_INLINE void DifferenceTally::add(std::size_t events_seen, const std::vector<Difference>& found) {
  ++cases;
  events += events_seen;
  if (!found.empty()) ++changed;
  std::array<std::array<bool, count_of<Side>>, count_of<DifferenceKind>> here{};
  for (const Difference& d : found) {
    const auto kind = static_cast<std::size_t>(d.kind);
    const auto side = static_cast<std::size_t>(d.side);
    ++counts[kind][side].differences;
    if (!std::exchange(here[kind][side], true)) ++counts[kind][side].cases;
    if (!d.first) continue;
    auto& codes = first_codes[static_cast<std::size_t>(d.refused_by)];
    if (!d.unknown.empty()) ++codes[name(Verdict::unknown)];
    for (std::size_t i = 0; i < d.reasons.size(); ++i) {
      const auto same = [&](const Reason& r) { return r.code == d.reasons[i].code; };
      if (std::none_of(d.reasons.begin(), d.reasons.begin() + static_cast<std::ptrdiff_t>(i), same))
        ++codes[name(d.reasons[i].code)];
    }
  }
}

UPC_INLINE void DifferenceTally::add(const DifferenceTally& other) {
  cases += other.cases;
  events += other.events;
  changed += other.changed;
  for (std::size_t kind = 0; kind < counts.size(); ++kind)
    for (std::size_t side = 0; side < counts[kind].size(); ++side) {
      counts[kind][side].differences += other.counts[kind][side].differences;
      counts[kind][side].cases += other.counts[kind][side].cases;
    }
  for (std::size_t side = 0; side < count_of<Side>; ++side) {
    for (const auto& [code, n] : other.first_codes[side]) first_codes[side][code] += n;
    for (const auto& [office, n] : other.left_out[side]) left_out[side][office] += n;
  }
}

UPC_END_NAMESPACE
