#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# Builds the shared libraries in build/shared and writes what they offer to tests/abi. Look at the difference before you
# commit it: what is gone or changed breaks a program that was linked before.

set -eu
cd "$(dirname "$0")/../.."
sh cmake/build.sh shared upc upc_json
exec "${PYTHON:-python3}" tests/abi/check.py build/shared/src --renew
