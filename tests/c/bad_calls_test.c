/* SPDX-License-Identifier: BSL-1.0 */
/* Calls that are wrong themselves, and texts that are none: a clear error, whatever they are. */
#include "check.h"

static void test_null_pointers(void) {
  upc_error* error = NULL;
  upc_text* text = NULL;
  upc_case* opened = NULL;
  upc_edition* edition = NULL;
  upc_calendar* calendar = NULL;
  char date[11] = "";
  int32_t number = 0;

  CHECK_FAILS(upc_edition_open(NULL, 0, &edition, &error), UPC_BAD_CALL, "id", "");
  CHECK_FAILS(upc_edition_open(TEXT("rct-2013"), NULL, &error), UPC_BAD_CALL, "edition", "");
  CHECK_FAILS(upc_edition_read(NULL, 0, &edition, &error), UPC_BAD_CALL, "text", "");
  CHECK_FAILS(upc_edition_read(TEXT("{}"), NULL, &error), UPC_BAD_CALL, "edition", "");
  CHECK_FAILS(upc_calendar_open(NULL, 5, &calendar, &error), UPC_BAD_CALL, "region", "");
  CHECK_FAILS(upc_calendar_open(TEXT("any"), NULL, &error), UPC_BAD_CALL, "calendar", "");
  CHECK_FAILS(upc_calendar_merge(NULL, NULL, 0, UPC_ENGLISH, &calendar, NULL, &error), UPC_BAD_CALL, "feed", "");
  CHECK_FAILS(upc_calendar_merge(NULL, TEXT("x"), UPC_ENGLISH, NULL, NULL, &error), UPC_BAD_CALL, "merged", "");
  CHECK_FAILS(upc_calendar_close(NULL, NULL, 0, &calendar, &error), UPC_BAD_CALL, "closures", "");
  CHECK_FAILS(upc_calendar_close(NULL, TEXT("x"), NULL, &error), UPC_BAD_CALL, "closed", "");
  CHECK_FAILS(upc_calendar_strict(NULL, NULL, &error), UPC_BAD_CALL, "strict", "");
  CHECK_FAILS(upc_workday_add(NULL, NULL, 0, 1, date, &error), UPC_BAD_CALL, "date", "");
  CHECK_FAILS(upc_workday_add(NULL, TEXT("2013-04-10"), 1, NULL, &error), UPC_BAD_CALL, "result", "");
  CHECK_FAILS(upc_workday_between(NULL, NULL, 0, NULL, 0, &number, &error), UPC_BAD_CALL, "from", "");
  CHECK_FAILS(upc_workday_between(NULL, TEXT("2013-04-10"), TEXT("2013-04-10"), NULL, &error), UPC_BAD_CALL, "number", "");
  CHECK_FAILS(upc_workday_is(NULL, TEXT("2013-04-10"), NULL, &error), UPC_BAD_CALL, "is_workday", "");
  CHECK_FAILS(upc_workday_why_not(NULL, TEXT("2013-04-10"), UPC_ENGLISH, NULL, &error), UPC_BAD_CALL, "why", "");
  CHECK_FAILS(upc_evaluate(NULL, NULL, 0, NULL, 0, UPC_ENFORCE, UPC_ENGLISH, &text, &error), UPC_BAD_CALL, "history", "");
  CHECK_FAILS(upc_evaluate(NULL, TEXT("{}"), NULL, 10, UPC_ENFORCE, UPC_ENGLISH, &text, &error), UPC_BAD_CALL, "as_of", "");
  CHECK_FAILS(upc_evaluate(NULL, TEXT("{}"), NULL, 0, UPC_ENFORCE, UPC_ENGLISH, NULL, &error), UPC_BAD_CALL,
              "evaluation", "");
  CHECK_FAILS(upc_state(NULL, NULL, 0, NULL, 0, UPC_ENFORCE, &text, &error), UPC_BAD_CALL, "history", "");
  CHECK_FAILS(upc_state(NULL, TEXT("{}"), NULL, 0, UPC_ENFORCE, NULL, &error), UPC_BAD_CALL, "state", "");
  CHECK_FAILS(upc_apply(NULL, TEXT("{}"), NULL, 0, UPC_ENGLISH, &text, &error), UPC_BAD_CALL, "event", "");
  CHECK_FAILS(upc_apply(NULL, TEXT("{}"), TEXT("{}"), UPC_ENGLISH, NULL, &error), UPC_BAD_CALL, "result", "");
  CHECK_FAILS(upc_contact(NULL, TEXT("{}"), NULL, 0, &text, &error), UPC_BAD_CALL, "contact", "");
  CHECK_FAILS(upc_contact(NULL, TEXT("{}"), TEXT("{}"), NULL, &error), UPC_BAD_CALL, "answer", "");
  CHECK_FAILS(upc_next(NULL, NULL, 0, NULL, 0, &text, &error), UPC_BAD_CALL, "held", "");
  CHECK_FAILS(upc_next(NULL, TEXT("{}"), NULL, 0, NULL, &error), UPC_BAD_CALL, "steps", "");
  CHECK_FAILS(upc_due(NULL, TEXT("{}"), NULL, 0, -1, UPC_ENGLISH, &text, &error), UPC_BAD_CALL, "as_of", "");
  CHECK_FAILS(upc_due(NULL, TEXT("{}"), TEXT("2023-01-01"), -1, UPC_ENGLISH, NULL, &error), UPC_BAD_CALL, "list", "");
  CHECK_FAILS(upc_validate(NULL, NULL, 0, &text, &error), UPC_BAD_CALL, "held", "");
  CHECK_FAILS(upc_validate(NULL, TEXT("{}"), NULL, &error), UPC_BAD_CALL, "faults", "");
  CHECK_FAILS(upc_case_open(NULL, NULL, 0, NULL, 0, UPC_ENFORCE, &opened, &error), UPC_BAD_CALL, "held", "");
  CHECK_FAILS(upc_case_open(NULL, TEXT("{}"), NULL, 0, UPC_ENFORCE, NULL, &error), UPC_BAD_CALL, "opened", "");
  CHECK_FAILS(upc_case_contact(NULL, TEXT(a_call), &text, &error), UPC_BAD_CALL, "opened", "");
  CHECK_FAILS(upc_case_apply(NULL, TEXT("{}"), UPC_ENGLISH, &text, &opened, &error), UPC_BAD_CALL, "opened", "");
  CHECK_FAILS(upc_case_state(NULL, &text, &error), UPC_BAD_CALL, "opened", "");
  CHECK_FAILS(upc_case_evaluate(NULL, NULL, 0, UPC_ENGLISH, &text, &error), UPC_BAD_CALL, "opened", "");
  CHECK_FAILS(upc_case_next(NULL, NULL, 0, &text, &error), UPC_BAD_CALL, "opened", "");
  CHECK_FAILS(upc_case_due(NULL, TEXT("2023-01-01"), -1, UPC_ENGLISH, &text, &error), UPC_BAD_CALL, "opened", "");
}

