// SPDX-License-Identifier: BSL-1.0
//
// Names found in a table are those that going through all of them finds.

#include "../../src/interchange/name_table.hpp"

#include <upc/interchange/json.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

template <class E>
class NameTable : public testing::Test {};

using Enumerations = testing::Types<upc::EventType, upc::DutyName, upc::Behaviour, upc::Statement, upc::Provision, upc::Effect,
                                    upc::Code, upc::Channel, upc::Scope, upc::RestrictionKind, upc::Term>;
TYPED_TEST_SUITE(NameTable, Enumerations);

TYPED_TEST(NameTable, FindsEveryNameAndNoOther) {
  for (const std::string_view known : upc::Names<TypeParam>::list) {
    EXPECT_EQ(upc::json::find_name<TypeParam>(known), upc::from_name<TypeParam>(known)) << known;
    for (std::size_t i = 0; i <= known.size(); ++i) {
      std::string other(known.substr(0, i));
      EXPECT_EQ(upc::json::find_name<TypeParam>(other), upc::from_name<TypeParam>(other)) << other;
      other = known;
      if (i < known.size()) other[i] = 'q';
      else other += 'q';
      EXPECT_EQ(upc::json::find_name<TypeParam>(other), upc::from_name<TypeParam>(other)) << other;
    }
  }
}

}  // namespace
