// SPDX-License-Identifier: BSL-1.0
#include "report.hpp"

#include "columns.hpp"
#include "phrases.hpp"

#include <upc/casework/words.hpp>

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ostream>

namespace upc_cli {

namespace {

using upc::plain;

constexpr std::string_view bold = "\033[1m";
constexpr std::string_view red = "\033[31m";
constexpr std::string_view green = "\033[32m";
constexpr std::string_view yellow = "\033[33m";

class Report {
 public:
  Report(std::ostream& out, const upc::CaseHistory& history, const upc::Fold& fold, const upc::Edition& edition,
         Style style)
      : out_(out), history_(history), fold_(fold), edition_(edition), style_(style) {}

  void write(const upc::Evaluation& e) {
    audited_ = e.adherence.has_value();
    title("Case", state_in_words(e.held.facts(), e.held.state()));
    happened();
    deadlines(e);
    open_duties(e.held.state().duties);
    restrictions(e.held.state());
    if (!e.advices.empty()) {
      heading("An Ombudsman would ask");
      for (const upc::Reason& advice : e.advices) reason(advice, 2);
    }
    next(e.next);
    done_duties(e.held.state().duties);
    if (e.adherence) adherence(*e.adherence);
    out_ << '\n';
  }

  void write(const upc::CorrespondenceEvaluation& e) {
    audited_ = e.adherence.has_value();
    title("Anonymous correspondence", std::string(protocol_in_words(e.held.state().protocol)));
    happened();
    open_duties(e.held.state().duties);
    next(e.next);
    done_duties(e.held.state().duties);
    if (e.adherence) adherence(*e.adherence);
    out_ << '\n';
  }

 private:
  std::string coloured(std::string_view text, std::string_view colour) const {
    return style_.colour ? std::string(colour) + std::string(text) + "\033[0m" : std::string(text);
  }
  void heading(std::string_view text) { out_ << '\n' << coloured(text, bold) << '\n'; }

  void wrapped(std::string_view text, std::size_t column) { write_wrapped(out_, text, column); }

  /// " (5.1.S1.warn, 5.1.S1.letter)"; nothing where there are none.
  template <class Provisions>
  std::string in_brackets(const Provisions& cites) const {
    std::string text;
    for (upc::Provision p : cites) text += (text.empty() ? " (" : ", ") + std::string(edition_.clause(p));
    return text.empty() ? text : text + ")";
  }
  std::string in_brackets(upc::Provision p) const { return " (" + std::string(edition_.clause(p)) + ")"; }

  void title(std::string_view what, const std::string& stands) {
    const upc::CaseFacts& facts = history_.facts;
    std::string text = std::string(what) + " " + facts.case_id.value_or("without a reference");
    if (!facts.service.empty()) text += ", " + facts.service;
    out_ << coloured(text, bold) << '\n';
    wrapped("Where it stands" + (fold_.as_of.is_not_a_date() ? "" : " on " + upc::date_in_words(fold_.as_of)) +
                " under the policy " + edition_.id + (audited_ ? ", taken as it happened: " : ": ") +
                stands + ".",
            0);
  }

  void happened() {
    heading("What happened");
    if (fold_.events.empty()) out_ << "  Nothing yet.\n";
    for (const upc::EventEntry& entry : fold_.events) event(entry);
    if (fold_.left_out > 0)
      out_ << "  " << number_of(static_cast<long>(fold_.left_out), "event") << " after that day "
           << (fold_.left_out == 1 ? "is" : "are") << " left out.\n";
  }

  void event(const upc::EventEntry& entry) {
    constexpr std::size_t column = 26;
    const std::string indent(column, ' ');
    const upc::Outcome& outcome = entry.outcome;
    const bool breach = outcome.accepted && !outcome.reasons.empty();
    const std::string_view verdict = !outcome.accepted ? "REFUSED" : breach ? "IN BREACH" : "accepted";
    out_ << "  " << short_date(entry.on) << "  "
         << coloured(padded(verdict, 9), !outcome.accepted ? red
                                         : breach          ? yellow
                                                           : green)
         << "  ";
    wrapped(event_in_words(history_.events[entry.index], edition_) + in_brackets(outcome.cites), column);
    if (outcome.contact) {
      out_ << indent;
      wrapped(disposition_in_words(outcome.contact->disposition), column);
      for (const upc::Restriction& way : outcome.contact->open_ways) {
        out_ << indent << "- ";
        wrapped(restriction_in_words(way), column + 2);
      }
    }
    for (const upc::Reason& why : outcome.reasons) reason(why, column);
    for (const upc::Reason& advice : outcome.advices) reason(advice, column, "Advice: ");
  }

  void reason(const upc::Reason& why, std::size_t column, std::string_view label = "") {
    const upc::Words said = upc::words(why, edition_);
    out_ << std::string(column, ' ') << "- ";
    wrapped(std::string(label) + said.message + in_brackets(why.cites), column + 2);
    for (const upc::Reason& finding : why.findings) {
      const std::string about =
          finding.restriction < 0 ? "" : "Restriction number " + std::to_string(finding.restriction + 1) + ": ";
      reason(finding, column + 4, about);
    }
    if (said.cure.empty() || !why.findings.empty()) return;  // each finding has its own
    out_ << std::string(column + 2, ' ');
    wrapped("What to do: " + said.cure, column + 2);
  }

