// SPDX-License-Identifier: BSL-1.0
#include "diff_editions.hpp"

#include "columns.hpp"
#include "diff_summary.hpp"
#include "editions.hpp"
#include "histories.hpp"
#include "language.hpp"
#include "ordered_work.hpp"

#include <upc/casework/phrases.hpp>
#include <upc/interchange/edition_diff.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <deque>
#include <iostream>
#include <memory>
#include <optional>

namespace upc_cli {

namespace {

constexpr int strict_failure = 1;
constexpr int malformed_input = 2;
constexpr unsigned most_jobs = 256;

struct Arguments {
  std::string a;
  std::string b;
  std::vector<std::string> files;
  std::vector<std::string> offices;
  std::optional<std::string> as_of;
  std::string mode = "enforce";
  bool csv = false;
  bool json = false;
  bool ndjson = false;
  unsigned jobs = 1;
  bool strict = false;
  upc::Language language = upc::Language::en;
};

/// The built-in edition by its id, or that of a file.
std::shared_ptr<const upc::Edition> edition_named(const std::string& argument) {
  return edition_of(argument == upc::rct_2013::edition()->id ? std::string() : argument);
}

/// "head_of_service=head_of_customers" as a pair. @throws CLI::ValidationError
upc::OfficePairs pairs_of(const std::vector<std::string>& offices) {
  upc::OfficePairs pairs;
  for (const std::string& text : offices) {
    const std::size_t middle = text.find('=');
    if (middle == std::string::npos || middle == 0 || middle + 1 == text.size())
      throw CLI::ValidationError("--office",
                                 "expected an office of A and one of B, as clerk=town_clerk, not \"" + text + "\"");
    pairs.emplace_back(text.substr(0, middle), text.substr(middle + 1));
  }
  return pairs;
}

upc::json::EditionDiff diff_of(const Arguments& arguments) {
  try {
    return {edition_named(arguments.a),
            edition_named(arguments.b),
            {day_of_option("--as-of", arguments.as_of), *upc::from_name<upc::Mode>(arguments.mode), arguments.language},
            pairs_of(arguments.offices)};
  } catch (const upc::Error& error) {
    throw CLI::ValidationError("--office", "expected " + error.expected());
  }
}

/// Compares input after input; what is malformed is said in its place and the rest goes on.
class Comparison {
 public:
  explicit Comparison(const Arguments& arguments) : arguments_(arguments), diff_(diff_of(arguments)) {}

  int run() {
    if (arguments_.csv) std::cout << upc::json::EditionDiff::csv_heading();
    if (arguments_.ndjson)
      run_lines();
    else
      run_files();
    upc::DifferenceTally total;
    for (const upc::DifferenceTally& tally : tallies_) total.add(tally);
    if (arguments_.json)
      std::cout << diff_.write(total, unread_) << '\n';
    else if (arguments_.csv)
      say_summary(total);
    else
      write_summary(std::cout, {diff_.a(), diff_.b(), diff_.same_offices(), total, unread_, arguments_.mode == "audit"},
                    arguments_.language);
    if (unread_ > 0) return malformed_input;
    return arguments_.strict && total.changed > 0 ? strict_failure : 0;
  }

 private:
  void compare(const Input& input, upc::DifferenceTally& tally, LineAnswers& into) const {
    try {
      const upc::json::CaseDifferences found = diff_.compare(input.text);
      upc::json::EditionDiff::count(tally, found);
      if (found.found.empty()) return;
      if (arguments_.csv) into.out += diff_.write_csv(found);
      if (arguments_.json) into.out += diff_.write(found) + '\n';
    } catch (const upc::Error& error) {
      report(input, {error.pointer(), error.expected()}, into);
    }
  }

  void report(const Input& input, const upc::json::Fault& fault, LineAnswers& into) const {
    ++into.malformed;
    into.err += complaint(input, fault) + '\n';
    if (arguments_.json)
      into.out +=
          upc::json::write(fault, input.line, arguments_.files.size() > 1 ? input.file : std::string_view()) + '\n';
  }

  void show(const LineAnswers& answers) {
    unread_ += answers.malformed;
    std::cout.write(answers.out.data(), static_cast<std::streamsize>(answers.out.size()));
    std::cerr << answers.err;
  }

