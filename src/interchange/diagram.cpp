// SPDX-License-Identifier: BSL-1.0
#include <upc/interchange/diagram.hpp>

#include <algorithm>
#include <vector>

UPC_BEGIN_NAMESPACE

namespace {

std::string label(const Transition& t, const Edition& edition, std::string_view line_break) {
  std::string text(t.event);
  if (!t.when.empty()) text += " [" + std::string(t.when) + "]";
  return text + std::string(line_break) + std::string(edition.clause(t.cites));
}

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

std::string mermaid(Chart chart, const std::vector<Transition>& rows, const Edition& edition) {
  std::string out = "stateDiagram-v2\n  [*] --> " + std::string(initial_state(chart)) + "\n";
  for (const Transition& t : rows)
    if (t.from != t.to) {
      std::string text = label(t, edition, ", ");
      std::replace(text.begin(), text.end(), ':', ' ');
      out += "  " + std::string(t.from) + " --> " + std::string(t.to) + " : " + text + "\n";
    }
  for (std::string_view state : states(rows))
    if (is_final(state, rows)) out += "  " + std::string(state) + " --> [*]\n";
  return out;
}

std::string dot(Chart chart, const std::vector<Transition>& rows, const Edition& edition) {
  std::string out = "digraph \"" + std::string(name(chart)) + "\" {\n  rankdir=TB;\n  node [shape=box, style=rounded];\n" +
                    "  start [shape=point];\n  start -> " + std::string(initial_state(chart)) + ";\n";
  for (std::string_view state : states(rows))
    out += "  " + std::string(state) + (is_final(state, rows) ? " [peripheries=2];\n" : ";\n");
  for (const Transition& t : rows)
    if (t.from != t.to)
      out += "  " + std::string(t.from) + " -> " + std::string(t.to) + " [label=\"" + label(t, edition, "\\n") + "\"];\n";
  return out + "}\n";
}

std::string scxml(Chart chart, const std::vector<Transition>& rows, const Edition& edition) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scxml xmlns=\"http://www.w3.org/2005/07/scxml\" version=\"1.0\" "
                    "name=\"" + std::string(name(chart)) + "\" initial=\"" + std::string(initial_state(chart)) + "\">\n";
  for (std::string_view state : states(rows)) {
    if (is_final(state, rows)) {
      out += "  <final id=\"" + std::string(state) + "\"/>\n";
      continue;
    }
    out += "  <state id=\"" + std::string(state) + "\">\n";
    for (const Transition& t : rows) {
      if (t.from != state) continue;
      out += "    <!-- " + label(t, edition, " ") + " -->\n    <transition event=\"" + std::string(t.event) + "\" target=\"" +
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

std::string draw(Chart chart, DiagramFormat format, const Edition& edition) {
  const std::vector<Transition> rows = transitions(chart);
  switch (format) {
    case DiagramFormat::mermaid: return mermaid(chart, rows, edition);
    case DiagramFormat::dot: return dot(chart, rows, edition);
    case DiagramFormat::scxml: return scxml(chart, rows, edition);
  }
  return {};
}

UPC_END_NAMESPACE
