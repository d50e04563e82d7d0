// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Reading a stored case of either kind.

#include "reader.hpp"

UPC_BEGIN_NAMESPACE

namespace json {

/// Whether a value says that it is a stored case.
bool is_state(const dom::value& value);

/// @throws Error(malformed) with the first fault
AnyCase read_state(const dom::value& value, const EditionSet& editions);

/// Everything that is wrong with a stored case: with its form, or else with what it holds.
std::vector<Fault> validate_state(const dom::value& value, const EditionSet& editions);

}  // namespace json

UPC_END_NAMESPACE
