// SPDX-License-Identifier: BSL-1.0
#include "evaluate.hpp"

#include "editions.hpp"
#include "histories.hpp"
#include "language.hpp"
#include "report.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>

namespace upc_cli {

namespace {

constexpr int strict_failure = 1;
constexpr int malformed_input = 2;

struct Arguments {
  std::vector<std::string> files;
  std::vector<std::string> editions;
  std::optional<std::string> as_of;
  std::string mode = "enforce";
  std::string format = "text";
  bool ndjson = false;
  bool strict = false;
  upc::Language language = upc::Language::en;
  bool explain = false;
};

/// Evaluates input after input; what is malformed is reported in its place and the rest goes on.
class Evaluator {
 public:
  explicit Evaluator(const Arguments& arguments)
      : arguments_(arguments), mode_(*upc::from_name<upc::Mode>(arguments.mode)),
        editions_(editions_of(arguments.editions)), style_(terminal_style()) {
    as_of_ = day_of_option("--as-of", arguments.as_of);
    style_.explain = arguments.explain;
  }

  int run() {
    for_each_input(
        arguments_.files, arguments_.ndjson, [&](const Input& input) { evaluate(input); },
        [&](std::string_view file, const std::string& why) {
          report({file, 0, {}}, {"", "a file that can be read: " + why});
        });
    if (shown_ && arguments_.format == "text") write_unchecked(std::cout, arguments_.language, "");
    if (malformed_) return malformed_input;
    return arguments_.strict && refused_ ? strict_failure : 0;
  }

 private:
  void evaluate(const Input& input) {
    try {
      const upc::CaseHistory history = upc::json::read_case(input.text, editions_);
      if (history.kind == upc::CaseKind::upc) show(history, upc::evaluate(history, as_of_, mode_));
      else show(history, upc::evaluate_correspondence(history, as_of_, mode_));
    } catch (const upc::Error& error) {
      report(input, {error.pointer(), error.expected()});
    }
  }

  template <class Evaluation>
  void show(const upc::CaseHistory& history, const Evaluation& evaluation) {
    shown_ = true;
    refused_ = refused_ || std::any_of(evaluation.events.begin(), evaluation.events.end(),
                                       [](const upc::EventEntry& e) { return !e.outcome.reasons.empty(); });
    if (arguments_.format == "json") std::cout << upc::json::write(evaluation, arguments_.language) << '\n';
    else write_text(std::cout, history, evaluation, style_, arguments_.language);
  }

  void report(const Input& input, const upc::json::Fault& fault) {
    malformed_ = true;
    say_malformed(input, fault);
    const bool one_in_one_out = arguments_.ndjson || arguments_.files.size() > 1;
    if (arguments_.format == "json" && one_in_one_out) std::cout << upc::json::write(fault, input.line, arguments_.files.size() > 1 ? input.file : std::string_view()) << '\n';
  }

  const Arguments& arguments_;
  upc::Date as_of_;
  upc::Mode mode_;
  upc::EditionSet editions_;
  Style style_;
  bool shown_ = false;
  bool malformed_ = false;
  bool refused_ = false;
};

}  // namespace

void add_evaluate_command(CLI::App& app, int& status) {
  CLI::App* const command = app.add_subcommand("evaluate", "What became of cases: each event, where they stand, what is due");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("FILE", arguments->files, "Case files (upc-case/1); - reads one case from standard input")->required();
  command->add_option("--as-of", arguments->as_of, "The day to look from, YYYY-MM-DD; else the latest date among the events");
  command->add_option("--mode", arguments->mode, "enforce: what is not in order is refused; audit: history as it was")
      ->check(CLI::IsMember({"enforce", "audit"}))->capture_default_str();
  command->add_option("--format", arguments->format, "text for a person, json for a program")
      ->check(CLI::IsMember({"text", "json"}))->capture_default_str();
  add_editions_option(command, arguments->editions);
  add_language_option(command, arguments->language);
  command->add_flag("--ndjson", arguments->ndjson, "Every input holds one case a line");
  command->add_flag("--explain", arguments->explain, "How each deadline was counted, in full; json always has it");
  command->add_flag("--strict", arguments->strict, "Exit status 1 where anything was refused or in breach");
  command->footer("Example: upc evaluate examples/cases/*.json --as-of 2013-06-01\n\n"
                  "Exit status: 0 evaluated; 1 with --strict where anything was refused; 2 where an input is malformed,\n"
                  "which is said on standard error while the others are evaluated all the same.");
  command->callback([arguments, &status] { status = Evaluator(*arguments).run(); });
}

}  // namespace upc_cli
