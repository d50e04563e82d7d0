# SPDX-License-Identifier: BSL-1.0
"""Collects the tests that name clauses: what `upc clauses` lists beside the rules.

Usage: tests/clauses.py [--check]

A C++ test names clauses by RecordProperty("clause", "5.1.S1.warn 6.2"), a Python test by
@pytest.mark.clause("5.1.S1.warn", "6.2"). Without --check, writes src/registry/clause_tests.tsv, one line for each
clause and test. With it, fails when that file is out of date, when a test names a clause that no edition has, when a
clause has neither a rule nor a reason why not, or when one with a rule has no test (for that, the command is asked).
"""

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TSV = ROOT / "src/registry/clause_tests.tsv"
EDITION = ROOT / "src/editions/rct-2013.json"

TEST = re.compile(r"^\s*TEST(?:_P|_F)?\(\s*(\w+)\s*,\s*(\w+)\s*\)", re.M)
NAMED = re.compile(r'RecordProperty\(\s*"clause"\s*,\s*((?:"[^"]*"\s*)+)\)')


def of_cpp(text):
    """(test, clause) of every RecordProperty, by the test it stands in."""
    tests = [(m.start(), f"{m[1]}.{m[2]}") for m in TEST.finditer(text)]
    for match in NAMED.finditer(text):
        owner = [name for start, name in tests if start < match.start()]
        if not owner:
            raise SystemExit(f"RecordProperty outside of a test: {match[0]}")
        for clause in re.split(r"[ ,]+", "".join(re.findall(r'"([^"]*)"', match[1])).strip()):
            yield owner[-1], clause


def of_python(text):
    """(test, clause) of every function or class with the mark; of a class, for each of its tests."""

    def marks(node):
        for mark in node.decorator_list:
            if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.clause":
                for argument in mark.args:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        yield from re.split(r"[ ,]+", argument.value.strip())

    def walk(body, above, prefix):
        for node in body:
            if isinstance(node, ast.ClassDef):
                yield from walk(node.body, above + list(marks(node)), prefix + node.name + ".")
            elif isinstance(node, ast.FunctionDef) and node.name.startswith("test"):
                for clause in above + list(marks(node)):
                    yield prefix + node.name, clause

    yield from walk(ast.parse(text).body, [], "")


def collect():
    found = set()
    for path in sorted((ROOT / "tests").rglob("*")):
        reader = {".cpp": of_cpp, ".py": of_python}.get(path.suffix)
        if reader is None:
            continue
        for test, clause in reader(path.read_text(encoding="utf-8")):
            found.add((clause, f"{path.relative_to(ROOT / 'tests').as_posix()} {test}"))
    order = {clause["id"]: i for i, clause in enumerate(json.loads(EDITION.read_text(encoding="utf-8"))["clauses"])}
    return sorted(found, key=lambda pair: (order.get(pair[0], len(order)), pair)), order


def check(found, order):
    faults = [f"{test} names {clause}, which is no clause" for clause, test in found if clause not in order]
    written = TSV.read_text(encoding="utf-8") if TSV.exists() else ""
    if written != text_of(found):
        faults.append(f"{TSV.relative_to(ROOT)} is out of date: run tests/clauses.py")
    command = os.environ.get("UPC_COMMAND", str(ROOT / "build/bin/upc"))
    listed = json.loads(
        subprocess.run([command, "clauses", "--format", "json"], capture_output=True, text=True, check=True).stdout
    )
    tested = {clause for clause, _ in found}
    for clause in listed["clauses"]:
        if clause["rules"] and clause["no_rule"]:
            faults.append(f"{clause['id']} has rules, and says why it has none")
        if not clause["rules"] and not clause["no_rule"]:
            faults.append(f"{clause['id']} has no rule, and does not say why")
        if clause["rules"] and clause["id"] not in tested:
            faults.append(f"{clause['id']} has rules and no test")
    if [clause["id"] for clause in listed["clauses"]] != list(order):
        faults.append("the command lists other clauses than the edition's file")
    return faults


def text_of(found):
    return "".join(f"{clause}\t{test}\n" for clause, test in found)


def main():
    found, order = collect()
    if "--check" not in sys.argv[1:]:
        TSV.parent.mkdir(exist_ok=True)
        TSV.write_text(text_of(found), encoding="utf-8")
        return 0
    faults = check(found, order)
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
