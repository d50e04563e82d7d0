// SPDX-License-Identifier: BSL-1.0
#include "targets.hpp"

#include <upc/c/upc.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>

namespace upc_fuzz {

namespace {

[[noreturn]] void broken(const char* promise, std::string_view of) {
  std::fprintf(stderr, "broken: %s\n%.*s\n", promise, static_cast<int>(of.size()), of.data());
  std::abort();
}

void expect(bool kept, const char* promise, std::string_view of = {}) {
  if (!kept) broken(promise, of);
}

/// Whether a text is UTF-8, without the library's own help.
bool is_utf_8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t more = lead < 0x80 ? 0 : lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2
                             : lead >= 0xF0 && lead < 0xF5                 ? 3
                                                                           : 9;
    if (more == 9 || i + more >= text.size()) return false;
    for (std::size_t k = 1; k <= more; ++k)
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U) return false;
    i += more + 1;
  }
  return true;
}

/// That a failure says what it is, and that success says nothing.
bool went_well(upc_status status, upc_error* error, bool made) {
  expect((status == UPC_OK) == (error == nullptr), "an error if and only if the call failed");
  expect((status == UPC_OK) == made, "something is made if and only if the call went well");
  if (error == nullptr) return true;
  expect(status == UPC_MALFORMED || status == UPC_OUT_OF_RANGE, "what is wrong is the text", upc_error_message(error));
  expect(upc_error_status(error) == status, "the error has the status");
  expect(*upc_error_argument(error) != '\0' && *upc_error_expected(error) != '\0', "an error says what was expected");
  expect(is_utf_8(upc_error_message(error)), "an error is UTF-8", upc_error_message(error));
  expect(std::strchr(upc_error_message(error), '\n') == nullptr, "an error is one line", upc_error_message(error));
  upc_error_release(error);
  return false;
}

/// The text that a call makes; nothing where it failed.
template <class Call>
std::optional<std::string> text_of(Call&& call) {
  upc_text* text = nullptr;
  upc_error* error = nullptr;
  const upc_status status = call(&text, &error);
  std::optional<std::string> made;
  if (went_well(status, error, text != nullptr)) {
    made.emplace(upc_text_data(text), upc_text_size(text));
    expect(is_utf_8(*made), "an answer is UTF-8", *made);
    expect(made->find('\n') == std::string::npos && made->find('\0') == std::string::npos, "an answer is one line", *made);
  }
  upc_text_release(text);
  return made;
}

upc_case* open(std::string_view held) {
  upc_case* opened = nullptr;
  upc_error* error = nullptr;
  const upc_status status =
      upc_case_open(nullptr, held.data(), held.size(), nullptr, 0, UPC_ENFORCE, &opened, &error);
  return went_well(status, error, opened != nullptr) ? opened : nullptr;
}

/// That a state which the library wrote is read again, and written alike.
void expect_stable(std::string_view state) {
  upc_case* opened = open(state);
  expect(opened != nullptr, "a state that was written is read", state);
  const auto again = text_of([&](upc_text** out, upc_error** error) { return upc_case_state(opened, out, error); });
  expect(again && *again == state, "a state that was read is written alike", state);
  const auto next =
      text_of([&](upc_text** out, upc_error** error) { return upc_case_next(opened, nullptr, 0, out, error); });
  expect(next.has_value(), "what may come next in a state is known", state);
  upc_case_release(opened);
}

std::string_view first_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

/// Never a null pointer: an empty text is one too.
std::string_view given(std::string_view text) { return text.data() == nullptr ? std::string_view("") : text; }

}  // namespace

