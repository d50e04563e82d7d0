// SPDX-License-Identifier: BSL-1.0
// Second opinion: both answers in one form.

#include "describe.hpp"

#include <upc/casework/evaluation.hpp>

namespace second_opinion {

using upc::Date;
using upc::Restriction;

namespace {

void put(std::string& out, std::string_view text) {
  out += text;
  out += ' ';
}
void put(std::string& out, Date date) {
  if (!date.is_special()) upc::append_date(out, date);
  out += ' ';
}
void put(std::string& out, long number) { put(out, std::to_string(number)); }
template <class E>
void put_name(std::string& out, E value) {
  put(out, upc::name(value));
}

void put(std::string& out, const Restriction& r) {
  out += "{";
  put_name(out, r.kind);
  put(out, r.from);
  put(out, r.until);
  put(out, r.reasons);
  put(out, std::max(0, r.minutes));
  if (r.per) put_name(out, *r.per);
  put(out, r.officer);
  put(out, r.team);
  put(out, r.place);
  put(out, r.agreement);
  for (const upc::Window& w : r.windows) {
    for (upc::Weekday day : w.days) put_name(out, day);
    put(out, w.from);
    put(out, w.to);
  }
  for (const std::string& e : r.establishments) put(out, e);
  for (upc::Channel c : r.channels) put_name(out, c);
  out += "}";
}

void put(std::string& out, const upc::Exclusion& e) {
  out += e.long_term ? "{long-term " : "{temporary ";
  for (const std::string& establishment : e.establishments) put(out, establishment);
  put(out, e.from);
  put(out, e.until);
  put(out, e.review_by);
  out += "}";
}

void put(std::string& out, upc::RoleSet roles) { put(out, static_cast<long>(roles.bits())); }

void put(std::string& out, const upc::Reason& reason, const upc::Edition& edition) {
  put_name(out, reason.code);
  put(out, edition.clause(reason.cites));
  if (reason.code == upc::Code::missing_detail && reason.restriction < 0) {
    const upc::ArgValue* detail = reason.arg(upc::ArgKey::detail);
    put(out, detail != nullptr ? std::get<std::string>(*detail) : "?");
  }
  put(out, reason.restriction);
  for (const upc::Reason& finding : reason.findings) put(out, finding, edition);
  out += "; ";
}

void put(std::string& out, const Why& why) {
  put_name(out, why.code);
  put(out, why.clause);
  if (why.code == upc::Code::missing_detail && why.index < 0) put(out, why.detail);
  put(out, why.index);
  for (const Why& finding : why.findings) put(out, finding);
  out += "; ";
}

void put_task(std::string& out, upc::DutyName name, std::string_view clause, Date raised, Date due, Date done) {
  put_name(out, name);
  put(out, clause);
  put(out, raised);
  put(out, due);
  put(out, done);
  out += "; ";
}

/// The parts that both states have under one name.
template <class State>
void put_state(std::string& out, const State& s) {
  out += "\n  state ";
  put_name(out, s.stage);
  put_name(out, s.appeal);
  put_name(out, s.safety);
  for (Date date : {s.latest, s.latest_any, s.warned_on, s.appeal_until}) put(out, date);
  put(out, s.appeal_person);
  put(out, static_cast<long>(s.reported.bits()));
  put(out, s.breaches);
  out += "\n  restrictions ";
  for (const Restriction& r : s.restrictions) put(out, r);
  out += "\n  exclusions ";
  for (const upc::Exclusion& e : s.exclusions) put(out, e);
}

}  // namespace

std::string describe(const upc::Event& e) {
  std::string out;
  put(out, e.on);
  put_name(out, e.type);
  put(out, upc::rct_2013::edition()->office(e.by).id);
  put(out, e.person);
  put(out, "reasons:" + e.reasons);
  e.consulted.for_each([&](upc::Role role) { put(out, "+" + upc::rct_2013::edition()->office(role).id); });
  e.behaviours.for_each([&](upc::Behaviour b) { put_name(out, b); });
  e.states.for_each([&](upc::Statement s) { put_name(out, s); });
  for (Date date : {e.occurred, e.review_by, e.until}) put(out, date);
  if (e.type == upc::EventType::duty_done) put_name(out, e.duty);
  if (e.channel) put_name(out, *e.channel);
  if (e.matter) put_name(out, *e.matter);
  put(out, e.minute);
  for (const std::string& text : {e.service, e.with, e.establishment, e.exceptional_reasons})
    put(out, "'" + text + "'");
  for (const Restriction& r : e.restrictions) put(out, r);
  if (e.remove)
    for (int i : *e.remove) put(out, i);
  for (const std::string& establishment : e.establishments) put(out, establishment);
  put_name(out, e.change);
  put_name(out, e.recommendation);
  put_name(out, e.against);
  for (bool flag : {e.unreasonable, e.in_writing, e.upheld, e.adjustments_considered, e.contact_considered, e.endorsed,
                    e.appropriate, e.abusive, e.warned, e.imminent_risk, e.incident_form, e.agreed, e.adhered,
                    !e.evidence.empty(), e.remove.has_value()})
    out += flag ? '1' : '0';
  return out;
}

std::string describe(const upc::Outcome& outcome, const upc::Edition& edition) {
  std::string out = outcome.accepted ? "accepted " : "refused ";
  if (outcome.contact) {
    put_name(out, outcome.contact->disposition);
    for (upc::Provision p : outcome.cites) put(out, edition.clause(p));
    for (const Restriction& r : outcome.contact->open_ways) put(out, r);
  } else if (!outcome.cites.empty()) {
    put(out, edition.clause(outcome.cites[0]));
  }
  out += "\n  reasons ";
  for (const upc::Reason& reason : outcome.reasons) put(out, reason, edition);
  out += "\n  advices ";
  for (const upc::Reason& advice : outcome.advices) put(out, advice, edition);
  return out;
}

std::string describe(const Answer& answer) {
  std::string out = answer.accepted ? "accepted " : "refused ";
  if (answer.meeting) {
    put_name(out, answer.meeting->disposition);
    for (std::string_view clause : answer.meeting->clauses) put(out, clause);
    for (const Restriction& r : answer.meeting->open_ways) put(out, r);
  } else if (!answer.clause.empty()) {
    put(out, answer.clause);
  }
  out += "\n  reasons ";
  for (const Why& why : answer.reasons) put(out, why);
  out += "\n  advices ";
  for (const Why& why : answer.advices) put(out, why);
  return out;
}

std::string describe(const upc::CaseState& state, const upc::Edition& edition) {
  std::string out;
  put_state(out, state);
  out += "\n  duties ";
  for (const upc::Duty& d : state.duties) put_task(out, d.name, edition.clause(d.cites), d.raised, d.due, d.done);
  put(out, state.evidence_recorded ? "evidence" : "");
  if (state.recommendation) put_name(out, state.recommendation->recommendation);
  return out;
}

std::string describe(const Opinion& opinion) {
  std::string out;
  put_state(out, opinion);
  out += "\n  duties ";
  for (const Task& t : opinion.tasks) put_task(out, t.name, t.clause, t.raised, t.due, t.done);
  put(out, opinion.evidence ? "evidence" : "");
  if (opinion.recommendation) put_name(out, *opinion.recommendation);
  return out;
}

std::string describe_whole(const upc::Case& held, Date as_of) {
  const upc::Edition& edition = held.edition();
  std::string out = "deadlines ";
  for (const upc::Deadline& d : upc::deadlines(held, as_of)) {
    put_name(out, d.name);
    put(out, d.date);
    put(out, edition.clause(d.cites));
    put(out, d.passed ? "passed" : "");
    put_name(out, d.receipt.start.event);
    put(out, d.receipt.start.date);
    put(out, d.receipt.set_by == upc::SetBy::period     ? ";"
             : d.receipt.set_by == upc::SetBy::decision ? "earlier;"
                                                        : "another;");
  }
  out += "\n  advices ";
  for (const upc::Reason& advice : upc::case_advices(held, as_of)) put(out, advice, edition);
  out += "\n  next ";
  for (const upc::NextEvent& next : upc::next_events(held, as_of)) {
    put_name(out, next.event);
    put(out, next.by);
    put(out, next.until);
    for (upc::Provision p : next.cites) put(out, edition.clause(p));
    out += "; ";
  }
  const upc::Adherence adherence = upc::adherence(held, as_of);
  out += "\n  adherence ";
  put(out, adherence.breaches);
  put(out, adherence.overdue);
  return out;
}

std::string describe_whole(const Opinion& opinion, Date as_of) {
  std::string out = "deadlines ";
  for (const LastDay& d : opinion.deadlines(as_of)) {
    put(out, d.name);
    put(out, d.date);
    put(out, d.clause);
    put(out, d.passed ? "passed" : "");
    put_name(out, d.start);
    put(out, d.from);
    put(out, d.earlier ? "earlier;" : ";");
  }
  out += "\n  advices ";
  for (const Why& advice : opinion.advices(as_of)) put(out, advice);
  out += "\n  next ";
  for (const Step& step : opinion.next(as_of)) {
    put_name(out, step.event);
    put(out, step.by);
    put(out, step.until);
    for (std::string_view clause : step.clauses) put(out, clause);
    out += "; ";
  }
  out += "\n  adherence ";
  put(out, opinion.breaches);
  put(out, opinion.overdue(as_of));
  return out;
}

}  // namespace second_opinion
