// SPDX-License-Identifier: BSL-1.0
#include <upc/interchange/edition_diff.hpp>

#include "parse.hpp"
#include "read_case.hpp"
#include "read_event.hpp"

#include <algorithm>
#include <functional>
#include <utility>

UPC_BEGIN_NAMESPACE

namespace json {

namespace bj = dom;

namespace {

/// A case as one of the two editions reads it.
class OneReading {
 public:
  /// @param other  the other edition, whose offices this one may not have
  /// @param own    this edition's name for an office of the other; empty where it has no counterpart
  /// @param memory  of values that outlives this
  OneReading(std::shared_ptr<const Edition> edition, const Edition& other,
             std::function<std::string_view(std::string_view)> own, const CaseHistory& facts, Memory& memory)
      : memory_(memory), other_(other), own_(std::move(own)) {
    history_.kind = facts.kind;
    history_.facts = facts.facts;
    history_.edition = std::move(edition);
  }

  /// Reads the next event.
  /// @returns what is wrong with it; nothing where it was read
  std::optional<Fault> read(const Path& at, const bj::value& value, std::size_t index) {
    Reader reader;
    if (read_event(reader, at, value, history_, history_.events)) return places_.push_back(index), std::nullopt;
    const bj::value known = in_own_offices(value);
    if (!known.is_null()) {
      reader = Reader();
      if (read_event(reader, at, known, history_, history_.events)) return places_.push_back(index), std::nullopt;
    }
    const bj::value* const by = value.is_object() ? member(value.get_object(), "by") : nullptr;
    if (by != nullptr && is_others_alone(*by) && own_(by->get_string()).empty())
      return Fault{Path(at, "by").pointer(),
                   "an office of " + history_.edition->id + ", not " + quoted(by->get_string())};
    return reader.faults().front();
  }

  const std::vector<Event>& events() const noexcept { return history_.events; }
  const std::vector<std::string>& left_out() const noexcept { return left_out_; }

  void cannot_say(std::size_t index, const Event& event, const Path& at, const Fault& fault) {
    const std::string own = at.pointer();
    unknown_.push_back(
        {index, event.type, event.on,
         fault.pointer.substr(std::min(own.size(), fault.pointer.size())) + ": expected " + fault.expected});
  }

  Under<Evaluation> evaluated(Date as_of, Mode mode) {
    return under(as_of, [&] { return evaluate(history_, as_of, mode); });
  }
  Under<CorrespondenceEvaluation> correspondence_evaluated(Date as_of, Mode mode) {
    return under(as_of, [&] { return evaluate_correspondence(history_, as_of, mode); });
  }

 private:
  /// The event with this edition's names for the other's offices, and without those asked or told whom only the other
  /// knows; null where there are none.
  bj::value in_own_offices(const bj::value& value) {
    const bj::object* const object = value.if_object();
    if (object == nullptr) return bj::value();
    bj::ObjectBuilder own(memory_);
    bool changed = false;
    for (const bj::member& field : *object) {
      const bool acts = field.key() == "by";
      if ((acts || field.key() == "admitted_by") && is_others_alone(field.value())) {
        const std::string_view called = own_(field.value().get_string());
        changed = changed || !called.empty() || !acts;
        if (!called.empty()) own.add(field.key()) = bj::value(called);
        else if (acts) own.add(field.key()) = field.value();
        else leave_out(field.value().get_string());
      } else if ((field.key() == "consulted" || field.key() == "copied_to") && field.value().is_array()) {
        own.add(field.key()) = bj::value(known_of(field.value().get_array(), changed));
      } else {
        own.add(field.key()) = field.value();
      }
    }
    return changed ? bj::value(own.built()) : bj::value();
  }

  /// The offices of a list by this edition's names, without those that it does not have.
  bj::array known_of(const bj::array& offices, bool& changed) {
    bj::ArrayBuilder known(memory_);
    for (const bj::value& office : offices) {
      if (!is_others_alone(office)) {
        known.add() = office;
        continue;
      }
      changed = true;
      const std::string_view called = own_(office.get_string());
      if (called.empty()) leave_out(office.get_string());
      else known.add() = bj::value(called);
    }
    return known.built();
  }

  bool is_others_alone(const bj::value& office) const {
    return office.is_string() && !history_.edition->role(office.get_string()) &&
           other_.role(office.get_string());
  }

  void leave_out(std::string_view office) {
    if (std::find(left_out_.begin(), left_out_.end(), office) == left_out_.end()) left_out_.emplace_back(office);
  }

  template <class F>
  auto under(Date as_of, F&& evaluate_it) -> Under<decltype(evaluate_it())> {
    try {
      Under<decltype(evaluate_it())> side{evaluate_it(), {}};
      for (EventEntry& entry : side.evaluation.events) entry.index = places_[entry.index];
      for (UnknownEvent& event : unknown_)
        if (event.on <= as_of) side.unknown.push_back(std::move(event));
      return side;
    } catch (const Error& error) {
      throw Error(error.code(), in_history(error.pointer()),
                  error.expected() + " (under " + history_.edition->id + ")");
    }
  }

