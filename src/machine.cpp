// SPDX-License-Identifier: BSL-1.0
// The state machine has a unit of its own: Boost.MSM is what takes time to compile here.
#include <upc/casework/detail/machine.hpp>
