// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What has been written before: in many cases the same few reasons, duties and steps come again and again.

#include <upc/policy/edition.hpp>
#include <upc/policy/reason.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace json {

/// The texts of the latest keys, at most so many. A key has four places where it may be.
template <class Key, std::size_t size>
class WrittenMemo {
 public:
  /// The text of a key under an edition, or null.
  const std::string* find(std::uint64_t mark, const Key& key, const Edition& edition) const noexcept {
    const Entry* const first = &entries_[place(mark)];
    for (const Entry* entry = first; entry != first + ways; ++entry)
      if (entry->edition == &edition && entry->key == key) return &entry->text;
    return nullptr;
  }
  /// Keeps it in the place of another.
  void keep(std::uint64_t mark, const Key& key, const Edition& edition, std::string_view text) {
    Entry& given_up = entries_[place(mark) + next_++ % ways];
    given_up.edition = nullptr;  // until it is whole
    given_up.text = text;
    given_up.key = key;
    given_up.edition = &edition;
  }

 private:
  static constexpr std::size_t ways = 4;
  static_assert(size % ways == 0);
  static std::size_t place(std::uint64_t mark) noexcept {
    return static_cast<std::size_t>((mark * 0x9E3779B97F4A7C15U >> 32U) % (size / ways)) * ways;
  }

  struct Entry {
    const Edition* edition = nullptr;
    Key key{};
    std::string text;
  };

  std::vector<Entry> entries_ = std::vector<Entry>(size);
  std::size_t next_ = 0;
};

/// The latest reasons and what was written of each, in one language and one form.
class ReasonMemo {
 public:
  /// What was written of a reason, or null.
  /// @param edition  outlives this
  const std::string* find(const Reason& reason, const Edition& edition) const noexcept {
    return entries_.find(place(reason), reason, edition);
  }
  void keep(const Reason& reason, const Edition& edition, std::string_view text) {
    entries_.keep(place(reason), reason, edition, text);
  }

 private:

  static std::size_t mark(const ArgValue& value) noexcept {
    if (const auto* role = std::get_if<Role>(&value)) return index(*role);
    if (const auto* set = std::get_if<RoleSet>(&value)) return static_cast<std::size_t>(set->bits());
    if (const auto* date = std::get_if<Date>(&value)) return static_cast<std::size_t>(date->day_number());
    if (const auto* number = std::get_if<int>(&value)) return static_cast<std::size_t>(*number);
    if (const auto* text = std::get_if<std::string>(&value))
      return text->empty() ? 0 : text->size() * 5 + static_cast<unsigned char>(text->front());
    return std::get<std::vector<std::string>>(value).size();
  }
  static std::uint64_t place(const Reason& reason) noexcept {
    std::uint64_t mixed = static_cast<std::uint64_t>(reason.code) * 31 + static_cast<std::uint64_t>(reason.cites);
    for (const Arg& arg : reason.args) mixed = mixed * 31 + mark(arg.value);
    return mixed;
  }

  WrittenMemo<Reason, 256> entries_;
};

/// What stands in an answer the same each time, by the names it is made of.
class FragmentMemo {
 public:
  /// What makes a fragment what it is, besides the edition.
  struct Key {
    std::uint64_t kind;  ///< which fragment, and of what
    std::uint64_t with;
    std::uint64_t cites;

    friend bool operator==(const Key& a, const Key& b) noexcept {
      return a.kind == b.kind && a.with == b.with && a.cites == b.cites;
    }
  };

  /// As ReasonMemo::find().
  const std::string* find(const Key& key, const Edition& edition) const noexcept {
    return entries_.find(place(key), key, edition);
  }
  void keep(const Key& key, const Edition& edition, std::string_view text) {
    entries_.keep(place(key), key, edition, text);
  }

  /// A list of provisions as a part of a key; nothing of one too long for it.
  template <class List>
  static std::optional<std::uint64_t> packed(const List& cites) noexcept {
    static_assert(count_of<Provision> < 0xFF);
    if (cites.size() > sizeof(std::uint64_t)) return std::nullopt;
    std::uint64_t all = 0;
    for (const Provision cite : cites) all = all << 8U | (static_cast<std::uint64_t>(cite) + 1);
    return all;
  }

 private:
  static std::uint64_t place(const Key& key) noexcept { return (key.kind * 31 + key.with) * 31 + key.cites; }

  WrittenMemo<Key, 1024> entries_;
};

}  // namespace json

UPC_END_NAMESPACE