  /// A place in the events that were read as the place in the case.
  std::string in_history(const std::string& pointer) const {
    constexpr std::string_view list = "/events/";
    if (pointer.compare(0, list.size(), list) != 0) return pointer;
    std::size_t digits = 0;
    const std::size_t index = std::stoul(pointer.substr(list.size()), &digits);
    return std::string(list) + std::to_string(places_[index]) + pointer.substr(list.size() + digits);
  }

  Memory& memory_;
  const Edition& other_;
  std::function<std::string_view(std::string_view)> own_;
  CaseHistory history_;
  std::vector<std::size_t> places_;  // of the events that were read
  std::vector<UnknownEvent> unknown_;
  std::vector<std::string> left_out_;
};

}  // namespace

EditionDiff::EditionDiff(std::shared_ptr<const Edition> a, std::shared_ptr<const Edition> b, BulkOptions options,
                         OfficePairs same)
    : a_(std::move(a)), b_(std::move(b)), options_(options), same_(std::move(same)) {
  const auto expect_office = [](const Edition& edition, const std::string& id, const char* place) {
    if (edition.role(id)) return;
    std::vector<std::string_view> known;
    for (const Office& office : edition.offices) known.push_back(office.id);
    Reader reader;
    reader.unknown(Path(Path(), place), "office of " + edition.id, id, known);
    reader.throw_first();
  };
  for (const auto& [in_a, in_b] : same_) {
    expect_office(*a_, in_a, "a");
    expect_office(*b_, in_b, "b");
  }
}
EditionDiff::~EditionDiff() = default;
EditionDiff::EditionDiff(const EditionDiff&) = default;
EditionDiff& EditionDiff::operator=(const EditionDiff&) = default;

CaseDifferences EditionDiff::compare(std::string_view text) const {
  Memory memory;
  const bj::value value = parse(text, memory);
  Reader reader;
  CaseHistory facts;
  facts.edition = a_;
  const bj::value* const list = read_but_events(reader, value, facts);
  const Path top;
  const Path events(top, "events");
  const bj::array* const elements = list != nullptr ? reader.array(events, *list) : nullptr;
  reader.throw_first();

  const auto counterpart = [this](std::string_view wanted, auto from, auto to) {
    for (const auto& pair : same_)
      if (pair.*from == wanted) return std::string_view(pair.*to);
    return std::string_view();
  };
  using Pair = OfficePairs::value_type;
  OneReading a(
      a_, *b_, [&](std::string_view id) { return counterpart(id, &Pair::second, &Pair::first); }, facts, memory);
  OneReading b(
      b_, *a_, [&](std::string_view id) { return counterpart(id, &Pair::first, &Pair::second); }, facts, memory);
  Date as_of = options_.as_of;
  const auto at_least = [&](Date day) {
    if (options_.as_of.is_not_a_date() && (as_of.is_not_a_date() || day > as_of)) as_of = day;
  };
  std::size_t next = 0;
  for (const bj::value& element : *elements) {
    const std::size_t i = next++;
    const Path here(events, i);
    const auto fault_a = a.read(here, element, i);
    const auto fault_b = b.read(here, element, i);
    if (fault_a && fault_b) throw Error(ErrorCode::malformed, fault_a->pointer, fault_a->expected);
    const Event& event = fault_a ? b.events().back() : a.events().back();
    at_least(event.on);
    if (fault_a) a.cannot_say(i, event, here, *fault_a);
    if (fault_b) b.cannot_say(i, event, here, *fault_b);
  }
  CaseDifferences result;
  result.case_id = facts.facts.case_id;
  const auto compare = [&](const auto& in_a, const auto& in_b) {
    result.events = in_a.evaluation.events.size() + in_a.unknown.size();
    result.found = differences(in_a, in_b);
  };
  if (facts.kind == CaseKind::upc)
    compare(a.evaluated(as_of, options_.mode), b.evaluated(as_of, options_.mode));
  else
    compare(a.correspondence_evaluated(as_of, options_.mode), b.correspondence_evaluated(as_of, options_.mode));
  result.left_out_a = a.left_out();
  result.left_out_b = b.left_out();
  return result;
}

void EditionDiff::count(DifferenceTally& tally, const CaseDifferences& found) {
  tally.add(found.events, found.found);
  for (const std::string& office : found.left_out_a) ++tally.left_out[static_cast<std::size_t>(Side::a)][office];
  for (const std::string& office : found.left_out_b) ++tally.left_out[static_cast<std::size_t>(Side::b)][office];
}

}  // namespace json

UPC_END_NAMESPACE
