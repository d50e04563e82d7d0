/* SPDX-License-Identifier: BSL-1.0 */
/* Editions, built in and read, and cases under another one than the built-in. */
#include "check.h"

/* The built-in edition under another id. */
static char* other_edition(void) {
  char* text = read_file("src/editions/rct-2013.json");
  char* id = strstr(text, "\"rct-2013\"");
  if (id == NULL) exit(2);
  memcpy(id, "\"abc-2020\"", 10);
  return text;
}

void test_editions(void) {
  upc_error* error = NULL;
  upc_edition* built_in = NULL;
  upc_edition* other = NULL;
  upc_text* text = NULL;

  CHECK_TEXT("rct-2013", upc_edition_id(NULL));
  CHECK_OK(upc_edition_open(TEXT("rct-2013"), &built_in, &error));
  CHECK_TEXT("rct-2013", upc_edition_id(built_in));
  CHECK_FAILS(upc_edition_open(TEXT("rct-2031"), &other, &error), UPC_MALFORMED, "id", "");
  CHECK(other == NULL);

  char* json = other_edition();
  CHECK_OK(upc_edition_read(TEXT(json), &other, &error));
  CHECK_TEXT("abc-2020", upc_edition_id(other));
  upc_edition* bad = NULL;
  CHECK_FAILS(upc_edition_read(json, strlen(json) / 2, &bad, &error), UPC_MALFORMED, "text", "");
  CHECK(bad == NULL);
  free(json);

  /* A case is read under the edition that it names. */
  const char* named = "{\"schema\": \"upc-case/1\", \"policy\": \"abc-2020\", \"events\": []}";
  CHECK_OK(upc_evaluate(other, TEXT(named), NULL, 0, UPC_ENFORCE, UPC_ENGLISH, &text, &error));
  CHECK_HAS("\"policy\": \"abc-2020\"", upc_text_data(text));
  upc_text_release(text);
  CHECK_FAILS(upc_evaluate(built_in, TEXT(named), NULL, 0, UPC_ENFORCE, UPC_ENGLISH, &text, &error), UPC_MALFORMED,
              "history", "/policy");

  /* So is a stored one, by every function; and an opened case keeps its edition. */
  upc_text* state = NULL;
  CHECK_OK(upc_state(other, TEXT(restricted_case), NULL, 0, UPC_ENFORCE, &state, &error));
  CHECK_HAS("\"policy\": \"abc-2020\"", upc_text_data(state));
  CHECK_FAILS(upc_contact(NULL, upc_text_data(state), upc_text_size(state), TEXT(a_call), &text, &error), UPC_MALFORMED,
              "held", "/policy");
  CHECK_OK(upc_contact(other, upc_text_data(state), upc_text_size(state), TEXT(a_call), &text, &error));
  CHECK_HAS("redirect", upc_text_data(text));
  upc_text_release(text);
  CHECK_OK(upc_validate(other, upc_text_data(state), upc_text_size(state), &text, &error));
  CHECK_TEXT("{\"valid\": true, \"faults\": []}", upc_text_data(text));
  upc_text_release(text);
  upc_case* opened = NULL;
  CHECK_OK(upc_case_open(other, upc_text_data(state), upc_text_size(state), NULL, 0, UPC_ENFORCE, &opened, &error));
  upc_text_release(state);
  CHECK(upc_edition_retain(other) == other);
  upc_edition_release(other);
  upc_edition_release(other);
  CHECK_OK(upc_case_state(opened, &text, &error));
  CHECK_HAS("\"policy\": \"abc-2020\"", upc_text_data(text));
  upc_text_release(text);
  upc_case_release(opened);
  upc_edition_release(built_in);
}
