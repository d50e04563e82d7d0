// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/casework/event.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

UPC_INLINE Event::Event(EventType what, Date day, Role office) : type(what), on(day), by(office) {}
UPC_INLINE Event::Event(const Event&) = default;
UPC_INLINE Event::Event(Event&&) noexcept = default;
UPC_INLINE Event& Event::operator=(const Event&) = default;
UPC_INLINE Event& Event::operator=(Event&&) noexcept = default;
UPC_INLINE Event::~Event() = default;

UPC_INLINE Contact Event::contact() const {
  Contact made;
  made.on = on;
  made.minute = std::max(minute, 0);
  made.channel = channel.value_or(Channel::in_person);
  made.matter = matter;
  made.service = service;
  made.with = with;
  made.establishment = establishment;
  made.abusive = abusive;
  made.through_representative = through_representative;
  made.about = about;
  return made;
}

UPC_END_NAMESPACE
