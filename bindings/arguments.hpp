// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// Arguments that several functions of the module take.

#include "python.hpp"

#include <upc/calendar/working_days.hpp>
#include <upc/casework/state.hpp>
#include <upc/vocabulary/language.hpp>

#include <optional>
#include <string>

namespace upc_python {

/// The enumerator of that name.
/// @throws upc::Error(malformed) for another name
template <class E>
E enumerator_of(const std::string& text) {
  if (const auto found = upc::from_name<E>(text)) return *found;
  std::string expected;
  for (std::string_view known : upc::Names<E>::list)
    expected += (expected.empty() ? "\"" : " or \"") + std::string(known) + '"';
  throw upc::Error(upc::ErrorCode::malformed, "",
                   "the " + std::string(upc::Names<E>::what) + " " + expected + ", not \"" + text + '"');
}

/// The mode of that name.
/// @throws upc::Error(malformed) for another name
inline upc::Mode mode_of(const std::string& text) { return enumerator_of<upc::Mode>(text); }

/// The language of that name, ISO 639-1.
/// @throws upc::Error(malformed) for another name
inline upc::Language language_of(const std::string& text) { return enumerator_of<upc::Language>(text); }

/// The day to look from; absent where none was given.
/// @throws upc::Error(out_of_range) outside the years that the calendar covers
inline upc::Date as_of_date(const std::optional<upc::Date>& given) {
  if (!given) return {};
  const upc::WorkingDays calendar;
  if (!calendar.covers(*given))
    throw upc::Error(upc::ErrorCode::out_of_range, "",
                     "an as_of from " + upc::to_string(calendar.first()) + " to " + upc::to_string(calendar.last()) +
                         ", not " + upc::to_string(*given));
  return *given;
}

}  // namespace upc_python
