#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# The library and a part of its tests with each compiler and each standard, without warnings.
#
# Usage: tests/integration/compilers/run.sh [COMPILER-STANDARD...]
#   (default: g++-12-17 g++-12-20 clang++-14-17 clang++-14-20)

set -eu
cd "$(dirname "$0")/../../.."
work=$(pwd)/build/integration/compilers
mkdir -p "$work"
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$(pwd)}" CCACHE_NOHASHDIR=1

for pair in ${*:-g++-12-17 g++-12-20 clang++-14-17 clang++-14-20}; do
  began=$(date +%s)
  compiler=${pair%-*}
  standard=${pair##*-}
  out=$work/$pair
  # Without optimisation: what is asked is whether it compiles, and whether it answers the same.
  cmake -S . -B "$out" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_STANDARD="$standard" -DUPC_WERROR=ON \
    -DUPC_BUILD_CLI=OFF -DUPC_BUILD_PYTHON=OFF >"$out.log" 2>&1 || { cat "$out.log"; exit 1; }
  ninja -C "$out" --quiet upc_test_vocabulary upc_test_calendar upc_test_policy upc_test_restriction \
    upc_test_interchange upc_test_casework examples/all
  ninja -C "$out" -t commands upc | grep -q -- "-std=c++$standard"
  ctest --test-dir "$out" --output-on-failure --no-tests=error -j2 \
    -R '^(vocabulary|calendar|policy|restriction|interchange|casework|areas|example.*)$'
  python3 tests/compile_fail/run.py "$compiler" include "$out/generated"
  echo "$pair: built and tested in $(($(date +%s) - began)) s"
done
