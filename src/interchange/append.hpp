// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Evaluations written behind a text that is there already.

#include "written_memo.hpp"

#include <upc/interchange/json.hpp>

UPC_BEGIN_NAMESPACE

namespace json {

/// What is kept from one evaluation to the next, all of them in one language.
struct WriterMemory {
  std::string room;  ///< written into; what it holds means nothing
  ReasonMemo reasons;
  FragmentMemo fragments;
};

/// Appends what write() gives of an evaluation.
void append(std::string& out, const Evaluation& evaluation, Language language, WriterMemory& memory);
void append(std::string& out, const CorrespondenceEvaluation& evaluation, Language language, WriterMemory& memory);

}  // namespace json

UPC_END_NAMESPACE
