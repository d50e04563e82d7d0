/* SPDX-License-Identifier: BSL-1.0 */
/* One case, one calendar and one edition in many threads. */
#include "check.h"

#include <pthread.h>

enum { thread_count = 8, rounds = 200 };

typedef struct {
  upc_case* opened;
  upc_calendar* calendar;
  upc_edition* edition;
  const char* answer;
  int wrong;
} Work;

static void* ask(void* given) {
  Work* work = given;
  for (int i = 0; i < rounds; ++i) {
    upc_text* text = NULL;
    upc_error* error = NULL;
    char date[11] = "";
    upc_case* mine = upc_case_retain(work->opened);
    if (upc_case_contact(mine, TEXT(a_call), &text, &error) != UPC_OK || strcmp(work->answer, upc_text_data(text)) != 0)
      ++work->wrong;
    upc_text_release(text);
    upc_case_release(mine);
    if (upc_workday_add(work->calendar, TEXT("2013-04-10"), 15, date, &error) != UPC_OK || strcmp(date, "2013-05-01") != 0)
      ++work->wrong;
    if (upc_contact(work->edition, TEXT(restricted_case), TEXT(a_call), &text, &error) != UPC_OK ||
        strcmp(work->answer, upc_text_data(text)) != 0)
      ++work->wrong;
    upc_text_release(text);
    /* An error of one thread is no other's. */
    if (upc_contact(work->edition, TEXT("{"), TEXT(a_call), &text, &error) != UPC_MALFORMED ||
        strcmp(upc_error_argument(error), "held") != 0)
      ++work->wrong;
    upc_error_release(error);
  }
  upc_case_release(work->opened);
  upc_calendar_release(work->calendar);
  upc_edition_release(work->edition);
  return NULL;
}

void test_threads(void) {
  upc_error* error = NULL;
  upc_text* answer = NULL;
  upc_case* opened = NULL;
  upc_calendar* calendar = NULL;
  upc_edition* edition = NULL;
  CHECK_OK(upc_edition_open(TEXT("rct-2013"), &edition, &error));
  CHECK_OK(upc_calendar_open(TEXT("england-and-wales"), &calendar, &error));
  CHECK_OK(upc_case_open(edition, TEXT(restricted_case), NULL, 0, UPC_ENFORCE, &opened, &error));
  CHECK_OK(upc_case_contact(opened, TEXT(a_call), &answer, &error));
  pthread_t threads[thread_count];
  Work work[thread_count];
  for (int i = 0; i < thread_count; ++i) {
    const Work given = {upc_case_retain(opened), upc_calendar_retain(calendar), upc_edition_retain(edition),
                        upc_text_data(answer), 0};
    work[i] = given;
    CHECK(pthread_create(&threads[i], NULL, ask, &work[i]) == 0);
  }
  /* The threads are owners now. */
  upc_case_release(opened);
  upc_calendar_release(calendar);
  upc_edition_release(edition);
  for (int i = 0; i < thread_count; ++i) {
    CHECK(pthread_join(threads[i], NULL) == 0);
    CHECK(work[i].wrong == 0);
  }
  upc_text_release(answer);
}
