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

using upc::Language;
using upc::phrase;

constexpr std::string_view bold = "\033[1m";
constexpr std::string_view red = "\033[31m";
constexpr std::string_view green = "\033[32m";
constexpr std::string_view yellow = "\033[33m";

class Report {
 public:
  Report(std::ostream& out, const upc::CaseHistory& history, const upc::Fold& fold, const upc::Edition& edition,
         Style style, Language language)
      : out_(out),
        history_(history),
        fold_(fold),
        edition_(edition),
        style_(style),
        language_(language),
        date_width_(short_date_width(language)) {}

  void write(const upc::Evaluation& e) {
    audited_ = e.adherence.has_value();
    title("title.case", state_in_words(e.held.facts(), e.held.state(), language_));
    happened();
    deadlines(e);
    open_duties(e.held.state().duties);
    restrictions(e.held.state());
    if (!e.advices.empty()) {
      heading("heading.advices");
      for (const upc::Reason& advice : e.advices) reason(advice, 2);
    }
    next(e.next);
    done_duties(e.held.state().duties);
    if (e.adherence) adherence(*e.adherence);
    out_ << '\n';
  }

  void write(const upc::CorrespondenceEvaluation& e) {
    audited_ = e.adherence.has_value();
    title("title.anonymous", protocol_in_words(e.held.state().protocol, language_));
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
  std::string say(std::string_view key, std::initializer_list<upc::Slot> slots = {}) const {
    return phrase(key, language_, slots);
  }
  std::string date(upc::Date day) const { return upc::date_in_words(day, language_); }
  void heading(std::string_view key) { out_ << '\n' << coloured(say(key), bold) << '\n'; }
  /// How wide the widest of these labels is.
  std::size_t widest(std::initializer_list<std::string_view> keys) const {
    std::size_t most = 0;
    for (std::string_view key : keys) most = std::max(most, width(say(key)));
    return most;
  }

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
    std::string text = facts.case_id ? say(what, {{"id", *facts.case_id}}) : say(std::string(what) + ".unnamed");
    if (!facts.service.empty()) text += ", " + facts.service;
    out_ << coloured(text, bold) << '\n';
    std::string key = "stands";
    if (!fold_.as_of.is_not_a_date()) key += ".on";
    if (audited_) key += ".audited";
    wrapped(say(key, {{"date", date(fold_.as_of)}, {"policy", edition_.id}, {"state", stands}}), 0);
  }

  void happened() {
    heading("heading.happened");
    if (fold_.events.empty()) out_ << "  " << say("happened.nothing") << '\n';
    for (const upc::EventEntry& entry : fold_.events) event(entry);
    if (fold_.left_out > 0)
      out_ << "  " << upc::counted("count.left_out", static_cast<long>(fold_.left_out), language_) << '\n';
  }

  void event(const upc::EventEntry& entry) {
    const std::size_t verdict_width = widest({"verdict.refused", "verdict.breach", "verdict.accepted"});
    const std::size_t column = 2 + date_width_ + 2 + verdict_width + 2;
    const std::string indent(column, ' ');
    const upc::Outcome& outcome = entry.outcome;
    const bool breach = outcome.accepted && !outcome.reasons.empty();
    const std::string_view verdict = !outcome.accepted ? "verdict.refused"
                                     : breach          ? "verdict.breach"
                                                       : "verdict.accepted";
    out_ << "  " << short_date(entry.on, language_) << "  "
         << coloured(padded(say(verdict), verdict_width), !outcome.accepted ? red
                                                          : breach          ? yellow
                                                                            : green)
         << "  ";
    wrapped(event_in_words(history_.events[entry.index], edition_, language_) + in_brackets(outcome.cites), column);
    if (outcome.contact) {
      out_ << indent;
      wrapped(disposition_in_words(outcome.contact->disposition, language_), column);
      for (const upc::Restriction& way : outcome.contact->open_ways) {
        out_ << indent << "- ";
        wrapped(restriction_in_words(way, language_), column + 2);
      }
    }
    for (const upc::Reason& why : outcome.reasons) reason(why, column);
    for (const upc::Reason& advice : outcome.advices) reason(advice, column, "reason.advice");
    outcome.not_specified.for_each([&](upc::Term term) {
      out_ << std::string(column, ' ') << "- ";
      wrapped(not_specified_in_words(term, edition_, language_), column + 2);
    });
  }

