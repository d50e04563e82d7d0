// SPDX-License-Identifier: BSL-1.0
#include "report.hpp"

#include <upc/casework/words.hpp>

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ostream>

namespace upc_cli {

namespace {

using upc::plain;

constexpr std::size_t line_width = 100;
constexpr std::string_view bold = "\033[1m";
constexpr std::string_view red = "\033[31m";
constexpr std::string_view green = "\033[32m";
constexpr std::string_view yellow = "\033[33m";

/// How many columns a UTF-8 text takes, as far as this program's own texts go.
std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t taken = columns(text);
  return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

/// Stages as an officer would say them.
std::string_view stage_in_words(upc::Stage stage) {
  switch (stage) {
    case upc::Stage::open: return "open, nothing reported yet";
    case upc::Stage::reported: return "behaviour reported, to be assessed";
    case upc::Stage::not_unreasonable: return "ended: the behaviour was not unreasonable";
    case upc::Stage::unreasonable: return "Stage 1: found unreasonable, no warning yet";
    case upc::Stage::warned: return "Stage 1: warned";
    case upc::Stage::continuing: return "Stage 2: behaviour went on after the warning, to be decided";
    case upc::Stage::restricted: return "Stage 2: contact restricted";
    case upc::Stage::review_recommended: return "Stage 2: reviewed, the recommendation to be decided";
    case upc::Stage::closed: return "closed: the restrictions have ended";
    case upc::Stage::overturned: return "ended: the appeal was upheld";
  }
  return "";
}

std::string_view appeal_in_words(upc::AppealStage appeal) {
  switch (appeal) {
    case upc::AppealStage::none: return "no appeal";
    case upc::AppealStage::lodged: return "an appeal is waiting for its decision";
    case upc::AppealStage::upheld: return "the appeal was upheld";
    case upc::AppealStage::not_upheld: return "the appeal was not upheld";
  }
  return "";
}

std::string_view safety_in_words(upc::Safety safety) {
  switch (safety) {
    case upc::Safety::none: return "";
    case upc::Safety::temporary: return "temporary safety exclusion";
    case upc::Safety::long_term: return "long-term safety exclusion";
  }
  return "";
}

/// What each disposition asks of whoever takes the contact.
std::string_view disposition_in_words(upc::Disposition disposition) {
  switch (disposition) {
    case upc::Disposition::end_call: return "say that the call will be ended, then end it";
    case upc::Disposition::refuse_entry: return "refuse entry to this building";
    case upc::Disposition::not_restricted: return "no restriction touches this contact";
    case upc::Disposition::permitted: return "goes on as it is";
    case upc::Disposition::new_issue: return "take it on its merits; the restrictions are reconsidered";
    case upc::Disposition::consider_first: return "read it for new issues before anything is filed";
    case upc::Disposition::file_only: return "place it on file";
    case upc::Disposition::decline: return "do not take it; note it on file";
    case upc::Disposition::redirect: return "not this way; offer the ways that are open";
  }
  return "";
}

class Report {
 public:
  Report(std::ostream& out, const upc::Evaluation& e, Style style)
      : out_(out), e_(e), edition_(e.held.edition()), style_(style) {}

  void write_correspondence(const upc::Correspondence& held) {
    out_ << coloured("Anonymous correspondence " + held.facts().case_id.value_or("without a reference"), bold) << '\n'
         << "Policy " << edition_.id << ", as of "
         << (e_.as_of.is_not_a_date() ? std::string("no date") : upc::date_in_words(e_.as_of)) << ": "
         << plain(name(held.state().protocol)) << ".\n";
    happened();
    duties(held.state().duties);
    next();
    adherence();
    out_ << '\n';
  }

  void write() {
    title();
    happened();
    deadlines();
    duties(e_.held.state().duties);
    restrictions();
    if (!e_.advices.empty()) {
      heading("An Ombudsman would ask");
      for (const upc::Reason& advice : e_.advices) reason(advice, 2);
    }
    next();
    adherence();
    out_ << '\n';
  }

