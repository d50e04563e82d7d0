# SPDX-License-Identifier: BSL-1.0
# Carries out packaging/vcpkg/ports/upc/portfile.cmake with stand-ins for what vcpkg brings.
# cmake -DOUT=<folder> -P vcpkg.cmake; the package is in OUT/package.
cmake_minimum_required(VERSION 3.25)

set(PORT upc)
set(CURRENT_PACKAGES_DIR "${OUT}/package")
set(port "${CMAKE_CURRENT_LIST_DIR}/../../../packaging/vcpkg/ports/upc")

macro(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endmacro()

function(vcpkg_cmake_configure)
  cmake_parse_arguments(arg "" "SOURCE_PATH" "OPTIONS" ${ARGN})
  foreach(type Release Debug)
    set(prefix "${CURRENT_PACKAGES_DIR}")
    if(type STREQUAL Debug)
      string(APPEND prefix /debug)
    endif()
    run("${CMAKE_COMMAND}" -S "${arg_SOURCE_PATH}" -B "${OUT}/build-${type}" -G Ninja -DCMAKE_BUILD_TYPE=${type}
        -DCMAKE_CXX_FLAGS_DEBUG=-O0 -DCMAKE_INSTALL_PREFIX=${prefix} -DBUILD_SHARED_LIBS=OFF ${arg_OPTIONS})
    # An option that the project does not know is a mistake in the port.
    file(STRINGS "${OUT}/build-${type}/CMakeCache.txt" unknown REGEX "^UPC_[A-Z_]*:UNINITIALIZED")
    if(unknown)
      message(FATAL_ERROR "The project knows no ${unknown}")
    endif()
  endforeach()
endfunction()

function(vcpkg_cmake_install)
  foreach(type Release Debug)
    run("${CMAKE_COMMAND}" --build "${OUT}/build-${type}" --target install)
  endforeach()
endfunction()

function(vcpkg_cmake_config_fixup)
  cmake_parse_arguments(arg "" "CONFIG_PATH" "" ${ARGN})
  file(GLOB of_debug "${CURRENT_PACKAGES_DIR}/debug/${arg_CONFIG_PATH}/*Targets-debug.cmake")
  if(NOT of_debug)
    message(FATAL_ERROR "There is nothing in debug/${arg_CONFIG_PATH}")
  endif()
  file(RENAME "${CURRENT_PACKAGES_DIR}/${arg_CONFIG_PATH}" "${CURRENT_PACKAGES_DIR}/share/${PORT}")
  file(GLOB files "${CURRENT_PACKAGES_DIR}/share/${PORT}/*.cmake")
  set(up "get_filename_component(_IMPORT_PREFIX \"\${_IMPORT_PREFIX}\" PATH)\n")
  foreach(file IN LISTS files) # the prefix is a folder nearer than it was
    file(READ "${file}" text)
    string(REPLACE "/../../../\" ABSOLUTE" "/../../\" ABSOLUTE" text "${text}")
    string(REPLACE "${up}${up}${up}" "${up}${up}" text "${text}")
    file(WRITE "${file}" "${text}")
  endforeach()
  foreach(file IN LISTS of_debug)
    file(READ "${file}" text)
    string(REPLACE "\${_IMPORT_PREFIX}/lib" "\${_IMPORT_PREFIX}/debug/lib" text "${text}")
    get_filename_component(name "${file}" NAME)
    file(WRITE "${CURRENT_PACKAGES_DIR}/share/${PORT}/${name}" "${text}")
  endforeach()
endfunction()

function(vcpkg_fixup_pkgconfig)
  if(NOT EXISTS "${CURRENT_PACKAGES_DIR}/lib/pkgconfig/upc.pc")
    message(FATAL_ERROR "There is no lib/pkgconfig/upc.pc")
  endif()
endfunction()

function(vcpkg_install_copyright)
  cmake_parse_arguments(arg "" "" "FILE_LIST" ${ARGN})
  file(INSTALL ${arg_FILE_LIST} DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}" RENAME copyright)
endfunction()

# portfile.cmake asks where it lies.
set(CMAKE_CURRENT_LIST_DIR "${port}")
file(MAKE_DIRECTORY "${CURRENT_PACKAGES_DIR}/share")
include("${port}/portfile.cmake")
