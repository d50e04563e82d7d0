// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/detail/duty_book.hpp>
#include <upc/casework/detail/selectors.hpp>
#include <upc/casework/detail/soundness.hpp>
#include <upc/casework/stored_case.hpp>
#include <upc/error.hpp>
#include <upc/restriction/validity.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

namespace detail {

UPC_INLINE Soundness::Soundness(const CaseFacts& facts, const Edition& edition, Mode mode, Date latest, Date latest_any)
    : facts_(facts), edition_(edition), mode_(mode), latest_(latest) {
  if (!latest_any.is_not_a_date()) covered("/latest_any", latest_any);
  if (!latest.is_not_a_date()) {
    covered("/latest", latest);
    expect(!latest_any.is_not_a_date() && latest <= latest_any, "/latest",
           "a date not after `latest_any`, the latest of all events");
  }
  expect(!audit() || latest == latest_any, "/latest", "the date of `latest_any`: in audit every event counts");
}

UPC_INLINE void Soundness::covered(const std::string& pointer, Date day) {
  if (!facts_.calendar.covers(day))
    expect(false, pointer,
           "a date from " + to_string(facts_.calendar.first()) + " to " + to_string(facts_.calendar.last()) +
               ", the years that the calendar covers");
}

UPC_INLINE void Soundness::event_day(const std::string& pointer, Date day) {
  if (day.is_not_a_date()) return expect(false, pointer, "the date of an event; it is not there");
  covered(pointer, day);
  if (latest_.is_not_a_date() || day > latest_)
    expect(false, pointer,
           "a date not after `latest`, that of the latest event that took effect" +
               (latest_.is_not_a_date() ? std::string() : ", " + to_string(latest_)));
}

UPC_INLINE void Soundness::duty(const std::string& at, const Duty& duty, bool of_correspondence) {
  expect(is_of_correspondence(duty.name) == of_correspondence, at + "/duty", "a duty of this kind of case");
  const bool raised_for_it = std::any_of(edition_.raises.begin(), edition_.raises.end(), [&](const auto& list) {
    return std::find(list.begin(), list.end(), RaisedDuty{duty.name, duty.cites}) != list.end();
  });
  expect(raised_for_it, at + "/clause", "a clause for which the edition raises this duty");
  event_day(at + "/raised", duty.raised);
  if (!duty.open()) {
    event_day(at + "/done", duty.done);
    expect(audit() || duty.done >= duty.raised, at + "/done", "a date not before the duty was raised");
  }
  if (duty.name == DutyName::review)
    expect(!duty.due.is_not_a_date() || !edition_.terms.review_within, at + "/due",
           "the last day for the review; it is not there");
  else
    expect(duty.due.is_not_a_date(), at + "/due", "no date: only a review has a last day");
}

UPC_INLINE void Soundness::duties(const std::vector<Duty>& all, bool of_correspondence) {
  SetOf<DutyName> open;
  Date before;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string at = "/duties/" + std::to_string(i);
    duty(at, all[i], of_correspondence);
    // A review that a variation started anew keeps its place.
    if (all[i].name != DutyName::review || !edition_.terms.variation_restarts_review) {
      expect(audit() || before.is_not_a_date() || all[i].raised >= before, at + "/raised",
             "a date not before the duty before it was raised");
      before = all[i].raised;
    }
    if (!all[i].open()) continue;
    expect(!raised_once(all[i].name) || !open.contains(all[i].name), at + "/done",
           "a date: this duty is open already, and is not raised twice");
    open.insert(all[i].name);
  }
}

UPC_INLINE void Soundness::counts(int breaches, std::size_t events_seen) {
  expect(breaches >= 0 && breaches <= most_counted, "/breaches", "a whole number from 0 to 1000000000");
  expect(audit() || breaches == 0, "/breaches", "no breaches: they are counted in audit only");
  expect(events_seen <= static_cast<std::size_t>(most_counted), "/next_index", "a whole number from 0 to 1000000000");
}

UPC_INLINE void Soundness::partnership(bool untouched) {
  expect(!facts_.partnership || untouched, "/partnership",
         "false: the policy does not apply to a partnership's service, and something has come of this case");
}

