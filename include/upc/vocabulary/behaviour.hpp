// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Kinds of behaviour a report can name: examples of clause 2.3 in its order, then recording (4.4, 4.2), assault
/// (3.5), and any other, as 2.3 is no closed list.

#include <upc/vocabulary/names.hpp>

UPC_BEGIN_NAMESPACE

/// A kind of behaviour. Whether it *is* unreasonable is never decided here: a person decides (5.1.S1.assess).
enum class Behaviour : std::uint8_t {
  aggressive_or_threatening,
  repeat_calls,
  insists_on_manager,
  excessive_demands,
  repeat_complaints,
  refuses_decision,
  changes_basis,
  groundless_staff_complaints,
  refuses_remit,
  refuses_cooperation,
  seeks_reinvestigation,
  malicious_or_discriminatory,
  covert_recording,
  records_after_refusal,
  assault,
  other
};

template <>
struct Names<Behaviour> {
  static constexpr std::string_view what = "behaviour";
  static constexpr std::string_view list[] = {"aggressive_or_threatening",
                                              "repeat_calls",
                                              "insists_on_manager",
                                              "excessive_demands",
                                              "repeat_complaints",
                                              "refuses_decision",
                                              "changes_basis",
                                              "groundless_staff_complaints",
                                              "refuses_remit",
                                              "refuses_cooperation",
                                              "seeks_reinvestigation",
                                              "malicious_or_discriminatory",
                                              "covert_recording",
                                              "records_after_refusal",
                                              "assault",
                                              "other"};
};

/// Several kinds of behaviour.
using BehaviourSet = SetOf<Behaviour>;

UPC_END_NAMESPACE
