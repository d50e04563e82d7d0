// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/restriction/window.hpp>

#include <algorithm>

UPC_BEGIN_NAMESPACE

UPC_INLINE bool Window::contains(Date on, int minute) const {
  return is_sound() && from <= minute && minute < to && std::find(days.begin(), days.end(), weekday_of(on)) != days.end();
}

UPC_INLINE bool operator==(const Window& a, const Window& b) {
  return a.days == b.days && a.from == b.from && a.to == b.to;
}

UPC_END_NAMESPACE
