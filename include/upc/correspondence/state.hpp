// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Where anonymous correspondence stands under the protocol for elected Members (appendix 2).

#include <upc/casework/state.hpp>

#include <vector>

UPC_BEGIN_NAMESPACE

/// The state of the protocol. `identified` and `policy_invoked` are final but for a threat to safety.
enum class Protocol : std::uint8_t {
  received,
  identity_requested,
  identified,          ///< final
  refused,
  policy_invoked,      ///< final: the policy on unreasonably persistent customers takes over (A2.6)
  referred_to_police   ///< final
};

template <>
struct Names<Protocol> {
  static constexpr std::string_view what = "protocol state";
  static constexpr std::string_view list[] = {"received", "identity_requested", "identified",
                                              "refused",  "policy_invoked",     "referred_to_police"};
};

/// What a case of anonymous correspondence has come to. A plain value.
struct CorrespondenceState {
  Protocol protocol = Protocol::received;
  Mode mode = Mode::enforce;
  Date latest;                 ///< of the events accepted so far; in audit of all
  Date latest_any;             ///< of any event so far
  bool service_named = false;  ///< whether an accepted correspondence named a service (A2.5.iii)
  std::vector<Duty> duties;    ///< in the order raised
  int breaches = 0;            ///< in audit: how many so far

  friend bool operator==(const CorrespondenceState& a, const CorrespondenceState& b) {
    return a.protocol == b.protocol && a.mode == b.mode && a.latest == b.latest && a.latest_any == b.latest_any &&
           a.service_named == b.service_named && a.duties == b.duties && a.breaches == b.breaches;
  }
};

UPC_END_NAMESPACE
