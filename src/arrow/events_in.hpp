// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Rows of events, put together into cases.

#include "columns_in.hpp"
#include "event_columns.hpp"

#include <upc/casework/evaluation.hpp>

#include <array>
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

  /// The next case, without its events; null after the last. All events of the one before have been asked for.
  /// @throws Error(malformed) with the row and the column as pointer, as next_event() does
  CaseHistory* next_case();
  /// The next event of the case, until the one after it is asked for; null after the last.
  const Event* next_event();

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
  void begin_case(std::string id);
  std::string_view id_here();
  void check_facts(const std::string& id);
  void read_event();
  void read_any_event();
  bool is_held(std::size_t column, std::string_view text) const;
  [[noreturn]] void fail_of_stream(int code);
  std::optional<std::size_t> column(Use use) const;
  std::string pointer(std::size_t column) const;
  std::string_view text_of(std::size_t column);

  Owned<ArrowArrayStream> stream_;
  const EditionSet& editions_;
  WorkingDays calendar_;
  ColumnType rows_;
  std::vector<Use> uses_;
  std::array<std::optional<std::size_t>, static_cast<std::size_t>(Use::field) + 1> columns_of_{};  // by use
  Owned<ArrowArray> batch_;
  ArrowArray unread_;
  std::vector<ColumnIn> columns_;
  std::int64_t row_ = -1;        // in the batch
  std::int64_t rows_before_ = 0; // of the batches before
  bool ended_ = false;
  bool at_first_ = false;         // of the case
  std::size_t id_column_ = 0;
  EventColumns plain_;
  Event event_ = Event(EventType(), Date(), Role{});
  CaseHistory history_;
  std::optional<std::int64_t> seq_;
  std::unordered_set<std::size_t> seen_;
};

}  // namespace arrow

UPC_END_NAMESPACE
