// SPDX-License-Identifier: BSL-1.0
//
// One target for libFuzzer: UPC_FUZZ_TARGET.
#include "targets.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  upc_fuzz::UPC_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
