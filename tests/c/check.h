/* SPDX-License-Identifier: BSL-1.0 */
#ifndef UPC_TESTS_C_CHECK_H
#define UPC_TESTS_C_CHECK_H

/* What the tests in C have in common: a check that goes on after a failure, and texts. */

#include <upc/c/upc.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern int failures;

#define CHECK(condition)                                                             \
  do {                                                                               \
    if (!(condition)) {                                                              \
      ++failures;                                                                    \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);        \
    }                                                                                \
  } while (0)

/* That two texts are the same. */
#define CHECK_TEXT(expected, found)                                                                      \
  do {                                                                                                   \
    const char* expected_ = (expected);                                                                  \
    const char* found_ = (found);                                                                        \
    if (found_ == NULL || strcmp(expected_, found_) != 0) {                                              \
      ++failures;                                                                                        \
      fprintf(stderr, "%s:%d: expected %s\n  found %s\n", __FILE__, __LINE__, expected_,                 \
              found_ == NULL ? "(null)" : found_);                                                       \
    }                                                                                                    \
  } while (0)

/* That a text has a part. */
#define CHECK_HAS(part, found)                                                                           \
  do {                                                                                                   \
    const char* part_ = (part);                                                                          \
    const char* found_ = (found);                                                                        \
    if (found_ == NULL || strstr(found_, part_) == NULL) {                                               \
      ++failures;                                                                                        \
      fprintf(stderr, "%s:%d: expected a text with %s\n  found %s\n", __FILE__, __LINE__, part_,         \
              found_ == NULL ? "(null)" : found_);                                                       \
    }                                                                                                    \
  } while (0)

/* A literal or a string as the two arguments that it goes in as. */
#define TEXT(text) (text), strlen(text)

/* That a call went well; else its error is shown. Releases the error. */
#define CHECK_OK(call) check_ok((call), &error, __FILE__, __LINE__)

static inline void check_ok(upc_status status, upc_error** error, const char* file, int line) {
  if (status != UPC_OK || *error != NULL) {
    ++failures;
    fprintf(stderr, "%s:%d: status %d: %s\n", file, line, (int)status, upc_error_message(*error));
    upc_error_release(*error);
    *error = NULL;
  }
}

/* That a call failed with a status, about a parameter, at a place. Releases the error. */
#define CHECK_FAILS(call, status, argument, pointer) \
  check_fails((call), &error, (status), (argument), (pointer), __FILE__, __LINE__)

static inline void check_fails(upc_status found, upc_error** error, upc_status status, const char* argument,
                               const char* pointer, const char* file, int line) {
  if (found != status || upc_error_status(*error) != status || strcmp(upc_error_argument(*error), argument) != 0 ||
      strcmp(upc_error_pointer(*error), pointer) != 0 || upc_error_expected(*error)[0] == '\0') {
    ++failures;
    fprintf(stderr, "%s:%d: expected status %d about %s at \"%s\"\n  found %d: %s\n", file, line, (int)status, argument,
            pointer, (int)found, upc_error_message(*error));
  }
  upc_error_release(*error);
  *error = NULL;
}

/* A whole file, ended with NUL; the caller frees it. Ends the test where it cannot be read. */
char* read_file(const char* path);

/* The tests, one of each file. */
void test_handles(void);
void test_editions(void);
void test_calendars(void);
void test_cases(void);
void test_held_cases(void);
void test_bad_calls(void);
void test_threads(void);
void test_api(void);
int answers_in_cxx(void);

/* A small case, restricted on 8 March 2023 to calls on Tuesdays and Thursdays from ten to twelve. */
extern const char* const restricted_case;
extern const char* const a_call;

#endif
