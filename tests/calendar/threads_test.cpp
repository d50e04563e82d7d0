// SPDX-License-Identifier: BSL-1.0

/// @file
/// Many threads that make, share, copy and ask calendars at once: for the thread sanitizer (`make test-tsan`), and for
/// their answers.

#include "../print_date.hpp"

#include <upc/calendar/receipt.hpp>
#include <upc/calendar/working_days.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace {

using upc::Date;
using upc::Region;
using upc::WorkingDays;

/// Runs `work` in eight threads that begin together, and adds up what they return.
template <class Work>
long in_threads(Work work) {
  constexpr int number = 8;
  std::atomic<int> waiting{number};
  std::atomic<long> sum{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < number; ++i) {
    threads.emplace_back([&, i] {
      --waiting;
      while (waiting > 0) std::this_thread::yield();
      sum += work(i);
    });
  }
  for (std::thread& thread : threads) thread.join();
  return sum;
}

// First, while no calendar has been made yet: the first callers build the tables that all share.
TEST(Threads, MakeTheSharedTablesOnce) {
  const long differing = in_threads([](int i) {
    const Region region = upc::all_regions[static_cast<std::size_t>(i) % upc::all_regions.size()];
    const WorkingDays calendar(region);
    const WorkingDays union_of_all = upc::any_of({upc::all_regions.begin(), upc::all_regions.end()});
    return (calendar.first() > Date(1978, 1, 1) ? 1L : 0L) + (union_of_all.regions().size() == 3 ? 0L : 1L);
  });
  EXPECT_EQ(differing, 0);
}

TEST(Threads, ReadOneCalendar) {
  const WorkingDays calendar(Region::england_and_wales, {Date(2013, 12, 27), Date(2013, 12, 30)});
  const auto ask = [&calendar](int) {
    const WorkingDays copy = calendar;
    long sum = 0;
    for (Date date(2013, 1, 1); date < Date(2015, 1, 1); date += boost::gregorian::date_duration(1)) {
      const Date end = copy.add(date, 15);
      sum += copy.count(date, end) + (calendar.is_working_day(date) ? 1 : 0);
      sum += static_cast<long>(calendar.why_not(date).value_or("").size());
      sum += copy.status(date, end) == upc::HolidayStatus::proclaimed ? 1 : 0;
    }
    sum += static_cast<long>(
        upc::explain(upc::receipt(Date(2013, 12, 20), {15, upc::PeriodUnit::working_days}, copy)).size());
    return sum + static_cast<long>(calendar.stamp().size() + copy.strict().closures().size());
  };
  EXPECT_EQ(in_threads(ask), 8 * ask(0));
}

}  // namespace
