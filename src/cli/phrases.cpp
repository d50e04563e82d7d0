// SPDX-License-Identifier: BSL-1.0
#include "phrases.hpp"

#include "columns.hpp"

#include <upc/calendar/deadline.hpp>
#include <upc/casework/words.hpp>

#include <algorithm>

namespace upc_cli {

namespace {

using upc::Language;
using upc::phrase;

std::string month_in_short(int month, Language language) {
  return phrase("month_short." + std::to_string(month), language);
}

/// "Not counted: the Saturdays and Sundays (6 days); Good Friday, 15 April 2022." Empty where no day was.
std::string left_out_in_words(upc::Date from, upc::Date last, const upc::WorkingDays& calendar, Language language) {
  long weekend = 0;
  std::vector<std::string> parts(1);
  for (upc::Date day = from + boost::gregorian::days(1); day <= last; day += boost::gregorian::days(1)) {
    const auto why = calendar.why_not(day);
    if (!why) continue;
    if (*why == "Saturday" || *why == "Sunday")
      ++weekend;
    else
      parts.push_back(upc::holiday_in_words(*why, language) + ", " + upc::date_in_words(day, language));
  }
  parts.front() = phrase("counted.weekends", language, {{"days", upc::counted("count.day", weekend, language)}});
  if (weekend == 0) parts.erase(parts.begin());
  if (parts.empty()) return {};
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return phrase("counted.left_out", language, {{"days", text}});
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

std::vector<std::string> counted_in_words(const upc::Deadline& deadline, const upc::Case& held, Language language) {
  const upc::CaseState& state = held.state();
  const upc::Terms& terms = held.edition().terms;
  if (deadline.name == upc::DeadlineName::appeal) {
    std::vector<std::string> text = {phrase("counted.appeal", language,
                                            {{"period", upc::period_in_words(terms.appeal_window, language)},
                                             {"date", upc::date_in_words(state.warned_on, language)}})};
    if (terms.appeal_window.unit != upc::PeriodUnit::working_days) return text;
    std::string left_out = left_out_in_words(state.warned_on, deadline.date, held.facts().calendar, language);
    if (!left_out.empty()) text.push_back(std::move(left_out));
    return text;
  }
  upc::Date decided;
  for (const upc::Duty& duty : state.duties)
    if (duty.name == upc::DutyName::review) decided = duty.raised;
  const upc::Date latest = end_of_period(decided, terms.review_within, held.facts().calendar);
  return {phrase(deadline.date == latest ? "counted.review" : "counted.review.set", language,
                 {{"period", upc::period_in_words(terms.review_within, language)},
                  {"decided", upc::date_in_words(decided, language)},
                  {"latest", upc::date_in_words(latest, language)}})};
}

}  // namespace upc_cli
