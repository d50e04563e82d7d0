#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# Tables of events from pyarrow, Polars, DuckDB and pandas as they are, and answers back to each.

set -eu
venv=build/integration/arrow-venv
if [ ! -x "$venv/bin/python" ]; then python3 -m venv "$venv"; fi
if ! cmp -s tests/integration/arrow/requirements.txt "$venv/.requirements"; then
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r tests/integration/arrow/requirements.txt
  cp tests/integration/arrow/requirements.txt "$venv/.requirements"
fi
PYTHONPATH=build/python "$venv/bin/python" -m pytest -q --noconftest -p no:cacheprovider tests/integration/arrow/frames.py