 private:
  std::string coloured(std::string_view text, std::string_view colour) const {
    return style_.colour ? std::string(colour) + std::string(text) + "\033[0m" : std::string(text);
  }
  void heading(std::string_view text) { out_ << '\n' << coloured(text, bold) << '\n'; }

  /// Wraps words into lines that all begin in the same column; the cursor is there already.
  void wrapped(std::string_view text, std::size_t column) {
    std::size_t at = column;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      const std::string_view word = text.substr(0, end);
      if (at > column && at + 1 + columns(word) > line_width) {
        out_ << '\n' << std::string(column, ' ');
        at = column;
      }
      if (at > column) {
        out_ << ' ';
        ++at;
      }
      out_ << word;
      at += columns(word);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    out_ << '\n';
  }

  std::string clauses(const upc::ShortList<upc::Provision, 8>& cites) const {
    std::string text;
    for (upc::Provision p : cites) text += (text.empty() ? "" : ", ") + std::string(edition_.clause(p));
    return text;
  }

  void title() {
    const upc::CaseFacts& facts = e_.held.facts();
    const upc::CaseState& state = e_.held.state();
    std::string text = "Case " + facts.case_id.value_or("without a reference");
    if (!facts.service.empty()) text += ", service " + facts.service;
    out_ << coloured(text, bold) << '\n';
    out_ << "Policy " << edition_.id << ", as of "
         << (e_.as_of.is_not_a_date() ? std::string("no date") : upc::date_in_words(e_.as_of)) << ": "
         << stage_in_words(state.stage) << "; " << appeal_in_words(state.appeal);
    if (state.safety != upc::Safety::none) out_ << "; " << safety_in_words(state.safety);
    out_ << ".\n";
  }

  void happened() {
    heading("What happened");
    if (e_.events.empty()) out_ << "  Nothing yet.\n";
    std::size_t type_width = 0;
    for (const upc::EventEntry& entry : e_.events) type_width = std::max(type_width, columns(name(entry.type)));
    for (const upc::EventEntry& entry : e_.events) event(entry, type_width);
    if (e_.left_out > 0)
      out_ << "  " << e_.left_out << (e_.left_out == 1 ? " event after that day is" : " events after that day are")
           << " left out.\n";
  }

  void event(const upc::EventEntry& entry, std::size_t type_width) {
    const upc::Outcome& outcome = entry.outcome;
    const bool breach = outcome.accepted && !outcome.reasons.empty();
    const std::string_view verdict = !outcome.accepted ? "REFUSED" : breach ? "IN BREACH" : "accepted";
    out_ << "  " << upc::to_string(entry.on) << "  " << padded(plain(name(entry.type)), type_width) << "  "
         << coloured(padded(verdict, outcome.accepted && !breach ? 8 : verdict.size()),
                     !outcome.accepted ? red : breach ? yellow : green);
    if (outcome.accepted) out_ << "  " << clauses(outcome.cites);
    out_ << '\n';
    if (outcome.contact) {
      out_ << "      ";
      wrapped("What it meets: " + std::string(disposition_in_words(outcome.contact->disposition)) + ".", 6);
      for (const upc::Restriction& way : outcome.contact->open_ways) {
        out_ << "        - ";
        wrapped(restriction_in_words(way), 10);
      }
    }
    for (const upc::Reason& why : outcome.reasons) reason(why, 6);
    for (const upc::Reason& advice : outcome.advices) reason(advice, 6, "Advice: ");
  }

  void reason(const upc::Reason& why, std::size_t column, std::string_view label = "") {
    const upc::Words said = upc::words(why, edition_);
    out_ << std::string(column, ' ') << "- ";
    wrapped(std::string(label) + said.message + " (" + std::string(edition_.clause(why.cites)) + ")", column + 2);
    for (const upc::Reason& finding : why.findings) {
      const std::string about =
          finding.restriction < 0 ? "" : "Restriction number " + std::to_string(finding.restriction) + ": ";
      reason(finding, column + 4, about);
    }
    if (said.cure.empty()) return;
    out_ << std::string(column + 2, ' ');
    wrapped("What would mend it: " + said.cure, column + 2);
  }

