// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What is due from whom, over many cases: the officer's morning question.

#include <upc/correspondence/protocol.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

/// A duty that is open, or a deadline that has not ended.
struct DueItem {
  std::optional<std::string> case_id;
  std::string service;
  std::shared_ptr<const Edition> edition;  ///< whose clauses and offices the others are
  bool is_deadline = false;                ///< the last day of a right, as opposed to a duty
  std::string_view name;                   ///< of the duty or the deadline
  Provision cites{};
  RoleSet by;       ///< who bears the duty, or who may use the right
  Date due;         ///< the last day; absent where the policy gives none
  Date raised;      ///< of a duty: when
  bool overdue = false;
  std::optional<Deadline> deadline;  ///< which of the case's deadlines it is, with its receipt; absent where it is none
};

/// Adds what is due in a case: open duties, and the appeal window while it runs.
UPC_API void add_due(std::vector<DueItem>& list, const Evaluation& evaluation);

/// Adds what is due in a case of anonymous correspondence: open duties.
UPC_API void add_due(std::vector<DueItem>& list, const CorrespondenceEvaluation& evaluation);

/// Puts the soonest first: by last day, then what has none by the day it was raised, the oldest first.
/// @param until  what is due later than this day is dropped; absent: nothing is. What has no last day stays: nothing
///               says that it can wait.
UPC_API void sort_due(std::vector<DueItem>& list, Date until = Date());

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/registry/impl/due.ipp>
#endif