UPC_INLINE bool same_edition(const std::shared_ptr<const Edition>& a, const std::shared_ptr<const Edition>& b) {
  return a == b || (a != nullptr && b != nullptr && *a == *b);
}

UPC_INLINE void refuse_unsound(const std::vector<Unsound>& found) {
  if (!found.empty()) throw Error(ErrorCode::malformed, found.front().pointer, found.front().expected);
}

UPC_INLINE bool raised_elsewhere(const Edition& edition, DutyName duty,
                                 std::initializer_list<Effect> effects) noexcept {
  for (std::size_t i = 0; i < edition.raises.size(); ++i) {
    if (std::find(effects.begin(), effects.end(), static_cast<Effect>(i)) != effects.end()) continue;
    for (const RaisedDuty& raised : edition.raises[i])
      if (raised.duty == duty) return true;
  }
  return false;
}

/// The parts of a case under the policy.
class CaseSoundness {
 public:
  explicit CaseSoundness(const StoredCase& stored)
      : stored_(stored),
        state_(stored.state),
        sound_(stored.facts, *stored.edition, stored.state.mode, stored.state.latest, stored.state.latest_any) {}

  std::vector<Unsound> found() && {
    sound_.partnership(state_.stage == Stage::open && state_.safety == Safety::none && state_.duties.empty() &&
                       (sound_.audit() || state_.latest.is_not_a_date()));
    stage();
    warning_and_appeal();
    restrictions();
    recommendation();
    exclusions();
    sound_.duties(state_.duties, false);
    duties_of_their_events();
    sound_.counts(state_.breaches, stored_.events_seen);
    return std::move(sound_).found();
  }

 private:
  bool at(std::initializer_list<Stage> stages) const noexcept {
    return std::find(stages.begin(), stages.end(), state_.stage) != stages.end();
  }

  void stage() {
    const bool open = state_.stage == Stage::open;
    const bool lapsed = state_.stage == Stage::lapsed;
    sound_.expect(!lapsed || stored_.edition->terms.missed_review == MissedReview::lapse, "/state/stage",
                  "another stage: under this edition nothing lapses");
    if (lapsed)
      sound_.event_day("/lapsed_on", state_.lapsed_on);
    else
      sound_.expect(state_.lapsed_on.is_not_a_date(), "/lapsed_on", "no date: in this stage nothing has lapsed");
    sound_.expect(state_.review_counted_from.is_not_a_date() || stored_.edition->terms.review_from == ReviewFrom::start,
                  "/review_counted_from", "no date: a review is counted from its own day");
    sound_.expect(state_.stage != Stage::review_recommended || stored_.edition->terms.review_steps == ReviewSteps::two,
                  "/state/stage", "another stage: under this edition a review decides itself");
    sound_.expect(open || !state_.latest.is_not_a_date(), "/latest",
                  "the date of the latest event that took effect: the case has moved");
    sound_.expect(!open || state_.reported.empty(), "/reported", "no behaviours: nothing has been reported yet");
    sound_.expect(!open || !state_.evidence_recorded, "/evidence_recorded", "false: nothing has been reported yet");
  }

  /// The last day to appeal against a decision of that day.
  void window(Date decided) {
    const Date last = state_.appeal_until;
    const bool none = last.is_not_a_date() && !stored_.edition->terms.appeal_window;
    sound_.expect(none || (last >= decided && stored_.facts.calendar.covers(last)), "/appeal_until",
                  "the last day to appeal, not before the warning and in the years that the calendar covers");
  }

