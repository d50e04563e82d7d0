#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# The recipe for Conan 2, with Conan and a stand-in for its Boost; the port for vcpkg, with stand-ins for what vcpkg brings.

set -eu
cd "$(dirname "$0")/../../.."
root=$(pwd)
here=$root/tests/integration/packaging
work=$root/build/integration/packaging
mkdir -p "$work"

# --- Conan -------------------------------------------------------------------------------------------------------
[ -x "$work/venv/bin/conan" ] || {
  build/venv/bin/python -m venv --clear "$work/venv"
  "$work/venv/bin/pip" install --quiet --disable-pip-version-check conan==2.34.0
}
conan=$work/venv/bin/conan
export CONAN_HOME="$work/conan"
# The installed Boost through a link, as its headers lie in a folder of their own in a package.
include=/usr/include
[ -z "${Boost_ROOT:-}" ] || include=$Boost_ROOT/include
mkdir -p "$work/boost"
ln -sfn "$include/boost" "$work/boost/boost"
export BOOST_INCLUDE_DIR="$work/boost"

"$conan" profile detect --force >/dev/null
"$conan" create "$here/boost.py"
for kind in header_only shared; do
  "$conan" create packaging/conan -s compiler.cppstd=17 -s build_type=Debug -o "&:$kind=True" \
    --test-folder "$root/packaging/conan/test_package"
  echo "Conan, $kind: packaged and tested"
done
version=$(sed -n 's/^#define UPC_VERSION "\(.*\)"/\1/p' include/upc/version.hpp)
"$conan" inspect packaging/conan | grep -qx "version: $version"
rm -rf packaging/conan/test_package/build

# --- vcpkg -------------------------------------------------------------------------------------------------------
grep -q "\"version\": \"$version\"" packaging/vcpkg/ports/upc/vcpkg.json
rm -rf "$work/vcpkg"
cmake -DOUT="$work/vcpkg" -P "$here/vcpkg.cmake"
package=$work/vcpkg/package
for file in share/upc/upcConfig.cmake share/upc/usage share/upc/copyright lib/libupc.a debug/lib/libupc_json.a \
  include/upc/version.hpp; do
  [ -f "$package/$file" ] || { echo "the package has no $file" >&2; exit 1; }
done
for folder in debug/include debug/share share/doc lib/cmake; do
  [ ! -e "$package/$folder/upc" ] || { echo "the package has $folder/upc" >&2; exit 1; }
done
# What `usage` says, with a program
project=$work/vcpkg/project
mkdir -p "$project"
{
  printf 'cmake_minimum_required(VERSION 3.25)\nproject(main LANGUAGES CXX)\nadd_executable(main main.cpp)\n'
  sed -n 's/^  //p' packaging/vcpkg/ports/upc/usage
} >"$project/CMakeLists.txt"
cp tests/consumers/package/main.cpp "$project"
cmake -S "$project" -B "$project/build" -G Ninja -DCMAKE_PREFIX_PATH="$package" -DCMAKE_BUILD_TYPE=Release
ninja -C "$project/build"
"$project/build/main"
echo "vcpkg: the port's steps give a package that its usage builds with"
