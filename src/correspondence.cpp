// SPDX-License-Identifier: BSL-1.0
#include <upc/correspondence/impl/protocol.ipp>
#include <upc/correspondence/impl/stored.ipp>
#include <upc/correspondence/impl/transitions.ipp>