void evaluate(std::string_view bytes) {
  bytes = given(bytes);
  const auto faults =
      text_of([&](upc_text** out, upc_error** error) { return upc_validate(nullptr, bytes.data(), bytes.size(), out, error); });
  expect(faults.has_value(), "any text can be validated", bytes);
  const bool valid = faults->rfind("{\"valid\": true", 0) == 0;
  for (const upc_mode mode : {UPC_ENFORCE, UPC_AUDIT}) {
    const auto evaluation = text_of([&](upc_text** out, upc_error** error) {
      return upc_evaluate(nullptr, bytes.data(), bytes.size(), nullptr, 0, mode, mode == UPC_AUDIT ? UPC_WELSH : UPC_ENGLISH,
                          out, error);
    });
    expect(!evaluation || valid, "what is evaluated is valid", bytes);
    const auto state = text_of([&](upc_text** out, upc_error** error) {
      return upc_state(nullptr, bytes.data(), bytes.size(), nullptr, 0, mode, out, error);
    });
    expect(evaluation.has_value() == state.has_value(), "what can be evaluated can be stored", bytes);
    if (state) expect_stable(*state);
  }
}

void state(std::string_view bytes) {
  std::string_view rest = given(bytes);
  const std::string_view held = first_line(rest);
  rest = given(rest);
  upc_case* opened = open(held);
  const auto applied = text_of([&](upc_text** out, upc_error** error) {
    return upc_apply(nullptr, held.data(), held.size(), rest.data(), rest.size(), UPC_WELSH, out, error);
  });
  const auto met = text_of([&](upc_text** out, upc_error** error) {
    return upc_contact(nullptr, held.data(), held.size(), rest.data(), rest.size(), out, error);
  });
  (void)text_of([&](upc_text** out, upc_error** error) {
    return upc_due(nullptr, held.data(), held.size(), "2026-05-01", 10, 400, UPC_ENGLISH, out, error);
  });
  if (opened == nullptr) return;
  const auto before = text_of([&](upc_text** out, upc_error** error) { return upc_case_state(opened, out, error); });
  expect(before.has_value(), "a case that was opened can be stored", held);
  expect_stable(*before);
  const auto also = text_of([&](upc_text** out, upc_error** error) {
    return upc_case_contact(opened, rest.data(), rest.size(), out, error);
  });
  expect(also == met, "an opened case answers as its text does", bytes);
  upc_case* after = nullptr;
  upc_error* error = nullptr;
  const upc_status status =
      upc_case_apply(opened, rest.data(), rest.size(), UPC_WELSH, nullptr, &after, &error);
  if (went_well(status, error, after != nullptr)) {
    const auto now = text_of([&](upc_text** out, upc_error** e) { return upc_case_state(after, out, e); });
    expect(now.has_value(), "a case after an event can be stored", bytes);
    expect_stable(*now);
    if (applied) expect(applied->size() > now->size() && applied->compare(applied->size() - now->size() - 1, now->size(), *now) == 0,
                        "an opened case goes on as its text does", bytes);
    upc_case_release(after);
  }
  const auto unchanged = text_of([&](upc_text** out, upc_error** e) { return upc_case_state(opened, out, e); });
  expect(unchanged == before, "a case does not change", held);
  upc_case_release(opened);
}

void edition(std::string_view bytes) {
  bytes = given(bytes);
  upc_edition* read = nullptr;
  upc_error* error = nullptr;
  const upc_status status = upc_edition_read(bytes.data(), bytes.size(), &read, &error);
  if (!went_well(status, error, read != nullptr)) return;
  static constexpr std::string_view events =
      R"({"schema": "upc-case/1", "service": "s", "events": [
      {"type": "behaviour_reported", "on": "2023-03-06", "by": "officer", "behaviours": ["repeat_calls"]},
      {"type": "behaviour_assessed", "on": "2023-03-07", "by": "service_manager", "unreasonable": true, "reasons": "r"},
      {"type": "warning_issued", "on": "2023-03-08", "by": "head_of_service", "consulted": ["service_director"],
       "states": ["restricted_contact_may_follow", "appeal_process"], "copied_to": ["service_feedback_officer"]},
      {"type": "appeal_received", "on": "2023-03-20", "by": "customer", "in_writing": true, "reasons": "r"}]})";
  for (const upc_mode mode : {UPC_ENFORCE, UPC_AUDIT}) {
    (void)text_of([&](upc_text** out, upc_error** e) {
      return upc_evaluate(read, events.data(), events.size(), nullptr, 0, mode, UPC_WELSH, out, e);
    });
    const auto state = text_of([&](upc_text** out, upc_error** e) {
      return upc_state(read, events.data(), events.size(), nullptr, 0, mode, out, e);
    });
    if (!state) continue;
    upc_case* opened = nullptr;
    error = nullptr;
    const upc_status again =
        upc_case_open(read, state->data(), state->size(), nullptr, 0, UPC_ENFORCE, &opened, &error);
    expect(went_well(again, error, opened != nullptr), "a state under an edition is read under it", *state);
    upc_case_release(opened);
  }
  expect(is_utf_8(upc_edition_id(read)), "an id is UTF-8");
  upc_edition_release(read);
}