  void deadlines() {
    if (e_.deadlines.empty()) return;
    heading("Deadlines");
    for (const upc::Deadline& d : e_.deadlines) {
      const long left = (d.date - e_.as_of).days();
      const std::string when = d.passed    ? "passed"
                               : left == 0 ? "today"
                               : left == 1 ? "tomorrow"
                                           : "in " + std::to_string(left) + " days";
      out_ << "  " << padded(name(d.name), 8) << "  " << upc::to_string(d.date) << "  "
           << coloured(padded(when, 12), d.passed ? yellow : green) << "  ";
      wrapped(counted(d) + " (" + std::string(edition_.clause(d.cites)) + ")", 36);
    }
  }

  /// How a deadline was counted.
  std::string counted(const upc::Deadline& d) const {
    const upc::CaseState& state = e_.held.state();
    if (d.name == upc::DeadlineName::review) return "the review of the decision to restrict contact is due by then";
    const upc::Period window = edition_.terms.appeal_window;
    std::string text = "the last day to appeal: " + std::to_string(window.number) + " " +
                       plain(window.unit == upc::PeriodUnit::working_days ? "working_days" : "units") + " after " +
                       upc::to_string(state.warned_on) + ", that day left out";
    std::string skipped;
    for (upc::Date day = state.warned_on + boost::gregorian::days(1); day <= d.date; day += boost::gregorian::days(1)) {
      const auto why = e_.held.facts().calendar.why_not(day);
      if (why && *why != "Saturday" && *why != "Sunday")
        skipped += (skipped.empty() ? "" : ", ") + upc::to_string(day) + " (" + *why + ")";
    }
    if (!skipped.empty()) text += "; besides weekends not counted: " + skipped;
    return text;
  }

  void duties(const std::vector<upc::Duty>& all) {
    if (all.empty()) return;
    heading("What is due, and from whom");
    std::size_t width = 0;
    for (const upc::Duty& duty : all) width = std::max(width, columns(name(duty.name)));
    for (const upc::Duty& duty : all) {
      const upc::DutyStatus status = duty.status(e_.as_of);
      std::string when;
      if (!duty.open()) when = "on " + upc::to_string(duty.done);
      else if (!duty.due.is_not_a_date()) when = "by " + upc::to_string(duty.due);
      else when = "since " + upc::to_string(duty.raised);
      const bool late = status == upc::DutyStatus::overdue || status == upc::DutyStatus::done_late;
      out_ << "  " << padded(plain(name(duty.name)), width) << "  "
           << coloured(padded(plain(name(status)), 9), late ? red : duty.open() ? yellow : green) << "  "
           << padded(when, 16) << "  " << padded(edition_.clause(duty.cites), 23);
      if (duty.open()) {
        const upc::RoleSet bearers = edition_.bearers[static_cast<std::size_t>(duty.name)];
        out_ << "  ";
        wrapped(everybody_or(bearers), width + 58);
      } else {
        out_ << '\n';
      }
    }
  }

  /// Long lists of offices are said shortly.
  std::string everybody_or(upc::RoleSet roles) const {
    std::size_t count = 0;
    roles.for_each([&](upc::Role) { ++count; });
    constexpr std::size_t many = 5;
    return count > many ? "anybody of the Council whom it concerns" : upc::offices_in_words(roles, edition_);
  }

  void restrictions() {
    const upc::CaseState& state = e_.held.state();
    if (!state.restrictions.empty()) heading("Restrictions");
    for (std::size_t i = 0; i < state.restrictions.size(); ++i) {
      const upc::Restriction& r = state.restrictions[i];
      const bool in_force = state.restrictions_apply() && r.in_force(e_.as_of);
      out_ << "  " << i << "  " << padded(in_force ? "in force" : "not in force", 12) << "  ";
      wrapped(restriction_in_words(r) + ", from " + upc::to_string(r.from) +
                  (r.until.is_not_a_date() ? "" : " until " + upc::to_string(r.until)) + " (" +
                  std::string(edition_.clause(upc::provision_of(r.kind))) + ")",
              19);
    }
    if (!state.exclusions.empty()) heading("Safety exclusions");
    for (const upc::Exclusion& x : state.exclusions) {
      out_ << "  " << padded(x.in_force(e_.as_of) ? "in force" : "not in force", 12) << "  ";
      wrapped(std::string(x.long_term ? "long-term" : "temporary") + ", from " + list(x.establishments) + ", since " +
                  upc::to_string(x.from) + (x.until.is_not_a_date() ? "" : " until " + upc::to_string(x.until)),
              16);
    }
  }

