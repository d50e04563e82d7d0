/* SPDX-License-Identifier: BSL-1.0 */
/* Cases that are read once: they answer as the texts do. */
#include "check.h"

/* That two calls with a text as their answer say the same. */
static void check_same(upc_status a, upc_text* one, upc_status b, upc_text* other, int line) {
  if (a != UPC_OK || b != UPC_OK || strcmp(upc_text_data(one), upc_text_data(other)) != 0) {
    ++failures;
    fprintf(stderr, "line %d: not the same (%d, %d):\n  %s\n  %s\n", line, (int)a, (int)b,
            one != NULL ? upc_text_data(one) : "", other != NULL ? upc_text_data(other) : "");
  }
  upc_text_release(one);
  upc_text_release(other);
}

static void test_agreement(const char* path, const char* as_of) {
  upc_error* error = NULL;
  char* json = read_file(path);
  upc_case* opened = NULL;
  upc_text* one = NULL;
  upc_text* other = NULL;
  upc_text* state = NULL;
  CHECK_OK(upc_case_open(NULL, TEXT(json), NULL, 0, UPC_ENFORCE, &opened, &error));
  CHECK_OK(upc_state(NULL, TEXT(json), NULL, 0, UPC_ENFORCE, &state, &error));
  const char* held = upc_text_data(state);
  upc_status a = upc_case_state(opened, &one, &error);
  CHECK(a == UPC_OK);
  CHECK_TEXT(held, upc_text_data(one));
  upc_text_release(one);

  a = upc_case_contact(opened, TEXT(a_call), &one, NULL);
  upc_status b = upc_contact(NULL, TEXT(held), TEXT(a_call), &other, NULL);
  check_same(a, one, b, other, __LINE__);
  a = upc_case_next(opened, TEXT(as_of), &one, NULL);
  b = upc_next(NULL, TEXT(held), TEXT(as_of), &other, NULL);
  check_same(a, one, b, other, __LINE__);
  a = upc_case_next(opened, NULL, 0, &one, NULL);
  b = upc_next(NULL, TEXT(json), NULL, 0, &other, NULL);
  check_same(a, one, b, other, __LINE__);
  a = upc_case_due(opened, TEXT(as_of), 30, UPC_WELSH, &one, NULL);
  b = upc_due(NULL, TEXT(json), TEXT(as_of), 30, UPC_WELSH, &other, NULL);
  check_same(a, one, b, other, __LINE__);
  CHECK_OK(upc_case_evaluate(opened, TEXT(as_of), UPC_ENGLISH, &one, &error));
  CHECK_HAS("\"events\": []", upc_text_data(one));
  upc_text_release(one);
  upc_case_release(opened);
  upc_text_release(state);
  free(json);
}

static void test_going_on(void) {
  upc_error* error = NULL;
  upc_case* before = NULL;
  upc_case* after = NULL;
  upc_text* outcome = NULL;
  upc_text* text = NULL;
  upc_text* other = NULL;
  CHECK_OK(upc_case_open(NULL, TEXT(restricted_case), NULL, 0, UPC_ENFORCE, &before, &error));
  CHECK_OK(upc_case_state(before, &text, &error));
  const char* event =
      "{\"type\": \"restrictions_lifted\", \"on\": \"2023-06-01\", \"by\": \"group_director\", \"reasons\": \"It is over.\"}";
  CHECK_OK(upc_case_apply(before, TEXT(event), UPC_ENGLISH, &outcome, &after, &error));
  CHECK_HAS("\"accepted\": true", upc_text_data(outcome));
  upc_text_release(outcome);
  upc_text_release(text);

  /* The case itself has not changed; the one after it has. */
  CHECK_OK(upc_case_evaluate(before, NULL, 0, UPC_ENGLISH, &text, &error));
  CHECK_HAS("\"stage\": \"restricted\"", upc_text_data(text));
  upc_text_release(text);
  CHECK_OK(upc_case_evaluate(after, NULL, 0, UPC_ENGLISH, &text, &error));
  CHECK_HAS("\"stage\": \"closed\"", upc_text_data(text));
  upc_text_release(text);
  upc_case_release(after);

  /* Without the outcome, as with texts. */
  CHECK_OK(upc_case_apply(before, TEXT(event), UPC_ENGLISH, NULL, &after, &error));
  CHECK_OK(upc_case_state(after, &text, &error));
  CHECK_OK(upc_case_state(before, &other, &error));
  upc_text* applied = NULL;
  CHECK_OK(upc_apply(NULL, upc_text_data(other), upc_text_size(other), TEXT(event), UPC_ENGLISH, &applied, &error));
  CHECK_HAS(upc_text_data(text), upc_text_data(applied));
  upc_text_release(applied);
  upc_text_release(other);
  upc_text_release(text);
  upc_case_release(after);

  after = before;
  CHECK_FAILS(upc_case_apply(before, TEXT("{\"type\": \"warnng_issued\"}"), UPC_ENGLISH, &outcome, &after, &error),
              UPC_MALFORMED, "event", "/type");
  CHECK(after == NULL && outcome == NULL);
  CHECK_FAILS(upc_case_evaluate(before, TEXT("2023-03-07"), UPC_ENGLISH, &text, &error), UPC_MALFORMED, "opened",
              "/latest");
  CHECK_FAILS(upc_case_contact(before, TEXT("{\"at\": \"2023-03-07T10:00\", \"channel\": \"email\"}"), &text, &error),
              UPC_MALFORMED, "opened", "/latest");
  CHECK_FAILS(upc_case_open(NULL, TEXT(restricted_case), TEXT("2099-01-01"), UPC_ENFORCE, &after, &error),
              UPC_OUT_OF_RANGE, "as_of", "");
  upc_case_release(before);

  /* The day to look from. */
  CHECK_OK(upc_case_open(NULL, TEXT(restricted_case), TEXT("2023-03-07"), UPC_ENFORCE, &before, &error));
  CHECK_OK(upc_case_evaluate(before, TEXT("2023-03-07"), UPC_ENGLISH, &text, &error));
  CHECK_HAS("\"stage\": \"reported\"", upc_text_data(text));
  upc_text_release(text);
  upc_case_release(before);
}

void test_held_cases(void) {
  test_agreement("examples/cases/16-who-may-ring-and-when.json", "2023-08-01");
  test_agreement("examples/cases/03-an-appeal-one-day-late.json", "2023-08-01");
  test_agreement("examples/cases/23-an-anonymous-writer-will-not-say-who.json", "2024-08-01");
  test_going_on();
}
