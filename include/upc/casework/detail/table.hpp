// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The one transition table of a case: dispatch, what may come next, diagrams and the clause register are all read
/// from it. Plain constant data. Take a row out and the move is gone everywhere.

#include <upc/casework/state.hpp>
#include <upc/policy/terms.hpp>
#include <upc/vocabulary/effect.hpp>
#include <upc/vocabulary/event_type.hpp>
#include <upc/vocabulary/list.hpp>
#include <upc/vocabulary/provision.hpp>

#include <array>

UPC_BEGIN_NAMESPACE

namespace detail {

/// The states of all regions in one list: the stage, the appeal, safety, and the file on which records are placed.
enum class Node : std::uint8_t {
  open,
  reported,
  not_unreasonable,
  unreasonable,
  warned,
  continuing,
  restricted,
  review_recommended,
  closed,
  overturned,
  lapsed,
  no_appeal,
  lodged,
  upheld,
  not_upheld,
  no_exclusion,
  temporary,
  long_term,
  on_file
};

/// Which region a state belongs to.
enum class Part : std::uint8_t { stage, appeal, safety, file };

constexpr Part part_of(Node node) noexcept {
  return node < Node::no_appeal      ? Part::stage
         : node < Node::no_exclusion ? Part::appeal
         : node < Node::on_file      ? Part::safety
                                     : Part::file;
}

/// What a row reacts to: an event of the contract, or a signal to the stage, that an appeal was upheld or that the last
/// day of a review went by without one.
enum class Trigger : std::uint8_t {
  first_signal = static_cast<std::uint8_t>(count_of<EventType>),
  appeal_upheld = first_signal,
  review_missed
};
inline constexpr std::size_t trigger_count = count_of<EventType> + 2;

constexpr Trigger on(EventType type) noexcept { return static_cast<Trigger>(type); }

/// Selectors: which of two rows of one event applies. They are silent; they refuse nothing.
enum class Pick : std::uint8_t {
  always,
  unreasonable,
  not_unreasonable,
  since_warning,
  before_warning,  ///< or after it has expired
  upheld,
  not_upheld,
  leaves_some,
  leaves_none,
  recommends,  ///< a review in two steps
  decides_to_continue,  ///< a review in one step, this and the next two
  decides_to_reduce,
  decides_to_end,
  continues,
  reduces,
  ends,
  appropriate,
  replaces,
  replaces_nothing,  ///< a replacement that an audit meets with no restrictions in it
  keeps,
  changes,
  agreed,
  not_agreed
};

/// What a row asks beyond what its event asks everywhere.
enum class Needs : std::uint8_t {
  nothing,
  exceptional_reasons,  ///< to restrict without a warning (5.1.note)
  further_behaviour,    ///< to restrict after a warning: never met by the event itself (5.1.S2.trigger)
  agreed_long_term      ///< an exclusion agreed long-term is not the Service Manager's to lift (3.2.long_term)
};

}  // namespace detail

template <>
struct Names<detail::Pick> {
  static constexpr std::string_view what = "selector";
  static constexpr std::string_view list[] = {
      "always", "unreasonable", "not_unreasonable", "since_warning", "before_warning", "upheld", "not_upheld",
      "leaves_some", "leaves_none", "recommends", "decides_to_continue", "decides_to_reduce", "decides_to_end", "continues", "reduces", "ends", "appropriate", "replaces", "replaces_nothing",
      "keeps", "changes", "agreed", "not_agreed"};
};

template <>
struct Names<detail::Needs> {
  static constexpr std::string_view what = "need";
  static constexpr std::string_view list[] = {
      "nothing", "exceptional_reasons", "further_behaviour", "agreed_long_term"};
};

