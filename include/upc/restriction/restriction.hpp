// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// One restriction on contact, and one exclusion made for safety.

#include <upc/restriction/kind.hpp>
#include <upc/restriction/window.hpp>
#include <upc/vocabulary/channel.hpp>

#include <optional>
#include <string>
#include <vector>

UPC_BEGIN_NAMESPACE

/// A restriction on contact (5.3). Each kind has fields of its own; what is blank or empty counts as absent.
struct UPC_API Restriction {
  RestrictionKind kind;
  Date from;             ///< first day; absent: the day of the decision
  Date until;            ///< last day, itself included; absent: without end
  std::string reasons;   ///< its own reasons; a permanent exclusion needs them (5.6.review)
  int minutes = 0;       ///< limited_time: how many; 0 or less is absent
  std::optional<Per> per;             ///< limited_time: for each of what
  std::string officer;                ///< named_contact
  std::string team;                   ///< named_contact
  std::string place;                  ///< named_contact
  std::vector<Window> windows;        ///< named_contact and telephone_hours
  std::vector<std::string> establishments;  ///< the two exclusions
  std::vector<Channel> channels;      ///< contact_form
  std::string agreement;              ///< agreement: a reference to it
  std::string representative;         ///< through_representative: opaque, who it is
  std::string issue;                  ///< matter_closed: opaque, which matter
  std::string own;                    ///< own: the id of the kind in the edition

  explicit Restriction(RestrictionKind kind = RestrictionKind::limited_time);
  Restriction(const Restriction&);
  Restriction(Restriction&&) noexcept;
  Restriction& operator=(const Restriction&);
  Restriction& operator=(Restriction&&) noexcept;
  ~Restriction();

  /// Whether it is in force on a day, where `from` has been set: both ends are included.
  bool in_force(Date on) const { return from <= on && (until.is_not_a_date() || on <= until); }
  UPC_API friend bool operator==(const Restriction& a, const Restriction& b);
};

/// An exclusion from buildings made for safety, apart from the stages (3.2).
struct UPC_API Exclusion {
  bool long_term = false;                   ///< agreed long-term, as opposed to temporary
  std::vector<std::string> establishments;  ///< from where
  Date from;                                ///< first day
  Date until;                               ///< last day, itself included; absent: without end
  Date review_by;                           ///< when somebody is to look at it again; absent: not said

  Exclusion();
  Exclusion(const Exclusion&);
  Exclusion(Exclusion&&) noexcept;
  Exclusion& operator=(const Exclusion&);
  Exclusion& operator=(Exclusion&&) noexcept;
  ~Exclusion();

  /// Whether it is in force on a day.
  bool in_force(Date on) const { return from <= on && (until.is_not_a_date() || on <= until); }
  UPC_API friend bool operator==(const Exclusion& a, const Exclusion& b);
};

/// Whether a list of establishments names one; a blank one stands for any.
UPC_API bool keeps_out_of(const std::vector<std::string>& establishments, const std::string& establishment);

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/restriction/impl/restriction.ipp>
#endif
