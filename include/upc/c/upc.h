/* SPDX-License-Identifier: BSL-1.0 */
#ifndef UPC_C_UPC_H
#define UPC_C_UPC_H

/**
 * @file
 * The library from C and from whatever calls C. JSON goes in and comes out, in the forms that `upc schema` describes:
 * `upc-case/1`, `upc-state/1`, `upc-evaluation/1`, `upc-edition/1`. Link `upc::c` (libupc_c).
 *
 * What holds of every function here, unless its own comment says otherwise:
 *
 * - Texts go in as a pointer and a number of bytes, UTF-8, and need no NUL at the end. They are read during the call
 *   and not kept. At most UPC_TEXT_LIMIT bytes; an optional text is left out with a size of 0 (its pointer is not
 *   looked at then), and any other text of size 0 or with a null pointer is refused.
 * - Dates are texts of the form YYYY-MM-DD.
 * - A function that can fail returns UPC_OK or another status. What it makes is written through the pointers before
 *   `error` only when it returns UPC_OK; otherwise a handle there is set to null, and a number or a date is left as it
 *   was. These pointers must not be null unless the comment says that they may.
 * - `error` may be null. Otherwise it is set to null on success, and to an error that the caller releases on failure.
 *   Whatever it held before is overwritten and not released.
 * - Handles (`upc_text`, `upc_error`, `upc_edition`, `upc_calendar`, `upc_case`) are the caller's, and are released with
 *   the function of their name; releasing null does nothing. What a handle holds never changes, so any number of threads
 *   may use it at once. Retaining counts one more owner: each owner releases once, in whichever thread.
 * - No state is kept between calls, no clock is read, no file is opened, nothing is printed, and no C++ exception leaves
 *   a function. Memory that cannot be had is UPC_NO_MEMORY, and nothing is half done then.
 *
 * The binary interface is numbered, UPC_C_ABI, apart from the library's version. Within a number, functions and members
 * of `upc_api` are only added, and status numbers keep their meaning.
 */

#include <stddef.h>
#include <stdint.h>

/** Marks what the shared library lets out. */
#if defined(_WIN32) && defined(UPC_C_BUILDS)
#define UPC_C_API __declspec(dllexport)
#elif defined(_WIN32)
#define UPC_C_API __declspec(dllimport)
#elif defined(__GNUC__)
#define UPC_C_API __attribute__((visibility("default")))
#else
#define UPC_C_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** The number of the binary interface that this header describes. */
#define UPC_C_ABI 1

/** The most bytes that a text may have: a size beyond it is taken for a mistake, and the text is not read. */
#define UPC_TEXT_LIMIT 1073741823

/** How a call went. The numbers are fixed. */
typedef int32_t upc_status;
enum {
  UPC_OK = 0,           /**< done */
  UPC_MALFORMED = 1,    /**< a text is not what it should be; the error's pointer says where */
  UPC_OUT_OF_RANGE = 2, /**< a date, or an answer, lies outside the years that the calendar covers */
  UPC_BAD_CALL = 3,     /**< the call itself is wrong: a null pointer, a size beyond the limit, an unknown number */
  UPC_NO_MEMORY = 4,    /**< there was not enough memory */
  UPC_INTERNAL = 5      /**< a fault of the library, which its authors want to hear of */
};

/** What becomes of an event that is not in order. */
typedef int32_t upc_mode;
enum {
  UPC_ENFORCE = 0, /**< it is refused, and changes nothing */
  UPC_AUDIT = 1    /**< history as it was: it takes effect where it can, and what was wrong is listed */
};

/** The language of messages, cures and the names of days. Codes and names of members have none. */
typedef int32_t upc_language;
enum {
  UPC_ENGLISH = 0, /**< English */
  UPC_WELSH = 1    /**< Welsh, not yet checked by a translator */
};

