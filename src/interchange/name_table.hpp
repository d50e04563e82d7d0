// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Names looked up without going through all of them.

#include <upc/vocabulary/names.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

UPC_BEGIN_NAMESPACE

namespace json {

/// At most 96 names, each with its number in the order they were added; of equal ones the first is found.
class NameTable {
 public:
  static constexpr std::size_t most = 96;

  /// @param name  outlives this
  constexpr void add(std::string_view name) noexcept {
    const std::size_t at = place(name);
    names_[size_++] = name;
    if (numbers_[at] == 0) numbers_[at] = static_cast<std::uint8_t>(size_);
  }
  /// The number of a name, from 0.
  constexpr std::optional<std::size_t> find(std::string_view name) const noexcept {
    const std::size_t number = numbers_[place(name)];
    return number == 0 ? std::nullopt : std::optional<std::size_t>(number - 1);
  }

 private:
  static constexpr std::size_t places = 256;

  /// Where the name is, or would be.
  constexpr std::size_t place(std::string_view name) const noexcept {
    std::size_t at = mark(name);
    while (numbers_[at] != 0 && names_[numbers_[at] - 1U] != name) at = (at + 1) % places;
    return at;
  }
  static constexpr std::size_t mark(std::string_view name) noexcept {
    if (name.empty()) return 0;
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(name[i])); };
    return (name.size() * 29 + byte(0) * 7 + byte(name.size() / 2) * 17 + byte(name.size() - 1)) % places;
  }

  std::array<std::string_view, most> names_{};
  std::array<std::uint8_t, places> numbers_{};  // by place: one more than the number, or 0
  std::size_t size_ = 0;
};

template <class E>
constexpr NameTable table_of_names() noexcept {
  static_assert(count_of<E> <= NameTable::most);
  NameTable table;
  for (std::string_view name : Names<E>::list) table.add(name);
  return table;
}
template <class E>
inline constexpr NameTable names_in_table = table_of_names<E>();

/// As from_name().
template <class E>
std::optional<E> find_name(std::string_view text) noexcept {
  const auto found = names_in_table<E>.find(text);
  return found ? std::optional<E>(static_cast<E>(*found)) : std::nullopt;
}

}  // namespace json

UPC_END_NAMESPACE
