// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Restrictions of every kind as a decision in order would have them, and findings as short texts.

#include <upc/policy/editions/rct_2013.hpp>
#include <upc/restriction/validity.hpp>

#include <string>
#include <utility>
#include <vector>

namespace make {

using upc::Channel;
using upc::Date;
using upc::Restriction;
using upc::Weekday;
using Kind = upc::RestrictionKind;

/// A Monday.
inline const Date decided(2013, 6, 3);

inline Restriction limited_time(int minutes = 15) {
  Restriction r(Kind::limited_time);
  r.minutes = minutes;
  r.per = upc::Per::week;
  return r;
}
inline Restriction named_contact(std::string officer, std::string team = "") {
  Restriction r(Kind::named_contact);
  r.officer = std::move(officer);
  r.team = std::move(team);
  return r;
}
inline upc::Window window(std::vector<Weekday> days, int from, int to) {
  upc::Window w;
  w.days = std::move(days);
  w.from = from;
  w.to = to;
  return w;
}
/// Tuesdays from 10 to 12.
inline upc::Window tuesdays() { return window({Weekday::tue}, 10 * 60, 12 * 60); }
inline Restriction telephone_hours(std::vector<upc::Window> windows = {tuesdays()}) {
  Restriction r(Kind::telephone_hours);
  r.windows = std::move(windows);
  return r;
}
inline Restriction premises_exclusion(std::vector<std::string> establishments = {"Library"}) {
  Restriction r(Kind::premises_exclusion);
  r.establishments = std::move(establishments);
  return r;
}
inline Restriction contact_form(std::vector<Channel> channels = {Channel::letter}) {
  Restriction r(Kind::contact_form);
  r.channels = std::move(channels);
  return r;
}
inline Restriction agreement() {
  Restriction r(Kind::agreement);
  r.agreement = "AG-1";
  return r;
}
inline Restriction termination() { return Restriction(Kind::termination); }
inline Restriction permanent_exclusion(std::vector<std::string> establishments = {"Depot"}) {
  Restriction r(Kind::permanent_exclusion);
  r.establishments = std::move(establishments);
  r.reasons = "violence";
  return r;
}
/// The same, in force from and until.
inline Restriction during(Restriction r, Date from, Date until = Date()) {
  r.from = from;
  r.until = until;
  return r;
}

/// Reasons, findings or advices as "code clause", and "@index" where a finding is about one restriction.
inline std::vector<std::string> texts(const std::vector<upc::Reason>& reasons) {
  std::vector<std::string> list;
  for (const upc::Reason& reason : reasons) {
    std::string text(upc::name(reason.code));
    text += ' ';
    text += upc::rct_2013::edition()->clause(reason.cites);
    if (reason.restriction >= 0) text += " @" + std::to_string(reason.restriction);
    list.push_back(std::move(text));
  }
  return list;
}

/// What is found in a set decided on `decided`.
inline std::vector<std::string> findings(const std::vector<Restriction>& set, Date review_by = Date(),
                                         upc::Scope scope = upc::Scope::service) {
  const upc::RestrictionDecision decision{decided, scope, review_by};
  return texts(upc::check_restrictions(decision, set, upc::rct_2013::edition()->terms, upc::WorkingDays()));
}

using Texts = std::vector<std::string>;

}  // namespace make