/** A text that a call made: a handle. */
typedef struct upc_text upc_text;
/** Why a call failed: a handle. */
typedef struct upc_error upc_error;
/** An edition of a policy: a handle. */
typedef struct upc_edition upc_edition;
/** A calendar of working days: a handle. */
typedef struct upc_calendar upc_calendar;
/** A case that has been read once and is asked often: a handle. */
typedef struct upc_case upc_case;

/* ---- Version ---------------------------------------------------------------------------------------------------- */

/** The version of the library, such as "0.1.0". A constant; never null, not to be released. */
UPC_C_API const char* upc_version(void);

/** UPC_C_ABI as the library was compiled with it, to be compared with the header's own. */
UPC_C_API uint32_t upc_abi(void);

/* ---- Texts ------------------------------------------------------------------------------------------------------ */

/**
 * The bytes of a text, UTF-8, with a NUL after the last that its size does not count. They live as long as the text.
 * Null for null.
 */
UPC_C_API const char* upc_text_data(const upc_text* text);

/** How many bytes the text has; 0 for null. */
UPC_C_API size_t upc_text_size(const upc_text* text);

/** Releases a text. Null is fine. */
UPC_C_API void upc_text_release(upc_text* text);

/* ---- Errors ----------------------------------------------------------------------------------------------------- */

/* The texts of an error end with NUL, are never null, and live as long as the error. */

/** The status that the call returned; UPC_OK for null. */
UPC_C_API upc_status upc_error_status(const upc_error* error);

/** All of it on one line, for a log: "event: /by: expected a role, not ..."; "" for null. */
UPC_C_API const char* upc_error_message(const upc_error* error);

/** Which parameter of the call it is about, by its name in this header, such as "event"; "" where it is none. */
UPC_C_API const char* upc_error_argument(const upc_error* error);

/**
 * Where in that text: a JSON Pointer (RFC 6901), "line 3" in a text of lines, "" for the whole of it. In a list of
 * cases it begins with the place of the case in the list, "/3"; of an opened case it is into its `upc-state/1`.
 */
UPC_C_API const char* upc_error_pointer(const upc_error* error);

/** What was expected there, a phrase that a person can act on, in English; "" for null. */
UPC_C_API const char* upc_error_expected(const upc_error* error);

/** Releases an error. Null is fine. */
UPC_C_API void upc_error_release(upc_error* error);

/* ---- Editions --------------------------------------------------------------------------------------------------- */

/* Where a function takes an edition, null stands for the built-in "rct-2013". A case may name in its `policy` the edition
 * that is given, or the built-in one; one that names none follows the edition that is given. */

/**
 * Opens an edition that is built in.
 * @param id       its id, "rct-2013"
 * @param edition  the edition, to be released
 * @return UPC_MALFORMED for an id that is not built in
 */
UPC_C_API upc_status upc_edition_open(const char* id, size_t id_size, upc_edition** edition, upc_error** error);

/**
 * Reads an edition (`upc-edition/1`).
 * @param text     JSON
 * @param edition  the edition, to be released
 * @return UPC_MALFORMED with the first fault
 */
UPC_C_API upc_status upc_edition_read(const char* text, size_t text_size, upc_edition** edition, upc_error** error);

/** The id of an edition, ended with NUL. It lives as long as the edition. "rct-2013" for null. */
UPC_C_API const char* upc_edition_id(const upc_edition* edition);

/** Counts one more owner. Returns its argument; null is fine. */
UPC_C_API upc_edition* upc_edition_retain(upc_edition* edition);

/** Releases an edition; cases that were opened under it keep it alive. Null is fine. */
UPC_C_API void upc_edition_release(upc_edition* edition);

/* ---- Calendars and working days --------------------------------------------------------------------------------- */

/* A calendar answers questions about working days. Cases have their own, which is part of their JSON. Where a function
 * takes a calendar, null stands for England and Wales. */

/**
 * Opens a built-in calendar.
 * @param region    "england-and-wales", "scotland", "northern-ireland", or "any": a bank holiday in any of them is no
 *                  working day
 * @param calendar  the calendar, to be released
 * @return UPC_MALFORMED for another region
 */
