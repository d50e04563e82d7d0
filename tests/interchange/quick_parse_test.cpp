// SPDX-License-Identifier: BSL-1.0
//
// The quick parser beside Boost.JSON: whatever it takes, Boost takes too and reads the same; and it takes what is plain.

#include "../../src/interchange/quick_parse.hpp"
#include "read_file.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <random>
#include <string>

namespace {

namespace bj = boost::json;
namespace dom = upc::json::dom;

bool same(const dom::value& a, const bj::value& b) {
  switch (a.kind()) {
    case dom::kind::null: return b.is_null();
    case dom::kind::bool_: return b.is_bool() && b.get_bool() == a.get_bool();
    case dom::kind::int64: return b.is_int64() && b.get_int64() == *a.if_int64();
    case dom::kind::uint64: return b.is_uint64() && b.get_uint64() == *a.if_uint64();
    case dom::kind::double_: return b.is_double() && b.get_double() == *a.if_double();
    case dom::kind::string: return b.is_string() && std::string_view(b.get_string()) == a.get_string();
    case dom::kind::array: {
      if (!b.is_array() || b.get_array().size() != a.get_array().size()) return false;
      const bj::value* other = b.get_array().data();
      for (const dom::value& element : a.get_array())
        if (!same(element, *other++)) return false;
      return true;
    }
    case dom::kind::object: {
      if (!b.is_object() || b.get_object().size() != a.get_object().size()) return false;
      auto other = b.get_object().begin();
      for (const auto& [name, held] : a.get_object()) {
        if (std::string_view(other->key()) != name || !same(held, other->value())) return false;
        ++other;
      }
      return true;
    }
  }
  return false;
}

/// Whether the quick parser takes a text, having held it against Boost's.
bool taken(const std::string& text) {
  // In memory of its own size, so that a sanitizer sees what is read behind the end.
  const std::vector<char> exact(text.begin(), text.end());
  upc::json::Memory memory;
  dom::value value;
  if (!upc::json::quick_parse({exact.data(), exact.size()}, memory, value)) return false;
  bj::parse_options strict;
  strict.max_depth = 64;
  bj::error_code ec;
  const bj::value other = bj::parse(text, ec, {}, strict);
  EXPECT_FALSE(ec) << text;
  EXPECT_TRUE(same(value, other)) << text;
  return true;
}

TEST(QuickParse, TakesWhatIsPlain) {
  for (const char* text :
       {"{}", " [ ] ", "\t\r\n0", "-7", "123456789012345678", "true", "false", "null", "\"\"", "\"a\"", "\"12345678\"",
        R"({"a": [1, {"b": "\"\\\/\b\f\n\r\t\u0041\u00e9\u20AC\u0000"}, null], "c": {"a": 1}})", "\"t\xC5\xB7 \xE2\x82\xAC \xF0\x9F\x98\x80\"",
        "[\"1234567\x7F\", \"123456789\\\"\"]"})
    EXPECT_TRUE(taken(text)) << text;
}

TEST(QuickParse, LeavesTheRestToOthers) {
  for (const char* text :
       {"", " ", "{", "[1", "[1,]", "{\"a\"}", "{\"a\": 1,}", "{\"a\" 1}", "nul", "tru", "01", "-0", "-", "1.5", "1e3", "+1",
        "1234567890123456789", "\"", "\"a", "\"\\", "\"\\u12\"", "\"\\u12G4\"", "\"\\ud83d\\ude00\"", "\"\\x\"",
        "\"a\nb\"", "\"12345678\x1F\"", "\"\xFF\"", "\"\xC3\"", "\"\xED\xA0\x80\"", "{\"a\": 1, \"a\": 2}", "{\"a\": 1, \"\\u0061\": 2}",
        "1 2", "{} x", "\xEF\xBB\xBF{}"})
    EXPECT_FALSE(taken(text)) << text;
  EXPECT_FALSE(taken(std::string(60, '[') + std::string(60, ']')));
  std::string many = "{";
  for (int i = 0; i < 40; ++i) many += (i > 0 ? ", \"" : "\"") + std::to_string(i) + "\": 0";
  EXPECT_FALSE(taken(many + "}"));
}

TEST(QuickParse, AgreesOnDamagedTexts) {
  const std::string whole = every_event();
  const std::string_view pieces[] = {"\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", "e", "\\u00e9", "\xC3\xA9", "\xC3", " ", "null"};
  std::mt19937 draw(2013);
  int took = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string text = whole;
    for (unsigned n = 1 + draw() % 2; n > 0; --n) {
      const std::size_t at = draw() % text.size();
      text.replace(at, draw() % 3, pieces[draw() % std::size(pieces)]);
    }
    took += taken(text) ? 1 : 0;
  }
  EXPECT_GT(took, 100);
  EXPECT_LT(took, 2900);
}

}  // namespace
