// SPDX-License-Identifier: BSL-1.0
//
// One page that needs nothing else: no script, no address. It is well-formed as XML, so that programs can check it.
#include "report_parts.hpp"

#include <algorithm>
#include <initializer_list>

UPC_BEGIN_NAMESPACE

namespace report_parts {

namespace {

constexpr std::string_view style = R"css(
:root { color-scheme: light dark; --line: #767676; --bar: #1d5fa8; }
@media (prefers-color-scheme: dark) { :root { --line: #8c8c8c; --bar: #7db4f0; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; background: Canvas; color: CanvasText; }
h1 { line-height: 1.2; margin-bottom: 0; }
h2 { line-height: 1.25; margin: 2.5rem 0 0.5rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption, figcaption { text-align: left; font-weight: bold; padding: 0.25rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { border-bottom-width: 2px; overflow-wrap: normal; }
tbody th { font-weight: normal; }
.part { padding-left: 2rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0; break-inside: avoid; }
svg { display: block; width: 100%; max-width: 40rem; height: auto; margin: 0.5rem 0; }
svg text { fill: currentColor; font: 14px system-ui, sans-serif; }
svg rect { fill: var(--bar); }
@media print {
  :root { color-scheme: light; --line: #767676; --bar: #444; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, caption { break-after: avoid; }
  tr { break-inside: avoid; }
  svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

/// The text as it can stand between tags and in attributes.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : clean(text)) switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  return out;
}

class Page {
 public:
  void add(std::initializer_list<std::string_view> parts) {
    for (std::string_view part : parts) out_ += part;
    out_ += '\n';
  }

  void add(const Table& table) {
    add({"<table>"});
    add({"<caption>", escaped(table.caption), "</caption>"});
    out_ += "<thead><tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      out_ += std::string("<th scope=\"col\"") + (i < table.words ? ">" : " class=\"number\">") +
              escaped(table.columns[i]) + "</th>";
    add({"</tr></thead>"});
    add({"<tbody>"});
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      const bool part = !table.parts.empty() && table.parts[r];
      out_ += std::string("<tr><th scope=\"row\"") + (part ? " class=\"part\">" : ">") + escaped(table.rows[r][0]) +
              "</th>";
      for (std::size_t i = 1; i < table.rows[r].size(); ++i)
        out_ +=
            std::string("<td") + (i < table.words ? ">" : " class=\"number\">") + escaped(table.rows[r][i]) + "</td>";
      add({"</tr>"});
    }
    add({"</tbody>"});
    add({"</table>"});
  }

  /// Bars, each with its name and its number; nothing where there is nothing to show.
  void add(const Chart& chart) {
    int most = 0;
    for (const auto& bar : chart.bars) most = std::max(most, bar.second);
    if (most == 0) return;
    constexpr int row = 26;
    constexpr int names = 220;
    constexpr int longest = 360;
    const std::string height = std::to_string(row * static_cast<int>(chart.bars.size()));
    const std::string id = "chart-" + std::to_string(++charts_);
    std::string said;
    for (const auto& [bar, n] : chart.bars) said += (said.empty() ? "" : "; ") + bar + ": " + std::to_string(n);
    add({"<figure>"});
    add({"<figcaption>", escaped(chart.title), "</figcaption>"});
    add({"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"", id, "-title ", id,
         "-desc\" viewBox=\"0 0 640 ", height, "\" width=\"640\" height=\"", height, "\">"});
    add({"<title id=\"", id, "-title\">", escaped(chart.title), "</title>"});
    add({"<desc id=\"", id, "-desc\">", escaped(said), "</desc>"});
    int top = 0;
    for (const auto& [bar, n] : chart.bars) {
      const int wide = static_cast<int>(static_cast<long long>(n) * longest / most);
      const std::string base = std::to_string(top + 18);
      add({"<text x=\"", std::to_string(names - 10), "\" y=\"", base, "\" text-anchor=\"end\">", escaped(bar),
           "</text>"});
      if (n > 0)
        add({"<rect x=\"", std::to_string(names), "\" y=\"", std::to_string(top + 4), "\" width=\"",
             std::to_string(std::max(wide, 1)), "\" height=\"18\" />"});
      add({"<text x=\"", std::to_string(names + std::max(wide, 0) + 6), "\" y=\"", base, "\">", std::to_string(n),
           "</text>"});
      top += row;
    }
    add({"</svg>"});
    add({"</figure>"});
  }

  const std::string& text() const noexcept { return out_; }

 private:
  std::string out_;
  int charts_ = 0;
};

}  // namespace

std::string html(const AnnualReport& report, int unread, Language language) {
  const Document held = document(report, unread, language);
  Page page;
  page.add({"<!DOCTYPE html>"});
  page.add({"<html lang=\"", language == Language::en ? "en-GB" : name(language),
            "\" xmlns=\"http://www.w3.org/1999/xhtml\">"});
  page.add({"<head>"});
  page.add({"<meta charset=\"utf-8\" />"});
  page.add({"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />"});
  page.add({"<title>", escaped(held.title), ", ", escaped(held.period), "</title>"});
  page.add({"<style>", style, "</style>"});
  page.add({"</head>"});
  page.add({"<body>"});
  page.add({"<main>"});
  page.add({"<h1>", escaped(held.title), "</h1>"});
  page.add({"<p><strong>", escaped(held.period), "</strong></p>"});
  for (const std::string& paragraph : held.introduction) page.add({"<p>", escaped(paragraph), "</p>"});
  for (const Section& section : held.sections) {
    page.add({"<section>"});
    page.add({"<h2>", escaped(section.heading), section.clause.empty() ? "" : " (" + escaped(section.clause) + ")",
              "</h2>"});
    if (!section.text.empty()) page.add({"<p>", escaped(section.text), "</p>"});
    for (const Table& table : section.tables) page.add(table);
    for (const Chart& chart : section.charts) page.add(chart);
    page.add({"</section>"});
  }
  if (!held.unchecked.empty()) page.add({"<p>", escaped(held.unchecked), "</p>"});
  page.add({"</main>"});
  page.add({"</body>"});
  page.add({"</html>"});
  return page.text();
}

}  // namespace report_parts

UPC_END_NAMESPACE