UPC_C_API upc_status upc_calendar_open(const char* region, size_t region_size, upc_calendar** calendar,
                                       upc_error** error);

/**
 * Merges published bank holidays to a calendar. The calendar itself does not change: another one is made.
 * @param feed      GOV.UK's bank-holidays.json, iCalendar or CSV; for a calendar of several regions only the first, as
 *                  the others do not say whose days they are
 * @param language  of the names of days in `changes`
 * @param merged    the calendar with the feed, to be released
 * @param changes   what that changed, to be released: a JSON array with an element for each region, as
 *                  `upc workdays merge --format json` writes it; may be null
 * @return UPC_MALFORMED with the place of the first fault of the feed
 */
UPC_C_API upc_status upc_calendar_merge(const upc_calendar* calendar, const char* feed, size_t feed_size,
                                        upc_language language, upc_calendar** merged, upc_text** changes,
                                        upc_error** error);

/**
 * Adds closures of the council to a calendar. The calendar itself does not change: another one is made.
 * @param closures  iCalendar, CSV with the columns `date` and `title`, or lines with a date each; in such lines what
 *                  follows a '#' says nothing
 * @param closed    the calendar with the closures, to be released
 * @return UPC_MALFORMED with the place of the first fault, UPC_OUT_OF_RANGE for a day that the calendar does not cover
 */
UPC_C_API upc_status upc_calendar_close(const upc_calendar* calendar, const char* closures, size_t closures_size,
                                        upc_calendar** closed, upc_error** error);

/**
 * The calendar as far as its bank holidays are proclaimed: what would rest on projected ones is UPC_OUT_OF_RANGE.
 * @param strict  the calendar so limited, to be released
 */
UPC_C_API upc_status upc_calendar_strict(const upc_calendar* calendar, upc_calendar** strict, upc_error** error);

/** Counts one more owner. Returns its argument; null is fine. */
UPC_C_API upc_calendar* upc_calendar_retain(upc_calendar* calendar);

/** Releases a calendar. Null is fine. */
UPC_C_API void upc_calendar_release(upc_calendar* calendar);

/**
 * The n-th working day after a date, that date left out; before it for a negative `n`. With 0 the date itself, a working
 * day or not.
 * @param result  room for 11 bytes: YYYY-MM-DD and a NUL
 * @return UPC_MALFORMED where `date` is no date, UPC_OUT_OF_RANGE where it or the result is not covered
 */
UPC_C_API upc_status upc_workday_add(const upc_calendar* calendar, const char* date, size_t date_size, int32_t n,
                                     char* result, upc_error** error);

/**
 * How many working days lie after `from` up to and including `to`; negative where `to` is before `from`.
 * @param number  how many
 * @return UPC_MALFORMED where one is no date, UPC_OUT_OF_RANGE where one is not covered
 */
UPC_C_API upc_status upc_workday_between(const upc_calendar* calendar, const char* from, size_t from_size,
                                         const char* to, size_t to_size, int32_t* number, upc_error** error);

/**
 * Whether a date is a working day.
 * @param is_workday  1 where it is, else 0
 * @return UPC_MALFORMED where it is no date, UPC_OUT_OF_RANGE where it is not covered
 */
UPC_C_API upc_status upc_workday_is(const upc_calendar* calendar, const char* date, size_t date_size,
                                    int32_t* is_workday, upc_error** error);

/**
 * Why a date is no working day: "Saturday", "Good Friday", the name of a closure.
 * @param why  a text to be released, of size 0 for a working day
 * @return UPC_MALFORMED where it is no date, UPC_OUT_OF_RANGE where it is not covered
 */
UPC_C_API upc_status upc_workday_why_not(const upc_calendar* calendar, const char* date, size_t date_size,
                                         upc_language language, upc_text** why, upc_error** error);

/* ---- Cases, text in and text out -------------------------------------------------------------------------------- */

