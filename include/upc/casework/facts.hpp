// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What is known of a case from the start and does not change with its events.

#include <upc/calendar/working_days.hpp>
#include <upc/config.hpp>

#include <optional>
#include <string>

UPC_BEGIN_NAMESPACE

/// Opaque references, the service the case belongs to, and the council's calendar. No personal data is needed.
struct UPC_API CaseFacts {
  std::optional<std::string> case_id;  ///< the council's reference, where one is given
  std::string customer;      ///< opaque
  std::string service;       ///< the one service that the case belongs to (5.4)
  bool partnership = false;  ///< run by a partnership: the policy does not apply (1.2.partnership)
  WorkingDays calendar;      ///< England and Wales, and the council's closures

  CaseFacts();
  CaseFacts(const CaseFacts&);
  CaseFacts(CaseFacts&&) noexcept;
  CaseFacts& operator=(const CaseFacts&);
  CaseFacts& operator=(CaseFacts&&) noexcept;
  ~CaseFacts();

  UPC_API friend bool operator==(const CaseFacts& a, const CaseFacts& b);
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/facts.ipp>
#endif
