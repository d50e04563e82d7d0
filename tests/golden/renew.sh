#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# Usage: tests/golden/renew.sh
# Writes what `upc evaluate` says of every case in examples/cases into this folder, removes what belongs to no case,
# and prints what that changed; likewise of the cases under each edition in examples/editions, in a folder of its own. The
# folder cy holds what it says of some in Welsh, as text; add a file to add a case. A golden file is a claim: read each difference against the policy before you commit it.
# UPC_COMMAND names another command than build/bin/upc.

set -eu
cd "$(dirname "$0")/../.."
upc=${UPC_COMMAND:-build/bin/upc}
python=build/venv/bin/python
[ -x "$python" ] || python=python3

one_entry_a_line='
import json, sys

def text(value):
    return json.dumps(value, ensure_ascii=False)

def lines(value):
    if not (isinstance(value, list) and value and isinstance(value[0], dict)):
        return text(value)
    return "[\n  " + ",\n  ".join(text(entry) for entry in value) + "]"

members = json.load(sys.stdin).items()
print("{" + ",\n ".join(text(name) + ": " + lines(value) for name, value in members) + "}")
'

old=$(mktemp -d)
trap 'rm -rf "$old"' EXIT
cp -r tests/golden/. "$old" 2>/dev/null || true
rm -f tests/golden/*.json
for case in examples/cases/*.json; do
  name=${case##*/}
  "$upc" evaluate --format json "$case" | "$python" -c "$one_entry_a_line" >"tests/golden/$name"
done
for edition in examples/editions/*.json; do
  id=$(basename "$edition" .json)
  rm -rf "tests/golden/$id"
  mkdir -p "tests/golden/$id"
  for case in "examples/cases/$id"/*.json; do
    "$upc" evaluate --format json --edition "$edition" "$case" |
      "$python" -c "$one_entry_a_line" >"tests/golden/$id/${case##*/}"
  done
done
for golden in tests/golden/cy/*.txt; do
  name=$(basename "$golden" .txt)
  "$upc" evaluate --lang cy "examples/cases/$name.json" >"$golden"
done
if diff -ruN -x '*.sh' "$old" tests/golden; then echo "Nothing has changed."; fi
