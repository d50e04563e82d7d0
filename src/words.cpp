// SPDX-License-Identifier: BSL-1.0
#include <upc/casework/impl/phrases.ipp>
#include <upc/casework/impl/words.ipp>
