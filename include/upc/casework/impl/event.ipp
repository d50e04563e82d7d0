// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/event.hpp>

UPC_BEGIN_NAMESPACE

UPC_INLINE Event::Event(EventType what, Date day, Role office) : type(what), on(day), by(office) {}
UPC_INLINE Event::Event(const Event&) = default;
UPC_INLINE Event::Event(Event&&) noexcept = default;
UPC_INLINE Event& Event::operator=(const Event&) = default;
UPC_INLINE Event& Event::operator=(Event&&) noexcept = default;
UPC_INLINE Event::~Event() = default;

UPC_END_NAMESPACE
