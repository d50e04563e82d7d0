/* SPDX-License-Identifier: BSL-1.0 */
/* Cases as text. Whether the answers are those of the command, tests/c/compare.py sees over all examples. */
#include "check.h"

static void test_one_case(void) {
  upc_error* error = NULL;
  upc_text* text = NULL;
  upc_text* state = NULL;

  CHECK_OK(upc_evaluate(NULL, TEXT(restricted_case), NULL, 0, UPC_ENFORCE, UPC_ENGLISH, &text, &error));
  CHECK_HAS("\"schema\": \"upc-evaluation/1\"", upc_text_data(text));
  CHECK_HAS("\"as_of\": \"2023-03-08\"", upc_text_data(text));
  CHECK_HAS("\"stage\": \"restricted\"", upc_text_data(text));
  upc_text_release(text);
  CHECK_OK(upc_evaluate(NULL, TEXT(restricted_case), TEXT("2023-03-07"), UPC_AUDIT, UPC_ENGLISH, &text, &error));
  CHECK_HAS("\"left_out\": 1", upc_text_data(text));
  CHECK_HAS("\"adherence\"", upc_text_data(text));
  upc_text_release(text);

  CHECK_OK(upc_state(NULL, TEXT(restricted_case), NULL, 0, UPC_ENFORCE, &state, &error));
  CHECK_HAS("\"schema\": \"upc-state/1\"", upc_text_data(state));
  const char* held = upc_text_data(state);

  CHECK_OK(upc_contact(NULL, TEXT(held), TEXT(a_call), &text, &error));
  CHECK_HAS("{\"disposition\": \"redirect\", \"clauses\": [\"5.3.telephone\"], \"open_ways\": [", upc_text_data(text));
  upc_text_release(text);
  CHECK_OK(upc_contact(NULL, TEXT(restricted_case), TEXT("{\"at\": \"2023-05-16T10:30\", \"channel\": \"telephone\"}"),
                       &text, &error));
  CHECK_HAS("\"permitted\"", upc_text_data(text));
  upc_text_release(text);

  CHECK_OK(upc_next(NULL, TEXT(held), NULL, 0, &text, &error));
  CHECK_HAS("{\"case_id\": \"C-1\", \"as_of\": \"2023-03-08\", \"next\": [{\"event\": ", upc_text_data(text));
  upc_text_release(text);

  CHECK_OK(upc_due(NULL, TEXT(held), TEXT("2024-03-01"), 14, UPC_ENGLISH, &text, &error));
  CHECK_HAS("\"name\": \"review\"", upc_text_data(text));
  upc_text_release(text);
  CHECK_OK(upc_due(NULL, TEXT(held), TEXT("2023-04-01"), 14, UPC_ENGLISH, &text, &error));
  CHECK(strstr(upc_text_data(text), "\"name\": \"review\"") == NULL);
  upc_text_release(text);
  CHECK_OK(upc_due(NULL, TEXT(held), TEXT("2023-04-01"), INT32_MAX, UPC_ENGLISH, &text, &error));
  CHECK_HAS("\"name\": \"review\"", upc_text_data(text));
  upc_text_release(text);
  CHECK_FAILS(upc_due(NULL, TEXT(held), TEXT("2023-03-01"), -1, UPC_ENGLISH, &text, &error), UPC_MALFORMED, "held",
              "/latest");

  /* A refusal is an answer, in the language asked for; the state is as before. */
  const char* lifted = "{\"type\": \"restrictions_lifted\", \"on\": \"2023-06-01\", \"by\": \"officer\"}";
  CHECK_OK(upc_apply(NULL, TEXT(held), TEXT(lifted), UPC_ENGLISH, &text, &error));
  CHECK_HAS("{\"event\": {\"index\": 2, \"type\": \"restrictions_lifted\", \"accepted\": false", upc_text_data(text));
  CHECK_HAS("An officer may not do this.", upc_text_data(text));
  upc_text_release(text);
  CHECK_OK(upc_apply(NULL, TEXT(held), TEXT(lifted), UPC_WELSH, &text, &error));
  CHECK(strstr(upc_text_data(text), "An officer may not do this.") == NULL);
  upc_text_release(text);
  CHECK_FAILS(upc_apply(NULL, TEXT(held), TEXT("{\"type\": \"restrictions_lifted\", \"on\": \"2023-06-01\"}"),
                        UPC_ENGLISH, &text, &error),
              UPC_MALFORMED, "event", "/by");
  CHECK_FAILS(upc_apply(NULL, TEXT(restricted_case), TEXT(lifted), UPC_ENGLISH, &text, &error), UPC_MALFORMED, "state",
              "/schema");
  upc_text_release(state);

  CHECK_OK(upc_validate(NULL, TEXT("{\"schema\": \"upc-case/1\", \"evnts\": []}"), &text, &error));
  CHECK_HAS("{\"valid\": false, \"faults\": [{\"pointer\": \"/evnts\", \"expected\": ", upc_text_data(text));
  upc_text_release(text);
}

static void test_several_cases(void) {
  upc_error* error = NULL;
  upc_text* text = NULL;
  const char* cases[] = {"{\"schema\": \"upc-case/1\", \"case_id\": \"C-0\", \"events\": []}", restricted_case};
  const size_t sizes[] = {strlen(cases[0]), strlen(cases[1])};

  CHECK_OK(upc_contact_over(NULL, cases, sizes, 2, TEXT(a_call), &text, &error));
  CHECK_HAS("{\"disposition\": \"redirect\"", upc_text_data(text));
  CHECK_HAS("\"cases\": [{\"case_id\": \"C-0\", \"disposition\": \"not_restricted\"", upc_text_data(text));
  upc_text_release(text);
  CHECK_OK(upc_due_over(NULL, cases, sizes, 2, TEXT("2024-03-01"), 14, UPC_ENGLISH, &text, &error));
  CHECK_HAS("\"name\": \"review\"", upc_text_data(text));
  upc_text_release(text);
  CHECK_OK(upc_due_over(NULL, NULL, NULL, 0, TEXT("2024-03-01"), 14, UPC_ENGLISH, &text, &error));
  CHECK_TEXT("{\"as_of\": \"2024-03-01\", \"due\": []}", upc_text_data(text));
  upc_text_release(text);

  /* The place of the case stands before the place in it. */
  const size_t one_cut[] = {sizes[0], 30};
  CHECK_FAILS(upc_due_over(NULL, cases, one_cut, 2, TEXT("2024-03-01"), 14, UPC_ENGLISH, &text, &error), UPC_MALFORMED,
              "held", "/1");
  cases[1] = "{\"schema\": \"upc-case/1\", \"events\": [], \"srvice\": \"x\"}";
  const size_t other_sizes[] = {sizes[0], strlen(cases[1])};
  CHECK_FAILS(upc_contact_over(NULL, cases, other_sizes, 2, TEXT(a_call), &text, &error), UPC_MALFORMED, "held",
              "/1/srvice");
  CHECK_FAILS(upc_contact_over(NULL, cases, sizes, 0, TEXT(a_call), &text, &error), UPC_BAD_CALL, "count", "");
  cases[1] = NULL;
  CHECK_FAILS(upc_contact_over(NULL, cases, sizes, 2, TEXT(a_call), &text, &error), UPC_BAD_CALL, "held", "/1");
  CHECK_FAILS(upc_due_over(NULL, cases, NULL, 2, TEXT("2024-03-01"), 14, UPC_ENGLISH, &text, &error), UPC_BAD_CALL,
              "held_sizes", "");
}

void test_cases(void) {
  test_one_case();
  test_several_cases();
}
