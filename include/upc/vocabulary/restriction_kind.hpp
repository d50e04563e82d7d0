// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The kinds of restriction: those that clause 5.3 allows, and those of other policies.

#include <upc/vocabulary/provision.hpp>

UPC_BEGIN_NAMESPACE

/// A kind of restriction.
enum class RestrictionKind : std::uint8_t {
  limited_time,         ///< so many minutes for each contact, day, week or month (5.3.time)
  named_contact,        ///< an officer, a team, a place or times (5.3.named)
  telephone_hours,      ///< calls only at certain days and hours (5.3.telephone)
  premises_exclusion,   ///< not in certain establishments (5.3.premises)
  contact_form,         ///< only by certain channels (5.3.form)
  agreement,            ///< an agreement on further contact (5.3.agreement)
  termination,          ///< no contact at all (5.3.termination)
  permanent_exclusion,  ///< not in certain establishments, for good (5.3.termination, 5.6.review)
  through_representative,  ///< only through somebody who speaks for the customer; not in `rct-2013`
  matter_closed,           ///< one matter is not taken up again; not in `rct-2013`
  own                      ///< a kind that the edition names itself (Restriction::own)
};

template <>
struct Names<RestrictionKind> {
  static constexpr std::string_view what = "kind of restriction";
  static constexpr std::string_view list[] = {"limited_time", "named_contact", "telephone_hours", "premises_exclusion",
                                              "contact_form", "agreement",     "termination",     "permanent_exclusion",
                                              "through_representative", "matter_closed", "own"};
};

/// The provision that allows a kind.
constexpr Provision provision_of(RestrictionKind kind) noexcept {
  constexpr Provision provisions[] = {Provision::restrict_time,      Provision::restrict_named,
                                      Provision::restrict_telephone, Provision::restrict_premises,
                                      Provision::restrict_form,      Provision::restrict_agreement,
                                      Provision::restrict_termination, Provision::restrict_termination,
                                      Provision::restrict_named,     Provision::new_issue_check,
                                      Provision::stage_2_decide};
  return provisions[static_cast<std::size_t>(kind)];
}

/// Whether the kind keeps a customer out of buildings.
constexpr bool is_exclusion(RestrictionKind kind) noexcept {
  return kind == RestrictionKind::premises_exclusion || kind == RestrictionKind::permanent_exclusion;
}

/// Whether the kind says which way of contact stays open.
constexpr bool is_way_of_contact(RestrictionKind kind) noexcept {
  return !is_exclusion(kind) && kind != RestrictionKind::termination && kind != RestrictionKind::matter_closed;
}

/// What a limit of time counts for.
enum class Per : std::uint8_t { contact, day, week, month };

template <>
struct Names<Per> {
  static constexpr std::string_view what = "period";
  static constexpr std::string_view list[] = {"contact", "day", "week", "month"};
};

/// How far a decision to restrict reaches. An edition says how far it may: by `rct-2013` no further than one service
/// (5.4). What it may not can be written down to be refused.
enum class Scope : std::uint8_t {
  service,  ///< the case's own service
  council,  ///< all services
  services  ///< several, which the decision names
};

template <>
struct Names<Scope> {
  static constexpr std::string_view what = "scope";
  static constexpr std::string_view list[] = {"service", "council", "services"};
};

UPC_END_NAMESPACE
