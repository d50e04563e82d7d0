// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What a shared library shows of itself. Everything else in it is hidden.

#if defined(UPC_SHARED) && defined(UPC_HEADER_ONLY)
#error "upc: UPC_SHARED and UPC_HEADER_ONLY are both defined: a program takes the shared library or the headers alone"
#endif

/// Before what the shared library offers: functions, and classes with members that are not inline. `UPC_SHARED` is
/// defined for the library and, by CMake and pkg-config, for whoever links it; else this stands for nothing.
#if defined(UPC_SHARED)
#define UPC_API __attribute__((visibility("default")))
#else
#define UPC_API
#endif
