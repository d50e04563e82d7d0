// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Which restrictions an edition allows, and who may decide which.

#include <upc/vocabulary/restriction_kind.hpp>
#include <upc/vocabulary/role.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

UPC_BEGIN_NAMESPACE

/// What a kind of restriction that an edition names itself does to a contact.
enum class KindEffect : std::uint8_t {
  none,      ///< nothing: it goes on
  redirect,  ///< it goes on, but another way
  file_only  ///< what is written is placed on file, anything else is not taken
};

template <>
struct Names<KindEffect> {
  static constexpr std::string_view what = "effect of a kind of restriction";
  static constexpr std::string_view list[] = {"none", "redirect", "file_only"};
};

/// A kind of restriction that an edition names itself.
struct OwnKind {
  std::string id;         ///< as cases spell it, "supervised_visits"
  std::string name;       ///< as a person reads it
  KindEffect effect{};    ///< what a contact meets
  std::string name_cy{};  ///< the name in Welsh; empty: the English stands for it

  UPC_API friend bool operator==(const OwnKind& a, const OwnKind& b);
};

using RestrictionKindSet = SetOf<RestrictionKind>;
using ScopeSet = SetOf<Scope>;

/// Which restrictions an edition allows, and who may decide which; those of `rct-2013` unless set.
struct RestrictionRules {
  RestrictionKindSet kinds{RestrictionKind::limited_time,       RestrictionKind::named_contact,
                           RestrictionKind::telephone_hours,    RestrictionKind::premises_exclusion,
                           RestrictionKind::contact_form,       RestrictionKind::agreement,
                           RestrictionKind::termination,        RestrictionKind::permanent_exclusion};
  ScopeSet scopes{Scope::service};  ///< how far a decision may reach
  std::array<RoleSet, count_of<RestrictionKind>> kind_by{};  ///< who may decide a kind; empty: whoever may restrict
  std::array<RoleSet, count_of<Scope>> scope_by{};           ///< the same of a scope
  std::vector<OwnKind> own;  ///< the kinds behind RestrictionKind::own

  /// The kind of that id, or null.
  UPC_API const OwnKind* find(std::string_view id) const noexcept;
  UPC_API friend bool operator==(const RestrictionRules& a, const RestrictionRules& b);
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/policy/impl/restriction_rules.ipp>
#endif
