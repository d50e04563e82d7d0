// SPDX-License-Identifier: BSL-1.0
//
// What is no JSON, or no JSON that two readers would read alike.

#include "read_file.hpp"

#include <upc/interchange/json.hpp>

namespace {

using upc::json::Fault;

/// The one fault of a text, which read_case reports as well.
Fault fault_of(const std::string& text) {
  const auto faults = upc::json::validate_case(text);
  if (faults.size() != 1) {
    ADD_FAILURE() << faults.size() << " faults in " << text.substr(0, 100);
    return {};
  }
  try {
    upc::json::read_case(text);
    ADD_FAILURE() << "read: " << text.substr(0, 100);
  } catch (const upc::Error& error) {
    EXPECT_EQ(error.code(), upc::ErrorCode::malformed);
    EXPECT_EQ(error.pointer(), faults[0].pointer);
    EXPECT_EQ(error.expected(), faults[0].expected);
  }
  return faults[0];
}

void expect_fault(const std::string& text, const std::string& pointer, const std::string& expected) {
  const Fault fault = fault_of(text);
  EXPECT_EQ(fault.pointer, pointer) << text.substr(0, 100);
  EXPECT_EQ(fault.expected, expected) << text.substr(0, 100);
}

/// A case with this as the value of x_y.
std::string with_value(const std::string& value) {
  return R"({"schema": "upc-case/1", "events": [], "x_y": )" + value + "}";
}

TEST(Parse, NothingIsNoCase) {
  for (const char* text : {"", " ", "\n\r\t ", "\xEF\xBB\xBF", "\xEF\xBB\xBF\n"})
    expect_fault(text, "", "a JSON object: there is nothing here");
}

TEST(Parse, WhatIsNoJsonHasAnEmptyPointerAndItsPlaceInWords) {
  expect_fault("nonsense", "", "JSON, not \"n\" (column 1)");
  expect_fault("{\"schema\": \"upc-case/1\",\n \"events\": [}", "", "JSON, not \"}\" (line 2, column 13)");
  expect_fault(R"({"schema": "upc-case/1", "events": [)", "", "more: the JSON text ends too early (column 37)");
  expect_fault(with_value("1") + " x", "", "nothing after the JSON value (column 50)");
  expect_fault(with_value("1") + with_value("1"), "", "nothing after the JSON value (column 49)");
  for (const char* text : {"NaN",     "Infinity", "-Infinity", "nan",       "+1",   "01",          ".5",
                           "1.",      "0x10",     "'a'",       "True",      "[1,]", "{\"a\": 1,}", "{a: 1}",
                           "/* */ 1", "\"a\nb\"", "\"\\x41\"", "\"\\u12\"", "-",    "1e",          "[1 2]"}) {
    const Fault fault = fault_of(with_value(text));
    EXPECT_EQ(fault.pointer, "") << text;
    EXPECT_EQ(fault.expected.substr(0, 4), "JSON") << text << ": " << fault.expected;
  }
}

TEST(Parse, WhiteSpaceIsThatOfJson) {
  EXPECT_TRUE(upc::json::validate_case("\t\r\n " + with_value("1") + " \t\r\n").empty());
  for (const char* space : {"\v", "\f", "\xC2\xA0", "\xE2\x80\x89"})
    EXPECT_EQ(fault_of(with_value("1") + space).expected, "nothing after the JSON value (column 49)");
}

TEST(Parse, TextIsUtf8) {
  EXPECT_TRUE(upc::json::validate_case("\xEF\xBB\xBF" + with_value("\"ŵ 😀\"")).empty());
  for (const char* bytes : {"\xFF", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xE2\x82"}) {
    EXPECT_EQ(fault_of(with_value("\"" + std::string(bytes) + "\"")).pointer, "");
    EXPECT_NE(fault_of(with_value("\"" + std::string(bytes) + "\"")).expected.find("UTF-8"), std::string::npos);
    EXPECT_NE(fault_of(with_value("{\"" + std::string(bytes) + "\": 1}")).expected.find("UTF-8"), std::string::npos);
  }
  std::string little_endian = "\xFF\xFE";
  std::string big_endian = "\xFE\xFF";
  std::string unmarked;
  for (char c : with_value("1")) {
    little_endian += {c, '\0'};
    big_endian += {'\0', c};
    unmarked += {c, '\0'};
  }
  for (const std::string& text : {little_endian, big_endian, unmarked})
    expect_fault(text, "", "JSON text in UTF-8; this looks like UTF-16");
}

TEST(Parse, HalfASurrogatePairIsNoCharacter) {
  EXPECT_TRUE(upc::json::validate_case(with_value(R"("\ud83d\ude00")")).empty());
  for (const char* text : {R"("\ud800")", R"("\udc00")", R"("\ud800x")", R"("\ud800\ud800")", R"("\ud800\u0041")"})
    EXPECT_NE(fault_of(with_value(text)).expected.find("surrogate"), std::string::npos) << text;
}

TEST(Parse, NulIsACharacterOfAText) {
  const auto history = upc::json::read_case(R"({"schema": "upc-case/1", "case_id": "a\u0000b", "events": []})");
  EXPECT_EQ(history.facts.case_id, std::string("a\0b", 3));
  EXPECT_NE(upc::json::write(upc::evaluate(history)).find(R"("case_id": "a\u0000b")"), std::string::npos);
  EXPECT_EQ(fault_of(with_value(std::string("\"a\0b\"", 5))).pointer, "");
}

TEST(Parse, AMemberStandsOnce) {
  const std::string twice = "each member name once: this one stands twice";
  expect_fault(R"({"schema": "upc-case/1", "schema": "upc-case/1", "events": []})", "/schema", twice);
  expect_fault(R"({"schema": "upc-case/1", "events": [], "e\u0076ents": []})", "/events", twice);
  expect_fault(R"({"schema": "upc-case/1", "events": [{}, {"type": 1, "x": 2, "typ\u0065": 3}]})", "/events/1/type",
               twice);
  expect_fault(with_value(R"({"a": [0, {"b": 1, "c": {"d": null, "d": null}}]})"), "/x_y/a/1/c/d", twice);
  expect_fault(with_value(R"({"": 1, "": 2})"), "/x_y/", twice);
  expect_fault(with_value(R"({"a/b~c": 1, "a\/b~c": 2})"), "/x_y/a~1b~0c", twice);
  EXPECT_TRUE(upc::json::validate_case(with_value(R"({"a": 1, "A": {"a": 1}, "b": [{"a": 1}, {"a": 1}]})")).empty());
}

TEST(Parse, NestingEndsSomewhere) {
  const auto nested = [](std::size_t levels) {
    return with_value(std::string(levels, '[') + std::string(levels, ']'));
  };
  EXPECT_TRUE(upc::json::validate_case(nested(63)).empty());
  EXPECT_EQ(fault_of(nested(64)).expected.substr(0, 29), "at most 64 levels of nesting ");
  EXPECT_EQ(fault_of(with_value(std::string(1000000, '['))).pointer, "");
}

TEST(Parse, NumbersOfAnySizeAreRead) {
  for (const char* number : {"1e400", "-1e400", "1e-400", "123456789012345678901234567890", "0.1e1", "-0", "1E+2"})
    EXPECT_TRUE(upc::json::validate_case(with_value(number)).empty()) << number;
}

TEST(Parse, TheWholeIsAnObject) {
  expect_fault("[]", "", "an object, not an array");
  expect_fault(" [1, 2", "", "an object, not an array");
  expect_fault("null", "", "an object, not null");
  expect_fault("\"case\"", "", "an object, not a string");
  expect_fault("12", "", "an object, not a number");
  expect_fault("true", "", "an object, not true or false");
}

}  // namespace
