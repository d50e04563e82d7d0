// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/detail/holiday_rules.hpp>
#include <upc/calendar/holiday_list.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace detail {

inline int year_of(Date date) { return static_cast<int>(date.year()); }

/// How many weekdays the rules alone make bank holidays of the region in a year of today.
constexpr std::size_t usual_number(Region region) noexcept {
  return region == Region::england_and_wales ? 8 : region == Region::scotland ? 9 : 10;
}

/// What a holiday is called without what stands in brackets: "Early May bank holiday" of "... (VE day)".
inline std::string_view bare_name(std::string_view name) noexcept {
  const std::string_view bare = name.substr(0, name.find('('));
  return bare.substr(0, bare.find_last_not_of(' ') + 1);
}

}  // namespace detail

UPC_INLINE HolidayList::HolidayList(Region region) : region_(region) {
  for (int year = first_year(region); year <= last_year; ++year) {
    auto holidays = bank_holidays(region, year);
    proclaimed_.push_back(year <= last_published_year);
    all_.insert(all_.end(), std::make_move_iterator(holidays.begin()), std::make_move_iterator(holidays.end()));
  }
}

UPC_INLINE std::vector<BankHoliday>::iterator HolidayList::at_or_after(Date on) {
  return std::lower_bound(all_.begin(), all_.end(), on, [](const BankHoliday& a, Date date) { return a.on < date; });
}

UPC_INLINE MergeReport HolidayList::merge(const HolidayFeed& feed) {
  MergeReport report{feed.source, {}, {}};
  std::map<int, std::vector<const FeedHoliday*>> years;
  for (const FeedHoliday& day : feed.holidays) {
    const int year = detail::year_of(day.on);
    if (year < first_year(region_) || year > last_year)
      report.changes.push_back(
          {MergeKind::out_of_range, {day.on, day.name, day.substitute, HolidayStatus::proclaimed}});
    else if (!detail::is_weekend(day.on))
      years[year].push_back(&day);
  }

  for (const auto& [year, days] : years) {
    for (const FeedHoliday* day : days) {
      const auto place = at_or_after(day->on);
      if (place != all_.end() && place->on == day->on) {
        place->status = HolidayStatus::proclaimed;
        continue;
      }
      const BankHoliday added{day->on, day->name, day->substitute, HolidayStatus::proclaimed};
      all_.insert(place, added);
      report.changes.push_back({MergeKind::added, added});
    }
    std::set<Date> named;
    for (const FeedHoliday* day : days) named.insert(day->on);
    const auto begin = at_or_after(detail::date_of(year, 1, 1));
    const auto end = at_or_after(detail::date_of(year + 1, 1, 1));
    // No list of a year's bank holidays is without Good Friday, which every region keeps and which never moves.
    const bool whole = days.size() >= detail::usual_number(region_) &&
                       std::any_of(begin, end, [&](const BankHoliday& holiday) {
                         return holiday.name == "Good Friday" && named.count(holiday.on) != 0;
                       });
    if (!whole) continue;
    const auto moved = [&days = days](const BankHoliday& holiday) {
      return std::any_of(days.begin(), days.end(), [&](const FeedHoliday* day) {
        return day->on != holiday.on && detail::bare_name(day->name) == detail::bare_name(holiday.name);
      });
    };
    const auto kept = std::stable_partition(begin, end, [&](const BankHoliday& holiday) {
      return named.count(holiday.on) != 0 || (holiday.status == HolidayStatus::proclaimed && !moved(holiday));
    });
    for (auto gone = kept; gone != end; ++gone) report.changes.push_back({MergeKind::withdrawn, *gone});
    all_.erase(kept, end);
    const auto index = static_cast<std::size_t>(year - first_year(region_));
    if (!proclaimed_[index]) report.now_proclaimed.push_back(year);
    proclaimed_[index] = true;
  }
  std::stable_sort(report.changes.begin(), report.changes.end(),
                   [](const MergeChange& a, const MergeChange& b) { return a.holiday.on < b.holiday.on; });
  return report;
}

UPC_INLINE int HolidayList::last_proclaimed_year() const noexcept {
  const auto first_projected = std::find(proclaimed_.begin(), proclaimed_.end(), false);
  return first_year(region_) + static_cast<int>(first_projected - proclaimed_.begin()) - 1;
}

UPC_INLINE const BankHoliday* HolidayList::find(Date on) const noexcept {
  const auto place =
      std::lower_bound(all_.begin(), all_.end(), on, [](const BankHoliday& a, Date date) { return a.on < date; });
  return place != all_.end() && place->on == on ? &*place : nullptr;
}

UPC_END_NAMESPACE