/* `held` is a case (`upc-case/1`) or a stored one (`upc-state/1`), whichever its `schema` says. Each of these may return
 * UPC_MALFORMED with the first fault of the text that it names, and UPC_OUT_OF_RANGE where a date, or a deadline that
 * follows from it, leaves the years of the calendar. What a policy forbids is no error: it is a refusal in the answer. */

/**
 * Evaluates a case: what became of each event, where it stands, what is due.
 * @param history     a case (`upc-case/1`)
 * @param as_of       optional: the day to look from; later events are left out. Else the latest date among the events.
 * @param evaluation  `upc-evaluation/1`, to be released
 */
UPC_C_API upc_status upc_evaluate(const upc_edition* edition, const char* history, size_t history_size,
                                  const char* as_of, size_t as_of_size, upc_mode mode, upc_language language,
                                  upc_text** evaluation, upc_error** error);

/**
 * A case without its history, to be stored and gone on from. The mode stays with it.
 * @param history  a case (`upc-case/1`)
 * @param as_of    optional: the day to look from; later events are left out
 * @param state    `upc-state/1`, to be released
 */
UPC_C_API upc_status upc_state(const upc_edition* edition, const char* history, size_t history_size, const char* as_of,
                               size_t as_of_size, upc_mode mode, upc_text** state, upc_error** error);

/**
 * What becomes of the next event of a stored case, and the case after it.
 * @param state   `upc-state/1`
 * @param event   an event of `upc-case/1`
 * @param result  `{"event": ..., "state": ...}`, to be released: the event's entry as in an evaluation, and what to
 *                store now, whether the event was accepted or not
 */
UPC_C_API upc_status upc_apply(const upc_edition* edition, const char* state, size_t state_size, const char* event,
                               size_t event_size, upc_language language, upc_text** result, upc_error** error);

/**
 * What a contact meets in a case. Nothing is recorded.
 * @param contact  the fields of `contact_received`: `{"at": "2023-05-17T10:30", "channel": "telephone"}`
 * @param answer   `{"disposition", "clauses", "open_ways"?, "cases"}`, to be released
 */
UPC_C_API upc_status upc_contact(const upc_edition* edition, const char* held, size_t held_size, const char* contact,
                                 size_t contact_size, upc_text** answer, upc_error** error);

/**
 * The same over all cases of a customer: the strictest answer, and that of each.
 * @param held        the cases; `count` pointers, and `count` sizes in `held_sizes`
 * @param count       at least 1
 */
UPC_C_API upc_status upc_contact_over(const upc_edition* edition, const char* const* held, const size_t* held_sizes,
                                      size_t count, const char* contact, size_t contact_size, upc_text** answer,
                                      upc_error** error);

/**
 * What may lawfully come next in a case, and by whom.
 * @param as_of  optional for a case and a stored one alike: else the latest date among the events
 * @param steps  `{"case_id", "as_of", "next"}`, to be released
 */
UPC_C_API upc_status upc_next(const upc_edition* edition, const char* held, size_t held_size, const char* as_of,
                              size_t as_of_size, upc_text** steps, upc_error** error);

/**
 * What is due from whom in a case, the soonest first.
 * @param as_of   the day to look from; a stored case must not have come further than that
 * @param within  only what falls due within so many days; negative for everything. What has no last day always stays.
 * @param list    `{"as_of", "due"}`, to be released, as `upc due --format json` writes it
 */
UPC_C_API upc_status upc_due(const upc_edition* edition, const char* held, size_t held_size, const char* as_of,
                             size_t as_of_size, int32_t within, upc_language language, upc_text** list,
                             upc_error** error);

/**
 * The same over many cases. One that cannot be read fails the whole call, as what is due may be in that one.
 * @param held   the cases; `count` pointers, and `count` sizes in `held_sizes`
 * @param count  0 gives an empty list
 */
