// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// How an edition is read where its policy says nothing, or says two things.

#include <upc/policy/terms.hpp>

#include <optional>
#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// One gap of a policy and the reading that an edition takes.
struct Reading {
  std::string id;                    ///< by which comments and answers refer to it, "I-3"
  std::vector<std::string> clauses;  ///< the clauses that leave it open, at least one
  std::string silent_on;             ///< what they do not say, or where they contradict each other
  std::string reading;               ///< how it is read here
  std::optional<Term> term{};        ///< the term by which another council settles it otherwise
  std::string silent_on_cy{};        ///< the gap in Welsh; empty, as of the next: the English stands for it
  std::string reading_cy{};          ///< the reading in Welsh

  UPC_API friend bool operator==(const Reading& a, const Reading& b);
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/policy/impl/reading.ipp>
#endif
