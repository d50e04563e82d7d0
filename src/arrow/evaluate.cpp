// SPDX-License-Identifier: BSL-1.0
#include "events_in.hpp"
#include "results_out.hpp"

#include <cerrno>
#include <exception>
#include <memory>
#include <optional>
#include <type_traits>

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
    BatchOut& batch = results_->batch();
    while (batch.rows() < options_.batch) {
      CaseHistory* const history = events_.next_case();
      if (history == nullptr) break;
      if (history->kind == CaseKind::upc) run<Case>(*history);
      else run<Correspondence>(*history);
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
  static void apply(Case& held, const Event& event, Outcome& outcome) {
    detail::CaseRoom::only_apply(held, event, outcome);
  }
  static void apply(Correspondence& held, const Event& event, Outcome& outcome) { outcome = held.apply(event); }

  /// Puts the events of a case to it as they are read, and adds its rows. As evaluate(), but for what no row shows.
  template <class Held>
  void run(const CaseHistory& history) {
    Held held(history.facts, history.edition, options_.bulk.mode);
    const bool until_latest = options_.bulk.as_of.is_not_a_date();
    Date as_of = options_.bulk.as_of;
    std::size_t events = 0;
    std::size_t left_out = 0;
    std::size_t refused = 0;
    std::optional<Error> failed;  // what is malformed further on is said first
    while (const Event* const next = events_.next_event()) {
      const Event& event = *next;
      if (until_latest) {
        if (as_of.is_not_a_date() || event.on > as_of) as_of = event.on;
      } else if (event.on > as_of) {
        ++left_out;
        continue;
      }
      const std::size_t index = events++ + left_out;
      if (refused == entries_.size()) entries_.push_back({0, event.type, event.on, event.by, Outcome()});
      EventEntry& entry = entries_[refused];
      try {
        if (!failed) apply(held, event, entry.outcome);
      } catch (const Error& error) {
        failed = Error(error.code(), "/events/" + std::to_string(index) + (event.minute < 0 ? "/on" : "/at"),
                       error.expected());
      }
      if (failed || entry.outcome.reasons.empty()) continue;  // another is put in its place
      entry.index = index;
      entry.type = event.type;
      entry.on = event.on;
      entry.by = event.by;
      ++refused;
    }
    if (failed) throw Error(*failed);
    if constexpr (std::is_same_v<Held, Case>) {
      if (held.lapses_by(as_of)) held = held.as_of(as_of);
    }
    results_->add(Result<Held>{held, as_of, events, left_out, {entries_.data(), entries_.data() + refused}});
  }

  int remember(std::string error, int code) noexcept {
    error_ = std::move(error);
    return code;
  }

  Options options_;
  EventsIn events_;
  std::unique_ptr<ResultsOut> results_;
  std::vector<EventEntry> entries_;  ///< that were refused, of the case at hand; of those behind no more than the memory
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
