#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# Runs examples/05_spark.py inside Spark, in several processes, and compares with one process.

set -eu
venv=build/integration/spark-venv
if [ ! -x "$venv/bin/python" ]; then python3 -m venv "$venv"; fi
if ! cmp -s tests/integration/spark/requirements.txt "$venv/.requirements"; then
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r tests/integration/spark/requirements.txt
  cp tests/integration/spark/requirements.txt "$venv/.requirements"
fi
if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
  export JAVA_HOME
fi
PYTHONPATH=build/python "$venv/bin/python" tests/integration/spark/check.py
