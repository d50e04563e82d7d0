// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The transition tables as a reader sees them: from, event, to, and what picks the row. Diagrams are drawn from it.

#include <upc/config.hpp>
#include <upc/policy/terms.hpp>
#include <upc/vocabulary/provision.hpp>

#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

/// Which machine or part of one.
enum class Chart : std::uint8_t {
  case_,      ///< "case": the stages
  appeal,     ///< the appeal against the warning
  safety,     ///< exclusions for safety
  anonymous   ///< the protocol of appendix 2
};

template <>
struct Names<Chart> {
  static constexpr std::string_view what = "diagram";
  static constexpr std::string_view list[] = {"case", "appeal", "safety", "anonymous"};
};

/// One row of a table.
struct Transition {
  std::string_view from;
  std::string_view event;  ///< an event type, or a signal to the stages: "appeal_upheld", "review_missed"
  std::string_view when;   ///< what picks this row among those of the event; empty where nothing need
  std::string_view to;
  Provision cites{};       ///< the provision it begins with
};

/// The rows of a chart, in the order of its table; records that move nothing are not among them.
UPC_API std::vector<Transition> transitions(Chart chart);

/// The same of a policy: reviews take one step or two, restrictions lapse or do not.
UPC_API std::vector<Transition> transitions(Chart chart, const Terms& terms);

/// The state a chart starts in.
UPC_API std::string_view initial_state(Chart chart) noexcept;

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/correspondence/impl/transitions.ipp>
#endif
