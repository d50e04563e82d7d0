// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/policy/edition.hpp>

UPC_BEGIN_NAMESPACE

UPC_INLINE bool operator==(const Office& a, const Office& b) {
  return a.id == b.id && a.name == b.name && a.staff == b.staff && a.name_cy == b.name_cy;
}

UPC_INLINE bool operator==(const ActRule& a, const ActRule& b) {
  return a.by == b.by && a.consulted == b.consulted && a.copied_to == b.copied_to && a.states == b.states;
}

UPC_INLINE Edition::Edition() = default;
UPC_INLINE Edition::Edition(const Edition&) = default;
UPC_INLINE Edition::Edition(Edition&&) noexcept = default;
UPC_INLINE Edition& Edition::operator=(const Edition&) = default;
UPC_INLINE Edition& Edition::operator=(Edition&&) noexcept = default;
UPC_INLINE Edition::~Edition() = default;

UPC_INLINE std::string_view Edition::clause(Provision provision) const noexcept {
  return provisions[static_cast<std::size_t>(provision)];
}

UPC_INLINE const ActRule& Edition::act(EventType type) const noexcept { return acts[static_cast<std::size_t>(type)]; }

UPC_INLINE const Office& Edition::office(Role role) const noexcept { return offices[index(role)]; }

UPC_INLINE std::optional<Role> Edition::role(std::string_view office_id) const noexcept {
  for (std::size_t i = 0; i < offices.size(); ++i)
    if (offices[i].id == office_id) return static_cast<Role>(i);
  return std::nullopt;
}

UPC_INLINE RoleSet Edition::everybody() const noexcept {
  RoleSet all;
  for (std::size_t i = 0; i < offices.size(); ++i) all.insert(static_cast<Role>(i));
  return all;
}

UPC_INLINE bool operator==(const Edition& a, const Edition& b) {
  return a.id == b.id && a.body == b.body && a.title == b.title && a.approved == b.approved &&
         a.reviewed_every == b.reviewed_every && a.offices == b.offices && a.clauses == b.clauses &&
         a.readings == b.readings && a.provisions == b.provisions && a.acts == b.acts && a.bearers == b.bearers &&
         a.raises == b.raises && a.terms == b.terms && a.restrictions == b.restrictions && a.outside == b.outside && a.body_cy == b.body_cy &&
         a.title_cy == b.title_cy;
}

UPC_END_NAMESPACE