  void warning_and_appeal() {
    const bool warned = !state_.warned_on.is_not_a_date();
    const bool at_once = !state_.restricted_at_once_on.is_not_a_date();
    const Terms& terms = stored_.edition->terms;
    const bool appeals = terms.appeal != AppealRight::none;
    const bool appealable = at_once && appeals && terms.appeal_immediate_stage_2;
    if (warned) {
      sound_.event_day("/warned_on", state_.warned_on);
      sound_.expect(!at({Stage::open, Stage::reported, Stage::not_unreasonable, Stage::unreasonable}), "/warned_on",
                    "no date: in this stage no warning has been issued");
      if (appeals) window(state_.warned_on);
      else sound_.expect(state_.appeal_until.is_not_a_date(), "/appeal_until", "no date: the policy gives no appeal");
      sound_.expect(!at_once, "/restricted_at_once_on", "no date: the customer was warned before");
    } else {
      sound_.expect(!at({Stage::warned, Stage::continuing}) && (appealable || state_.stage != Stage::overturned),
                    "/warned_on",
                    "the date of the warning, which this stage comes after");
      sound_.expect(appealable || state_.appeal_until.is_not_a_date(), "/appeal_until",
                    "no date: no warning has been issued");
    }
    if (at_once) {
      sound_.event_day("/restricted_at_once_on", state_.restricted_at_once_on);
      sound_.expect(at({Stage::restricted, Stage::review_recommended, Stage::closed, Stage::lapsed}) ||
                        (appealable && state_.stage == Stage::overturned),
                    "/restricted_at_once_on",
                    "no date: in this stage nothing has been decided");
      if (appealable) window(state_.restricted_at_once_on);
    }
    const bool upheld = state_.appeal == AppealStage::upheld;
    sound_.expect((warned && appeals) || appealable || state_.appeal == AppealStage::none, "/state/appeal",
                  "\"none\": there is no warning to appeal against");
    sound_.expect(!upheld || !at({Stage::warned, Stage::continuing}), "/state/appeal",
                  "another state: an appeal that is upheld has overturned the warning");
    sound_.expect(upheld || state_.stage != Stage::overturned, "/state/appeal",
                  "\"upheld\": nothing else overturns a case");
    sound_.expect(upheld || state_.appeal == AppealStage::not_upheld || state_.appeal_person.empty(), "/appeal_person",
                  "nobody: no appeal has been decided");
  }

  void restrictions() {
    const auto& set = state_.restrictions;
    sound_.expect(state_.restrictions_apply() || set.empty(), "/restrictions", "no restrictions in this stage");
    sound_.expect(!state_.restrictions_apply() || sound_.audit() || !set.empty() || stored_.edition->terms.status_alone,
                  "/restrictions",
                  "at least one restriction in this stage");
    sound_.expect(state_.restrictions_apply() || state_.scope == Scope::service, "/scope", "no scope in this stage");
    sound_.expect(state_.scope == Scope::services || state_.services.empty(), "/services",
                  "no services: the decision does not name several");
    for (std::size_t i = 0; i < set.size(); ++i) {
      const Restriction& r = set[i];
      const std::string at = "/restrictions/" + std::to_string(i);
      sound_.expect(!r.from.is_not_a_date(), at + "/from", "its first day; it is not there");
      if (sound_.audit()) continue;  // in an audit a set can be anything
      if (const std::string_view field = missing_field(r); !field.empty())
        sound_.expect(false, at + '/' + std::string(field), "this field, which the kind needs");
      sound_.expect(r.until.is_not_a_date() || r.until >= r.from, at + "/until", "a date not before `from`");
      sound_.expect(r.kind != RestrictionKind::permanent_exclusion || !is_blank(r.reasons), at + "/reasons",
                    "the reasons for a permanent exclusion");
      sound_.expect(std::all_of(r.windows.begin(), r.windows.end(), [](const Window& w) { return w.is_sound(); }),
                    at + "/windows", "windows with days, each beginning before it ends");
    }
  }

  void recommendation() {
    const bool waits = state_.stage == Stage::review_recommended;
    const auto& pending = state_.recommendation;
    sound_.expect(waits || !pending, "/recommendation", "no recommendation in this stage");
    sound_.expect(!waits || pending, "/recommendation", "the recommendation that waits to be decided on");
    if (!pending) return;
    const std::size_t size = state_.restrictions.size();
    const bool part = pending->recommendation == Recommendation::remove_part;
    sound_.expect(part || pending->remove.empty(), "/recommendation/remove",
                  "no indexes: only a recommendation to remove a part names some");
    const bool some =
        !pending->remove.empty() && all_within(pending->remove, size) && left_without(pending->remove, size) > 0;
    sound_.expect(!part || sound_.audit() || some, "/recommendation/remove",
                  "indexes of some of the restrictions, and not of all");
  }

