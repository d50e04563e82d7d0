// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Many cases, one after the other: JSON in, evaluations as JSON out, without memory being asked for again and again.

#include <upc/interchange/json.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

UPC_BEGIN_NAMESPACE

namespace json {

/// How every case of many is looked at.
struct BulkOptions {
  Date as_of;                        ///< as evaluate() takes it: absent, the latest date among a case's events
  Mode mode = Mode::enforce;         ///< whether what is not in order is refused or listed
  Language language = Language::en;  ///< of messages and cures
};

/// What came of one case of many.
struct BulkCount {
  std::size_t events = 0;   ///< that were looked at; those after as-of are not among them
  std::size_t refused = 0;  ///< events that were refused, or in audit had something in breach
};

/// What an evaluation counts for.
UPC_API BulkCount count(const Fold& evaluation);

/// Evaluates cases of either kind one by one, each as read_case(), evaluate() and write() would together. It keeps its
/// memory from one case to the next, and nothing else: cases do not know of each other. One thread may use it at a
/// time; each thread has its own.
class UPC_API BulkEvaluator {
 public:
  /// @param editions  as for read_case(); it must outlive this
  explicit BulkEvaluator(BulkOptions options = {}, const EditionSet& editions = EditionSet::built_in());
  ~BulkEvaluator();
  BulkEvaluator(BulkEvaluator&&) noexcept;
  BulkEvaluator& operator=(BulkEvaluator&&) noexcept;

  /// Appends the evaluation (`upc-evaluation/1`, on one line without its end) of a case (`upc-case/1`).
  /// @throws Error as read_case() and evaluate() do; `out` is then as it was
  BulkCount evaluate(std::string_view text, std::string& out);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace json

UPC_END_NAMESPACE
