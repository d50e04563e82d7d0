# SPDX-License-Identifier: BSL-1.0
#
# upc_embed_text(<file> <output> <variable>)
#
# Writes a C++ file that holds the text of <file> as
#   inline constexpr char <variable>[] = ...;
# It needs no header and may be included inside a namespace. Long texts are cut, at the end of a line, into literals
# that every compiler takes. It runs when CMake configures, and again when the file changes.

include_guard()
include("${CMAKE_CURRENT_LIST_DIR}/EmbedMessages.cmake") # upc_write_if_different

function(upc_embed_text file output variable)
  get_filename_component(file "${file}" ABSOLUTE)
  get_filename_component(name "${file}" NAME)
  if(NOT CMAKE_SCRIPT_MODE_FILE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
  endif()
  file(READ "${file}" rest)
  string(FIND "${rest}" ")upc_text\"" delimiter)
  if(NOT delimiter EQUAL -1)
    message(FATAL_ERROR "${file} contains )upc_text\", which would end the literal that holds it")
  endif()

  set(limit 12000)
  set(result "// Generated from ${name}; do not edit.\ninline constexpr char ${variable}[] =")
  string(LENGTH "${rest}" length)
  while(length GREATER limit)
    string(SUBSTRING "${rest}" 0 ${limit} chunk)
    string(FIND "${chunk}" "\n" end REVERSE)
    if(end EQUAL -1)
      message(FATAL_ERROR "${file} has a line of more than ${limit} bytes; break it")
    endif()
    math(EXPR end "${end} + 1")
    string(SUBSTRING "${rest}" 0 ${end} chunk)
    string(SUBSTRING "${rest}" ${end} -1 rest)
    string(APPEND result "\n    R\"upc_text(${chunk})upc_text\"")
    string(LENGTH "${rest}" length)
  endwhile()
  string(APPEND result "\n    R\"upc_text(${rest})upc_text\";\n")
  upc_write_if_different("${output}" "${result}")
endfunction()
