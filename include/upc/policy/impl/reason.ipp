// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/policy/reason.hpp>

#include <utility>

UPC_BEGIN_NAMESPACE

UPC_INLINE bool operator==(const Arg& a, const Arg& b) { return a.key == b.key && a.value == b.value; }

UPC_INLINE Arg::Arg(ArgKey k, ArgValue v) noexcept : key(k), value(std::move(v)) {}
UPC_INLINE Arg::Arg(const Arg& other) : key(other.key) { value = other.value; }
UPC_INLINE Arg::Arg(Arg&&) noexcept = default;
UPC_INLINE Arg& Arg::operator=(const Arg&) = default;
UPC_INLINE Arg& Arg::operator=(Arg&&) noexcept = default;
UPC_INLINE Arg::~Arg() = default;

UPC_INLINE Reason::Reason() = default;
UPC_INLINE Reason::Reason(Code c, Provision p) : code(c), cites(p) {}
UPC_INLINE Reason::Reason(const Reason&) = default;
UPC_INLINE Reason::Reason(Reason&&) noexcept = default;
UPC_INLINE Reason& Reason::operator=(const Reason&) = default;
UPC_INLINE Reason& Reason::operator=(Reason&&) noexcept = default;
UPC_INLINE Reason::~Reason() = default;

UPC_INLINE Reason& Reason::with(ArgKey key, ArgValue value) {
  args.push_back({key, std::move(value)});
  return *this;
}

UPC_INLINE const ArgValue* Reason::arg(ArgKey key) const noexcept {
  for (const Arg& held : args)
    if (held.key == key) return &held.value;
  return nullptr;
}

UPC_INLINE bool operator==(const Reason& a, const Reason& b) {
  return a.code == b.code && a.cites == b.cites && a.args == b.args && a.restriction == b.restriction &&
         a.findings == b.findings;
}

UPC_END_NAMESPACE
