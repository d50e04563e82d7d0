/* SPDX-License-Identifier: BSL-1.0 */
/**
 * @file
 * A loadable extension of SQLite: questions about stored cases, and working days, in SQL. It knows of the library only
 * what <upc/c/upc.h> says.
 *
 *   upc_evaluate(case [, as_of [, mode [, lang]]])   upc-evaluation/1
 *   upc_state(case [, as_of [, mode]])               upc-state/1, to be kept in a column
 *   upc_contact(state, contact)                      {"disposition", "clauses", ...}
 *   upc_apply(state, event [, lang])                 {"event", "state"}
 *   upc_next(state [, as_of])                        {"case_id", "as_of", "next"}
 *   upc_due(state, as_of [, within [, lang]])        {"as_of", "due"}; within is a number of days
 *   upc_validate(text)                               {"valid", "faults"}
 *   upc_workday_add(date, n [, region])              a date
 *   upc_workday_between(from, to [, region])         a number
 *   upc_is_workday(date [, region])                  1 or 0
 *
 * Where a state is asked for, a case (`upc-case/1`) does as well, except for upc_apply. NULL among the arguments gives
 * NULL. What is wrong is an SQL error that says which argument, where in it, and what was expected. All are
 * deterministic, as none reads a clock, and innocuous, as none has an effect.
 */
#include <upc/c/upc.h>

#include <sqlite3ext.h>

#include <limits.h>
#include <string.h>

SQLITE_EXTENSION_INIT1

/* A text of SQLite as the two arguments that it goes in as. */
typedef struct {
  const char* data;
  size_t size;
} Text;

/* Says what is wrong, beginning with the name of the function. */
static void complain(sqlite3_context* context, const char* what) {
  const char* name = sqlite3_user_data(context);
  char* message = sqlite3_mprintf("%s: %s", name, what);
  if (message == NULL) sqlite3_result_error_nomem(context);
  else sqlite3_result_error(context, message, -1);
  sqlite3_free(message);
}

static void fail(sqlite3_context* context, upc_status status, upc_error* error) {
  if (status == UPC_NO_MEMORY) sqlite3_result_error_nomem(context);
  else complain(context, upc_error_message(error));
  upc_error_release(error);
}

/* The answer of a call. */
static void give(sqlite3_context* context, upc_status status, upc_text* text, upc_error* error) {
  if (status != UPC_OK) fail(context, status, error);
  else sqlite3_result_text64(context, upc_text_data(text), upc_text_size(text), SQLITE_TRANSIENT, SQLITE_UTF8);
  upc_text_release(text);
}

/* Whether any argument is NULL, and so the answer. */
static int any_null(int count, sqlite3_value** values) {
  for (int i = 0; i < count; ++i)
    if (sqlite3_value_type(values[i]) == SQLITE_NULL) return 1;
  return 0;
}

/* Whether an argument is a text; complains where it is not. */
static int text_of(sqlite3_context* context, sqlite3_value* value, const char* argument, Text* text) {
  if (sqlite3_value_type(value) != SQLITE_TEXT) {
    char* message = sqlite3_mprintf("%s: expected a text", argument);
    complain(context, message != NULL ? message : argument);
    sqlite3_free(message);
    return 0;
  }
  text->data = (const char*)sqlite3_value_text(value);
  text->size = (size_t)sqlite3_value_bytes(value);
  if (text->data == NULL) { /* SQLite had no memory to give it */
    sqlite3_result_error_nomem(context);
    return 0;
  }
  return 1;
}

/* The same of one that may be left out, at a place. */
static int optional_text(sqlite3_context* context, int count, sqlite3_value** values, int place, const char* argument,
                         Text* text) {
  text->data = NULL;
  text->size = 0;
  if (place >= count) return 1;
  if (!text_of(context, values[place], argument, text)) return 0;
  if (text->size > 0) return 1;
  complain(context, "expected a text that says something where one is given");
  return 0;
}

static int is(Text text, const char* name) {
  return text.size == strlen(name) && memcmp(text.data, name, text.size) == 0;
}

static int mode_of(sqlite3_context* context, int count, sqlite3_value** values, int place, upc_mode* mode) {
  Text text;
  *mode = UPC_ENFORCE;
  if (!optional_text(context, count, values, place, "mode", &text)) return 0;
  if (text.size == 0 || is(text, "enforce")) return 1;
  *mode = UPC_AUDIT;
  if (is(text, "audit")) return 1;
  complain(context, "mode: expected 'enforce' or 'audit'");
  return 0;
}

