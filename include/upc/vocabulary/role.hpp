// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The office in which somebody acts. Offices belong to an edition, so a role is a place in that edition's list.

#include <upc/vocabulary/names.hpp>

UPC_BEGIN_NAMESPACE

/// An office of an edition: its index in Edition::offices, 0 to 63. The constants of the built-in edition are in
/// `upc/policy/editions/rct_2013.hpp`.
enum class Role : std::uint8_t {};

/// Several offices: who may do an act, who bears a duty, who was consulted.
using RoleSet = SetOf<Role>;

/// The role's place in its edition's list of offices.
constexpr std::size_t index(Role role) noexcept { return static_cast<std::size_t>(role); }

UPC_END_NAMESPACE
