// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Columns that somebody else has filled. What a schema promises is checked once, what an array holds wherever it is
/// looked at: offsets and indexes never lead outside.

#include <upc/calendar/date.hpp>
#include <upc/interchange/arrow.hpp>

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace arrow {

/// How the values of a column lie in memory.
enum class Layout : std::uint8_t {
  nulls,       ///< no value at all
  text,        ///< utf8
  large_text,  ///< large_utf8
  text_view,   ///< utf8_view
  day,         ///< date32
  moment,      ///< date64, a timestamp: a number of units since 1970
  integer,
  truth,
  list,
  large_list
};

/// The type of a column.
struct ColumnType {
  std::string name;
  Layout layout = Layout::nulls;
  std::int64_t units_a_day = 1;          ///< of a moment
  int width = 0;                         ///< of an integer, or of the indexes of a dictionary: bytes, negative if signed
  std::vector<ColumnType> inner;         ///< of a list: of its items; of a dictionary: of its values

  bool dictionary = false;

  /// Reads a schema.
  /// @throws Error(malformed) with the column as pointer for a type that no field has
  static ColumnType of(const ArrowSchema& schema, const std::string& pointer);

  bool is_text() const noexcept;
};

/// The values of a column in one batch.
/// Every function throws Error(malformed) with an empty pointer where the array is not what its type says.
class ColumnIn {
 public:
  /// @param offset  of the rows asked for, besides the array's own
  /// @param rows    how many there must be behind it
  ColumnIn(const ColumnType& type, const ArrowArray& array, std::int64_t offset, std::int64_t rows);

  bool is_null(std::int64_t row) const;
  /// Whether it says that no row is null.
  bool has_no_null() const noexcept;
  /// Sets a bit for each of so many rows that is not null.
  void mark_there(std::int64_t rows, std::uint64_t bit, std::vector<std::uint64_t>& marks) const;
  /// Bounds: it is a column of texts, and there is one.
  std::string_view text(std::int64_t row) const {
    if (type_->layout != Layout::text || type_->dictionary) return other_text(row);
    const std::int64_t here = place(row);
    return between(at<std::int32_t>(1, here), at<std::int32_t>(1, here + 1));
  }
  /// Days since 1970-01-01 and minutes after midnight. Bounds: a day or a moment, and there is one.
  struct When {
    std::int64_t day;
    std::int64_t minute;
    bool exact;  ///< nothing finer than the day is left out
  };
  When when(std::int64_t row) const;
  std::int64_t integer(std::int64_t row) const;
  bool truth(std::int64_t row) const;
  /// The items of a list: rows of items().
  struct Range {
    std::int64_t begin;
    std::int64_t end;
  };
  Range range(std::int64_t row) const;
  ColumnIn items() const;

 private:
  template <class T>
  T at(std::size_t buffer, std::int64_t place) const {
    T value;
    std::memcpy(&value,
                static_cast<const char*>(array_->buffers[buffer]) + place * static_cast<std::int64_t>(sizeof(T)), sizeof(T));
    return value;
  }
  std::string_view other_text(std::int64_t row) const;
  [[noreturn]] static void fail_of_offsets();
  /// Of a column of texts in one buffer.
  std::string_view between(std::int64_t begin, std::int64_t end) const {
    if (begin < 0 || end < begin) fail_of_offsets();
    if (begin == end) return {};
    return {static_cast<const char*>(array_->buffers[2]) + begin, static_cast<std::size_t>(end - begin)};
  }
  std::int64_t place(std::int64_t row) const noexcept { return array_->offset + offset_ + row; }
  std::int64_t number(int width, std::int64_t row) const;

  const ColumnType* type_;
  const ArrowArray* array_;
  std::int64_t offset_;
};

}  // namespace arrow

UPC_END_NAMESPACE
