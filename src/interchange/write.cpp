// SPDX-License-Identifier: BSL-1.0
#include <upc/casework/words.hpp>
#include <upc/interchange/json.hpp>

#include "append.hpp"
#include "one_line.hpp"
#include "write_parts.hpp"
#include "write_receipt.hpp"

#include <algorithm>
#include <type_traits>

UPC_BEGIN_NAMESPACE

namespace json {

namespace {

/// A case and what a contact meets in it.
struct Met {
  const Case& held;
  const ContactAnswer& answer;
};

/// Writes the parts of an evaluation, each as the contract spells it.
class Writer : private PartsWriter {
 public:
  explicit Writer(const Edition& edition, Language language = Language::en) : PartsWriter(edition), language_(language) {}
  /// @param memory  used while it writes; its room is given back by room()
  Writer(const Edition& edition, Language language, WriterMemory& memory)
      : PartsWriter(edition, std::move(memory.room)), language_(language), known_(&memory) {}

  /// An evaluation of either kind.
  template <class E>
  void evaluation(const E& e) {
    audit_ = e.adherence.has_value();
    out_.open('{');
    member("schema", "upc-evaluation/1");
    head(e.held, e.as_of);
    list("events", e.events, [&](const EventEntry& entry) { event(entry); });
    standing(e);
    out_.key("left_out").value(static_cast<int>(e.left_out));
    if (e.adherence) {
      out_.key("adherence").open('{');
      out_.key("breaches").value(e.adherence->breaches);
      out_.key("overdue").value(e.adherence->overdue);
      out_.key("adhered").value(e.adherence->adhered());
      out_.close('}');
    }
    out_.close('}');
  }

  template <class Held>
  void standing_of(const Held& held, Date as_of) {
    out_.open('{');
    head(held, as_of);
    standing(held, as_of);
    out_.close('}');
  }

  void event(const EventEntry& entry) {
    const Outcome& outcome = entry.outcome;
    out_.open('{');
    out_.key("index").value(static_cast<int>(entry.index));
    const std::uint64_t disposition =
        outcome.contact ? static_cast<std::uint64_t>(outcome.contact->disposition) + 1 : std::uint64_t{0};
    fragment(Fragment::event, static_cast<std::uint64_t>(entry.type), disposition << 1U | (outcome.accepted ? 1U : 0U),
             outcome.cites, [&] { event_head(entry); });
    if (outcome.contact && outcome.contact->disposition == Disposition::redirect)
      list("open_ways", outcome.contact->open_ways, [&](const Restriction& r) { way(r); });
    if (!outcome.reasons.empty()) reasons(std::string_view(audit_ ? "breaches" : "reasons"), outcome.reasons);
    if (!outcome.advices.empty()) reasons("advices", outcome.advices);
    if (!outcome.not_specified.empty()) terms("not_specified", outcome.not_specified);
    out_.close('}');
  }

  void findings(const std::vector<Reason>& found) {
    out_.open('{');
    out_.key("valid").value(found.empty());
    list("findings", found, [&](const Reason& reason) { write_reason(reason, true); });
    out_.close('}');
  }

  void answers(const std::vector<Met>& over_all, const std::vector<Met>& all) {
    out_.open('{');
    answer(over_all);
    list("cases", all, [&](const Met& met) {
      out_.open('{');
      case_id(met.held.facts());
      answer({met});
      out_.close('}');
    });
    out_.close('}');
  }

  /// The answer over all cases is that of the only one, and is written once.
  void only_answer(const Met& met) {
    out_.open('{');
    const std::size_t from = out_.view().size();
    answer({met});
    const std::string written(out_.view().substr(from));
    out_.key("cases").open('[').open('{');
    case_id(met.held.facts());
    out_.raw(written).close('}').close(']').close('}');
  }

  template <class E>
  void next_of(const E& e) {
    out_.open('{');
    case_id(e.held.facts());
    date("as_of", e.as_of);
    next(e.next);
    out_.close('}');
  }

  void set_audit(bool audit) { audit_ = audit; }
  using PartsWriter::room;
  using PartsWriter::take;
  using PartsWriter::text;
  using PartsWriter::view;

