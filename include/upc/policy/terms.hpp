// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The terms of a policy: what another council would set otherwise and change no rule.

#include <upc/calendar/period.hpp>
#include <upc/config.hpp>
#include <upc/vocabulary/names.hpp>
#include <upc/vocabulary/policy_part.hpp>
#include <upc/vocabulary/provision.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

UPC_BEGIN_NAMESPACE

/// Every term, as an edition's file spells it.
enum class Term : std::uint8_t {
  appeal_window,
  appeal_clock,
  late_appeals,
  appeal_form,
  decide_during_appeal,
  appeal_immediate_stage_2,
  review_within,
  variation_restarts_review,
  warning_expires_after,
  warning_is_old_after,
  temporary_exclusion_limit,
  temporary_is_long_after,
  exclusion_review_within,
  duty_waits_long_after,
  appeal,
  missed_review,
  review_steps,
  review_from,
  later_review_within,
  restriction_end_required,
  restriction_default_length,
  restriction_longest,
  status_alone,
  way_kept_open
};

template <>
struct Names<Term> {
  static constexpr std::string_view what = "term";
  static constexpr std::string_view list[] = {
      "appeal_window", "appeal_clock", "late_appeals", "appeal_form", "decide_during_appeal",
      "appeal_immediate_stage_2", "review_within", "variation_restarts_review", "warning_expires_after",
      "warning_is_old_after", "temporary_exclusion_limit", "temporary_is_long_after", "exclusion_review_within",
      "duty_waits_long_after", "appeal", "missed_review", "review_steps", "review_from", "later_review_within",
      "restriction_end_required", "restriction_default_length", "restriction_longest", "status_alone",
      "way_kept_open"};
};

using TermSet = SetOf<Term>;

/// From when the window to appeal runs (6.1.window, I-1). That day itself is not counted.
enum class AppealClock : std::uint8_t {
  letter_date,    ///< the date of the letter
  deemed_receipt  ///< the second working day after the letter was posted
};

template <>
struct Names<AppealClock> {
  static constexpr std::string_view what = "start of the window to appeal";
  static constexpr std::string_view list[] = {"letter_date", "deemed_receipt"};
};

/// What becomes of an appeal after the last day (6.1.window, I-5).
enum class LateAppeals : std::uint8_t {
  refuse,
  group_director_may_admit  ///< accepted where `admitted_by` is an office that decides appeals
};

template <>
struct Names<LateAppeals> {
  static constexpr std::string_view what = "treatment of late appeals";
  static constexpr std::string_view list[] = {"refuse", "group_director_may_admit"};
};

/// Whether an appeal must be in writing with reasons (6.1.form, I-21).
enum class AppealForm : std::uint8_t {
  required,
  advised  ///< one that is not is accepted, with an advice
};

template <>
struct Names<AppealForm> {
  static constexpr std::string_view what = "form of an appeal";
  static constexpr std::string_view list[] = {"required", "advised"};
};

/// Whether contact may be restricted while the appeal is undecided (6.2, I-6).
enum class DuringAppeal : std::uint8_t {
  advise,  ///< it may, with an advice
  refuse
};

template <>
struct Names<DuringAppeal> {
  static constexpr std::string_view what = "treatment of decisions during an appeal";
  static constexpr std::string_view list[] = {"advise", "refuse"};
};

/// Against what a customer can appeal at all.
enum class AppealRight : std::uint8_t {
  warning,  ///< the warning, and what other terms add to it
  none      ///< nothing: no window opens, and no letter need tell of one
};

template <>
struct Names<AppealRight> {
  static constexpr std::string_view what = "right of appeal";
  static constexpr std::string_view list[] = {"warning", "none"};
};

/// What becomes of restrictions whose review was not held by its last day.
enum class MissedReview : std::uint8_t {
  overdue,  ///< they stay, and the review is overdue
  lapse     ///< they lapse on the day after
};

template <>
struct Names<MissedReview> {
  static constexpr std::string_view what = "treatment of a missed review";
  static constexpr std::string_view list[] = {"overdue", "lapse"};
};

/// In how many steps a review decides.
enum class ReviewSteps : std::uint8_t {
  two,  ///< one body recommends, another decides (7.3.recommend, 7.4.decide)
  one   ///< the body that reviews decides
};

template <>
struct Names<ReviewSteps> {
  static constexpr std::string_view what = "number of steps";
  static constexpr std::string_view list[] = {"two", "one"};
};

/// From which day the first review of restrictions is counted.
enum class ReviewFrom : std::uint8_t {
  decision,  ///< that of the decision to restrict (7.1)
  start      ///< the first day of the earliest restriction decided
};

template <>
struct Names<ReviewFrom> {
  static constexpr std::string_view what = "start of the time to a review";
  static constexpr std::string_view list[] = {"decision", "start"};
};

/// The terms of an edition; those of `rct-2013` unless set. An absent period is none: there is no last day, no limit,
/// or no advice. A term in `not_specified` is one that the policy's text does not settle: its value here is the
/// reading taken for it (the first of its choices, and of a period none), and every answer that rests on it says so.
struct Terms {
  using Length = std::optional<Period>;

