// SPDX-License-Identifier: BSL-1.0
#include "header_only.inc"

upc::Stage warned();

int main() {
  const upc::WorkingDays calendar;
  return warned() == upc::Stage::warned && calendar.add({2013, 4, 10}, 15) == upc::Date(2013, 5, 1) ? 0 : 1;
}
