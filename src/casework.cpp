// SPDX-License-Identifier: BSL-1.0
#include <upc/casework/impl/advices.ipp>
#include <upc/casework/impl/assessment.ipp>
#include <upc/casework/impl/case.ipp>
#include <upc/casework/impl/effects.ipp>
#include <upc/casework/impl/evaluation.ipp>
#include <upc/casework/impl/event.ipp>
#include <upc/casework/impl/facts.ipp>
#include <upc/casework/impl/next.ipp>
#include <upc/casework/impl/outcome.ipp>
#include <upc/casework/impl/receipt.ipp>
#include <upc/casework/impl/state.ipp>
