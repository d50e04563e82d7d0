// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What the handles of the C interface hold, and how a call keeps its promises: no exception leaves it, and what is
/// wrong is said with its place.

#include <upc/c/upc.h>

#include <upc/calendar/working_days.hpp>
#include <upc/interchange/json.hpp>
#include <upc/policy/edition_set.hpp>

#include <atomic>
#include <cstdint>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

/// A text that a call made; it has one owner.
struct upc_text {
  std::string held;
};

/// Why a call failed; it has one owner.
struct upc_error {
  upc_status status;
  std::string argument;
  std::string pointer;
  std::string expected;
  std::string message;
};

namespace upc_c {

/// A value that never changes and has several owners.
template <class Held>
struct Shared {
  explicit Shared(Held value) : held(std::move(value)) {}
  const Held held;
  std::atomic<std::uint32_t> owners{1};
};

}  // namespace upc_c

/// An edition and, after it, the built-in one: what a case may name.
struct upc_edition : upc_c::Shared<upc::EditionSet> {
  using Shared::Shared;
};
struct upc_calendar : upc_c::Shared<upc::WorkingDays> {
  using Shared::Shared;
};
struct upc_case : upc_c::Shared<upc::json::AnyCase> {
  using Shared::Shared;
};

namespace upc_c {

template <class Handle>
Handle* retain(Handle* handle) noexcept {
  if (handle != nullptr) handle->owners.fetch_add(1, std::memory_order_relaxed);
  return handle;
}

template <class Handle>
void release(Handle* handle) noexcept {
  if (handle != nullptr && handle->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) delete handle;
}

/// A call that cannot be answered. Caught by run().
struct Refusal {
  upc_status status;
  std::string_view argument;  // a name in upc.h
  std::string pointer;
  std::string expected;
};

[[noreturn]] void refuse_call(std::string_view argument, std::string expected);

/// Reads one of a call's texts: an Error that it throws is about that parameter.
/// @param prefix  put before its pointer
template <class Read>
auto in(std::string_view argument, Read&& read, const std::string& prefix = {}) {
  try {
    return read();
  } catch (const upc::Error& error) {
    const bool malformed = error.code() == upc::ErrorCode::malformed;
    throw Refusal{malformed ? UPC_MALFORMED : UPC_OUT_OF_RANGE, argument, prefix + error.pointer(), error.expected()};
  }
}

/// A text that has to be there. @throws Refusal
std::string_view text(std::string_view argument, const char* data, size_t size);

/// A date that has to be there. @throws Refusal
upc::Date date(std::string_view argument, const char* data, size_t size);

/// The day to look from: one that the calendar of cases covers. @throws Refusal
upc::Date day(std::string_view argument, const char* data, size_t size);

/// The same where it may be left out. @throws Refusal
inline upc::Date optional_day(std::string_view argument, const char* data, size_t size) {
  return size == 0 ? upc::Date() : day(argument, data, size);
}

/// @throws Refusal for a number that stands for none
upc::Mode mode(upc_mode number);
upc::Language language(upc_language number);

inline const upc::EditionSet& editions(const upc_edition* handle) {
  return handle != nullptr ? handle->held : upc::EditionSet::built_in();
}

/// A pointer that has to be there. @throws Refusal
template <class T>
T& there(std::string_view argument, T* pointer) {
  if (pointer == nullptr) refuse_call(argument, "a pointer that is not null");
  return *pointer;
}

/// Where a call puts a handle that it makes: null until the call has succeeded.
template <class Handle>
class Result {
 public:
  explicit Result(Handle** place) noexcept : place_(place) {
    if (place_ != nullptr) *place_ = nullptr;
  }
  bool wanted() const noexcept { return place_ != nullptr; }
  /// @throws Refusal where the caller gave no place
  void expect(std::string_view argument) const { (void)there(argument, place_); }
  void give(std::unique_ptr<Handle> made) const noexcept { *place_ = made.release(); }

 private:
  Handle** place_;
};

inline std::unique_ptr<upc_text> text_of(std::string&& text) {
  return std::make_unique<upc_text>(upc_text{std::move(text)});
}

/// Says in `error`, where there is one, why a call failed. Never fails itself: without memory the error is one that is
/// always there.
upc_status fail(upc_error** error, upc_status status, std::string_view argument, std::string_view pointer,
                std::string_view expected) noexcept;

/// Runs the body of a call.
template <class Body>
upc_status run(upc_error** error, Body&& body) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    body();
    return UPC_OK;
  } catch (const Refusal& refusal) {
    return fail(error, refusal.status, refusal.argument, refusal.pointer, refusal.expected);
  } catch (const upc::Error& wrong) {
    const bool malformed = wrong.code() == upc::ErrorCode::malformed;
    return fail(error, malformed ? UPC_MALFORMED : UPC_OUT_OF_RANGE, {}, wrong.pointer(), wrong.expected());
  } catch (const std::bad_alloc&) {
    return fail(error, UPC_NO_MEMORY, {}, {}, {});
  } catch (const std::length_error&) {
    return fail(error, UPC_NO_MEMORY, {}, {}, {});
  } catch (const std::exception& fault) {
    return fail(error, UPC_INTERNAL, {}, {}, fault.what());
  } catch (...) {
    return fail(error, UPC_INTERNAL, {}, {}, "no fault in the library");
  }
}

}  // namespace upc_c
