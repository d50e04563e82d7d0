// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The same question about many dates. A question costs a few nanoseconds either way; these spare the caller the loop,
/// and say which date cannot be answered.

#include <upc/calendar/working_days.hpp>
#include <upc/config.hpp>
#include <upc/error.hpp>

#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>

UPC_BEGIN_NAMESPACE

/// Values that lie one after the other in somebody else's memory, as std::span is from C++20 on: made from what has
/// data() and size().
template <class T>
class Span {
 public:
  constexpr Span() noexcept = default;
  constexpr Span(T* data, std::size_t size) noexcept : data_(data), size_(size) {}
  /// All of a container.
  template <class Container,
            class = std::enable_if_t<std::is_convertible_v<decltype(std::declval<Container&>().data()), T*>>>
  constexpr Span(Container&& container) noexcept : data_(container.data()), size_(container.size()) {}

  constexpr T* data() const noexcept { return data_; }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr T& operator[](std::size_t i) const noexcept { return data_[i]; }

 private:
  T* data_ = nullptr;
  std::size_t size_ = 0;
};

namespace detail {

/// Answers question after question into `out`.
/// @throws Error whatever `answer` throws, its pointer naming the place such as "/3"
template <class Out, class Answer>
void answer_each(std::size_t size, Span<Out> out, Answer&& answer) {
  if (out.size() != size)
    throw Error(ErrorCode::malformed, "",
                "room for " + std::to_string(size) + " answers, not " + std::to_string(out.size()));
  std::size_t i = 0;
  try {
    for (; i < size; ++i) out[i] = answer(i);
  } catch (const Error& error) {
    throw Error(error.code(), "/" + std::to_string(i), error.expected());
  }
}

inline void check_as_many(std::size_t size, std::size_t other) {
  if (other != size)
    throw Error(ErrorCode::malformed, "",
                "as many of the one as of the other, not " + std::to_string(size) + " and " + std::to_string(other));
}

}  // namespace detail

/// WorkingDays::add for each date; `out` may be the dates themselves.
/// @throws Error(malformed) unless `out` is as long; Error(out_of_range) as add, its pointer naming the place such as
///         "/3", the answers before which have been given
inline void add(const WorkingDays& calendar, Span<const Date> dates, int n, Span<Date> out) {
  detail::answer_each(dates.size(), out, [&](std::size_t i) { return calendar.add(dates[i], n); });
}

/// WorkingDays::add for each date and number.
/// @throws Error as above
inline void add(const WorkingDays& calendar, Span<const Date> dates, Span<const int> n, Span<Date> out) {
  detail::check_as_many(dates.size(), n.size());
  detail::answer_each(dates.size(), out, [&](std::size_t i) { return calendar.add(dates[i], n[i]); });
}

/// WorkingDays::count for each pair.
/// @throws Error as above
inline void count(const WorkingDays& calendar, Span<const Date> from, Span<const Date> to, Span<int> out,
                  Inclusive ends = Inclusive::right) {
  detail::check_as_many(from.size(), to.size());
  if (ends == Inclusive::right)
    detail::answer_each(from.size(), out, [&](std::size_t i) { return calendar.count(from[i], to[i]); });
  else
    detail::answer_each(from.size(), out, [&](std::size_t i) { return calendar.count(from[i], to[i], ends); });
}

/// WorkingDays::is_working_day for each date.
/// @throws Error as above
inline void is_working_day(const WorkingDays& calendar, Span<const Date> dates, Span<bool> out) {
  detail::answer_each(dates.size(), out, [&](std::size_t i) { return calendar.is_working_day(dates[i]); });
}

UPC_END_NAMESPACE
