// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// How often the program has asked for memory: `operator new` is replaced. In a unit of its own, so that the compiler
/// does not see through it. For programs of one thread.

#include <cstddef>

extern std::size_t upc_benchmark_allocations;
