// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Many cases as columns: a stream of record batches in, a stream of record batches out, by the Arrow C data interface.
/// No Arrow library is linked: the interface is three structures, which any that speaks it understands. Link
/// `upc::json`.

#include <upc/interchange/bulk.hpp>
#include <upc/registry/due.hpp>

#include <cstdint>

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE
#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

extern "C" {

// The structures as the Arrow C data interface defines them, so that they may be defined elsewhere just as well.
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};

}  // extern "C"
#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

extern "C" {

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};

}  // extern "C"
#endif

UPC_BEGIN_NAMESPACE

namespace arrow {

/// What the rows that come out are.
enum class Rows : std::uint8_t {
  evaluations,  ///< one for each case: where it stands, how many events were refused and why
  duties,       ///< one for each duty of each case
  refusals      ///< one for each event that was refused, or in audit had something in breach
};

}  // namespace arrow

template <>
struct Names<arrow::Rows> {
  static constexpr std::string_view what = "kind of row";
  static constexpr std::string_view list[] = {"evaluations", "duties", "refusals"};
};

namespace arrow {

/// How a stream is evaluated.
struct Options {
  json::BulkOptions bulk;
  Rows rows = Rows::evaluations;
  WorkingDays calendar;      ///< of all cases: England and Wales, and the council's closures
  EditionSet editions;       ///< of which all cases follow the usual one
  std::size_t batch = 8192;  ///< a batch that comes out ends with the first case after so many rows
};

/// Evaluates a stream of events, one row each, of cases one after the other.
///
/// Columns in, in any order: `case_id`, `type`, `by` and `on` or `at`, or both of these with one of them null; `seq`,
/// where given, rises within a case. Every own field of an event may be a column of its name, and `details` may hold
/// the others as a JSON object; a null says nothing. `restrictions` is JSON text. `case_service`, `case_customer`,
/// `case_partnership` and `case_kind` are the case's own and the same in all its rows. Columns whose names begin with
/// `x_` are not looked at.
/// Texts may be utf8, large_utf8, utf8_view or dictionary-encoded; days date32, date64, a timestamp or text; lists
/// list or large_list.
/// A case may go on from one batch to the next; its rows stand together. Only the case at hand is held, and of those
/// before a number of eight bytes each, so that one that comes again is noticed.
///
/// @param events  is taken over; what it throws or lacks is reported by the stream that comes out
/// @param out     batches as they are asked for; an error names the row, counted from 0 over the whole stream, and the
///                column, as a JSON Pointer: "/17/on: expected ..."
UPC_API void evaluate(ArrowArrayStream events, const Options& options, ArrowArrayStream& out);

/// The schema of the rows that come out.
UPC_API void describe(Rows rows, ArrowSchema& out);

/// What is due as a stream of one batch, with the columns that the members of `upc due --format json` are, but for the
/// receipt.
UPC_API void write(const std::vector<DueItem>& list, ArrowArrayStream& out);

}  // namespace arrow

UPC_END_NAMESPACE
