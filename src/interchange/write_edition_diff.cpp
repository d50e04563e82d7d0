// SPDX-License-Identifier: BSL-1.0
#include <upc/casework/words.hpp>
#include <upc/interchange/edition_diff.hpp>

#include "csv_cell.hpp"
#include "json_text.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

namespace {

void text_or_null(JsonText& out, std::string_view text) {
  if (text.empty())
    out.null();
  else
    out.value(text);
}

void write_event(JsonText& out, const Difference& d, const Edition& refusing, Language language) {
  out.key("index").value(static_cast<int>(*d.event));
  if (d.kind != DifferenceKind::event) return;
  out.key("first").value(d.first);
  out.key("refused_by").value(name(d.refused_by));
  if (!d.unknown.empty()) out.key("unknown").value(std::string_view(d.unknown));
  out.key("reasons").open('[');
  for (const Reason& reason : d.reasons) {
    const Words said = words(reason, refusing, language);
    out.open('{');
    out.key("code").value(name(reason.code));
    out.key("clause").value(refusing.clause(reason.cites));
    out.key("message").value(std::string_view(said.message));
    out.key("cure").value(std::string_view(said.cure));
    out.close('}');
  }
  out.close(']');
}

void write_counts(JsonText& out, const DifferenceTally& tally) {
  out.key("differences").open('[');
  for (std::size_t kind = 0; kind < count_of<DifferenceKind>; ++kind)
    for (std::size_t side = 0; side < count_of<Side>; ++side) {
      const DifferenceTally::Count& count = tally.counts[kind][side];
      if (count.differences == 0) continue;
      out.open('{');
      out.key("what").value(name(static_cast<DifferenceKind>(kind)));
      out.key("side").value(name(static_cast<Side>(side)));
      out.key("differences").value(static_cast<int>(count.differences));
      out.key("cases").value(static_cast<int>(count.cases));
      out.close('}');
    }
  out.close(']');
}

/// Numbers by name for each side.
template <class Numbers>
void write_by_side(JsonText& out, std::string_view key, const Numbers& numbers) {
  out.key(key).open('{');
  for (Side side : {Side::a, Side::b}) {
    out.key(name(side)).open('{');
    for (const auto& [what, n] : numbers[static_cast<std::size_t>(side)])
      out.key(std::string_view(what)).value(static_cast<int>(n));
    out.close('}');
  }
  out.close('}');
}

}  // namespace

std::string EditionDiff::write(const CaseDifferences& found) const {
  JsonText out;
  out.open('{').key("case_id");
  if (found.case_id)
    out.value(std::string_view(*found.case_id));
  else
    out.null();
  out.key("differences").open('[');
  for (const Difference& d : found.found) {
    out.open('{');
    out.key("what").value(name(d.kind));
    out.key("side").value(name(d.side));
    text_or_null(out.key("name"), d.name);
    text_or_null(out.key("on"), d.on.is_not_a_date() ? std::string() : to_string(d.on));
    text_or_null(out.key("a"), d.in_a);
    text_or_null(out.key("b"), d.in_b);
    if (d.event) write_event(out, d, d.refused_by == Side::a ? *a_ : *b_, options_.language);
    out.close('}');
  }
  return out.close(']').close('}').text();
}

std::string EditionDiff::write(const DifferenceTally& tally, std::size_t unread) const {
  JsonText out;
  out.open('{');
  out.key("schema").value("upc-edition-diff/1");
  out.key("a").value(std::string_view(a_->id));
  out.key("b").value(std::string_view(b_->id));
  out.key("cases").value(static_cast<int>(tally.cases));
  out.key("events").value(static_cast<int>(tally.events));
  out.key("changed").value(static_cast<int>(tally.changed));
  out.key("unread").value(static_cast<int>(unread));
  write_counts(out, tally);
  write_by_side(out, "first_codes", tally.first_codes);
  write_by_side(out, "left_out", tally.left_out);
  out.key("editions").open('[');
  for (const EditionChange& change : edition_changes(*a_, *b_, same_)) {
    out.open('{');
    out.key("pointer").value(std::string_view(change.pointer));
    text_or_null(out.key("a"), change.in_a);
    text_or_null(out.key("b"), change.in_b);
    out.close('}');
  }
  return out.close(']').close('}').text();
}

std::string EditionDiff::csv_heading() {
  return "case_id,what,side,index,name,on,a,b,first,codes,clauses,messages\r\n";
}

std::string EditionDiff::write_csv(const CaseDifferences& found) const {
  std::string out;
  for (const Difference& d : found.found) {
    const Edition& refusing = d.refused_by == Side::a ? *a_ : *b_;
    std::string codes = d.unknown.empty() ? std::string() : std::string(name(Verdict::unknown));
    std::string clauses;
    std::string messages = d.unknown;
    const auto add = [](std::string& list, const char* between, std::string_view one) {
      list.append(list.empty() ? "" : between).append(one);
    };
    for (const Reason& reason : d.reasons) {
      add(codes, "; ", name(reason.code));
      add(clauses, "; ", refusing.clause(reason.cites));
      add(messages, " ", words(reason, refusing, options_.language).message);
    }
    const std::string day = d.on.is_not_a_date() ? std::string() : to_string(d.on);
    const std::string index = d.event ? std::to_string(*d.event) : std::string();
    const std::string_view first = d.kind != DifferenceKind::event ? "" : d.first ? "true" : "false";
    std::string_view between;
    for (std::string_view cell :
         {found.case_id ? std::string_view(*found.case_id) : std::string_view(), name(d.kind), name(d.side),
          std::string_view(index), d.name, std::string_view(day), std::string_view(d.in_a), std::string_view(d.in_b),
          first, std::string_view(codes), std::string_view(clauses), std::string_view(messages)}) {
      out.append(between).append(csv_cell(cell));
      between = ",";
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace json

UPC_END_NAMESPACE
