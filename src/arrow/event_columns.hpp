// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Typed columns straight into events. Only a row that is sound in every respect is read so; whatever is not, and
/// whatever is rare, is left to the reader of JSON, which says what is wrong.

#include "columns_in.hpp"

#include "../interchange/fields.hpp"
#include "../interchange/name_table.hpp"

#include <upc/casework/evaluation.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace arrow {

/// Throws Error(malformed) with an empty pointer unless a text is UTF-8.
void expect_utf_8(std::string_view text);

/// Reads the rows of events that are as nearly all are.
class EventColumns {
 public:
  /// Learns what the columns are.
  /// @param names  of those that are read into events; empty for another
  void learn(const std::vector<ColumnType>& types, const std::vector<std::string_view>& names);
  /// The next rows are of this batch.
  void begin(const std::vector<ColumnIn>& columns, std::int64_t rows);
  /// Reads a row.
  /// @param into  is overwritten: the same each time, and nobody else has changed it unless spoilt() says so; of no use
  ///              where this returns false
  /// @returns whether it could; where not, the row need not be unsound
  bool read(std::int64_t row, const CaseHistory& of, Event& into);
  /// Somebody else has written into the event.
  void spoilt() noexcept { touched_ = everything; }

 private:
  static constexpr std::uint64_t everything = ~std::uint64_t{0};

  /// What a column holds, and of which events: for each event type the field that it is.
  struct Column {
    enum class As : std::uint8_t { none, type, on, at, by, person, ref, field, other };
    As as = As::none;
    std::size_t place = 0;
    std::array<const json::EventField*, count_of<EventType>> fields{};
    std::string Event::*text = nullptr;
    bool Event::*flag = nullptr;
    Date Event::*date = nullptr;
    RoleSet Event::*roles = nullptr;
    std::vector<std::string> Event::*texts = nullptr;
    const ColumnType* items = nullptr;  ///< of a list
  };

  static bool fits(json::FieldKind kind, const ColumnType& type) noexcept;
  bool read_field(const Column& column, const json::EventField& field, std::int64_t row, const Edition& edition, Event& into);
  std::optional<Role> role_of(const Edition& edition, std::string_view text);
  void reset(Event& event);
  bool read_day(const ColumnIn& column, const ColumnType& type, std::int64_t row, Date& into) const;

  std::vector<Column> read_;                ///< those that events are read from: the bits of `there_`
  std::array<std::uint64_t, count_of<EventType>> needed_{};   ///< which an event must have
  std::array<std::uint64_t, count_of<EventType>> allowed_{};  ///< which it may have
  std::array<bool, count_of<EventType>> possible_{};
  const std::vector<ColumnType>* types_ = nullptr;
  const std::vector<ColumnIn>* columns_ = nullptr;
  std::vector<std::optional<ColumnIn>> items_;  ///< of lists, in this batch
  std::vector<std::uint64_t> there_;        ///< for each row of the batch
  std::uint64_t common_ = 0;                ///< which columns any event has
  std::uint64_t type_bit_ = 0;              ///< which says what the event is
  std::size_t type_place_ = 0;
  bool usable_ = false;
  std::uint64_t touched_ = everything;      ///< which columns the event has been read from
  const Edition* offices_of_ = nullptr;
  json::NameTable offices_;
  Event blank_ = Event(EventType(), Date(), Role{});
};

}  // namespace arrow

UPC_END_NAMESPACE
