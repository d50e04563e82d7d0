/* SPDX-License-Identifier: BSL-1.0 */
/* Versions, texts, errors; retaining and releasing. */
#include "check.h"

void test_handles(void) {
  upc_error* error = NULL;
  CHECK(upc_abi() == UPC_C_ABI);
  CHECK(strchr(upc_version(), '.') != NULL);

  /* Nothing at all is fine to look at and to release. */
  CHECK(upc_text_data(NULL) == NULL);
  CHECK(upc_text_size(NULL) == 0);
  upc_text_release(NULL);
  CHECK(upc_error_status(NULL) == UPC_OK);
  CHECK_TEXT("", upc_error_message(NULL));
  CHECK_TEXT("", upc_error_argument(NULL));
  CHECK_TEXT("", upc_error_pointer(NULL));
  CHECK_TEXT("", upc_error_expected(NULL));
  upc_error_release(NULL);
  CHECK(upc_edition_retain(NULL) == NULL);
  upc_edition_release(NULL);
  CHECK(upc_calendar_retain(NULL) == NULL);
  upc_calendar_release(NULL);
  CHECK(upc_case_retain(NULL) == NULL);
  upc_case_release(NULL);

  /* A text ends with a NUL that its size does not count. */
  upc_text* text = NULL;
  CHECK_OK(upc_workday_why_not(NULL, TEXT("2013-03-29"), UPC_ENGLISH, &text, &error));
  CHECK_TEXT("Good Friday", upc_text_data(text));
  CHECK(upc_text_size(text) == strlen("Good Friday"));
  upc_text_release(text);

  /* What owns a handle twice releases it twice. */
  upc_case* opened = NULL;
  CHECK_OK(upc_case_open(NULL, TEXT(restricted_case), NULL, 0, UPC_ENFORCE, &opened, &error));
  CHECK(upc_case_retain(opened) == opened);
  upc_case_release(opened);
  CHECK_OK(upc_case_contact(opened, TEXT(a_call), &text, &error));
  upc_text_release(text);
  upc_case_release(opened);

  /* An error says what it is about, where, and what was expected; on one line for a log. */
  const upc_status status =
      upc_apply(NULL, TEXT("{\"schema\": \"upc-state/1\"}"), TEXT("{}"), UPC_ENGLISH, &text, &error);
  CHECK(status == UPC_MALFORMED);
  CHECK(text == NULL);
  CHECK(upc_error_status(error) == UPC_MALFORMED);
  CHECK_TEXT("state", upc_error_argument(error));
  CHECK_HAS("it is not there", upc_error_expected(error));
  CHECK_HAS("state: /", upc_error_message(error));
  CHECK_HAS(": expected ", upc_error_message(error));
  upc_error_release(error);

  /* Nobody has to ask for the error. */
  CHECK(upc_validate(NULL, NULL, 0, &text, NULL) == UPC_BAD_CALL);
}
