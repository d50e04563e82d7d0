# SPDX-License-Identifier: BSL-1.0
"""The removal test: named tests must bite.

Usage: tests/removal.py LIST TESTS [FILTER]

LIST prints every entry of the tables that decide; TESTS is an executable of GoogleTest, linked against the library
built so that UPC_REMOVE takes one entry out at run time. Each entry is taken out in turn, and at least one test that
names its clause must fail. FILTER is passed on (--gtest_filter). Prints what survived; fails where anything did.
"""

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PARALLEL = 2
TIMEOUT = 60
GONE = "Removal.GoneEverywhere"  # the one test that must pass: what is taken out is taken out everywhere


def run(tests, test_filter, removal, folder):
    """The tests that fail, each with the clauses that it names, and what a crash says."""
    report = Path(folder) / f"{(removal or 'nothing').replace(':', '_')}.json"
    environment = {key: value for key, value in os.environ.items() if key != "UPC_REMOVE"}
    if removal:
        environment["UPC_REMOVE"] = removal
    try:
        done = subprocess.run(
            [tests, f"--gtest_output=json:{report}", f"--gtest_filter={test_filter}", "--gtest_brief=1"],
            env=environment, capture_output=True, text=True, timeout=TIMEOUT, check=False,
        )
    except subprocess.TimeoutExpired:
        return {}, "it does not end"
    if not report.exists():
        return {}, f"it ends with {done.returncode} and no report: a crash is no failing test"
    failed = {}
    for suite in json.loads(report.read_text(encoding="utf-8"))["testsuites"]:
        for test in suite["testsuite"]:
            if test.get("failures"):
                failed[f"{suite['name']}.{test['name']}"] = set(test.get("clause", "").split())
    return failed, ""


def judge(removal, rule, clauses, failed, crash):
    """What is wrong, or nothing."""
    if crash:
        return f"{removal} ({rule}): {crash}"
    if GONE in failed:
        return f"{removal} ({rule}): is not gone everywhere"
    if not failed:
        return f"{removal} ({rule}): survives, every test passes without it"
    named = set().union(*failed.values())
    if clauses == "-":
        return "" if named else f"{removal} ({rule}): no test that fails names a clause"
    if named & set(clauses.split()):
        return ""
    return f"{removal} ({rule}): no test that fails names {clauses}: {', '.join(sorted(failed)[:5])}"


def main():
    lister, tests = sys.argv[1:3]
    test_filter = sys.argv[3] if len(sys.argv) > 3 else "*"
    entries = [
        line.split("\t")
        for line in subprocess.run([lister], capture_output=True, text=True, check=True).stdout.splitlines()
    ]
    with tempfile.TemporaryDirectory() as folder:
        failed, crash = run(tests, test_filter, "", folder)
        if failed or crash:
            print(f"with nothing taken out: {crash or ', '.join(failed)}", file=sys.stderr)
            return 1
        with ThreadPoolExecutor(PARALLEL) as pool:
            results = list(pool.map(lambda entry: run(tests, test_filter, entry[0], folder), entries))
    faults = [judge(*entry, *result) for entry, result in zip(entries, results)]
    faults = [fault for fault in faults if fault]
    for fault in faults:
        print(fault)
    print(f"{len(entries)} entries taken out in turn, {len(faults)} not missed by a test that names their clause")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
