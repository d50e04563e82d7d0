// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The kinds of restriction, which the vocabulary has.

#include <upc/vocabulary/restriction_kind.hpp>
