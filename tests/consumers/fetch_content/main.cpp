// SPDX-License-Identifier: BSL-1.0
#include <upc/calendar/working_days.hpp>

int main() { return upc::WorkingDays().add({2013, 4, 10}, 15) == upc::Date(2013, 5, 1) ? 0 : 1; }
