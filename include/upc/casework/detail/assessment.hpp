// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Everything that is asked of one event, answered in full: what makes its move exist, and what must be in order.
/// The state machine asks it before a row fires; the driver reads off every reason afterwards.

#include <upc/casework/detail/dispatch.hpp>
#include <upc/casework/detail/requirements.hpp>
#include <upc/casework/event.hpp>
#include <upc/casework/facts.hpp>
#include <upc/casework/state.hpp>
#include <upc/policy/edition.hpp>
#include <upc/policy/reason.hpp>

#include <vector>

UPC_BEGIN_NAMESPACE

namespace detail {

/// What an event is held against.
struct Context {
  const CaseState& state;
  const CaseFacts& facts;
  const Edition& edition;
};

/// Which codes say that there is no move: these stop an event in audit too (D-18).
constexpr bool stops_any_move(Code code) noexcept {
  return code == Code::out_of_scope || code == Code::not_permitted_in_state || code == Code::no_right_of_appeal ||
         code == Code::duty_not_open || code == Code::done_by_event;
}

/// One event put to the rules.
class Assessment final : public RowAsker {
 public:
  /// Makes every check that needs no row.
  Assessment(const Event& event, const Context& context);

  /// The guard of a row: the selectors pick, the row adds what it needs, and then nothing may stand in the way.
  bool permits(const Row& row) override;

  /// After dispatch: notes that no row fitted, where nothing else says so, and puts the reasons in their order.
  void conclude();

  /// The row whose state, event and selector fitted, fired or not; null where there is none.
  const Row* row() const noexcept { return row_; }
  std::vector<Reason>& reasons() noexcept { return reasons_; }

 private:
  void check_always();
  void check(const Requirement& requirement);
  void check_existence(const Requirement& requirement);
  void check_move(Check check, Provision cites);
  void check_row(Needs needs);
  void check_consulted(Provision cites);
  void check_restriction_set(Provision cites);
  bool until_extends() const;
  bool no_reasons_needed(Check check) const noexcept;
  bool replaces() const noexcept;
  Provision own() const noexcept;
  Reason& add(Code code, Provision cites);
  void missing(Provision cites, std::string_view detail);
  bool has(Code code) const noexcept;

  const Event& event_;
  const Context& context_;
  const Row* row_ = nullptr;
  std::vector<Reason> reasons_;
};

}  // namespace detail

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/assessment.ipp>
#endif
