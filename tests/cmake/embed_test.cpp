// SPDX-License-Identifier: BSL-1.0
// Compares what cmake/EmbedMessages.cmake and cmake/EmbedText.cmake wrote with the files it was made from.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

struct Entry {
  std::string_view key;
  std::string_view message;
  std::string_view cure;
};

constexpr Entry entries[] = {
#include <messages.inc>
};

struct Pair {
  std::string_view key;
  std::string_view text;
};

constexpr Pair pairs[] = {
#include <pairs.inc>
};

namespace embedded {
#include <text.inc>
#include <long_text.inc>
}  // namespace embedded

std::string read(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  EXPECT_TRUE(stream) << path;
  return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(EmbedMessages, KeepsEveryByte) {
  std::string table = "key\tmessage\tcure\n\n# A comment; with [ a bracket\n";
  for (const Entry& entry : entries) {
    table.append(entry.key).append("\t").append(entry.message).append("\t").append(entry.cure).append("\n");
  }
  EXPECT_EQ(table, read("tests/cmake/messages.tsv"));
}

TEST(EmbedMessages, UnescapesNothing) {
  EXPECT_EQ(entries[4].key, "backslashes");
  EXPECT_EQ(entries[4].message, "C:\\new\\; \\\\ ends with \\");
  EXPECT_EQ(entries[6].message, "${HOME} @HOME@ {0} {} $ENV{HOME} $<X>");
}

TEST(EmbedMessages, TakesOtherColumns) {
  std::string table = "key\ttext\n# A comment\n";
  for (const Pair& pair : pairs) table.append(pair.key).append("\t").append(pair.text).append("\n");
  EXPECT_EQ(table, read("tests/cmake/pairs.tsv"));
}

TEST(EmbedText, KeepsEveryByte) { EXPECT_EQ(embedded::text, read("tests/cmake/text.txt")); }

TEST(EmbedText, SplitsLongTexts) {
  std::string expected;
  for (int i = 0; i < 1500; ++i) {
    expected += std::to_string(i) + R"(: "a;b" [x; \n {} £];)" + "\n";
  }
  EXPECT_EQ(embedded::long_text, expected);
}

}  // namespace
