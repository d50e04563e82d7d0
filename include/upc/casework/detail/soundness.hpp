// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Whether a stored case is one that events can have led to. What is damaged or was made up is refused, never taken in
/// part: a wrong date here would be a wrong last day of an appeal there.
///
/// Asked of every state:
/// - the dates of events lie in the years of the calendar and not after the latest event's; in audit there is one
///   latest date, else that of the accepted events is not after that of all;
/// - where a partnership runs the service nothing has happened;
/// - a duty is one of this kind of case, for a provision for which the edition raises it; was raised before it was done
///   and after the one before it (an audit meets events in any order); only a review has a due date; of what is not
///   raised twice one is open at most; what only its own event does is open only where that event has its move;
///   and where an edition raises it on the way to a state, that state comes with it open: the review of restrictions in
///   force above all;
/// - breaches are counted in audit only, and no count is beyond reason, so that counting on never overflows.
///
/// Of a case under the policy besides:
/// - a warning and the end of its window go together, in the stages after a warning and in no stage before one;
/// - an appeal needs a warning; one that is upheld has overturned the case, unless contact was restricted by then; who
///   decided it is known of a decided one only;
/// - restrictions stand in the two stages that restrict, there only, and begin some day; unless audited there is at
///   least one, each with its own fields, sound windows, and no end before its beginning;
/// - a recommendation waits in `review_recommended`, there only; only that to remove a part names restrictions, unless
///   audited some of those that there are, and not all;
/// - safety exclusions fit the state of safety: none, temporary ones, or a long-term one followed by temporary ones;
/// - the day on which restrictions lapsed is there in `lapsed` only, and that stage only where the edition lets them;
/// - an open case has no reports.
///
/// Of anonymous correspondence: no duties before somebody gave or refused a name.

#include <upc/casework/facts.hpp>
#include <upc/casework/state.hpp>
#include <upc/policy/edition.hpp>
#include <upc/vocabulary/effect.hpp>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

UPC_BEGIN_NAMESPACE

struct StoredCase;
struct StoredCorrespondence;

namespace detail {

/// One thing that events cannot have led to.
struct Unsound {
  std::string pointer;   ///< where it stands in a stored case as JSON
  std::string expected;  ///< what was expected there
};

/// The most that is taken for a count.
inline constexpr int most_counted = 1000000000;

/// What is asked of a stored case of either kind.
class Soundness {
 public:
  /// @param latest  of the events that took effect, @param latest_any of all
  Soundness(const CaseFacts& facts, const Edition& edition, Mode mode, Date latest, Date latest_any);

  void expect(bool holds, std::string_view pointer, std::string_view expected) {
    if (!holds) found_.push_back({std::string(pointer), std::string(expected)});
  }
  /// The day of an event that took effect.
  void event_day(const std::string& pointer, Date day);
  void duties(const std::vector<Duty>& all, bool of_correspondence);
  /// How many breaches were listed, and how many events there were.
  void counts(int breaches, std::size_t events_seen);
  /// A stored case to which nothing has happened, where a partnership runs the service.
  void partnership(bool untouched);

  bool audit() const noexcept { return mode_ == Mode::audit; }
  std::vector<Unsound> found() && { return std::move(found_); }

 private:
  void covered(const std::string& pointer, Date day);
  void duty(const std::string& at, const Duty& duty, bool of_correspondence);

  const CaseFacts& facts_;
  const Edition& edition_;
  Mode mode_;
  Date latest_;
  std::vector<Unsound> found_;
};

/// Whether the edition raises a duty by an effect outside a list.
bool raised_elsewhere(const Edition& edition, DutyName duty, std::initializer_list<Effect> effects) noexcept;

/// Whether two cases follow the same rules.
bool same_edition(const std::shared_ptr<const Edition>& a, const std::shared_ptr<const Edition>& b);

/// @throws Error(malformed) with the first thing that is wrong, where there is one
void refuse_unsound(const std::vector<Unsound>& found);

/// Everything that is wrong with a stored case; empty: events can have led to it.
UPC_API std::vector<Unsound> unsound(const StoredCase& stored);
UPC_API std::vector<Unsound> unsound(const StoredCorrespondence& stored);

}  // namespace detail

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/soundness.ipp>
#endif
