// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <upc/registry/counts.hpp>

UPC_BEGIN_NAMESPACE

UPC_INLINE Counts& Counts::operator+=(const Counts& other) noexcept {
  for (std::size_t i = 0; i < figures.size(); ++i) figures[i] += other.figures[i];
  for (std::size_t i = 0; i < anonymous.size(); ++i) anonymous[i] += other.anonymous[i];
  for (std::size_t i = 0; i < breaches.size(); ++i) breaches[i] += other.breaches[i];
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    kinds[i].imposed += other.kinds[i].imposed;
    kinds[i].revised += other.kinds[i].revised;
    kinds[i].in_force += other.kinds[i].in_force;
  }
  for (std::size_t i = 0; i < duties.size(); ++i) {
    duties[i].done += other.duties[i].done;
    duties[i].done_late += other.duties[i].done_late;
    duties[i].not_done += other.duties[i].not_done;
    duties[i].overdue += other.duties[i].overdue;
  }
  return *this;
}

UPC_END_NAMESPACE
