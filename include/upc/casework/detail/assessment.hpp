// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Everything that is asked of one event, answered in full: what makes its move exist, and what must be in order.
/// The state machine asks it before a row fires; the driver reads off every reason afterwards.

#include <upc/casework/detail/context.hpp>
#include <upc/casework/detail/dispatch.hpp>
#include <upc/casework/detail/reason_list.hpp>
#include <upc/casework/detail/requirements.hpp>
#include <upc/casework/event.hpp>

#include <vector>

UPC_BEGIN_NAMESPACE

namespace detail {

/// One event put to the rules.
class Assessment final : public RowAsker {
 public:
  /// Makes every check that needs no row.
  Assessment(const Event& event, const Context& context);

  /// The guard of a row: the selectors pick, the row adds what it needs, and then nothing may stand in the way.
  bool permits(const Row& row) override;

  /// After dispatch: every reason in its order, and that no row fitted where nothing else says so.
  std::vector<Reason> conclude();

  /// The terms that the policy does not specify and an answer so far rests on.
  TermSet rests_on() const noexcept { return rests_on_; }

  /// The row whose state, event and selector fitted, fired or not; null where there is none.
  const Row* row() const noexcept { return row_; }

 private:
  void check(const Requirement& requirement);
  void check_existence(const Requirement& requirement);
  void no_move(Provision cites);
  void note_terms();
  void check_move(Check check, Provision cites);
  void check_row(Needs needs);
  void check_consulted(Provision cites);
  void check_time(Provision cites);
  void check_appeal(Provision cites);
  bool form_is_free();
  void check_restriction_set(Provision cites);
  void check_changed_exclusions(Provision cites);
  bool until_extends() const;
  bool no_reasons_needed(Check check) const noexcept;
  bool replaces() const noexcept;
  Provision own() const noexcept;
  std::string_view state_of_region() const noexcept;

  const Event& event_;
  const Context& context_;
  const Row* row_ = nullptr;
  ReasonList reasons_;
  TermSet rests_on_;
};

}  // namespace detail

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/assessment.ipp>
#endif
