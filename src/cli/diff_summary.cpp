// SPDX-License-Identifier: BSL-1.0
#include "diff_summary.hpp"

#include "columns.hpp"
#include "language.hpp"

#include <upc/casework/phrases.hpp>
#include <upc/casework/words.hpp>

#include <algorithm>
#include <map>

namespace upc_cli {

namespace {

using upc::DifferenceKind;
using upc::Side;

constexpr std::size_t most_terms = 14;  // lines of a screen for each part
constexpr std::size_t most_codes = 4;
constexpr std::size_t most_offices = 6;

class SummaryWriter {
 public:
  SummaryWriter(std::ostream& out, const DiffSummary& summary, upc::Language language)
      : out_(out), of_(summary), language_(language) {}

  void write() {
    write_wrapped(out_, say("diff.editions", {{"a", named(of_.a)}, {"b", named(of_.b)}}), 0);
    write_wrapped(out_,
                  say("diff.total", {{"cases", std::to_string(of_.tally.cases)},
                                     {"events", std::to_string(of_.tally.events)},
                                     {"changed", std::to_string(of_.tally.changed)},
                                     {"unread", std::to_string(of_.unread)}}),
                  0);
    counts();
    codes(Side::b);
    codes(Side::a);
    left_out();
    editions();
    write_unchecked(out_, language_);
  }

 private:
  std::string say(std::string_view key, std::initializer_list<upc::Slot> slots = {}) const {
    return upc::phrase(key, language_, slots);
  }

  /// With its title where the two have one id.
  std::string named(const upc::Edition& edition) const {
    return of_.a.id == of_.b.id ? edition.id + " (" + edition.approved + ")" : edition.id;
  }

  void counts() {
    bool headed = false;
    for (std::size_t kind = 0; kind < upc::count_of<DifferenceKind>; ++kind)
      for (Side side : {Side::a, Side::b, Side::neither}) {
        const auto& count = of_.tally.counts[kind][static_cast<std::size_t>(side)];
        if (count.differences == 0) continue;
        if (!headed) out_ << '\n' << padded(say("diff.what"), column) << say("diff.how_often") << '\n';
        headed = true;
        std::string key =
            "diff." + std::string(name(static_cast<DifferenceKind>(kind))) + "." + std::string(name(side));
        if (of_.audit && static_cast<DifferenceKind>(kind) == DifferenceKind::event) key += ".audit";
        out_ << padded("  " + say(key), column)
             << say("diff.count", {{"n", std::to_string(count.differences)}, {"cases", std::to_string(count.cases)}})
             << '\n';
      }
  }

  /// The most frequent codes of a side's refusals.
  void codes(Side side) {
    const auto& counted = of_.tally.first_codes[static_cast<std::size_t>(side)];
    if (counted.empty()) return;
    std::vector<std::pair<std::string_view, std::size_t>> list(counted.begin(), counted.end());
    std::stable_sort(list.begin(), list.end(), [](const auto& x, const auto& y) { return x.second > y.second; });
    out_ << '\n' << say(side == Side::a ? "diff.why.a" : "diff.why.b") << '\n';
    for (std::size_t i = 0; i < std::min(list.size(), most_codes); ++i) {
      const bool unknown = list[i].first == name(upc::Verdict::unknown);
      out_ << padded("  " + (unknown ? say("diff.unknown")
                                     : upc::name_in_words(upc::Names<upc::Code>::what, list[i].first, language_)),
                     column)
           << list[i].second << '\n';
    }
    if (list.size() > most_codes)
      out_ << "  " << say("diff.more", {{"n", std::to_string(list.size() - most_codes)}}) << '\n';
  }

  void left_out() {
    for (Side side : {Side::a, Side::b}) {
      const auto& offices = of_.tally.left_out[static_cast<std::size_t>(side)];
      if (offices.empty()) continue;
      std::vector<std::string> list;
      for (const auto& [office, n] : offices)
        if (list.size() < most_offices) list.push_back(office + " (" + std::to_string(n) + ")");
      if (offices.size() > list.size())
        list.push_back(say("diff.more", {{"n", std::to_string(offices.size() - list.size())}}));
      out_ << '\n';
      write_wrapped(out_, say(side == Side::a ? "diff.left_out.a" : "diff.left_out.b", {{"offices", joined(list)}}), 0);
    }
  }

  static std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& each : list) text.append(text.empty() ? "" : ", ").append(each);
    return text;
  }

  void editions() {
    const auto changes = upc::edition_changes(of_.a, of_.b, of_.same_offices);
    if (changes.empty()) {
      out_ << '\n' << say("diff.same") << '\n';
      return;
    }
    std::map<std::string, std::size_t> others;  // by the part of the file
    std::size_t terms = 0;
    for (const upc::EditionChange& change : changes) {
      if (!change.term) {
        ++others[change.pointer.substr(1, change.pointer.find('/', 1) - 1)];
        continue;
      }
      if (terms++ == 0) out_ << '\n' << padded(say("diff.terms"), column) << padded("A", value_column) << "B" << '\n';
      if (terms <= most_terms)
        out_ << padded("  " + upc::in_words(*change.term, language_), column)
             << padded(value(of_.a, *change.term), value_column) << value(of_.b, *change.term) << '\n';
    }
    if (terms > most_terms) out_ << "  " << say("diff.more", {{"n", std::to_string(terms - most_terms)}}) << '\n';
    if (others.empty()) return;
    std::vector<std::string> list;
    for (const auto& [part, n] : others) list.push_back(part + " (" + std::to_string(n) + ")");
    out_ << '\n';
    write_wrapped(out_, say("diff.others", {{"parts", joined(list)}}), 0);
  }

  std::string value(const upc::Edition& edition, upc::Term term) const {
    if (!edition.has(term)) return say("diff.outside");
    if (edition.terms.not_specified.contains(term)) return say("diff.not_specified");
    return upc::value_in_words(edition.terms, term, language_);
  }

  static constexpr std::size_t column = 52;
  static constexpr std::size_t value_column = 28;

  std::ostream& out_;
  const DiffSummary& of_;
  upc::Language language_;
};

}  // namespace

void write_summary(std::ostream& out, const DiffSummary& summary, upc::Language language) {
  SummaryWriter(out, summary, language).write();
}

}  // namespace upc_cli
