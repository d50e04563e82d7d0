// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// What the library and the second opinion say, in one form in which the two are compared.

#include "opinion.hpp"

#include <upc/casework/case.hpp>

#include <string>

namespace second_opinion {

std::string describe(const upc::Event& event);
/// The terms that are others than those of `rct-2013`, or not specified.
std::string describe(const upc::Terms& terms);
std::string describe(const upc::Outcome& outcome, const upc::Edition& edition);
std::string describe(const Answer& answer);
std::string describe(const upc::CaseState& state, const upc::Edition& edition);
std::string describe(const Opinion& opinion);
std::string describe_whole(const upc::Case& held, upc::Date as_of);
std::string describe_whole(const Opinion& opinion, upc::Date as_of);

}  // namespace second_opinion
