// SPDX-License-Identifier: BSL-1.0
//
// "May this customer ring us now?": a decision on a contact against a case that was stored and restored, how long it
// takes and how often it asks for memory, beside a floor written by hand. Run by `make bench-contact`.

#include "allocations.hpp"
#include "contact_floor.hpp"

#include <upc/casework/case.hpp>
#include <upc/casework/stored_case.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

namespace {

namespace floor = floor_of_contact;

constexpr double limit_ns = 200;

const std::string library = "the library in the square";  // longer than what a string holds in itself
const std::string tenancy = "tenancy officer 4, housing management";

/// A restricted customer: letters and calls only, calls on two mornings, one officer, not in the library; and a safety
/// exclusion from the depot.
upc::Case restored_case() {
  using namespace upc::rct_2013;
  using E = upc::EventType;
  upc::CaseFacts facts;
  facts.service = "housing management";
  upc::Case held(facts);
  const auto apply = [&](const upc::Event& event) {
    if (!held.apply(event)) std::abort();
  };
  upc::Event report(E::behaviour_reported, upc::Date(2023, 3, 6), officer);
  report.behaviours = {upc::Behaviour::repeat_calls};
  apply(report);
  upc::Event decision(E::restrictions_determined, upc::Date(2023, 3, 8), group_director);
  decision.consulted = {monitoring_officer};
  decision.reasons = decision.exceptional_reasons = "because of what happened";
  upc::Restriction form(upc::RestrictionKind::contact_form);
  form.channels = {upc::Channel::letter, upc::Channel::email, upc::Channel::telephone, upc::Channel::in_person};
  upc::Restriction hours(upc::RestrictionKind::telephone_hours);
  hours.windows = {{{upc::Weekday::tue, upc::Weekday::thu}, 600, 720}};
  upc::Restriction named(upc::RestrictionKind::named_contact);
  named.officer = tenancy;
  upc::Restriction premises(upc::RestrictionKind::premises_exclusion);
  premises.establishments = {library};
  decision.restrictions = {form, hours, named, premises};
  apply(decision);
  upc::Event exclusion(E::temporary_exclusion, upc::Date(2023, 3, 9), service_manager);
  exclusion.imminent_risk = true;
  exclusion.reasons = "because of what happened";
  exclusion.establishments = {"the depot behind the station"};
  apply(exclusion);
  return upc::Case::restore(held.store());
}

/// The same for the floor: days are counted as the library's are, names are numbers.
floor::Rules floor_rules() {
  const auto day = [](int y, int m, int d) { return static_cast<std::int32_t>(upc::date(y, m, d).day_number()); };
  floor::Rules rules{};
  const std::int32_t from = day(2023, 3, 8);
  rules.limits[0] = {floor::Kind::contact_form, 0x0f, from, floor::endless, 0, 0, 0, 0, {}, 0};
  rules.limits[1] = {floor::Kind::telephone_hours, 0, from, floor::endless, 0, 0, 0, 0, {{0x0a, 600, 720}, {}}, 1};
  rules.limits[2] = {floor::Kind::named_contact, 0, from, floor::endless, 1, 0, 0, 0, {}, 0};
  rules.limits[3] = {floor::Kind::premises_exclusion, 0, from, floor::endless, 0, 0, 0, 1, {}, 0};
  rules.limit_count = 4;
  rules.exclusions[0] = {day(2023, 3, 9), floor::endless, 2};
  rules.exclusion_count = 1;
  rules.apply = true;
  rules.service = 1;
  return rules;
}

struct Question {
  std::string name;
  upc::Contact contact;
  floor::Contact plain;
};

/// One contact for each way that an answer can come about.
std::vector<Question> questions() {
  using upc::Channel;
  using upc::Matter;
  std::vector<Question> list;
  const auto add = [&](const char* name, upc::Contact c) {
    floor::Contact plain{};
    plain.day = static_cast<std::int32_t>(c.on.day_number());
    plain.weekday = static_cast<std::uint8_t>(upc::weekday_of(c.on));
    plain.minute = static_cast<std::int16_t>(c.minute);
    plain.channel = static_cast<floor::Channel>(c.channel);
    plain.matter = c.matter ? static_cast<floor::Matter>(static_cast<int>(*c.matter) + 1) : floor::Matter::unsaid;
    plain.service = c.service.empty() ? 0 : 2;
    plain.with = c.with.empty() ? 0 : c.with == tenancy ? 1 : 3;
    plain.building = c.establishment.empty() ? 0 : c.establishment == library ? 1 : 3;
    plain.abusive = c.abusive;
    list.push_back({name, std::move(c), plain});
  };
  const upc::Date tuesday(2023, 5, 9);
  add("call, permitted", {tuesday, 630, Channel::telephone, Matter::pending, "", tenancy, "", false});
  add("call, redirected", {tuesday, 900, Channel::telephone, Matter::pending, "", tenancy, "", false});
  add("call, abusive", {tuesday, 630, Channel::telephone, Matter::pending, "", "", "", true});
  add("call, new issue", {tuesday, 630, Channel::telephone, Matter::new_issue, "", "", "", false});
  add("call, another service",
      {tuesday, 630, Channel::telephone, Matter::pending, "parks and countryside", "", "", false});
  add("visit, refused", {tuesday, 630, Channel::in_person, Matter::pending, "", "", library, false});
  add("visit, permitted",
      {tuesday, 630, Channel::in_person, Matter::pending, "", tenancy, "the town hall in the park", false});
  add("email, unread", {tuesday, 630, Channel::email, {}, "", "", "", false});
  add("letter, filed", {tuesday, 630, Channel::letter, Matter::addressed, "", "", "", false});
  add("fax, redirected", {tuesday, 630, Channel::fax, Matter::addressed, "", "the director", "", false});
  return list;
}

void decide(benchmark::State& state, const upc::Case& held, const upc::Contact& contact) {
  std::size_t asked = 0;
  for (auto _ : state) {
    const std::size_t before = upc_benchmark_allocations;
    upc::ContactAnswer answer = held.contact(contact);
    asked += upc_benchmark_allocations - before;
    benchmark::DoNotOptimize(answer);
  }
  state.counters["allocations"] = benchmark::Counter(static_cast<double>(asked), benchmark::Counter::kAvgIterations);
}

void decide_floor(benchmark::State& state, const floor::Rules& rules, const floor::Contact& contact) {
  for (auto _ : state) {
    std::uint8_t open = 0;
    const floor::Rules* by = &rules;  // neither may be known beforehand
    const floor::Contact* asked = &contact;
    benchmark::DoNotOptimize(by);
    benchmark::DoNotOptimize(asked);
    benchmark::DoNotOptimize(floor::answer(*asked, *by, open));
    benchmark::DoNotOptimize(open);
  }
}

/// Keeps the medians, and says nothing meanwhile.
class Medians : public benchmark::BenchmarkReporter {
 public:
  struct Figure {
    double ns = 0;
    double allocations = 0;
  };
  bool ReportContext(const Context& context) override {
    PrintBasicContext(&GetErrorStream(), context);
    return true;
  }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.aggregate_name != "median") continue;
      Figure& figure = figures[run.run_name.function_name];
      figure.ns = run.GetAdjustedCPUTime();
      const auto counted = run.counters.find("allocations");
      if (counted != run.counters.end()) figure.allocations = counted->second.value;
    }
  }
  std::map<std::string, Figure> figures;
};

}  // namespace

