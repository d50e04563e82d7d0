// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/policy/terms.hpp>

#include <algorithm>
#include <type_traits>

UPC_BEGIN_NAMESPACE

UPC_INLINE bool operator==(const Terms& a, const Terms& b) {
  return a.not_specified == b.not_specified &&
         std::all_of(std::begin(term_rules), std::end(term_rules), [&](const TermRule& rule) {
           return std::visit([&](auto member) { return a.*member == b.*member; }, rule.value);
         });
}

UPC_INLINE Terms::Length length_of(const Terms& terms, Term term) noexcept {
  const auto* member = std::get_if<Terms::Length Terms::*>(&rule_of(term).value);
  return member != nullptr ? terms.**member : std::nullopt;
}

UPC_INLINE std::string value_of(const Terms& terms, Term term) {
  return std::visit(
      [&](auto member) -> std::string {
        const auto& value = terms.*member;
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, bool>)
          return value ? "true" : "false";
        else if constexpr (std::is_same_v<Value, Terms::Length>)
          return value ? std::to_string(value->number) + ' ' + std::string(name(value->unit)) : std::string(rule_of(term).absent);
        else
          return std::string(name(value));
      },
      rule_of(term).value);
}

UPC_END_NAMESPACE
