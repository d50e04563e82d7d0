// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The one place that holds the version: CMake and the Python package read it from here.

#define UPC_VERSION_MAJOR 0
#define UPC_VERSION_MINOR 1
#define UPC_VERSION_PATCH 0
#define UPC_VERSION "0.1.0"