namespace detail {

/// Whether `next` offers a row: steps of the process are offered, records that are always allowed are not.
enum class Offer : bool { no, yes };

/// One row: in `from`, `event` leads to `to` where `when` picks it and what it needs is there.
struct Row {
  Node from;
  Trigger event;
  Node to;
  Pick when;
  Needs needs;
  Effect effect;
  Offer offer;
  ShortList<Provision, 3> cites;  ///< the event's own provision first
};

using E = EventType;
using N = Node;
using P = Provision;

// clang-format off
inline constexpr Row rows[] = {
  // Stage 1
  {N::open, on(E::behaviour_reported), N::reported, Pick::always, Needs::nothing, Effect::first_reported, Offer::yes, {P::stage_1_report}},
  {N::open, on(E::recording_shared), N::reported, Pick::always, Needs::nothing, Effect::first_reported, Offer::yes, {P::recording_private}},
  {N::reported, on(E::behaviour_reported), N::reported, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::stage_1_report}},
  {N::reported, on(E::recording_shared), N::reported, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::recording_private}},
  {N::reported, on(E::behaviour_assessed), N::unreasonable, Pick::unreasonable, Needs::nothing, Effect::assessed, Offer::yes, {P::stage_1_assess}},
  {N::reported, on(E::behaviour_assessed), N::not_unreasonable, Pick::not_unreasonable, Needs::nothing, Effect::assessed, Offer::yes, {P::stage_1_assess}},
  {N::reported, on(E::restrictions_determined), N::restricted, Pick::always, Needs::exceptional_reasons, Effect::restricted_at_once, Offer::yes, {P::immediate_stage_2, P::stage_2_decide}},
  {N::unreasonable, on(E::behaviour_reported), N::unreasonable, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::stage_1_report}},
  {N::unreasonable, on(E::recording_shared), N::unreasonable, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::recording_private}},
  {N::unreasonable, on(E::warning_issued), N::warned, Pick::always, Needs::nothing, Effect::warned, Offer::yes, {P::stage_1_warn, P::stage_1_letter}},
  {N::unreasonable, on(E::restrictions_determined), N::restricted, Pick::always, Needs::exceptional_reasons, Effect::restricted_at_once, Offer::yes, {P::immediate_stage_2, P::stage_2_decide}},
  {N::warned, on(E::behaviour_reported), N::continuing, Pick::since_warning, Needs::nothing, Effect::continued, Offer::yes, {P::stage_2_trigger, P::stage_1_report}},
  {N::warned, on(E::behaviour_reported), N::warned, Pick::before_warning, Needs::nothing, Effect::none, Offer::no, {P::stage_1_report}},
  {N::warned, on(E::recording_shared), N::continuing, Pick::since_warning, Needs::nothing, Effect::continued, Offer::yes, {P::recording_private, P::stage_2_trigger}},
  {N::warned, on(E::recording_shared), N::warned, Pick::before_warning, Needs::nothing, Effect::none, Offer::no, {P::recording_private}},
  {N::warned, on(E::restrictions_determined), N::restricted, Pick::always, Needs::further_behaviour, Effect::restricted, Offer::no, {P::stage_2_decide}},
  {N::warned, Trigger::appeal_upheld, N::overturned, Pick::always, Needs::nothing, Effect::overturned, Offer::no, {P::appeal_consider}},
  // Stage 2
  {N::continuing, on(E::behaviour_reported), N::continuing, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::stage_1_report}},
  {N::continuing, on(E::recording_shared), N::continuing, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::recording_private}},
  {N::continuing, on(E::restrictions_determined), N::restricted, Pick::always, Needs::nothing, Effect::restricted, Offer::yes, {P::stage_2_decide, P::further_behaviour}},
  {N::continuing, on(E::restrictions_declined), N::warned, Pick::always, Needs::nothing, Effect::declined, Offer::yes, {P::further_behaviour}},
  {N::continuing, Trigger::appeal_upheld, N::overturned, Pick::always, Needs::nothing, Effect::overturned, Offer::no, {P::appeal_consider}},
  {N::restricted, on(E::behaviour_reported), N::restricted, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::stage_1_report}},
  {N::restricted, on(E::recording_shared), N::restricted, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::recording_private}},
  {N::restricted, on(E::restrictions_determined), N::restricted, Pick::always, Needs::nothing, Effect::varied, Offer::yes, {P::stage_2_decide}},
  {N::restricted, on(E::restrictions_lifted), N::restricted, Pick::leaves_some, Needs::nothing, Effect::lifted_part, Offer::yes, {P::reconsider}},
  {N::restricted, on(E::restrictions_lifted), N::closed, Pick::leaves_none, Needs::nothing, Effect::lifted_all, Offer::yes, {P::reconsider}},
  {N::restricted, on(E::new_issue_considered), N::restricted, Pick::appropriate, Needs::nothing, Effect::issue_considered, Offer::yes, {P::reconsider}},
  {N::restricted, on(E::new_issue_considered), N::restricted, Pick::replaces, Needs::nothing, Effect::replaced, Offer::yes, {P::reconsider}},
  {N::restricted, on(E::new_issue_considered), N::restricted, Pick::replaces_nothing, Needs::nothing, Effect::issue_considered, Offer::no, {P::reconsider}},
  {N::restricted, Trigger::appeal_upheld, N::restricted, Pick::always, Needs::nothing, Effect::upheld_in_force, Offer::no, {P::reconsider}},
  // Review
  {N::restricted, on(E::review_held), N::review_recommended, Pick::recommends, Needs::nothing, Effect::review_held, Offer::yes, {P::review_hold, P::review_recommend}},
  {N::restricted, on(E::review_held), N::restricted, Pick::decides_to_continue, Needs::nothing, Effect::review_continued, Offer::yes, {P::review_hold, P::review_decide}},
  {N::restricted, on(E::review_held), N::restricted, Pick::decides_to_reduce, Needs::nothing, Effect::review_reduced, Offer::yes, {P::review_hold, P::review_decide}},
  {N::restricted, on(E::review_held), N::closed, Pick::decides_to_end, Needs::nothing, Effect::review_ended, Offer::yes, {P::review_hold, P::review_decide}},
  {N::restricted, Trigger::review_missed, N::lapsed, Pick::always, Needs::nothing, Effect::lapsed, Offer::no, {P::review_due}},
  {N::lapsed, on(E::behaviour_reported), N::lapsed, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::stage_1_report}},
  {N::lapsed, on(E::recording_shared), N::lapsed, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::recording_private}},
  {N::lapsed, on(E::restrictions_determined), N::restricted, Pick::always, Needs::nothing, Effect::restricted, Offer::yes, {P::stage_2_decide}},
  {N::lapsed, Trigger::appeal_upheld, N::overturned, Pick::always, Needs::nothing, Effect::overturned, Offer::no, {P::appeal_consider}},
  {N::review_recommended, on(E::behaviour_reported), N::review_recommended, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::stage_1_report}},
  {N::review_recommended, on(E::recording_shared), N::review_recommended, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::recording_private}},
  {N::review_recommended, on(E::recommendation_determined), N::restricted, Pick::continues, Needs::nothing, Effect::review_continued, Offer::yes, {P::review_decide, P::review_tell}},
  {N::review_recommended, on(E::recommendation_determined), N::restricted, Pick::reduces, Needs::nothing, Effect::review_reduced, Offer::yes, {P::review_decide, P::review_tell}},
  {N::review_recommended, on(E::recommendation_determined), N::closed, Pick::ends, Needs::nothing, Effect::review_ended, Offer::yes, {P::review_decide, P::review_tell}},
  {N::review_recommended, on(E::new_issue_considered), N::review_recommended, Pick::appropriate, Needs::nothing, Effect::issue_considered, Offer::yes, {P::reconsider}},
  {N::review_recommended, Trigger::appeal_upheld, N::review_recommended, Pick::always, Needs::nothing, Effect::upheld_in_force, Offer::no, {P::reconsider}},
  // The appeal
  {N::no_appeal, on(E::appeal_received), N::lodged, Pick::always, Needs::nothing, Effect::appeal_lodged, Offer::yes, {P::appeal_window, P::appeal_form}},
  {N::lodged, on(E::appeal_determined), N::upheld, Pick::upheld, Needs::nothing, Effect::appeal_decided, Offer::yes, {P::appeal_consider}},
  {N::lodged, on(E::appeal_determined), N::not_upheld, Pick::not_upheld, Needs::nothing, Effect::appeal_decided, Offer::yes, {P::appeal_consider}},
  // Safety
  {N::no_exclusion, on(E::temporary_exclusion), N::temporary, Pick::always, Needs::nothing, Effect::excluded_temporarily, Offer::yes, {P::temporary_exclusion}},
  {N::temporary, on(E::temporary_exclusion), N::temporary, Pick::always, Needs::nothing, Effect::excluded_temporarily, Offer::no, {P::temporary_exclusion}},
  {N::long_term, on(E::temporary_exclusion), N::long_term, Pick::always, Needs::nothing, Effect::excluded_temporarily, Offer::no, {P::temporary_exclusion}},
  {N::no_exclusion, on(E::long_term_exclusion), N::long_term, Pick::always, Needs::nothing, Effect::excluded_long_term, Offer::yes, {P::long_term_exclusion}},
  {N::temporary, on(E::long_term_exclusion), N::long_term, Pick::always, Needs::nothing, Effect::excluded_long_term, Offer::yes, {P::long_term_exclusion}},
  {N::long_term, on(E::long_term_exclusion), N::long_term, Pick::always, Needs::nothing, Effect::excluded_long_term, Offer::no, {P::long_term_exclusion}},
  {N::temporary, on(E::exclusion_lifted), N::no_exclusion, Pick::always, Needs::nothing, Effect::exclusion_lifted, Offer::yes, {P::temporary_exclusion}},
  {N::long_term, on(E::exclusion_lifted), N::no_exclusion, Pick::always, Needs::agreed_long_term, Effect::exclusion_lifted, Offer::yes, {P::long_term_exclusion}},
  // Records, whatever the stage
  {N::on_file, on(E::contact_received), N::on_file, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::stage_2_contact}},
  {N::on_file, on(E::call_terminated), N::on_file, Pick::always, Needs::nothing, Effect::call_ended, Offer::no, {P::call_end}},
  {N::on_file, on(E::exclusion_ignored), N::on_file, Pick::always, Needs::nothing, Effect::exclusion_ignored, Offer::no, {P::exclusion_ignored}},
  {N::on_file, on(E::exclusion_changed), N::on_file, Pick::keeps, Needs::nothing, Effect::exclusion_kept, Offer::yes, {P::exclusion_review}},
  {N::on_file, on(E::exclusion_changed), N::on_file, Pick::changes, Needs::nothing, Effect::exclusion_changed, Offer::yes, {P::exclusion_review}},
  {N::on_file, on(E::threat_reported), N::on_file, Pick::always, Needs::nothing, Effect::threatened, Offer::no, {P::threat_report}},
  {N::on_file, on(E::conduct_letter), N::on_file, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::conduct_letter}},
  {N::on_file, on(E::harassment_referred), N::on_file, Pick::always, Needs::nothing, Effect::harassment_referred, Offer::no, {P::harassment}},
  {N::on_file, on(E::police_report), N::on_file, Pick::always, Needs::nothing, Effect::reported_to_police, Offer::no, {P::police}},
  {N::on_file, on(E::recording_requested), N::on_file, Pick::agreed, Needs::nothing, Effect::none, Offer::no, {P::recording_asked}},
  {N::on_file, on(E::recording_requested), N::on_file, Pick::not_agreed, Needs::nothing, Effect::none, Offer::no, {P::recording_refused}},
  {N::on_file, on(E::committee_reviewed), N::on_file, Pick::always, Needs::nothing, Effect::none, Offer::no, {P::adherence}},
  {N::on_file, on(E::duty_done), N::on_file, Pick::always, Needs::nothing, Effect::duty_marked, Offer::yes, {}},
};
// clang-format on

