// SPDX-License-Identifier: BSL-1.0
// Days, lengths of time and numbers are different things.
#include <upc/calendar/deadline.hpp>
#include <upc/calendar/working_days.hpp>

int main() {
  const upc::Date day(2013, 4, 10), other(2013, 4, 11);
  const upc::WorkingDays calendar;
  const upc::Period months{12, upc::PeriodUnit::months};
  (void)(day < other);
  (void)calendar.add(day, 15);
  (void)upc::end_of_period(day, months, calendar);

#ifdef FORBIDDEN_two_dates_added  // no match for 'operator+' | invalid operands to binary expression
  (void)(day + other);
#endif
#ifdef FORBIDDEN_date_from_text  // invalid conversion from 'const char*' | no matching conversion
  (void)upc::Date("2013-04-10");
#endif
#ifdef FORBIDDEN_date_from_number  // conversion from 'int' to non-scalar type | no viable conversion from 'int'
  const upc::Date number = 20130410;
#endif
#ifdef FORBIDDEN_date_as_number  // cannot convert | no viable conversion
  const int number = day;
#endif
#ifdef FORBIDDEN_months_as_working_days  // 'const upc::v0_1::Period' to 'int' | no viable conversion from
  (void)calendar.add(day, months);
#endif
#ifdef FORBIDDEN_period_without_unit  // could not convert '12' from 'int' | no viable conversion from 'int'
  (void)upc::end_of_period(day, 12, calendar);
#endif
#ifdef FORBIDDEN_calendar_from_a_word  // no matching function for call | no matching conversion
  (void)upc::WorkingDays("scotland");
#endif
#ifdef FORBIDDEN_region_by_accident  // conversion from 'upc::v0_1::Region' to non-scalar type | no viable conversion
  const upc::WorkingDays scotland = upc::Region::scotland;
#endif
}
