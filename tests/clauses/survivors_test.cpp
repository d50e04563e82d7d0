// SPDX-License-Identifier: BSL-1.0
// What no other test missed when the removal test took it out.

#include "../casework/make.hpp"

namespace {

using namespace make;
using E = EventType;

TEST(Removed, ALetterThatDeclinesIsWrittenAll) {
  RecordProperty("clause", "6.4.write");
  Case held = at(Stage::continuing);
  EXPECT_EQ(raised(held.apply(event(E::restrictions_declined, next_day(held)))), Texts{"write_to_customer 6.4.write"});
}

}  // namespace
