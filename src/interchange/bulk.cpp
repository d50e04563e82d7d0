// SPDX-License-Identifier: BSL-1.0
#include <upc/interchange/bulk.hpp>

#include "append.hpp"
#include "parse.hpp"
#include "read_case.hpp"

#include <array>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace json {

/// What is kept from one case to the next.
struct BulkEvaluator::Memory {
  BulkOptions options;
  const EditionSet* editions = nullptr;
  std::array<unsigned char, std::size_t{1} << 17> room;
  json::Memory parsed{room.data(), room.size()};  ///< values of one case; a longer one takes more besides
  std::vector<Event> events;
  std::vector<EventEntry> entries;
  WriterMemory writer;

  /// Keeps what a case has left, unless it was much longer than most are.
  template <class T>
  static void keep(std::vector<T>& kept, std::vector<T>& left) {
    constexpr std::size_t most = 256;
    if (left.capacity() <= most) kept = std::move(left);
    else kept.clear();
  }
};

BulkEvaluator::BulkEvaluator(BulkOptions options, const EditionSet& editions) : memory_(std::make_unique<Memory>()) {
  memory_->options = options;
  memory_->editions = &editions;
}
BulkEvaluator::~BulkEvaluator() = default;
BulkEvaluator::BulkEvaluator(BulkEvaluator&&) noexcept = default;
BulkEvaluator& BulkEvaluator::operator=(BulkEvaluator&&) noexcept = default;

BulkCount count(const Fold& evaluation) {
  BulkCount found;
  found.events = evaluation.events.size();
  for (const EventEntry& entry : evaluation.events)
    if (!entry.outcome.reasons.empty()) ++found.refused;
  return found;
}

BulkCount BulkEvaluator::evaluate(std::string_view text, std::string& out) {
  const BulkOptions& options = memory_->options;
  memory_->parsed.clear();
  CaseHistory history = read_case(parse(text, memory_->parsed), *memory_->editions, std::move(memory_->events));
  if (history.kind == CaseKind::upc) {
    Evaluation evaluation = detail::evaluate(history, options.as_of, options.mode, std::move(memory_->entries));
    append(out, evaluation, options.language, memory_->writer);
    const BulkCount found = count(evaluation);
    Memory::keep(memory_->events, history.events);
    Memory::keep(memory_->entries, evaluation.events);
    return found;
  }
  const CorrespondenceEvaluation evaluation = evaluate_correspondence(history, options.as_of, options.mode);
  append(out, evaluation, options.language, memory_->writer);
  return count(evaluation);
}

}  // namespace json

UPC_END_NAMESPACE
