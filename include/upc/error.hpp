// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The one exception of the library. What a policy forbids is never an exception: it is a refusal or a finding.

#include <upc/config.hpp>

#include <stdexcept>
#include <string>
#include <utility>

UPC_BEGIN_NAMESPACE

/// What kind of misuse an Error reports.
enum class ErrorCode : unsigned char {
  malformed,    ///< the input is not what the contract describes
  out_of_range  ///< a date outside the years that a calendar covers, or a number outside its bounds
};

/// Thrown for malformed input and for questions outside the range of a calendar; nothing has been changed then.
class UPC_API Error : public std::runtime_error {
 public:
  /// @param code      the kind of misuse
  /// @param pointer   JSON Pointer (RFC 6901) to the place, "line 3" in an input of lines, empty for the whole input or
  ///                  where there is no input
  /// @param expected  what was expected there, a phrase a person can act on
  Error(ErrorCode code, std::string pointer, std::string expected)
      : std::runtime_error(pointer.empty() ? expected : pointer + ": " + expected),
        code_(code),
        pointer_(std::move(pointer)),
        expected_(std::move(expected)) {}

  /// The kind of misuse.
  ErrorCode code() const noexcept { return code_; }
  /// JSON Pointer (RFC 6901) to the place, "line 3" in an input of lines; empty for the whole input.
  const std::string& pointer() const noexcept { return pointer_; }
  /// What was expected there.
  const std::string& expected() const noexcept { return expected_; }

 private:
  ErrorCode code_;
  std::string pointer_;
  std::string expected_;
};

UPC_END_NAMESPACE
