// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/detail/holiday_rules.hpp>
#include <upc/calendar/detail/proclaimed_days.hpp>
#include <upc/calendar/regions.hpp>
#include <upc/error.hpp>

#include <algorithm>
#include <string>
#include <string_view>

UPC_BEGIN_NAMESPACE

namespace detail {

/// Gathers the bank holidays of one year.
class HolidaysOfYear {
 public:
  explicit HolidaysOfYear(int year)
      : year_(year),
        status_(year > last_published_year ? HolidayStatus::projected : HolidayStatus::proclaimed),
        easter_(easter_sunday(year)) {
    list_.reserve(13);
  }

  void add(Date on, std::string_view name) { list_.push_back({on, std::string(name), false, status_}); }
  void add_kept(Date on, std::string_view name, Date falls_on) {
    list_.push_back({on, std::string(name), on != falls_on, status_});
  }
  void good_friday() { add(plus_days(easter_, -2), "Good Friday"); }
  void easter_monday() { add(plus_days(easter_, 1), "Easter Monday"); }
  /// A holiday that moves from a weekend to the Monday.
  void monday_instead(int month, int day, std::string_view name) {
    const Date falls_on = date_of(year_, month, day);
    add_kept(is_weekend(falls_on) ? monday_from(falls_on) : falls_on, name, falls_on);
  }
  void early_may() { add(may_holiday(MayHoliday::early, first_monday(year_, 5)), "Early May bank holiday"); }
  void spring() { add(may_holiday(MayHoliday::spring, last_monday_of_31(year_, 5)), "Spring bank holiday"); }
  void summer(Date on) { add(on, "Summer bank holiday"); }
  void christmas() {
    add_kept(christmas_kept(year_, 25), "Christmas Day", date_of(year_, 12, 25));
    add_kept(christmas_kept(year_, 26), "Boxing Day", date_of(year_, 12, 26));
  }
  /// 1 and 2 January in Scotland, of which a weekend takes one or both to the next weekdays. Where New Year's Day is a
  /// Sunday it moves past 2 January, which stays.
  void two_days_of_new_year() {
    const Date first = date_of(year_, 1, 1);
    const Date second = date_of(year_, 1, 2);
    const int weekday = weekday_of(first);
    add_kept(weekday == 0 || weekday == 6 ? plus_days(first, 2) : first, "New Year's Day", first);
    add_kept(weekday == 5 || weekday == 6 ? plus_days(second, 2) : second, "2nd January", second);
  }
  void extra_days_in(Region region) {
    for (const ExtraDay& extra : extra_days) {
      if (extra.year == year_ && (extra.kept_in == KeptIn::all_regions || region == Region::scotland))
        add(date_of(year_, extra.month, extra.day), extra.name);
    }
  }
  /// Sorted: Boxing Day may come before the substitute for Christmas Day, and a proclaimed day anywhere.
  std::vector<BankHoliday> take() {
    std::sort(list_.begin(), list_.end(), [](const BankHoliday& a, const BankHoliday& b) { return a.on < b.on; });
    return std::move(list_);
  }

 private:
  /// Where the year kept a bank holiday of May: the proclaimed day if there is one, else `by_rule`.
  Date may_holiday(MayHoliday holiday, Date by_rule) const {
    for (const MovedDay& moved : moved_days) {
      if (moved.year == year_ && moved.holiday == holiday) return date_of(year_, moved.month, moved.day);
    }
    return by_rule;
  }

  int year_;
  HolidayStatus status_;
  Date easter_;
  std::vector<BankHoliday> list_;
};

UPC_INLINE std::vector<BankHoliday> holidays_in_scotland(int year) {
  HolidaysOfYear made(year);
  made.two_days_of_new_year();
  made.good_friday();
  made.early_may();
  made.spring();
  made.summer(first_monday(year, 8));
  if (year >= 2007) made.monday_instead(11, 30, "St Andrew's Day");
  made.christmas();
  made.extra_days_in(Region::scotland);
  return made.take();
}

UPC_INLINE std::vector<BankHoliday> holidays_in_the_rest(Region region, int year) {
  HolidaysOfYear made(year);
  if (year >= 1974) made.monday_instead(1, 1, "New Year's Day");
  if (region == Region::northern_ireland) made.monday_instead(3, 17, "St Patrick's Day");
  made.good_friday();
  made.easter_monday();
  if (year >= 1978) made.early_may();
  made.spring();
  if (region == Region::northern_ireland) made.monday_instead(7, 12, "Battle of the Boyne (Orangemen's Day)");
  made.summer(last_monday_of_31(year, 8));
  made.christmas();
  made.extra_days_in(region);
  return made.take();
}

}  // namespace detail

UPC_INLINE std::vector<BankHoliday> bank_holidays(Region region, int year) {
  if (year < first_year(region) || year > last_year) {
    throw Error(ErrorCode::out_of_range, "",
                "a year from " + std::to_string(first_year(region)) + " to " + std::to_string(last_year) +
                    " (the calendar of " + std::string(title(region)) + "), not " + std::to_string(year));
  }
  return region == Region::scotland ? detail::holidays_in_scotland(year) : detail::holidays_in_the_rest(region, year);
}

UPC_END_NAMESPACE
