// SPDX-License-Identifier: BSL-1.0
//
// Cases as text: JSON in, JSON out.
#include "answers.hpp"

#include "../interchange/json_text.hpp"

#include <upc/interchange/due.hpp>

#include <algorithm>

using upc_c::Result;
using upc_c::run;

namespace upc_c {

std::string due(std::vector<upc::DueItem> list, upc::Date as_of, int32_t within, upc::Language language) {
  constexpr int32_t beyond_all = 100000;  // days; no calendar goes so far
  upc::Date until;
  if (within >= 0) until = as_of + boost::gregorian::days(std::min(within, beyond_all));
  upc::sort_due(list, until);
  return upc::json::write(list, as_of, 0, language);
}

std::string next(const upc::json::AnyEvaluation& evaluation) {
  return std::visit([](const auto& kind) { return upc::json::write_next(kind); }, evaluation);
}

namespace {

/// The cases of a call that takes several.
class List {
 public:
  List(const char* const* held, const size_t* sizes, size_t count) : held_(held), sizes_(sizes), count_(count) {
    constexpr size_t most = 100000000;
    if (count > most) refuse_call("count", "at most " + std::to_string(most) + " cases");
    if (count == 0) return;
    (void)there("held", held);
    (void)there("held_sizes", sizes);
  }

  /// Calls `read` with each. What it throws is about the place in the list.
  template <class Read>
  void for_each(Read&& read) const {
    for (size_t i = 0; i < count_; ++i) {
      const std::string place = '/' + std::to_string(i);
      if (held_[i] == nullptr) throw Refusal{UPC_BAD_CALL, "held", place, "a text, not a null pointer"};
      const std::string_view json = text("held", held_[i], sizes_[i]);
      in("held", [&] { read(json); }, place);
    }
  }

 private:
  const char* const* held_;
  const size_t* sizes_;
  size_t count_;
};

template <class Evaluation>
std::string evaluation_of(const Evaluation& evaluation, upc::Language language) {
  return upc::json::write(evaluation, language);
}

}  // namespace

}  // namespace upc_c

upc_status upc_evaluate(const upc_edition* edition, const char* history, size_t history_size, const char* as_of,
                        size_t as_of_size, upc_mode mode, upc_language language, upc_text** evaluation,
                        upc_error** error) {
  const Result<upc_text> result(evaluation);
  return run(error, [&] {
    result.expect("evaluation");
    const upc::Mode how = upc_c::mode(mode);
    const upc::Language words = upc_c::language(language);
    const std::string_view json = upc_c::text("history", history, history_size);
    const upc::Date day = upc_c::optional_day("as_of", as_of, as_of_size);
    result.give(upc_c::text_of(upc_c::in("history", [&] {
      const upc::CaseHistory read = upc::json::read_case(json, upc_c::editions(edition));
      if (read.kind == upc::CaseKind::upc) return upc_c::evaluation_of(upc::evaluate(read, day, how), words);
      return upc_c::evaluation_of(upc::evaluate_correspondence(read, day, how), words);
    })));
  });
}

upc_status upc_state(const upc_edition* edition, const char* history, size_t history_size, const char* as_of,
                     size_t as_of_size, upc_mode mode, upc_text** state, upc_error** error) {
  const Result<upc_text> result(state);
  return run(error, [&] {
    result.expect("state");
    const upc::Mode how = upc_c::mode(mode);
    const std::string_view json = upc_c::text("history", history, history_size);
    const upc::Date day = upc_c::optional_day("as_of", as_of, as_of_size);
    result.give(upc_c::text_of(upc_c::in("history", [&] {
      return upc::json::write_state(upc::json::read_case(json, upc_c::editions(edition)), day, how);
    })));
  });
}

upc_status upc_apply(const upc_edition* edition, const char* state, size_t state_size, const char* event,
                     size_t event_size, upc_language language, upc_text** result, upc_error** error) {
  const Result<upc_text> made(result);
  return run(error, [&] {
    made.expect("result");
    const upc::Language words = upc_c::language(language);
    const std::string_view stored = upc_c::text("state", state, state_size);
    const std::string_view happened = upc_c::text("event", event, event_size);
    upc::json::AnyCase held =
        upc_c::in("state", [&] { return upc::json::read_state(stored, upc_c::editions(edition)); });
    const upc::EventEntry entry = upc_c::in("event", [&] { return upc::json::apply(held, happened); });
    made.give(upc_c::text_of(upc::json::write(entry, held, words)));
  });
}

