// SPDX-License-Identifier: BSL-1.0
//
// The header in C++17, twice, with what owns a handle as C++ has it.
#include <upc/c/upc.h>
#include <upc/c/upc.h>

#include <memory>
#include <string_view>

namespace {

struct Release {
  void operator()(upc_text* text) const { upc_text_release(text); }
};

}  // namespace

extern "C" int answers_in_cxx();

int answers_in_cxx() {
  constexpr std::string_view date = "2013-03-29";
  upc_text* made = nullptr;
  if (upc_workday_why_not(nullptr, date.data(), date.size(), UPC_WELSH, &made, nullptr) != UPC_OK) return 1;
  const std::unique_ptr<upc_text, Release> why(made);
  return std::string_view(upc_text_data(why.get()), upc_text_size(why.get())) == "Dydd Gwener y Groglith" ? 0 : 1;
}