 private:
  /// What is written the same each time, in whole or up to where it differs.
  enum class Fragment : std::uint64_t { event, next, duty };

  /// Writes a part that is known by these, or as `write` does it.
  template <class List, class F>
  void fragment(Fragment kind, std::uint64_t of, std::uint64_t with, const List& cites, F&& write) {
    const auto packed = known_ != nullptr ? FragmentMemo::packed(cites) : std::nullopt;
    if (!packed) return write();
    const FragmentMemo::Key key{of << 2U | static_cast<std::uint64_t>(kind), with, *packed};
    if (const std::string* const text = known_->fragments.find(key, edition_)) {
      out_.raw(*text);
      return;
    }
    const std::size_t from = out_.view().size();
    write();
    known_->fragments.keep(key, edition_, written_since(from));
  }

  /// Without the comma before it.
  std::string_view written_since(std::size_t from) const noexcept {
    const std::string_view written = out_.view().substr(from);
    return written.substr(0, 2) == ", " ? written.substr(2) : written;
  }

  /// What stands in an event's answer behind its index.
  void event_head(const EventEntry& entry) {
    const Outcome& outcome = entry.outcome;
    member("type", name(entry.type));
    out_.key("accepted").value(outcome.accepted);
    if (outcome.contact) member("disposition", name(outcome.contact->disposition));
    if (outcome.accepted) provisions("clauses", outcome.cites);
  }

  template <class Held>
  void head(const Held& held, Date as_of) {
    case_id(held.facts());
    member("policy", edition_.id);
    date("as_of", as_of);
    out_.key("state").open('{');
    state(held.state());
    out_.close('}');
  }

  void standing(const Evaluation& e) { standing(e.held, e.as_of, e.deadlines, e.advices, e.next); }
  void standing(const CorrespondenceEvaluation& e) { standing(e.held, e.as_of, e.next); }
  void standing(const Case& held, Date as_of) {
    standing(held, as_of, deadlines(held, as_of), case_advices(held, as_of), next_events(held, as_of));
  }
  void standing(const Correspondence& held, Date as_of) { standing(held, as_of, next_events(held, as_of)); }

  void standing(const Case& held, Date as_of, const std::vector<Deadline>& dates, const std::vector<Reason>& advices,
                const std::vector<NextEvent>& steps) {
    list("deadlines", dates, [&](const Deadline& d) {
      out_.open('{');
      member("name", name(d.name));
      date("date", d.date);
      member("clause", edition_.clause(d.cites));
      out_.key("passed").value(d.passed);
      out_.key("receipt");
      write_receipt(out_, d.receipt, language_);
      out_.close('}');
    });
    duties(held.state().duties, as_of);
    list("restrictions", held.state().restrictions, [&](const Restriction& r) {
      restriction(r, held.state().restrictions_apply() && r.in_force(as_of));
    });
    list("exclusions", held.state().exclusions, [&](const Exclusion& e) { exclusion(e, e.in_force(as_of)); });
    reasons("advices", advices);
    next(steps);
  }

  void standing(const Correspondence& held, Date as_of, const std::vector<NextEvent>& steps) {
    out_.key("deadlines").open('[').close(']');
    duties(held.state().duties, as_of);
    for (std::string_view none : {"restrictions", "exclusions", "advices"}) out_.key(none).open('[').close(']');
    next(steps);
  }

  void duties(const std::vector<Duty>& all, Date as_of) {
    list("duties", all, [&](const Duty& duty) { write_duty(duty, as_of); });
  }

  void next(const std::vector<NextEvent>& steps) {
    list("next", steps, [&](const NextEvent& n) {
      if (!n.until.is_not_a_date()) return next_event(n);
      fragment(Fragment::next, static_cast<std::uint64_t>(n.event), n.by.bits(), n.cites,
               [&] { next_event(n); });
    });
  }

  void next_event(const NextEvent& n) {
    out_.open('{');
    member("event", name(n.event));
    roles("by", n.by);
    date("until", n.until);
    provisions("clauses", n.cites);
    out_.close('}');
  }

