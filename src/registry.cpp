// SPDX-License-Identifier: BSL-1.0
#include <upc/registry/impl/clauses.ipp>
#include <upc/registry/impl/counts.ipp>
#include <upc/registry/impl/due.ipp>
#include <upc/registry/impl/edition_changes.ipp>
#include <upc/registry/impl/edition_check.ipp>
#include <upc/registry/impl/edition_diff.ipp>
#include <upc/registry/impl/report.ipp>
