// SPDX-License-Identifier: BSL-1.0
// The state machines have a unit of their own: Boost.MSM is what takes time to compile here.
#include <upc/casework/impl/dispatch.ipp>
#include <upc/correspondence/impl/dispatch.ipp>
