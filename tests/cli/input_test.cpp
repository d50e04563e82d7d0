// SPDX-License-Identifier: BSL-1.0
//
// What `upc evaluate` and `upc validate` make of their inputs.

#include <gtest/gtest.h>

#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

namespace fs = std::filesystem;

struct Answer {
  int status = -1;
  std::string out;
  std::string err;
};

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Each test has a folder of its own, in which the command runs.
class Input : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) /
              ("upc_input_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void file(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  Answer run(const std::string& arguments) {
    const char* const command = std::getenv("UPC_COMMAND");
    if (command == nullptr) {
      ADD_FAILURE() << "UPC_COMMAND does not name the command";
      return {};
    }
    const int state =
        std::system(("cd '" + folder_.string() + "' && '" + command + "' " + arguments + " >.out 2>.err").c_str());
    return {WIFEXITED(state) ? WEXITSTATUS(state) : -1, text_of(folder_ / ".out"), text_of(folder_ / ".err")};
  }

  void expect(const std::string& arguments, int status, const std::string& out, const std::string& err) {
    const Answer answer = run(arguments);
    EXPECT_EQ(answer.status, status) << arguments;
    EXPECT_EQ(answer.out, out) << arguments;
    EXPECT_EQ(answer.err, err) << arguments;
  }

 private:
  fs::path folder_;
};

const std::string sound = R"({"schema": "upc-case/1", "case_id": "A", "events": []})";
const std::string unsound = R"({"schema": "upc-case/1", "evnts": [], "kind": 1})";

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_F(Input, ValidateListsEveryFaultOfEveryFile) {
  file("a.json", sound);
  file("b.json", unsound);
  file("c.json", "\xEF\xBB\xBF" + sound + "\r\n");
  expect("validate a.json b.json c.json", 2, "a.json: valid\nc.json: valid\n",
         "upc: b.json: /evnts: expected a field of a case, not \"evnts\"; did you mean \"events\"?\n"
         "upc: b.json: /kind: expected a string, not a number\n"
         "upc: b.json: /events: expected the list of what happened; it is not there\n");
  expect("validate a.json", 0, "a.json: valid\n", "");
  expect("validate - < a.json", 0, "-: valid\n", "");
}

TEST_F(Input, ValidateReadsLines) {
  file("a.ndjson", "\xEF\xBB\xBF\n" + sound + "\r\n\r\n \t\nnonsense\n" + sound);
  expect("validate --ndjson a.ndjson", 2, "a.ndjson:2: valid\na.ndjson:6: valid\n",
         "upc: a.ndjson:5: expected JSON, not \"n\" (column 1)\n");
}

TEST_F(Input, ValidateEvaluatesNothing) {
  file("a.json",
       R"({"schema": "upc-case/1", "events": [{"type": "appeal_received", "on": "2013-04-10", "by": "officer"}]})");
  expect("validate a.json", 0, "a.json: valid\n", "");
}

TEST_F(Input, AMalformedLineIsAnsweredInItsPlace) {
  file("a.ndjson", sound + "\r\n\r\n{\"schema\": 1\n   \n" + unsound + "\n" + sound + "\n\n");
  const Answer answer = run("evaluate --ndjson --format json a.ndjson");
  EXPECT_EQ(answer.status, 2);
  ASSERT_EQ(lines_of(answer.out), 4u) << answer.out;
  EXPECT_NE(answer.out.find(
                "\n{\"schema\": \"upc-error/1\", \"line\": 3, \"pointer\": \"\", \"expected\": \"more: the JSON text "
                "ends too early (column 13)\"}\n"
                "{\"schema\": \"upc-error/1\", \"line\": 5, \"pointer\": \"/evnts\", \"expected\": \"a field of a "
                "case, not \\\"evnts\\\"; did you mean \\\"events\\\"?\"}\n{\"schema\": \"upc-evaluation/1\""),
            std::string::npos)
      << answer.out;
  EXPECT_EQ(answer.err,
            "upc: a.ndjson:3: expected more: the JSON text ends too early (column 13)\n"
            "upc: a.ndjson:5: /evnts: expected a field of a case, not \"evnts\"; did you mean \"events\"?\n"
            "upc: cases evaluated: 2; events: 0, of which refused: 0; inputs that could not be read: 2\n");
}

TEST_F(Input, TheOtherFilesAreEvaluated) {
  file("a.json", sound);
  file("b.json", "{");
  const Answer answer = run("evaluate --format json a.json b.json missing.json . a.json");
  EXPECT_EQ(answer.status, 2);
  EXPECT_EQ(lines_of(answer.out), 5u) << answer.out;
  EXPECT_EQ(answer.err,
            "upc: b.json: expected more: the JSON text ends too early (column 2)\n"
            "upc: missing.json: expected a file that can be read: No such file or directory\n"
            "upc: .: expected a file that can be read: it is a folder\n");
  EXPECT_EQ(run("evaluate a.json").status, 0);
  EXPECT_EQ(run("evaluate missing.json").out, "");
}

TEST_F(Input, WhateverIsInAFileTheErrorIsOneLine) {
  file("a\nb.json", R"({"schema": "upc-case/1", "events": [], "new\nline\u001b[2J": 1})");
  for (const char* command : {"evaluate", "validate"})
    expect(
        std::string(command) + " 'a\nb.json'", 2, "",
        "upc: a?b.json: /new?line?[2J: expected a field of a case, not \"new?line?[2J\"; one of \"schema\", \"kind\", "
        "\"policy\", \"case_id\", \"customer\", \"service\", \"partnership\", \"calendar\" or \"events\"\n");
  file("key.json", "{\"" + std::string(100000, 'k') + "\": 1}");
  const Answer answer = run("evaluate key.json");
  EXPECT_EQ(lines_of(answer.err), 1u);
  EXPECT_LT(answer.err.size(), 1000u);
}

TEST_F(Input, AHundredMegabytesOfNonsenseEndInOneLine) {
  const std::size_t size = 100'000'000;
  const std::pair<std::string, std::string> texts[] = {
      {"a", ""}, {"[0,", ""}, {" ", ""}, {"\"k\":1,", "{"}, {"\xFF", ""}};
  for (const auto& [part, start] : texts) {
    std::string text = start;
    text.reserve(size + part.size());
    while (text.size() < size) text += part;
    file("big", text);
    const Answer answer = run("evaluate big");
    EXPECT_EQ(answer.status, 2) << part;
    EXPECT_EQ(answer.out, "") << part;
    EXPECT_EQ(lines_of(answer.err), 1u) << part;
    EXPECT_EQ(answer.err.substr(0, 19), "upc: big: expected ") << answer.err;
  }
}

TEST_F(Input, Schema) {
  const Answer answer = run("schema event");
  EXPECT_EQ(answer.status, 0);
  EXPECT_EQ(answer.out.substr(0, 2), "{\n");
  EXPECT_EQ(answer.err, "");
  EXPECT_EQ(run("schema nonsense").status, 2);
  EXPECT_EQ(lines_of(run("schema nonsense").err), 1u);
  EXPECT_EQ(run("schema").status, 2);
}

}  // namespace
