// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/detail/reason_list.hpp>
#include <upc/casework/detail/table.hpp>
#include <upc/registry/clauses.hpp>
#include <upc/registry/edition_check.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace detail {

/// The act that does a duty which a mark cannot do.
constexpr std::pair<DutyName, EventType> done_by[] = {
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
    stages();
    terms();
    clauses();
    offices();
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
      if (!edition_.has(duty)) continue;
      const std::string place = "/duties/" + std::string(name(duty));
      for (const auto& [done, event] : done_by)
        if (done == duty && !edition_.bearers[i].meets(edition_.act(event).by))
          find(EditionFault::bearer_cannot_act, place + "/bearers", name(duty));
      const bool raised = std::any_of(edition_.raises.begin(), edition_.raises.end(), [&](const auto& list) {
        return std::any_of(list.begin(), list.end(), [&](const RaisedDuty& r) { return r.duty == duty; });
      });
      if (!raised) find(EditionFault::duty_never_raised, place, name(duty));
    }
  }

  /// Whether an act of the edition leads on from a state of the table.
  bool has_way_out(Node node) const {
    return std::any_of(std::begin(rows), std::end(rows), [&](const Row& row) {
      if (row.from != node || row.to == node || static_cast<std::size_t>(row.event) >= count_of<EventType>) return false;
      const auto event = static_cast<EventType>(row.event);
      return edition_.has(event) && !edition_.act(event).by.empty();
    });
  }

  void stages() {
    for (std::size_t i = 0; i < count_of<Stage>; ++i) {
      const auto stage = static_cast<Stage>(i);
      const bool final = std::none_of(std::begin(rows), std::end(rows), [&](const Row& row) {
        return row.from == node_of(stage) && row.to != row.from;
      });
      if (!final && !has_way_out(node_of(stage))) find(EditionFault::stage_without_way_out, "/acts", name(stage));
    }
  }

  void terms() {
    if (!edition_.terms.review_within && !edition_.terms.not_specified.contains(Term::review_within))
      find(EditionFault::never_reviewed, "/terms/review_within", name(Term::review_within));
    edition_.terms.not_specified.for_each([&](Term term) {
      const bool read = std::any_of(edition_.readings.begin(), edition_.readings.end(),
                                    [&](const Reading& reading) { return reading.term == term; });
      if (!read) find(EditionFault::gap_not_read, "/terms/" + std::string(name(term)), name(term));
    });
  }

  void clauses() {
    for (std::size_t i = 0; i < edition_.clauses.size(); ++i) {
      const Clause& clause = edition_.clauses[i];
      const bool ruled = std::any_of(register_.begin(), register_.end(),
                                     [&](const ClauseRule& rule) { return rule.clause == clause.id; }) ||
                         std::find(edition_.provisions.begin(), edition_.provisions.end(), clause.id) !=
                             edition_.provisions.end();
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
    for (std::size_t i = 0; i < edition_.offices.size(); ++i)
      if (!used.contains(static_cast<Role>(i)))
        find(EditionFault::office_unused, "/offices/" + std::to_string(i), edition_.offices[i].id);
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
