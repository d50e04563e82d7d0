// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/calendar/closure_set.hpp>
#include <upc/calendar/detail/build_tables.hpp>
#include <upc/calendar/detail/distance.hpp>
#include <upc/calendar/detail/holiday_rules.hpp>
#include <upc/calendar/holiday_list.hpp>
#include <upc/calendar/working_days.hpp>
#include <upc/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace detail {

/// The one calendar of a region without closures, built by the first caller.
UPC_INLINE const std::shared_ptr<const CalendarTables>& without_closures(Region region) {
  switch (region) {
    case Region::scotland: {
      static const auto tables = build_tables({known_list(Region::scotland)}, {});
      return tables;
    }
    case Region::northern_ireland: {
      static const auto tables = build_tables({known_list(Region::northern_ireland)}, {});
      return tables;
    }
    case Region::england_and_wales:
      break;
  }
  static const auto tables = build_tables({known_list(Region::england_and_wales)}, {});
  return tables;
}

/// "the calendar of Scotland", or of a strict calendar the bank holidays as far as they are proclaimed.
UPC_INLINE std::string title(const CalendarTables& tables) {
  std::string text = tables.proclaimed_only ? "the proclaimed bank holidays of " : "the calendar of ";
  for (std::size_t i = 0; i < tables.lists.size(); ++i) {
    if (i > 0) text += i + 1 == tables.lists.size() ? " or " : ", ";
    text += upc::title(tables.lists[i]->region());
  }
  return text;
}

/// The error for a date outside the calendar, `what` saying which.
UPC_INLINE Error not_covered(const CalendarTables& tables, std::string_view what) {
  const auto at = [&](std::uint32_t day) { return to_string(Date(Date::date_int_type(tables.first + day))); };
  return Error(
      ErrorCode::out_of_range, "",
      "a date from " + at(0) + " to " + at(tables.days - 1) + " (" + title(tables) + "), not " + std::string(what));
}

}  // namespace detail

UPC_INLINE detail::HolidayFound detail::find_holiday(const CalendarTables& tables, Date on) {
  HolidayFound found;
  std::size_t number = 0;
  for (const auto& list : tables.lists) {
    const BankHoliday* holiday = list->find(on);
    if (holiday == nullptr) continue;
    if (found.holiday == nullptr) found.holiday = holiday;
    if (number++ > 0) found.kept_in += ", ";
    found.kept_in += upc::title(list->region());
  }
  if (number == tables.lists.size()) found.kept_in.clear();
  return found;
}

UPC_INLINE std::string detail::closure_name(const CalendarTables& tables, Date on) {
  for (const ClosureSet& set : tables.closure_sets) {
    if (!set.name.empty() && std::binary_search(set.days.begin(), set.days.end(), on)) return set.name;
  }
  return "council closure";
}

UPC_INLINE WorkingDays::WorkingDays() : tables_(detail::without_closures(Region::england_and_wales)) {}

UPC_INLINE WorkingDays::WorkingDays(Region region, std::vector<Date> closures)
    : tables_(closures.empty() ? detail::without_closures(region)
                               : detail::with_closures(*detail::without_closures(region),
                                                       {ClosureSet{{}, {}, std::move(closures)}})) {}

UPC_INLINE WorkingDays::WorkingDays(std::vector<HolidayList> lists, std::vector<ClosureSet> closures) {
  std::vector<std::shared_ptr<const HolidayList>> shared;
  for (HolidayList& list : lists) shared.push_back(std::make_shared<const HolidayList>(std::move(list)));
  tables_ = detail::build_tables(std::move(shared), std::move(closures));
}

UPC_INLINE WorkingDays::WorkingDays(std::vector<HolidayList> lists) : WorkingDays(std::move(lists), {}) {}

UPC_INLINE WorkingDays any_of(const std::vector<Region>& regions) { return any_of(regions, {}); }

UPC_INLINE WorkingDays any_of(const std::vector<Region>& regions, std::vector<ClosureSet> closures) {
  std::vector<HolidayList> lists;
  for (const Region region : regions) lists.emplace_back(*detail::known_list(region));
  return WorkingDays(std::move(lists), std::move(closures));
}

UPC_INLINE void WorkingDays::lies_outside(Date date) const {
  throw detail::not_covered(*tables_, date.is_special() ? std::string("an absent date") : to_string(date));
}

UPC_INLINE void WorkingDays::leads_outside(Date date, int n) const {
  throw detail::not_covered(*tables_, detail::distance_from(date, n, "working day"));
}

