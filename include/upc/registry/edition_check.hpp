// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What is wrong with an edition that can be read: what no reader of a single field can see.

#include <upc/policy/edition.hpp>

#include <string>
#include <utility>
#include <vector>

UPC_BEGIN_NAMESPACE

/// What was found.
enum class EditionFault : std::uint8_t {
  hearer_is_decider,    ///< the one office that decides appeals is the one whose decision is appealed against
  asks_itself,          ///< the one office that decides is asked to consult itself
  bearer_cannot_act,    ///< a duty whose bearers may not do the act that does it
  state_not_left,       ///< no lawful step leads out of a state that is not final
  measure_not_ended,    ///< restrictions, or an exclusion for safety, that nobody can end any more
  never_lapses,         ///< restrictions lapse where no review was held, and no day is set for it
  appeal_not_told,      ///< customers can appeal, and the letter need not say so
  window_not_told,      ///< the letter tells of an appeal, and there is no last day
  never_reviewed,       ///< restrictions have no day by which they are reviewed
  review_after_end,     ///< the first review is due only after restrictions must have ended
  duty_never_raised,    ///< nothing raises a duty
  clause_without_rule,  ///< nothing rests on a clause, and why is not said
  clause_with_rule,     ///< it is said why nothing rests on a clause, and something does
  office_unused,        ///< an office has nothing to do
  state_not_reached,    ///< no lawful step leads to a state
  act_never_done,       ///< an act that is never in order, whoever does it and when
  gap_not_read          ///< a term is not specified, and no reading says how it is read
};

template <>
struct Names<EditionFault> {
  static constexpr std::string_view what = "fault of an edition";
  static constexpr std::string_view list[] = {
      "hearer_is_decider", "asks_itself",       "bearer_cannot_act", "state_not_left",
      "measure_not_ended", "never_lapses",      "appeal_not_told",   "window_not_told",
      "never_reviewed",    "review_after_end",  "duty_never_raised", "clause_without_rule",
      "clause_with_rule",  "office_unused",     "state_not_reached", "act_never_done",
      "gap_not_read"};
};

/// Whether cases under an edition with that fault would be handled wrongly; the others may be meant.
constexpr bool is_error(EditionFault fault) noexcept { return fault <= EditionFault::appeal_not_told; }

/// A fault and where it is.
struct EditionFinding {
  EditionFault fault;
  std::string pointer;  ///< JSON Pointer (RFC 6901) into the edition's file
  std::string subject;  ///< what it is about: the name of an office, a duty, a stage or a term, or the id of a clause

  friend bool operator==(const EditionFinding& a, const EditionFinding& b) {
    return a.fault == b.fault && a.pointer == b.pointer && a.subject == b.subject;
  }
};

/// Everything that is wrong with an edition, errors first, of one kind in the order of the file. The machine of a case is
/// explored under it: every state that lawful steps lead to, in some milliseconds.
UPC_API std::vector<EditionFinding> check_edition(const Edition& edition);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/registry/impl/edition_check.ipp>
#endif