/// Whether a selector is about what a review does.
constexpr bool is_review(Pick pick) noexcept { return pick >= Pick::recommends && pick <= Pick::decides_to_end; }

/// Whether two selectors can never pick together: only such rows may share a state and an event.
constexpr bool exclusive(Pick a, Pick b) noexcept {
  const auto either = [&](Pick x, Pick y) { return (a == x && b == y) || (a == y && b == x); };
  return either(Pick::unreasonable, Pick::not_unreasonable) || either(Pick::since_warning, Pick::before_warning) ||
         either(Pick::upheld, Pick::not_upheld) || either(Pick::leaves_some, Pick::leaves_none) ||
         (is_review(a) && is_review(b) && a != b) || either(Pick::continues, Pick::reduces) || either(Pick::continues, Pick::ends) ||
         either(Pick::reduces, Pick::ends) || either(Pick::appropriate, Pick::replaces) ||
         either(Pick::appropriate, Pick::replaces_nothing) || either(Pick::replaces, Pick::replaces_nothing) ||
         either(Pick::keeps, Pick::changes) || either(Pick::agreed, Pick::not_agreed);
}

/// Whether a table is one: each row stays in its region, each event belongs to one region, and rows of one state and
/// event exclude one another.
template <std::size_t Size>
constexpr bool coherent(const Row (&table)[Size]) noexcept {
  for (std::size_t i = 0; i < Size; ++i) {
    if (part_of(table[i].from) != part_of(table[i].to)) return false;
    for (std::size_t k = 0; k < i; ++k) {
      if (table[i].event != table[k].event) continue;
      if (part_of(table[i].from) != part_of(table[k].from)) return false;
      if (table[i].from == table[k].from && !exclusive(table[i].when, table[k].when)) return false;
    }
  }
  return true;
}
static_assert(coherent(rows), "two rows of the transition table contradict each other");

