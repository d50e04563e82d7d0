// SPDX-License-Identifier: BSL-1.0

/// @file
/// What a line of NDJSON costs. Run by `make bench-bulk` on a file of histories, in one process and in turn:
///
/// - `parse`: `boost::json::parse` of each line with the default resource, which only builds a value;
/// - `evaluate`: what `upc evaluate --ndjson --format json` does with it, in full and with messages, written to
///   /dev/null.
///
/// Prints the medians and their ratio.

#include "timing.hpp"

#include <upc/interchange/bulk.hpp>

#include <boost/json/parse.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace {

constexpr int rounds = 7;

std::size_t parse(const std::vector<std::string>& lines) {
  std::size_t members = 0;
  for (const std::string& line : lines) members += boost::json::parse(line).as_object().size();
  return members;
}

void evaluate(const std::vector<std::string>& lines, std::FILE* out) {
  constexpr std::size_t written_at_once = std::size_t{1} << 16;
  upc::json::BulkEvaluator evaluator;
  std::string text;
  for (const std::string& line : lines) {
    evaluator.evaluate(line, text);
    text += '\n';
    if (text.size() < written_at_once) continue;
    std::fwrite(text.data(), 1, text.size(), out);
    text.clear();
  }
  std::fwrite(text.data(), 1, text.size(), out);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "Usage: upc_bench_bulk CASES.ndjson\n";
    return 2;
  }
  std::ifstream in(arguments[1]);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  std::FILE* const nowhere = std::fopen("/dev/null", "wb");
  if (lines.empty() || nowhere == nullptr) return 2;

  std::vector<double> parsing;
  std::vector<double> evaluating;
  std::vector<double> ratios;
  std::size_t members = 0;
  for (int round = 0; round < rounds; ++round) {
    parsing.push_back(seconds([&] { members += parse(lines); }));
    evaluating.push_back(seconds([&] { evaluate(lines, nowhere); }));
    ratios.push_back(evaluating.back() / parsing.back());
  }
  std::fclose(nowhere);
  const double each = 1e6 / static_cast<double>(lines.size());
  std::printf("%zu cases, medians of %d rounds, one thread (%zu members seen)\n", lines.size(), rounds, members);
  const auto show = [&](const char* what, const std::vector<double>& taken) {
    std::printf("%-9s %7.2f us a case (least %.2f)\n", what, median(taken) * each,
                *std::min_element(taken.begin(), taken.end()) * each);
  };
  show("parse", parsing);
  show("evaluate", evaluating);
  std::printf("ratio     %7.2f (bar: 3)\n", median(ratios));
}
