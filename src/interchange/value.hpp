// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// JSON values while they are read: nothing is copied out of the text that can be seen in it, nothing is freed one by
/// one. The names are those of Boost.JSON, whose parser stands behind ours.

#include <upc/config.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <type_traits>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace json {

/// Where values lie, and texts that are not as the input has them. All of it is given back at once.
class Memory {
 public:
  Memory() noexcept = default;
  /// Takes from here first, and asks for more only when that is used up.
  Memory(void* start, std::size_t size) noexcept
      : start_(static_cast<char*>(start)), start_end_(start_ + size), at_(start_), end_(start_end_) {}
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  /// So many bytes, aligned for any value.
  char* take(std::size_t size) {
    size = (size + 7) & ~std::size_t{7};
    if (static_cast<std::size_t>(end_ - at_) < size) more(size);
    char* const taken = at_;
    at_ += size;
    return taken;
  }
  template <class T>
  T* make() {
    static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= 8);
    return ::new (static_cast<void*>(take(sizeof(T)))) T();
  }
  /// Nothing of it is wanted any more.
  void clear() noexcept {
    more_.clear();
    at_ = start_;
    end_ = start_end_;
  }

 private:
  void more(std::size_t size) {
    constexpr std::size_t least = 4096;
    const std::size_t most_often = least << (more_.size() < 8 ? more_.size() : 8);
    if (size < most_often) size = most_often;
    more_.push_back(std::unique_ptr<char[]>(new char[size]));  // held before the list grows, which may fail
    at_ = more_.back().get();
    end_ = at_ + size;
  }

  char* start_ = nullptr;
  char* start_end_ = nullptr;
  char* at_ = nullptr;
  char* end_ = nullptr;
  std::vector<std::unique_ptr<char[]>> more_;
};

namespace dom {

using string_view = std::string_view;

struct member;
class value;

/// What goes from one part of a container to the next.
template <class Node, class Held>
class iterator {
 public:
  explicit iterator(const Node* at) noexcept : at_(at) {}
  const Held& operator*() const noexcept { return at_->held_by(); }
  iterator& operator++() noexcept {
    at_ = at_->next;
    return *this;
  }
  friend bool operator==(iterator a, iterator b) noexcept { return a.at_ == b.at_; }
  friend bool operator!=(iterator a, iterator b) noexcept { return a.at_ != b.at_; }

 private:
  const Node* at_;
};

struct member_node;
struct element_node;

/// The members of an object, in the order of the text.
class object {
 public:
  iterator<member_node, member> begin() const noexcept { return iterator<member_node, member>(first_); }
  iterator<member_node, member> end() const noexcept { return iterator<member_node, member>(nullptr); }
  std::size_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }
  /// The member of that name, or null.
  const value* if_contains(std::string_view name) const noexcept;

 private:
  friend class ObjectBuilder;
  const member_node* first_ = nullptr;
  std::size_t size_ = 0;
};

/// The elements of an array.
class array {
 public:
  iterator<element_node, value> begin() const noexcept { return iterator<element_node, value>(first_); }
  iterator<element_node, value> end() const noexcept { return iterator<element_node, value>(nullptr); }
  std::size_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }

 private:
  friend class ArrayBuilder;
  const element_node* first_ = nullptr;
  std::size_t size_ = 0;
};

/// What a value is.
enum class kind : std::uint8_t { null, bool_, int64, uint64, double_, string, array, object };

/// A value, which its Memory must outlive, and the text that was parsed too.
class value {
 public:
  value() noexcept : int64_(0) {}
  explicit value(bool truth) noexcept : kind_(dom::kind::bool_), bool_(truth) {}
  explicit value(std::int64_t number) noexcept : kind_(dom::kind::int64), int64_(number) {}
  explicit value(std::uint64_t number) noexcept : kind_(dom::kind::uint64), uint64_(number) {}
  explicit value(double number) noexcept : kind_(dom::kind::double_), double_(number) {}
  explicit value(std::string_view text) noexcept : kind_(dom::kind::string), string_(text) {}
  explicit value(const dom::object& members) noexcept : kind_(dom::kind::object), object_(members) {}
  explicit value(const dom::array& elements) noexcept : kind_(dom::kind::array), array_(elements) {}

  dom::kind kind() const noexcept { return kind_; }
  bool is_null() const noexcept { return kind_ == dom::kind::null; }
  bool is_bool() const noexcept { return kind_ == dom::kind::bool_; }
  bool is_string() const noexcept { return kind_ == dom::kind::string; }
  bool is_array() const noexcept { return kind_ == dom::kind::array; }
  bool is_object() const noexcept { return kind_ == dom::kind::object; }
  // Bounds of these: it is one.
  bool get_bool() const noexcept { return bool_; }
  std::string_view get_string() const noexcept { return string_; }
  const dom::array& get_array() const noexcept { return array_; }
  const dom::object& get_object() const noexcept { return object_; }
  // Null where it is none.
  const dom::object* if_object() const noexcept { return kind_ == dom::kind::object ? &object_ : nullptr; }
  const dom::array* if_array() const noexcept { return kind_ == dom::kind::array ? &array_ : nullptr; }
  const std::int64_t* if_int64() const noexcept { return kind_ == dom::kind::int64 ? &int64_ : nullptr; }
  const std::uint64_t* if_uint64() const noexcept { return kind_ == dom::kind::uint64 ? &uint64_ : nullptr; }
  const double* if_double() const noexcept { return kind_ == dom::kind::double_ ? &double_ : nullptr; }

 private:
  dom::kind kind_ = dom::kind::null;
  union {
    bool bool_;
    std::int64_t int64_;
    std::uint64_t uint64_;
    double double_;
    std::string_view string_;
    dom::object object_;
    dom::array array_;
  };
};

/// A member of an object.
struct member {
  std::string_view name;
  dom::value held;

  std::string_view key() const noexcept { return name; }
  const dom::value& value() const noexcept { return held; }
};

struct member_node {
  member held;
  member_node* next = nullptr;
  const member& held_by() const noexcept { return held; }
};

struct element_node {
  value held;
  element_node* next = nullptr;
  const value& held_by() const noexcept { return held; }
};

inline const value* object::if_contains(std::string_view name) const noexcept {
  for (const member& each : *this)
    if (each.name == name) return &each.held;
  return nullptr;
}

/// Puts an object together.
class ObjectBuilder {
 public:
  explicit ObjectBuilder(Memory& memory) noexcept : memory_(memory) {}
  /// The place of one more member's value.
  value& add(std::string_view name) {
    member_node* const node = memory_.make<member_node>();
    node->held.name = name;
    if (last_ == nullptr) built_.first_ = node;
    else last_->next = node;
    last_ = node;
    ++built_.size_;
    return node->held.held;
  }
  const object& built() const noexcept { return built_; }

 private:
  Memory& memory_;
  object built_;
  member_node* last_ = nullptr;
};

/// Puts an array together.
class ArrayBuilder {
 public:
  explicit ArrayBuilder(Memory& memory) noexcept : memory_(memory) {}
  /// The place of one more element.
  value& add() {
    element_node* const node = memory_.make<element_node>();
    if (last_ == nullptr) built_.first_ = node;
    else last_->next = node;
    last_ = node;
    ++built_.size_;
    return node->held;
  }
  const array& built() const noexcept { return built_; }

 private:
  Memory& memory_;
  array built_;
  element_node* last_ = nullptr;
};

}  // namespace dom

}  // namespace json

UPC_END_NAMESPACE
