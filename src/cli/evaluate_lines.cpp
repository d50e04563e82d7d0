// SPDX-License-Identifier: BSL-1.0
#include "evaluate_lines.hpp"

#include "input.hpp"

#include <upc/casework/phrases.hpp>

#include <unistd.h>

#include <chrono>
#include <iostream>
#include <memory>
#include <sstream>

namespace upc_cli {

namespace {

/// One thread's way from lines to answers.
class LineEvaluator {
 public:
  LineEvaluator(const LinesWanted& wanted, bool several_files)
      : wanted_(wanted), several_files_(several_files), evaluator_(wanted.options, wanted.editions) {}

  void operator()(const LineBlock& block, LineAnswers& into) {
    for_each_line(block, [&](std::size_t line, std::string_view text) {
      const Input input{block.file, line, text};
      try {
        const upc::json::BulkCount count = wanted_.json ? as_json(text, into.out) : as_text(text, into.out);
        ++into.cases;
        into.events += count.events;
        into.refused += count.refused;
      } catch (const upc::Error& error) {
        report(input, {error.pointer(), error.expected()}, into);
      }
    });
    if (!block.failure.empty()) report({block.file, 0, {}}, {"", "a file that can be read: " + block.failure}, into);
  }

 private:
  upc::json::BulkCount as_json(std::string_view text, std::string& out) {
    const upc::json::BulkCount count = evaluator_.evaluate(text, out);
    out += '\n';
    return count;
  }

  upc::json::BulkCount as_text(std::string_view text, std::string& out) const {
    const upc::json::BulkOptions& options = wanted_.options;
    std::ostringstream written;
    upc::json::BulkCount count;
    const auto show = [&](const upc::CaseHistory& history, const auto& evaluation) {
      write_text(written, history, evaluation, wanted_.style, options.language);
      count = upc::json::count(evaluation);
    };
    const upc::CaseHistory history = upc::json::read_case(text, wanted_.editions);
    if (history.kind == upc::CaseKind::upc) show(history, upc::evaluate(history, options.as_of, options.mode));
    else show(history, upc::evaluate_correspondence(history, options.as_of, options.mode));
    out += written.str();
    return count;
  }

  /// A line for standard error, and in JSON an answer in the place of the malformed line.
  void report(const Input& input, const upc::json::Fault& fault, LineAnswers& into) const {
    ++into.malformed;
    into.err += complaint(input, fault) + '\n';
    if (wanted_.json)
      into.out += upc::json::write(fault, input.line, several_files_ ? input.file : std::string_view()) + '\n';
  }

  const LinesWanted& wanted_;
  bool several_files_;
  upc::json::BulkEvaluator evaluator_;
};

/// How far the work is, on a line of a terminal that is written again and again; elsewhere nothing.
class Progress {
 public:
  explicit Progress(upc::Language language) : language_(language), shown_on_(isatty(STDERR_FILENO) != 0) {}

  /// Before anything else is written to the terminal.
  void clear() {
    if (shown_) std::cerr << "\r\x1b[K";
    shown_ = false;
  }

  void show(const LinesTotal& total) {
    if (!shown_on_) return;
    const auto now = Clock::now();
    if (now - latest_ < std::chrono::milliseconds(500)) return;
    latest_ = now;
    const double seconds = std::chrono::duration<double>(now - began_).count();
    const std::size_t lines = total.cases + total.malformed;
    const auto rate = static_cast<std::size_t>(static_cast<double>(lines) / seconds);
    clear();
    std::cerr << upc::phrase("bulk.progress", language_,
                             {{"lines", std::to_string(lines)}, {"rate", std::to_string(rate)}})
              << std::flush;
    shown_ = true;
  }

 private:
  using Clock = std::chrono::steady_clock;

  upc::Language language_;
  bool shown_on_;
  bool shown_ = false;
  Clock::time_point began_ = Clock::now();
  Clock::time_point latest_ = began_;
};

void summarise(const LinesTotal& total, const upc::json::BulkOptions& options) {
  const bool audit = options.mode == upc::Mode::audit;
  std::cerr << "upc: "
            << upc::phrase(audit ? "bulk.audited" : "bulk.evaluated", options.language,
                           {{"cases", std::to_string(total.cases)},
                            {"events", std::to_string(total.events)},
                            {"refused", std::to_string(total.refused)},
                            {"unread", std::to_string(total.malformed)}})
            << '\n';
}

}  // namespace

LinesTotal evaluate_lines(const std::vector<std::string>& files, const LinesWanted& wanted) {
  LinesTotal total;
  Progress progress(wanted.options.language);
  work_in_order(
      files, wanted.jobs,
      [&]() -> LineWork {
        const auto evaluator = std::make_shared<LineEvaluator>(wanted, files.size() > 1);
        return [evaluator](const LineBlock& block, LineAnswers& into) { (*evaluator)(block, into); };
      },
      [&](const LineAnswers& answers, bool settled) {
        total.cases += answers.cases;
        total.events += answers.events;
        total.refused += answers.refused;
        total.malformed += answers.malformed;
        const bool on_terminal = isatty(STDOUT_FILENO) != 0;
        if (!answers.err.empty() || on_terminal) progress.clear();
        std::cout.write(answers.out.data(), static_cast<std::streamsize>(answers.out.size()));
        if (settled) std::cout.flush();
        std::cerr << answers.err;
        if (!on_terminal) progress.show(total);
      });
  progress.clear();
  std::cout.flush();  // the summary comes after the answers
  summarise(total, wanted.options);
  return total;
}

}  // namespace upc_cli