  void run_files() {
    upc::DifferenceTally& tally = tallies_.emplace_back();
    for_each_input(
        arguments_.files, false,
        [&](const Input& input) {
          LineAnswers answers;
          compare(input, tally, answers);
          show(answers);
        },
        [&](std::string_view file, const std::string& why) {
          LineAnswers answers;
          report({file, 0, {}}, {"", "a file that can be read: " + why}, answers);
          show(answers);
        });
  }

  void run_lines() {
    work_in_order(
        arguments_.files, arguments_.jobs,
        [&]() -> LineWork {
          upc::DifferenceTally& tally = tallies_.emplace_back();  // each thread counts for itself
          return [this, &tally](const LineBlock& block, LineAnswers& into) {
            for_each_line(block, [&](std::size_t line, std::string_view text) {
              compare({block.file, line, text}, tally, into);
            });
            if (!block.failure.empty())
              report({block.file, 0, {}}, {"", "a file that can be read: " + block.failure}, into);
          };
        },
        [&](const LineAnswers& answers, bool settled) {
          show(answers);
          if (settled) std::cout.flush();
        });
  }

  void say_summary(const upc::DifferenceTally& total) const {
    std::cout.flush();
    std::cerr << "upc: "
              << upc::phrase("diff.total", arguments_.language,
                             {{"cases", std::to_string(total.cases)},
                              {"events", std::to_string(total.events)},
                              {"changed", std::to_string(total.changed)},
                              {"unread", std::to_string(unread_)}})
              << '\n';
  }

  const Arguments& arguments_;
  upc::json::EditionDiff diff_;
  std::deque<upc::DifferenceTally> tallies_;  // one for each thread; they stay where they are
  std::size_t unread_ = 0;
};

void expect_one_standard_input(const Arguments& arguments) {
  const auto is_standard = [](const std::string& file) { return file == "-"; };
  const auto readers = std::count_if(arguments.files.begin(), arguments.files.end(), is_standard) +
                       (is_standard(arguments.a) ? 1 : 0) + (is_standard(arguments.b) ? 1 : 0);
  if (readers > 1) throw CLI::ValidationError("-", "expected once: standard input is read only once");
}

}  // namespace

void add_diff_editions_command(CLI::App& app, int& status) {
  CLI::App* const command =
      app.add_subcommand("diff-editions", "What would come out differently under another edition, over many cases");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("A", arguments->a, "An edition (upc-edition/1), or the id of the built-in one, rct-2013")
      ->required();
  command->add_option("B", arguments->b, "Another")->required();
  command
      ->add_option("CASE", arguments->files,
                   "Case files (upc-case/1), whatever edition they name; - reads one case from standard input")
      ->required();
  command->add_option("--as-of", arguments->as_of,
                      "The day to look from, YYYY-MM-DD; else the latest date among the events");
  command->add_option("--mode", arguments->mode, "enforce: what is not in order is refused; audit: history as it was")
      ->check(CLI::IsMember({"enforce", "audit"}))
      ->capture_default_str();
  command
      ->add_option("--office", arguments->offices,
                   "An office of A and its counterpart in B, where they are called otherwise; once for each")
      ->type_name("A=B")
      ->allow_extra_args(false)
      ->take_all();
  CLI::Option* const csv = command->add_flag("--csv", arguments->csv,
                                             "A line for each difference; the summary is one line on standard error");
  command->add_flag("--json", arguments->json, "A line for each case that differs, and the summary as the last line")
      ->excludes(csv);
  add_language_option(command, arguments->language);
  CLI::Option* const ndjson = command->add_flag("--ndjson", arguments->ndjson, "Every input holds one case a line");
  command->add_option("--jobs", arguments->jobs, "How many threads compare lines; the answers keep their order")
      ->check(CLI::Range(1U, most_jobs))
      ->needs(ndjson)
      ->capture_default_str();
  command->add_flag("--strict", arguments->strict, "Exit status 1 where any case comes out differently");
  command->footer(
      "Example: upc diff-editions rct-2013 our-draft.json cases/*.json --csv > differences.csv\n\n"
      "Exit status: 0 compared; 1 with --strict where a case comes out differently; 2 where an input is\n"
      "malformed, which is said on standard error while the others are compared all the same.");
  command->callback([arguments, &status] {
    expect_one_standard_input(*arguments);
    status = Comparison(*arguments).run();
  });
}

}  // namespace upc_cli