static int language_of(sqlite3_context* context, int count, sqlite3_value** values, int place, upc_language* language) {
  Text text;
  *language = UPC_ENGLISH;
  if (!optional_text(context, count, values, place, "lang", &text)) return 0;
  if (text.size == 0 || is(text, "en")) return 1;
  *language = UPC_WELSH;
  if (is(text, "cy")) return 1;
  complain(context, "lang: expected 'en' or 'cy'");
  return 0;
}

/* A whole number that an int32_t holds. */
static int number_of(sqlite3_context* context, sqlite3_value* value, const char* argument, int32_t* number) {
  const sqlite3_int64 wide = sqlite3_value_int64(value);
  if (sqlite3_value_type(value) == SQLITE_INTEGER && wide >= INT32_MIN && wide <= INT32_MAX) {
    *number = (int32_t)wide;
    return 1;
  }
  char* message = sqlite3_mprintf("%s: expected a whole number of ordinary size", argument);
  complain(context, message != NULL ? message : argument);
  sqlite3_free(message);
  return 0;
}

static void release_calendar(void* calendar) { upc_calendar_release(calendar); }

/* The calendar of a region that may be left out. SQLite keeps it while the query runs, and for as long as the region is
 * the same constant; the caller releases what it gets. */
static int calendar_of(sqlite3_context* context, int count, sqlite3_value** values, int place,
                       upc_calendar** calendar) {
  Text region;
  *calendar = NULL;
  if (!optional_text(context, count, values, place, "region", &region)) return 0;
  if (region.size == 0) return 1;
  *calendar = upc_calendar_retain(sqlite3_get_auxdata(context, place));
  if (*calendar != NULL) return 1;
  upc_error* error = NULL;
  const upc_status status = upc_calendar_open(region.data, region.size, calendar, &error);
  if (status != UPC_OK) {
    fail(context, status, error);
    return 0;
  }
  sqlite3_set_auxdata(context, place, upc_calendar_retain(*calendar), release_calendar);
  return 1;
}

static void evaluate(sqlite3_context* context, int count, sqlite3_value** values) {
  Text held, as_of;
  upc_mode mode;
  upc_language language;
  if (any_null(count, values) || !text_of(context, values[0], "case", &held) ||
      !optional_text(context, count, values, 1, "as_of", &as_of) || !mode_of(context, count, values, 2, &mode) ||
      !language_of(context, count, values, 3, &language))
    return;
  upc_text* text = NULL;
  upc_error* error = NULL;
  const upc_status status =
      upc_evaluate(NULL, held.data, held.size, as_of.data, as_of.size, mode, language, &text, &error);
  give(context, status, text, error);
}

static void state(sqlite3_context* context, int count, sqlite3_value** values) {
  Text held, as_of;
  upc_mode mode;
  if (any_null(count, values) || !text_of(context, values[0], "case", &held) ||
      !optional_text(context, count, values, 1, "as_of", &as_of) || !mode_of(context, count, values, 2, &mode))
    return;
  upc_text* text = NULL;
  upc_error* error = NULL;
  const upc_status status = upc_state(NULL, held.data, held.size, as_of.data, as_of.size, mode, &text, &error);
  give(context, status, text, error);
}

static void contact(sqlite3_context* context, int count, sqlite3_value** values) {
  Text held, made;
  if (any_null(count, values) || !text_of(context, values[0], "state", &held) ||
      !text_of(context, values[1], "contact", &made))
    return;
  upc_text* text = NULL;
  upc_error* error = NULL;
  const upc_status status = upc_contact(NULL, held.data, held.size, made.data, made.size, &text, &error);
  give(context, status, text, error);
}

static void apply(sqlite3_context* context, int count, sqlite3_value** values) {
  Text held, event;
  upc_language language;
  if (any_null(count, values) || !text_of(context, values[0], "state", &held) ||
      !text_of(context, values[1], "event", &event) || !language_of(context, count, values, 2, &language))
    return;
  upc_text* text = NULL;
  upc_error* error = NULL;
  const upc_status status = upc_apply(NULL, held.data, held.size, event.data, event.size, language, &text, &error);
  give(context, status, text, error);
}

static void next(sqlite3_context* context, int count, sqlite3_value** values) {
  Text held, as_of;
  if (any_null(count, values) || !text_of(context, values[0], "state", &held) ||
      !optional_text(context, count, values, 1, "as_of", &as_of))
    return;
  upc_text* text = NULL;
  upc_error* error = NULL;
  const upc_status status = upc_next(NULL, held.data, held.size, as_of.data, as_of.size, &text, &error);
  give(context, status, text, error);
}

