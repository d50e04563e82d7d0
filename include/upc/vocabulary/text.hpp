// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// When a text says something.

#include <upc/config.hpp>

#include <string_view>

UPC_BEGIN_NAMESPACE

/// Whether a text is empty or only white space: such a text says nothing and counts as absent.
constexpr bool is_blank(std::string_view text) noexcept {
  for (char c : text)
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\v' && c != '\f') return false;
  return true;
}

UPC_END_NAMESPACE