  void deadlines(const upc::Evaluation& e) {
    if (e.deadlines.empty()) return;
    heading("Deadlines");
    constexpr std::size_t column = 10;
    for (const upc::Deadline& d : e.deadlines) {
      const long left = (d.date - fold_.as_of).days();
      const std::string when = d.passed    ? "passed"
                               : left == 0 ? "today"
                               : left == 1 ? "tomorrow"
                                           : "in " + number_of(left, "day");
      out_ << "  " << padded(name(d.name), column - 2) << upc::weekday_name(d.date) << ' ' << upc::date_in_words(d.date)
           << ", " << coloured(when, d.passed ? yellow : green) << in_brackets(d.cites) << '\n';
      for (const std::string& sentence : style_.explain ? explained_in_words(d, edition_) : counted_in_words(d)) {
        out_ << std::string(column, ' ');
        wrapped(sentence, column);
      }
    }
  }

  void open_duties(const std::vector<upc::Duty>& duties) {
    bool any = false;
    for (const upc::Duty& duty : duties) {
      if (!duty.open()) continue;
      if (!any) heading("What is due, and from whom");
      any = true;
      const bool late = duty.status(fold_.as_of) == upc::DutyStatus::overdue;
      const bool dated = !duty.due.is_not_a_date();
      out_ << "  " << padded(dated ? "by" : "since", 5) << ' ' << short_date(dated ? duty.due : duty.raised) << "  "
           << coloured(late ? "OVERDUE  " : "open     ", late ? red : yellow) << "  ";
      wrapped(plain(name(duty.name)) + ": " +
                  bearers_in_words(edition_.bearers[static_cast<std::size_t>(duty.name)], edition_) +
                  in_brackets(duty.cites),
              32);
    }
  }

  void done_duties(const std::vector<upc::Duty>& duties) {
    bool any = false;
    for (const upc::Duty& duty : duties) {
      if (duty.open()) continue;
      if (!any) heading("What was due and has been done");
      any = true;
      const bool late = duty.status(fold_.as_of) == upc::DutyStatus::done_late;
      out_ << "  " << short_date(duty.done) << "  " << coloured(late ? "done late" : "done     ", late ? red : green)
           << "  ";
      wrapped(plain(name(duty.name)) + (duty.due.is_not_a_date() ? "" : ", due by " + upc::date_in_words(duty.due)) +
                  in_brackets(duty.cites),
              26);
    }
  }

  void restrictions(const upc::CaseState& state) {
    constexpr std::size_t column = 19;
    if (!state.restrictions.empty()) heading("Restrictions");
    for (std::size_t i = 0; i < state.restrictions.size(); ++i) {
      const upc::Restriction& r = state.restrictions[i];
      const bool in_force = state.restrictions_apply() && r.in_force(fold_.as_of);
      out_ << "  " << i + 1 << "  " << padded(in_force ? "in force" : "not in force", 12) << "  ";
      wrapped(restriction_in_words(r) + dates_in_words(r.from, r.until) + in_brackets(upc::provision_of(r.kind)),
              column);
    }
    if (!state.exclusions.empty()) heading("Safety exclusions");
    for (const upc::Exclusion& x : state.exclusions) {
      out_ << "  " << padded(x.in_force(fold_.as_of) ? "in force" : "not in force", 12) << "  ";
      wrapped(exclusion_in_words(x) + dates_in_words(x.from, x.until), 16);
    }
  }

  void next(const std::vector<upc::NextEvent>& steps) {
    if (steps.empty()) return;
    heading("What may come next");
    std::size_t widest = 0;
    for (const upc::NextEvent& n : steps) widest = std::max(widest, width(name(n.event)));
    for (const upc::NextEvent& n : steps) {
      out_ << "  " << padded(plain(name(n.event)), widest) << "  ";
      // Whose each duty is stands with the duties: all their bearers in one list would say more than is so.
      const std::string who = n.event == upc::EventType::duty_done
                                  ? "by whoever bears the duty, as listed above"
                                  : std::string(doing_in_words(n.event)) + bearers_in_words(n.by, edition_);
      wrapped(who + (n.until.is_not_a_date() ? "" : ", until " + upc::date_in_words(n.until)) +
                  (n.event == upc::EventType::duty_done ? in_brackets(n.cites) : in_brackets(n.cites.front())),
              widest + 4);
    }
  }

  void adherence(const upc::Adherence& a) {
    heading("Was the policy adhered to?");
    out_ << "  " << (a.adhered() ? coloured("Yes", green) : coloured("No", red)) << ": " << a.breaches
         << (a.breaches == 1 ? " breach, " : " breaches, ") << a.overdue
         << (a.overdue == 1 ? " duty overdue or done late.\n" : " duties overdue or done late.\n");
  }

  std::ostream& out_;
  const upc::CaseHistory& history_;
  const upc::Fold& fold_;
  bool audited_ = false;
  const upc::Edition& edition_;
  Style style_;
};

}  // namespace

Style terminal_style() {
  const char* const no_colour = std::getenv("NO_COLOR");
  return {isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0'), false};
}

void write_text(std::ostream& out, const upc::CaseHistory& history, const upc::Evaluation& evaluation, Style style) {
  Report(out, history, evaluation, evaluation.held.edition(), style).write(evaluation);
}

void write_text(std::ostream& out, const upc::CaseHistory& history, const upc::CorrespondenceEvaluation& evaluation,
                Style style) {
  Report(out, history, evaluation, evaluation.held.edition(), style).write(evaluation);
}

}  // namespace upc_cli
