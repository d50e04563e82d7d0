#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# examples/node through koffi, which npm installs.

set -eu
. tests/integration/answers.sh
# Debian has npm in a package of its own; other builds of Node.js bring it along and do not bear that one beside them.
command -v npm >/dev/null || sh cmake/setup.sh nodejs npm
work=build/integration/node-work
mkdir -p "$work"
ninja -C build/release upc_c
cp examples/node/package.json examples/node/crm.js "$work/"
(cd "$work" && npm install --no-audit --no-fund --silent)
UPC_LIBRARY=$PWD/build/release/src/libupc_c.so
export UPC_LIBRARY
same_answers node "$work/crm.js"
