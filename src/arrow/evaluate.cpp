// SPDX-License-Identifier: BSL-1.0
#include "events_in.hpp"
#include "results_out.hpp"

#include <cerrno>
#include <exception>
#include <memory>

UPC_BEGIN_NAMESPACE

namespace arrow {

namespace {

/// A stream of results while it is asked for batches.
class Evaluating {
 public:
  Evaluating(ArrowArrayStream events, const Options& options)
      : options_(options), events_(events, options_.editions, options_.calendar), results_(make_results(options_)) {}

  void schema(ArrowSchema& out) const { results_->batch().describe(out); }

  /// The next batch; released, as the interface has it, after the last.
  void next(ArrowArray& out) {
    const json::BulkOptions& how = options_.bulk;
    BatchOut& batch = results_->batch();
    while (batch.rows() < options_.batch) {
      const CaseHistory* const history = events_.next();
      if (history == nullptr) break;
      if (history->kind == CaseKind::upc) {
        Evaluation evaluation = detail::evaluate(*history, how.as_of, how.mode, std::move(entries_));
        results_->add(evaluation);
        entries_ = std::move(evaluation.events);
      } else {
        results_->add(evaluate_correspondence(*history, how.as_of, how.mode));
      }
    }
    out.release = nullptr;
    if (batch.rows() > 0) batch.give(out);
  }

  /// Runs a part of the interface: what is thrown becomes the stream's latest error.
  template <class F>
  int guarded(F&& run) noexcept {
    try {
      if (failed_) return EINVAL;
      run();
      return 0;
    } catch (const Error& error) {
      failed_ = true;
      return remember((error.pointer().empty() ? "" : error.pointer() + ": ") + "expected " + error.expected(), EINVAL);
    } catch (const std::bad_alloc&) {
      return ENOMEM;
    } catch (const std::exception& error) {
      return remember(error.what(), EIO);
    }
  }

  const char* latest_error() const noexcept { return error_.empty() ? nullptr : error_.c_str(); }

 private:
  int remember(std::string error, int code) noexcept {
    error_ = std::move(error);
    return code;
  }

  Options options_;
  EventsIn events_;
  std::unique_ptr<ResultsOut> results_;
  std::vector<EventEntry> entries_;
  std::string error_;
  bool failed_ = false;
};

Evaluating& of(ArrowArrayStream* stream) { return *static_cast<Evaluating*>(stream->private_data); }

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  return of(stream).guarded([&] { of(stream).schema(*out); });
}
int get_next(ArrowArrayStream* stream, ArrowArray* out) {
  return of(stream).guarded([&] { of(stream).next(*out); });
}
const char* get_last_error(ArrowArrayStream* stream) { return of(stream).latest_error(); }
void release(ArrowArrayStream* stream) {
  delete &of(stream);
  stream->release = nullptr;
}

}  // namespace

void describe(Rows rows, ArrowSchema& out) {
  Options options;
  options.rows = rows;
  make_results(options)->batch().describe(out);
}

void evaluate(ArrowArrayStream events, const Options& options, ArrowArrayStream& out) {
  auto evaluating = std::make_unique<Evaluating>(events, options);
  out.get_schema = &get_schema;
  out.get_next = &get_next;
  out.get_last_error = &get_last_error;
  out.release = &release;
  out.private_data = evaluating.release();
}

}  // namespace arrow

UPC_END_NAMESPACE
