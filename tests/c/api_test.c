/* SPDX-License-Identifier: BSL-1.0 */
/* The struct of functions: each member is the function of its name, in an order that only grows. */
#include "check.h"

#include <stddef.h>

void test_api(void) {
  const upc_api* api = upc_api_get(UPC_C_ABI);
  CHECK(api != NULL);
  CHECK(upc_api_get(UPC_C_ABI + 1) == NULL);
  CHECK(upc_api_get(0) == NULL);
  if (api == NULL) return;
  CHECK(api->struct_size == sizeof(upc_api));
  CHECK(api->abi == UPC_C_ABI);
  CHECK(api->reserved == 0);
  CHECK(api->version == upc_version);
  CHECK(api->text_data == upc_text_data);
  CHECK(api->text_size == upc_text_size);
  CHECK(api->text_release == upc_text_release);
  CHECK(api->error_status == upc_error_status);
  CHECK(api->error_message == upc_error_message);
  CHECK(api->error_argument == upc_error_argument);
  CHECK(api->error_pointer == upc_error_pointer);
  CHECK(api->error_expected == upc_error_expected);
  CHECK(api->error_release == upc_error_release);
  CHECK(api->edition_open == upc_edition_open);
  CHECK(api->edition_read == upc_edition_read);
  CHECK(api->edition_id == upc_edition_id);
  CHECK(api->edition_retain == upc_edition_retain);
  CHECK(api->edition_release == upc_edition_release);
  CHECK(api->calendar_open == upc_calendar_open);
  CHECK(api->calendar_merge == upc_calendar_merge);
  CHECK(api->calendar_close == upc_calendar_close);
  CHECK(api->calendar_strict == upc_calendar_strict);
  CHECK(api->calendar_retain == upc_calendar_retain);
  CHECK(api->calendar_release == upc_calendar_release);
  CHECK(api->workday_add == upc_workday_add);
  CHECK(api->workday_between == upc_workday_between);
  CHECK(api->workday_is == upc_workday_is);
  CHECK(api->workday_why_not == upc_workday_why_not);
  CHECK(api->evaluate == upc_evaluate);
  CHECK(api->state == upc_state);
  CHECK(api->apply == upc_apply);
  CHECK(api->contact == upc_contact);
  CHECK(api->contact_over == upc_contact_over);
  CHECK(api->next == upc_next);
  CHECK(api->due == upc_due);
  CHECK(api->due_over == upc_due_over);
  CHECK(api->validate == upc_validate);
  CHECK(api->case_open == upc_case_open);
  CHECK(api->case_retain == upc_case_retain);
  CHECK(api->case_release == upc_case_release);
  CHECK(api->case_contact == upc_case_contact);
  CHECK(api->case_apply == upc_case_apply);
  CHECK(api->case_state == upc_case_state);
  CHECK(api->case_evaluate == upc_case_evaluate);
  CHECK(api->case_next == upc_case_next);
  CHECK(api->case_due == upc_case_due);

  /* Where the members of the first release stand. What is added later comes after them. */
  CHECK(offsetof(upc_api, version) == (sizeof(size_t) == 8 ? 16 : 12));
  CHECK(offsetof(upc_api, case_due) == offsetof(upc_api, version) + 42 * sizeof(void (*)(void)));
}
