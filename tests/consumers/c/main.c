/* SPDX-License-Identifier: BSL-1.0 */
#include <upc/c/upc.h>

#include <stdio.h>
#include <string.h>

int main(void) {
  static const char held[] =
      "{\"schema\": \"upc-case/1\", \"events\": [{\"type\": \"behaviour_reported\", \"on\": \"2023-03-06\","
      " \"by\": \"officer\", \"behaviours\": [\"repeat_calls\"]}]}";
  upc_text* list = NULL;
  upc_error* error = NULL;
  if (upc_abi() != UPC_C_ABI) return 1;
  if (upc_due(NULL, held, strlen(held), "2023-03-10", 10, 7, UPC_ENGLISH, &list, &error) != UPC_OK) {
    fprintf(stderr, "%s\n", upc_error_message(error));
    upc_error_release(error);
    return 1;
  }
  puts(upc_text_data(list));
  const int found = strstr(upc_text_data(list), "assess_behaviour") != NULL;
  upc_text_release(list);
  return found ? 0 : 1;
}
