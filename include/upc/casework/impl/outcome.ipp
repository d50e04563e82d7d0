// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/outcome.hpp>

UPC_BEGIN_NAMESPACE

UPC_INLINE bool operator==(const ContactOutcome& a, const ContactOutcome& b) {
  return a.disposition == b.disposition && a.open_ways == b.open_ways;
}

UPC_INLINE Outcome::Outcome() = default;
UPC_INLINE Outcome::Outcome(const Outcome&) = default;
UPC_INLINE Outcome::Outcome(Outcome&&) noexcept = default;
UPC_INLINE Outcome& Outcome::operator=(const Outcome&) = default;
UPC_INLINE Outcome& Outcome::operator=(Outcome&&) noexcept = default;
UPC_INLINE Outcome::~Outcome() = default;

UPC_END_NAMESPACE