static void test_numbers(void) {
  upc_error* error = NULL;
  upc_text* text = NULL;
  CHECK_FAILS(upc_evaluate(NULL, TEXT(restricted_case), NULL, 0, 2, UPC_ENGLISH, &text, &error), UPC_BAD_CALL, "mode", "");
  CHECK_FAILS(upc_evaluate(NULL, TEXT(restricted_case), NULL, 0, UPC_ENFORCE, -1, &text, &error), UPC_BAD_CALL, "language",
              "");
  /* Sizes that no text has are not believed: nothing is read. */
  CHECK_FAILS(upc_validate(NULL, "{", SIZE_MAX, &text, &error), UPC_BAD_CALL, "held", "");
  CHECK_FAILS(upc_validate(NULL, "{", (size_t)UPC_TEXT_LIMIT + 1, &text, &error), UPC_BAD_CALL, "held", "");
  const char* const cases[] = {"{}"};
  const size_t sizes[] = {SIZE_MAX};
  CHECK_FAILS(upc_due_over(NULL, cases, sizes, SIZE_MAX, TEXT("2023-01-01"), -1, UPC_ENGLISH, &text, &error), UPC_BAD_CALL,
              "count", "");
  CHECK_FAILS(upc_due_over(NULL, cases, sizes, 1, TEXT("2023-01-01"), -1, UPC_ENGLISH, &text, &error), UPC_BAD_CALL, "held",
              "");
}

