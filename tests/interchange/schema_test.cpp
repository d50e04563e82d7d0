// SPDX-License-Identifier: BSL-1.0
//
// That the schemas agree with the reader and the writer is tested in tests/python/test_schemas.py.

#include <upc/interchange/json.hpp>

#include <gtest/gtest.h>

namespace {

TEST(Schema, EachIsJsonAndSaysWhatItIs) {
  for (const char* name : {"case", "event", "evaluation", "state"}) {
    const std::string schema = upc::json::schema(name);
    EXPECT_NE(schema.find("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""), std::string::npos) << name;
    EXPECT_EQ(schema.back(), '\n');
    const std::string held = R"({"schema": "upc-case/1", "events": [], "x_": )" + schema + "}";
    EXPECT_TRUE(upc::json::validate_case(held).empty()) << name;
  }
}

TEST(Schema, NoOtherNames) {
  for (const char* name : {"", "cases", "Case"}) EXPECT_EQ(upc::json::schema(name), "");
}

TEST(Schema, EachArgumentIsDescribedOnce) {
  const std::string schema = upc::json::schema("evaluation");
  const std::string args = schema.substr(schema.find("\"args\": {\n      \"type\": \"object\""));
  for (std::string_view key : upc::Names<upc::ArgKey>::list)
    EXPECT_NE(args.find('"' + std::string(key) + "\": {"), std::string::npos) << key;
}

}  // namespace
