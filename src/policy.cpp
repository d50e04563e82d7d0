// SPDX-License-Identifier: BSL-1.0
#include <upc/policy/impl/clause.ipp>
#include <upc/policy/impl/edition.ipp>
#include <upc/policy/impl/edition_set.ipp>
#include <upc/policy/impl/rct_2013.ipp>
#include <upc/policy/impl/reading.ipp>
#include <upc/policy/impl/reason.ipp>
#include <upc/policy/impl/restriction_rules.ipp>
#include <upc/policy/impl/terms.ipp>
