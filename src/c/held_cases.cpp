// SPDX-License-Identifier: BSL-1.0
//
// Cases that have been read once.
#include "answers.hpp"

using upc_c::Result;
using upc_c::run;
using upc_c::there;

namespace upc_c {

std::string contact(const upc::json::AnyCase& held, const upc::Contact& contact) {
  if (const auto* one = std::get_if<upc::Case>(&held)) {
    in("opened", [&] { upc::json::expect_not_later(*one, contact.on); });
    return upc::json::write(*one, one->contact(contact));
  }
  const upc::Case fresh({}, std::get<upc::Correspondence>(held).shared_edition());
  return upc::json::write(fresh, fresh.contact(contact));
}

}  // namespace upc_c

upc_status upc_case_open(const upc_edition* edition, const char* held, size_t held_size, const char* as_of,
                         size_t as_of_size, upc_mode mode, upc_case** opened, upc_error** error) {
  const Result<upc_case> made(opened);
  return run(error, [&] {
    made.expect("opened");
    const upc::Mode how = upc_c::mode(mode);
    const std::string_view json = upc_c::text("held", held, held_size);
    const upc::Date day = upc_c::optional_day("as_of", as_of, as_of_size);
    made.give(upc_c::in("held", [&] {
      const upc::EditionSet& rules = upc_c::editions(edition);
      auto read = upc::json::read_case_or_state(json, rules);
      if (const auto* history = std::get_if<upc::CaseHistory>(&read))
        return std::make_unique<upc_case>(upc::json::read_state(upc::json::write_state(*history, day, how), rules));
      auto& stored = std::get<upc::json::AnyCase>(read);
      std::visit([&](const auto& kind) { upc::json::expect_not_later(kind, day); }, stored);
      return std::make_unique<upc_case>(std::move(stored));
    }));
  });
}

upc_case* upc_case_retain(upc_case* opened) { return upc_c::retain(opened); }
void upc_case_release(upc_case* opened) { upc_c::release(opened); }

upc_status upc_case_contact(const upc_case* opened, const char* contact, size_t contact_size, upc_text** answer,
                            upc_error** error) {
  const Result<upc_text> result(answer);
  return run(error, [&] {
    result.expect("answer");
    const upc_case& held = there("opened", opened);
    const std::string_view json = upc_c::text("contact", contact, contact_size);
    const upc::Contact made = upc_c::in("contact", [&] { return upc::json::read_contact(json); });
    result.give(upc_c::text_of(upc_c::contact(held.held, made)));
  });
}

upc_status upc_case_apply(const upc_case* opened, const char* event, size_t event_size, upc_language language,
                          upc_text** outcome, upc_case** after, upc_error** error) {
  const Result<upc_text> said(outcome);
  const Result<upc_case> made(after);
  return run(error, [&] {
    made.expect("after");
    const upc_case& held = there("opened", opened);
    const upc::Language words = upc_c::language(language);
    const std::string_view json = upc_c::text("event", event, event_size);
    upc::json::AnyCase changed = held.held;
    const upc::EventEntry entry = upc_c::in("event", [&] { return upc::json::apply(changed, json); });
    std::unique_ptr<upc_text> text;
    if (said.wanted())
      text = upc_c::text_of(std::visit(
          [&](const auto& kind) { return upc::json::write(entry, kind.edition(), kind.state().mode, words); },
          changed));
    made.give(std::make_unique<upc_case>(std::move(changed)));
    if (said.wanted()) said.give(std::move(text));
  });
}

upc_status upc_case_state(const upc_case* opened, upc_text** state, upc_error** error) {
  const Result<upc_text> result(state);
  return run(error, [&] {
    result.expect("state");
    const upc_case& held = there("opened", opened);
    result.give(
        upc_c::text_of(std::visit([](const auto& kind) { return upc::json::write_state(kind); }, held.held)));
  });
}

upc_status upc_case_evaluate(const upc_case* opened, const char* as_of, size_t as_of_size, upc_language language,
                             upc_text** evaluation, upc_error** error) {
  const Result<upc_text> result(evaluation);
  return run(error, [&] {
    result.expect("evaluation");
    const upc_case& held = there("opened", opened);
    const upc::Language words = upc_c::language(language);
    const upc::Date day = upc_c::optional_day("as_of", as_of, as_of_size);
    result.give(upc_c::text_of(upc_c::in("opened", [&] {
      return std::visit([&](const auto& kind) { return upc::json::write(kind, words); },
                        upc::json::evaluate_held(held.held, day));
    })));
  });
}

upc_status upc_case_next(const upc_case* opened, const char* as_of, size_t as_of_size, upc_text** steps,
                         upc_error** error) {
  const Result<upc_text> result(steps);
  return run(error, [&] {
    result.expect("steps");
    const upc_case& held = there("opened", opened);
    const upc::Date day = upc_c::optional_day("as_of", as_of, as_of_size);
    result.give(upc_c::text_of(
        upc_c::in("opened", [&] { return upc_c::next(upc::json::evaluate_held(held.held, day)); })));
  });
}

upc_status upc_case_due(const upc_case* opened, const char* as_of, size_t as_of_size, int32_t within,
                        upc_language language, upc_text** list, upc_error** error) {
  const Result<upc_text> result(list);
  return run(error, [&] {
    result.expect("list");
    const upc_case& held = there("opened", opened);
    const upc::Language words = upc_c::language(language);
    const upc::Date day = upc_c::day("as_of", as_of, as_of_size);
    std::vector<upc::DueItem> due;
    upc_c::in("opened", [&] { upc_c::add_due(due, upc::json::evaluate_held(held.held, day)); });
    result.give(upc_c::text_of(upc_c::due(std::move(due), day, within, words)));
  });
}
