// SPDX-License-Identifier: BSL-1.0
//
// `upc evaluate --ndjson` as a stream: whatever the threads do, the answers are those of the lines, in their order.

#include <gtest/gtest.h>

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

class Lines : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) /
              ("upc_lines_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void file(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  std::string text_of(const std::string& name) {
    std::ifstream in(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  /// Runs `upc evaluate --ndjson`, or what stands before it in a pipe.
  int run(const std::string& arguments, const std::string& before = {}) {
    const char* const command = std::getenv("UPC_COMMAND");
    if (command == nullptr) {
      ADD_FAILURE() << "UPC_COMMAND does not name the command";
      return -1;
    }
    const int state = std::system(("cd '" + folder_.string() + "' && " + before + "'" + command +
                                   "' evaluate --ndjson " + arguments + " >out 2>err")
                                      .c_str());
    return WIFEXITED(state) ? WEXITSTATUS(state) : -1;
  }

 private:
  fs::path folder_;
};

std::string sound(int number) {
  return R"({"schema": "upc-case/1", "case_id": ")" + std::to_string(number) +
         R"(", "events": [{"type": "behaviour_reported", "on": "2013-04-02", "by": "officer",)"
         R"( "behaviours": ["repeat_calls"]}, {"type": "warning_issued", "on": "2013-04-03", "by": "officer"}]})";
}

/// More than a few blocks of lines, some malformed, some blank.
std::string many_lines() {
  std::string text;
  for (int i = 0; i < 20000; ++i) {
    if (i % 1000 == 999) text += "{\n\n";
    text += sound(i) + '\n';
  }
  return text;
}

TEST_F(Lines, AnswersKeepTheirOrderWhateverTheThreads) {
  file("cases", many_lines());
  EXPECT_EQ(run("--format json cases"), 2);
  const std::string out = text_of("out");
  const std::string err = text_of("err");
  std::size_t at = 0;
  for (int i = 0; i < 20000; ++i) {
    if (i % 1000 == 999) {
      at = out.find("{\"schema\": \"upc-error/1\", \"line\": " + std::to_string(i + 1 + i / 1000 * 2), at);
      ASSERT_NE(at, std::string::npos) << i;
    }
    at = out.find("\"case_id\": \"" + std::to_string(i) + '"', at);
    ASSERT_NE(at, std::string::npos) << i;
  }
  EXPECT_NE(err.find("upc: cases evaluated: 20000; events: 40000, of which refused: 20000; "
                     "inputs that could not be read: 20\n"),
            std::string::npos);
  for (const char* const jobs : {"1", "2", "7"}) {
    EXPECT_EQ(run(std::string("--format json --jobs ") + jobs + " cases"), 2) << jobs;
    EXPECT_EQ(text_of("out"), out) << jobs;
    EXPECT_EQ(text_of("err").substr(0, 8), err.substr(0, 8)) << jobs;
    EXPECT_EQ(run(std::string("--format json --jobs ") + jobs + " -", "cat cases | "), 2) << jobs;
    EXPECT_EQ(text_of("out"), out) << jobs;
  }
  EXPECT_EQ(run("--jobs 3 cases"), 2);
  const std::string as_text = text_of("out");
  EXPECT_EQ(run("cases"), 2);
  EXPECT_EQ(text_of("out"), as_text);
}

TEST_F(Lines, FilesThatCannotBeReadStandInTheirPlace) {
  file("a", sound(1));  // without an end of its line
  file("b", "\xEF\xBB\xBF" + sound(2) + "\r\n");
  file("empty", "");
  for (const char* const jobs : {"", "--jobs 2 "}) {
    EXPECT_EQ(run(std::string("--format json ") + jobs + "a missing . empty b"), 2);
    const std::string out = text_of("out");
    const std::vector<std::string> in_order = {"\"case_id\": \"1\"", "\"file\": \"missing\", \"line\": 0",
                                               "\"file\": \".\", \"line\": 0", "\"case_id\": \"2\""};
    std::size_t at = 0;
    for (const std::string& wanted : in_order) {
      at = out.find(wanted, at);
      EXPECT_NE(at, std::string::npos) << wanted;
    }
    EXPECT_EQ(text_of("err"),
              "upc: missing: expected a file that can be read: No such file or directory\n"
              "upc: .: expected a file that can be read: it is a folder\n"
              "upc: cases evaluated: 2; events: 4, of which refused: 2; inputs that could not be read: 2\n");
  }
}

TEST_F(Lines, ALineMayBeLongerThanABlock) {
  const std::string long_line = sound(1) + std::string(1 << 20, ' ') + "\n" + sound(2) + "\n";
  file("cases", long_line);
  EXPECT_EQ(run("--format json --jobs 2 cases"), 0);
  EXPECT_NE(text_of("out").find("\"case_id\": \"2\""), std::string::npos);
}

TEST_F(Lines, WhatThreadsThereCanBe) {
  file("cases", sound(1));
  EXPECT_EQ(run("--strict cases"), 1);
  for (const char* const wrong : {"0", "257", "-1", "two"}) EXPECT_EQ(run(std::string("--jobs ") + wrong + " cases"), 2);
}

TEST_F(Lines, AnAuditCountsBreaches) {
  file("cases", sound(1));
  EXPECT_EQ(run("--mode audit --format json cases"), 0);
  EXPECT_EQ(text_of("err"), "upc: cases evaluated: 1; events: 2, of which in breach: 1; inputs that could not be read: 0\n");
}

}  // namespace
