// SPDX-License-Identifier: BSL-1.0
// Boost.JSON, compiled once and into our own library: Debian's static one is not position-independent.
#include <boost/json/src.hpp>
