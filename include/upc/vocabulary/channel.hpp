// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The ways in which a customer makes contact (clause 2.3).

#include <upc/vocabulary/names.hpp>

UPC_BEGIN_NAMESPACE

/// A way of contact.
enum class Channel : std::uint8_t { in_person, telephone, letter, email, fax };

template <>
struct Names<Channel> {
  static constexpr std::string_view what = "channel";
  static constexpr std::string_view list[] = {"in_person", "telephone", "letter", "email", "fax"};
};

/// Several ways of contact.
using ChannelSet = SetOf<Channel>;

/// Whether it is a letter, an email or a fax: something that can be put on file.
constexpr bool is_written(Channel channel) noexcept {
  return channel == Channel::letter || channel == Channel::email || channel == Channel::fax;
}

UPC_END_NAMESPACE
