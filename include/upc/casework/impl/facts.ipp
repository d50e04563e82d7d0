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

UPC_END_NAMESPACE