int main(int argc, char** argv) {
  const upc::Case held = restored_case();
  const floor::Rules rules = floor_rules();
  const std::vector<Question> all = questions();
  for (const Question& q : all) {
    std::uint8_t open = 0;
    const upc::ContactAnswer answer = held.contact(q.contact);
    if (static_cast<int>(floor::answer(q.plain, rules, open)) != static_cast<int>(answer.disposition)) {
      std::fprintf(stderr, "%s: the floor answers otherwise\n", q.name.c_str());
      return 1;
    }
    const auto repeat = [](benchmark::internal::Benchmark* b) {
      b->MinTime(0.05)->Repetitions(9)->ReportAggregatesOnly(true);
    };
    repeat(benchmark::RegisterBenchmark(q.name.c_str(), decide, std::cref(held), std::cref(q.contact)));
    repeat(
        benchmark::RegisterBenchmark((q.name + " floor").c_str(), decide_floor, std::cref(rules), std::cref(q.plain)));
  }
  benchmark::Initialize(&argc, argv);
  Medians medians;
  benchmark::RunSpecifiedBenchmarks(&medians);

  bool kept = true;
  std::printf(
      "\nA contact against a restored case with four restrictions and an exclusion; medians of 9 runs, CPU time\n\n");
  std::printf("%-24s %10s %10s %8s %12s\n", "", "decision", "floor", "ratio", "allocations");
  for (const Question& q : all) {
    const Medians::Figure& library_takes = medians.figures[q.name];
    const Medians::Figure& floor_takes = medians.figures[q.name + " floor"];
    const bool within = library_takes.ns < limit_ns && library_takes.allocations == 0;
    kept = kept && within;
    std::printf("%-24s %7.1f ns %7.1f ns %7.1fx %12.2f%s\n", q.name.c_str(), library_takes.ns, floor_takes.ns,
                library_takes.ns / floor_takes.ns, library_takes.allocations, within ? "" : "   EXCEEDED");
  }
  std::printf("\nlimit: under %.0f ns, no allocation: %s\n", limit_ns, kept ? "kept" : "EXCEEDED");
  return kept ? 0 : 1;
}
