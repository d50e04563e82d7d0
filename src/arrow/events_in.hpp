// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Rows of events, put together into cases.

#include "columns_in.hpp"

#include <upc/casework/evaluation.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace arrow {

/// What a producer gave, released in the end.
template <class T>
class Owned {
 public:
  Owned() : held_{} {}
  explicit Owned(T held) : held_(held) {}
  ~Owned() { release(); }
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
  T* operator->() noexcept { return &held_; }
  const T* operator->() const noexcept { return &held_; }
  T& get() noexcept { return held_; }
  void release() {
    if (held_.release != nullptr) held_.release(&held_);
    held_ = {};
  }

 private:
  T held_;
};

/// Reads a stream of events case by case.
class EventsIn {
 public:
  /// @param calendar  of every case
  EventsIn(ArrowArrayStream stream, const EditionSet& editions, WorkingDays calendar);

  /// The next case with all its events, in memory that is used again; null after the last.
  /// @throws Error(malformed) with the row and the column as pointer
  const CaseHistory* next();

 private:
  enum class Use : std::uint8_t {
    none,
    case_id,
    seq,
    on,
    at,
    details,
    restrictions,
    case_service,
    case_customer,
    case_partnership,
    case_kind,
    field  ///< a member of the event of the column's name
  };

  void read_schema();
  void choose_uses();
  bool next_row();
  bool next_batch();
  void begin_case(std::string_view id);
  void check_facts(const std::string& id);
  void read_event();
  [[noreturn]] void fail_of_stream(int code);
  std::optional<std::size_t> column(Use use) const;
  std::string pointer(std::size_t column) const;
  std::string_view text_of(std::size_t column);

  Owned<ArrowArrayStream> stream_;
  const EditionSet& editions_;
  WorkingDays calendar_;
  ColumnType rows_;
  std::vector<Use> uses_;
  Owned<ArrowArray> batch_;
  ArrowArray unread_;
  std::vector<ColumnIn> columns_;
  std::int64_t row_ = -1;        // in the batch
  std::int64_t rows_before_ = 0; // of the batches before
  bool ended_ = false;
  CaseHistory history_;
  std::optional<std::int64_t> seq_;
  std::unordered_set<std::size_t> seen_;
};

}  // namespace arrow

UPC_END_NAMESPACE
