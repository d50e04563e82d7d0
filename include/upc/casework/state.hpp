// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Where a case stands: what the fold over its events has kept, enough to go on without them.

#include <upc/casework/duty.hpp>
#include <upc/casework/event.hpp>
#include <upc/restriction/restriction.hpp>
#include <upc/vocabulary/behaviour.hpp>

#include <optional>
#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// The stage of a case. The last of each way are final: a later report opens a new case.
enum class Stage : std::uint8_t {
  open,
  reported,
  not_unreasonable,  ///< final
  unreasonable,
  warned,
  continuing,
  restricted,
  review_recommended,
  closed,      ///< final
  overturned,  ///< final
  lapsed       ///< the restrictions ended as no review was held, where an edition lets them; a new decision may follow
};

template <>
struct Names<Stage> {
  static constexpr std::string_view what = "stage";
  static constexpr std::string_view list[] = {"open",       "reported",   "not_unreasonable",   "unreasonable", "warned",
                                              "continuing", "restricted", "review_recommended", "closed",       "overturned",
                                              "lapsed"};
};

/// How the appeal against the warning stands.
enum class AppealStage : std::uint8_t { none, lodged, upheld, not_upheld };

template <>
struct Names<AppealStage> {
  static constexpr std::string_view what = "appeal stage";
  static constexpr std::string_view list[] = {"none", "lodged", "upheld", "not_upheld"};
};

/// Whether a safety exclusion is on file, apart from the stage.
enum class Safety : std::uint8_t { none, temporary, long_term };

template <>
struct Names<Safety> {
  static constexpr std::string_view what = "safety stage";
  static constexpr std::string_view list[] = {"none", "temporary", "long_term"};
};

/// Whether what is not in order is refused, or taken as it happened and listed.
enum class Mode : std::uint8_t {
  enforce,  ///< a refused event changes nothing
  audit     ///< history as it was: what was wrong is listed as breaches
};

template <>
struct Names<Mode> {
  static constexpr std::string_view what = "mode";
  static constexpr std::string_view list[] = {"enforce", "audit"};
};

/// A recommendation that waits for its decision.
struct PendingRecommendation {
  Recommendation recommendation = Recommendation::continue_;
  std::vector<int> remove;  ///< of remove_part: indexes

  UPC_API friend bool operator==(const PendingRecommendation& a, const PendingRecommendation& b);
};

/// What a case has come to. A plain value.
struct UPC_API CaseState {
  Stage stage = Stage::open;
  AppealStage appeal = AppealStage::none;
  Safety safety = Safety::none;
  Mode mode = Mode::enforce;
  Date latest;        ///< of the events accepted so far; in audit of all
  Date latest_any;    ///< of any event so far
  Date warned_on;     ///< of the warning letter; absent without one
  Date appeal_until;  ///< the last day of the window; absent without a decision to appeal against, or without a window
  Date restricted_at_once_on;  ///< of a decision without a warning
  EventType review_started_by = EventType::restrictions_determined;  ///< what the latest review is counted from
  Date review_counted_from;  ///< where that is not counted from its own day: from which
  Date lapsed_on;            ///< in `lapsed`: the first day without restrictions
  std::string appeal_person;  ///< who decided the appeal, where that was said
  std::optional<PendingRecommendation> recommendation;
  BehaviourSet reported;           ///< everything reported so far
  bool evidence_recorded = false;  ///< whether any report names evidence
  std::vector<Restriction> restrictions;  ///< with `from` set; empty once the case is closed
  Scope scope = Scope::service;           ///< how far the decision reaches
  std::vector<std::string> services;      ///< of several: which besides the case's own
  std::vector<Exclusion> exclusions;      ///< safety exclusions
  std::vector<Duty> duties;               ///< in the order raised
  int breaches = 0;                       ///< in audit: how many so far

  CaseState();
  CaseState(const CaseState&);
  CaseState(CaseState&&) noexcept;
  CaseState& operator=(const CaseState&);
  CaseState& operator=(CaseState&&) noexcept;
  ~CaseState();

  /// Whether the stage puts restrictions in effect.
  bool restrictions_apply() const noexcept { return stage == Stage::restricted || stage == Stage::review_recommended; }
  /// The oldest open duty of that name, or null.
  const Duty* open_duty(DutyName name) const noexcept;
  /// Whether a restriction that excludes from a building is in force on a day; with an establishment, from that one.
  bool stage_2_exclusion_in_force(Date on, const std::string& establishment = {}) const;
  /// Whether a safety exclusion is in force on a day; with an establishment, from that one.
  bool safety_exclusion_in_force(Date on, const std::string& establishment = {}) const;

  UPC_API friend bool operator==(const CaseState& a, const CaseState& b);
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/state.ipp>
#endif
