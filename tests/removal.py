# SPDX-License-Identifier: BSL-1.0
"""The removal test: named tests must bite.

Usage: tests/removal.py LIST TESTS

LIST prints every entry of the tables that decide; TESTS is an executable of GoogleTest, linked against the library
built so that UPC_REMOVE takes one entry out at run time. Each entry is taken out in turn, and at least one test that
names its clause must fail. Prints what survived; fails where anything did.
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PARALLEL = 2
TIMEOUT = 5  # seconds; all the tests together take a tenth of one
GONE = "Removal.GoneEverywhere"  # the one test that must pass: what is taken out is taken out everywhere


class Tests:
    """The tests of an executable, and the clauses that each names."""

    def __init__(self, executable, folder):
        self.executable = executable
        self.folder = folder
        failed, self.clauses = self.report("", "*")
        if failed is None or failed:
            raise SystemExit(f"with nothing taken out these fail: {failed}")

    def report(self, removal, chosen):
        """Runs some tests: those that fail, and what each names. None where it crashes or does not end."""
        report = Path(self.folder) / f"{threading.get_ident()}.json"
        report.unlink(missing_ok=True)
        environment = {key: value for key, value in os.environ.items() if key != "UPC_REMOVE"}
        if removal:
            environment["UPC_REMOVE"] = removal
        command = [self.executable, f"--gtest_output=json:{report}", f"--gtest_filter={chosen}", "--gtest_brief=1"]
        try:
            subprocess.run(command, env=environment, capture_output=True, timeout=TIMEOUT, check=False)
        except subprocess.TimeoutExpired:
            return None, {}
        if not report.exists():
            return None, {}
        failed, clauses = set(), {}
        for suite in json.loads(report.read_text(encoding="utf-8"))["testsuites"]:
            for test in suite["testsuite"]:
                name = f"{suite['name']}.{test['name']}"
                clauses[name] = set(test.get("clause", "").replace(",", " ").split())
                if test.get("failures"):
                    failed.add(name)
        return failed, clauses

    def failing(self, removal, names=None):
        """The tests that fail without that entry. One that crashes has failed; the others then run without it."""
        names = sorted(self.clauses) if names is None else names
        failed, _ = self.report(removal, ":".join(names))
        if failed is not None:
            return failed
        if len(names) == 1:
            return set(names)
        half = len(names) // 2
        return self.failing(removal, names[:half]) | self.failing(removal, names[half:])


def judge(removal, rule, clauses, failed, named_by):
    """What is wrong, or nothing."""
    if GONE in failed:
        return f"{removal} ({rule}): is not gone everywhere"
    if not failed:
        return f"{removal} ({rule}): survives, every test passes without it"
    named = set().union(*(named_by[test] for test in failed))
    if clauses == "-":
        return "" if named else f"{removal} ({rule}): no test that fails names a clause"
    if named & set(clauses.split()):
        return ""
    return f"{removal} ({rule}): no test that fails names {clauses}: {', '.join(sorted(failed)[:5])}"


def main():
    lister, executable = sys.argv[1:]
    listed = subprocess.run([lister], capture_output=True, text=True, check=True).stdout
    entries = [line.split("\t") for line in listed.splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        tests = Tests(executable, folder)
        with ThreadPoolExecutor(PARALLEL) as pool:
            results = list(pool.map(lambda entry: tests.failing(entry[0]), entries))
    faults = [judge(*entry, failed, tests.clauses) for entry, failed in zip(entries, results)]
    faults = [fault for fault in faults if fault]
    for fault in faults:
        print(fault)
    print(f"{len(entries)} entries taken out in turn, {len(faults)} not missed by a test that names their clause")
    return 1 if faults or not entries else 0


if __name__ == "__main__":
    sys.exit(main())
