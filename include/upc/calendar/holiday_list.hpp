// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The bank holidays of a region as a value to which what others have published can be merged. A merge adds to what is
/// known and never replaces it: published lists drop their old years, and have changed after publication.

#include <upc/calendar/regions.hpp>
#include <upc/config.hpp>

#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// A day of a published list.
struct FeedHoliday {
  Date on;                  ///< the day, present
  std::string name;         ///< what the list calls it
  bool substitute = false;  ///< whether the list marks it as a substitute day

  friend bool operator==(const FeedHoliday& a, const FeedHoliday& b) {
    return a.on == b.on && a.name == b.name && a.substitute == b.substitute;
  }
};

/// A list of bank holidays as somebody published it, read whole.
struct HolidayFeed {
  std::string source;                 ///< where it is from, such as the name of a file
  std::vector<FeedHoliday> holidays;  ///< sorted by date, no date twice
};

/// What a merge did about one day.
enum class MergeKind : unsigned char {
  added,        ///< a bank holiday that was not known
  withdrawn,    ///< one that was known is none: a feed that names the whole year moves it, or projects it no more
  out_of_range  ///< the feed names a day outside the years covered; it is left out
};

/// The name of a kind: "added", "withdrawn" or "out_of_range".
constexpr std::string_view name(MergeKind kind) noexcept {
  return kind == MergeKind::added ? "added" : kind == MergeKind::withdrawn ? "withdrawn" : "out_of_range";
}

/// One difference that a merge found.
struct MergeChange {
  MergeKind kind;       ///< what was done
  BankHoliday holiday;  ///< the day, as it stands in the list after the merge or stood before it

  friend bool operator==(const MergeChange& a, const MergeChange& b) {
    return a.kind == b.kind && a.holiday == b.holiday;
  }
};

/// What a merge changed.
struct MergeReport {
  std::string source;                ///< the feed's
  std::vector<MergeChange> changes;  ///< by date
  std::vector<int> now_proclaimed;   ///< the years that were projected and are proclaimed now, ascending
};

/// The bank holidays of one region from first_year(region) to last_year.
class UPC_API HolidayList {
 public:
  /// Those that this library knows.
  explicit HolidayList(Region region);

  /// Merges a feed and says what that changed.
  ///
  /// A year of which the feed names Good Friday and at least as many weekdays as the rules give is whole: its days are
  /// proclaimed from now on. Of the days that only this list has, those that were only projected are withdrawn then, and
  /// a proclaimed one where the feed names the same holiday on another day (the early May bank holiday of 2020 was moved
  /// after it had been published); any other proclaimed day stays, as an older feed does not know it. Of any other year the feed's days are added, as proclaimed, and the rest stays as it is. What the
  /// feed says of a Saturday or Sunday changes nothing. A day known already keeps its name.
  MergeReport merge(const HolidayFeed& feed);

  /// Whose they are.
  Region region() const noexcept { return region_; }
  /// All of them, sorted by date.
  const std::vector<BankHoliday>& all() const noexcept { return all_; }
  /// The last year up to which every year is proclaimed.
  int last_proclaimed_year() const noexcept;
  /// The bank holiday on that day; null where there is none.
  const BankHoliday* find(Date on) const noexcept;

  friend bool operator==(const HolidayList& a, const HolidayList& b) {
    return a.region_ == b.region_ && a.proclaimed_ == b.proclaimed_ && a.all_ == b.all_;
  }

 private:
  std::vector<BankHoliday>::iterator at_or_after(Date on);

  Region region_;
  std::vector<BankHoliday> all_;
  std::vector<bool> proclaimed_;  // of each year from the first
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/calendar/impl/holiday_list.ipp>
#endif
