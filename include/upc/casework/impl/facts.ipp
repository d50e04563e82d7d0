// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/facts.hpp>

UPC_BEGIN_NAMESPACE

UPC_INLINE CaseFacts::CaseFacts() = default;
UPC_INLINE CaseFacts::CaseFacts(const CaseFacts&) = default;
UPC_INLINE CaseFacts::CaseFacts(CaseFacts&&) noexcept = default;
UPC_INLINE CaseFacts& CaseFacts::operator=(const CaseFacts&) = default;
UPC_INLINE CaseFacts& CaseFacts::operator=(CaseFacts&&) noexcept = default;
UPC_INLINE CaseFacts::~CaseFacts() = default;

UPC_INLINE bool operator==(const CaseFacts& a, const CaseFacts& b) {
  return a.case_id == b.case_id && a.customer == b.customer && a.service == b.service &&
         a.partnership == b.partnership && a.calendar == b.calendar;
}

UPC_END_NAMESPACE
