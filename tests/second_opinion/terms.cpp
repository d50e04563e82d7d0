// SPDX-License-Identifier: BSL-1.0
// Second opinion: what the terms of an edition mean.

#include "opinion.hpp"

#include <upc/calendar/period.hpp>

namespace second_opinion {

using upc::Code;
using upc::Date;
using upc::Event;
using upc::Stage;
using D = upc::DutyName;
using E = upc::EventType;

Date last_day(Date start, const upc::Terms::Length& length, const upc::WorkingDays& calendar) {
  if (!length) return Date();
  switch (length->unit) {
    case upc::PeriodUnit::working_days:
      return calendar.add(start, length->number);
    case upc::PeriodUnit::days:
      return start + boost::gregorian::days(length->number);
    case upc::PeriodUnit::weeks:
      return start + boost::gregorian::days(7 * length->number);
    case upc::PeriodUnit::months:
      return upc::add_months(start, length->number);
    case upc::PeriodUnit::years:
      return upc::add_months(start, 12 * length->number);
  }
  return Date();
}

Date sooner(Date a, Date b) {
  if (a.is_special()) return b;
  return b.is_special() || a < b ? a : b;
}

void Opinion::rest_on(upc::Term term) {
  if (terms.not_specified.contains(term)) rests_on.insert(term);
}

bool Opinion::can_appeal(upc::Against against) const {
  if (against == upc::Against::warning) return !warned_on.is_special();
  return against == upc::Against::restriction && terms.appeal_immediate_stage_2 && !restricted_at_once.is_special();
}

bool Opinion::waits_for_appeal() const {
  return appeal == upc::AppealStage::lodged && terms.decide_during_appeal == upc::DuringAppeal::refuse;
}

Date Opinion::counts_from(Date letter) const {
  return terms.appeal_clock == upc::AppealClock::letter_date ? letter : calendar.add(letter, 2);
}

bool Opinion::despite_warning(Date day) const {
  const Date end = warning_ends();
  return day >= counts_from(warned_on) && (end.is_special() || day <= end);
}

/// Behaviour that is reported once there has been a warning, or a recording of it.
void Opinion::behave(const Event& event, std::string_view& clause, std::vector<Why>& advices) {
  const Date when = event.occurred.is_special() ? event.on : event.occurred;
  if (when >= counts_from(warned_on)) rest_on(upc::Term::warning_expires_after);
  if (when >= warned_on && when < calendar.add(warned_on, 2)) rest_on(upc::Term::appeal_clock);
  if (despite_warning(when)) {
    stage = Stage::continuing;
    raise(D::decide_restrictions, "6.3", event.on);
    if (event.type == E::behaviour_reported) clause = "5.1.S2.trigger";
  } else if (!warning_ends().is_special() && when > warning_ends()) {
    advices.push_back({Code::warning_expired, "5.1.S1.warn", "", -1, {}});
  }
}

/// The window to appeal against what is decided on a day.
void Opinion::open_window(Date on) {
  appeal_until = last_day(counts_from(on), terms.appeal_window, calendar);
  rest_on(upc::Term::appeal_window);
  if (!appeal_until.is_special()) rest_on(upc::Term::appeal_clock);
}

}  // namespace second_opinion
