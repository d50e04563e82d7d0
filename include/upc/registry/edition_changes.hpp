// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What one edition says otherwise than another: terms, offices, acts, duties.

#include <upc/policy/edition.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

UPC_BEGIN_NAMESPACE

/// Something that two editions say differently.
struct EditionChange {
  std::string pointer;  ///< JSON Pointer (RFC 6901) into an edition's file, but offices by their ids: "/offices/clerk"
  std::string in_a;     ///< what the one says, as files spell it; empty: nothing
  std::string in_b;     ///< what the other says
  std::optional<Term> term;  ///< which term it is, if it is one

  friend bool operator==(const EditionChange& a, const EditionChange& b) {
    return a.pointer == b.pointer && a.in_a == b.in_a && a.in_b == b.in_b && a.term == b.term;
  }
};

/// Offices of two editions that are one another's counterparts: the id in the one, the id in the other.
using OfficePairs = std::vector<std::pair<std::string, std::string>>;

/// What is different between two editions and can make cases come out differently, terms first; not what things are
/// called, and not clauses, which say the same under other numbers.
/// @param same  offices that are the same under other ids; all others are where their ids are
UPC_API std::vector<EditionChange> edition_changes(const Edition& a, const Edition& b, const OfficePairs& same = {});

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/registry/impl/edition_changes.ipp>
#endif