  void exclusions() {
    const auto& list = state_.exclusions;
    sound_.expect(
        (state_.safety == Safety::none) == list.empty(), "/exclusions",
        state_.safety == Safety::none ? "no exclusions: safety is \"none\"" : "the exclusions that are on file");
    for (std::size_t i = 0; i < list.size(); ++i) {
      const Exclusion& e = list[i];
      const std::string at = "/exclusions/" + std::to_string(i);
      const bool long_term = state_.safety == Safety::long_term && i == 0;
      sound_.expect(e.long_term == long_term, at + "/kind", long_term ? "\"long_term\" first" : "\"temporary\"");
      sound_.event_day(at + "/from", e.from);
      sound_.expect(sound_.audit() || !e.establishments.empty(), at + "/establishments", "at least one building");
      const bool can_end = e.long_term || stored_.edition->terms.temporary_exclusion_limit;
      sound_.expect(e.until.is_not_a_date() || (can_end && e.until >= e.from), at + "/until",
                    can_end ? "a date not before `from`" : "no date: a temporary exclusion has no last day");
      sound_.expect(e.review_by.is_not_a_date() || e.long_term, at + "/review_by",
                    "no date: a temporary exclusion has none");
    }
  }

  /// A duty that only its own event does is open where that event has its move, and only there. An edition that raises it elsewhere is
  /// not held to this.
  void duties_of_their_events() {
    using By = Effect;
    const auto only = [&](bool there, DutyName name, std::initializer_list<Effect> effects) {
      if (there || raised_elsewhere(*stored_.edition, name, effects)) return;
      for (std::size_t i = 0; i < state_.duties.size(); ++i)
        sound_.expect(state_.duties[i].name != name || !state_.duties[i].open(),
                      "/duties/" + std::to_string(i) + "/done", "a date: in this state the duty cannot be open");
    };
    only(state_.stage == Stage::reported, DutyName::assess_behaviour, {By::first_reported});
    only(state_.appeal == AppealStage::lodged, DutyName::determine_appeal, {By::appeal_lodged});
    only(state_.stage == Stage::continuing, DutyName::decide_restrictions, {By::continued});
    only(state_.stage == Stage::restricted, DutyName::review,
         {By::restricted, By::restricted_at_once, By::varied, By::replaced, By::review_continued, By::review_reduced});
    only(state_.stage == Stage::review_recommended, DutyName::decide_recommendation, {By::review_held});
    const auto must = [&](bool here, DutyName name, std::initializer_list<Effect> effects) {
      const bool raised = std::all_of(effects.begin(), effects.end(), [&](Effect effect) {
        const auto& list = stored_.edition->raises[static_cast<std::size_t>(effect)];
        return std::any_of(list.begin(), list.end(), [&](const RaisedDuty& duty) { return duty.duty == name; });
      });
      sound_.expect(!here || !raised || state_.open_duty(name) != nullptr, "/duties",
                    "an open duty \"" + std::string(upc::name(name)) + "\", which this state comes with");
    };
    must(state_.stage == Stage::reported, DutyName::assess_behaviour, {By::first_reported});
    must(state_.appeal == AppealStage::lodged, DutyName::determine_appeal, {By::appeal_lodged});
    must(state_.stage == Stage::continuing, DutyName::decide_restrictions, {By::continued});
    must(state_.stage == Stage::restricted, DutyName::review,
         {By::restricted, By::restricted_at_once, By::review_continued, By::review_reduced});
    must(state_.stage == Stage::review_recommended, DutyName::decide_recommendation, {By::review_held});
    only(state_.restrictions_apply(), DutyName::reconsider_restrictions, {By::upheld_in_force, By::new_issue_raised});
  }

  const StoredCase& stored_;
  const CaseState& state_;
  Soundness sound_;
};

UPC_INLINE std::vector<Unsound> unsound(const StoredCase& stored) {
  if (stored.edition == nullptr) return {{"/policy", "the edition of a policy; it is not there"}};
  return CaseSoundness(stored).found();
}

}  // namespace detail

UPC_END_NAMESPACE
