// SPDX-License-Identifier: BSL-1.0
#include "dispatch_floor.hpp"

namespace dispatch_benchmark {

namespace {

using upc::detail::Pick;
using upc::detail::rows;
using E = upc::EventType;
using N = Node;

using upc::detail::on;

/// A trigger that an event is, as a case label: the enumeration names the signals alone.
constexpr int at(E event) noexcept { return static_cast<int>(on(event)); }

/// The row of that state, event and selector; none does not compile.
template <Node from, Trigger event, Pick when>
constexpr const upc::detail::Row& row() {
  for (const upc::detail::Row& r : rows)
    if (r.from == from && r.event == event && r.when == when) return r;
  throw "no such row";
}

template <Node from, Trigger event, Pick when = Pick::always>
inline bool fire(Node& here, RowAsker& asker) {
  constexpr const upc::detail::Row& chosen = row<from, event, when>();
  if (!asker.permits(chosen)) return false;
  constexpr Node to = chosen.to;
  here = to;
  return true;
}

/// A record: from the file to the file.
template <E event, Pick when = Pick::always>
inline bool record(RowAsker& asker) {
  Node file = N::on_file;
  return fire<N::on_file, on(event), when>(file, asker);
}

}  // namespace

bool switch_stage(Node& s, Trigger trigger, RowAsker& a) {
  switch (static_cast<int>(trigger)) {
    case at(E::behaviour_reported):
      switch (s) {
        case N::open:
          return fire<N::open, on(E::behaviour_reported)>(s, a);
        case N::reported:
          return fire<N::reported, on(E::behaviour_reported)>(s, a);
        case N::unreasonable:
          return fire<N::unreasonable, on(E::behaviour_reported)>(s, a);
        case N::warned:
          return fire<N::warned, on(E::behaviour_reported), Pick::since_warning>(s, a) ||
                 fire<N::warned, on(E::behaviour_reported), Pick::before_warning>(s, a);
        case N::continuing:
          return fire<N::continuing, on(E::behaviour_reported)>(s, a);
        case N::restricted:
          return fire<N::restricted, on(E::behaviour_reported)>(s, a);
        case N::lapsed:
          return fire<N::lapsed, on(E::behaviour_reported)>(s, a);
        case N::review_recommended:
          return fire<N::review_recommended, on(E::behaviour_reported)>(s, a);
        default:
          return false;
      }
    case at(E::recording_shared):
      switch (s) {
        case N::open:
          return fire<N::open, on(E::recording_shared)>(s, a);
        case N::reported:
          return fire<N::reported, on(E::recording_shared)>(s, a);
        case N::unreasonable:
          return fire<N::unreasonable, on(E::recording_shared)>(s, a);
        case N::warned:
          return fire<N::warned, on(E::recording_shared), Pick::since_warning>(s, a) ||
                 fire<N::warned, on(E::recording_shared), Pick::before_warning>(s, a);
        case N::continuing:
          return fire<N::continuing, on(E::recording_shared)>(s, a);
        case N::restricted:
          return fire<N::restricted, on(E::recording_shared)>(s, a);
        case N::lapsed:
          return fire<N::lapsed, on(E::recording_shared)>(s, a);
        case N::review_recommended:
          return fire<N::review_recommended, on(E::recording_shared)>(s, a);
        default:
          return false;
      }
    case at(E::behaviour_assessed):
      return s == N::reported && (fire<N::reported, on(E::behaviour_assessed), Pick::unreasonable>(s, a) ||
                                  fire<N::reported, on(E::behaviour_assessed), Pick::not_unreasonable>(s, a));
    case at(E::warning_issued):
      return s == N::unreasonable && fire<N::unreasonable, on(E::warning_issued)>(s, a);
    case at(E::restrictions_determined):
      switch (s) {
        case N::reported:
          return fire<N::reported, on(E::restrictions_determined)>(s, a);
        case N::unreasonable:
          return fire<N::unreasonable, on(E::restrictions_determined)>(s, a);
        case N::warned:
          return fire<N::warned, on(E::restrictions_determined)>(s, a);
        case N::continuing:
          return fire<N::continuing, on(E::restrictions_determined)>(s, a);
        case N::restricted:
          return fire<N::restricted, on(E::restrictions_determined)>(s, a);
        case N::lapsed:
          return fire<N::lapsed, on(E::restrictions_determined)>(s, a);
        default:
          return false;
      }
    case at(E::restrictions_declined):
      return s == N::continuing && fire<N::continuing, on(E::restrictions_declined)>(s, a);
    case at(E::restrictions_lifted):
      return s == N::restricted && (fire<N::restricted, on(E::restrictions_lifted), Pick::leaves_some>(s, a) ||
                                    fire<N::restricted, on(E::restrictions_lifted), Pick::leaves_none>(s, a));
    case at(E::review_held):
      return s == N::restricted && (fire<N::restricted, on(E::review_held), Pick::recommends>(s, a) ||
                                    fire<N::restricted, on(E::review_held), Pick::decides_to_continue>(s, a) ||
                                    fire<N::restricted, on(E::review_held), Pick::decides_to_reduce>(s, a) ||
                                    fire<N::restricted, on(E::review_held), Pick::decides_to_end>(s, a));
    case at(E::recommendation_determined):
      return s == N::review_recommended &&
             (fire<N::review_recommended, on(E::recommendation_determined), Pick::continues>(s, a) ||
              fire<N::review_recommended, on(E::recommendation_determined), Pick::reduces>(s, a) ||
              fire<N::review_recommended, on(E::recommendation_determined), Pick::ends>(s, a));
    case at(E::new_issue_considered):
      if (s == N::restricted)
        return fire<N::restricted, on(E::new_issue_considered), Pick::appropriate>(s, a) ||
               fire<N::restricted, on(E::new_issue_considered), Pick::replaces>(s, a) ||
               fire<N::restricted, on(E::new_issue_considered), Pick::replaces_nothing>(s, a);
      return s == N::review_recommended &&
             fire<N::review_recommended, on(E::new_issue_considered), Pick::appropriate>(s, a);
    case static_cast<int>(Trigger::appeal_upheld):
      switch (s) {
        case N::warned:
          return fire<N::warned, Trigger::appeal_upheld>(s, a);
        case N::continuing:
          return fire<N::continuing, Trigger::appeal_upheld>(s, a);
        case N::restricted:
          return fire<N::restricted, Trigger::appeal_upheld>(s, a);
        case N::review_recommended:
          return fire<N::review_recommended, Trigger::appeal_upheld>(s, a);
        case N::lapsed:
          return fire<N::lapsed, Trigger::appeal_upheld>(s, a);
        default:
          return false;
      }
    case static_cast<int>(Trigger::review_missed):
      return s == N::restricted && fire<N::restricted, Trigger::review_missed>(s, a);
    default:
      return false;
  }
}

bool switch_case(Nodes& nodes, Trigger trigger, RowAsker& a) {
  switch (static_cast<int>(trigger)) {
    case at(E::appeal_received):
      return nodes.appeal == N::no_appeal && fire<N::no_appeal, on(E::appeal_received)>(nodes.appeal, a);
    case at(E::appeal_determined):
      return nodes.appeal == N::lodged &&
             (fire<N::lodged, on(E::appeal_determined), Pick::upheld>(nodes.appeal, a) ||
              fire<N::lodged, on(E::appeal_determined), Pick::not_upheld>(nodes.appeal, a));
    case at(E::temporary_exclusion):
      switch (nodes.safety) {
        case N::no_exclusion:
          return fire<N::no_exclusion, on(E::temporary_exclusion)>(nodes.safety, a);
        case N::temporary:
          return fire<N::temporary, on(E::temporary_exclusion)>(nodes.safety, a);
        default:
          return fire<N::long_term, on(E::temporary_exclusion)>(nodes.safety, a);
      }
    case at(E::long_term_exclusion):
      switch (nodes.safety) {
        case N::no_exclusion:
          return fire<N::no_exclusion, on(E::long_term_exclusion)>(nodes.safety, a);
        case N::temporary:
          return fire<N::temporary, on(E::long_term_exclusion)>(nodes.safety, a);
        default:
          return fire<N::long_term, on(E::long_term_exclusion)>(nodes.safety, a);
      }
    case at(E::exclusion_lifted):
      switch (nodes.safety) {
        case N::temporary:
          return fire<N::temporary, on(E::exclusion_lifted)>(nodes.safety, a);
        case N::long_term:
          return fire<N::long_term, on(E::exclusion_lifted)>(nodes.safety, a);
        default:
          return false;
      }
    case at(E::contact_received):
      return record<E::contact_received>(a);
    case at(E::call_terminated):
      return record<E::call_terminated>(a);
    case at(E::exclusion_ignored):
      return record<E::exclusion_ignored>(a);
    case at(E::exclusion_changed):
      return record<E::exclusion_changed, Pick::keeps>(a) || record<E::exclusion_changed, Pick::changes>(a);
    case at(E::threat_reported):
      return record<E::threat_reported>(a);
    case at(E::conduct_letter):
      return record<E::conduct_letter>(a);
    case at(E::harassment_referred):
      return record<E::harassment_referred>(a);
    case at(E::police_report):
      return record<E::police_report>(a);
    case at(E::recording_requested):
      return record<E::recording_requested, Pick::agreed>(a) || record<E::recording_requested, Pick::not_agreed>(a);
    case at(E::committee_reviewed):
      return record<E::committee_reviewed>(a);
    case at(E::duty_done):
      return record<E::duty_done>(a);
    default:
      return switch_stage(nodes.stage, trigger, a);
  }
}

}  // namespace dispatch_benchmark