upc_status upc_contact(const upc_edition* edition, const char* held, size_t held_size, const char* contact,
                       size_t contact_size, upc_text** answer, upc_error** error) {
  const Result<upc_text> result(answer);
  return run(error, [&] {
    result.expect("answer");
    const std::string_view json = upc_c::text("held", held, held_size);
    const std::string_view made = upc_c::text("contact", contact, contact_size);
    upc::json::ContactAnswers met(upc_c::in("contact", [&] { return upc::json::read_contact(made); }),
                                  upc_c::editions(edition));
    upc_c::in("held", [&] { met.add(json); });
    result.give(upc_c::text_of(upc::json::write(std::move(met).answers())));
  });
}

upc_status upc_contact_over(const upc_edition* edition, const char* const* held, const size_t* held_sizes, size_t count,
                            const char* contact, size_t contact_size, upc_text** answer, upc_error** error) {
  const Result<upc_text> result(answer);
  return run(error, [&] {
    result.expect("answer");
    if (count == 0) upc_c::refuse_call("count", "at least one case");
    const upc_c::List cases(held, held_sizes, count);
    const std::string_view made = upc_c::text("contact", contact, contact_size);
    upc::json::ContactAnswers met(upc_c::in("contact", [&] { return upc::json::read_contact(made); }),
                                  upc_c::editions(edition));
    cases.for_each([&](std::string_view json) { met.add(json); });
    result.give(upc_c::text_of(upc::json::write(std::move(met).answers())));
  });
}

upc_status upc_next(const upc_edition* edition, const char* held, size_t held_size, const char* as_of,
                    size_t as_of_size, upc_text** steps, upc_error** error) {
  const Result<upc_text> result(steps);
  return run(error, [&] {
    result.expect("steps");
    const std::string_view json = upc_c::text("held", held, held_size);
    const upc::Date day = upc_c::optional_day("as_of", as_of, as_of_size);
    result.give(upc_c::text_of(upc_c::in(
        "held", [&] { return upc_c::next(upc::json::read_and_evaluate(json, day, upc_c::editions(edition))); })));
  });
}

upc_status upc_due(const upc_edition* edition, const char* held, size_t held_size, const char* as_of, size_t as_of_size,
                   int32_t within, upc_language language, upc_text** list, upc_error** error) {
  const Result<upc_text> result(list);
  return run(error, [&] {
    result.expect("list");
    const upc::Language words = upc_c::language(language);
    const std::string_view json = upc_c::text("held", held, held_size);
    const upc::Date day = upc_c::day("as_of", as_of, as_of_size);
    std::vector<upc::DueItem> due;
    upc_c::in("held",
              [&] { upc_c::add_due(due, upc::json::read_and_evaluate(json, day, upc_c::editions(edition))); });
    result.give(upc_c::text_of(upc_c::due(std::move(due), day, within, words)));
  });
}

upc_status upc_due_over(const upc_edition* edition, const char* const* held, const size_t* held_sizes, size_t count,
                        const char* as_of, size_t as_of_size, int32_t within, upc_language language, upc_text** list,
                        upc_error** error) {
  const Result<upc_text> result(list);
  return run(error, [&] {
    result.expect("list");
    const upc::Language words = upc_c::language(language);
    const upc_c::List cases(held, held_sizes, count);
    const upc::Date day = upc_c::day("as_of", as_of, as_of_size);
    std::vector<upc::DueItem> due;
    cases.for_each([&](std::string_view json) {
      upc_c::add_due(due, upc::json::read_and_evaluate(json, day, upc_c::editions(edition)));
    });
    result.give(upc_c::text_of(upc_c::due(std::move(due), day, within, words)));
  });
}

upc_status upc_validate(const upc_edition* edition, const char* held, size_t held_size, upc_text** faults,
                        upc_error** error) {
  const Result<upc_text> result(faults);
  return run(error, [&] {
    result.expect("faults");
    const std::string_view text = upc_c::text("held", held, held_size);
    const auto found = upc::json::validate(text, upc_c::editions(edition));
    upc::json::JsonText json;
    json.open('{').key("valid").value(found.empty()).key("faults").open('[');
    for (const upc::json::Fault& fault : found) {
      json.open('{').key("pointer").value(std::string_view(fault.pointer));
      json.key("expected").value(std::string_view(fault.expected)).close('}');
    }
    json.close(']').close('}');
    result.give(upc_c::text_of(std::string(json.text())));
  });
}