  static std::string list(const std::vector<std::string>& texts) {
    std::string joined;
    for (const std::string& text : texts) joined += (joined.empty() ? "" : ", ") + text;
    return joined;
  }

  static std::string time(int minutes) {
    const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
    return two(minutes / 60) + ":" + two(minutes % 60);
  }

  static std::string windows(const upc::Restriction& r) {
    std::string text;
    for (const upc::Window& w : r.windows) {
      text += text.empty() ? "" : "; ";
      for (std::size_t i = 0; i < w.days.size(); ++i) text += (i == 0 ? "" : ", ") + std::string(name(w.days[i]));
      text += " " + time(w.from) + " to " + time(w.to);
    }
    return text;
  }

  static std::string restriction_in_words(const upc::Restriction& r) {
    std::string text = plain(name(r.kind));
    const auto add = [&](std::string_view label, const std::string& value) {
      if (!value.empty()) text += std::string(label) + value;
    };
    if (r.minutes > 0) text += ": " + std::to_string(r.minutes) + " minutes";
    if (r.per) text += " for each " + std::string(name(*r.per));
    add(": only with ", r.officer);
    add(": only with team ", r.team);
    add(": only at ", r.place);
    add(": ", windows(r));
    add(": not in ", list(r.establishments));
    add(": ", r.agreement);
    for (std::size_t i = 0; i < r.channels.size(); ++i)
      text += (i == 0 ? ": only by " : " or ") + plain(name(r.channels[i]));
    return text;
  }

  void next() {
    if (e_.next.empty()) return;
    heading("What may come next");
    std::size_t width = 0;
    for (const upc::NextEvent& n : e_.next) width = std::max(width, columns(name(n.event)));
    for (const upc::NextEvent& n : e_.next) {
      out_ << "  " << padded(plain(name(n.event)), width) << "  " << padded(edition_.clause(n.cites.front()), 23) << "  ";
      wrapped(everybody_or(n.by) + (n.until.is_not_a_date() ? "" : ", until " + upc::to_string(n.until)), width + 29);
    }
  }

  void adherence() {
    if (!e_.adherence) return;
    heading("Was the policy adhered to?");
    const auto& a = *e_.adherence;
    out_ << "  " << (a.adhered() ? coloured("Yes", green) : coloured("No", red)) << ": " << a.breaches
         << (a.breaches == 1 ? " breach, " : " breaches, ") << a.overdue
         << (a.overdue == 1 ? " duty overdue or done late.\n" : " duties overdue or done late.\n");
  }

  std::ostream& out_;
  const upc::Evaluation& e_;
  const upc::Edition& edition_;
  Style style_;
};

}  // namespace

Style terminal_style() {
  const char* const no_colour = std::getenv("NO_COLOR");
  return {isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0')};
}

void write_text(std::ostream& out, const upc::Evaluation& evaluation, Style style) {
  Report(out, evaluation, style).write();
}

void write_text(std::ostream& out, const upc::CorrespondenceEvaluation& evaluation, Style style) {
  // The report is of a case; what correspondence has of one is put into it.
  upc::CaseHistory as_case;
  as_case.facts = evaluation.held.facts();
  upc::Evaluation shown = upc::evaluate(as_case, evaluation.as_of);
  static_cast<upc::Fold&>(shown) = evaluation;
  shown.next = evaluation.next;
  shown.adherence = evaluation.adherence;
  Report(out, shown, style).write_correspondence(evaluation.held);
}

}  // namespace upc_cli
