// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// The files that the tests of reading share.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

/// The text of a file; tests run in the top folder of the project.
inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// A case with every event and every field.
inline std::string every_event() { return read_file("tests/interchange/data/every_event.json"); }

/// The text with its first `from` replaced, which must be there.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}