/* What is no UTF-8, has a NUL in it, or is empty. */
static void test_texts(void) {
  upc_error* error = NULL;
  upc_text* text = NULL;
  upc_calendar* calendar = NULL;
  char date[11] = "";
  const char bad_utf_8[] = "{\"schema\": \"upc-case/1\", \"service\": \"caf\xE9\", \"events\": []}";
  CHECK_FAILS(upc_evaluate(NULL, bad_utf_8, sizeof bad_utf_8 - 1, NULL, 0, UPC_ENFORCE, UPC_ENGLISH, &text, &error),
              UPC_MALFORMED, "history", "");
  const char with_nul[] = "{\"schema\": \"upc-case/1\", \"service\": \"a\0b\", \"events\": []}";
  CHECK_FAILS(upc_evaluate(NULL, with_nul, sizeof with_nul - 1, NULL, 0, UPC_ENFORCE, UPC_ENGLISH, &text, &error),
              UPC_MALFORMED, "history", "");
  CHECK_FAILS(upc_evaluate(NULL, "", 0, NULL, 0, UPC_ENFORCE, UPC_ENGLISH, &text, &error), UPC_MALFORMED, "history", "");
  CHECK_FAILS(upc_workday_add(NULL, "2013-04-10\0", 11, 1, date, &error), UPC_MALFORMED, "date", "");
  CHECK_FAILS(upc_workday_add(NULL, "2013\xFF-4-1", 10, 1, date, &error), UPC_MALFORMED, "date", "");
  CHECK_FAILS(upc_workday_add(NULL, "", 0, 1, date, &error), UPC_MALFORMED, "date", "");
  CHECK_FAILS(upc_calendar_merge(NULL, TEXT("date,title\n2026-07-20,\xFF\n"), UPC_ENGLISH, &calendar, NULL, &error),
              UPC_MALFORMED, "feed", "line 2");
  CHECK_FAILS(upc_calendar_close(NULL, "2026-07-20\0", 11, &calendar, &error), UPC_MALFORMED, "closures", "line 1");

  /* An error's texts end where C ends them: what stands in the input does not cut them off. */
  const char nul_in_key[] = "{\"schema\": \"upc-case/1\", \"a\\u0000b\": 1, \"events\": []}";
  CHECK_FAILS(upc_evaluate(NULL, nul_in_key, sizeof nul_in_key - 1, NULL, 0, UPC_ENFORCE, UPC_ENGLISH, &text, &error),
              UPC_MALFORMED, "history", "/a?b");

  /* A text of the case that has a NUL in it comes back as JSON writes it. */
  CHECK_OK(upc_evaluate(NULL, TEXT("{\"schema\": \"upc-case/1\", \"case_id\": \"a\\u0000b\", \"events\": []}"), NULL, 0,
                        UPC_ENFORCE, UPC_ENGLISH, &text, &error));
  CHECK_HAS("a\\u0000b", upc_text_data(text));
  CHECK(upc_text_size(text) == strlen(upc_text_data(text)));
  upc_text_release(text);

  /* Deep nesting is no matter for the stack. */
  const size_t depth = 1000000;
  char* deep = malloc(depth);
  if (deep == NULL) exit(2);
  for (size_t i = 0; i < depth; ++i) deep[i] = i % 6 == 0 ? '{' : "{\"a\":["[i % 6];
  CHECK_FAILS(upc_evaluate(NULL, deep, depth, NULL, 0, UPC_ENFORCE, UPC_ENGLISH, &text, &error), UPC_MALFORMED, "history",
              "");
  free(deep);
}

void test_bad_calls(void) {
  test_null_pointers();
  test_numbers();
  test_texts();
}
