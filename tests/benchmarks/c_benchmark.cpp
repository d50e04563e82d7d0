// SPDX-License-Identifier: BSL-1.0
//
// "May this customer ring us now?" through the C interface: JSON in, JSON out, about a stored case that was opened once
// and about the same as text each time. Run by `make bench-c`.

#include <upc/c/upc.h>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace {

constexpr double limit_ns = 2000;  // with a stored case

/// The text that a call made, taken over.
std::string taken(upc_status status, upc_text* text, upc_error* error) {
  if (status != UPC_OK) {
    std::fprintf(stderr, "%s\n", upc_error_message(error));
    std::exit(1);
  }
  std::string copy(upc_text_data(text), upc_text_size(text));
  upc_text_release(text);
  return copy;
}

struct Question {
  std::string name;
  std::string contact;
};

const std::vector<Question> questions = {
    {"call, redirected", R"({"at": "2023-05-17T10:30", "channel": "telephone"})"},
    {"call, permitted",
     R"({"at": "2023-05-16T10:30", "channel": "telephone", "matter": "pending", "with": "tenancy officer 4"})"},
    {"call, abusive", R"({"at": "2023-05-17T10:30", "channel": "telephone", "abusive": true})"},
    {"visit", R"({"at": "2023-05-17T10:30", "channel": "in_person", "establishment": "the housing office"})"},
    {"email", R"({"at": "2023-05-17T10:30", "channel": "email", "matter": "addressed"})"},
};

void ask_opened(benchmark::State& state, const upc_case* opened, const std::string& contact) {
  for (auto _ : state) {
    upc_text* answer = nullptr;
    if (upc_case_contact(opened, contact.data(), contact.size(), &answer, nullptr) != UPC_OK) std::abort();
    benchmark::DoNotOptimize(answer);
    upc_text_release(answer);
  }
}

void ask_text(benchmark::State& state, const std::string& held, const std::string& contact) {
  for (auto _ : state) {
    upc_text* answer = nullptr;
    if (upc_contact(nullptr, held.data(), held.size(), contact.data(), contact.size(), &answer, nullptr) != UPC_OK)
      std::abort();
    benchmark::DoNotOptimize(answer);
    upc_text_release(answer);
  }
}

/// Keeps the medians, and says nothing meanwhile.
class Medians : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context& context) override {
    PrintBasicContext(&GetErrorStream(), context);
    return true;
  }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs)
      if (run.aggregate_name == "median") ns[run.run_name.function_name] = run.GetAdjustedCPUTime();
  }
  std::map<std::string, double> ns;
};

}  // namespace

int main(int argc, char** argv) {
  std::ifstream in("examples/cases/16-who-may-ring-and-when.json", std::ios::binary);
  const std::string history{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  upc_text* text = nullptr;
  upc_error* error = nullptr;
  const upc_status stored = upc_state(nullptr, history.data(), history.size(), "2023-05-02", 10, UPC_ENFORCE, &text, &error);
  const std::string held = taken(stored, text, error);
  upc_case* opened = nullptr;
  if (upc_case_open(nullptr, held.data(), held.size(), nullptr, 0, UPC_ENFORCE, &opened, nullptr) != UPC_OK) return 1;

  const auto repeat = [](benchmark::internal::Benchmark* b) {
    b->MinTime(0.05)->Repetitions(9)->ReportAggregatesOnly(true);
  };
  for (const Question& q : questions) {
    repeat(benchmark::RegisterBenchmark((q.name + " opened").c_str(), ask_opened, opened, std::cref(q.contact)));
    repeat(benchmark::RegisterBenchmark((q.name + " text").c_str(), ask_text, std::cref(held), std::cref(q.contact)));
  }
  benchmark::Initialize(&argc, argv);
  Medians medians;
  benchmark::RunSpecifiedBenchmarks(&medians);

  bool kept = true;
  std::printf("\nA contact as JSON, the answer as JSON; medians of 9 runs, CPU time; the stored case has %zu bytes\n\n",
              held.size());
  std::printf("%-20s %14s %14s  %s\n", "", "case opened", "case as text", "answer");
  for (const Question& q : questions) {
    const upc_status status = upc_case_contact(opened, q.contact.data(), q.contact.size(), &text, &error);
    const std::string answer = taken(status, text, error);
    const double ns = medians.ns[q.name + " opened"];
    const bool within = ns < limit_ns;
    kept = kept && within;
    std::printf("%-20s %11.0f ns %11.0f ns  %.40s%s\n", q.name.c_str(), ns, medians.ns[q.name + " text"],
                answer.c_str(), within ? "" : "   EXCEEDED");
  }
  std::printf("\nlimit: under %.0f ns with the case opened: %s\n", limit_ns, kept ? "kept" : "EXCEEDED");
  upc_case_release(opened);
  return kept ? 0 : 1;
}
