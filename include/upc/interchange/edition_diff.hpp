// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Cases read and evaluated under two editions, whatever edition each names, and what comes out differently as text.
/// Link `upc::json`.

#include <upc/interchange/bulk.hpp>
#include <upc/registry/edition_diff.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace json {

/// What comes out differently in one case.
struct CaseDifferences {
  std::optional<std::string> case_id;
  std::size_t events = 0;  ///< that were looked at
  std::vector<Difference> found;
  std::vector<std::string> left_out_a;  ///< offices of B that A does not have, left out of those asked or told
  std::vector<std::string> left_out_b;  ///< offices of A that B does not have
};

/// Compares cases under two editions. It keeps nothing from one case to the next, and any number of threads may use it.
///
/// An office that one edition does not have is read there as its counterpart, where one is given. Else, where the other
/// edition has it: in `consulted`, `copied_to` and `admitted_by` it is left out, as nobody whom that policy asks for;
/// one that acts makes the event unknown there, as does whatever else that edition cannot say. What neither edition can
/// say is malformed.
class UPC_API EditionDiff {
 public:
  /// @param a, b  neither is null; their ids may be the same
  /// @param same  offices of A and their counterparts in B
  /// @throws Error(malformed) where one of these is no office of its edition; its pointer is "/a" or "/b"
  EditionDiff(std::shared_ptr<const Edition> a, std::shared_ptr<const Edition> b, BulkOptions options = {},
              OfficePairs same = {});
  ~EditionDiff();
  EditionDiff(const EditionDiff&);
  EditionDiff& operator=(const EditionDiff&);

  const Edition& a() const noexcept { return *a_; }
  const Edition& b() const noexcept { return *b_; }
  const OfficePairs& same_offices() const noexcept { return same_; }

  /// Evaluates a case (`upc-case/1`) under both, as of one day. Its `policy` may be any text, and is not looked at.
  /// @throws Error(malformed) with the first fault, of what neither edition can say; Error(out_of_range) as evaluate()
  ///         does under either, which its text names
  CaseDifferences compare(std::string_view text) const;

  /// Counts what was found in a case.
  static void count(DifferenceTally& tally, const CaseDifferences& found);

  /// What was found in a case as JSON, on one line: `{"case_id", "differences"}`.
  std::string write(const CaseDifferences& found) const;

  /// The count as JSON, on one line: `{"schema": "upc-edition-diff/1", "a", "b", "cases", ..., "editions"}`.
  /// @param unread  how many cases could not be read
  std::string write(const DifferenceTally& tally, std::size_t unread = 0) const;

  /// The names of the columns of write_csv(), as a line of CSV (RFC 4180) with its end.
  static std::string csv_heading();

  /// A line for each difference, with its end.
  std::string write_csv(const CaseDifferences& found) const;

 private:
  std::shared_ptr<const Edition> a_;
  std::shared_ptr<const Edition> b_;
  BulkOptions options_;
  OfficePairs same_;
};

}  // namespace json

UPC_END_NAMESPACE
