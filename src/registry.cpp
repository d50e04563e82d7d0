// SPDX-License-Identifier: BSL-1.0
#include <upc/registry/impl/clauses.ipp>
#include <upc/registry/impl/due.ipp>
