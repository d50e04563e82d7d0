// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Anonymous correspondence under the protocol for elected Members (appendix 2): a fold like a case, with a machine
/// of its own.

#include <upc/casework/evaluation.hpp>
#include <upc/correspondence/state.hpp>

#include <memory>
#include <vector>

UPC_BEGIN_NAMESPACE

struct StoredCorrespondence;

/// A case of anonymous correspondence. A plain value that shares its edition.
class UPC_API Correspondence {
 public:
  /// Correspondence that has come in, and nothing has been done yet.
  explicit Correspondence(CaseFacts facts = {}, std::shared_ptr<const Edition> edition = rct_2013::edition(),
                          Mode mode = Mode::enforce);

  /// Applies the next event: accepted, or refused with every reason and nothing changed; in audit as Case does.
  /// @throws Error(malformed) for an event of the other kind of case; nothing has changed
  Outcome apply(const Event& event);

  /// What it has kept, to be restored later without its history.
  StoredCorrespondence store() const;
  /// The case that was stored, as Case::restore() does.
  /// @throws Error(malformed) where no events can have led to it; nothing is restored in part
  static Correspondence restore(StoredCorrespondence stored);

  const CorrespondenceState& state() const noexcept { return state_; }
  const CaseFacts& facts() const noexcept { return facts_; }
  const Edition& edition() const noexcept { return *edition_; }
  /// The same, to be held on to.
  const std::shared_ptr<const Edition>& shared_edition() const noexcept { return edition_; }
  /// How many events have been put to it, accepted or not: the index of the next in its history.
  std::size_t events_seen() const noexcept { return events_seen_; }

  /// Whether the same is known of two cases under the same rules, and they stand alike.
  UPC_API friend bool operator==(const Correspondence& a, const Correspondence& b);

 private:
  CaseFacts facts_;
  std::shared_ptr<const Edition> edition_;
  CorrespondenceState state_;
  std::size_t events_seen_ = 0;
};

/// The steps that can be in order as of a day; empty without one, and where the policy does not apply.
UPC_API std::vector<NextEvent> next_events(const Correspondence& held, Date as_of);

/// The evaluation of anonymous correspondence as of a date.
struct CorrespondenceEvaluation : Fold {
  Correspondence held;
  std::vector<NextEvent> next;
  std::optional<Adherence> adherence;  ///< of an audit
};

/// Evaluates a history of the kind `anonymous_correspondence`, as evaluate() does one of the kind `upc`.
UPC_API CorrespondenceEvaluation evaluate_correspondence(const CaseHistory& history, Date as_of = Date(),
                                                 Mode mode = Mode::enforce);

/// Where such a case stands as of a day, without its history; absent: the date of the latest event that it has seen.
UPC_API CorrespondenceEvaluation evaluate_correspondence(Correspondence held, Date as_of = Date());

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/correspondence/impl/protocol.ipp>
#include <upc/correspondence/impl/stored.ipp>
#endif