UPC_INLINE int WorkingDays::count(Date from, Date to, Inclusive ends) const {
  if (ends == Inclusive::right) return count(from, to);
  const bool backward = to < from;
  if (backward && ends == Inclusive::left) return count(from, to);
  const Date earlier = backward ? to : from;
  const Date later = backward ? from : to;
  const bool with_earlier = ends == Inclusive::left || ends == Inclusive::both;
  const bool with_later = ends == Inclusive::both;
  int n = count(earlier, later);
  if (with_earlier && is_working_day(earlier)) ++n;
  if (!with_later && is_working_day(later)) --n;
  // (d, d) and [d, d) are empty: the day that was taken off was not among those counted.
  if (earlier == later && !with_later) n = 0;
  return backward ? -n : n;
}

UPC_INLINE std::vector<Date> WorkingDays::range(Date from, Date to) const {
  const std::size_t begin = tables_->before[index(from)];
  const std::size_t end = tables_->before[index(to) + 1];
  std::vector<Date> dates;
  if (begin < end) dates.reserve(end - begin);
  for (std::size_t ordinal = begin; ordinal < end; ++ordinal) dates.push_back(at(tables_->day_of[ordinal]));
  return dates;
}

UPC_INLINE std::optional<std::string> WorkingDays::why_not(Date date) const {
  if (is_working_day(date)) return std::nullopt;
  if (detail::is_weekend(date)) return std::string(weekday_name(date));
  const detail::HolidayFound found = detail::find_holiday(*tables_, date);
  if (found.holiday == nullptr) return detail::closure_name(*tables_, date);
  return in_words(*found.holiday) + (found.kept_in.empty() ? "" : " (" + found.kept_in + ")");
}

UPC_INLINE HolidayStatus WorkingDays::status(Date date) const {
  (void)index(date);
  return date > last_proclaimed() ? HolidayStatus::projected : HolidayStatus::proclaimed;
}

UPC_INLINE HolidayStatus WorkingDays::status(Date from, Date to) const {
  (void)index(from);
  (void)index(to);
  return status(std::max(from, to));
}

UPC_INLINE WorkingDays WorkingDays::strict() const {
  if (is_strict()) return *this;
  auto tables = std::make_shared<detail::CalendarTables>(*tables_);
  tables->proclaimed_only = true;
  if (tables->last_proclaimed < last()) {
    tables->days = tables->last_proclaimed.day_number() - tables->first + 1;
    tables->working = tables->before[tables->days];
  }
  return WorkingDays(std::shared_ptr<const detail::CalendarTables>(std::move(tables)));
}

UPC_INLINE Region WorkingDays::region() const noexcept { return tables_->lists.front()->region(); }

UPC_INLINE std::vector<Region> WorkingDays::regions() const {
  std::vector<Region> regions;
  for (const auto& list : tables_->lists) regions.push_back(list->region());
  return regions;
}

UPC_INLINE const HolidayList& WorkingDays::holidays(Region region) const {
  for (const auto& list : tables_->lists)
    if (list->region() == region) return *list;
  throw Error(ErrorCode::malformed, "", "a region of the calendar, not " + std::string(title(region)));
}

UPC_INLINE std::string WorkingDays::stamp() const {
  constexpr char hex[] = "0123456789abcdef";
  std::uint64_t sum = 0xcbf29ce484222325u;  // FNV-1a, 64 bits
  const auto add_byte = [&](std::uint32_t byte) { sum = (sum ^ byte) * 0x100000001b3u; };
  for (const std::uint32_t number : {tables_->first, tables_->days})
    for (int shift = 0; shift < 32; shift += 8) add_byte(number >> shift & 0xff);
  for (std::uint32_t ordinal = 0; ordinal < tables_->working; ++ordinal) {
    add_byte(tables_->day_of[ordinal] & 0xffu);
    add_byte(static_cast<std::uint32_t>(tables_->day_of[ordinal]) >> 8);
  }
  std::string text;
  for (const auto& list : tables_->lists) text += (text.empty() ? "" : "+") + std::string(name(list->region()));
  text += '/' + std::to_string(static_cast<int>(last_proclaimed().year())) + '/';
  for (int shift = 60; shift >= 0; shift -= 4) text += hex[sum >> shift & 0xf];
  return text;
}

UPC_INLINE bool WorkingDays::equals(const WorkingDays& other) const noexcept {
  if (tables_ == other.tables_) return true;
  if (is_strict() != other.is_strict() || tables_->closure_sets != other.tables_->closure_sets) return false;
  return std::equal(tables_->lists.begin(), tables_->lists.end(), other.tables_->lists.begin(),
                    other.tables_->lists.end(), [](const auto& a, const auto& b) { return a == b || *a == *b; });
}

UPC_END_NAMESPACE