void calendar(std::string_view bytes) {
  std::string_view rest = given(bytes);
  const std::string_view region = first_line(rest);
  rest = given(rest);
  upc_calendar* opened = nullptr;
  upc_error* error = nullptr;
  upc_status status = upc_calendar_open(region.data(), region.size(), &opened, &error);
  if (!went_well(status, error, opened != nullptr)) return;
  upc_calendar* merged = nullptr;
  upc_text* changes = nullptr;
  error = nullptr;
  status = upc_calendar_merge(opened, rest.data(), rest.size(), UPC_WELSH, &merged, &changes, &error);
  if (went_well(status, error, merged != nullptr)) {
    expect(is_utf_8({upc_text_data(changes), upc_text_size(changes)}), "changes are UTF-8");
    upc_text_release(changes);
    char date[11];
    error = nullptr;
    status = upc_workday_add(merged, "2026-05-01", 10, 100, date, &error);
    (void)went_well(status, error, status == UPC_OK);
  }
  upc_calendar* closed = nullptr;
  error = nullptr;
  status = upc_calendar_close(merged != nullptr ? merged : opened, rest.data(), rest.size(), &closed, &error);
  if (went_well(status, error, closed != nullptr)) {
    (void)text_of([&](upc_text** out, upc_error** e) {
      return upc_workday_why_not(closed, "2026-12-29", 10, UPC_WELSH, out, e);
    });
    upc_calendar_release(closed);
  }
  upc_calendar_release(merged);
  upc_calendar_release(opened);
}

void workdays(std::string_view bytes) {
  std::string_view rest = given(bytes);
  const std::string_view from = given(first_line(rest));
  const std::string_view to = given(first_line(rest));
  const std::string_view number = given(first_line(rest));
  const std::string_view region = given(first_line(rest));
  upc_calendar* calendar = nullptr;
  upc_error* error = nullptr;
  upc_status status = upc_calendar_open(region.data(), region.size(), &calendar, &error);
  (void)went_well(status, error, calendar != nullptr);
  std::int32_t n = 0;
  for (const char c : number) n = static_cast<std::int32_t>(static_cast<std::uint32_t>(n) * 31U + static_cast<unsigned char>(c));
  if (number.size() < 3) n %= 1000;
  char date[11] = "";
  error = nullptr;
  status = upc_workday_add(calendar, from.data(), from.size(), n, date, &error);
  if (went_well(status, error, status == UPC_OK) && n > 0) {
    std::int32_t counted = -1;
    expect(upc_workday_between(calendar, from.data(), from.size(), date, 10, &counted, nullptr) == UPC_OK && counted == n,
           "what was added is counted", bytes);
    std::int32_t works = -1;
    expect(upc_workday_is(calendar, date, 10, &works, nullptr) == UPC_OK && works == 1, "the n-th working day is one",
           bytes);
  }
  std::int32_t forth = 0;
  std::int32_t back = 0;
  error = nullptr;
  status = upc_workday_between(calendar, from.data(), from.size(), to.data(), to.size(), &forth, &error);
  if (went_well(status, error, status == UPC_OK))
    expect(upc_workday_between(calendar, to.data(), to.size(), from.data(), from.size(), &back, nullptr) == UPC_OK &&
               forth == -back,
           "counting back is the contrary", bytes);
  (void)text_of([&](upc_text** out, upc_error** e) {
    return upc_workday_why_not(calendar, to.data(), to.size(), UPC_WELSH, out, e);
  });
  upc_calendar_release(calendar);
}

}  // namespace upc_fuzz