UPC_C_API upc_status upc_due_over(const upc_edition* edition, const char* const* held, const size_t* held_sizes,
                                  size_t count, const char* as_of, size_t as_of_size, int32_t within,
                                  upc_language language, upc_text** list, upc_error** error);

/**
 * Everything that is wrong with a case or a stored one; nothing is evaluated. What is wrong is the answer, not an error.
 * @param faults  `{"valid", "faults": [{"pointer", "expected"}]}`, to be released
 */
UPC_C_API upc_status upc_validate(const upc_edition* edition, const char* held, size_t held_size, upc_text** faults,
                                  upc_error** error);

/* ---- Cases, read once ------------------------------------------------------------------------------------------- */

/* For whoever asks about a case more often than it changes. A case that something happens in is another case. */

/**
 * Reads a case or a stored one.
 * @param as_of  optional, for a case: the day to look from; later events are left out. For a stored one it must not be
 *               before the day it has come to.
 * @param mode   for a case; a stored one has its own
 * @param opened  the case, to be released
 */
UPC_C_API upc_status upc_case_open(const upc_edition* edition, const char* held, size_t held_size, const char* as_of,
                                   size_t as_of_size, upc_mode mode, upc_case** opened, upc_error** error);

/** Counts one more owner. Returns its argument; null is fine. */
UPC_C_API upc_case* upc_case_retain(upc_case* opened);

/** Releases a case. Null is fine. */
UPC_C_API void upc_case_release(upc_case* opened);

/** As upc_contact, of an opened case; null is UPC_BAD_CALL, here as in what follows. */
UPC_C_API upc_status upc_case_contact(const upc_case* opened, const char* contact, size_t contact_size,
                                      upc_text** answer, upc_error** error);

/**
 * What becomes of the next event. The case itself does not change: another one is made.
 * @param outcome  the event's entry as in an evaluation, to be released; may be null
 * @param after    the case after it, to be released
 */
UPC_C_API upc_status upc_case_apply(const upc_case* opened, const char* event, size_t event_size,
                                    upc_language language, upc_text** outcome, upc_case** after, upc_error** error);

/** The case to be stored: `upc-state/1`, a text to be released. */
UPC_C_API upc_status upc_case_state(const upc_case* opened, upc_text** state, upc_error** error);

/** Where the case stands as of a day: an evaluation without events, a text to be released. `as_of` as for upc_next. */
UPC_C_API upc_status upc_case_evaluate(const upc_case* opened, const char* as_of, size_t as_of_size,
                                       upc_language language, upc_text** evaluation, upc_error** error);

/** As upc_next, of an opened case. */
UPC_C_API upc_status upc_case_next(const upc_case* opened, const char* as_of, size_t as_of_size, upc_text** steps,
                                   upc_error** error);

/** As upc_due, of an opened case. */
UPC_C_API upc_status upc_case_due(const upc_case* opened, const char* as_of, size_t as_of_size, int32_t within,
                                  upc_language language, upc_text** list, upc_error** error);

/* ---- All of it as one struct ------------------------------------------------------------------------------------ */

/**
 * The functions above, for whoever loads the library at run time and wants to look one name up. Within a number of the
 * binary interface members are only added, at the end: a member is there if it ends within `struct_size`.
 */
