// SPDX-License-Identifier: BSL-1.0

/// @file
/// What an edition that was read from a file costs, beside the built-in one that says the same. Run by
/// `make bench-editions` on a file of histories, in one process and in turn:
///
/// - `fold`: evaluating the histories, read before;
/// - `lines`: what `upc evaluate --ndjson --format json` does with each line, in full;
/// - `load`: reading an edition.
///
/// Prints medians and ratios beside their bars; exit status 1 where one is not kept.

#include "timing.hpp"

#include <upc/interchange/bulk.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

constexpr int rounds = 15;
constexpr std::size_t most_lines = 20000;
constexpr double ratio_bar = 1.3;
constexpr double load_bar_ms = 50;

std::string text_of(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Keeps what was worked out from being left out.
std::size_t kept = 0;

void fold(const std::vector<upc::CaseHistory>& histories) {
  for (const upc::CaseHistory& history : histories) kept += upc::evaluate(history).events.size();
}

void lines(const std::vector<std::string>& texts, const upc::EditionSet& editions) {
  upc::json::BulkEvaluator evaluator({}, editions);
  std::string out;
  for (const std::string& text : texts) {
    out.clear();
    kept += evaluator.evaluate(text, out).events;
  }
}

std::vector<upc::CaseHistory> read(const std::vector<std::string>& texts, const upc::EditionSet& editions) {
  std::vector<upc::CaseHistory> histories;
  for (const std::string& text : texts) histories.push_back(upc::json::read_case(text, editions));
  return histories;
}

/// The ratio of one to the other, round by round, as a machine has more than one user.
template <class A, class B>
bool compare(const char* what, std::size_t cases, A&& loaded, B&& built_in) {
  std::vector<double> first;
  std::vector<double> second;
  std::vector<double> ratios;
  for (int round = 0; round < rounds; ++round) {
    first.push_back(seconds(loaded));
    second.push_back(seconds(built_in));
    ratios.push_back(first.back() / second.back());
  }
  const double each = 1e6 / static_cast<double>(cases);
  const double ratio = median(ratios);
  std::printf("%-6s loaded %7.2f us a case, built-in %7.2f, ratio %5.2f (bar: %.1f%s)\n", what, median(first) * each,
              median(second) * each, ratio, ratio_bar, ratio <= ratio_bar ? "" : ", NOT KEPT");
  return ratio <= ratio_bar;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "Usage: upc_bench_editions CASES.ndjson RCT-2013.json [EDITION.json...]\n";
    return 2;
  }
  std::ifstream in(arguments[1]);
  std::vector<std::string> texts;
  for (std::string line; texts.size() < most_lines && std::getline(in, line);) texts.push_back(line);
  std::string same = text_of(arguments[2]);
  const std::string id = "\"rct-2013\"";
  const std::size_t at = same.find(id);
  if (texts.empty() || at == std::string::npos) return 2;
  same.replace(at, id.size(), "\"read-again\"");
  const upc::EditionSet loaded({upc::json::read_edition(same)});
  const upc::EditionSet& built_in = upc::EditionSet::built_in();

  std::printf("%zu cases, medians of %d rounds, one thread\n", texts.size(), rounds);
  const auto under_loaded = read(texts, loaded);
  const auto under_built_in = read(texts, built_in);
  if (under_loaded.front().edition->id != "read-again" || under_built_in.front().edition->id != "rct-2013") return 2;
  bool holds = compare(
      "fold", texts.size(), [&] { fold(under_loaded); }, [&] { fold(under_built_in); });
  holds = compare(
              "lines", texts.size(), [&] { lines(texts, loaded); }, [&] { lines(texts, built_in); }) &&
          holds;
  for (int i = 2; i < count; ++i) {
    const std::string text = text_of(arguments[i]);
    std::vector<double> took;
    for (int round = 0; round < rounds; ++round)
      took.push_back(seconds([&] { kept += upc::json::read_edition(text)->clauses.size(); }));
    const double ms = median(took) * 1e3;
    std::printf("load   %7.2f ms (bar: %.0f%s) %s\n", ms, load_bar_ms, ms < load_bar_ms ? "" : ", NOT KEPT",
                arguments[i]);
    holds = holds && ms < load_bar_ms;
  }
  std::printf("(%zu events and clauses seen)\n", kept);
  return holds ? 0 : 1;
}
