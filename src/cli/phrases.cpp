// SPDX-License-Identifier: BSL-1.0
#include "phrases.hpp"

#include "columns.hpp"

#include <upc/casework/words.hpp>

#include <algorithm>

namespace upc_cli {

namespace {

using upc::Language;
using upc::phrase;

std::string month_in_short(int month, Language language) {
  return phrase("month_short." + std::to_string(month), language);
}

}  // namespace

std::size_t short_date_width(Language language) {
  std::size_t widest = 0;
  for (int month = 1; month <= 12; ++month) widest = std::max(widest, width(month_in_short(month, language)));
  return widest + std::string_view("31  2014").size();
}

std::string short_date(upc::Date date, Language language) {
  std::string text;
  if (!date.is_not_a_date()) {
    const auto parts = date.year_month_day();
    text = std::to_string(static_cast<int>(parts.day)) + " " +
           month_in_short(static_cast<int>(parts.month.as_number()), language) + " " +
           std::to_string(static_cast<int>(parts.year));
  }
  return std::string(short_date_width(language) - width(text), ' ') + text;
}

std::string state_in_words(const upc::CaseFacts& facts, const upc::CaseState& state, Language language) {
  if (facts.partnership) return phrase("standing.partnership", language);
  std::string text = upc::name_in_words("standing.stage", name(state.stage), language);
  if (!state.warned_on.is_not_a_date())
    text += "; " + upc::name_in_words("standing.appeal", name(state.appeal), language);
  if (state.safety != upc::Safety::none)
    text += "; " + upc::name_in_words("standing.safety", name(state.safety), language);
  return text;
}

std::string bearers_in_words(upc::RoleSet roles, const upc::Edition& edition, Language language) {
  upc::RoleSet staff;
  upc::RoleSet others;
  edition.everybody().for_each([&](upc::Role role) {
    if (edition.office(role).staff)
      staff.insert(role);
    else if (roles.contains(role))
      others.insert(role);
  });
  if (!roles.includes(staff)) return upc::offices_in_words(roles, edition, language);
  std::vector<std::string> names = {phrase("bearers.staff", language)};
  others.for_each([&](upc::Role role) { names.push_back(upc::office_in_words(role, edition, language)); });
  return upc::any_in_words(names, language);
}

std::string protocol_in_words(upc::Protocol protocol, Language language) {
  return upc::name_in_words("standing.protocol", name(protocol), language);
}

std::string disposition_in_words(upc::Disposition disposition, Language language) {
  return upc::in_words(disposition, language);
}

}  // namespace upc_cli
