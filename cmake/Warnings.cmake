# SPDX-License-Identifier: BSL-1.0
# upc_warnings: the warnings of this project's own code. Link it PRIVATE; it is not for the users of the library.

add_library(upc_warnings INTERFACE)
if(MSVC)
  target_compile_options(upc_warnings INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${UPC_WERROR}>:/WX>)
else()
  target_compile_options(upc_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wsign-conversion
                                                $<$<BOOL:${UPC_WERROR}>:-Werror>)
  # Clang: what GoogleTest's macros expand to
  target_compile_options(upc_warnings INTERFACE
    $<$<CXX_COMPILER_ID:Clang>:-Wno-gnu-zero-variadic-macro-arguments>)
  if(UPC_SANITIZE) # GCC: false alarms in instrumented code
    target_compile_options(upc_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  endif()
endif()
