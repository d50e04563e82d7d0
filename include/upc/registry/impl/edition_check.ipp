// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/correspondence/detail/rule_ids.hpp>
#include <upc/registry/clauses.hpp>
#include <upc/registry/detail/edition_walk.hpp>
#include <upc/registry/edition_check.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace detail {

/// The act that is each duty of deciding something. The discharges are wider: a duty also falls away where a case ends,
/// and whoever ends one need not be able to do it.
inline constexpr std::pair<DutyName, EventType> decisions[] = {
    {DutyName::assess_behaviour, EventType::behaviour_assessed},
    {DutyName::determine_appeal, EventType::appeal_determined},
    {DutyName::decide_restrictions, EventType::restrictions_determined},
    {DutyName::review, EventType::review_held},
    {DutyName::decide_recommendation, EventType::recommendation_determined},
    {DutyName::reconsider_restrictions, EventType::new_issue_considered}};

/// Whether a set has one member.
constexpr bool is_one(RoleSet set) noexcept { return !set.empty() && (set.bits() & (set.bits() - 1)) == 0; }

/// Looks an edition through, one question after the other.
class EditionCheck {
 public:
  explicit EditionCheck(const Edition& edition) : edition_(edition), register_(clause_register(edition)) {}

  std::vector<EditionFinding> run() {
    appeals();
    consultations();
    bearers();
    terms();
    clauses();
    offices();
    machine();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const EditionFinding& a, const EditionFinding& b) { return a.fault < b.fault; });
    return std::move(found_);
  }

 private:
  void find(EditionFault fault, std::string pointer, std::string_view subject) {
    found_.push_back({fault, std::move(pointer), std::string(subject)});
  }
  std::string office(RoleSet roles) const {
    std::string id;
    roles.for_each([&](Role role) { id = edition_.office(role).id; });
    return id;
  }

  void appeals() {
    if (edition_.terms.appeal == AppealRight::none) return;
    const RoleSet hearers = edition_.act(EventType::appeal_determined).by;
    const RoleSet deciders = edition_.act(EventType::warning_issued).by;
    if (is_one(hearers) && deciders == hearers)
      find(EditionFault::hearer_is_decider, "/acts/appeal_determined/by", office(hearers));
    const ActRule& letter = edition_.act(EventType::warning_issued);
    const bool told = letter.states.contains(Statement::appeal_process);
    if (!told) find(EditionFault::appeal_not_told, "/acts/warning_issued/states", name(EventType::warning_issued));
    if (told && !edition_.terms.appeal_window && !edition_.terms.not_specified.contains(Term::appeal_window))
      find(EditionFault::window_not_told, "/terms/appeal_window", name(Term::appeal_window));
  }

  /// About how many days a period has, for comparing two.
  static long days(Period period) {
    constexpr double each[] = {7.0 / 5, 1, 7, 365.25 / 12, 365.25};
    return static_cast<long>(period.number * each[static_cast<std::size_t>(period.unit)]);
  }

  void consultations() {
    for (std::size_t i = 0; i < count_of<EventType>; ++i) {
      const auto event = static_cast<EventType>(i);
      const ActRule& act = edition_.act(event);
      if (is_one(act.by) && act.by.meets(act.consulted))
        find(EditionFault::asks_itself, "/acts/" + std::string(name(event)) + "/consulted", office(act.by));
    }
  }

  void bearers() {
    for (std::size_t i = 0; i < count_of<DutyName>; ++i) {
      const auto duty = static_cast<DutyName>(i);
      if (!edition_.has(duty) || (edition_.terms.appeal == AppealRight::none && is_of_appeals(duty)) ||
          (edition_.terms.review_steps == ReviewSteps::one && is_of_recommendations(duty)))
        continue;
      const std::string place = "/duties/" + std::string(name(duty));
      for (const auto& [decided, act] : decisions)
        if (decided == duty && !edition_.bearers[i].meets(edition_.act(act).by))
          find(EditionFault::bearer_cannot_act, place + "/bearers", name(duty));
      const bool raised = std::any_of(edition_.raises.begin(), edition_.raises.end(), [&](const auto& list) {
        return std::any_of(list.begin(), list.end(), [&](const RaisedDuty& r) { return r.duty == duty; });
      });
      if (!raised) find(EditionFault::duty_never_raised, place, name(duty));
    }
  }

  /// Whether every decision to restrict has a last day for a review.
  bool always_reviewed() const {
    const auto raised_by = [&](Effect effect) {
      const auto& list = edition_.raises[static_cast<std::size_t>(effect)];
      return std::any_of(list.begin(), list.end(), [](const RaisedDuty& r) { return r.duty == DutyName::review; });
    };
    return edition_.terms.review_within && raised_by(Effect::restricted) && raised_by(Effect::restricted_at_once) &&
           raised_by(Effect::review_continued) && raised_by(Effect::review_reduced);
  }

  void terms() {
    if (edition_.terms.missed_review == MissedReview::lapse && !always_reviewed())
      find(EditionFault::never_lapses, "/terms/missed_review", name(Term::missed_review));
    if (!edition_.terms.review_within && !edition_.terms.not_specified.contains(Term::review_within))
      find(EditionFault::never_reviewed, "/terms/review_within", name(Term::review_within));
    if (edition_.terms.review_within && edition_.terms.restriction_longest &&
        days(*edition_.terms.review_within) > days(*edition_.terms.restriction_longest))
      find(EditionFault::review_after_end, "/terms/review_within", name(Term::review_within));
    edition_.terms.not_specified.for_each([&](Term term) {
      const bool read = std::any_of(edition_.readings.begin(), edition_.readings.end(),
                                    [&](const Reading& reading) { return reading.term == term; });
      if (!read) find(EditionFault::gap_not_read, "/terms/" + std::string(name(term)), name(term));
    });
  }

  void clauses() {
    for (std::size_t i = 0; i < edition_.clauses.size(); ++i) {
      const Clause& clause = edition_.clauses[i];
      const bool ruled = !rules_of(register_, clause.id).empty();
      const std::string place = "/clauses/" + std::to_string(i);
      if (!ruled && clause.no_rule.empty()) find(EditionFault::clause_without_rule, place, clause.id);
      if (ruled && !clause.no_rule.empty()) find(EditionFault::clause_with_rule, place + "/no_rule", clause.id);
    }
  }

  void offices() {
    RoleSet used;
    for (const ActRule& act : edition_.acts) {
      used |= act.by;
      used |= act.consulted;
      used |= act.copied_to;
    }
    for (const RoleSet& bearers : edition_.bearers) used |= bearers;
    for (const RoleSet& by : edition_.restrictions.kind_by) used |= by;
    for (const RoleSet& by : edition_.restrictions.scope_by) used |= by;
    for (std::size_t i = 0; i < edition_.offices.size(); ++i)
      if (!used.contains(static_cast<Role>(i)))
        find(EditionFault::office_unused, "/offices/" + std::to_string(i), edition_.offices[i].id);
  }

  void machine() {
    const EditionWalk walk(edition_);
    const auto leads = [&](const Row& row) {
      return row.from != row.to && edition_.has(act_of(row)) && is_under(row, edition_.terms);
    };
    const auto place = [](EventType act) { return "/acts/" + std::string(name(act)); };
    const auto seen = [](std::vector<Node>& list, Node node) {
      if (std::find(list.begin(), list.end(), node) != list.end()) return true;
      list.push_back(node);
      return false;
    };
    std::vector<Node> stuck;
    std::vector<Node> missed;
    for (const Row& row : rows) {
      if (!leads(row) || !walk.reaches(row.from)) continue;
      if (!walk.leaves(row.from) && !seen(stuck, row.from))
        find(EditionFault::state_not_left, place(act_of(row)), id_of(row.from));
      if (!walk.reaches(row.to) && !seen(missed, row.to))
        find(EditionFault::state_not_reached, expires_unseen(row) ? "/terms/warning_expires_after" : place(act_of(row)),
             id_of(row.to));
    }
    for (std::size_t i = 0; i < count_of<EventType>; ++i) {
      const auto type = static_cast<EventType>(i);
      const bool of_exclusions = type == EventType::exclusion_ignored || type == EventType::exclusion_changed;
      const bool needed = (excludes() || !of_exclusions) &&
                          (edition_.terms.appeal != AppealRight::none || !is_of_appeals(type)) &&
                          (edition_.terms.review_steps == ReviewSteps::two || !is_of_recommendations(type));
      if (edition_.has(type) && needed && !is_of_correspondence(type) && !walk.does(type))
        find(EditionFault::act_never_done, place(type), name(type));
    }
    if (walk.never_ends([](const CaseState& state) { return state.restrictions_apply(); }))
      find(EditionFault::measure_not_ended, place(EventType::restrictions_lifted), "restrictions");
    if (walk.never_ends([](const CaseState& state) { return state.safety != Safety::none; }))
      find(EditionFault::measure_not_ended, place(EventType::exclusion_lifted), "exclusions");
  }

  /// Whether a restriction may exclude from a building.
  bool excludes() const {
    bool found = false;
    edition_.restrictions.kinds.for_each([&](RestrictionKind kind) { found = found || is_exclusion(kind); });
    return found;
  }

  /// Whether a row asks for behaviour after a warning that has expired before it counts.
  bool expires_unseen(const Row& row) const {
    return row.when == Pick::since_warning && edition_.terms.warning_expires_after.has_value();
  }

  const Edition& edition_;
  std::vector<ClauseRule> register_;
  std::vector<EditionFinding> found_;
};

}  // namespace detail

UPC_INLINE std::vector<EditionFinding> check_edition(const Edition& edition) {
  return detail::EditionCheck(edition).run();
}

UPC_END_NAMESPACE
