# SPDX-License-Identifier: BSL-1.0
# Installs the library, its headers and what other builds find it by: a CMake package and pkg-config files. Everything
# is found from where these files lie, so an installed tree can be moved.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/upc")

install(TARGETS ${upc_installed} EXPORT upcTargets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
  FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
if(UPC_BUILD_C) # found without the others, and without Boost
  install(TARGETS upc_c EXPORT upcCTargets
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
  install(FILES "${PROJECT_SOURCE_DIR}/include/upc/c/upc.h" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/upc/c")
  if(TARGET upc_sqlite)
    install(TARGETS upc_sqlite LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}")
  endif()
  install(EXPORT upcCTargets NAMESPACE upc:: DESTINATION "${package_dir}")
endif()
install(EXPORT upcTargets NAMESPACE upc:: DESTINATION "${package_dir}")

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/upcConfig.cmake.in" "${PROJECT_BINARY_DIR}/upcConfig.cmake"
  INSTALL_DESTINATION "${package_dir}" PATH_VARS CMAKE_INSTALL_INCLUDEDIR)
# Before 1.0 a minor version may change what a caller sees.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/upcConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/upcConfig.cmake" "${PROJECT_BINARY_DIR}/upcConfigVersion.cmake"
  DESTINATION "${package_dir}")

set(pc_shared "")
if(BUILD_SHARED_LIBS)
  set(pc_shared " -DUPC_SHARED")
endif()
# From the folder of the .pc files up to the prefix.
file(RELATIVE_PATH up_to_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
string(REGEX REPLACE "/$" "" up_to_prefix "${up_to_prefix}")
set(pc_names upc upc-json)
if(UPC_BUILD_C)
  list(APPEND pc_names upc-c)
endif()
foreach(name IN LISTS pc_names)
  configure_file("${PROJECT_SOURCE_DIR}/cmake/${name}.pc.in" "${PROJECT_BINARY_DIR}/${name}.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/${name}.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endforeach()
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
