/* SPDX-License-Identifier: BSL-1.0 */
/* Calendars and questions about working days. */
#include "check.h"

static const char* const a_feed =
    "date,title\n"
    "2026-07-20,Day of Mourning\n";

static void test_questions(void) {
  upc_error* error = NULL;
  char date[11] = "unchanged!";
  int32_t number = 77;
  CHECK_OK(upc_workday_add(NULL, TEXT("2013-04-10"), 15, date, &error));
  CHECK_TEXT("2013-05-01", date);
  CHECK_OK(upc_workday_add(NULL, TEXT("2013-05-01"), -15, date, &error));
  CHECK_TEXT("2013-04-10", date);
  CHECK_FAILS(upc_workday_add(NULL, TEXT("2013-04-31"), 1, date, &error), UPC_MALFORMED, "date", "");
  CHECK_FAILS(upc_workday_add(NULL, TEXT("1900-01-01"), 1, date, &error), UPC_OUT_OF_RANGE, "date", "");
  CHECK_FAILS(upc_workday_add(NULL, TEXT("2013-04-10"), INT32_MAX, date, &error), UPC_OUT_OF_RANGE, "date", "");
  CHECK_FAILS(upc_workday_add(NULL, TEXT("2013-04-10"), INT32_MIN, date, &error), UPC_OUT_OF_RANGE, "date", "");
  CHECK_TEXT("2013-04-10", date);

  CHECK_OK(upc_workday_between(NULL, TEXT("2013-04-10"), TEXT("2013-05-01"), &number, &error));
  CHECK(number == 15);
  CHECK_OK(upc_workday_between(NULL, TEXT("2013-05-01"), TEXT("2013-04-10"), &number, &error));
  CHECK(number == -15);
  CHECK_FAILS(upc_workday_between(NULL, TEXT("2013-04-10"), TEXT("soon"), &number, &error), UPC_MALFORMED, "to", "");
  CHECK_FAILS(upc_workday_between(NULL, TEXT("1913-04-10"), TEXT("2013-04-10"), &number, &error), UPC_OUT_OF_RANGE,
              "from", "");
  CHECK_FAILS(upc_workday_between(NULL, TEXT("2013-04-10"), TEXT("2113-04-10"), &number, &error), UPC_OUT_OF_RANGE, "to",
              "");
  CHECK(number == -15);

  CHECK_OK(upc_workday_is(NULL, TEXT("2013-03-29"), &number, &error));
  CHECK(number == 0);
  CHECK_OK(upc_workday_is(NULL, TEXT("2013-03-28"), &number, &error));
  CHECK(number == 1);

  upc_text* why = NULL;
  CHECK_OK(upc_workday_why_not(NULL, TEXT("2013-03-30"), UPC_WELSH, &why, &error));
  CHECK_TEXT("dydd Sadwrn", upc_text_data(why));
  upc_text_release(why);
  CHECK_OK(upc_workday_why_not(NULL, TEXT("2013-03-28"), UPC_ENGLISH, &why, &error));
  CHECK(upc_text_size(why) == 0);
  CHECK_TEXT("", upc_text_data(why));
  upc_text_release(why);
}

static void test_regions(void) {
  upc_error* error = NULL;
  upc_calendar* scotland = NULL;
  upc_calendar* any = NULL;
  char date[11] = "";
  int32_t number = 77;
  CHECK_OK(upc_calendar_open(TEXT("scotland"), &scotland, &error));
  CHECK_OK(upc_workday_is(scotland, TEXT("2013-01-02"), &number, &error));
  CHECK(number == 0);
  CHECK_OK(upc_workday_is(NULL, TEXT("2013-01-02"), &number, &error));
  CHECK(number == 1);
  CHECK_OK(upc_calendar_open(TEXT("any"), &any, &error));
  CHECK_OK(upc_workday_add(any, TEXT("2026-11-27"), 2, date, &error));
  CHECK_TEXT("2026-12-02", date);
  upc_calendar* none = any;
  CHECK_FAILS(upc_calendar_open(TEXT("wales"), &none, &error), UPC_MALFORMED, "region", "");
  CHECK(none == NULL);
  CHECK_FAILS(upc_calendar_merge(any, TEXT(a_feed), UPC_ENGLISH, &none, NULL, &error), UPC_MALFORMED, "feed", "");
  CHECK(upc_calendar_retain(scotland) == scotland);
  upc_calendar_release(scotland);
  upc_calendar_release(scotland);
  upc_calendar_release(any);
}

static void test_changed(void) {
  upc_error* error = NULL;
  upc_calendar* merged = NULL;
  upc_calendar* closed = NULL;
  upc_calendar* strict = NULL;
  upc_text* text = NULL;
  char date[11] = "";
  int32_t number = 77;

  CHECK_OK(upc_calendar_merge(NULL, TEXT(a_feed), UPC_ENGLISH, &merged, &text, &error));
  CHECK_TEXT(
      "[{\"region\": \"england-and-wales\", \"changes\": [{\"change\": \"added\", \"date\": \"2026-07-20\", "
      "\"name\": \"Day of Mourning\", \"substitute\": false}], \"now_proclaimed\": []}]",
      upc_text_data(text));
  upc_text_release(text);
  CHECK_OK(upc_workday_is(merged, TEXT("2026-07-20"), &number, &error));
  CHECK(number == 0);
  CHECK_OK(upc_workday_is(NULL, TEXT("2026-07-20"), &number, &error));
  CHECK(number == 1);
  upc_calendar* none = merged;
  CHECK_FAILS(upc_calendar_merge(NULL, TEXT("date,title\n2026-13-20,x\n"), UPC_ENGLISH, &none, &text, &error),
              UPC_MALFORMED, "feed", "line 2");
  CHECK(none == NULL && text == NULL);

  CHECK_OK(upc_calendar_close(merged, TEXT("# Christmas\r\n2026-12-29\n\n  2026-12-30  # and this\n"), &closed, &error));
  CHECK_OK(upc_workday_add(closed, TEXT("2026-12-24"), 1, date, &error));
  CHECK_TEXT("2026-12-31", date);
  CHECK_OK(upc_workday_is(closed, TEXT("2026-07-20"), &number, &error));
  CHECK(number == 0);
  CHECK_FAILS(upc_calendar_close(NULL, TEXT("2026-12-29\nlater\n"), &none, &error), UPC_MALFORMED, "closures", "line 2");
  CHECK_FAILS(upc_calendar_close(NULL, TEXT("2126-12-29"), &none, &error), UPC_OUT_OF_RANGE, "closures", "");
  upc_calendar_release(closed);
  CHECK_OK(upc_calendar_close(NULL, TEXT("date,title\n2026-12-29,Council shut\n"), &closed, &error));
  CHECK_OK(upc_workday_why_not(closed, TEXT("2026-12-29"), UPC_ENGLISH, &text, &error));
  CHECK_TEXT("Council shut", upc_text_data(text));
  upc_text_release(text);

  CHECK_OK(upc_calendar_strict(closed, &strict, &error));
  CHECK_FAILS(upc_workday_is(strict, TEXT("2036-01-02"), &number, &error), UPC_OUT_OF_RANGE, "date", "");
  CHECK_OK(upc_workday_is(strict, TEXT("2026-12-29"), &number, &error));
  CHECK(number == 0);
  upc_calendar_release(strict);
  upc_calendar_release(closed);
  upc_calendar_release(merged);
}

void test_calendars(void) {
  test_questions();
  test_regions();
  test_changed();
}
