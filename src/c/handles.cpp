// SPDX-License-Identifier: BSL-1.0
//
// Texts, errors and what a call is given.
#include "handles.hpp"

#include "../interchange/one_line.hpp"

#include <upc/version.hpp>

namespace upc_c {

namespace {

/// What is said when there is no memory to say it with. It holds nothing that would have to be allocated.
upc_error no_memory{UPC_NO_MEMORY, {}, {}, {}, {}};
constexpr const char* more_memory = "more memory";

/// A text that ends where its NUL stands, on one line.
std::string c_text(std::string_view text) { return upc::json::one_line(text, text.size() + 4); }

}  // namespace

void refuse_call(std::string_view argument, std::string expected) {
  throw Refusal{UPC_BAD_CALL, argument, {}, std::move(expected)};
}

std::string_view text(std::string_view argument, const char* data, size_t size) {
  if (data == nullptr) refuse_call(argument, "a text, not a null pointer");
  if (size > UPC_TEXT_LIMIT)
    refuse_call(argument, "at most " + std::to_string(UPC_TEXT_LIMIT) + " bytes, not " + std::to_string(size));
  return {data, size};
}

upc::Date date(std::string_view argument, const char* data, size_t size) {
  constexpr std::size_t most_shown = 40;
  const std::string_view said = text(argument, data, size);
  if (const auto found = upc::parse_date(said)) return *found;
  throw Refusal{UPC_MALFORMED, argument, {}, "a date YYYY-MM-DD, not \"" + upc::json::one_line(said, most_shown) + '"'};
}

upc::Date day(std::string_view argument, const char* data, size_t size) {
  const upc::Date said = date(argument, data, size);
  const upc::WorkingDays calendar;
  if (calendar.covers(said)) return said;
  throw Refusal{UPC_OUT_OF_RANGE, argument, {},
                "a date from " + upc::to_string(calendar.first()) + " to " + upc::to_string(calendar.last()) + ", not " +
                    upc::to_string(said)};
}

upc::Mode mode(upc_mode number) {
  if (number != UPC_ENFORCE && number != UPC_AUDIT)
    refuse_call("mode", "UPC_ENFORCE (0) or UPC_AUDIT (1), not " + std::to_string(number));
  return number == UPC_AUDIT ? upc::Mode::audit : upc::Mode::enforce;
}

upc::Language language(upc_language number) {
  if (number != UPC_ENGLISH && number != UPC_WELSH)
    refuse_call("language", "UPC_ENGLISH (0) or UPC_WELSH (1), not " + std::to_string(number));
  return number == UPC_WELSH ? upc::Language::cy : upc::Language::en;
}

upc_status fail(upc_error** error, upc_status status, std::string_view argument, std::string_view pointer,
                std::string_view expected) noexcept {
  if (error == nullptr) return status;
  if (status == UPC_NO_MEMORY) {
    *error = &no_memory;
    return status;
  }
  try {
    auto made = std::make_unique<upc_error>();
    made->status = status;
    made->argument = argument;
    made->pointer = c_text(pointer);
    made->expected = c_text(expected);
    for (const std::string* part : {&made->argument, &made->pointer})
      if (!part->empty()) made->message += *part + ": ";
    made->message += (status == UPC_INTERNAL ? "internal fault: " : "expected ") + made->expected;
    *error = made.release();
  } catch (...) {  // what went wrong first is still what the status says
    *error = &no_memory;
  }
  return status;
}

}  // namespace upc_c

const char* upc_version(void) { return UPC_VERSION; }

uint32_t upc_abi(void) { return UPC_C_ABI; }

const char* upc_text_data(const upc_text* text) { return text != nullptr ? text->held.c_str() : nullptr; }
size_t upc_text_size(const upc_text* text) { return text != nullptr ? text->held.size() : 0; }
void upc_text_release(upc_text* text) { delete text; }

upc_status upc_error_status(const upc_error* error) { return error != nullptr ? error->status : UPC_OK; }

const char* upc_error_message(const upc_error* error) {
  if (error == &upc_c::no_memory) return "expected more memory";
  return error != nullptr ? error->message.c_str() : "";
}

const char* upc_error_argument(const upc_error* error) { return error != nullptr ? error->argument.c_str() : ""; }

const char* upc_error_pointer(const upc_error* error) { return error != nullptr ? error->pointer.c_str() : ""; }

const char* upc_error_expected(const upc_error* error) {
  if (error == &upc_c::no_memory) return upc_c::more_memory;
  return error != nullptr ? error->expected.c_str() : "";
}

void upc_error_release(upc_error* error) {
  if (error != &upc_c::no_memory) delete error;
}
