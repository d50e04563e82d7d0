// SPDX-License-Identifier: BSL-1.0
#include <upc/restriction/impl/contact.ipp>
#include <upc/restriction/impl/restriction.ipp>
#include <upc/restriction/impl/validity.ipp>
#include <upc/restriction/impl/window.ipp>
