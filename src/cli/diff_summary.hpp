// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What comes out differently under two editions, on one screen.

#include <upc/registry/edition_diff.hpp>
#include <upc/vocabulary/language.hpp>

#include <ostream>

namespace upc_cli {

/// What the summary is of.
struct DiffSummary {
  const upc::Edition& a;
  const upc::Edition& b;
  const upc::OfficePairs& same_offices;
  const upc::DifferenceTally& tally;
  std::size_t unread;  ///< inputs that could not be read
  bool audit;          ///< whether the cases were audited
};

/// Writes it for a person: how many cases come out differently, each kind of difference, the most frequent reasons, and
/// what the two editions say differently. However different they are, it is no longer than a screen.
void write_summary(std::ostream& out, const DiffSummary& summary, upc::Language language);

}  // namespace upc_cli
