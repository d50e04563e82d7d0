// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Columns while they are filled row by row, and a batch made of them.

#include <upc/calendar/date.hpp>
#include <upc/interchange/arrow.hpp>

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace arrow {

/// What a column holds.
enum class Holds : std::uint8_t { text, texts, day, number, truth };

/// One column. What is put in is the next row's.
class ColumnOut {
 public:
  ColumnOut(std::string_view name, Holds holds);

  void null();
  void put(std::string_view text);
  void put(const char* text) { put(std::string_view(text)); }
  /// An absent day is null.
  void put(Date day);
  void put(std::int32_t number);
  void put(bool truth);
  /// One more text of the row's list, which end_list() ends.
  void add(std::string_view text);
  void end_list();

  std::int64_t rows() const noexcept { return rows_; }
  /// Describes the column. Whoever releases it need do no more.
  void describe(ArrowSchema& out) const;
  /// Gives away what was put in, and starts again without rows.
  void give(ArrowArray& out);

 private:
  void mark(bool there);

  std::string name_;
  Holds holds_;
  std::int64_t rows_ = 0;
  std::int64_t nulls_ = 0;
  std::vector<std::uint8_t> there_;     // a bit for each row
  std::vector<std::int32_t> lists_;     // of texts: where each row's begin, and the end
  std::vector<std::int32_t> offsets_;   // where each text begins, and the end
  std::string texts_;
  std::vector<std::int32_t> numbers_;   // or days since 1970-01-01
  std::vector<std::uint8_t> truths_;    // a bit for each row
};

/// The columns of a batch, which live as long as they are held by reference.
class BatchOut {
 public:
  ColumnOut& column(std::string_view name, Holds holds) { return columns_.emplace_back(name, holds); }
  std::size_t rows() const noexcept {
    return columns_.empty() ? 0 : static_cast<std::size_t>(columns_.front().rows());
  }
  void describe(ArrowSchema& out) const;
  void give(ArrowArray& out);

 private:
  std::deque<ColumnOut> columns_;
};

}  // namespace arrow

UPC_END_NAMESPACE
