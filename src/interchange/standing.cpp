// SPDX-License-Identifier: BSL-1.0
//
// Cases and stored cases alike: where one stands as of a day, what a contact meets, and the next event.
#include <upc/interchange/json.hpp>

UPC_BEGIN_NAMESPACE

namespace json {

namespace {

Evaluation evaluate_held(Case held, Date as_of) { return evaluate(std::move(held), as_of); }
CorrespondenceEvaluation evaluate_held(Correspondence held, Date as_of) {
  return evaluate_correspondence(std::move(held), as_of);
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

AnyEvaluation read_and_evaluate(std::string_view text, Date as_of, const EditionSet& editions) {
  std::variant<CaseHistory, AnyCase> read = read_case_or_state(text, editions);
  if (const auto* history = std::get_if<CaseHistory>(&read)) {
    if (history->kind == CaseKind::upc) return evaluate(*history, as_of);
    return evaluate_correspondence(*history, as_of);
  }
  return std::visit(
      [&](auto&& held) -> AnyEvaluation {
        if (const Date latest = held.state().latest; !latest.is_not_a_date() && as_of < latest)
          throw Error(ErrorCode::malformed, "/latest",
                      "a case stored on " + to_string(as_of) + ", the day asked about, or before, not on " +
                          to_string(latest) + ": what it has come from is not kept");
        return evaluate_held(std::forward<decltype(held)>(held), as_of);
      },
      std::get<AnyCase>(std::move(read)));
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
  AnyEvaluation read = read_and_evaluate(text, contact_.on, *editions_);
  auto* evaluation = std::get_if<Evaluation>(&read);
  if (evaluation == nullptr) return;
  const ContactAnswer answer = evaluation->held.contact(contact_);
  answers_.push_back({std::move(evaluation->held), answer});
}

std::vector<CaseAnswer> ContactAnswers::answers() && {
  if (answers_.empty()) answers_.push_back({Case(), Case().contact(contact_)});
  return std::move(answers_);
}

}  // namespace json

UPC_END_NAMESPACE
