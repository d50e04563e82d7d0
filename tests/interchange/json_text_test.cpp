// SPDX-License-Identifier: BSL-1.0
//
// The writer of JSON text: whatever it is given, Boost.JSON reads back the same.

#include "../../src/interchange/json_text.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace {

using upc::json::json_string;
using upc::json::JsonText;

std::string read_back(const std::string& text) {
  const boost::json::value value = boost::json::parse(text);
  const boost::json::string& held = value.as_string();
  return {held.data(), held.size()};
}

TEST(JsonText, EveryTextComesBack) {
  for (std::size_t size = 0; size < 40; ++size) {
    EXPECT_EQ(json_string(std::string(size, 'x')), '"' + std::string(size, 'x') + '"');
    for (std::size_t place = 0; place < size; ++place)
      for (const char* const odd : {"\"", "\\", "\n", "\x1f", "\x7f", "!", "#", "[", "]", "\xC3\xA9", "\xE2\x80\x9C"}) {
        std::string text(size, 'x');
        text.replace(place, 1, odd);
        ASSERT_EQ(read_back(json_string(text)), text) << size << ' ' << place;
      }
    std::string zero(size, 'x');
    zero.push_back('\0');
    EXPECT_EQ(read_back(json_string(zero)), zero);
  }
  EXPECT_EQ(json_string(std::string("a\x01\n\"\\\xC5\xB5", 7)), "\"a\\u0001\\u000a\\\"\\\\\xC5\xB5\"");
}

TEST(JsonText, RandomTextsComeBack) {
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t left = random() % 70; left > 0; --left) text += static_cast<char>(random() % 0x80);
    ASSERT_EQ(read_back(json_string(text)), text);
  }
}

TEST(JsonText, EveryDayIsWrittenAsElsewhere) {
  for (upc::Date day(1400, 1, 1); day < upc::Date(9999, 12, 1); day += boost::gregorian::days(13)) {
    JsonText out;
    out.value(day);
    ASSERT_EQ(out.text(), '"' + upc::to_string(day) + '"');
  }
  for (upc::Date day(1999, 1, 1); day < upc::Date(2005, 1, 1); day += boost::gregorian::days(1)) {
    JsonText out;
    out.value(day);
    ASSERT_EQ(out.text(), '"' + upc::to_string(day) + '"');
  }
  JsonText none;
  none.value(upc::Date());
  EXPECT_EQ(none.text(), "\"\"");
}

TEST(JsonText, WritesIntoTheRoomOfAnother) {
  JsonText before;
  before.value("before");
  std::string room = std::move(before).room();
  const char* const place = room.data();
  JsonText out(std::move(room));
  out.open('{').key("a").value(-2147483647 - 1).key(std::string_view("b\"")).open('[').value(true).null().close(']');
  out.key("c").raw("{}").close('}');
  EXPECT_EQ(out.text(), "{\"a\": -2147483648, \"b\\\"\": [true, null], \"c\": {}}");
  EXPECT_EQ(out.view().data(), place);
  EXPECT_EQ(std::move(out).take(), "{\"a\": -2147483648, \"b\\\"\": [true, null], \"c\": {}}");
}

TEST(JsonText, GrowsAsFarAsItMust) {
  JsonText out;
  out.open('[');
  for (int i = 0; i < 3000; ++i) out.value(std::string_view("0123456789"));
  out.close(']');
  EXPECT_EQ(boost::json::parse(out.text()).as_array().size(), 3000u);
}

}  // namespace
