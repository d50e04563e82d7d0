// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What the questions about cases share, whether a case is a text or has been read.

#include "handles.hpp"

#include <upc/registry/due.hpp>

#include <vector>

namespace upc_c {

/// What is due, as text. @param within  in days; negative: everything
std::string due(std::vector<upc::DueItem> list, upc::Date as_of, int32_t within, upc::Language language);

/// What may come next, as text.
std::string next(const upc::json::AnyEvaluation& evaluation);

/// What a contact meets, as text. In anonymous correspondence nobody is under a restriction: the answer is that of a new
/// case.
std::string contact(const upc::json::AnyCase& held, const upc::Contact& contact);

/// Adds what is due in a case.
inline void add_due(std::vector<upc::DueItem>& list, const upc::json::AnyEvaluation& evaluation) {
  std::visit([&](const auto& kind) { upc::add_due(list, kind); }, evaluation);
}

}  // namespace upc_c
