// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Evaluations as rows.

#include "columns_out.hpp"

#include <upc/correspondence/protocol.hpp>

#include <memory>

UPC_BEGIN_NAMESPACE

namespace arrow {

/// A case after its events, as far as rows ask.
template <class Held>
struct Result {
  /// Events that were refused, or in audit had something in breach, in their order.
  struct Refused {
    const EventEntry* first;
    const EventEntry* last;
    const EventEntry* begin() const noexcept { return first; }
    const EventEntry* end() const noexcept { return last; }
    std::size_t size() const noexcept { return static_cast<std::size_t>(last - first); }
  };

  const Held& held;
  Date as_of;
  std::size_t events;    ///< that were looked at
  std::size_t left_out;  ///< after as-of
  Refused refused;
};

/// Puts evaluations into rows of one kind.
class ResultsOut {
 public:
  virtual ~ResultsOut() = default;
  virtual void add(const Result<Case>& result) = 0;
  virtual void add(const Result<Correspondence>& result) = 0;

  BatchOut& batch() noexcept { return batch_; }

 protected:
  BatchOut batch_;
};

/// @param options  which rows, and in which language messages are
std::unique_ptr<ResultsOut> make_results(const Options& options);

}  // namespace arrow

UPC_END_NAMESPACE
