// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Enumerators and the names they have in files. Each enumeration specialises Names; everything that reads,
/// writes, lists or binds names goes through here, so a name stands in one place.

#include <upc/config.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string_view>

UPC_BEGIN_NAMESPACE

/// Specialised for each enumeration with `static constexpr std::string_view list[]`, in the enumerators' order,
/// and `static constexpr std::string_view what`, what one of them is called in a message ("behaviour").
template <class E>
struct Names;

/// How many enumerators E has.
template <class E>
inline constexpr std::size_t count_of = std::size(Names<E>::list);

/// The name of an enumerator as files spell it, a literal: its data() ends with a null.
template <class E>
constexpr std::string_view name(E value) noexcept {
  return Names<E>::list[static_cast<std::size_t>(value)];
}

/// The enumerator of that name, or nothing.
template <class E>
constexpr std::optional<E> from_name(std::string_view text) noexcept {
  for (std::size_t i = 0; i < count_of<E>; ++i)
    if (Names<E>::list[i] == text) return static_cast<E>(i);
  return std::nullopt;
}

/// A set of enumerators, or of other values with an `index`, at most 64. A plain value, ordered by index.
template <class E>
class SetOf {
 public:
  constexpr SetOf() noexcept = default;
  constexpr SetOf(std::initializer_list<E> values) noexcept {
    for (E value : values) insert(value);
  }
  constexpr void insert(E value) noexcept { bits_ |= bit(value); }
  constexpr void erase(E value) noexcept { bits_ &= ~bit(value); }
  constexpr bool contains(E value) const noexcept { return (bits_ & bit(value)) != 0; }
  constexpr bool empty() const noexcept { return bits_ == 0; }
  /// Whether every member of `other` is in this set.
  constexpr bool includes(SetOf other) const noexcept { return (other.bits_ & ~bits_) == 0; }
  /// Whether the two have a member in common.
  constexpr bool meets(SetOf other) const noexcept { return (other.bits_ & bits_) != 0; }
  /// What is in `other` and not in this set.
  constexpr SetOf missing(SetOf other) const noexcept { return from_bits(other.bits_ & ~bits_); }
  constexpr SetOf& operator|=(SetOf other) noexcept {
    bits_ |= other.bits_;
    return *this;
  }
  /// The members as bits, lowest index first; what a stored set is made of.
  constexpr std::uint64_t bits() const noexcept { return bits_; }
  static constexpr SetOf from_bits(std::uint64_t bits) noexcept {
    SetOf set;
    set.bits_ = bits;
    return set;
  }
  /// Calls `visit` with each member, lowest index first.
  template <class F>
  constexpr void for_each(F&& visit) const {
    for (unsigned i = 0; i < 64; ++i)
      if ((bits_ >> i & 1U) != 0) visit(static_cast<E>(i));
  }
  friend constexpr bool operator==(SetOf a, SetOf b) noexcept { return a.bits_ == b.bits_; }
  friend constexpr bool operator!=(SetOf a, SetOf b) noexcept { return a.bits_ != b.bits_; }

 private:
  static constexpr std::uint64_t bit(E value) noexcept { return std::uint64_t{1} << static_cast<unsigned>(value); }
  std::uint64_t bits_ = 0;
};

UPC_END_NAMESPACE
