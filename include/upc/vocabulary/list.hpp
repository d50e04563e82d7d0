// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Short lists inside their owner: answers carry their provisions and indexes without asking for memory.

#include <upc/config.hpp>

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <vector>

UPC_BEGIN_NAMESPACE

/// Up to N values in the order they were added; adding more is a fault of the caller.
template <class T, std::size_t N>
class ShortList {
 public:
  constexpr ShortList() noexcept = default;
  constexpr ShortList(std::initializer_list<T> values) noexcept {
    for (T value : values) push_back(value);
  }
  constexpr void push_back(T value) noexcept {
    assert(size_ < N);
    values_[size_++] = value;
  }
  /// Adds the value unless it is there.
  constexpr void add_once(T value) noexcept {
    for (T held : *this)
      if (held == value) return;
    push_back(value);
  }
  constexpr const T* begin() const noexcept { return values_.data(); }
  constexpr const T* end() const noexcept { return values_.data() + size_; }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr bool empty() const noexcept { return size_ == 0; }
  constexpr T operator[](std::size_t i) const noexcept { return values_[i]; }
  friend constexpr bool operator==(const ShortList& a, const ShortList& b) noexcept {
    if (a.size_ != b.size_) return false;
    for (std::size_t i = 0; i < a.size_; ++i)
      if (!(a.values_[i] == b.values_[i])) return false;
    return true;
  }

 private:
  std::array<T, N> values_{};
  std::uint8_t size_ = 0;
};

/// Values in the order they were added: up to N inside the list itself, and only for more does it ask for memory.
template <class T, std::size_t N>
class InlineList {
 public:
  void push_back(T value) {
    if (size_ < N) {
      inside_[size_] = value;
    } else {
      if (size_ == N) more_.assign(inside_.begin(), inside_.end());
      more_.push_back(value);
    }
    ++size_;
  }
  const T* begin() const noexcept { return size_ <= N ? inside_.data() : more_.data(); }
  const T* end() const noexcept { return begin() + size_; }
  std::size_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }
  T operator[](std::size_t i) const noexcept { return begin()[i]; }

 private:
  std::array<T, N> inside_{};
  std::vector<T> more_;  ///< all of them, once they do not fit
  std::size_t size_ = 0;
};

UPC_END_NAMESPACE