  Length appeal_window = Period{15, PeriodUnit::working_days};  ///< how long a customer has to appeal (6.1.window)
  AppealClock appeal_clock = AppealClock::letter_date;
  LateAppeals late_appeals = LateAppeals::refuse;
  AppealForm appeal_form = AppealForm::required;
  DuringAppeal decide_during_appeal = DuringAppeal::advise;
  bool appeal_immediate_stage_2 = false;  ///< whether restricting without a warning can be appealed (5.1.note, I-8)
  Length review_within = Period{12, PeriodUnit::months};         ///< a review is due by then (7.1)
  bool variation_restarts_review = false;                        ///< whether a variation puts the review off (I-11)
  Length warning_expires_after;                                  ///< behaviour after it triggers nothing (I-9)
  Length warning_is_old_after = Period{12, PeriodUnit::months};  ///< restricting on an older one is advised against
  Length temporary_exclusion_limit;                              ///< a temporary exclusion ends by then (I-12)
  Length temporary_is_long_after = Period{20, PeriodUnit::working_days};  ///< a temporary exclusion runs long after it
  Length exclusion_review_within = Period{12, PeriodUnit::months};        ///< a long-term one is looked at (5.6.review)
  Length duty_waits_long_after = Period{20, PeriodUnit::working_days};    ///< an open duty without a due date
  AppealRight appeal = AppealRight::warning;
  MissedReview missed_review = MissedReview::overdue;
  ReviewSteps review_steps = ReviewSteps::two;
  ReviewFrom review_from = ReviewFrom::decision;
  Length later_review_within;  ///< each review after the first is due by then; absent: within `review_within` too
  bool restriction_end_required = false;  ///< whether each restriction must say its last day
  Length restriction_default_length;      ///< the last day of one that says none; absent: it is without end
  Length restriction_longest;             ///< none may last longer than this from its first day
  bool status_alone = false;              ///< whether a decision may restrict nothing and leave the status alone
  bool way_kept_open = false;             ///< whether some way of contact must stay open
  TermSet not_specified;

  UPC_API friend bool operator==(const Terms& a, const Terms& b);
};

/// A term with its place in Terms and the provision it belongs to.
struct TermRule {
  Term term;
  std::variant<Terms::Length Terms::*, AppealClock Terms::*, LateAppeals Terms::*, AppealForm Terms::*,
               DuringAppeal Terms::*, AppealRight Terms::*, MissedReview Terms::*, ReviewSteps Terms::*,
               ReviewFrom Terms::*, bool Terms::*>
      value;
  std::optional<Provision> cites;  ///< absent: of whatever clause asks for the duty
  bool may_be_left_out = false;    ///< an edition that does not say it has the value of `rct-2013`
  std::string_view absent = "none";  ///< what files call a period that is absent
};

/// Every term, in the order of the enumeration.
inline constexpr TermRule term_rules[] = {
    {Term::appeal_window, &Terms::appeal_window, Provision::appeal_window},
    {Term::appeal_clock, &Terms::appeal_clock, Provision::appeal_window},
    {Term::late_appeals, &Terms::late_appeals, Provision::appeal_window},
    {Term::appeal_form, &Terms::appeal_form, Provision::appeal_form},
    {Term::decide_during_appeal, &Terms::decide_during_appeal, Provision::appeal_refer},
    {Term::appeal_immediate_stage_2, &Terms::appeal_immediate_stage_2, Provision::immediate_stage_2},
    {Term::review_within, &Terms::review_within, Provision::review_due},
    {Term::variation_restarts_review, &Terms::variation_restarts_review, Provision::review_due},
    {Term::warning_expires_after, &Terms::warning_expires_after, Provision::stage_1_warn},
    {Term::warning_is_old_after, &Terms::warning_is_old_after, Provision::stage_2_trigger},
    {Term::temporary_exclusion_limit, &Terms::temporary_exclusion_limit, Provision::temporary_exclusion},
    {Term::temporary_is_long_after, &Terms::temporary_is_long_after, Provision::temporary_exclusion},
    {Term::exclusion_review_within, &Terms::exclusion_review_within, Provision::exclusion_review},
    {Term::duty_waits_long_after, &Terms::duty_waits_long_after, std::nullopt},
    {Term::appeal, &Terms::appeal, Provision::appeal_window, true},
    {Term::missed_review, &Terms::missed_review, Provision::review_due, true},
    {Term::review_steps, &Terms::review_steps, Provision::review_decide, true},
    {Term::review_from, &Terms::review_from, Provision::review_due, true},
    {Term::later_review_within, &Terms::later_review_within, Provision::review_due, true, "as_the_first"},
    {Term::restriction_end_required, &Terms::restriction_end_required, Provision::stage_2_decide, true},
    {Term::restriction_default_length, &Terms::restriction_default_length, Provision::stage_2_decide, true},
    {Term::restriction_longest, &Terms::restriction_longest, Provision::stage_2_decide, true},
    {Term::status_alone, &Terms::status_alone, Provision::stage_2_decide, true},
    {Term::way_kept_open, &Terms::way_kept_open, Provision::stage_2_decide, true}};
static_assert(std::size(term_rules) == count_of<Term>);

/// Where a term stands in Terms, and what it belongs to.
constexpr const TermRule& rule_of(Term term) noexcept { return term_rules[static_cast<std::size_t>(term)]; }

/// The part of a policy that a term belongs to.
constexpr PolicyPart part_of(Term term) noexcept {
  const TermRule& rule = rule_of(term);
  return rule.cites ? part_of(*rule.cites) : PolicyPart::procedure;
}

/// Whether a term is about appeals, and there for nothing where a policy gives none.
constexpr bool is_of_appeals(Term term) noexcept { return term <= Term::appeal_immediate_stage_2; }

/// The period of a term; absent where there is none, or the term is no period.
UPC_API Terms::Length length_of(const Terms& terms, Term term) noexcept;

/// The value of a term as files spell it: "deemed_receipt", "true", "none", "15 working_days"; of the time to later
/// reviews where there is none of its own, "as_the_first". Of one that is not
/// specified, the reading taken.
UPC_API std::string value_of(const Terms& terms, Term term);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/policy/impl/terms.ipp>
#endif
