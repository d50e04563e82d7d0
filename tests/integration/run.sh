#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# Runs what needs more than the library's own build: other runtimes, other compilers and Boosts, Spark.
# Each folder here is one part: run.sh (from the root of the tree; fails by its exit code), and if it needs any,
# `packages`: the Debian packages, one to a line.
#
# Usage: tests/integration/run.sh [PART...]   (default: all)

set -eu
cd "$(dirname "$0")/../.."

parts=$*
if [ -z "$parts" ]; then
  for folder in tests/integration/*/; do
    folder=${folder%/}
    parts="$parts ${folder##*/}"
  done
fi

packages=
for part in $parts; do
  if [ ! -f "tests/integration/$part/run.sh" ]; then
    echo "There is no tests/integration/$part/run.sh. The parts are the folders of tests/integration." >&2
    exit 2
  fi
  if [ -f "tests/integration/$part/packages" ]; then
    packages="$packages $(grep -v '^#' "tests/integration/$part/packages" | tr '\n' ' ')"
  fi
done
sh cmake/setup.sh $packages

mkdir -p build/integration
passed=0
failed=0
for part in $parts; do
  log=build/integration/$part.log
  printf '%s ... ' "$part"
  began=$(date +%s)
  if sh "tests/integration/$part/run.sh" >"$log" 2>&1; then
    passed=$((passed + 1))
    echo "passed in $(($(date +%s) - began)) s"
  else
    failed=$((failed + 1))
    echo "FAILED after $(($(date +%s) - began)) s"
    tail -n 40 "$log" | sed 's/^/    /'
    echo "    (all of it: $log)"
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
