// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/deadline.hpp>
#include <upc/calendar/detail/holiday_rules.hpp>
#include <upc/calendar/holiday_list.hpp>
#include <upc/calendar/receipt.hpp>
#include <upc/calendar/regions.hpp>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

UPC_BEGIN_NAMESPACE

UPC_INLINE Receipt::Receipt() = default;
UPC_INLINE Receipt::Receipt(const Receipt&) = default;
UPC_INLINE Receipt::Receipt(Receipt&&) noexcept = default;
UPC_INLINE Receipt& Receipt::operator=(const Receipt&) = default;
UPC_INLINE Receipt& Receipt::operator=(Receipt&&) noexcept = default;
UPC_INLINE Receipt::~Receipt() = default;

UPC_INLINE bool operator==(const Receipt& a, const Receipt& b) {
  return a.from == b.from && a.period == b.period && a.end == b.end && a.counted == b.counted &&
         a.left_out == b.left_out && a.capped == b.capped && a.projected == b.projected &&
         a.proclaimed_until == b.proclaimed_until;
}

UPC_INLINE std::optional<DayOff> day_off(Date date, const WorkingDays& calendar) {
  if (calendar.is_working_day(date)) return std::nullopt;
  DayOff off;
  off.on = date;
  if (detail::is_weekend(date)) {
    off.name = weekday_name(date);
    return off;
  }
  detail::HolidayFound found = detail::find_holiday(calendar.tables(), date);
  if (found.holiday == nullptr) {
    off.reason = OffReason::closure;
    off.name = detail::closure_name(calendar.tables(), date);
    return off;
  }
  off.reason = OffReason::bank_holiday;
  off.name = found.holiday->name;
  off.substitute = found.holiday->substitute;
  off.projected = found.holiday->status == HolidayStatus::projected;
  off.kept_in = std::move(found.kept_in);
  return off;
}

UPC_INLINE bool is_projected_year(Region region, int year) noexcept {
  return year >= first_year(region) && year > last_published_year;
}

UPC_INLINE Receipt receipt(Date event, Period period, const WorkingDays& calendar) {
  Receipt made;
  made.from = event;
  made.period = period;
  made.end = end_of_period(event, period, calendar);
  made.proclaimed_until = static_cast<int>(calendar.last_proclaimed().year());
  if (period.unit != PeriodUnit::working_days) {
    made.counted = static_cast<int>((made.end - event).days());
    made.capped = (period.unit == PeriodUnit::months || period.unit == PeriodUnit::years) &&
                  event.day() != made.end.day();
    return made;
  }
  made.counted = std::abs(period.number);
  if (made.end == event) return made;
  // The days gone over: those after the event up to the end, or backwards from the end up to the day before the event.
  const Date first = made.end > event ? detail::plus_days(event, 1) : made.end;
  const Date last = made.end > event ? made.end : detail::plus_days(event, -1);
  made.left_out.reserve(static_cast<std::size_t>((last - first).days() + 1 - made.counted));
  for (Date day = first; day <= last; day = detail::plus_days(day, 1))
    if (std::optional<DayOff> off = day_off(day, calendar)) made.left_out.push_back(std::move(*off));
  made.projected = calendar.status(last) == HolidayStatus::projected;
  return made;
}

namespace detail {

/// "1 weekend day", "2 weekend days".
UPC_INLINE std::string number_of(long number, std::string_view one) {
  return std::to_string(number) + " " + std::string(one) + (number == 1 ? "" : "s");
}

}  // namespace detail

UPC_INLINE std::string period_in_words(Period period) {
  constexpr std::string_view units[] = {"working day", "day", "week", "month", "year"};
  return detail::number_of(period.number, units[static_cast<std::size_t>(period.unit)]);
}

UPC_INLINE std::vector<std::string> left_out_in_words(const Receipt& receipt) {
  std::vector<std::string> parts;
  const auto weekend = std::count_if(receipt.left_out.begin(), receipt.left_out.end(),
                                     [](const DayOff& day) { return day.reason == OffReason::weekend; });
  if (weekend > 0) parts.push_back(detail::number_of(weekend, "weekend day"));
  for (const DayOff& day : receipt.left_out) {
    if (day.reason == OffReason::weekend) continue;
    parts.push_back(day.name + (day.substitute ? " (substitute day)" : "") +
                    (day.kept_in.empty() ? "" : " (" + day.kept_in + ")") + ", " + date_in_words(day.on) +
                    (day.projected ? " (projected)" : ""));
  }
  return parts;
}

UPC_INLINE std::string explain(const Receipt& receipt) {
  const bool back = receipt.period.number < 0;
  Period period = receipt.period;
  period.number = std::abs(period.number);
  const bool months = period.unit == PeriodUnit::months || period.unit == PeriodUnit::years;
  std::string text = period_in_words(period) + (back ? " before " : " after ") + date_in_words(receipt.from) +
                     (months ? ", on the corresponding date," : ", that day left out,") +
                     (period.number == 1 ? " ends on " : " end on ") + std::string(weekday_name(receipt.end)) + " " +
                     date_in_words(receipt.end) + ".";
  if (receipt.capped) text += " The month has no such day, so its last day is taken.";
  std::string separator = " Not counted: ";
  for (const std::string& part : left_out_in_words(receipt)) {
    text += separator + part;
    separator = "; ";
  }
  if (!receipt.left_out.empty()) text += ".";
  if (receipt.projected)
    text += " The bank holidays of " + std::to_string(receipt.proclaimed_until + 1) +
            " and later have not been published and are projected from the rules: a day may be moved or added.";
  return text;
}

UPC_END_NAMESPACE