  /// @param label  what stands before the message; empty: nothing
  void reason(const upc::Reason& why, std::size_t column, std::string_view label = {}) {
    const upc::Words said = upc::words(why, edition_, language_);
    const std::string number = std::to_string(why.restriction + 1);
    out_ << std::string(column, ' ') << "- ";
    wrapped((label.empty() ? said.message : say(label, {{"n", number}, {"message", said.message}})) +
                in_brackets(why.cites),
            column + 2);
    for (const upc::Reason& finding : why.findings)
      reason(finding, column + 4, finding.restriction < 0 ? std::string_view() : "reason.finding");
    if (said.cure.empty() || !why.findings.empty()) return;  // each finding has its own
    out_ << std::string(column + 2, ' ');
    wrapped(say("reason.cure", {{"cure", said.cure}}), column + 2);
  }

  void deadlines(const upc::Evaluation& e) {
    if (e.deadlines.empty()) return;
    heading("heading.deadlines");
    std::size_t names = widest({"deadline.appeal", "deadline.review"});
    for (const upc::Deadline& d : e.deadlines) names = std::max(names, width(upc::in_words(d.name, language_)));
    const std::size_t column = 2 + names + 2;
    for (const upc::Deadline& d : e.deadlines) {
      const long left = (d.date - fold_.as_of).days();
      const std::string when = d.passed    ? say("when.passed")
                               : left == 0 ? say("when.today")
                               : left == 1 ? say("when.tomorrow")
                                           : say("when.in", {{"days", upc::counted("count.day", left, language_)}});
      out_ << "  " << padded(upc::in_words(d.name, language_), column - 2)
           << upc::weekday_in_words(d.date, language_) << ' ' << date(d.date) << ", "
           << coloured(when, d.passed ? yellow : green) << in_brackets(d.cites) << '\n';
      for (const std::string& sentence :
           style_.explain ? explained_in_words(d, edition_, language_) : counted_in_words(d, language_)) {
        out_ << std::string(column, ' ');
        wrapped(sentence, column);
      }
    }
  }

  void open_duties(const std::vector<upc::Duty>& duties) {
    const std::size_t since_width = widest({"due.by", "due.since"});
    // One blank more than needed, so that the duties stand apart from the columns before them.
    const std::size_t status_width = widest({"status.overdue", "status.open"}) + 2;
    bool any = false;
    for (const upc::Duty& duty : duties) {
      if (!duty.open()) continue;
      if (!any) heading("heading.due");
      any = true;
      const bool late = duty.status(fold_.as_of) == upc::DutyStatus::overdue;
      const bool dated = !duty.due.is_not_a_date();
      out_ << "  " << padded(say(dated ? "due.by" : "due.since"), since_width) << ' '
           << short_date(dated ? duty.due : duty.raised, language_) << "  "
           << coloured(padded(say(late ? "status.overdue" : "status.open"), status_width), late ? red : yellow) << "  ";
      wrapped(upc::in_words(duty.name, language_) + ": " +
                  bearers_in_words(edition_.bearers[static_cast<std::size_t>(duty.name)], edition_, language_) +
                  in_brackets(duty.cites),
              2 + since_width + 1 + date_width_ + 2 + status_width + 2);
    }
  }