typedef struct upc_api {
  size_t struct_size; /**< of the library's own upc_api, in bytes */
  uint32_t abi;       /**< the number of the binary interface */
  uint32_t reserved;  /**< 0 */

  const char* (*version)(void);
  const char* (*text_data)(const upc_text*);
  size_t (*text_size)(const upc_text*);
  void (*text_release)(upc_text*);
  upc_status (*error_status)(const upc_error*);
  const char* (*error_message)(const upc_error*);
  const char* (*error_argument)(const upc_error*);
  const char* (*error_pointer)(const upc_error*);
  const char* (*error_expected)(const upc_error*);
  void (*error_release)(upc_error*);

  upc_status (*edition_open)(const char*, size_t, upc_edition**, upc_error**);
  upc_status (*edition_read)(const char*, size_t, upc_edition**, upc_error**);
  const char* (*edition_id)(const upc_edition*);
  upc_edition* (*edition_retain)(upc_edition*);
  void (*edition_release)(upc_edition*);

  upc_status (*calendar_open)(const char*, size_t, upc_calendar**, upc_error**);
  upc_status (*calendar_merge)(const upc_calendar*, const char*, size_t, upc_language, upc_calendar**, upc_text**,
                               upc_error**);
  upc_status (*calendar_close)(const upc_calendar*, const char*, size_t, upc_calendar**, upc_error**);
  upc_status (*calendar_strict)(const upc_calendar*, upc_calendar**, upc_error**);
  upc_calendar* (*calendar_retain)(upc_calendar*);
  void (*calendar_release)(upc_calendar*);
  upc_status (*workday_add)(const upc_calendar*, const char*, size_t, int32_t, char*, upc_error**);
  upc_status (*workday_between)(const upc_calendar*, const char*, size_t, const char*, size_t, int32_t*, upc_error**);
  upc_status (*workday_is)(const upc_calendar*, const char*, size_t, int32_t*, upc_error**);
  upc_status (*workday_why_not)(const upc_calendar*, const char*, size_t, upc_language, upc_text**, upc_error**);

  upc_status (*evaluate)(const upc_edition*, const char*, size_t, const char*, size_t, upc_mode, upc_language,
                         upc_text**, upc_error**);
  upc_status (*state)(const upc_edition*, const char*, size_t, const char*, size_t, upc_mode, upc_text**, upc_error**);
  upc_status (*apply)(const upc_edition*, const char*, size_t, const char*, size_t, upc_language, upc_text**,
                      upc_error**);
  upc_status (*contact)(const upc_edition*, const char*, size_t, const char*, size_t, upc_text**, upc_error**);
  upc_status (*contact_over)(const upc_edition*, const char* const*, const size_t*, size_t, const char*, size_t,
                             upc_text**, upc_error**);
  upc_status (*next)(const upc_edition*, const char*, size_t, const char*, size_t, upc_text**, upc_error**);
  upc_status (*due)(const upc_edition*, const char*, size_t, const char*, size_t, int32_t, upc_language, upc_text**,
                    upc_error**);
  upc_status (*due_over)(const upc_edition*, const char* const*, const size_t*, size_t, const char*, size_t, int32_t,
                         upc_language, upc_text**, upc_error**);
  upc_status (*validate)(const upc_edition*, const char*, size_t, upc_text**, upc_error**);

  upc_status (*case_open)(const upc_edition*, const char*, size_t, const char*, size_t, upc_mode, upc_case**,
                          upc_error**);
  upc_case* (*case_retain)(upc_case*);
  void (*case_release)(upc_case*);
  upc_status (*case_contact)(const upc_case*, const char*, size_t, upc_text**, upc_error**);
  upc_status (*case_apply)(const upc_case*, const char*, size_t, upc_language, upc_text**, upc_case**, upc_error**);
  upc_status (*case_state)(const upc_case*, upc_text**, upc_error**);
  upc_status (*case_evaluate)(const upc_case*, const char*, size_t, upc_language, upc_text**, upc_error**);
  upc_status (*case_next)(const upc_case*, const char*, size_t, upc_text**, upc_error**);
  upc_status (*case_due)(const upc_case*, const char*, size_t, int32_t, upc_language, upc_text**, upc_error**);
} upc_api;

/**
 * The functions as a struct, which lives as long as the library is loaded and is not released. Looked up by name:
 * `upc_api const* (*get)(uint32_t) = dlsym(library, "upc_api_get")`.
 * @param abi  UPC_C_ABI of the header that the caller was compiled with
 * @return null where the library does not speak that interface
 */
UPC_C_API const upc_api* upc_api_get(uint32_t abi);

#ifdef __cplusplus
}
#endif

#endif
