// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/restriction/restriction.hpp>
#include <upc/vocabulary/text.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

UPC_INLINE Restriction::Restriction(RestrictionKind k) : kind(k) {}
UPC_INLINE Restriction::Restriction(const Restriction&) = default;
UPC_INLINE Restriction::Restriction(Restriction&&) noexcept = default;
UPC_INLINE Restriction& Restriction::operator=(const Restriction&) = default;
UPC_INLINE Restriction& Restriction::operator=(Restriction&&) noexcept = default;
UPC_INLINE Restriction::~Restriction() = default;

UPC_INLINE bool operator==(const Restriction& a, const Restriction& b) {
  return a.kind == b.kind && a.from == b.from && a.until == b.until && a.reasons == b.reasons &&
         a.minutes == b.minutes && a.per == b.per && a.officer == b.officer && a.team == b.team &&
         a.place == b.place && a.windows == b.windows && a.establishments == b.establishments &&
         a.channels == b.channels && a.agreement == b.agreement && a.representative == b.representative &&
         a.issue == b.issue && a.own == b.own;
}

UPC_INLINE Exclusion::Exclusion() = default;
UPC_INLINE Exclusion::Exclusion(const Exclusion&) = default;
UPC_INLINE Exclusion::Exclusion(Exclusion&&) noexcept = default;
UPC_INLINE Exclusion& Exclusion::operator=(const Exclusion&) = default;
UPC_INLINE Exclusion& Exclusion::operator=(Exclusion&&) noexcept = default;
UPC_INLINE Exclusion::~Exclusion() = default;

UPC_INLINE bool operator==(const Exclusion& a, const Exclusion& b) {
  return a.long_term == b.long_term && a.establishments == b.establishments && a.from == b.from &&
         a.until == b.until && a.review_by == b.review_by;
}

UPC_INLINE bool keeps_out_of(const std::vector<std::string>& establishments, const std::string& establishment) {
  return is_blank(establishment) ||
         std::find(establishments.begin(), establishments.end(), establishment) != establishments.end();
}

UPC_END_NAMESPACE
