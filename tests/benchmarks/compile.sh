#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# How long the headers take to compile, beside what they may take. Run by `make bench-compile`, after a build.
#
#   CXX=...   the compiler (default: g++)
#   RUNS=...  how often each unit is compiled; the best counts (default: 5)

set -eu
cd "$(dirname "$0")/../.."
exec "${PYTHON:-python3}" tests/benchmarks/compile.py "${CXX:-g++}" "${RUNS:-5}" build/release
