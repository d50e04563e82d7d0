// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Which rules carry which clause. Read from the tables that decide: rows, requirements, duties, kinds of restriction,
/// advices, terms; beside them stands a short list of what no table holds.

#include <upc/policy/edition.hpp>

#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// A rule that carries a clause.
struct ClauseRule {
  std::string clause;  ///< the clause's id in the edition
  /// Which rule: "kind:name", stable from one version to the next. Kinds: row, protocol_row, need, requirement, duty,
  /// restriction, finding, disposition, advice, term, deadline, reason, chart, audit, report, edition.
  std::string rule;

  UPC_API friend bool operator==(const ClauseRule& a, const ClauseRule& b);
};

/// Every rule with each clause that it carries, once, in the order of the tables.
UPC_API std::vector<ClauseRule> clause_register(const Edition& edition);

/// The rules that carry a clause; empty where none does.
UPC_API std::vector<std::string> rules_of(const std::vector<ClauseRule>& rules, std::string_view clause);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/registry/impl/clauses.ipp>
#endif
