// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A case: a fold over what happened. Apply events in their order and read where it stands.
///
/// @code
/// upc::Case held;
/// upc::Event report(upc::EventType::behaviour_reported, upc::date(2013, 4, 2), upc::rct_2013::officer);
/// report.behaviours = {upc::Behaviour::repeat_calls};
/// if (const upc::Outcome outcome = held.apply(report); !outcome)
///   for (const upc::Reason& why : outcome.reasons) std::puts(upc::words(why, held.edition()).message.c_str());
/// @endcode

#include <upc/casework/event.hpp>
#include <upc/casework/facts.hpp>
#include <upc/casework/outcome.hpp>
#include <upc/casework/state.hpp>
#include <upc/policy/editions/rct_2013.hpp>

#include <cstddef>
#include <memory>

UPC_BEGIN_NAMESPACE

struct StoredCase;

namespace detail {
struct CaseRoom;
}

/// A case under one edition of a policy. A plain value that shares its edition and its calendar: copy it, compare
/// it, keep it. No clock, no input or output, no global state.
class UPC_API Case {
 public:
  /// A new case, `open`, on which nothing has happened, under the built-in edition.
  /// @param facts  what is known from the start
  explicit Case(CaseFacts facts = {});

  /// The same under any edition, enforced or audited.
  /// @param edition  whose rules; never null
  /// @param mode     whether what is not in order is refused or listed
  Case(CaseFacts facts, std::shared_ptr<const Edition> edition, Mode mode = Mode::enforce);
  Case(const Case&);
  Case(Case&&) noexcept;
  Case& operator=(const Case&);
  Case& operator=(Case&&) noexcept;
  ~Case();

  /// Applies the next event: it is accepted, with its clauses, duties and advices, or refused, with every reason
  /// and nothing changed. In audit it takes effect wherever there is a move at all, and what was wrong is listed.
  /// @throws Error(out_of_range) where a deadline would leave the years the calendar covers, and Error(malformed) for
  ///         an event of anonymous correspondence; nothing has changed
  Outcome apply(const Event& event);

  /// What a contact meets, recording nothing.
  ContactAnswer contact(const Contact& contact) const;

  /// The day on which the restrictions lapse unless a review is held before, where the edition lets them; else absent.
  Date lapses_on() const;
  /// The case as it stands on a day. What comes about by a date alone, that restrictions lapse, has come about in it,
  /// though nothing is on record: store() keeps what is, and apply() goes on from there.
  Case as_of(Date day) const;
  /// Whether restrictions lapse by that day, and as_of() makes a difference.
  bool lapses_by(Date day) const { return !lapses_on().is_not_a_date() && !day.is_not_a_date() && day >= lapses_on(); }

  /// What it has kept, to be restored later without its history.
  StoredCase store() const;
  /// The case that was stored: restore(held.store()) equals `held` and goes on alike. Nothing is replayed.
  /// @throws Error(malformed) where no events can have led to it (detail/soundness.hpp says what is asked), with the
  ///         place as a JSON Pointer into `upc-state/1`; nothing is restored in part
  static Case restore(StoredCase stored);

  /// Where the case stands.
  const CaseState& state() const noexcept { return state_; }
  /// What is known of it from the start.
  const CaseFacts& facts() const noexcept { return facts_; }
  /// Whose rules it follows.
  const Edition& edition() const noexcept { return *edition_; }
  /// The same, to be held on to.
  const std::shared_ptr<const Edition>& shared_edition() const noexcept { return edition_; }
  /// How many events have been put to it, accepted or not: the index of the next in its history.
  std::size_t events_seen() const noexcept { return events_seen_; }

  /// Whether the same is known of two cases under the same rules, and they stand alike.
  UPC_API friend bool operator==(const Case& a, const Case& b);

 private:
  friend struct detail::CaseRoom;
  /// As apply().
  /// @param staged   where the new state is made, and afterwards the one before is; null: in the case's own, which is of
  ///                 no use where this throws, and no advices are given
  /// @param outcome  as a new one
  void apply_in(const Event& event, CaseState* staged, Outcome& outcome);
  void apply_now(const Event& event, CaseState* staged, Outcome& outcome);

  CaseFacts facts_;
  std::shared_ptr<const Edition> edition_;
  CaseState state_;
  std::shared_ptr<const CaseState> recorded_;  ///< what as_of() looked at, where that has made a difference
  std::size_t events_seen_ = 0;
};

namespace detail {

/// Memory for events that are applied to cases one after the other, used again and again. It knows nothing of them.
struct CaseRoom {
  CaseState staged;

  /// As Case::apply(), into an outcome that is not wanted any more.
  void apply(Case& held, const Event& event, Outcome& outcome) {
    clear(outcome);
    held.apply_in(event, &staged, outcome);
  }
  /// The same without advices, on a case that nobody wants any more where this throws.
  static void only_apply(Case& held, const Event& event, Outcome& outcome) {
    clear(outcome);
    held.apply_in(event, nullptr, outcome);
  }

 private:
  static void clear(Outcome& outcome) noexcept {
    outcome.accepted = false;
    outcome.reasons.clear();
    outcome.cites = {};
    outcome.advices.clear();
    outcome.raised.clear();
    outcome.discharged.clear();
    outcome.contact.reset();
    outcome.not_specified = {};
  }
};

}  // namespace detail

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/case.ipp>
#include <upc/casework/impl/stored_case.ipp>
#endif
