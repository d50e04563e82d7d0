// SPDX-License-Identifier: BSL-1.0
//
// No memory, at each place where the library asks for some: the status says so, nothing is made, nothing is lost, and
// no exception comes out. The operators here are the ones that the shared library uses too.
#include <upc/c/upc.h>

#include <cstdio>
#include <cstdlib>
#include <new>

namespace {

long left = -1;  // how many more times there is memory; below 0: always

void* take(std::size_t size) {
  if (left == 0) throw std::bad_alloc();
  if (left > 0) --left;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}

constexpr char held[] =
    R"({"schema": "upc-case/1", "case_id": "a reference that is longer than what a string holds", "service": "housing",
    "calendar": {"closures": ["2023-12-27"]}, "events": [
    {"type": "behaviour_reported", "on": "2023-03-06", "by": "officer", "behaviours": ["repeat_calls"]},
    {"type": "restrictions_determined", "on": "2023-03-08", "by": "group_director", "consulted": ["monitoring_officer"],
     "reasons": "Forty calls a day.", "exceptional_reasons": "Nobody else got through, day after day after day.",
     "restrictions": [{"kind": "named_contact", "officer": "the tenancy officer of the northern area"}]}]})";
constexpr char contact[] = R"({"at": "2023-05-17T10:30", "channel": "telephone", "with": "somebody else altogether"})";
constexpr char event[] = R"({"type": "restrictions_lifted", "on": "2023-06-01", "by": "officer", "reasons": "None at all."})";
constexpr char feed[] = "date,title\n2026-07-20,A day that has a name which is rather long\n";

int failures = 0;

/// Runs a call with memory for 0, 1, 2... requests until it succeeds.
/// @param call  (error) -> status, which releases what was made; `made` says whether anything was
template <class Call>
void exhaust(const char* name, Call&& call) {
  constexpr long most = 100000;
  for (long n = 0; n < most; ++n) {
    upc_error* error = nullptr;
    bool made = false;
    left = n;
    const upc_status status = call(&error, made);
    left = -1;
    const bool said = upc_error_status(error) == status && (status == UPC_OK) == (error == nullptr);
    const bool good = status == UPC_OK ? made : status == UPC_NO_MEMORY && !made && *upc_error_message(error) != '\0';
    upc_error_release(error);
    if (!said || !good) {
      ++failures;
      std::fprintf(stderr, "%s, memory for %ld requests: status %d\n", name, n, static_cast<int>(status));
      return;
    }
    if (status == UPC_OK) {
      if (n < 2) {
        ++failures;
        std::fprintf(stderr, "%s asked for no memory: is it these operators that it uses?\n", name);
      }
      return;
    }
  }
  ++failures;
  std::fprintf(stderr, "%s never succeeded\n", name);
}

/// The same for a call that makes a text.
template <class Call>
void exhaust_text(const char* name, Call&& call) {
  exhaust(name, [&](upc_error** error, bool& made) {
    upc_text* text = nullptr;
    const upc_status status = call(&text, error);
    made = text != nullptr;
    upc_text_release(text);
    return status;
  });
}

}  // namespace

void* operator new(std::size_t size) { return take(size); }
void* operator new[](std::size_t size) { return take(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

int main() {
  exhaust_text("upc_evaluate", [](upc_text** text, upc_error** error) {
    return upc_evaluate(nullptr, held, sizeof held - 1, nullptr, 0, UPC_AUDIT, UPC_WELSH, text, error);
  });
  exhaust_text("upc_contact", [](upc_text** text, upc_error** error) {
    return upc_contact(nullptr, held, sizeof held - 1, contact, sizeof contact - 1, text, error);
  });
  exhaust_text("upc_due", [](upc_text** text, upc_error** error) {
    return upc_due(nullptr, held, sizeof held - 1, "2023-06-01", 10, -1, UPC_ENGLISH, text, error);
  });
  exhaust_text("upc_validate", [](upc_text** text, upc_error** error) {
    return upc_validate(nullptr, held, sizeof held - 1, text, error);
  });
  upc_case* opened = nullptr;
  exhaust("upc_case_open", [&](upc_error** error, bool& made) {
    upc_case_release(opened);
    const upc_status status =
        upc_case_open(nullptr, held, sizeof held - 1, nullptr, 0, UPC_ENFORCE, &opened, error);
    made = opened != nullptr;
    return status;
  });
  exhaust("upc_case_apply", [&](upc_error** error, bool& made) {
    upc_case* after = nullptr;
    upc_text* outcome = nullptr;
    const upc_status status =
        upc_case_apply(opened, event, sizeof event - 1, UPC_ENGLISH, &outcome, &after, error);
    made = after != nullptr || outcome != nullptr;
    upc_text_release(outcome);
    upc_case_release(after);
    return status;
  });
  exhaust_text("upc_case_contact", [&](upc_text** text, upc_error** error) {
    return upc_case_contact(opened, contact, sizeof contact - 1, text, error);
  });
  exhaust_text("upc_case_next", [&](upc_text** text, upc_error** error) {
    return upc_case_next(opened, nullptr, 0, text, error);
  });
  upc_case_release(opened);
  exhaust("upc_calendar_merge", [](upc_error** error, bool& made) {
    upc_calendar* merged = nullptr;
    upc_text* changes = nullptr;
    const upc_status status =
        upc_calendar_merge(nullptr, feed, sizeof feed - 1, UPC_ENGLISH, &merged, &changes, error);
    made = merged != nullptr || changes != nullptr;
    upc_text_release(changes);
    upc_calendar_release(merged);
    return status;
  });
  // A malformed text without the memory to say where: still malformed or no memory, never anything else.
  for (long n = 0; n < 200; ++n) {
    upc_error* error = nullptr;
    upc_text* text = nullptr;
    left = n;
    const upc_status status = upc_contact(nullptr, held, 7, contact, sizeof contact - 1, &text, &error);
    left = -1;
    if ((status != UPC_MALFORMED && status != UPC_NO_MEMORY) || error == nullptr || text != nullptr) ++failures;
    upc_error_release(error);
    upc_text_release(text);
  }
  if (failures > 0) std::fprintf(stderr, "%d failed\n", failures);
  return failures > 0 ? 1 : 0;
}
