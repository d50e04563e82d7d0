// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What applying an event came to.

#include <upc/casework/state.hpp>
#include <upc/policy/reason.hpp>
#include <upc/policy/terms.hpp>
#include <upc/restriction/contact.hpp>
#include <upc/vocabulary/list.hpp>

#include <optional>
#include <vector>

UPC_BEGIN_NAMESPACE

/// The answer to a contact that an event recorded.
struct ContactOutcome {
  Disposition disposition = Disposition::not_restricted;
  std::vector<Restriction> open_ways;  ///< of `redirect`: what a way must keep to, all of them

  UPC_API friend bool operator==(const ContactOutcome& a, const ContactOutcome& b);
};

/// What became of an event: accepted with its clauses, or refused with every reason. True when accepted.
struct UPC_API Outcome {
  bool accepted = false;
  std::vector<Reason> reasons;    ///< why it was refused; in audit what was in breach, accepted or not
  ShortList<Provision, 8> cites;  ///< of an accepted event: its own provision first
  std::vector<Reason> advices;    ///< lawful all the same, but an Ombudsman would ask
  std::vector<Duty> raised;       ///< duties it raised, in order
  std::vector<DutyName> discharged;        ///< duties it discharged
  std::optional<ContactOutcome> contact;   ///< of an accepted contact
  TermSet not_specified;          ///< the terms that the answer rests on and the policy does not specify

  Outcome();
  Outcome(const Outcome&);
  Outcome(Outcome&&) noexcept;
  Outcome& operator=(const Outcome&);
  Outcome& operator=(Outcome&&) noexcept;
  ~Outcome();

  explicit operator bool() const noexcept { return accepted; }
};

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/casework/impl/outcome.ipp>
#endif
