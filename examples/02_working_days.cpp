// SPDX-License-Identifier: BSL-1.0
//
// The last day to appeal against a warning letter sent before Easter, in a council that works on Maundy Thursday and
// in one that is closed on it.

#include <upc/calendar/working_days.hpp>

#include <cstdio>

int main() {
  constexpr int window = 15;
  const upc::Date letter(2023, 4, 3);
  const upc::Date maundy_thursday(2023, 4, 6);
  const upc::WorkingDays open;
  const upc::WorkingDays closed(upc::Region::england_and_wales, {maundy_thursday});

  std::printf("Letter of %s, %d working days to appeal\n", upc::to_string(letter).c_str(), window);
  std::printf("Without a closure: until %s\n", upc::to_string(open.add(letter, window)).c_str());
  std::printf("Closed on %s: until %s\n", upc::to_string(maundy_thursday).c_str(),
              upc::to_string(closed.add(letter, window)).c_str());
}
