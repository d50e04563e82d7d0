// SPDX-License-Identifier: BSL-1.0
// The state machine of appendix 2, apart from a case's for the same reason.
#include <upc/correspondence/impl/dispatch.ipp>
