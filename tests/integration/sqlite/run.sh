#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# The extension of SQLite, loaded by the Python of the system: others are often built without loading of extensions.

set -eu
cmake -S . -B build/release >/dev/null # looks again for sqlite3ext.h
ninja -C build/release upc_sqlite
UPC_COMMAND=$PWD/build/bin/upc /usr/bin/python3 tests/integration/sqlite/register_test.py "$PWD/build/release/src/upc_sqlite"
