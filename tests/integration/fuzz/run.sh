#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# Fuzzes the C interface with libFuzzer, from the corpus on: a minute in all, or what SECONDS_EACH says for each target.
# What it finds is left in build/fuzz, named crash-..., and belongs into tests/fuzz/corpus once it is mended.

set -eu
seconds=${SECONDS_EACH:-12}
jobs=${FUZZ_JOBS:-1}
cxx=$(command -v clang++ || command -v clang++-14)
cmake -S . -B build/fuzz -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER="$cxx" \
  -DCMAKE_CXX_FLAGS_RELEASE='-O1 -g1' -DUPC_SANITIZE=fuzzer-no-link,address,undefined -DUPC_BUILD_FUZZERS=ON \
  -DUPC_BUILD_CLI=OFF -DUPC_BUILD_PYTHON=OFF -DUPC_BUILD_TESTS=OFF -DUPC_BUILD_EXAMPLES=OFF -DUPC_INSTALL=OFF \
  ${Boost_ROOT:+-DBoost_ROOT="$Boost_ROOT"}
ninja -C build/fuzz upc_fuzz_evaluate upc_fuzz_state upc_fuzz_edition upc_fuzz_calendar upc_fuzz_workdays

fuzz() { # $1: target; what else its seeds are
  target=$1
  shift
  found=build/fuzz/found/$target
  mkdir -p "$found"
  echo "== $target"
  # The first folder is where new inputs go.
  build/fuzz/tests/fuzz/upc_fuzz_"$target" "$found" tests/fuzz/corpus/"$target" "$@" -dict=tests/fuzz/words.dict \
    -max_total_time="$seconds" -fork="$jobs" -timeout=10 -rss_limit_mb=3000 -max_len=65536 \
    -artifact_prefix=build/fuzz/ -print_final_stats=1
}

fuzz evaluate examples/cases
fuzz state
fuzz edition src/editions
fuzz calendar
fuzz workdays
echo "nothing was found"
