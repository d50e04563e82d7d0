// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What the exploration takes for one and the same state.
///
/// A case holds dates, texts and a list of duties that grows, so it has no end of states. Two cases are one abstract
/// state here when they agree in all of this:
///
/// - stage, appeal, safety;
/// - whether there is a warning, and behaviour since that waits to be decided on (both from the history, not from the
///   library: Past below);
/// - while no appeal was made: whether the day of the last event is within the appeal window or past it;
/// - at `warned`, where the edition counts from receipt or lets a warning expire: whether the warning counts yet, or
///   still;
/// - which recommendation waits;
/// - the restrictions, in their order, each as: a way of contact; an exclusion that has not begun, that is in force
///   with an end, in force without end, or ended; so also how many there are (none, one, two);
/// - the safety exclusions: none in force, or one, which ends or does not;
/// - of the six duties that their events alone do, jointly: none, open or several; of `review` none, open or overdue.
///
/// Of each abstract state one case is kept, the first that the search came upon, and every event of the menu is put
/// to it: each type, each office, each combination of the details that a requirement looks at; in particular each
/// check of `requirements` met and not met. The days are: the day before the last event, its own day, the last day of
/// each period that still runs, and the day after that.
///
/// What is left out, and why that takes nothing away:
///
/// - the other duties: they are walked one at a time (other_duties_test.cpp), beside a test that nothing but
///   `duty_not_open` looks at them;
/// - what only advices look at (person, evidence, adjustments, behaviours on record, what a letter of `duty_done`
///   states, an appeal's person) and what only the answer to a contact looks at: no row and no requirement does;
/// - more than two restrictions, more than one building under an exclusion, and other kinds of them: a requirement
///   asks whether any exclusion is in force, whether a set is valid (its findings have tests of their own), and
///   whether an index is in the set;
/// - offices on other days than that of the last event: there only the first and the last office that may act and one
///   that may not are tried, since no check looks at both;
/// - histories in audit that enforce refuses: from every state one step is audited, and no more, and of the steps that
///   are refused those of the day of the last event and the day before.
///
/// That two cases of one abstract state have the same future is taken for granted, not proved; what of it can go
/// wrong, a fact that matters and is not listed above, is the second opinion's to find.

#include <upc/casework/case.hpp>

namespace exploration {

/// What has happened, as far as the rules on coming to Stage 2 ask for it; kept apart from the library.
struct Past {
  upc::Date warned_on;
  bool further = false;  ///< behaviour since the warning, not yet decided on
  bool decided = false;  ///< contact was restricted: nothing of this matters any more

  /// @param held  of whose edition and calendar
  void note(const upc::Event& accepted, const upc::Case& held);
};

/// How much of a case tells states apart.
struct Focus {
  bool fine = true;         ///< all of the list above; else stage, appeal, safety and kinds only
  bool watches = false;     ///< whether a duty is watched besides
  upc::DutyName watched{};  ///< none, open or several of this one
};

/// Whether a warning of a day counts on another: not yet before its deemed receipt, no more once it has expired.
enum class Warning { not_yet, counts, expired };
Warning warning_on(upc::Date warned_on, upc::Date day, const upc::Case& held);

/// Whether there is a decision that can be appealed against.
bool can_appeal(upc::Against against, const upc::CaseState& state, const upc::Terms& terms);

/// The abstract state of a case.
std::uint64_t key(const upc::Case& held, const Past& past, const Focus& focus);

/// Whether its event alone does a duty (D-7).
constexpr bool by_event_alone(upc::DutyName duty) noexcept {
  using D = upc::DutyName;
  return duty == D::assess_behaviour || duty == D::determine_appeal || duty == D::decide_restrictions ||
         duty == D::review || duty == D::decide_recommendation || duty == D::reconsider_restrictions;
}

/// How many duties of a name are open.
std::size_t count_open(const upc::CaseState& state, upc::DutyName name);

}  // namespace exploration