  void write_duty(const Duty& duty, Date as_of) {
    fragment(Fragment::duty, static_cast<std::uint64_t>(duty.name), 0, ShortList<Provision, 1>{duty.cites},
             [&] {
               out_.open('{');
               member("duty", name(duty.name));
               member("clause", edition_.clause(duty.cites));
               roles("bearers", edition_.bearers[static_cast<std::size_t>(duty.name)]);
             });
    date("raised", duty.raised);
    date("due", duty.due);
    date("done", duty.done);
    member("status", name(duty.status(as_of)));
    out_.close('}');
  }

  void way(const Restriction& r) {
    out_.open('{');
    own_fields_of(r);
    out_.close('}');
  }

  /// What one contact meets in cases that answer alike: the clauses of all, each once, and the ways of all.
  void answer(const std::vector<Met>& alike) {
    const Disposition disposition = alike.front().answer.disposition;
    member("disposition", name(disposition));
    std::vector<std::string_view> clauses;
    for (const Met& met : alike)
      for (Provision p : met.answer.cites)
        if (const std::string_view id = met.held.edition().clause(p);
            std::find(clauses.begin(), clauses.end(), id) == clauses.end())
          clauses.push_back(id);
    list("clauses", clauses, [&](std::string_view id) { out_.value(id); });
    if (disposition != Disposition::redirect) return;
    out_.key("open_ways").open('[');
    for (const Met& met : alike)
      for (std::size_t i : met.answer.open_ways) way(met.held.state().restrictions[i]);
    out_.close(']');
  }

  void restriction(const Restriction& r, bool in_force) {
    out_.open('{');
    own_fields_of(r);
    out_.key("in_force").value(in_force);
    date("from", r.from);
    date("until", r.until);
    if (!r.reasons.empty()) member("reasons", r.reasons);
    out_.close('}');
  }

  void exclusion(const Exclusion& e, bool in_force) {
    out_.open('{');
    member("kind", e.long_term ? "long_term" : "temporary");
    texts("establishments", e.establishments);
    date("from", e.from);
    date("until", e.until);
    date("review_by", e.review_by);
    out_.key("in_force").value(in_force);
    out_.close('}');
  }

  template <class Key>
  void reasons(const Key& key, const std::vector<Reason>& values) {
    list(key, values, [&](const Reason& reason) {
      if (known_ == nullptr) return write_reason(reason, false);
      if (const std::string* const text = known_->reasons.find(reason, edition_)) {
        out_.raw(*text);
        return;
      }
      const std::size_t from = out_.view().size();
      write_reason(reason, false);
      known_->reasons.keep(reason, edition_, written_since(from));
    });
  }

  void write_reason(const Reason& reason, bool finding) {
    const Words said = words(reason, edition_, language_);
    out_.open('{');
    member("code", name(reason.code));
    member("clause", edition_.clause(reason.cites));
    if (finding) {
      out_.key("index");
      if (reason.restriction < 0) out_.null();
      else out_.value(reason.restriction);
    }
    member("message", said.message);
    member("cure", said.cure);
    out_.key("args").open('{');
    for (const Arg& arg : reason.args) write_arg(arg);
    out_.close('}');
    if (!reason.findings.empty())
      list("findings", reason.findings, [&](const Reason& found) { write_reason(found, true); });
    out_.close('}');
  }

  void write_arg(const Arg& arg) {
    const std::string_view key = name(arg.key);
    if (const auto* role = std::get_if<Role>(&arg.value)) member(key, edition_.office(*role).id);
    else if (const auto* set = std::get_if<RoleSet>(&arg.value)) roles(key, *set);
    else if (const auto* day = std::get_if<Date>(&arg.value)) date(key, *day);
    else if (const auto* number = std::get_if<int>(&arg.value)) out_.key(key).value(*number);
    else if (const auto* text = std::get_if<std::string>(&arg.value)) member(key, *text);
    else texts(key, std::get<std::vector<std::string>>(arg.value));
  }