/// Whether a row is one under these terms: those of reviews in the other number of steps and, where nothing lapses,
/// those to `lapsed` and from it are none. What is never picked need not be shown.
constexpr bool is_under(const Row& row, const Terms& terms) noexcept {
  const bool in_two = terms.review_steps == ReviewSteps::two;
  if (is_review(row.when)) return (row.when == Pick::recommends) == in_two;
  if (row.from == Node::review_recommended) return in_two;
  if (terms.appeal == AppealRight::none && (part_of(row.from) == Part::appeal || row.event == Trigger::appeal_upheld))
    return false;
  return (row.from != Node::lapsed && row.to != Node::lapsed) || terms.missed_review == MissedReview::lapse;
}

/// The current state of each region.
struct Nodes {
  Node stage = Node::open;
  Node appeal = Node::no_appeal;
  Node safety = Node::no_exclusion;
  static constexpr Node file = Node::on_file;

  constexpr bool at(Node node) const noexcept {
    return node == stage || node == appeal || node == safety || node == file;
  }
};

/// Region states as table nodes and back: the enumerators stand in the same order.
constexpr Node node_of(Stage s) noexcept { return static_cast<Node>(s); }
constexpr Node node_of(AppealStage s) noexcept {
  return static_cast<Node>(static_cast<unsigned>(Node::no_appeal) + static_cast<unsigned>(s));
}
constexpr Node node_of(Safety s) noexcept {
  return static_cast<Node>(static_cast<unsigned>(Node::no_exclusion) + static_cast<unsigned>(s));
}
constexpr Stage stage_of(Node n) noexcept { return static_cast<Stage>(n); }
constexpr AppealStage appeal_of(Node n) noexcept {
  return static_cast<AppealStage>(static_cast<unsigned>(n) - static_cast<unsigned>(Node::no_appeal));
}
constexpr Safety safety_of(Node n) noexcept {
  return static_cast<Safety>(static_cast<unsigned>(n) - static_cast<unsigned>(Node::no_exclusion));
}
static_assert(node_of(Stage::lapsed) == Node::lapsed && node_of(AppealStage::not_upheld) == Node::not_upheld &&
              node_of(Safety::long_term) == Node::long_term);

/// The provision an event is about whatever the state, that of its plain move: what a refusal of it cites where
/// nothing else does.
struct OwnProvisions {
  std::array<Provision, count_of<EventType>> list{};

  constexpr OwnProvisions() noexcept {
    for (std::size_t type = 0; type < list.size(); ++type) list[type] = found(static_cast<EventType>(type));
  }

 private:
  static constexpr Provision found(EventType type) noexcept {
    for (const Row& row : rows)
      if (row.event == on(type) && row.needs == Needs::nothing && !row.cites.empty()) return row.cites[0];
    return Provision::stage_1_report;
  }
};
inline constexpr OwnProvisions own_provisions;

constexpr Provision own_provision(EventType type) noexcept { return own_provisions.list[static_cast<std::size_t>(type)]; }

}  // namespace detail

UPC_END_NAMESPACE
