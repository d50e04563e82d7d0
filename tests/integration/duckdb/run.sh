#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# examples/duckdb in a virtual environment of its own.

set -eu
work=build/integration/duckdb-work
python=$work/venv/bin/python
[ -x "$python" ] || build/venv/bin/python -m venv "$work/venv"
"$python" -m pip install --quiet --disable-pip-version-check 'duckdb>=1.0,<2' 'numpy'
PYTHONPATH=$PWD/build/python "$python" examples/duckdb/register.py >"$work/found"
printf "%s\n" "[('HM-1', 'redirect')]" "[('closed',)]" "[('2013-05-01',)]" >"$work/expected"
diff "$work/expected" "$work/found"
echo "the register answers"
