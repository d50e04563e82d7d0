// SPDX-License-Identifier: BSL-1.0

/// @file
/// How long the working-day calendar takes to answer. Run by `make bench`.
///
/// Latency: each answer is the next question, over the whole calendar and over one year, which the nearest cache holds.
/// Throughput: questions that do not wait for each other, in random order.

#include <upc/calendar/bulk.hpp>
#include <upc/calendar/holiday_list.hpp>
#include <upc/calendar/working_days.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>
#include <vector>

namespace {

using upc::Date;
using upc::WorkingDays;

constexpr std::size_t many = 1 << 16;

std::vector<Date> random_dates(unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_int_distribution<long> day(0, (Date(2035, 12, 31) - Date(1973, 1, 1)).days());
  std::vector<Date> dates;
  while (dates.size() < many) dates.push_back(Date(1973, 1, 1) + boost::gregorian::date_duration(day(random)));
  return dates;
}

void latency_of_add(benchmark::State& state) {
  const WorkingDays calendar;
  const Date begin(2013, 4, 10);
  Date date = begin;
  int left = 200;
  for (auto _ : state) {
    date = calendar.add(date, 1);
    if (--left == 0) {
      date = calendar.add(date, -200);  // as far back as it went on
      left = 200;
    }
  }
  benchmark::DoNotOptimize(date);
}
BENCHMARK(latency_of_add);

void latency_of_add_anywhere(benchmark::State& state) {
  const WorkingDays calendar;
  const auto targets = random_dates(3);
  const Date begin(2013, 4, 10);
  std::vector<int> steps;  // from one random working day to the next, and back to the first
  Date date = begin;
  for (std::size_t i = 0; i + 1 < many / 16; ++i) {
    const Date target = calendar.on_or_after(targets[i]);
    const int n = calendar.count(date, target);
    steps.push_back(n == 0 ? 1 : n);
    date = calendar.add(date, steps.back());
  }
  steps.push_back(calendar.count(date, begin));
  date = begin;
  std::size_t i = 0;
  for (auto _ : state) {
    date = calendar.add(date, steps[i]);
    i = i + 1 == steps.size() ? 0 : i + 1;
  }
  benchmark::DoNotOptimize(date);
}
BENCHMARK(latency_of_add_anywhere);

void throughput_of_add(benchmark::State& state) {
  const WorkingDays calendar;
  const auto dates = random_dates(1);
  std::vector<Date> out(many);
  for (auto _ : state) {
    for (std::size_t i = 0; i < many; ++i) out[i] = calendar.add(dates[i], 15);
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(many) * state.iterations());
}
BENCHMARK(throughput_of_add);

void throughput_of_count(benchmark::State& state) {
  const WorkingDays calendar;
  const auto from = random_dates(1);
  const auto to = random_dates(2);
  std::vector<int> out(many);
  for (auto _ : state) {
    upc::count(calendar, from, to, out);
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(many) * state.iterations());
}
BENCHMARK(throughput_of_count);

void span_of_add(benchmark::State& state) {
  const WorkingDays calendar;
  const auto dates = random_dates(1);
  std::vector<Date> out(many);
  for (auto _ : state) {
    upc::add(calendar, dates, 15, out);
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(many) * state.iterations());
}
BENCHMARK(span_of_add);

void span_of_is_working_day(benchmark::State& state) {
  const WorkingDays calendar;
  const auto dates = random_dates(1);
  const auto out = std::make_unique<bool[]>(many);
  for (auto _ : state) {
    upc::is_working_day(calendar, dates, {out.get(), many});
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(many) * state.iterations());
}
BENCHMARK(span_of_is_working_day);

/// Bank holidays of 65 years from the rules, and both tables.
void build_of_one_calendar(benchmark::State& state) {
  for (auto _ : state) {
    const WorkingDays calendar({upc::HolidayList(upc::Region::england_and_wales)});
    benchmark::DoNotOptimize(calendar.last());
  }
}
BENCHMARK(build_of_one_calendar)->Unit(benchmark::kMicrosecond);

/// Another council's closures on bank holidays that are known already.
void build_of_closures(benchmark::State& state) {
  std::vector<Date> closures;
  for (int year = 1990; year < 2030; ++year) closures.push_back(upc::date(year, 12, 29));
  for (auto _ : state) {
    const WorkingDays calendar(upc::Region::england_and_wales, closures);
    benchmark::DoNotOptimize(calendar.last());
  }
}
BENCHMARK(build_of_closures)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
