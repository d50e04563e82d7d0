// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The built-in edition: Rhondda Cynon Taf County Borough Council, 2013. The build makes it from
/// `editions/rct-2013.json`, a file of the same schema as any other edition's.

#include <upc/policy/edition.hpp>

UPC_BEGIN_NAMESPACE

namespace rct_2013 {

/// The edition, made once and shared.
UPC_API std::shared_ptr<const Edition> edition();

// One constant for each office: `inline constexpr Role head_of_service{...};`
#include <upc/policy/editions/rct_2013_offices.inc>

}  // namespace rct_2013

UPC_END_NAMESPACE

#ifdef UPC_HEADER_ONLY
#include <upc/policy/impl/rct_2013.ipp>
#endif
