#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# The library and a part of its tests with several versions of Boost, of headers alone, each unpacked beside the one that
# is installed: Debian's packages of them cannot be installed together. With 1.74, which has no Boost.JSON, what needs
# none of it.
#
# Usage: tests/integration/boost_matrix/run.sh [VERSION...]   (default: 1.74 1.81 1.83 1.88)

set -eu
cd "$(dirname "$0")/../../.."
here=tests/integration/boost_matrix
work=$(pwd)/build/integration/boost_matrix
mkdir -p "$work"
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$(pwd)}" CCACHE_NOHASHDIR=1

# apt with lists of its own, so that nothing of this system changes: Debian 12 has 1.74 and 1.81, 13 has 1.83 and 1.88.
apt_of() { # $1: suite, then apt-get's arguments
  suite=$1
  shift
  apt=$work/apt-$suite
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian $suite main" \
    >"$apt/sources.list"
  apt-get -qq -o Dir::Etc::SourceList="$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::State::Lists="$apt/lists" -o Dir::Cache="$apt/cache" -o APT::Sandbox::User=root "$@"
}

unpack() { # $1: version; prints the folder
  folder=$work/boost-$1
  if [ ! -d "$folder/usr/include/boost" ]; then
    case $1 in 1.74 | 1.81) suite=bookworm ;; *) suite=trixie ;; esac
    if [ ! -f "$work/apt-$suite/updated" ]; then
      apt_of $suite update >&2
      touch "$work/apt-$suite/updated"
    fi
    mkdir -p "$work/packages"
    (cd "$work/packages" && apt_of $suite download "libboost$1-dev") >&2
    rm -rf "$folder.new"
    dpkg -x "$work/packages/libboost$1-dev_"*.deb "$folder.new"
    mv "$folder.new" "$folder"
  fi
  echo "$folder"
}

for version in ${*:-1.74 1.81 1.83 1.88}; do
  began=$(date +%s)
  folder=$(unpack "$version")
  found=$(sed -n 's/^#define BOOST_LIB_VERSION "\(.*\)"/\1/p' "$folder/usr/include/boost/version.hpp" | tr _ .)
  [ "$found" = "$version" ] || { echo "$folder holds Boost $found, not $version" >&2; exit 1; }
  config=$(ls -d "$folder"/usr/lib/*/cmake/Boost-"$version".*)
  out=$work/out-$version
  if [ "$version" = 1.74 ]; then
    tree=$here/old
    targets=all
  else
    tree=.
    targets='upc_test_vocabulary upc_test_calendar upc_test_policy upc_test_restriction upc_test_interchange
             upc_test_casework'
  fi
  # Without optimisation: what is asked is whether it compiles, and whether it answers the same.
  cmake -S $tree -B "$out" -G Ninja -DBoost_DIR="$config" -DUPC_WERROR=ON -DUPC_BUILD_CLI=OFF -DUPC_BUILD_PYTHON=OFF \
    -DUPC_BUILD_EXAMPLES=OFF >"$out.log" 2>&1 || { cat "$out.log"; exit 1; }
  ninja -C "$out" --quiet $targets
  grep -q "isystem $folder/usr/include" "$out/build.ninja" # and not the installed one
  ctest --test-dir "$out" --output-on-failure --no-tests=error -j2 \
    -R '^(vocabulary|calendar|policy|restriction|interchange|casework)$'
  echo "Boost $version: built and tested in $(($(date +%s) - began)) s"
done
