// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// A clause of a policy as an edition lists it: id, kind, who acts, and a summary in our own words.

#include <upc/config.hpp>

#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// One clause of a policy. The adopted text prevails over the summary.
struct Clause {
  std::string id;                   ///< as the edition numbers it, "5.1.S2.decide"
  std::string kind;                 ///< duty, power, condition, right, prohibition, rule, ...
  std::vector<std::string> actors;  ///< office ids, or "council" where the text names nobody
  std::string summary;              ///< what it says, in our own words
  std::string no_rule{};            ///< why no rule carries it; empty where rules do
  std::string summary_cy{};         ///< the summary in Welsh; empty, as of the next: the English stands for it
  std::string no_rule_cy{};         ///< why no rule carries it, in Welsh

  UPC_API friend bool operator==(const Clause& a, const Clause& b);
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/policy/impl/clause.ipp>
#endif
