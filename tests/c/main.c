/* SPDX-License-Identifier: BSL-1.0 */
/* Every function of the C interface, from C. Run in the top folder of the project. */
#include "check.h"

int failures = 0;

const char* const restricted_case =
    "{\"schema\": \"upc-case/1\", \"case_id\": \"C-1\", \"service\": \"housing management\", \"events\": ["
    "{\"type\": \"behaviour_reported\", \"on\": \"2023-03-06\", \"by\": \"officer\", \"behaviours\": [\"repeat_calls\"]},"
    "{\"type\": \"restrictions_determined\", \"on\": \"2023-03-08\", \"by\": \"group_director\","
    " \"consulted\": [\"monitoring_officer\"], \"reasons\": \"Forty calls a day.\","
    " \"exceptional_reasons\": \"Nobody else got through.\", \"restrictions\": [{\"kind\": \"telephone_hours\","
    " \"windows\": [{\"days\": [\"tue\", \"thu\"], \"from\": \"10:00\", \"to\": \"12:00\"}]}]}]}";
const char* const a_call = "{\"at\": \"2023-05-17T10:30\", \"channel\": \"telephone\", \"matter\": \"pending\"}";

char* read_file(const char* path) {
  FILE* file = fopen(path, "rb");
  if (file == NULL) {
    fprintf(stderr, "cannot read %s\n", path);
    exit(2);
  }
  size_t size = 0;
  size_t room = 1U << 16;
  char* text = malloc(room);
  for (;;) {
    if (text == NULL) exit(2);
    const size_t read = fread(text + size, 1, room - size - 1, file);
    size += read;
    if (read == 0) break;
    if (size + 1 == room) text = realloc(text, room *= 2);
  }
  fclose(file);
  text[size] = '\0';
  return text;
}

int main(void) {
  test_handles();
  test_editions();
  test_calendars();
  test_cases();
  test_held_cases();
  test_bad_calls();
  test_threads();
  test_api();
  failures += answers_in_cxx();
  if (failures > 0) fprintf(stderr, "%d checks failed\n", failures);
  return failures > 0 ? 1 : 0;
}
