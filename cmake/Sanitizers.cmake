# SPDX-License-Identifier: BSL-1.0
# Builds everything in this project with the sanitizers named in UPC_SANITIZE.

if(UPC_SANITIZE)
  add_compile_options("-fsanitize=${UPC_SANITIZE}" -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options("-fsanitize=${UPC_SANITIZE}")
endif()