static void due(sqlite3_context* context, int count, sqlite3_value** values) {
  Text held, as_of;
  int32_t within = -1;
  upc_language language;
  if (any_null(count, values) || !text_of(context, values[0], "state", &held) ||
      !text_of(context, values[1], "as_of", &as_of) || (count > 2 && !number_of(context, values[2], "within", &within)) ||
      !language_of(context, count, values, 3, &language))
    return;
  upc_text* text = NULL;
  upc_error* error = NULL;
  const upc_status status =
      upc_due(NULL, held.data, held.size, as_of.data, as_of.size, within, language, &text, &error);
  give(context, status, text, error);
}

static void validate(sqlite3_context* context, int count, sqlite3_value** values) {
  Text held;
  if (any_null(count, values) || !text_of(context, values[0], "text", &held)) return;
  upc_text* text = NULL;
  upc_error* error = NULL;
  const upc_status status = upc_validate(NULL, held.data, held.size, &text, &error);
  give(context, status, text, error);
}

static void workday_add(sqlite3_context* context, int count, sqlite3_value** values) {
  Text date;
  int32_t n;
  upc_calendar* calendar;
  if (any_null(count, values) || !text_of(context, values[0], "date", &date) ||
      !number_of(context, values[1], "n", &n) || !calendar_of(context, count, values, 2, &calendar))
    return;
  char result[11];
  upc_error* error = NULL;
  const upc_status status = upc_workday_add(calendar, date.data, date.size, n, result, &error);
  if (status != UPC_OK) fail(context, status, error);
  else sqlite3_result_text(context, result, -1, SQLITE_TRANSIENT);
  upc_calendar_release(calendar);
}

static void workday_between(sqlite3_context* context, int count, sqlite3_value** values) {
  Text from, to;
  upc_calendar* calendar;
  if (any_null(count, values) || !text_of(context, values[0], "from", &from) ||
      !text_of(context, values[1], "to", &to) || !calendar_of(context, count, values, 2, &calendar))
    return;
  int32_t number;
  upc_error* error = NULL;
  const upc_status status =
      upc_workday_between(calendar, from.data, from.size, to.data, to.size, &number, &error);
  if (status != UPC_OK) fail(context, status, error);
  else sqlite3_result_int(context, number);
  upc_calendar_release(calendar);
}

static void is_workday(sqlite3_context* context, int count, sqlite3_value** values) {
  Text date;
  upc_calendar* calendar;
  if (any_null(count, values) || !text_of(context, values[0], "date", &date) ||
      !calendar_of(context, count, values, 1, &calendar))
    return;
  int32_t works;
  upc_error* error = NULL;
  const upc_status status = upc_workday_is(calendar, date.data, date.size, &works, &error);
  if (status != UPC_OK) fail(context, status, error);
  else sqlite3_result_int(context, works);
  upc_calendar_release(calendar);
}

typedef struct {
  const char* name;
  int fewest;
  int most;
  void (*function)(sqlite3_context*, int, sqlite3_value**);
} Function;

static const Function functions[] = {
    {"upc_evaluate", 1, 4, evaluate},
    {"upc_state", 1, 3, state},
    {"upc_contact", 2, 2, contact},
    {"upc_apply", 2, 3, apply},
    {"upc_next", 1, 2, next},
    {"upc_due", 2, 4, due},
    {"upc_validate", 1, 1, validate},
    {"upc_workday_add", 2, 3, workday_add},
    {"upc_workday_between", 2, 3, workday_between},
    {"upc_is_workday", 1, 2, is_workday},
};

#if defined(_WIN32)
#define UPC_SQLITE_API __declspec(dllexport)
#else
#define UPC_SQLITE_API __attribute__((visibility("default")))
#endif

/** What SQLite calls when it loads the extension, found by the name of the file. */
UPC_SQLITE_API int sqlite3_upcsqlite_init(sqlite3* database, char** message, const sqlite3_api_routines* api);

int sqlite3_upcsqlite_init(sqlite3* database, char** message, const sqlite3_api_routines* api) {
  SQLITE_EXTENSION_INIT2(api)
  if (upc_abi() != UPC_C_ABI) {
    *message = sqlite3_mprintf("upc_sqlite: libupc_c has another binary interface than this extension");
    return SQLITE_ERROR;
  }
  for (size_t i = 0; i < sizeof functions / sizeof *functions; ++i)
    for (int count = functions[i].fewest; count <= functions[i].most; ++count) {
      const int status = sqlite3_create_function_v2(
          database, functions[i].name, count, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
          (void*)functions[i].name, functions[i].function, NULL, NULL, NULL);
      if (status != SQLITE_OK) return status;
    }
  return SQLITE_OK;
}
