// SPDX-License-Identifier: BSL-1.0
//
// Cases and stored cases alike: where one stands as of a day, what a contact meets, and the next event.
#include <upc/interchange/json.hpp>

#include <optional>

UPC_BEGIN_NAMESPACE

namespace json {

namespace {

AnyEvaluation evaluate_one(Case held, Date as_of) { return evaluate(std::move(held), as_of); }
AnyEvaluation evaluate_one(Correspondence held, Date as_of) { return evaluate_correspondence(std::move(held), as_of); }

void expect_not_later(Date latest, Date as_of) {
  if (!latest.is_not_a_date() && !as_of.is_not_a_date() && as_of < latest)
    throw Error(ErrorCode::malformed, "/latest",
                "a case stored on " + to_string(as_of) + ", the day asked about, or before, not on " +
                    to_string(latest) + ": what it has come from is not kept");
}

constexpr CaseKind kind_of(const Case&) noexcept { return CaseKind::upc; }
constexpr CaseKind kind_of(const Correspondence&) noexcept { return CaseKind::anonymous_correspondence; }

template <class Held>
EventEntry apply_to(Held& held, std::string_view text) {
  CaseHistory of;
  of.kind = kind_of(held);
  of.facts = held.facts();
  of.edition = held.shared_edition();
  const Event event = read_event(text, of);
  const std::size_t index = held.events_seen();
  try {
    return {index, event.type, event.on, event.by, held.apply(event)};
  } catch (const Error& error) {
    throw Error(error.code(), event.minute < 0 ? "/on" : "/at", error.expected());
  }
}

}  // namespace

void expect_not_later(const Case& held, Date as_of) { expect_not_later(held.state().latest, as_of); }
void expect_not_later(const Correspondence& held, Date as_of) { expect_not_later(held.state().latest, as_of); }

AnyEvaluation evaluate_held(AnyCase held, Date as_of) {
  return std::visit(
      [&](auto&& kind) {
        expect_not_later(kind, as_of);
        return evaluate_one(std::forward<decltype(kind)>(kind), as_of);
      },
      std::move(held));
}

AnyEvaluation read_and_evaluate(std::string_view text, Date as_of, const EditionSet& editions) {
  std::variant<CaseHistory, AnyCase> read = read_case_or_state(text, editions);
  if (const auto* history = std::get_if<CaseHistory>(&read)) {
    if (history->kind == CaseKind::upc) return evaluate(*history, as_of);
    return evaluate_correspondence(*history, as_of);
  }
  return evaluate_held(std::get<AnyCase>(std::move(read)), as_of);
}

EventEntry apply(AnyCase& held, std::string_view event) {
  return std::visit([&](auto& kind) { return apply_to(kind, event); }, held);
}

std::string write(const EventEntry& entry, const AnyCase& held, Language language) {
  return std::visit(
      [&](const auto& kind) {
        return "{\"event\": " + write(entry, kind.edition(), kind.state().mode, language) + ", \"state\": " + write_state(kind) +
               '}';
      },
      held);
}

void ContactAnswers::add(std::string_view text) {
  std::variant<CaseHistory, AnyCase> read = read_case_or_state(text, *editions_);
  std::optional<Case> held;
  if (const auto* history = std::get_if<CaseHistory>(&read)) {
    // What is due does not matter here, but a history whose dates lead nowhere is an error all the same.
    if (history->kind == CaseKind::upc) held = std::move(evaluate(*history, contact_.on).held);
    else (void)evaluate_correspondence(*history, contact_.on);
  } else {
    auto& stored = std::get<AnyCase>(read);
    std::visit([&](const auto& kind) { expect_not_later(kind, contact_.on); }, stored);
    if (auto* one = std::get_if<Case>(&stored)) held = one->as_of(contact_.on);
  }
  if (!held) return;
  const ContactAnswer answer = held->contact(contact_);
  answers_.push_back({*std::move(held), answer});
}

std::vector<CaseAnswer> ContactAnswers::answers() && {
  if (answers_.empty()) {
    const Case fresh({}, editions_->usual());
    answers_.push_back({fresh, fresh.contact(contact_)});
  }
  return std::move(answers_);
}

}  // namespace json

UPC_END_NAMESPACE
