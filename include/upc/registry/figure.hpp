// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What an annual report counts (8.1, R.3.3): each figure, its definition, and whether it is of a period or as of a
/// day.

#include <upc/vocabulary/names.hpp>
#include <upc/vocabulary/provision.hpp>

UPC_BEGIN_NAMESPACE

/// What a figure belongs to; a report has a heading for each.
enum class Topic : std::uint8_t {
  cases,
  warnings,
  appeals,
  restrictions,
  reviews,
  exclusions,
  contact,
  anonymous,
  adherence
};

template <>
struct Names<Topic> {
  static constexpr std::string_view what = "topic";
  static constexpr std::string_view list[] = {"cases",      "warnings", "appeals",   "restrictions", "reviews",
                                              "exclusions", "contact",  "anonymous", "adherence"};
};

/// A figure of the report. History is taken as it happened, as in an audit: what was done is counted though it was in
/// breach of something, and the breaches are figures of their own; what had no effect is counted only where it says so.
/// *Of the period* is what is dated on its first day, its last day or between; *as of the end* is how it stands at the
/// end of the last day. Cases that the policy does not apply to have no other figures than the first topic's and
/// breaches.
enum class Figure : std::uint8_t {
  cases_opened,         ///< cases whose earliest event is of the period
  cases_ended,          ///< steps of the period that brought a case to a final state
  cases_on_file,        ///< cases with an event, as of the end
  cases_of_the_period,  ///< cases with an event of the period, a duty not done, or a restriction or exclusion in force
  cases_outside_the_policy,  ///< cases on file whose service a partnership runs

  behaviour_reports,          ///< reports of behaviour, recordings passed on among them
  assessed_unreasonable,      ///< assessments that behaviour was unreasonable
  assessed_not_unreasonable,  ///< assessments that it was not
  warnings_issued,            ///< Stage 1 warnings
  further_behaviour,          ///< times that behaviour went on after a warning, or after a decision not to restrict
  warnings_sufficed,          ///< warnings of the period that stand, with no further behaviour since
  earlier_warnings_sufficed,  ///< warnings from before the period that stand, with no further behaviour since

  appeals_received,     ///< appeals of every kind that a customer made: the sum of the next three
  appeals_lodged,       ///< of these, those against a warning and in time
  appeals_out_of_time,  ///< of these, those against a warning after its window; the policy refuses them
  appeals_not_open,     ///< of these, those where there is no appeal: no warning, a second one, or against another
                        ///< decision
  appeals_upheld,       ///< decisions that uphold an appeal
  appeals_not_upheld,   ///< decisions that do not
  appeals_undecided,    ///< appeals lodged in time that wait for a decision, as of the end

  restricted_after_warning,        ///< decisions to restrict after a warning
  restricted_at_once,              ///< decisions to restrict without a warning (immediate Stage 2)
  restricted_at_once_for_reasons,  ///< of these, those with exceptional reasons on record
  restrictions_varied,             ///< decisions that put other restrictions in the place of those in effect
  restrictions_replaced,           ///< the same, made for a new issue
  restrictions_declined,           ///< decisions not to restrict after further behaviour
  restrictions_lifted_in_part,     ///< decisions between reviews that lift some
  restrictions_lifted_in_full,     ///< decisions between reviews that lift all
  cases_restricted,                ///< cases with restrictions in effect, as of the end

  reviews_held,                  ///< reviews by whoever holds them
  reviews_held_late,             ///< of these, those held after their last day
  recommended_to_continue,       ///< of these, those that recommend that restrictions continue
  recommended_to_remove_part,    ///< of these, those that recommend that a part is removed
  recommended_to_remove_all,     ///< of these, those that recommend that all are removed
  recommendations_endorsed,      ///< recommendations endorsed
  recommendations_not_endorsed,  ///< recommendations not endorsed
  recommendations_undecided,     ///< recommendations that wait for a decision, as of the end
  reviews_to_come,               ///< reviews that are to be held and not overdue, as of the end
  reviews_overdue,               ///< reviews not held by their last day, as of the end

  threats_reported,               ///< reports of staff who felt threatened
  temporary_exclusions,           ///< exclusions for safety for the time being
  long_term_exclusions,           ///< exclusions for safety on a long-term basis
  exclusions_lifted,              ///< times that the exclusions for safety of a case were lifted
  temporary_exclusions_in_force,  ///< temporary ones in force, as of the end
  long_term_exclusions_in_force,  ///< long-term ones in force, as of the end
  stage_2_exclusions,             ///< exclusions from buildings in decisions to restrict, varied sets among them
  stage_2_exclusions_in_force,    ///< those in force, as of the end
  exclusions_ignored,             ///< times that an excluded customer came all the same
  exclusions_kept,                ///< decisions that a Stage 2 exclusion stays as it is
  exclusions_extended,            ///< decisions that extend one
  exclusions_made_permanent,      ///< decisions that make one permanent
  conduct_letters,                ///< letters on behaviour
  harassment_referrals,           ///< referrals of repeated abusive calls
  police_reports,                 ///< reports to the police, those on anonymous correspondence aside

  contacts_received,      ///< contacts on record
  calls_ended,            ///< abusive calls that were ended
  new_issues_considered,  ///< decisions whether restrictions remain right for a new issue
  recordings_agreed,      ///< requests to record that were agreed
  recordings_refused,     ///< requests to record that were not

  correspondence_received,   ///< anonymous correspondence that came in
  correspondence_filed,      ///< of this, what was only placed on file
  identities_requested,      ///< times that an individual was asked who they are
  identities_given,          ///< times that one said so
  identities_refused,        ///< times that one refused
  policy_invoked,            ///< times that the policy took over
  correspondence_to_police,  ///< times that anonymous correspondence went to the police

