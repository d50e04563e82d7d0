// SPDX-License-Identifier: BSL-1.0
#include <upc/casework/phrases.hpp>
#include <upc/correspondence/state.hpp>
#include <upc/interchange/diagram.hpp>

#include <algorithm>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace {

/// What a diagram says: in English the names of states and events themselves, which are English; in Welsh words.
class Labels {
 public:
  Labels(Chart chart, const Edition& edition, Language language)
      : chart_(chart), edition_(edition), language_(language) {}

  bool names_states() const noexcept { return language_ != Language::en; }

  std::string state(std::string_view id) const {
    constexpr std::string_view kinds[] = {Names<Stage>::what, Names<AppealStage>::what, Names<Safety>::what,
                                          Names<Protocol>::what};
    return name_in_words(kinds[static_cast<std::size_t>(chart_)], id, language_);
  }

  std::string step(const Transition& t, std::string_view line_break) const {
    std::string text(t.event);
    std::string when(t.when);
    if (language_ != Language::en) {
      text = name_in_words(from_name<EventType>(t.event) ? Names<EventType>::what : "signal", t.event, language_);
      if (!when.empty()) when = name_in_words("picks", t.when, language_);
    }
    if (!when.empty()) text += " [" + when + "]";
    return text + std::string(line_break) + std::string(edition_.clause(t.cites));
  }

  /// The line that the words have not been checked, as a comment; empty where they have.
  std::string unchecked(std::string_view before, std::string_view after) const {
    if (is_checked(language_)) return {};
    return std::string(before) + phrase("unchecked", language_) + std::string(after) + "\n";
  }

 private:
  Chart chart_;
  const Edition& edition_;
  Language language_;
};

std::vector<std::string_view> states(const std::vector<Transition>& rows) {
  std::vector<std::string_view> list;
  for (const Transition& t : rows)
    for (std::string_view state : {t.from, t.to})
      if (std::find(list.begin(), list.end(), state) == list.end()) list.push_back(state);
  return list;
}

bool is_final(std::string_view state, const std::vector<Transition>& rows) {
  return std::none_of(rows.begin(), rows.end(), [&](const Transition& t) { return t.from == state; });
}

std::string mermaid(Chart chart, const std::vector<Transition>& rows, const Labels& labels) {
  std::string out = "stateDiagram-v2\n  [*] --> " + std::string(initial_state(chart)) + "\n";
  out = labels.unchecked("%% ", "") + out;
  if (labels.names_states())
    for (std::string_view state : states(rows))
      out += "  " + std::string(state) + " : " + labels.state(state) + "\n";
  for (const Transition& t : rows)
    if (t.from != t.to) {
      std::string text = labels.step(t, ", ");
      std::replace(text.begin(), text.end(), ':', ' ');
      out += "  " + std::string(t.from) + " --> " + std::string(t.to) + " : " + text + "\n";
    }
  for (std::string_view state : states(rows))
    if (is_final(state, rows)) out += "  " + std::string(state) + " --> [*]\n";
  return out;
}

std::string attributes(std::string_view state, bool is_final, const Labels& labels) {
  std::string text = labels.names_states() ? "label=\"" + labels.state(state) + "\"" : std::string();
  if (is_final) text += std::string(text.empty() ? "" : ", ") + "peripheries=2";
  return text.empty() ? text : " [" + text + "]";
}

std::string dot(Chart chart, const std::vector<Transition>& rows, const Labels& labels) {
  std::string out = labels.unchecked("// ", "") + "digraph \"" + std::string(name(chart)) +
                    "\" {\n  rankdir=TB;\n  node [shape=box, style=rounded];\n" +
                    "  start [shape=point];\n  start -> " + std::string(initial_state(chart)) + ";\n";
  for (std::string_view state : states(rows))
    out += "  " + std::string(state) + attributes(state, is_final(state, rows), labels) + ";\n";
  for (const Transition& t : rows)
    if (t.from != t.to)
      out += "  " + std::string(t.from) + " -> " + std::string(t.to) + " [label=\"" + labels.step(t, "\\n") + "\"];\n";
  return out + "}\n";
}

std::string scxml(Chart chart, const std::vector<Transition>& rows, const Labels& labels) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + labels.unchecked("<!-- ", " -->") +
                    "<scxml xmlns=\"http://www.w3.org/2005/07/scxml\" version=\"1.0\" "
                    "name=\"" + std::string(name(chart)) + "\" initial=\"" + std::string(initial_state(chart)) + "\">\n";
  for (std::string_view state : states(rows)) {
    if (is_final(state, rows)) {
      out += "  <final id=\"" + std::string(state) + "\"/>\n";
      continue;
    }
    out += "  <state id=\"" + std::string(state) + "\">\n";
    for (const Transition& t : rows) {
      if (t.from != state) continue;
      out += "    <!-- " + labels.step(t, " ") + " -->\n";
      out += "    <transition event=\"" + std::string(t.event) + "\" target=\"" +
             std::string(t.to) + "\"" + (t.from == t.to ? " type=\"internal\"" : "");
      if (!t.when.empty()) {
        std::string when(t.when);
        std::replace(when.begin(), when.end(), ' ', '_');
        out += " cond=\"" + when + "\"";
      }
      out += "/>\n";
    }
    out += "  </state>\n";
  }
  return out + "</scxml>\n";
}

}  // namespace

std::string draw(Chart chart, DiagramFormat format, const Edition& edition, Language language) {
  std::vector<Transition> rows = transitions(chart, edition.terms);
  const auto outside = [&](const Transition& t) {
    const auto event = from_name<EventType>(t.event);
    return event && !edition.has(*event);
  };
  rows.erase(std::remove_if(rows.begin(), rows.end(), outside), rows.end());
  const Labels labels(chart, edition, language);
  switch (format) {
    case DiagramFormat::mermaid: return mermaid(chart, rows, labels);
    case DiagramFormat::dot: return dot(chart, rows, labels);
    case DiagramFormat::scxml: return scxml(chart, rows, labels);
  }
  return {};
}

UPC_END_NAMESPACE
