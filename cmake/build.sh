#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# Usage: cmake/build.sh PRESET [TARGET...]
# Configures build/PRESET when that is needed, and builds it; brief unless something fails.

set -eu
cd "$(dirname "$0")/.."
preset=$1
shift

# ccache finds again what another copy of this tree has compiled, as the tests of an installed library make one.
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$(pwd)}" CCACHE_NOHASHDIR="${CCACHE_NOHASHDIR:-1}"

dir=build/$preset
stamp=$dir/.upc-configured
venv_stamp=build/venv/.upc-setup

if [ ! -f "$dir/build.ninja" ] || [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$(pwd)" ] ||
  [ CMakePresets.json -nt "$stamp" ] || [ "$venv_stamp" -nt "$stamp" ]; then
  echo "Configuring ($preset)..."
  mkdir -p "$dir"
  rm -f "$stamp"
  if ! cmake --fresh --preset "$preset" >"$dir/configure.log" 2>&1; then
    cat "$dir/configure.log" >&2
    echo "Configuring failed: see above." >&2
    exit 1
  fi
  pwd >"$stamp"
fi

# Is there anything to do?
if ninja -C "$dir" -n "$@" 2>/dev/null | grep -q 'no work to do'; then exit 0; fi

if [ -e "$dir/.upc-built" ]; then echo "Building ($preset)..."; else
  echo "Building ($preset; the first time takes some minutes)..."
fi
quiet=
[ -t 1 ] || quiet=--quiet
if [ $# -gt 0 ]; then
  for target in "$@"; do
    shift
    set -- "$@" --target "$target"
  done
fi
cmake --build --preset "$preset" "$@" -- $quiet || {
  echo "Building failed: see above." >&2
  exit 1
}
touch "$dir/.upc-built"