  cases_adhered,      ///< cases of the period with no breach in it, nothing done late in it, nothing overdue at its end
  cases_not_adhered,  ///< the other cases of the period
  breaches,           ///< breaches listed on events
  events_in_breach,   ///< events with a breach
  duties_done,        ///< duties done, late ones among them
  duties_done_late,   ///< of these, those done after their last day
  duties_not_done,    ///< duties open, as of the end, overdue ones among them
  duties_overdue,     ///< of these, those whose last day has passed
  committee_found_adhered,     ///< cases that the committee found to keep to the policy
  committee_found_not_adhered  ///< cases that it found not to
};

template <>
struct Names<Figure> {
  static constexpr std::string_view what = "figure";
  static constexpr std::string_view list[] = {"cases_opened",
                                              "cases_ended",
                                              "cases_on_file",
                                              "cases_of_the_period",
                                              "cases_outside_the_policy",
                                              "behaviour_reports",
                                              "assessed_unreasonable",
                                              "assessed_not_unreasonable",
                                              "warnings_issued",
                                              "further_behaviour",
                                              "warnings_sufficed",
                                              "earlier_warnings_sufficed",
                                              "appeals_received",
                                              "appeals_lodged",
                                              "appeals_out_of_time",
                                              "appeals_not_open",
                                              "appeals_upheld",
                                              "appeals_not_upheld",
                                              "appeals_undecided",
                                              "restricted_after_warning",
                                              "restricted_at_once",
                                              "restricted_at_once_for_reasons",
                                              "restrictions_varied",
                                              "restrictions_replaced",
                                              "restrictions_declined",
                                              "restrictions_lifted_in_part",
                                              "restrictions_lifted_in_full",
                                              "cases_restricted",
                                              "reviews_held",
                                              "reviews_held_late",
                                              "recommended_to_continue",
                                              "recommended_to_remove_part",
                                              "recommended_to_remove_all",
                                              "recommendations_endorsed",
                                              "recommendations_not_endorsed",
                                              "recommendations_undecided",
                                              "reviews_to_come",
                                              "reviews_overdue",
                                              "threats_reported",
                                              "temporary_exclusions",
                                              "long_term_exclusions",
                                              "exclusions_lifted",
                                              "temporary_exclusions_in_force",
                                              "long_term_exclusions_in_force",
                                              "stage_2_exclusions",
                                              "stage_2_exclusions_in_force",
                                              "exclusions_ignored",
                                              "exclusions_kept",
                                              "exclusions_extended",
                                              "exclusions_made_permanent",
                                              "conduct_letters",
                                              "harassment_referrals",
                                              "police_reports",
                                              "contacts_received",
                                              "calls_ended",
                                              "new_issues_considered",
                                              "recordings_agreed",
                                              "recordings_refused",
                                              "correspondence_received",
                                              "correspondence_filed",
                                              "identities_requested",
                                              "identities_given",
                                              "identities_refused",
                                              "policy_invoked",
                                              "correspondence_to_police",
                                              "cases_adhered",
                                              "cases_not_adhered",
                                              "breaches",
                                              "events_in_breach",
                                              "duties_done",
                                              "duties_done_late",
                                              "duties_not_done",
                                              "duties_overdue",
                                              "committee_found_adhered",
                                              "committee_found_not_adhered"};
};
static_assert(count_of<Figure> == static_cast<std::size_t>(Figure::committee_found_not_adhered) + 1);

/// The topic of a figure.
constexpr Topic topic_of(Figure figure) noexcept {
  constexpr Figure last[] = {
      Figure::cases_outside_the_policy, Figure::earlier_warnings_sufficed, Figure::appeals_undecided,
      Figure::cases_restricted,         Figure::reviews_overdue,           Figure::police_reports,
      Figure::recordings_refused,       Figure::correspondence_to_police,  Figure::committee_found_not_adhered};
  std::size_t topic = 0;
  while (figure > last[topic]) ++topic;
  return static_cast<Topic>(topic);
}

/// Whether a figure counts how things stand as of the end of the period, and not what happened in it. Those of two
/// periods that follow each other do not add up to those of both.
constexpr bool stands(Figure figure) noexcept {
  constexpr Figure standing[] = {Figure::cases_on_file,
                                 Figure::cases_of_the_period,
                                 Figure::cases_outside_the_policy,
                                 Figure::warnings_sufficed,
                                 Figure::earlier_warnings_sufficed,
                                 Figure::appeals_undecided,
                                 Figure::cases_restricted,
                                 Figure::recommendations_undecided,
                                 Figure::reviews_to_come,
                                 Figure::reviews_overdue,
                                 Figure::temporary_exclusions_in_force,
                                 Figure::long_term_exclusions_in_force,
                                 Figure::stage_2_exclusions_in_force,
                                 Figure::cases_adhered,
                                 Figure::cases_not_adhered,
                                 Figure::duties_not_done,
                                 Figure::duties_overdue};
  for (Figure each : standing)
    if (each == figure) return true;
  return false;
}

/// Whether a figure is a part of the one that goes before it: "of these".
constexpr bool is_part(Figure figure) noexcept {
  constexpr Figure parts[] = {Figure::appeals_lodged,
                              Figure::appeals_out_of_time,
                              Figure::appeals_not_open,
                              Figure::restricted_at_once_for_reasons,
                              Figure::reviews_held_late,
                              Figure::recommended_to_continue,
                              Figure::recommended_to_remove_part,
                              Figure::recommended_to_remove_all,
                              Figure::correspondence_filed,
                              Figure::duties_done_late,
                              Figure::duties_overdue};
  for (Figure each : parts)
    if (each == figure) return true;
  return false;
}

UPC_END_NAMESPACE
