// SPDX-License-Identifier: BSL-1.0
// The state machine of a case has a unit of its own: Boost.MSM is what takes time and memory to compile here.
#include <upc/casework/impl/dispatch.ipp>