  void done_duties(const std::vector<upc::Duty>& duties) {
    const std::size_t status_width = widest({"status.done", "status.done_late"});
    bool any = false;
    for (const upc::Duty& duty : duties) {
      if (duty.open()) continue;
      if (!any) heading("heading.done");
      any = true;
      const bool late = duty.status(fold_.as_of) == upc::DutyStatus::done_late;
      out_ << "  " << short_date(duty.done, language_) << "  "
           << coloured(padded(say(late ? "status.done_late" : "status.done"), status_width), late ? red : green)
           << "  ";
      const std::string what = upc::in_words(duty.name, language_);
      wrapped((duty.due.is_not_a_date() ? what : say("done.due", {{"duty", what}, {"date", date(duty.due)}})) +
                  in_brackets(duty.cites),
              2 + date_width_ + 2 + status_width + 2);
    }
  }

  void restrictions(const upc::CaseState& state) {
    const std::size_t force_width = widest({"force.yes", "force.no"});
    if (!state.restrictions.empty()) heading("heading.restrictions");
    for (std::size_t i = 0; i < state.restrictions.size(); ++i) {
      const upc::Restriction& r = state.restrictions[i];
      const bool in_force = state.restrictions_apply() && r.in_force(fold_.as_of);
      out_ << "  " << i + 1 << "  " << padded(say(in_force ? "force.yes" : "force.no"), force_width) << "  ";
      wrapped(restriction_in_words(r, language_) + dates_in_words(r.from, r.until, language_) +
                  in_brackets(upc::provision_of(r.kind)),
              5 + force_width + 2);
    }
    if (!state.exclusions.empty()) heading("heading.exclusions");
    for (const upc::Exclusion& x : state.exclusions) {
      out_ << "  " << padded(say(x.in_force(fold_.as_of) ? "force.yes" : "force.no"), force_width) << "  ";
      wrapped(exclusion_in_words(x, language_) + dates_in_words(x.from, x.until, language_), 2 + force_width + 2);
    }
  }

  void next(const std::vector<upc::NextEvent>& steps) {
    if (steps.empty()) return;
    heading("heading.next");
    std::size_t longest = 0;
    for (const upc::NextEvent& n : steps) longest = std::max(longest, width(upc::in_words(n.event, language_)));
    for (const upc::NextEvent& n : steps) {
      out_ << "  " << padded(upc::in_words(n.event, language_), longest) << "  ";
      // Whose each duty is stands with the duties: all their bearers in one list would say more than is so.
      const std::string who = n.event == upc::EventType::duty_done
                                  ? say("next.bearers")
                                  : say(is_reported(n.event) ? "next.reported_by" : "next.by",
                                        {{"who", bearers_in_words(n.by, edition_, language_)}});
      wrapped((n.until.is_not_a_date() ? who : say("next.until", {{"who", who}, {"date", date(n.until)}})) +
                  (n.event == upc::EventType::duty_done ? in_brackets(n.cites) : in_brackets(n.cites.front())),
              longest + 4);
    }
  }

  void adherence(const upc::Adherence& a) {
    heading("heading.adherence");
    out_ << "  "
         << (a.adhered() ? coloured(say("adherence.yes"), green) : coloured(say("adherence.no"), red)) << ": "
         << upc::counted("count.breach", a.breaches, language_) << ", "
         << upc::counted("count.late_duty", a.overdue, language_) << ".\n";
  }

  std::ostream& out_;
  const upc::CaseHistory& history_;
  const upc::Fold& fold_;
  bool audited_ = false;
  const upc::Edition& edition_;
  Style style_;
  Language language_;
  std::size_t date_width_;
};

}  // namespace

Style terminal_style() {
  const char* const no_colour = std::getenv("NO_COLOR");
  return {isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0'), false};
}

void write_text(std::ostream& out, const upc::CaseHistory& history, const upc::Evaluation& evaluation, Style style,
                Language language) {
  Report(out, history, evaluation, evaluation.held.edition(), style, language).write(evaluation);
}

void write_text(std::ostream& out, const upc::CaseHistory& history, const upc::CorrespondenceEvaluation& evaluation,
                Style style, Language language) {
  Report(out, history, evaluation, evaluation.held.edition(), style, language).write(evaluation);
}

}  // namespace upc_cli
