// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Evaluations written behind a text that is there already.

#include <upc/interchange/json.hpp>

UPC_BEGIN_NAMESPACE

namespace json {

/// Appends what write() gives of an evaluation.
void append(std::string& out, const Evaluation& evaluation, Language language);
void append(std::string& out, const CorrespondenceEvaluation& evaluation, Language language);

}  // namespace json

UPC_END_NAMESPACE
