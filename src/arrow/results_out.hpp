// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Evaluations as rows.

#include "columns_out.hpp"

#include <upc/correspondence/protocol.hpp>

#include <memory>

UPC_BEGIN_NAMESPACE

namespace arrow {

/// Puts evaluations into rows of one kind.
class ResultsOut {
 public:
  virtual ~ResultsOut() = default;
  virtual void add(const Evaluation& evaluation) = 0;
  virtual void add(const CorrespondenceEvaluation& evaluation) = 0;

  BatchOut& batch() noexcept { return batch_; }

 protected:
  BatchOut batch_;
};

/// @param options  which rows, and in which language messages are
std::unique_ptr<ResultsOut> make_results(const Options& options);

}  // namespace arrow

UPC_END_NAMESPACE
