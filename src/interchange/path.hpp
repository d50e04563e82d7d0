// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Where a reader is in a JSON value, written out as a JSON Pointer (RFC 6901) only when something is wrong there.

#include <upc/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

UPC_BEGIN_NAMESPACE

namespace json {

/// A member name as a JSON Pointer holds it: `~` and `/` are escaped.
inline std::string escape_token(std::string_view token) {
  std::string out;
  for (char c : token) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

/// A place: a chain of links up to the whole value, each on the stack of who reads there.
class Path {
 public:
  Path() noexcept = default;
  Path(const Path& up, std::string_view key) noexcept : up_(&up), key_(key) {}
  Path(const Path& up, std::size_t index) noexcept : up_(&up), index_(index), element_(true) {}

  std::string pointer() const {
    if (up_ == nullptr) return {};
    return up_->pointer() + "/" + (element_ ? std::to_string(index_) : escape_token(key_));
  }

 private:
  const Path* up_ = nullptr;
  std::string_view key_;
  std::size_t index_ = 0;
  bool element_ = false;
};

}  // namespace json

UPC_END_NAMESPACE