  Language language_;
  WriterMemory* known_ = nullptr;  // where many evaluations are written
  bool audit_ = false;
};

}  // namespace

namespace {

template <class E>
void append_evaluation(std::string& out, const E& evaluation, Language language, WriterMemory& memory) {
  Writer writer(evaluation.held.edition(), language, memory);
  writer.evaluation(evaluation);
  out += writer.view();
  memory.room = std::move(writer).room();
}

template <class E>
std::string write_evaluation(const E& evaluation, Language language) {
  Writer writer(evaluation.held.edition(), language);
  writer.evaluation(evaluation);
  return std::move(writer).take();
}

template <class Held>
std::string write_standing(const Held& held, Date as_of, Language language) {
  Writer writer(held.edition(), language);
  if constexpr (std::is_same_v<Held, Case>) {
    if (held.lapses_by(as_of)) {
      writer.standing_of(held.as_of(as_of), as_of);
      return writer.text();
    }
  }
  writer.standing_of(held, as_of);
  return writer.text();
}

}  // namespace

void append(std::string& out, const Evaluation& evaluation, Language language, WriterMemory& memory) {
  append_evaluation(out, evaluation, language, memory);
}
void append(std::string& out, const CorrespondenceEvaluation& evaluation, Language language, WriterMemory& memory) {
  append_evaluation(out, evaluation, language, memory);
}

std::string write(const Evaluation& evaluation, Language language) { return write_evaluation(evaluation, language); }
std::string write(const CorrespondenceEvaluation& evaluation, Language language) {
  return write_evaluation(evaluation, language);
}
std::string write(const Case& held, Date as_of, Language language) { return write_standing(held, as_of, language); }
std::string write(const Correspondence& held, Date as_of, Language language) {
  return write_standing(held, as_of, language);
}

std::string write(const EventEntry& entry, const Edition& edition, Mode mode, Language language) {
  Writer writer(edition, language);
  writer.set_audit(mode == Mode::audit);
  writer.event(entry);
  return writer.text();
}

std::string write(const std::vector<Reason>& findings, const Edition& edition, Language language) {
  Writer writer(edition, language);
  writer.findings(findings);
  return writer.text();
}

std::vector<const CaseAnswer*> strictest(const std::vector<CaseAnswer>& answers) {
  std::vector<const CaseAnswer*> found;
  for (const CaseAnswer& a : answers) {
    if (!found.empty() && is_stricter(found.front()->answer, a.answer)) continue;
    if (!found.empty() && is_stricter(a.answer, found.front()->answer)) found.clear();
    if (found.empty() || found.front()->answer.disposition == a.answer.disposition) found.push_back(&a);
  }
  return found;
}

std::string write(const std::vector<CaseAnswer>& answers) {
  std::vector<Met> over_all;
  for (const CaseAnswer* a : strictest(answers)) over_all.push_back({a->held, a->answer});
  std::vector<Met> all;
  for (const CaseAnswer& a : answers) all.push_back({a.held, a.answer});
  Writer writer(answers.front().held.edition());
  writer.answers(over_all, all);
  return writer.text();
}

std::string write(const Case& held, const ContactAnswer& answer) {
  Writer writer(held.edition());
  writer.only_answer({held, answer});
  return std::move(writer).take();
}

std::string write_next(const Evaluation& evaluation) {
  Writer writer(evaluation.held.edition());
  writer.next_of(evaluation);
  return writer.text();
}

std::string write_next(const CorrespondenceEvaluation& evaluation) {
  Writer writer(evaluation.held.edition());
  writer.next_of(evaluation);
  return writer.text();
}

std::string write(const Fault& fault, std::size_t line, std::string_view file) {
  JsonText out;
  out.open('{');
  out.key("schema").value("upc-error/1");
  if (!file.empty()) out.key("file").value(std::string_view(one_line(file, 200)));
  out.key("line").value(static_cast<int>(line));
  out.key("pointer").value(std::string_view(fault.pointer));
  out.key("expected").value(std::string_view(fault.expected));
  out.close('}');
  return out.text();
}

}  // namespace json

UPC_END_NAMESPACE
