// SPDX-License-Identifier: BSL-1.0
#include <upc/interchange/bulk.hpp>

#include "append.hpp"
#include "parse.hpp"
#include "read_case.hpp"

#include <boost/json/monotonic_resource.hpp>

#include <array>

UPC_BEGIN_NAMESPACE

namespace json {

namespace bj = boost::json;

/// What is kept from one case to the next.
struct BulkEvaluator::Memory {
  BulkOptions options;
  std::array<unsigned char, std::size_t{1} << 17> parsed;  ///< values of one case; a longer one takes more besides
};

BulkEvaluator::BulkEvaluator(BulkOptions options) : memory_(std::make_unique<Memory>()) { memory_->options = options; }
BulkEvaluator::~BulkEvaluator() = default;
BulkEvaluator::BulkEvaluator(BulkEvaluator&&) noexcept = default;
BulkEvaluator& BulkEvaluator::operator=(BulkEvaluator&&) noexcept = default;

namespace {

template <class E>
BulkCount counted(const E& evaluation) {
  BulkCount count;
  count.events = evaluation.events.size();
  for (const EventEntry& entry : evaluation.events)
    if (!entry.outcome.reasons.empty()) ++count.refused;
  return count;
}

}  // namespace

BulkCount BulkEvaluator::evaluate(std::string_view text, std::string& out) {
  const BulkOptions& options = memory_->options;
  bj::monotonic_resource resource(memory_->parsed.data(), memory_->parsed.size());
  const CaseHistory history = read_case(parse(text, &resource));
  if (history.kind == CaseKind::upc) {
    const Evaluation evaluation = upc::evaluate(history, options.as_of, options.mode);
    append(out, evaluation, options.language);
    return counted(evaluation);
  }
  const CorrespondenceEvaluation evaluation = evaluate_correspondence(history, options.as_of, options.mode);
  append(out, evaluation, options.language);
  return counted(evaluation);
}

}  // namespace json

UPC_END_NAMESPACE
