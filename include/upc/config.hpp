// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// How the headers are compiled. With `UPC_HEADER_ONLY` defined, the bodies in the `impl/` folders are included
/// and inline; without it they are compiled once into the library. No macro here changes the layout of a type.

#include <upc/export.hpp>
#include <upc/version.hpp>

#ifdef UPC_HEADER_ONLY
#define UPC_INLINE inline
#else
#define UPC_INLINE
#endif

/// Everything lives in `upc`, inside an inline namespace that changes with the binary interface, as the SONAME does:
/// with the minor version before 1.0, with the major one after. Two versions in one program do not meet. This is the
/// only place that names it; who declares a type of ours elsewhere does so between these two macros.
#define UPC_BEGIN_NAMESPACE \
  namespace upc {           \
  inline namespace v0_1 {
#define UPC_END_NAMESPACE \
  }                       \
  }
