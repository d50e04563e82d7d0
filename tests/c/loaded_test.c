/* SPDX-License-Identifier: BSL-1.0 */
/* The library loaded at run time, and unloaded: one name looked up, everything else through the struct.
   Usage: PROGRAM LIBRARY */
#define _POSIX_C_SOURCE 200809L
#include <upc/c/upc.h>

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

int main(int count, char** arguments) {
  static const char held[] = "{\"schema\": \"upc-case/1\", \"events\": []}";
  static const char contact[] = "{\"at\": \"2023-05-17T10:30\", \"channel\": \"telephone\"}";
  if (count != 2) return 2;
  for (int round = 0; round < 2; ++round) {
    void* library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
      fprintf(stderr, "%s\n", dlerror());
      return 1;
    }
    const upc_api* (*get)(uint32_t);
    void* symbol = dlsym(library, "upc_api_get");
    memcpy(&get, &symbol, sizeof get); /* C has no other way from an object to a function */
    const upc_api* api = get(UPC_C_ABI);
    if (api == NULL || api->struct_size < sizeof *api) return 1;
    upc_text* answer = NULL;
    upc_error* error = NULL;
    const upc_status status =
        api->contact(NULL, held, sizeof held - 1, contact, sizeof contact - 1, &answer, &error);
    if (status != UPC_OK || strstr(api->text_data(answer), "not_restricted") == NULL) {
      fprintf(stderr, "status %d: %s\n", (int)status, api->error_message(error));
      return 1;
    }
    api->text_release(answer);
    if (dlclose(library) != 0) return 1;
  }
  return 0;
}
